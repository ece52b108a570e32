import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';

/**
 * Answers by request. The data changes only when a block is indexed, so an answer holds as long as the head it was
 * computed at is the head; it is found by the raw request, before anything is parsed.
 */
export class ResponseCache {
	readonly #answers: LRUCache<string, Answer>;

	constructor(bytes: number) {
		this.#answers = new LRUCache({
			maxSize: Math.max(bytes, 1),
			maxEntrySize: Math.max(Math.floor(bytes / 8), 1),
			sizeCalculation: (answer, key) => answer.body.length + key.length * 2 + 200
		});
	}

	get bytes(): number {
		return this.#answers.calculatedSize;
	}

	find(request: string, headKey: string | undefined): Answer | undefined {
		if (headKey === undefined) return undefined;
		const answer = this.#answers.get(request);
		return answer?.headKey === headKey ? answer : undefined;
	}

	keep(request: string, answer: Answer): void {
		this.#answers.set(request, answer);
	}
}
