import type { ProvenanceRow } from '../database/provenance.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type { LicenseChangeKind, LicenseMode, UsageMovementKind } from '../generated/resolvers.ts';

export interface OfferRow extends ProvenanceRow {
	id: string;
	assetId: string;
	seller: string;
	mode: LicenseMode;
	rights: number;
	duration: string;
	isRevocable: boolean;
	quota: string;
	unitPrice: string;
	price: string;
	currency: string;
	createdAt: string;
	isClosed: boolean;
	closedAt: string | null;
	licenseCount: number;
}

export const offerTable: Table = {
	name: 'offer',
	key: ['chainId', 'id'],
	fields: {
		asset: ['assetId'],
		seller: ['seller'],
		mode: ['mode'],
		rights: ['rights'],
		durationSeconds: ['duration'],
		isRevocable: ['isRevocable'],
		quota: ['quota'],
		unitPrice: ['unitPrice', 'currency'],
		price: ['price', 'currency'],
		createdAt: ['createdAt'],
		isOpen: ['isClosed', 'assetId', 'seller'],
		closedAt: ['closedAt'],
		licenseCount: ['licenseCount'],
		provenance: provenanceColumns
	}
};

export interface LicenseRow extends ProvenanceRow {
	id: string;
	offerId: string;
	assetId: string;
	licensee: string;
	holder: string;
	mode: LicenseMode;
	rights: number;
	startsAt: string;
	expiresAt: string;
	quota: string;
	unitPrice: string;
	price: string;
	currency: string;
	isRevoked: boolean;
	renewalCount: number;
	usageBalance: string;
	settledUnits: string;
	settledAmount: string;
	withdrawableAt: string | null;
}

export const licenseTable: Table = {
	name: 'license',
	key: ['chainId', 'id'],
	fields: {
		offer: ['offerId'],
		asset: ['assetId'],
		licensee: ['licensee'],
		holder: ['holder'],
		mode: ['mode'],
		rights: ['rights'],
		startsAt: ['startsAt'],
		expiresAt: ['expiresAt'],
		status: ['expiresAt', 'isRevoked'],
		price: ['price', 'currency'],
		unitPrice: ['unitPrice', 'currency'],
		quota: ['quota'],
		renewalCount: ['renewalCount'],
		changes: ['currency'],
		usage: ['mode', 'quota', 'currency', 'usageBalance', 'settledUnits', 'settledAmount', 'withdrawableAt'],
		provenance: provenanceColumns
	}
};

export interface LicenseChangeRow extends ProvenanceRow {
	kind: LicenseChangeKind;
	holder: string;
	expiresAt: string;
	isRevoked: boolean;
	price: string;
	/** The license's. */
	currency: string;
	reasonHash: string | null;
}

export const licenseChangeTable: Table = {
	name: 'license_change',
	key: ['chainId'],
	fields: {
		kind: ['kind'],
		holder: ['holder'],
		expiresAt: ['expiresAt'],
		isRevoked: ['isRevoked'],
		price: ['price'],
		reasonHash: ['reasonHash'],
		provenance: provenanceColumns
	}
};

export interface UsageSettlementRow extends ProvenanceRow {
	licenseId: string;
	assetId: string;
	gateway: string;
	deltaUnits: string;
	cumulativeUnits: string;
	currency: string;
	amount: string;
	jobHash: string;
}

export const usageSettlementTable: Table = {
	name: 'usage_settlement',
	key: ['chainId', 'licenseId', 'assetId'],
	fields: {
		gateway: ['gateway'],
		deltaUnits: ['deltaUnits'],
		cumulativeUnits: ['cumulativeUnits'],
		amount: ['amount', 'currency'],
		jobHash: ['jobHash'],
		provenance: provenanceColumns
	}
};

export interface UsageMovementRow extends ProvenanceRow {
	kind: UsageMovementKind;
	account: string | null;
	currency: string;
	amount: string;
	withdrawableAt: string | null;
}

export const usageMovementTable: Table = {
	name: 'usage_movement',
	key: ['chainId'],
	fields: {
		kind: ['kind'],
		account: ['account'],
		amount: ['amount'],
		withdrawableAt: ['withdrawableAt'],
		provenance: provenanceColumns
	}
};
