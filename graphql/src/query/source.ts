import type { Deployment } from '@wadi/contracts/deployments';

export interface MetaSource {
	chainId: number;
	number: string;
	hash: string;
	timestamp: string;
}

export type ChainSource = Deployment;

export interface OverviewSource {
	chainId: number;
	/** The fields of the overview that the query selects. */
	wanted: readonly string[];
}
