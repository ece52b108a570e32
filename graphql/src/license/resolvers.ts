import { accountOf } from '../account/resolvers.ts';
import { namedAsset } from '../asset/load.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import type {
	LicenseChangeResolvers,
	LicenseResolvers,
	LicenseStatus,
	OfferResolvers,
	UsageAccountResolvers,
	UsageMovementResolvers,
	UsageSettlementResolvers
} from '../generated/resolvers.ts';
import { listPayments } from '../payment/lists.ts';
import { money } from '../payment/source.ts';
import { momentOf } from '../query/moment.ts';
import { connect } from '../relay/connection.ts';
import { globalId } from '../relay/global-id.ts';
import { loadNamed } from '../relay/load.ts';
import { newestFirst, onChain, under } from '../relay/of.ts';
import { rightsOf } from './rights.ts';
import {
	licenseChangeTable,
	licenseTable,
	offerTable,
	usageMovementTable,
	usageSettlementTable
} from './source.ts';
import type {
	LicenseChangeRow,
	LicenseRow,
	OfferRow,
	UsageMovementRow,
	UsageSettlementRow
} from './source.ts';

const orNull = (value: string): string | null => (value === '0' ? null : value);

export const offerResolvers: OfferResolvers = {
	id: (offer) => globalId('Offer', offer.chainId, offer.id),
	offerId: (offer) => offer.id,
	asset: (offer, _args, context, info) => namedAsset(context, info, offer.chainId, offer.assetId),
	seller: (offer) => accountOf(offer.chainId, offer.seller),
	rights: (offer) => rightsOf(offer.rights),
	durationSeconds: (offer) => orNull(offer.duration),
	quota: (offer) => orNull(offer.quota),
	unitPrice: (offer) => money(offer, offer.unitPrice),
	price: (offer) => money(offer, offer.price),
	isOpen: async (offer, _args, context) => {
		if (offer.isClosed) return false;
		const [asset] = await context.reader.batch<{ owner: string; isRetired: boolean }>(
			{
				signature: `sells ${offer.chainId}`,
				keyTypes: ['numeric'],
				sql: (p) =>
					`select a.owner, a.is_retired as "isRetired" from "asset" a where a.chain_id = ${p.add(offer.chainId)} and a.id = k.k1`
			},
			[offer.assetId]
		);
		return asset !== undefined && asset.owner === offer.seller && !asset.isRetired;
	},
	provenance: (offer) => offer
};

/** Timestamp of the newest indexed block. */
async function now(context: Context, chainId: number): Promise<bigint> {
	const [head] = await context.reader.batch<{ timestamp: string }>(
		{
			signature: 'head time',
			keyTypes: ['integer'],
			sql: () => 'select b.timestamp from "block" b where b.chain_id = k.k1 order by b.number desc limit 1'
		},
		[String(chainId)]
	);
	return BigInt(head?.timestamp ?? 0);
}

const statusOf = (row: { isRevoked: boolean; expiresAt: string }, time: bigint): LicenseStatus =>
	row.isRevoked ? 'REVOKED' : row.expiresAt !== '0' && BigInt(row.expiresAt) <= time ? 'EXPIRED' : 'ACTIVE';

async function statusAt(context: Context, license: LicenseRow, at: string): Promise<LicenseStatus> {
	const [then] = await context.reader.batch<{ isRevoked: boolean; expiresAt: string; time: string | null }>(
		{
			signature: `status ${license.chainId} ${at}`,
			keyTypes: ['numeric'],
			sql: (p) => {
				const chain = p.add(license.chainId);
				const block = `${p.add(at)}::numeric`;
				return `select c.is_revoked as "isRevoked", c.expires_at as "expiresAt", (select b.timestamp from "block" b
						where b.chain_id = ${chain} and b.number <= ${block} order by b.number desc limit 1) as "time"
					from "license_change" c where c.chain_id = ${chain} and c.license_id = k.k1 and c.block_number <= ${block}
					order by c.block_number desc, c.log_index desc limit 1`;
			}
		},
		[license.id]
	);
	if (then === undefined) {
		throw badInput(`License ${license.id} did not exist yet at block ${at}; ask for a later moment.`, 'at');
	}
	return statusOf(then, BigInt(then.time ?? 0));
}

export const licenseResolvers: LicenseResolvers = {
	id: (license) => globalId('License', license.chainId, license.id),
	licenseId: (license) => license.id,
	offer: (license, _args, context, info) =>
		loadNamed<OfferRow>(context, info, offerTable, license.chainId, license.offerId),
	asset: (license, _args, context, info) => namedAsset(context, info, license.chainId, license.assetId),
	licensee: (license) => accountOf(license.chainId, license.licensee),
	holder: (license) => accountOf(license.chainId, license.holder),
	rights: (license) => rightsOf(license.rights),
	expiresAt: (license) => orNull(license.expiresAt),
	status: async (license, args, context) => {
		const at = await momentOf(context, license.chainId, args.at);
		return at === undefined
			? statusOf(license, await now(context, license.chainId))
			: statusAt(context, license, at);
	},
	price: (license) => money(license, license.price),
	unitPrice: (license) => money(license, license.unitPrice),
	quota: (license) => orNull(license.quota),
	changes: (license, args, context, info) =>
		connect<LicenseChangeRow>(
			context.reader,
			info,
			args,
			{
				table: licenseChangeTable,
				parent: under('t.license_id', license.id),
				conditions: [onChain(license.chainId)],
				order: newestFirst('license changes'),
				signature: [license.chainId]
			},
			(row) => {
				row.currency = license.currency;
			}
		),
	usage: (license) => (license.mode === 'METERED' ? license : null),
	payments: (license, args, context, info) =>
		listPayments(context, info, license.chainId, args, { column: 't.license_id', key: license.id }),
	provenance: (license) => license
};

export const licenseChangeResolvers: LicenseChangeResolvers = {
	expiresAt: (change) => orNull(change.expiresAt),
	price: (change) => money(change, change.price),
	provenance: (change) => change
};

export const usageAccountResolvers: UsageAccountResolvers = {
	balance: (license) => money(license, license.usageBalance),
	settledAmount: (license) => money(license, license.settledAmount),
	remainingUnits: (license) =>
		license.quota === '0' ? null : BigInt(license.quota) - BigInt(license.settledUnits),
	settlements: (license, args, context, info) =>
		connect<UsageSettlementRow>(context.reader, info, args, {
			table: usageSettlementTable,
			parent: under('t.license_id', license.id),
			conditions: [onChain(license.chainId)],
			order: newestFirst('settlements'),
			signature: [license.chainId]
		}),
	movements: (license, args, context, info) =>
		connect<UsageMovementRow>(
			context.reader,
			info,
			args,
			{
				table: usageMovementTable,
				parent: under('t.license_id', license.id),
				conditions: [onChain(license.chainId)],
				order: newestFirst('movements'),
				signature: [license.chainId]
			},
			(row) => {
				row.currency = license.currency;
			}
		)
};

export const usageSettlementResolvers: UsageSettlementResolvers = {
	license: (row, _args, context, info) =>
		loadNamed<LicenseRow>(context, info, licenseTable, row.chainId, row.licenseId),
	asset: (row, _args, context, info) => namedAsset(context, info, row.chainId, row.assetId),
	amount: (row) => money(row, row.amount),
	provenance: (row) => row
};

export const usageMovementResolvers: UsageMovementResolvers = {
	amount: (row) => money(row, row.amount),
	provenance: (row) => row
};
