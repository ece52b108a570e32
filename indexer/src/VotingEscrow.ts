import { ponder } from 'ponder:registry';
import { lockChange, powerChange } from 'ponder:schema';
import { noLock, slopeOf } from '../lib/holdings.ts';
import { placeOf, provenanceOf } from '../lib/provenance.ts';
import { changeHoldings } from '../lib/voter.ts';

ponder.on('VotingEscrow:LockCreated', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { account, amount, unlocksAt } = event.args;
	const lock = { amount, slope: slopeOf(amount), unlocksAt: BigInt(unlocksAt), lockedAt: from.timestamp };
	const { delegate } = await changeHoldings(context.db, from, account, () => lock);
	await context.db.insert(lockChange).values({
		...from,
		account,
		kind: 'CREATED',
		amount,
		change: amount,
		unlocksAt: lock.unlocksAt,
		delegate
	});
});

ponder.on('VotingEscrow:LockIncreased', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { account, added, amount } = event.args;
	const unlocksAt = BigInt(event.args.unlocksAt);
	const { delegate } = await changeHoldings(context.db, from, account, (before) => {
		if (before.amount + added !== amount)
			throw new Error(
				`The lock of ${account} held ${before.amount} and grew by ${added} to ${amount} by the chain ${placeOf(from)}.`
			);
		return { amount, slope: slopeOf(amount), unlocksAt };
	});
	await context.db
		.insert(lockChange)
		.values({ ...from, account, kind: 'INCREASED', amount, change: added, unlocksAt, delegate });
});

ponder.on('VotingEscrow:LockExtended', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { account, amount } = event.args;
	const unlocksAt = BigInt(event.args.unlocksAt);
	const previousUnlocksAt = BigInt(event.args.previousUnlocksAt);
	const { delegate } = await changeHoldings(context.db, from, account, () => ({ unlocksAt }));
	await context.db.insert(lockChange).values({
		...from,
		account,
		kind: 'EXTENDED',
		amount,
		change: 0n,
		unlocksAt,
		previousUnlocksAt,
		delegate
	});
});

ponder.on('VotingEscrow:LockWithdrawn', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { account, amount } = event.args;
	const { delegate } = await changeHoldings(context.db, from, account, () => noLock);
	await context.db.insert(lockChange).values({
		...from,
		account,
		kind: 'WITHDRAWN',
		amount: 0n,
		change: -amount,
		unlocksAt: 0n,
		delegate
	});
});

ponder.on('VotingEscrow:DelegateChanged', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { delegator: account, fromDelegate, toDelegate: delegate } = event.args;
	const { amount, unlocksAt } = await changeHoldings(context.db, from, account, () => ({ delegate }));
	await context.db.insert(lockChange).values({
		...from,
		account,
		kind: 'DELEGATED',
		amount,
		change: 0n,
		unlocksAt,
		delegate,
		previousDelegate: fromDelegate
	});
});

ponder.on('VotingEscrow:DelegateVotesChanged', async ({ event, context }) => {
	const { delegate, previousVotes, newVotes } = event.args;
	await context.db
		.insert(powerChange)
		.values({ ...provenanceOf(event, context), delegate, previousVe: previousVotes, ve: newVotes });
});
