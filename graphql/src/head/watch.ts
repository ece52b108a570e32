import type { Logger } from 'pino';
import type { Chains } from '../chains.ts';
import type { Pool } from '../database/pool.ts';
import type { LineageStore } from '../lineage/store.ts';
import type { CurrencyBook } from '../payment/currency-book.ts';
import { hasBlock } from './head-key.ts';

/**
 * Follows the index: asks for the heads of all chains a few times a second and, when one moved, brings the graphs in
 * step before it tells the others.
 */
export class HeadWatch {
	/** Names the state of the index that this process answers for. */
	key: string | undefined;
	/** When the index last answered, by this machine's clock. */
	seenAt = 0;
	readonly #pool: Pool;
	readonly #headSql: string;
	readonly #lineage: LineageStore;
	readonly #currencies: CurrencyBook;
	readonly #log: Logger;
	readonly #intervalMs: number;
	#timer: NodeJS.Timeout | undefined;
	#running: Promise<void> | undefined;
	#failing = false;
	#stopped = false;

	constructor(options: {
		pool: Pool;
		chains: Chains;
		lineage: LineageStore;
		currencies: CurrencyBook;
		log: Logger;
		intervalMs: number;
	}) {
		this.#pool = options.pool;
		this.#headSql = options.chains.headSql();
		this.#lineage = options.lineage;
		this.#currencies = options.currencies;
		this.#log = options.log;
		this.#intervalMs = options.intervalMs;
	}

	/** The index has a block, and every traversal has its graph. */
	get isReady(): boolean {
		return (
			this.key !== undefined &&
			hasBlock(this.key) &&
			this.#lineage.isLoaded &&
			Date.now() - this.seenAt < 10_000
		);
	}

	start(): void {
		void this.#loop();
	}

	async stop(): Promise<void> {
		this.#stopped = true;
		clearTimeout(this.#timer);
		await this.#running;
	}

	/** Looks now. Askers that come while it looks share the next look. */
	refresh(): Promise<void> {
		this.#running ??= this.#look().finally(() => {
			this.#running = undefined;
		});
		return this.#running;
	}

	/** Looks once more after this moment: a look under way may have begun before what the asker knows of. */
	async renew(): Promise<void> {
		await this.#running;
		await this.refresh();
	}

	async #loop(): Promise<void> {
		await this.refresh();
		if (!this.#stopped)
			this.#timer = setTimeout(() => void this.#loop(), this.#failing ? 1_000 : this.#intervalMs);
	}

	async #look(): Promise<void> {
		try {
			const [row] = await this.#pool.unsafe<{ head: string }[]>(this.#headSql, [], { prepare: true });
			let key = row!.head;
			if (!this.#lineage.isInStepWith(key)) key = await this.#lineage.catchUp();
			if (key !== this.key) this.#currencies.forget();
			this.key = key;
			this.seenAt = Date.now();
			if (this.#failing) this.#log.info('the index answers again');
			this.#failing = false;
		} catch (error) {
			if (!this.#failing)
				this.#log.error({ err: error }, 'the index does not answer; trying again every second');
			this.#failing = true;
		}
	}
}
