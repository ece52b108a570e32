import { ponder } from 'ponder:registry';
import { treasuryFlow } from 'ponder:schema';
import { provenanceOf } from '../lib/provenance.ts';

/** Transfers of any token to the timelock: a currency may be listed after it came. */
ponder.on('TreasuryIn:Transfer', async ({ event, context }) => {
	const { from: counterparty, to: self, value: amount } = event.args;
	if (amount === 0n || counterparty === self) return;
	await context.db.insert(treasuryFlow).values({
		...provenanceOf(event, context),
		currency: event.log.address,
		direction: 'IN',
		counterparty,
		amount
	});
});
