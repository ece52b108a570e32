import type { BallotsContext } from './ballots/api/sources.ts';
import type { Chains } from './chains.ts';
import type { Reader } from './database/reader.ts';
import type { LineageStore } from './lineage/store.ts';
import type { CurrencyBook } from './payment/currency-book.ts';

/** What resolvers work with during one execution of one query. */
export interface Context {
	readonly chains: Chains;
	readonly reader: Reader;
	readonly currencies: CurrencyBook;
	readonly lineage: LineageStore;
	/** Undefined when this service runs no hub. */
	readonly ballots?: BallotsContext | undefined;
	/** Whether a block is beyond the reach of a reorg as far as the index knows. */
	readonly finality: (chainId: number, block: string) => Promise<boolean>;
	/** Set by a resolver whose answer changes while the head does not; keeps the answer out of the cache. */
	isVolatile: boolean;
}
