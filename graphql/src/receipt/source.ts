import type { ProvenanceRow } from '../database/provenance.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type { ContributionRole } from '../generated/resolvers.ts';

export interface ReceiptRow extends ProvenanceRow {
	id: string;
	assetId: string;
	contributor: string;
	role: ContributionRole;
	units: string;
	ordinal: number;
	evidenceHash: string;
	at?: string | undefined;
}

export const receiptTable: Table = {
	name: 'receipt',
	key: ['chainId', 'id'],
	fields: {
		asset: ['assetId'],
		contributor: ['contributor'],
		role: ['role'],
		units: ['units'],
		shareOfUnits: ['assetId', 'units'],
		ordinal: ['ordinal'],
		evidenceHash: ['evidenceHash'],
		issuedAt: ['timestamp'],
		provenance: provenanceColumns
	}
};

export interface EarningsRow {
	chainId: number;
	currency: string;
	earned: string;
	claimed: string;
}
