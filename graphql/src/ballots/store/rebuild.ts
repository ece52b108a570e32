import type { Sql, TransactionSql } from 'postgres';
import type { Hex } from 'viem';
import { openEnvelope } from '../message/envelope.ts';
import { messageId, readMessage } from '../message/read.ts';
import { contentId, verifyReceipt } from '../receipt.ts';
import type { LogEntry, Message } from '../types.ts';
import { derive } from './derive.ts';
import { insertDerived, nextDigest } from './log-writer.ts';
import type { Rows } from './read.ts';
import { EMPTY_DIGEST, storeReader } from './reader.ts';
import { Params } from '../../database/params.ts';

const PART = 1_000;

/** Every entry in order, a part at a time. */
export async function* entriesOf(rows: Rows): AsyncGenerator<LogEntry[]> {
	const store = storeReader(rows);
	for (let after = 0; ;) {
		const part = await store.entries({}, after, PART);
		if (part.length === 0) return;
		yield part;
		after = part.at(-1)!.seq;
	}
}

/** What an entry's own bytes say. */
export function readEntryMessage({ envelope }: Pick<LogEntry, 'envelope'>): { id: Hex; message: Message } {
	const opened = openEnvelope(envelope);
	return { id: messageId(opened.domain, opened.form, opened.message), message: readMessage(opened) };
}

/**
 * Empties the derived tables and writes them anew from the log, in one transaction, checking every entry: its place,
 * content id, message hash, columns, receipt and digest. Takes the schema's owner. Returns the number of entries.
 */
export async function rebuild(sql: Sql): Promise<number> {
	return sql.begin(async (transaction) => {
		await transaction.unsafe('lock table ballots.message in share row exclusive mode');
		await transaction.unsafe(
			'truncate ballots.proposal, ballots.proposal_update, ballots.cancellation, ballots.vote'
		);
		let seq = 0;
		let digest = EMPTY_DIGEST;
		for await (const part of entriesOf(rowsIn(transaction))) {
			for (const entry of part) {
				seq += 1;
				digest = nextDigest(digest, entry.id, entry.cid);
				const { table, row } = derive(entry, await checkEntry(entry, { seq, digest }));
				await insertDerived(transaction, table, [row]);
			}
		}
		return seq;
	});
}

/** An entry's message, or an error that says what of the entry is not as it was written. */
export async function checkEntry(entry: LogEntry, expected: { seq: number; digest: Hex }): Promise<Message> {
	const { id, message } = readEntryMessage(entry);
	const about = message.kind === 'proposal' ? id : message.proposal;
	const faults: Record<string, boolean> = {
		seq: entry.seq !== expected.seq,
		digest: entry.digest !== expected.digest,
		cid: entry.cid !== contentId(entry.envelope),
		id: entry.id !== id,
		kind: entry.kind !== message.kind,
		space: entry.space !== message.space,
		address: entry.address !== message.from,
		proposal: entry.proposal !== about,
		timestamp: entry.timestamp !== message.timestamp,
		receipt: !(await verifyReceipt(entry, entry.receipt, entry.relayer))
	};
	const wrong = Object.keys(faults).filter((name) => faults[name]);
	if (wrong.length === 0) return message;
	throw new Error(
		`Entry ${entry.seq} of the log of ballots (message ${entry.id}) was changed: its ${wrong.join(', ')} is not what its bytes say; restore the log from a copy.`
	);
}

const rowsIn =
	(sql: TransactionSql): Rows =>
	async <Row>(text: (params: Params) => string) => {
		const params = new Params();
		const statement = text(params);
		return (await sql.unsafe(statement, params.values as never[])) as unknown as Row[];
	};
