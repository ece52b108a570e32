import autocannon from 'autocannon';
import { quantile } from './statistics.ts';

export interface Target {
	url: string;
	requests: { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }[];
	/** The status that counts as answered. */
	expects?: number;
}

/** How hard to ask: a peer that answers too slowly for this is asked by fewer, for longer. */
export interface Pressure {
	connections: number;
	seconds: number;
}

export interface Measured {
	answers: number;
	perSecond: number;
	p50: number;
	p99: number;
}

/** Puts load on one server for a while. Each connection goes through the requests from another place. */
export async function load(target: Target, { seconds, connections }: Pressure): Promise<Measured> {
	const { requests, expects = 200 } = target;
	const times: number[] = [];
	let wrong = 0;
	let client = 0;
	const result = await new Promise<autocannon.Result>((resolve, reject) => {
		const options: autocannon.Options = {
			url: target.url,
			connections,
			duration: seconds,
			setupClient: (each) => {
				const from = Math.floor((client * requests.length) / connections);
				client += 1;
				each.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
			}
		};
		const run = autocannon(options, (error, result) => (error ? reject(error as Error) : resolve(result)));
		run.on('response', (_client, status, _bytes, milliseconds) => {
			if (status === expects) times.push(milliseconds);
			else wrong += 1;
		});
	});
	if (wrong > 0 || result.errors > 0)
		throw new Error(
			`${target.url}${requests[0]?.path} answered ${wrong} requests with another status than ${expects} and broke ${result.errors}: the measurement means nothing.`
		);
	// Not one answer in time is a result too.
	if (times.length === 0) return { answers: 0, perSecond: 0, p50: Infinity, p99: Infinity };
	return {
		answers: times.length,
		perSecond: times.length / result.duration,
		p50: quantile(times, 0.5),
		p99: quantile(times, 0.99)
	};
}
