import { licenseModes } from '@wadi/contracts/vocabulary';
import { ponder } from 'ponder:registry';
import { asset, license, licenseChange, offer } from 'ponder:schema';
import { zeroAddress } from 'viem';
import { noteAuthority } from '../lib/obeys.ts';
import { orExplain, provenanceOf, wordOf } from '../lib/provenance.ts';

ponder.on('Licenses:LicenseIssued', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { licenseId, offerId, assetId, licensee, mode, ...terms } = event.args;
	await context.db.insert(license).values({
		...from,
		...terms,
		id: licenseId,
		offerId,
		assetId,
		licensee,
		holder: licensee,
		mode: wordOf(licenseModes, mode, from),
		isRevoked: false,
		renewalCount: 0,
		issuedInBlock: from.blockNumber,
		usageBalance: 0n,
		settledUnits: 0n,
		settledAmount: 0n
	});
	await context.db.insert(licenseChange).values({
		...from,
		licenseId,
		kind: 'ISSUED',
		holder: licensee,
		expiresAt: terms.expiresAt,
		isRevoked: false,
		price: terms.price
	});
	await orExplain(
		context.db
			.update(offer, { chainId: from.chainId, id: offerId })
			.set((row) => ({ ...from, licenseCount: row.licenseCount + 1 })),
		from,
		`Offer ${offerId}, under which license ${licenseId} was sold,`
	);
	await orExplain(
		context.db
			.update(asset, { chainId: from.chainId, id: assetId })
			.set((row) => ({ ...from, licenseCount: row.licenseCount + 1 })),
		from,
		`Asset ${assetId}, to which license ${licenseId} gives access,`
	);
});

ponder.on('Licenses:LicenseRenewed', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { licenseId, expiresAt, price } = event.args;
	const { holder, isRevoked } = await orExplain(
		context.db
			.update(license, { chainId: from.chainId, id: licenseId })
			.set((row) => ({ ...from, expiresAt, renewalCount: row.renewalCount + 1 })),
		from,
		`License ${licenseId}`
	);
	await context.db
		.insert(licenseChange)
		.values({ ...from, licenseId, kind: 'RENEWED', holder, expiresAt, isRevoked, price });
});

ponder.on('Licenses:LicenseRevoked', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { licenseId, reasonHash } = event.args;
	const { holder, expiresAt } = await orExplain(
		context.db
			.update(license, { chainId: from.chainId, id: licenseId })
			.set({ ...from, isRevoked: true, revokedAt: from.timestamp }),
		from,
		`License ${licenseId}`
	);
	await context.db.insert(licenseChange).values({
		...from,
		licenseId,
		kind: 'REVOKED',
		holder,
		expiresAt,
		isRevoked: true,
		price: 0n,
		reasonHash
	});
});

ponder.on('Licenses:Transfer', async ({ event, context }) => {
	// The mint's holder is the one LicenseIssued names.
	if (event.args.from === zeroAddress) return;
	const from = provenanceOf(event, context);
	const { tokenId: licenseId, to: holder } = event.args;
	const { expiresAt, isRevoked } = await orExplain(
		context.db.update(license, { chainId: from.chainId, id: licenseId }).set({ ...from, holder }),
		from,
		`License ${licenseId}`
	);
	await context.db
		.insert(licenseChange)
		.values({ ...from, licenseId, kind: 'TRANSFERRED', holder, expiresAt, isRevoked, price: 0n });
});

ponder.on('Licenses:AuthorityUpdated', ({ event, context }) => noteAuthority(event, context));
