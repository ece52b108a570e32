import { zeroHash } from 'viem';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { selectList } from '../database/table.ts';
import type { CountedProposalResolvers, GateResolvers, Proof } from '../generated/resolvers.ts';
import { proofOf } from '../governance/proofs.ts';
import { proposalsSql, proposalTable } from '../governance/proposal-source.ts';
import type { ProposalRow } from '../governance/proposal-source.ts';
import { namedProposal } from '../governance/proposals.ts';
import { inForce, totalsSql } from '../governance/sql.ts';
import { objectPlan } from '../relay/selection.ts';
import { writable } from './instant.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';
import type { ControlSource, GateSource } from './source.ts';

const BPS = 10_000n;

interface Measures {
	ratified: bigint;
	locked: bigint;
	charterHash: string;
	measuredAt: string;
}

const isPresent = ({ control, index }: GateSource): boolean => control.declared.stage === index;

/** SAHARA in locks that were not withdrawn. */
async function lockedAt(context: Context, { chainId, at }: ControlSource): Promise<bigint> {
	const [row] = await context.reader.batch<{ locked: string }>(
		{
			signature: `locked ${chainId}`,
			keyTypes: ['numeric'],
			sql: (p) => `select coalesce(sum(s.amount), 0) as "locked" from "power_source" s
				where s.chain_id = ${p.add(chainId)} and ${inForce('k.k1')}`
		},
		[at.moment.second]
	);
	return BigInt(row!.locked);
}

const charterAt = async (context: Context, control: ControlSource): Promise<string> =>
	(await rowsOf(context, control.at, 'charter')).at(-1)?.hash ?? zeroHash;

const countedFor = async (
	context: Context,
	{ control, index }: GateSource
): Promise<Row<'counted_proposal'>[]> =>
	(await rowsOf(context, control.at, 'counted_proposal')).filter(({ stage }) => stage === index);

/** As `progress()` has it in the present stage; what opened the gate of a stage that was left. */
async function measure(context: Context, gate: GateSource): Promise<Measures> {
	const { control, index } = gate;
	if (index < control.declared.stage) {
		const left = (await rowsOf(context, control.at, 'stage_measure')).find(({ stage }) => stage === index)!;
		return { ...left, ratified: BigInt(left.ratifiedProposals), locked: BigInt(left.lockedAmount) };
	}
	const [counted, locked, charterHash] = await Promise.all([
		countedFor(context, gate),
		lockedAt(context, control),
		charterAt(context, control)
	]);
	return { ratified: BigInt(counted.length), locked, charterHash, measuredAt: control.at.moment.second };
}

const openingOf = async (context: Context, { control, index }: GateSource) =>
	(await rowsOf(context, control.at, 'gate_opening')).find(({ stage }) => stage === index) ?? null;

const isCharterMet = ({ row }: GateSource, { charterHash }: Measures): boolean =>
	row.charterHash === zeroHash || row.charterHash === charterHash;

const isTimeReached = ({ row }: GateSource, { measuredAt }: Measures): boolean =>
	BigInt(measuredAt) >= BigInt(row.earliest);

async function isOpen(context: Context, gate: GateSource): Promise<boolean> {
	if (!isPresent(gate)) return gate.index < gate.control.declared.stage;
	if ((await openingOf(context, gate)) !== null) return true;
	const measures = await measure(context, gate);
	return (
		isTimeReached(gate, measures) &&
		measures.ratified >= BigInt(gate.row.ratifiedProposals) &&
		measures.locked >= BigInt(gate.row.lockedAmount) &&
		isCharterMet(gate, measures)
	);
}

/** When the present stage was entered: snapshots before do not count. */
const stageSince = ({ declared }: ControlSource): string =>
	declared.steps.at(-1)?.timestamp ?? declared.powers[0]!.row.timestamp;

/** What `countProposal` would not refuse: it asks for votes of at least ceil(power at the snapshot × turnout). */
async function countable(
	context: Context,
	info: GraphQLResolveInfo,
	gate: GateSource
): Promise<ProposalRow[]> {
	const { control, row } = gate;
	if (!isPresent(gate)) return [];
	const { chainId, at } = control;
	const { select, id } = objectPlan(info, proposalTable);
	const rows = await context.reader.batch<ProposalRow>(
		{
			signature: `countable ${id} ${at.name} ${stageSince(control)} ${row.turnoutBps}`,
			keyTypes: ['integer'],
			sql: (p) => `select ${select || selectList('t', proposalTable.key)} from ${proposalsSql(at.moment)}
				where t.chain_id = k.k1 and t.state_now = 'EXECUTED' and t.vote_start >= ${p.add(stageSince(control))}::numeric
					and not exists (select from "counted_proposal" c where c.chain_id = t.chain_id and c.proposal_id = t.id and ${at.upTo('c')})
					and t.against_now + t.for_now + t.abstain_now >= (select div((g.ve + least(g.score, g.cap)) * ${p.add(row.turnoutBps)}::numeric + ${BPS - 1n}, ${BPS})
						from ${totalsSql('t.chain_id', 't.vote_start')} g)
				order by t.created_in_block, t.id`
		},
		[String(chainId)]
	);
	return rows.map((proposal) => Object.assign(proposal, { moment: at.moment }));
}

export const gateResolvers: GateResolvers = {
	isOpen: (gate, _args, context) => isOpen(context, gate),
	earliest: ({ row }) => writable(row.earliest),
	isTimeReached: async (gate, _args, context) => isTimeReached(gate, await measure(context, gate)),
	ratifiedProposals: async (gate, _args, context) => Number((await measure(context, gate)).ratified),
	ratifiedProposalsNeeded: ({ row }) => Number(row.ratifiedProposals),
	countedProposals: async (gate, _args, context) =>
		(await countedFor(context, gate)).map((row) => ({ control: gate.control, row })),
	countableProposals: (gate, _args, context, info) => countable(context, info, gate),
	turnoutBps: ({ row }) => row.turnoutBps,
	locked: async (gate, _args, context) => (await measure(context, gate)).locked,
	lockedNeeded: ({ row }) => row.lockedAmount,
	charterHash: async (gate, _args, context) => {
		const { charterHash } = await measure(context, gate);
		return charterHash === zeroHash ? null : charterHash;
	},
	charterHashNeeded: ({ row }) => (row.charterHash === zeroHash ? null : row.charterHash),
	isCharterSet: async (gate, _args, context) => isCharterMet(gate, await measure(context, gate)),
	measuredAt: async (gate, _args, context) => (await measure(context, gate)).measuredAt,
	openedAt: async (gate, _args, context) => (await openingOf(context, gate))?.timestamp ?? null,
	openedProvenance: (gate, _args, context) => openingOf(context, gate),
	proofs: (gate, _args, context) => proofsOf(context, gate),
	provenance: ({ row }) => row
};

async function proofsOf(context: Context, gate: GateSource): Promise<Proof[]> {
	const { control, index, row } = gate;
	const { chainId, at } = control;
	const needed = [row.earliest, row.ratifiedProposals, row.turnoutBps, row.lockedAmount, row.charterHash];
	const proofs = [
		proofOf(context, chainId, 'FoundationHandover', {
			label: 'What the gate asks for: earliest second, proposals, turnout, locked, charter',
			functionName: 'gate',
			args: [BigInt(index)],
			expected: needed.map(String)
		})
	];
	if (!isPresent(gate) || !at.moment.isHead) return proofs;
	const block = { block: at.moment.head.number };
	const [{ ratified, locked, charterHash }, opening, open] = await Promise.all([
		measure(context, gate),
		openingOf(context, gate),
		isOpen(context, gate)
	]);
	return [
		...proofs,
		proofOf(context, chainId, 'FoundationHandover', {
			label: 'What there is: proposals, locked, charter, whether it is open, and since when for good',
			functionName: 'progress',
			expected: [ratified, locked, charterHash, String(open), opening?.timestamp ?? '0'],
			...block
		}),
		proofOf(context, chainId, 'VotingEscrow', {
			label: 'SAHARA in locks',
			functionName: 'totalLocked',
			expected: [locked],
			...block
		})
	];
}

export const countedProposalResolvers: CountedProposalResolvers = {
	proposal: ({ control, row }, _args, context, info) =>
		namedProposal(context, info, control.at.moment, row.proposalId),
	votes: ({ row }) => row.votes,
	totalPower: ({ row }) => row.totalPower,
	turnoutBps: ({ row }) =>
		row.totalPower === '0' ? 0 : Number((BigInt(row.votes) * BPS) / BigInt(row.totalPower)),
	countedAt: ({ row }) => row.timestamp,
	provenance: ({ row }) => row
};

/** Null for the last stage, which has none. */
export async function gateOf(
	context: Context,
	control: ControlSource,
	index: number
): Promise<GateSource | null> {
	const row = (await rowsOf(context, control.at, 'gate')).find(({ stage }) => stage === index);
	return row === undefined ? null : { control, index, row };
}
