import type { ProvenanceRow } from '../database/provenance.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type { AssetKind, Relation } from '../generated/resolvers.ts';

/** Columns beyond the key are there when the query selects a field that needs them. */
export interface AssetRow extends ProvenanceRow {
	id: string;
	kind: AssetKind;
	creator: string;
	owner: string;
	contentHash: string;
	uri: string;
	name: string;
	description: string | null;
	licenseTag: string | null;
	author: string | null;
	task: string | null;
	externalUrl: string | null;
	version: number;
	isOpen: boolean;
	minShareBps: number;
	receiptsBps: number;
	isRetired: boolean;
	registeredAt: string;
	totalUnits: string;
	receiptCount: number;
	parentCount: number;
	childCount: number;
	offerCount: number;
	licenseCount: number;
	paymentCount: number;
	usageUnits: string;
	/** The block this row and everything reached through it are as of; undefined for the head. */
	at?: string | undefined;
}

const self = (...names: string[]): Record<string, string[]> =>
	Object.fromEntries(names.map((name) => [name, [name]]));

export const assetTable: Table = {
	name: 'asset',
	key: ['chainId', 'id'],
	fields: {
		...self(
			'kind',
			'name',
			'description',
			'uri',
			'contentHash',
			'version',
			'creator',
			'owner',
			'isRetired',
			'registeredAt',
			'parentCount',
			'childCount',
			'receiptCount',
			'totalUnits',
			'offerCount',
			'licenseCount',
			'paymentCount',
			'usageUnits'
		),
		claims: ['licenseTag', 'author', 'task', 'externalUrl'],
		policy: ['isOpen', 'minShareBps', 'receiptsBps'],
		provenance: provenanceColumns
	}
};

export interface LinkRow extends ProvenanceRow {
	child: string;
	parent: string;
	relation: Relation;
	shareBps: number;
	licenseId: string;
	at?: string | undefined;
	/** The asset at the other end, where the statement that read the link read it too. */
	along?: AssetRow;
}

export const linkTable: Table = {
	name: 'link',
	key: ['chainId', 'child', 'parent'],
	fields: { ...self('relation', 'shareBps'), license: ['licenseId'], provenance: provenanceColumns }
};

export interface LinkBalanceRow {
	chainId: number;
	currency: string;
	accrued: string;
	pushed: string;
}

export interface AssetTransferRow extends ProvenanceRow {
	from: string;
	to: string;
}

export const assetTransferTable: Table = {
	name: 'asset_transfer',
	key: ['chainId'],
	fields: { ...self('from', 'to'), provenance: provenanceColumns }
};

export interface AssetVersionRow extends ProvenanceRow {
	version: number;
	contentHash: string;
	uri: string;
}

export const assetVersionTable: Table = {
	name: 'asset_version',
	key: ['chainId'],
	fields: { ...self('version', 'contentHash', 'uri'), provenance: provenanceColumns }
};

export interface PolicyChangeRow extends ProvenanceRow {
	isOpen: boolean;
	minShareBps: number;
	receiptsBps: number;
}

export const assetPolicyTable: Table = {
	name: 'asset_policy',
	key: ['chainId'],
	fields: { policy: ['isOpen', 'minShareBps', 'receiptsBps'], provenance: provenanceColumns }
};

export interface AssetIncomeRow {
	chainId: number;
	currency: string;
	paidIn: string;
	fees: string;
	pushedIn: string;
	owedToLinks: string;
	ownerAmount: string;
	receiptsAmount: string;
	carry: string;
	waiting: string;
	paymentCount: number;
}
