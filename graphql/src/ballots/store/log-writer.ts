import { createHash } from 'node:crypto';
import type { Sql, TransactionSql } from 'postgres';
import type { Address, Hex } from 'viem';
import type { EntryContext, Message } from '../types.ts';
import { derive, derivedColumns } from './derive.ts';
import type { DerivedTable } from './derive.ts';
import { EMPTY_DIGEST } from './reader.ts';

/** A message that passed every check, on its way into the log. */
export interface Draft {
	message: Message;
	id: Hex;
	cid: string;
	/** The proposal that it is or is about. */
	proposal: Hex;
	envelope: Uint8Array;
	receivedAt: number;
	receipt: Hex;
	relayer: Address;
	context: EntryContext;
	/** The proposal as the checks saw it; undefined for a proposal. */
	seen: { updateId: Hex | null; cancelId: Hex | null } | undefined;
	/** By performance.now(): later it must not be appended any more. */
	until: number;
}

export type Appended =
	| { outcome: 'appended'; seq: number }
	/** The log has this id. */
	| { outcome: 'duplicate' }
	/** The proposal has changed since the checks: they must be made again. */
	| { outcome: 'stale' }
	| { outcome: 'late' };

/** All processes take it to append: `seq` has no gaps, and nobody appends by what another has just changed. */
export const LOG_LOCK = 7_204_911_002;

/** More in a transaction gains nothing and makes the first wait for the last. */
const MAX_BATCH = 256;

interface Waiting {
	draft: Draft;
	resolve: (appended: Appended) => void;
	reject: (error: unknown) => void;
}

interface ProposalNow {
	updateId: Hex | null;
	updated: number | null;
	cancelId: Hex | null;
	hasVotes: boolean;
}

interface StateRow {
	seq: number;
	digest: Hex;
	taken: Hex[];
	proposals: Record<Hex, ProposalNow>;
}

/** What the log and the proposals look like, read under the lock. */
const stateSql = `select coalesce(l.seq, 0)::float8 as seq, coalesce('0x' || encode(l.digest, 'hex'), '${EMPTY_DIGEST}') as digest,
	(select coalesce(json_agg(m.id), '[]') from ballots.message m where m.id = any($1::text[])) as taken,
	(select coalesce(json_object_agg(p.id, json_build_object('updateId', p.update_id, 'updated', p.updated, 'cancelId', p.cancel_id,
		'hasVotes', exists (select from ballots.vote v where v.proposal = p.id))), '{}')
		from ballots.current_proposal p where p.id = any($2::text[])) as proposals
	from (select 1) one left join lateral (select seq, digest from ballots.message order by seq desc limit 1) l on true`;

const messageSql = `insert into ballots.message
	select seq, id, cid, kind, space, address, proposal, "timestamp", decode(envelope, 'base64'), received_at, receipt, relayer,
		context, decode(digest, 'hex')
	from jsonb_to_recordset($1::text::jsonb) as t(seq bigint, id text, cid text, kind text, space text, address text, proposal text,
		"timestamp" bigint, envelope text, received_at bigint, receipt text, relayer text, context text, digest text)`;

const derivedTables = Object.keys(derivedColumns) as DerivedTable[];

const derivedSql = Object.fromEntries(
	derivedTables.map((table) => {
		const columns = derivedColumns[table];
		const names = columns.split(', ').map((column) => column.split(' ', 1)[0]!);
		return [
			table,
			`insert into ballots.${table} (${names.join(', ')}) select ${names.join(', ')} from jsonb_to_recordset($1::text::jsonb) as t(${columns})`
		];
	})
) as Record<DerivedTable, string>;

export const nextDigest = (previous: Hex, id: Hex, cid: string): Hex =>
	`0x${createHash('sha256')
		.update(Buffer.from(previous.slice(2), 'hex'))
		.update(Buffer.from(id.slice(2), 'hex'))
		.update(cid)
		.digest('hex')}`;

export async function insertDerived(
	sql: Pick<Sql, 'unsafe'>,
	table: DerivedTable,
	rows: readonly Readonly<Record<string, unknown>>[]
): Promise<void> {
	if (rows.length > 0) await sql.unsafe(derivedSql[table], [JSON.stringify(rows)], { prepare: true });
}

/**
 * Appends to the log, one transaction at a time: what arrives while one is under way goes into the next, so that many
 * messages share one wait for the disk. Resolves when the message is on it.
 */
export class LogWriter {
	readonly #sql: Sql;
	#waiting: Waiting[] = [];
	#running: Promise<void> | undefined;

	constructor(sql: Sql) {
		this.#sql = sql;
	}

	append(draft: Draft): Promise<Appended> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ draft, resolve, reject });
			this.#running ??= this.#run().finally(() => {
				this.#running = undefined;
			});
		});
	}

	/** Until nothing waits. */
	async idle(): Promise<void> {
		while (this.#running !== undefined) await this.#running;
	}

	async #run(): Promise<void> {
		while (this.#waiting.length > 0) {
			const batch = this.#waiting.splice(0, MAX_BATCH);
			try {
				await this.#commit(batch);
			} catch (error) {
				// One that the tables refuse must not take the others with it.
				if (batch.length === 1) batch[0]!.reject(error);
				else for (const one of batch) await this.#commit([one]).catch(one.reject);
			}
		}
	}

	async #commit(batch: readonly Waiting[]): Promise<void> {
		const outcomes = await this.#sql.begin((sql) =>
			appendAll(
				sql,
				batch.map(({ draft }) => draft)
			)
		);
		batch.forEach(({ resolve }, i) => resolve(outcomes[i]!));
	}
}

async function appendAll(sql: TransactionSql, drafts: readonly Draft[]): Promise<Appended[]> {
	// Sent together: the second begins, and takes its snapshot, when the first has the lock.
	const [, [state]] = await Promise.all([
		sql.unsafe(`select pg_advisory_xact_lock(${LOG_LOCK})`, [], { prepare: true }),
		sql.unsafe<StateRow[]>(stateSql, [drafts.map(({ id }) => id), drafts.map(({ proposal }) => proposal)], {
			prepare: true
		})
	]);
	const { taken, proposals } = state!;
	let { seq, digest } = state!;
	const known = new Set(taken);
	const entries: Record<string, unknown>[] = [];
	const derived = new Map<DerivedTable, Readonly<Record<string, unknown>>[]>();
	const outcomes = drafts.map((draft): Appended => {
		const { id, cid, message, context } = draft;
		if (known.has(id)) return { outcome: 'duplicate' };
		if (!isAsSeen(draft, proposals[draft.proposal])) return { outcome: 'stale' };
		if (performance.now() > draft.until) return { outcome: 'late' };
		seq += 1;
		digest = nextDigest(digest, id, cid);
		known.add(id);
		follow(draft, proposals);
		entries.push({
			...{ seq, id, cid, kind: message.kind, space: message.space, address: message.from },
			...{ proposal: draft.proposal, timestamp: message.timestamp, received_at: draft.receivedAt },
			envelope: Buffer.from(draft.envelope).toString('base64'),
			...{ receipt: draft.receipt, relayer: draft.relayer, context: JSON.stringify(context) },
			digest: digest.slice(2)
		});
		const { table, row } = derive({ id, seq, context }, message);
		derived.set(table, [...(derived.get(table) ?? []), row]);
		return { outcome: 'appended', seq };
	});
	if (entries.length > 0) {
		await Promise.all([
			sql.unsafe(messageSql, [JSON.stringify(entries)], { prepare: true }),
			...derivedTables.map((table) => insertDerived(sql, table, derived.get(table) ?? []))
		]);
	}
	return outcomes;
}

/** Whether the proposal is as the checks saw it. Votes rule updates out, in case two processes' clocks differ. */
function isAsSeen({ message, seen }: Draft, now: ProposalNow | undefined): boolean {
	if (seen === undefined) return true;
	if (now === undefined || now.updateId !== seen.updateId || now.cancelId !== seen.cancelId) return false;
	return message.kind !== 'update-proposal' || !now.hasVotes;
}

/** What an appended message changes for those behind it in the same transaction. */
function follow({ message, id, proposal }: Draft, proposals: Record<Hex, ProposalNow>): void {
	const now = (proposals[proposal] ??= { updateId: null, updated: null, cancelId: null, hasVotes: false });
	if (message.kind === 'vote') now.hasVotes = true;
	if (message.kind === 'delete-proposal') now.cancelId = id;
	if (message.kind !== 'update-proposal') return;
	const isNewer =
		now.updated === null ||
		message.timestamp > now.updated ||
		(message.timestamp === now.updated && id > now.updateId!);
	if (isNewer) Object.assign(now, { updateId: id, updated: message.timestamp });
}
