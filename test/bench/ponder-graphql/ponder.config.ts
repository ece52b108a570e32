/** The indexer's own configuration: the served tables are its tables. */
export { default } from '../../../indexer/ponder.config.ts';
