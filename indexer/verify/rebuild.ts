import { assetKinds, contributionRoles, licenseModes, relations } from '@wadi/contracts/vocabulary';
import type { Deployment } from '@wadi/contracts/deployments';
import { zeroAddress } from 'viem';
import type { DecodedLog } from './decode.ts';
import { increase, Ledger, type Row } from './ledger.ts';
import { claimsOf } from './metadata.ts';
import { controlRules } from './rebuild-control.ts';
import { governanceRules, treasuryRule } from './rebuild-governance.ts';
import { moneyRules } from './rebuild-money.ts';
import { balanceRule } from './token.ts';

/** What one kind of log does to the ledger. */
export type Rule = (ledger: Ledger, log: DecodedLog) => void;

/** The tables as the chain's logs make them, counted without the indexer's handlers. */
export function rebuild(logs: readonly DecodedLog[], deployment: Deployment): Ledger {
	const ledger = new Ledger();
	const noteTreasury = treasuryRule(deployment.contracts.TimelockController.toLowerCase());
	const moveBalance = balanceRule(deployment);
	const all: Record<string, Rule> = {
		...rules,
		...controlRules(deployment.chainId),
		'Treasury:Transfer': noteTreasury,
		'SaharaToken:Transfer': (to, log) => {
			moveBalance(to, log);
			noteTreasury(to, log);
		}
	};
	for (const log of logs) all[log.name]?.(ledger, log);
	return ledger;
}

const storable = (text: string): string => text.replaceAll('\0', '');

const metadataRow = (uri: string): Row => ({ uri: storable(uri), ...claimsOf(uri) });

const assetRules: Record<string, Rule> = {
	'AssetRegistry:AssetRegistered': (ledger, log) => {
		const { args } = log;
		const uri = args.text('uri');
		const hash = args.text('contentHash');
		ledger.add('asset', log, {
			id: args.bigint('assetId'),
			kind: assetKinds[args.number('kind')]!,
			creator: args.text('owner'),
			owner: args.text('owner'),
			content_hash: hash,
			...metadataRow(uri),
			version: 1,
			is_retired: false,
			retired_at: null,
			retired_in_block: null,
			registered_at: log.timestamp,
			registered_in_block: log.blockNumber,
			total_units: 0n,
			receipt_count: 0,
			parent_count: 0,
			child_count: 0,
			offer_count: 0,
			license_count: 0,
			payment_count: 0,
			usage_units: 0n
		});
		const version = { asset_id: args.bigint('assetId'), version: 1, content_hash: hash, uri: storable(uri) };
		ledger.add('asset_version', log, version);
	},
	'AssetRegistry:AssetLinked': (ledger, log) => {
		const { args } = log;
		const child = args.bigint('child');
		const parent = args.bigint('parent');
		const row = ledger.touch('asset', log, { id: child });
		ledger.add('link', log, {
			child,
			parent,
			relation: relations[args.number('relation')]!,
			share_bps: args.number('shareBps'),
			license_id: args.bigint('licenseId'),
			position: Number(row['parent_count'])
		});
		increase(row, 'parent_count', 1);
		increase(ledger.touch('asset', log, { id: parent }), 'child_count', 1);
	},
	'AssetRegistry:VersionPublished': (ledger, log) => {
		const { args } = log;
		const uri = args.text('uri');
		const state = { version: args.number('version'), content_hash: args.text('contentHash') };
		const asset_id = args.bigint('assetId');
		ledger.add('asset_version', log, { asset_id, ...state, uri: storable(uri) });
		Object.assign(ledger.touch('asset', log, { id: asset_id }), state, metadataRow(uri));
	},
	'AssetRegistry:PolicySet': (ledger, log) => {
		const { args } = log;
		const policy = {
			is_open: args.boolean('isOpen'),
			min_share_bps: args.number('minShareBps'),
			receipts_bps: args.number('receiptsBps')
		};
		const asset_id = args.bigint('assetId');
		ledger.add('asset_policy', log, { asset_id, ...policy });
		Object.assign(ledger.touch('asset', log, { id: asset_id }), policy);
	},
	'AssetRegistry:AssetRetired': (ledger, log) => {
		const row = ledger.touch('asset', log, { id: log.args.bigint('assetId') });
		Object.assign(row, { is_retired: true, retired_at: log.timestamp, retired_in_block: log.blockNumber });
	},
	'AssetRegistry:Transfer': (ledger, log) => {
		const [from, to] = [log.args.text('from'), log.args.text('to')];
		const asset_id = log.args.bigint('tokenId');
		ledger.add('asset_transfer', log, { asset_id, from, to });
		if (from !== zeroAddress) ledger.touch('asset', log, { id: asset_id })['owner'] = to;
	},
	'Receipts:ReceiptIssued': (ledger, log) => {
		const { args } = log;
		const asset_id = args.bigint('assetId');
		const row = ledger.touch('asset', log, { id: asset_id });
		increase(row, 'receipt_count', 1);
		row['total_units'] = args.bigint('totalUnitsAfter');
		ledger.add('receipt', log, {
			id: args.bigint('receiptId'),
			asset_id,
			contributor: args.text('contributor'),
			role: contributionRoles[args.number('role')]!,
			units: args.bigint('units'),
			total_units_after: args.bigint('totalUnitsAfter'),
			ordinal: row['receipt_count']!,
			evidence_hash: args.text('evidenceHash')
		});
	}
};

function termsOf({ args }: DecodedLog): Row {
	return {
		asset_id: args.bigint('assetId'),
		mode: licenseModes[args.number('mode')]!,
		rights: args.number('rights'),
		quota: args.bigint('quota'),
		unit_price: args.bigint('unitPrice'),
		price: args.bigint('price'),
		currency: args.text('currency')
	};
}

/** A license's history: what it looks like after the log. */
function noteChange(ledger: Ledger, log: DecodedLog, license: Row, kind: string, extra: Row = {}): void {
	ledger.add('license_change', log, {
		license_id: license['id']!,
		kind,
		holder: license['holder']!,
		expires_at: license['expires_at']!,
		is_revoked: license['is_revoked']!,
		price: 0n,
		reason_hash: null,
		...extra
	});
}

const licenseOf = (ledger: Ledger, log: DecodedLog, name = 'licenseId'): Row =>
	ledger.touch('license', log, { id: log.args.bigint(name) });

const licenseRules: Record<string, Rule> = {
	'Marketplace:OfferCreated': (ledger, log) => {
		const { args } = log;
		ledger.add('offer', log, {
			id: args.bigint('offerId'),
			...termsOf(log),
			seller: args.text('seller'),
			duration: args.bigint('duration'),
			is_revocable: args.boolean('isRevocable'),
			created_at: log.timestamp,
			created_in_block: log.blockNumber,
			is_closed: false,
			closed_at: null,
			closed_in_block: null,
			license_count: 0
		});
		increase(ledger.touch('asset', log, { id: args.bigint('assetId') }), 'offer_count', 1);
	},
	'Marketplace:OfferClosed': (ledger, log) => {
		const row = ledger.touch('offer', log, { id: log.args.bigint('offerId') });
		Object.assign(row, { is_closed: true, closed_at: log.timestamp, closed_in_block: log.blockNumber });
	},
	'Licenses:LicenseIssued': (ledger, log) => {
		const { args } = log;
		const row = ledger.add('license', log, {
			id: args.bigint('licenseId'),
			offer_id: args.bigint('offerId'),
			...termsOf(log),
			licensee: args.text('licensee'),
			holder: args.text('licensee'),
			starts_at: args.bigint('startsAt'),
			expires_at: args.bigint('expiresAt'),
			is_revoked: false,
			revoked_at: null,
			renewal_count: 0,
			issued_in_block: log.blockNumber,
			usage_balance: 0n,
			settled_units: 0n,
			settled_amount: 0n,
			withdrawable_at: null
		});
		noteChange(ledger, log, row, 'ISSUED', { price: args.bigint('price') });
		increase(ledger.touch('offer', log, { id: args.bigint('offerId') }), 'license_count', 1);
		increase(ledger.touch('asset', log, { id: args.bigint('assetId') }), 'license_count', 1);
	},
	'Licenses:LicenseRenewed': (ledger, log) => {
		const row = licenseOf(ledger, log);
		row['expires_at'] = log.args.bigint('expiresAt');
		increase(row, 'renewal_count', 1);
		noteChange(ledger, log, row, 'RENEWED', { price: log.args.bigint('price') });
	},
	'Licenses:LicenseRevoked': (ledger, log) => {
		const row = Object.assign(licenseOf(ledger, log), { is_revoked: true, revoked_at: log.timestamp });
		noteChange(ledger, log, row, 'REVOKED', { reason_hash: log.args.text('reasonHash') });
	},
	'Licenses:Transfer': (ledger, log) => {
		if (log.args.text('from') === zeroAddress) return;
		const row = Object.assign(licenseOf(ledger, log, 'tokenId'), { holder: log.args.text('to') });
		noteChange(ledger, log, row, 'TRANSFERRED');
	},
	'UsageMeter:UsageDeposited': (ledger, log) => {
		increase(licenseOf(ledger, log), 'usage_balance', log.args.bigint('amount'));
		noteMovement(ledger, log, 'DEPOSITED', 'from');
	},
	'UsageMeter:UsageWithdrawalAnnounced': (ledger, log) => {
		licenseOf(ledger, log)['withdrawable_at'] = log.args.bigint('withdrawableAt');
		noteMovement(ledger, log, 'WITHDRAWAL_ANNOUNCED');
	},
	'UsageMeter:UsageWithdrawn': (ledger, log) => {
		const row = licenseOf(ledger, log);
		increase(row, 'usage_balance', -log.args.bigint('amount'));
		row['withdrawable_at'] = null;
		noteMovement(ledger, log, 'WITHDRAWN', 'to');
	},
	'UsageMeter:UsageSettled': (ledger, log) => {
		const { args } = log;
		const row = licenseOf(ledger, log);
		row['settled_units'] = args.bigint('cumulativeUnits');
		increase(row, 'usage_balance', -args.bigint('amount'));
		increase(row, 'settled_amount', args.bigint('amount'));
		increase(
			ledger.touch('asset', log, { id: args.bigint('assetId') }),
			'usage_units',
			args.bigint('deltaUnits')
		);
		ledger.add('usage_settlement', log, {
			license_id: args.bigint('licenseId'),
			asset_id: args.bigint('assetId'),
			gateway: args.text('gateway'),
			delta_units: args.bigint('deltaUnits'),
			cumulative_units: args.bigint('cumulativeUnits'),
			currency: args.text('currency'),
			amount: args.bigint('amount'),
			job_hash: args.text('jobHash')
		});
	}
};

function noteMovement(ledger: Ledger, log: DecodedLog, kind: string, account?: 'from' | 'to'): void {
	const { args } = log;
	ledger.add('usage_movement', log, {
		license_id: args.bigint('licenseId'),
		asset_id: args.bigint('assetId'),
		kind,
		account: account ? args.text(account) : null,
		currency: account ? args.text('currency') : null,
		amount: account ? args.bigint('amount') : 0n,
		withdrawable_at: account ? null : args.bigint('withdrawableAt')
	});
}

const rules: Record<string, Rule> = {
	...assetRules,
	...licenseRules,
	...moneyRules,
	...governanceRules,
	...controlRules
};
