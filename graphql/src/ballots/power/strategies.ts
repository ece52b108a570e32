import type { Deployment } from '@wadi/contracts/deployments';
import type { Strategy } from '../types.ts';

export const strategyNames = [
	've-power',
	'contributor-power',
	'governance-power',
	'erc20-balance-of',
	'governance-power-with-override'
] as const;
export type StrategyName = (typeof strategyNames)[number];

interface Words {
	name: string;
	sentence: string;
}

export const strategyWords: Readonly<Record<StrategyName, Words>> = {
	've-power': {
		name: 've-power',
		sentence: 'Locked SAHARA, by how long it stays locked after the snapshot; a delegate votes with it.'
	},
	'contributor-power': {
		name: 'Contributor power',
		sentence:
			'The protocol fees behind what the account’s receipts earned, scaled to the share that contributors may have; a delegate votes with it.'
	},
	'governance-power': {
		name: 'Governance power',
		sentence:
			've-power and contributor power together: what the Governor counts on chain; a delegate votes with both.'
	},
	'erc20-balance-of': {
		name: 'SAHARA balance',
		sentence: 'The SAHARA that the account held at the end of the snapshot block; what is locked is not held.'
	},
	'governance-power-with-override': {
		name: 'Governance power, own vote first',
		sentence:
			'As governance power, but whoever votes takes their own part back from their delegate, who votes with the rest.'
	}
};

export const isStrategyName = (name: string): name is StrategyName =>
	(strategyNames as readonly string[]).includes(name);

/** Whether an account's power depends on who else voted. */
export const seesVoters = (strategies: readonly Strategy[]): boolean =>
	strategies.some(({ name }) => name === 'governance-power-with-override');

/** What is wrong with a strategy of a space, in a sentence; null when nothing is. */
export function faultOf({ name, params = {} }: Strategy, deployment: Deployment): string | null {
	if (!isStrategyName(name)) return `Strategy "${name}" is unknown; use one of ${strategyNames.join(', ')}.`;
	const { SaharaToken } = deployment.contracts;
	for (const [key, value] of Object.entries(params)) {
		if (key === 'symbol' && typeof value === 'string') continue;
		if (key === 'decimals' && value === 18) continue;
		if (key === 'address' && name === 'erc20-balance-of' && typeof value === 'string') {
			if (value.toLowerCase() === SaharaToken.toLowerCase()) continue;
			return `Strategy "${name}" counts token ${value}, whose history is not indexed; use ${SaharaToken} or leave address out.`;
		}
		return `Strategy "${name}" has ${key} ${JSON.stringify(value)}; leave it out: power is SAHARA with 18 decimals.`;
	}
	return null;
}
