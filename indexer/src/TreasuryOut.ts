import { ponder } from 'ponder:registry';
import { treasuryFlow } from 'ponder:schema';
import { provenanceOf } from '../lib/provenance.ts';

/** Transfers of any token from the timelock: a currency may be listed after it came. */
ponder.on('TreasuryOut:Transfer', async ({ event, context }) => {
	const { to: counterparty, from: self, value: amount } = event.args;
	if (amount === 0n || counterparty === self) return;
	await context.db.insert(treasuryFlow).values({
		...provenanceOf(event, context),
		currency: event.log.address,
		direction: 'OUT',
		counterparty,
		amount
	});
});
