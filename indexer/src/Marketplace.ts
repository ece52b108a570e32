import { licenseModes } from '@wadi/contracts/vocabulary';
import { ponder } from 'ponder:registry';
import { asset, offer } from 'ponder:schema';
import { orExplain, provenanceOf, wordOf } from '../lib/provenance.ts';

ponder.on('Marketplace:OfferCreated', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { offerId, assetId, mode, ...terms } = event.args;
	await context.db.insert(offer).values({
		...from,
		...terms,
		id: offerId,
		assetId,
		mode: wordOf(licenseModes, mode, from),
		createdAt: from.timestamp,
		createdInBlock: from.blockNumber,
		isClosed: false,
		licenseCount: 0
	});
	await orExplain(
		context.db
			.update(asset, { chainId: from.chainId, id: assetId })
			.set((row) => ({ ...from, offerCount: row.offerCount + 1 })),
		from,
		`Asset ${assetId}, offered by offer ${offerId},`
	);
});

ponder.on('Marketplace:OfferClosed', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { offerId } = event.args;
	await orExplain(
		context.db
			.update(offer, { chainId: from.chainId, id: offerId })
			.set({ ...from, isClosed: true, closedAt: from.timestamp, closedInBlock: from.blockNumber }),
		from,
		`Offer ${offerId}`
	);
});
