import type { Deployment } from '@wadi/contracts/deployments';
import { zeroAddress, type Address } from 'viem';

/** Parts of a deployment that older records do not name. */
interface Control {
	contracts: Partial<Record<string, Address>>;
	foundation?: Address;
}

/** The FoundationHandover of a deployment; the zero address, where nothing ever happens, without one. */
export const handoverOf = ({ contracts }: Deployment): Address =>
	(contracts as Control['contracts'])['FoundationHandover'] ?? zeroAddress;

/** The Foundation's address, whether it is a Safe or not. */
export const foundationOf = (deployment: Deployment): Address =>
	(deployment as Deployment & Control).foundation ?? zeroAddress;
