import { foundationHandoverAbi } from '@wadi/contracts/abis';
import { charterHashOf } from '@wadi/contracts/control-terms';
import type { Deployment } from '@wadi/contracts/deployments';
import { powerIdOf } from '@wadi/contracts/powers';
import { encodeFunctionData, type Hex } from 'viem';
import type { Call } from './acts.ts';
import { stages, type Stage } from './stage.ts';

/** Powers that change hands in the story. */
export type PowerLabel =
	'ADMIN' | 'PROTOCOL_FEE' | 'TREASURY_ADDRESS' | 'CURRENCY_LISTING' | 'CONTRIBUTOR_SHARE';

const placeOf = (stage: Stage): number => stages.indexOf(stage);

const transfer = (
	functionName: 'scheduleTransfer' | 'cancelTransfer' | 'acceptTransfer',
	power: PowerLabel,
	to: Stage
): Hex =>
	encodeFunctionData({ abi: foundationHandoverAbi, functionName, args: [powerIdOf(power), placeOf(to)] });

/** What the Foundation or the DAO asks of FoundationHandover, as calldata. */
export const handoverCalls = {
	schedule: (power: PowerLabel, to: Stage): Hex => transfer('scheduleTransfer', power, to),
	cancel: (power: PowerLabel, to: Stage): Hex => transfer('cancelTransfer', power, to),
	accept: (power: PowerLabel, to: Stage): Hex => transfer('acceptTransfer', power, to),
	advance: (to: Stage): Hex =>
		encodeFunctionData({ abi: foundationHandoverAbi, functionName: 'advance', args: [placeOf(to)] }),
	/** The whole text travels in the transaction, so that nobody has to host it. */
	setCharter: (text: string): Hex =>
		encodeFunctionData({
			abi: foundationHandoverAbi,
			functionName: 'setCharter',
			args: [charterHashOf(text), `data:text/markdown;charset=utf-8,${encodeURIComponent(text)}`]
		})
};

/** What single accounts send to it: anyone counts and records, the guardian cancels. */
export function handoverActsOf({ FoundationHandover }: Deployment['contracts']) {
	const call = (from: number, what: string, data: Hex): Call => ({
		from,
		to: FoundationHandover,
		data,
		what,
		reverts: false
	});
	return {
		count: (from: number, proposalId: bigint) =>
			call(
				from,
				'count a proposal towards the gate',
				encodeFunctionData({
					abi: foundationHandoverAbi,
					functionName: 'countProposal',
					args: [proposalId]
				})
			),
		openGate: (from: number) =>
			call(
				from,
				'record that the gate is open',
				encodeFunctionData({ abi: foundationHandoverAbi, functionName: 'openGate' })
			),
		cancelProposal: (from: number, proposalId: bigint, reason: string) =>
			call(
				from,
				'cancel a proposal as the guardian',
				encodeFunctionData({
					abi: foundationHandoverAbi,
					functionName: 'cancelProposal',
					args: [proposalId, reason]
				})
			)
	};
}

export type HandoverActs = ReturnType<typeof handoverActsOf>;
