import { contributionRoles } from '@wadi/contracts/vocabulary';
import { ponder } from 'ponder:registry';
import { asset, receipt } from 'ponder:schema';
import { orExplain, placeOf, provenanceOf, wordOf } from '../lib/provenance.ts';

ponder.on('Receipts:ReceiptIssued', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { receiptId, assetId, contributor, role, units, totalUnitsAfter, evidenceHash } = event.args;
	const { receiptCount, totalUnits } = await orExplain(
		context.db.update(asset, { chainId: from.chainId, id: assetId }).set((row) => ({
			...from,
			receiptCount: row.receiptCount + 1,
			totalUnits: row.totalUnits + units
		})),
		from,
		`Asset ${assetId}, which issues receipt ${receiptId},`
	);
	if (totalUnits !== totalUnitsAfter)
		throw new Error(
			`Asset ${assetId} has ${totalUnits} units by its receipts but ${totalUnitsAfter} by the chain ${placeOf(from)}.`
		);
	await context.db.insert(receipt).values({
		...from,
		id: receiptId,
		assetId,
		contributor,
		role: wordOf(contributionRoles, role, from),
		units,
		totalUnitsAfter,
		ordinal: receiptCount,
		evidenceHash
	});
});
