import type { Pool } from '../database/pool.ts';
import type { CurrencyRow } from './source.ts';

/**
 * Names and decimals of currencies. They are written once, when a currency is listed, so they are kept across queries;
 * only an unknown address makes a statement.
 */
export class CurrencyBook {
	readonly #pool: Pool;
	readonly #known = new Map<string, CurrencyRow>();
	#loading: Promise<void> | undefined;

	constructor(pool: Pool) {
		this.#pool = pool;
	}

	/** The currency at once when it is known. */
	find(chainId: number, address: string): CurrencyRow | Promise<CurrencyRow | undefined> {
		const key = `${chainId} ${address}`;
		return this.#known.get(key) ?? this.#load().then(() => this.#known.get(key));
	}

	/** A reorg may have taken a listing back. */
	forget(): void {
		this.#known.clear();
	}

	#load(): Promise<void> {
		this.#loading ??= this.#pool<CurrencyRow[]>`
			select chain_id as "chainId", address, name, symbol, decimals from currency`
			.then((rows) => {
				for (const row of rows) this.#known.set(`${row.chainId} ${row.address}`, row);
			})
			.finally(() => {
				this.#loading = undefined;
			});
		return this.#loading;
	}
}
