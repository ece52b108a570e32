/**
 * Asks for many keys at once, without waiting for more of them to come: what is asked for while an answer is under way
 * is asked for together when it is there. Alone, a question goes out at once; under load, hundreds share a statement.
 */
export class Batch<Key, Value> {
	readonly #ask: (keys: readonly Key[]) => Promise<readonly Value[]>;
	#waiting: { key: Key; answer: PromiseWithResolvers<Value> }[] = [];
	#isAsking = false;

	/** @param ask answers each key in its place. */
	constructor(ask: (keys: readonly Key[]) => Promise<readonly Value[]>) {
		this.#ask = ask;
	}

	load(key: Key): Promise<Value> {
		const answer = Promise.withResolvers<Value>();
		this.#waiting.push({ key, answer });
		if (!this.#isAsking) {
			this.#isAsking = true;
			// Whoever asks in the same turn comes along.
			setImmediate(() => void this.#run());
		}
		return answer.promise;
	}

	async #run(): Promise<void> {
		while (this.#waiting.length > 0) {
			const asked = this.#waiting.splice(0, MAX_KEYS);
			try {
				const values = await this.#ask(asked.map(({ key }) => key));
				asked.forEach(({ answer }, i) => answer.resolve(values[i]!));
			} catch (error) {
				for (const { answer } of asked) answer.reject(error);
			}
		}
		this.#isAsking = false;
	}
}

const MAX_KEYS = 500;
