import { ponder, type Context } from 'ponder:registry';
import { tokenBalance } from 'ponder:schema';
import { zeroAddress, type Address } from 'viem';
import { unchanged } from '../lib/balance-span.ts';
import { placeOf, provenanceOf, type Provenance } from '../lib/provenance.ts';

ponder.on('SaharaToken:Transfer', async ({ event, context }) => {
	const { from: sender, to: recipient, value } = event.args;
	if (value === 0n || sender === recipient) return;
	const { RoyaltyEngine, UsageMeter, VotingEscrow } = context.contracts;
	const from = provenanceOf(event, context);
	for (const [account, by] of [[sender, -value] as const, [recipient, value] as const]) {
		// They hold what is others', which has tables of its own: half of all rows would be theirs, and they don't vote.
		if (account === zeroAddress || account === RoyaltyEngine.address) continue;
		if (account === UsageMeter.address || account === VotingEscrow.address) continue;
		await change(context.db, from, account, by);
	}
});

async function change(db: Context['db'], from: Provenance, account: Address, by: bigint): Promise<void> {
	const key = { chainId: from.chainId, account, untilBlock: unchanged };
	const now = await db.find(tokenBalance, key);
	const amount = (now?.amount ?? 0n) + by;
	if (amount < 0n)
		throw new Error(`${account} spent ${-amount} SAHARA wei more than it had ${placeOf(from)}.`);
	if (!now) await db.insert(tokenBalance).values({ ...from, ...key, amount });
	else {
		if (now.blockNumber !== from.blockNumber)
			await db.insert(tokenBalance).values({ ...now, untilBlock: from.blockNumber });
		await db.update(tokenBalance, key).set({ ...from, amount });
	}
}
