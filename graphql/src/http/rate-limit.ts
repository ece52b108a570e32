import { LRUCache } from 'lru-cache';

interface Bucket {
	tokens: number;
	at: number;
}

/** A token bucket for each client; 0 a second means no limit. */
export class RateLimit {
	readonly #perSecond: number;
	readonly #burst: number;
	readonly #buckets = new LRUCache<string, Bucket>({ max: 50_000 });

	constructor(perSecond: number, burst: number) {
		this.#perSecond = perSecond;
		this.#burst = burst;
	}

	/** Seconds to wait, or 0 when the request may pass. */
	take(client: string, now = performance.now()): number {
		if (this.#perSecond === 0) return 0;
		let bucket = this.#buckets.get(client);
		if (bucket === undefined) this.#buckets.set(client, (bucket = { tokens: this.#burst, at: now }));
		bucket.tokens = Math.min(this.#burst, bucket.tokens + ((now - bucket.at) / 1_000) * this.#perSecond);
		bucket.at = now;
		if (bucket.tokens >= 1) {
			bucket.tokens -= 1;
			return 0;
		}
		return Math.ceil((1 - bucket.tokens) / this.#perSecond);
	}
}
