import { ponder, type Context } from 'ponder:registry';
import { proposal, proposalEvent, proposalVoter, protocolParameter, vote } from 'ponder:schema';
import { keccak256, stringToBytes } from 'viem';
import { operationIdOf } from '../lib/operation.ts';
import { storable, titleOf } from '../lib/proposal-text.ts';
import { orExplain, provenanceOf, type Provenance } from '../lib/provenance.ts';
import { splitVote } from '../lib/split-vote.ts';

type Db = Context['db'];
type ProposalRow = typeof proposal.$inferSelect;

ponder.on('SaharaGovernor:ProposalCreated', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { proposalId, proposer, targets, values, signatures, calldatas, voteStart, voteEnd, description } =
		event.args;
	const descriptionHash = keccak256(stringToBytes(description));
	await context.db.insert(proposal).values({
		...from,
		id: proposalId,
		proposer,
		title: storable(titleOf(description)),
		description: storable(description),
		descriptionHash,
		targets: targets.map((target) => target.toLowerCase() as typeof target),
		values: [...values],
		signatures: signatures.map(storable),
		calldatas: [...calldatas],
		timelockId: operationIdOf(event.log.address, { targets, values, calldatas }, descriptionHash),
		createdAt: from.timestamp,
		createdInBlock: from.blockNumber,
		voteStart,
		voteEnd,
		deadline: voteEnd,
		against: 0n,
		for: 0n,
		abstain: 0n,
		voteCount: 0,
		voterCount: 0
	});
	await context.db.insert(proposalEvent).values({ ...from, proposalId, kind: 'CREATED', actor: proposer });
});

ponder.on('SaharaGovernor:ProposalExtended', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { proposalId } = event.args;
	const deadline = BigInt(event.args.extendedDeadline);
	await changeProposal(context.db, from, proposalId, { deadline });
	const actor = event.transaction.from;
	await context.db
		.insert(proposalEvent)
		.values({ ...from, proposalId, kind: 'EXTENDED', actor, until: deadline });
});

ponder.on('SaharaGovernor:ProposalQueued', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { proposalId, etaSeconds: eta } = event.args;
	await changeProposal(context.db, from, proposalId, { queuedAt: from.timestamp, eta });
	const actor = event.transaction.from;
	await context.db.insert(proposalEvent).values({ ...from, proposalId, kind: 'QUEUED', actor, until: eta });
});

ponder.on('SaharaGovernor:ProposalExecuted', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { proposalId } = event.args;
	await changeProposal(context.db, from, proposalId, { executedAt: from.timestamp });
	const actor = event.transaction.from;
	await context.db.insert(proposalEvent).values({ ...from, proposalId, kind: 'EXECUTED', actor });
});

ponder.on('SaharaGovernor:ProposalCanceled', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { proposalId } = event.args;
	await changeProposal(context.db, from, proposalId, { canceledAt: from.timestamp });
	const actor = event.transaction.from;
	await context.db.insert(proposalEvent).values({ ...from, proposalId, kind: 'CANCELED', actor });
});

const changeProposal = (db: Db, from: Provenance, id: bigint, change: Partial<ProposalRow>) =>
	orExplain(
		db.update(proposal, { chainId: from.chainId, id }).set({ ...from, ...change }),
		from,
		`Proposal ${id}`
	);

ponder.on('SaharaGovernor:VoteCast', ({ event, context }) =>
	countVote(context.db, provenanceOf(event, context), { ...event.args, params: '0x' }, event.transaction.from)
);

ponder.on('SaharaGovernor:VoteCastWithParams', ({ event, context }) =>
	countVote(context.db, provenanceOf(event, context), event.args, event.transaction.from)
);

interface CastVote {
	voter: `0x${string}`;
	proposalId: bigint;
	support: number;
	weight: bigint;
	reason: string;
	params: `0x${string}`;
}

async function countVote(db: Db, from: Provenance, cast: CastVote, sender: `0x${string}`): Promise<void> {
	const { chainId } = from;
	const { voter, proposalId, weight, params } = cast;
	const { support, ...parts } = splitVote(cast, from);
	await db.insert(vote).values({
		...from,
		...parts,
		proposalId,
		voter,
		support,
		weight,
		reason: storable(cast.reason),
		params,
		sender
	});

	const key = { chainId, proposalId, voter };
	const before = await db.find(proposalVoter, key);
	if (before)
		await db.update(proposalVoter, key).set({ ...from, used: before.used + weight, ...sum(before, parts) });
	else await db.insert(proposalVoter).values({ ...from, ...key, used: weight, ...parts });

	// A split may give nothing to anyone; the contract does not call that having voted.
	const isFirst = weight > 0n && (before?.used ?? 0n) === 0n;
	await orExplain(
		db.update(proposal, { chainId, id: proposalId }).set((row) => ({
			...from,
			...sum(row, parts),
			voteCount: row.voteCount + 1,
			voterCount: row.voterCount + (isFirst ? 1 : 0)
		})),
		from,
		`Proposal ${proposalId}`
	);
}

interface Parts {
	against: bigint;
	for: bigint;
	abstain: bigint;
}

const sum = (a: Parts, b: Parts): Parts => ({
	against: a.against + b.against,
	for: a.for + b.for,
	abstain: a.abstain + b.abstain
});

const setParameter = (db: Db, from: Provenance, name: string, value: bigint | string | number) =>
	db.insert(protocolParameter).values({ ...from, name, value: String(value).toLowerCase() });

ponder.on('SaharaGovernor:VotingDelaySet', async ({ event, context }) => {
	await setParameter(context.db, provenanceOf(event, context), 'VOTING_DELAY', event.args.newVotingDelay);
});

ponder.on('SaharaGovernor:VotingPeriodSet', async ({ event, context }) => {
	await setParameter(context.db, provenanceOf(event, context), 'VOTING_PERIOD', event.args.newVotingPeriod);
});

ponder.on('SaharaGovernor:LateQuorumVoteExtensionSet', async ({ event, context }) => {
	const { newVoteExtension } = event.args;
	await setParameter(context.db, provenanceOf(event, context), 'LATE_QUORUM_EXTENSION', newVoteExtension);
});

ponder.on('SaharaGovernor:ProposalThresholdSet', async ({ event, context }) => {
	const { newProposalThreshold } = event.args;
	await setParameter(context.db, provenanceOf(event, context), 'PROPOSAL_THRESHOLD', newProposalThreshold);
});

ponder.on('SaharaGovernor:QuorumNumeratorUpdated', async ({ event, context }) => {
	const { newQuorumNumerator } = event.args;
	await setParameter(context.db, provenanceOf(event, context), 'QUORUM_NUMERATOR', newQuorumNumerator);
});

ponder.on('SaharaGovernor:ProposalGuardianSet', async ({ event, context }) => {
	const { newProposalGuardian } = event.args;
	await setParameter(context.db, provenanceOf(event, context), 'PROPOSAL_GUARDIAN', newProposalGuardian);
});

ponder.on('SaharaGovernor:TimelockChange', async ({ event, context }) => {
	await setParameter(context.db, provenanceOf(event, context), 'TIMELOCK', event.args.newTimelock);
});
