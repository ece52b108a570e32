import { encodeFunctionData, erc20Abi, keccak256, stringToBytes, type Hex } from 'viem';
import { saharaGovernorAbi } from '../../contracts/src/generated/abis.ts';
import { governanceActsOf, type Motion } from '../../stack/src/scenario/governance-acts.ts';
import type { Traffic, Transaction } from './traffic.ts';

const day = 86_400;
const week = 7 * day;
const sahara = 10n ** 18n;

/**
 * One proposal from the first lock to its execution, so that every table of governance has rows: locks, delegation,
 * scores, votes by two accounts, the timelock, and a gift to the treasury. Answers the proposal's id.
 */
export async function playGovernance(traffic: Traffic): Promise<bigint> {
	const { accounts, deployment, model, currencies } = traffic;
	const { SaharaGovernor, TimelockController } = deployment.contracts;
	const acts = governanceActsOf(deployment.contracts);
	const wait = (seconds: number) => (model.time += seconds);
	const must = ({ from, to, data }: Transaction): Transaction => ({ from, to, data, mustSucceed: true });

	const unlocksAt = Math.floor(model.time / week + 100) * week;
	await traffic.mine(
		[
			acts.approveEscrow(0),
			acts.lock(0, 1_000_000_000n * sahara, unlocksAt),
			acts.increase(0, 1_000n * sahara),
			acts.approveEscrow(1),
			acts.lock(1, 10_000n * sahara, unlocksAt),
			acts.extend(1, unlocksAt + week),
			acts.approveEscrow(2),
			acts.lock(2, 10_000n * sahara, unlocksAt),
			acts.delegate(2, accounts[0]!.address),
			{
				from: 0,
				to: currencies[0],
				data: encodeFunctionData({
					abi: erc20Abi,
					functionName: 'transfer',
					args: [TimelockController, 5n]
				})
			}
		].map(must)
	);
	// Most receipts were never paid in SAHARA: those that have nothing to record are refused one by one.
	await traffic.mine(model.receipts.map((_, position) => acts.record(0, [position + 1])));

	const motion: Motion = {
		targets: [SaharaGovernor, currencies[0]],
		values: [0n, 0n],
		calldatas: [
			encodeFunctionData({ abi: saharaGovernorAbi, functionName: 'setVotingDelay', args: [3 * day] }),
			encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [accounts[3]!.address, 2n] })
		],
		description: `# Think longer\n\nThree days before a vote.\n\n#proposer=${accounts[0]!.address.toLowerCase()}`
	};
	wait(day);
	await traffic.mine([must(acts.propose(0, motion))]);
	const id = await proposalOf(traffic, motion);
	wait(2 * day);
	await traffic.mine([must(acts.vote(0, id, 'FOR', 'Well said.')), must(acts.vote(1, id, 'AGAINST'))]);
	wait(7 * day);
	await traffic.mine([must(acts.queue(0, id))]);
	wait(7 * day);
	await traffic.mine([must(acts.execute(0, id))]);
	return id;
}

export async function proposalOf({ rpc, deployment }: Traffic, motion: Motion): Promise<bigint> {
	const { targets, values, calldatas, description } = motion;
	const data = encodeFunctionData({
		abi: saharaGovernorAbi,
		functionName: 'hashProposal',
		args: [targets, values, calldatas, keccak256(stringToBytes(description))]
	});
	const id = await rpc.request<Hex>('eth_call', [
		{ to: deployment.contracts.SaharaGovernor, data },
		'latest'
	]);
	return BigInt(id);
}
