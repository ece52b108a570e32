import {
	governanceVotesAbi,
	royaltyEngineAbi,
	saharaGovernorAbi,
	timelockControllerAbi
} from '@wadi/contracts/abis';
import { readCharter } from '@wadi/contracts/control-terms';
import type { Deployment } from '@wadi/contracts/deployments';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeFunctionData, erc20Abi, zeroAddress, type Address } from 'viem';
import { root } from '../paths.ts';
import type { Motion } from './governance-acts.ts';
import { handoverCalls, type PowerLabel } from './handover-acts.ts';
import { contributorAt, stranger } from './people.ts';
import type { Stage } from './stage.ts';

const folder = join(root, 'stack', 'data', 'proposals');
const sahara = 10n ** 18n;

/** The year's proposals by name: what each would do. Its words are in `stack/data/proposals/<name>.md`. */
export function motionsOf(
	contracts: Deployment['contracts'],
	{ dollar, euro }: { dollar: Address; euro: Address },
	addressOf: (index: number) => Address
) {
	const { SaharaToken, RoyaltyEngine, GovernanceVotes, SaharaGovernor, TimelockController } = contracts;
	const { FoundationHandover } = contracts;
	type Action = [Address, `0x${string}`];
	const motion = (name: string, ...actions: Action[]): Omit<Motion, 'values'> => ({
		targets: actions.map(([target]) => target),
		calldatas: actions.map(([, data]) => data),
		description: readFileSync(join(folder, `${name}.md`), 'utf8')
	});
	const pay = (to: number, amount: bigint): Action => [
		SaharaToken,
		encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [addressOf(to), amount * sahara] })
	];
	const setFee = (bps: number): Action => [
		RoyaltyEngine,
		encodeFunctionData({ abi: royaltyEngineAbi, functionName: 'setProtocolFee', args: [bps] })
	];
	const setShare = (bps: number): Action => [
		GovernanceVotes,
		encodeFunctionData({ abi: governanceVotesAbi, functionName: 'setContributorShare', args: [bps] })
	];
	const currency = (functionName: 'listCurrency' | 'delistCurrency', token: Address): Action => [
		RoyaltyEngine,
		encodeFunctionData({ abi: royaltyEngineAbi, functionName, args: [token] })
	];
	const handover = (data: `0x${string}`): Action => [FoundationHandover, data];
	const accept = (to: Stage, ...powers: PowerLabel[]): Action[] =>
		powers.map((power) => handover(handoverCalls.accept(power, to)));
	return {
		'ratify-the-charter': motion('ratify-the-charter', handover(handoverCalls.setCharter(readCharter()))),
		'take-the-first-powers': motion(
			'take-the-first-powers',
			...accept('shared', 'PROTOCOL_FEE', 'TREASURY_ADDRESS', 'CURRENCY_LISTING', 'CONTRIBUTOR_SHARE')
		),
		'ask-for-the-fee': motion(
			'ask-for-the-fee',
			handover(handoverCalls.schedule('PROTOCOL_FEE', 'dao-with-guardian'))
		),
		'take-the-fee-and-the-treasury': motion(
			'take-the-fee-and-the-treasury',
			...accept('dao-with-guardian', 'TREASURY_ADDRESS', 'PROTOCOL_FEE'),
			handover(handoverCalls.advance('dao-with-guardian'))
		),
		'fund-a-bug-bounty': motion('fund-a-bug-bounty', pay(contributorAt(10), 400_000n)),
		'become-the-only-holder': motion(
			'become-the-only-holder',
			...accept('dao', 'ADMIN'),
			[
				SaharaGovernor,
				encodeFunctionData({
					abi: saharaGovernorAbi,
					functionName: 'setProposalGuardian',
					args: [zeroAddress]
				})
			],
			handover(handoverCalls.advance('dao'))
		),
		'fund-labelling-guild': motion('fund-labelling-guild', pay(contributorAt(5), 250_000n)),
		'halve-the-fee-and-halve-again': motion('halve-the-fee-and-halve-again', setFee(50)),
		'raise-the-contributors-share': motion('raise-the-contributors-share', setShare(3_000)),
		'emergency-liquidity': motion('emergency-liquidity', pay(stranger, 50_000_000n)),
		'list-the-euro-wrongly': motion('list-the-euro-wrongly', currency('listCurrency', addressOf(stranger))),
		'list-the-euro': motion('list-the-euro', currency('listCurrency', euro)),
		'lower-the-fee': motion('lower-the-fee', setFee(200)),
		'sponsor-a-conference': motion('sponsor-a-conference', pay(contributorAt(20), 80_000n)),
		'season-two-grants': motion(
			'season-two-grants',
			pay(contributorAt(6), 120_000n),
			pay(contributorAt(7), 90_000n)
		),
		'lower-the-threshold': motion('lower-the-threshold', [
			SaharaGovernor,
			encodeFunctionData({
				abi: saharaGovernorAbi,
				functionName: 'setProposalThreshold',
				args: [5_000n * sahara]
			})
		]),
		'raise-the-quorum': motion('raise-the-quorum', [
			SaharaGovernor,
			encodeFunctionData({ abi: saharaGovernorAbi, functionName: 'updateQuorumNumerator', args: [12n] })
		]),
		'shorten-the-delay': motion('shorten-the-delay', [
			TimelockController,
			encodeFunctionData({ abi: timelockControllerAbi, functionName: 'updateDelay', args: [21_600n] })
		]),
		'delist-the-dollar': motion('delist-the-dollar', currency('delistCurrency', dollar)),
		'fund-an-audit': motion('fund-an-audit', pay(contributorAt(8), 180_000n)),
		'fund-translations': motion('fund-translations', pay(contributorAt(9), 35_000n)),
		'lower-the-fee-again': motion('lower-the-fee-again', setFee(150)),
		'restore-the-contributors-share': motion('restore-the-contributors-share', setShare(2_000))
	};
}

export type Motions = ReturnType<typeof motionsOf>;
export type MotionName = keyof Motions;

/** How each of them stands when the year is over and control has passed whole. */
export const outcomes: Record<MotionName, string> = {
	'ratify-the-charter': 'EXECUTED',
	'take-the-first-powers': 'EXECUTED',
	'ask-for-the-fee': 'EXECUTED',
	'take-the-fee-and-the-treasury': 'EXECUTED',
	'fund-a-bug-bounty': 'EXECUTED',
	'become-the-only-holder': 'EXECUTED',
	'fund-labelling-guild': 'EXECUTED',
	'halve-the-fee-and-halve-again': 'DEFEATED',
	'raise-the-contributors-share': 'EXECUTED',
	'emergency-liquidity': 'CANCELED',
	'list-the-euro-wrongly': 'CANCELED',
	'list-the-euro': 'EXECUTED',
	'lower-the-fee': 'EXECUTED',
	'sponsor-a-conference': 'DEFEATED',
	'season-two-grants': 'EXECUTED',
	'lower-the-threshold': 'EXECUTED',
	'raise-the-quorum': 'EXECUTED',
	'shorten-the-delay': 'CANCELED',
	'delist-the-dollar': 'DEFEATED',
	'fund-an-audit': 'QUEUED',
	'fund-translations': 'SUCCEEDED',
	'lower-the-fee-again': 'ACTIVE',
	'restore-the-contributors-share': 'PENDING'
};
