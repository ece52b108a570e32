/** The indexer's own configuration: the same contracts, events, blocks and chain. */
export { default } from '../../../indexer/ponder.config.ts';
