import { ponder } from 'ponder:registry';
import { asset, license, usageMovement, usageSettlement } from 'ponder:schema';
import { orExplain, placeOf, provenanceOf } from '../lib/provenance.ts';

ponder.on('UsageMeter:UsageDeposited', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { licenseId, assetId, from: account, currency, amount } = event.args;
	await orExplain(
		context.db
			.update(license, { chainId: from.chainId, id: licenseId })
			.set((row) => ({ ...from, usageBalance: row.usageBalance + amount })),
		from,
		`License ${licenseId}`
	);
	await context.db
		.insert(usageMovement)
		.values({ ...from, licenseId, assetId, kind: 'DEPOSITED', account, currency, amount });
});

ponder.on('UsageMeter:UsageSettled', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { licenseId, assetId, deltaUnits, cumulativeUnits, amount } = event.args;
	const { settledUnits, usageBalance } = await orExplain(
		context.db.update(license, { chainId: from.chainId, id: licenseId }).set((row) => ({
			...from,
			usageBalance: row.usageBalance - amount,
			settledUnits: row.settledUnits + deltaUnits,
			settledAmount: row.settledAmount + amount
		})),
		from,
		`License ${licenseId}`
	);
	if (settledUnits !== cumulativeUnits || usageBalance < 0n)
		throw new Error(
			`License ${licenseId} settled ${cumulativeUnits} units for ${amount} wei, but its rows say ${settledUnits} units ` +
				`and a balance of ${usageBalance} wei ${placeOf(from)}.`
		);
	await context.db.insert(usageSettlement).values({ ...from, ...event.args });
	await orExplain(
		context.db
			.update(asset, { chainId: from.chainId, id: assetId })
			.set((row) => ({ ...from, usageUnits: row.usageUnits + deltaUnits })),
		from,
		`Asset ${assetId}`
	);
});

ponder.on('UsageMeter:UsageWithdrawalAnnounced', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { licenseId, assetId, withdrawableAt } = event.args;
	await orExplain(
		context.db.update(license, { chainId: from.chainId, id: licenseId }).set({ ...from, withdrawableAt }),
		from,
		`License ${licenseId}`
	);
	await context.db
		.insert(usageMovement)
		.values({ ...from, licenseId, assetId, kind: 'WITHDRAWAL_ANNOUNCED', amount: 0n, withdrawableAt });
});

ponder.on('UsageMeter:UsageWithdrawn', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { licenseId, assetId, to: account, currency, amount } = event.args;
	// One notice, one withdrawal: the contract clears the notice.
	await orExplain(
		context.db
			.update(license, { chainId: from.chainId, id: licenseId })
			.set((row) => ({ ...from, usageBalance: row.usageBalance - amount, withdrawableAt: null })),
		from,
		`License ${licenseId}`
	);
	await context.db
		.insert(usageMovement)
		.values({ ...from, licenseId, assetId, kind: 'WITHDRAWN', account, currency, amount });
});
