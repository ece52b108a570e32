import type { Context } from '../../context.ts';
import type { Page } from '../../relay/connection.ts';
import { proposalColumns, readProposal, readVote, voteColumns } from '../store/read.ts';
import type { ProposalRow, VoteRow } from '../store/read.ts';
import type { ProposalRecord, VoteRecord } from '../types.ts';

/** Null when the hub has none of this id, and when there is no hub. Those asked for in one turn share a statement. */
export async function findBallot(context: Context, id: string): Promise<ProposalRecord | null> {
	if (context.ballots === undefined) return null;
	const [row] = await context.reader.batch<ProposalRow>(
		{
			signature: 'off-chain proposal',
			keyTypes: ['text'],
			sql: () => `select ${proposalColumns} from ballots.current_proposal p where p.id = k.k1`
		},
		[id]
	);
	return row === undefined ? null : readProposal(row);
}

/** One that a row of the same snapshot names. */
export async function namedBallot(context: Context, id: string): Promise<ProposalRecord> {
	const found = await findBallot(context, id);
	if (found === null)
		throw new Error(`The log of ballots names proposal ${id} and has no row for it: rebuild its tables.`);
	return found;
}

export async function namedVote(context: Context, id: string): Promise<VoteRecord> {
	const [row] = await context.reader.batch<VoteRow>(
		{
			signature: 'off-chain vote',
			keyTypes: ['text'],
			sql: () => `select ${voteColumns} from ballots.vote_history v where v.id = k.k1`
		},
		[id]
	);
	if (row === undefined)
		throw new Error(`The log of ballots names vote ${id} and has no row for it: rebuild its tables.`);
	return readVote(row);
}

/** The vote of an account that counts. */
export async function voteOf(context: Context, proposal: string, voter: string): Promise<VoteRecord | null> {
	const [row] = await context.reader.batch<VoteRow>(
		{
			signature: 'off-chain vote of an account',
			keyTypes: ['text', 'text'],
			sql: () =>
				`select ${voteColumns} from ballots.current_vote v where v.proposal = k.k1 and v.voter = k.k2`
		},
		[proposal, voter]
	);
	return row === undefined ? null : readVote(row);
}

/** The bytes of a message as they came. */
export async function envelopeOf(context: Context, id: string): Promise<string> {
	const [row] = await context.reader.batch<{ envelope: Uint8Array }>(
		{
			signature: 'ballot envelope',
			keyTypes: ['text'],
			sql: () => 'select m.envelope from ballots.message m where m.id = k.k1'
		},
		[id]
	);
	return textOf(row!.envelope);
}

export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/** A page of keys as a page of what they name. */
export async function pageOf<Key, Value>(page: Page<Key>, load: (key: Key) => Promise<Value>) {
	const nodes = await Promise.all(page.nodes.map(load));
	return {
		nodes,
		totalCount: page.totalCount,
		get edges() {
			return page.edges.map(({ cursor }, i) => ({ cursor, node: nodes[i]! }));
		},
		get pageInfo() {
			return page.pageInfo;
		}
	};
}
