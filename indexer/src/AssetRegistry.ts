import { assetKinds, relations } from '@wadi/contracts/vocabulary';
import { ponder } from 'ponder:registry';
import { asset, assetPolicy, assetTransfer, assetVersion, link } from 'ponder:schema';
import { zeroAddress } from 'viem';
import { parseMetadata } from '../lib/metadata.ts';
import { orExplain, provenanceOf, wordOf } from '../lib/provenance.ts';

ponder.on('AssetRegistry:AssetRegistered', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { assetId, owner, kind, contentHash, uri } = event.args;
	await context.db.insert(asset).values({
		...from,
		id: assetId,
		kind: wordOf(assetKinds, kind, from),
		creator: owner,
		owner,
		contentHash,
		uri,
		...parseMetadata(uri),
		version: 1,
		// PolicySet follows in the same transaction.
		isOpen: false,
		minShareBps: 0,
		receiptsBps: 0,
		isRetired: false,
		registeredAt: from.timestamp,
		registeredInBlock: from.blockNumber,
		totalUnits: 0n,
		receiptCount: 0,
		parentCount: 0,
		childCount: 0,
		offerCount: 0,
		licenseCount: 0,
		paymentCount: 0,
		usageUnits: 0n
	});
	await context.db.insert(assetVersion).values({ ...from, assetId, version: 1, contentHash, uri });
});

ponder.on('AssetRegistry:AssetLinked', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { child, parent, relation, shareBps, licenseId } = event.args;
	const { parentCount } = await orExplain(
		context.db
			.update(asset, { chainId: from.chainId, id: child })
			.set((row) => ({ ...from, parentCount: row.parentCount + 1 })),
		from,
		`Asset ${child}, which names parent ${parent},`
	);
	await orExplain(
		context.db
			.update(asset, { chainId: from.chainId, id: parent })
			.set((row) => ({ ...from, childCount: row.childCount + 1 })),
		from,
		`Asset ${parent}, named as a parent by asset ${child},`
	);
	await context.db.insert(link).values({
		...from,
		child,
		parent,
		relation: wordOf(relations, relation, from),
		shareBps,
		licenseId,
		position: parentCount - 1
	});
});

ponder.on('AssetRegistry:VersionPublished', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { assetId, version, contentHash, uri } = event.args;
	await orExplain(
		context.db
			.update(asset, { chainId: from.chainId, id: assetId })
			.set({ ...from, version, contentHash, uri, ...parseMetadata(uri) }),
		from,
		`Asset ${assetId}`
	);
	await context.db.insert(assetVersion).values({ ...from, assetId, version, contentHash, uri });
});

ponder.on('AssetRegistry:PolicySet', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { assetId, isOpen, minShareBps, receiptsBps } = event.args;
	await orExplain(
		context.db
			.update(asset, { chainId: from.chainId, id: assetId })
			.set({ ...from, isOpen, minShareBps, receiptsBps }),
		from,
		`Asset ${assetId}`
	);
	await context.db.insert(assetPolicy).values({ ...from, assetId, isOpen, minShareBps, receiptsBps });
});

ponder.on('AssetRegistry:AssetRetired', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { assetId } = event.args;
	await orExplain(
		context.db.update(asset, { chainId: from.chainId, id: assetId }).set({
			...from,
			isRetired: true,
			retiredAt: from.timestamp,
			retiredInBlock: from.blockNumber
		}),
		from,
		`Asset ${assetId}`
	);
});

ponder.on('AssetRegistry:Transfer', async ({ event, context }) => {
	const provenance = provenanceOf(event, context);
	const { from, to, tokenId } = event.args;
	await context.db.insert(assetTransfer).values({ ...provenance, assetId: tokenId, from, to });
	// The mint's owner is the one AssetRegistered names.
	if (from === zeroAddress) return;
	await orExplain(
		context.db.update(asset, { chainId: provenance.chainId, id: tokenId }).set({ ...provenance, owner: to }),
		provenance,
		`Asset ${tokenId}`
	);
});
