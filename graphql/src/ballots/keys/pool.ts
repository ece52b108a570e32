import { Worker } from 'node:worker_threads';
import type { Hex } from 'viem';
import type { KeyWork } from './work.ts';

export interface Question {
	id: number;
	ask: 'recover' | 'sign';
	values: readonly Hex[];
}

export interface Answer {
	id: number;
	value: Hex | undefined;
}

interface Member {
	worker: Worker;
	/** Asked and not answered yet. */
	open: Map<number, PromiseWithResolvers<Hex | undefined>>;
	/** To be sent at the end of this turn, all at once. */
	unsent: Question[];
}

/**
 * Key work in threads of its own, so that votes take all cores, and none of them keeps this one from answering queries.
 * Threads begin with the first message. One that dies is replaced; what it was asked fails.
 */
export class KeyPool implements KeyWork {
	readonly #size: number;
	readonly #relayerKey: Hex;
	readonly #members: Member[] = [];
	#questions = 0;
	#isClosed = false;

	constructor(size: number, relayerKey: Hex) {
		this.#size = size;
		this.#relayerKey = relayerKey;
	}

	recover(hash: Hex, signature: Hex): Promise<Hex | undefined> {
		return this.#ask('recover', [hash, signature]);
	}

	async sign(text: string): Promise<Hex> {
		// It travels with hashes and signatures; nothing looks at it on the way.
		return (await this.#ask('sign', [text as Hex]))!;
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		await Promise.all(this.#members.map(({ worker }) => worker.terminate()));
	}

	#ask(ask: Question['ask'], values: readonly Hex[]): Promise<Hex | undefined> {
		if (this.#isClosed) return Promise.reject(new Error('The threads that check signatures have ended.'));
		const member = this.#freest();
		const id = (this.#questions += 1);
		const answer = Promise.withResolvers<Hex | undefined>();
		member.open.set(id, answer);
		if (member.unsent.length === 0) {
			setImmediate(() => {
				member.worker.postMessage(member.unsent);
				member.unsent = [];
			});
		}
		member.unsent.push({ id, ask, values });
		return answer.promise;
	}

	#freest(): Member {
		while (this.#members.length < this.#size) this.#members.push(this.#start());
		return this.#members.reduce((free, one) => (one.open.size < free.open.size ? one : free));
	}

	#start(): Member {
		const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: this.#relayerKey });
		const member: Member = { worker, open: new Map(), unsent: [] };
		worker.on('message', ({ id, value }: Answer) => {
			member.open.get(id)?.resolve(value);
			member.open.delete(id);
		});
		const end = (error: Error): void => {
			const place = this.#members.indexOf(member);
			if (place !== -1) this.#members.splice(place, 1);
			for (const { reject } of member.open.values()) reject(error);
			member.open.clear();
		};
		worker.on('error', (error) => end(error as Error));
		worker.on('exit', () => end(new Error('A thread that checks signatures ended.')));
		// The service's own end is not held up by an idle thread.
		worker.unref();
		return member;
	}
}
