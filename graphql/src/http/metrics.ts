/** Upper bounds of the latency histogram, in seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Counts and times in the text format of Prometheus. */
export class Metrics {
	readonly #requests = new Map<string, number>();
	readonly #buckets = new Array<number>(bounds.length + 1).fill(0);
	#seconds = 0;
	#answers = 0;
	statements = 0;
	attempts = 0;
	cacheHits = 0;
	cacheMisses = 0;

	answered(status: number, milliseconds: number): void {
		const key = String(status);
		this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
		const seconds = milliseconds / 1_000;
		const bucket = bounds.findIndex((bound) => seconds <= bound);
		this.#buckets[bucket === -1 ? bounds.length : bucket]! += 1;
		this.#seconds += seconds;
		this.#answers += 1;
	}

	/** @param gauges name → value now. */
	render(gauges: Readonly<Record<string, number>>): string {
		const lines = ['# TYPE wadi_graphql_requests_total counter'];
		for (const [status, count] of this.#requests)
			lines.push(`wadi_graphql_requests_total{status="${status}"} ${count}`);
		lines.push('# TYPE wadi_graphql_request_seconds histogram');
		let below = 0;
		this.#buckets.forEach((count, i) => {
			below += count;
			lines.push(`wadi_graphql_request_seconds_bucket{le="${bounds[i] ?? '+Inf'}"} ${below}`);
		});
		lines.push(
			`wadi_graphql_request_seconds_sum ${this.#seconds}`,
			`wadi_graphql_request_seconds_count ${this.#answers}`
		);
		const counters = {
			wadi_graphql_cache_hits_total: this.cacheHits,
			wadi_graphql_cache_misses_total: this.cacheMisses,
			wadi_graphql_statements_total: this.statements,
			wadi_graphql_executions_total: this.attempts
		};
		for (const [name, value] of Object.entries(counters))
			lines.push(`# TYPE ${name} counter`, `${name} ${value}`);
		for (const [name, value] of Object.entries(gauges))
			lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
		return `${lines.join('\n')}\n`;
	}
}
