import { assetRegistryAbi, licensesAbi, marketplaceAbi, receiptsAbi } from '@wadi/contracts/abis';
import { assetKinds, licenseModes, relations, type AssetKind } from '@wadi/contracts/vocabulary';
import { parseEventLogs, type Abi, type Hex } from 'viem';
import { percentOfBps } from '#lib/money.ts';
import { spanText } from '#lib/time.ts';
import { inTokens, type TokenAmount } from './approval.ts';
import type { Prepare } from './plan.ts';
import type { LinkInput, OfferTerms, PolicyInput, ReceiptInput } from './validate.ts';

interface Named {
	assetId: string;
	name: string;
	/** Its page. */
	path: string;
}

const policyInWords = ({ isOpen, minShareBps, receiptsBps }: PolicyInput) => [
	isOpen
		? `Anyone may make new assets from it who grants it at least ${percentOfBps(minShareBps)} of their net income.`
		: 'Only holders of a license with the right to derive may make new assets from it.',
	`Contributors get ${percentOfBps(receiptsBps)} of what remains of its income after its parents’ shares; the owner gets the rest. While there are no receipts, all of it is the owner’s.`
];

interface Registration {
	kind: AssetKind;
	name: string;
	contentHash: Hex;
	uri: string;
	policy: PolicyInput;
	links: readonly (LinkInput & { name: string })[];
}

export const registerAsset =
	({ kind, name, contentHash, uri, policy, links }: Registration): Prepare =>
	async (actor) => ({
		says: [
			`${name} is registered as a ${kind.toLowerCase()} that belongs to you.`,
			...links.map(
				(link) =>
					`It is ${relations[link.relation]!.toLowerCase().replaceAll('_', ' ')} ${link.name}, and ${percentOfBps(link.shareBps)} of its net income flows there. Links can never be changed.`
			),
			...policyInWords(policy),
			'Its metadata is written on chain, for anyone to read, for good.'
		],
		obstacle: null,
		steps: [
			{
				title: `Register ${name}`,
				says: `Mints the next asset, with ${links.length === 0 ? 'no parents' : links.length === 1 ? 'one parent' : `${links.length} parents`}.`,
				call: {
					address: actor.contract('AssetRegistry'),
					abi: assetRegistryAbi as Abi,
					functionName: 'register',
					args: [
						assetKinds.indexOf(kind),
						contentHash,
						uri,
						policy,
						links.map(({ parent, relation, shareBps, licenseId }) => ({
							parent,
							relation,
							shareBps,
							licenseId
						}))
					]
				}
			}
		],
		outcome: (logs) => {
			const registered = parseEventLogs({
				abi: assetRegistryAbi,
				eventName: 'AssetRegistered',
				logs: [...logs]
			})[0];
			if (!registered) return null;
			const { assetId } = registered.args;
			return { says: `${name} is asset ${assetId}.`, href: actor.path('assets', assetId) };
		}
	});

export const issueReceipts =
	(asset: Named, receipts: readonly ReceiptInput[], totalUnits: bigint): Prepare =>
	async (actor) => {
		const added = receipts.reduce((sum, { units }) => sum + units, 0n);
		const share = percentOfBps(Number((added * 10_000n) / (totalUnits + added)));
		return {
			says: [
				`${receipts.length === 1 ? 'One receipt' : `${receipts.length} receipts`} of ${asset.name}, ${added} ${added === 1n ? 'unit' : 'units'} together, ${receipts.length === 1 ? 'is' : 'are'} issued. ${receipts.length === 1 ? 'It gets' : 'They get'} ${share} of what its contributors earn from now on, and nothing of the past.`,
				'A receipt can never be transferred or taken back.'
			],
			obstacle: null,
			steps: [
				{
					title: receipts.length === 1 ? 'Issue the receipt' : `Issue ${receipts.length} receipts`,
					says:
						receipts.map(({ to, units }) => `${units} to ${to.slice(0, 6)}…${to.slice(-4)}`).join(', ') + '.',
					call: {
						address: actor.contract('Receipts'),
						abi: receiptsAbi as Abi,
						functionName: 'issueBatch',
						args: [BigInt(asset.assetId), receipts]
					}
				}
			],
			outcome: (logs) => {
				const issued = parseEventLogs({ abi: receiptsAbi, eventName: 'ReceiptIssued', logs: [...logs] });
				const ids = issued.map(({ args }) => args.receiptId);
				if (ids.length === 1)
					return { says: `Receipt ${ids[0]} is issued.`, href: actor.path('receipts', ids[0]!) };
				return {
					says: `Receipts ${ids[0]} to ${ids.at(-1)} are issued.`,
					href: `${asset.path}?tab=contributors`
				};
			}
		};
	};

export const createOffer =
	(
		asset: Named,
		terms: OfferTerms,
		shown: { price: TokenAmount; unitPrice: TokenAmount; rights: readonly string[] }
	): Prepare =>
	async (actor) => ({
		says: [
			`Anyone can then buy a license for ${asset.name} at ${terms.price === 0n ? 'no price' : inTokens(shown.price)}${terms.unitPrice > 0n ? `, and ${inTokens(shown.unitPrice)} per unit used` : ''}${terms.quota > 0n ? `, up to ${terms.quota} units` : ''}.`,
			`It grants: ${shown.rights.join(', ')}. ${terms.duration === 0n ? 'It does not end' : `It lasts ${spanText(Number(terms.duration))}`}, and you ${terms.isRevocable ? 'may revoke it at any time' : 'can never revoke it'}.`,
			'An offer’s terms never change. You can close it; licenses already sold stay.'
		],
		obstacle: null,
		steps: [
			{
				title: 'Publish the offer',
				says: 'Puts these terms on chain.',
				call: {
					address: actor.contract('Marketplace'),
					abi: marketplaceAbi as Abi,
					functionName: 'createOffer',
					args: [{ ...terms, assetId: BigInt(asset.assetId), mode: licenseModes.indexOf(terms.mode) }]
				}
			}
		],
		outcome: (logs) => {
			const created = parseEventLogs({ abi: marketplaceAbi, eventName: 'OfferCreated', logs: [...logs] })[0];
			if (!created) return null;
			const { offerId } = created.args;
			return { says: `Offer ${offerId} is open.`, href: `${asset.path}?tab=licensing#offer-${offerId}` };
		}
	});

export const closeOffer =
	(asset: Named, offerId: string): Prepare =>
	async (actor) => ({
		says: [
			`Offer ${offerId} can no longer be bought or renewed under. Licenses already sold stay as they are.`
		],
		obstacle: null,
		steps: [
			{
				title: `Close offer ${offerId}`,
				says: 'Ends it for good.',
				call: {
					address: actor.contract('Marketplace'),
					abi: marketplaceAbi as Abi,
					functionName: 'closeOffer',
					args: [BigInt(offerId)]
				}
			}
		],
		outcome: () => ({ says: `Offer ${offerId} is closed.`, href: `${asset.path}?tab=licensing` })
	});

export const publishVersion =
	(asset: Named & { version: number }, contentHash: Hex, uri: string): Prepare =>
	async (actor) => ({
		says: [
			`${asset.name} gets version ${asset.version + 1}, with a new content hash and new metadata. Earlier versions stay on record.`
		],
		obstacle: null,
		steps: [
			{
				title: `Publish version ${asset.version + 1}`,
				says: `Content hash ${contentHash.slice(0, 10)}…`,
				call: {
					address: actor.contract('AssetRegistry'),
					abi: assetRegistryAbi as Abi,
					functionName: 'publishVersion',
					args: [BigInt(asset.assetId), contentHash, uri]
				}
			}
		],
		outcome: () => ({ says: `Version ${asset.version + 1} is published.`, href: `${asset.path}?tab=history` })
	});

export const setPolicy =
	(asset: Named, policy: PolicyInput): Prepare =>
	async (actor) => ({
		says: [...policyInWords(policy), 'Links made before keep the terms they were made under.'],
		obstacle: null,
		steps: [
			{
				title: 'Set the policy',
				says: `Applies to ${asset.name} from the next block on.`,
				call: {
					address: actor.contract('AssetRegistry'),
					abi: assetRegistryAbi as Abi,
					functionName: 'setPolicy',
					args: [BigInt(asset.assetId), policy]
				}
			}
		],
		outcome: () => ({ says: 'The policy is set.', href: `${asset.path}?tab=history` })
	});

export const retireAsset =
	(asset: Named): Prepare =>
	async (actor) => ({
		says: [
			`${asset.name} ends for good: no new links, receipts, offers or sales. This cannot be undone.`,
			'Money already on its way still arrives, and everything earned stays claimable.'
		],
		obstacle: null,
		steps: [
			{
				title: `Retire ${asset.name}`,
				says: 'There is no way back.',
				call: {
					address: actor.contract('AssetRegistry'),
					abi: assetRegistryAbi as Abi,
					functionName: 'retire',
					args: [BigInt(asset.assetId)]
				}
			}
		],
		outcome: () => ({ says: `${asset.name} is retired.`, href: asset.path })
	});

/** Takes back a license sold under a revocable offer. The reason is kept as its hash. */
export const revokeLicense =
	(licenseId: string, reason: string): Prepare =>
	async (actor) => {
		const { keccak256, stringToBytes } = await import('viem');
		return {
			says: [
				`License ${licenseId} ends now. What was paid for it is not returned.`,
				`The chain keeps the hash of your reason: “${reason}”. Keep the words, so that you can show them.`
			],
			obstacle: null,
			steps: [
				{
					title: `Revoke license ${licenseId}`,
					says: 'Its holder loses the rights at once.',
					call: {
						address: actor.contract('Marketplace'),
						abi: marketplaceAbi as Abi,
						functionName: 'revoke',
						args: [BigInt(licenseId), keccak256(stringToBytes(reason))]
					}
				}
			],
			outcome: (logs) => {
				const [revoked] = parseEventLogs({ abi: licensesAbi, eventName: 'LicenseRevoked', logs: [...logs] });
				return revoked
					? { says: `License ${licenseId} is revoked.`, href: actor.path('licenses', licenseId) }
					: null;
			}
		};
	};
