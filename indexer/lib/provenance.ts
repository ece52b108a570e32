interface LogEvent {
	block: { number: bigint; timestamp: bigint };
	log: { logIndex: number };
	transaction: { hash: `0x${string}` };
}

/** The columns of schema/provenance.ts for the log that a handler was given. */
export const provenanceOf = (event: LogEvent, context: { chain: { id: number } }) => ({
	chainId: context.chain.id,
	blockNumber: event.block.number,
	logIndex: event.log.logIndex,
	transactionHash: event.transaction.hash,
	timestamp: event.block.timestamp
});

export type Provenance = ReturnType<typeof provenanceOf>;

/** How errors name a log: "(chain 1, block 1902, log 3)". */
export const placeOf = (from: Provenance): string =>
	`(chain ${from.chainId}, block ${from.blockNumber}, log ${from.logIndex})`;

/**
 * Waits for an update and, if the row was never written, fails with a sentence instead of the store's message.
 *
 * The contracts cannot emit such a log, so the index is wrong and must stop.
 */
export async function orExplain<Row>(change: Promise<Row>, from: Provenance, what: string): Promise<Row> {
	try {
		return await change;
	} catch (error) {
		if (error instanceof Error && error.name === 'RecordNotFoundError')
			throw new Error(`${what} was never indexed, yet a log changes it ${placeOf(from)}.`, { cause: error });
		throw error;
	}
}

/** The word that stands at `value` in a closed list of contracts/src/vocabulary.ts. */
export function wordOf<Word extends string>(words: readonly Word[], value: number, from: Provenance): Word {
	const word = words[value];
	if (word === undefined)
		throw new Error(
			`Value ${value} is none of ${words.join(', ')} ${placeOf(from)}; the vocabulary is behind.`
		);
	return word;
}
