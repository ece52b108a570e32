import { ponder } from 'ponder:registry';
import {
	charter,
	countedProposal,
	gate,
	gateOpening,
	guardianEvent,
	power,
	powerFunction,
	powerHolder,
	powerTransfer,
	stageChange,
	stageMeasure
} from 'ponder:schema';
import { storable } from '../lib/proposal-text.ts';
import { provenanceOf } from '../lib/provenance.ts';

ponder.on('FoundationHandover:PowerRegistered', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { powerId, authority, role, label, functions, holders } = event.args;
	await context.db.insert(power).values({ ...from, id: powerId, authority, role, label: storable(label) });
	for (const [position, { target, selector }] of functions.entries())
		await context.db.insert(powerFunction).values({ ...from, powerId, position, target, selector });
	for (const [stage, holdings] of holders.entries())
		for (const [position, { account, executionDelay }] of holdings.entries())
			await context.db.insert(powerHolder).values({
				...from,
				powerId,
				stage,
				position,
				account,
				executionDelay: BigInt(executionDelay)
			});
});

ponder.on('FoundationHandover:GateSet', async ({ event, context }) => {
	const { stage, gate: set } = event.args;
	await context.db.insert(gate).values({
		...provenanceOf(event, context),
		stage,
		earliest: BigInt(set.earliest),
		ratifiedProposals: BigInt(set.ratifiedProposals),
		turnoutBps: set.turnoutBps,
		lockedAmount: set.lockedAmount,
		charterHash: set.charterHash
	});
});

ponder.on('FoundationHandover:TransferScheduled', async ({ event, context }) => {
	const { powerId, toStage, by, readyAt } = event.args;
	await context.db.insert(powerTransfer).values({
		...provenanceOf(event, context),
		powerId,
		toStage,
		kind: 'SCHEDULED',
		by,
		readyAt: BigInt(readyAt)
	});
});

ponder.on('FoundationHandover:TransferAccepted', async ({ event, context }) => {
	const { powerId, toStage } = event.args;
	await context.db
		.insert(powerTransfer)
		.values({ ...provenanceOf(event, context), powerId, toStage, kind: 'ACCEPTED' });
});

ponder.on('FoundationHandover:TransferCancelled', async ({ event, context }) => {
	const { powerId, toStage, by } = event.args;
	await context.db
		.insert(powerTransfer)
		.values({ ...provenanceOf(event, context), powerId, toStage, kind: 'CANCELLED', by });
});

ponder.on('FoundationHandover:ProposalCounted', async ({ event, context }) => {
	const { proposalId, stage, votes, totalPower, ratifiedProposals } = event.args;
	await context.db.insert(countedProposal).values({
		...provenanceOf(event, context),
		proposalId,
		stage,
		votes,
		totalPower,
		ratifiedProposals: BigInt(ratifiedProposals)
	});
});

ponder.on('FoundationHandover:GateOpened', async ({ event, context }) => {
	const { stage, ratifiedProposals, lockedAmount, charterHash } = event.args;
	await context.db.insert(gateOpening).values({
		...provenanceOf(event, context),
		stage,
		ratifiedProposals: BigInt(ratifiedProposals),
		lockedAmount,
		charterHash
	});
});

ponder.on('FoundationHandover:StageAdvanced', async ({ event, context }) => {
	const { from: fromStage, to: toStage, evidenceHash } = event.args;
	const actor = event.transaction.from;
	await context.db
		.insert(stageChange)
		.values({ ...provenanceOf(event, context), fromStage, toStage, evidenceHash, actor });
});

ponder.on('FoundationHandover:ExitMeasured', async ({ event, context }) => {
	const { stage, ratifiedProposals, lockedAmount, charterHash, measuredAt } = event.args;
	await context.db.insert(stageMeasure).values({
		...provenanceOf(event, context),
		stage,
		ratifiedProposals: BigInt(ratifiedProposals),
		lockedAmount,
		charterHash,
		measuredAt: BigInt(measuredAt)
	});
});

ponder.on('FoundationHandover:GuardianAppointed', async ({ event, context }) => {
	const { guardian, expiresAt } = event.args;
	await context.db.insert(guardianEvent).values({
		...provenanceOf(event, context),
		kind: 'APPOINTED',
		guardian,
		expiresAt: BigInt(expiresAt)
	});
});

ponder.on('FoundationHandover:GuardianActed', async ({ event, context }) => {
	const { proposalId, reasonHash, reason } = event.args;
	await context.db.insert(guardianEvent).values({
		...provenanceOf(event, context),
		kind: 'ACTED',
		proposalId,
		reason: storable(reason),
		reasonHash
	});
});

ponder.on('FoundationHandover:GuardianRenounced', async ({ event, context }) => {
	const { guardian } = event.args;
	await context.db
		.insert(guardianEvent)
		.values({ ...provenanceOf(event, context), kind: 'RENOUNCED', guardian });
});

ponder.on('FoundationHandover:CharterSet', async ({ event, context }) => {
	const { hash, uri } = event.args;
	await context.db.insert(charter).values({ ...provenanceOf(event, context), hash, uri: storable(uri) });
});
