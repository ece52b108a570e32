import { saharaTokenAbi, votingEscrowAbi } from '@wadi/contracts/abis';
import type { Address } from 'viem';
import type { ChainAt } from './node.ts';

/**
 * What a contract held at a past block, for nodes that keep logs and forget states: full nodes do after some minutes,
 * and a local chain that was started again knows the state of its head alone. The logs are the contract's own.
 */

/** SAHARA held at the end of the snapshot block: all that came in by then less all that went out. */
export async function balanceByLogs(
	{ client, deployment, snapshot }: ChainAt,
	account: Address
): Promise<bigint> {
	const transfers = {
		address: deployment.contracts.SaharaToken,
		abi: saharaTokenAbi,
		eventName: 'Transfer',
		fromBlock: 0n,
		toBlock: snapshot.number,
		strict: true
	} as const;
	const [received, sent] = await Promise.all([
		client.getContractEvents({ ...transfers, args: { to: account } }),
		client.getContractEvents({ ...transfers, args: { from: account } })
	]);
	const sum = (logs: typeof received) => logs.reduce((all, { args }) => all + args.value, 0n);
	return sum(received) - sum(sent);
}

/** Whom an account had delegated to at the end of the snapshot's second; itself until it chose. */
export async function delegateByLogs(
	{ client, deployment, endOfSecond }: ChainAt,
	account: Address
): Promise<Address> {
	const changes = await client.getContractEvents({
		address: deployment.contracts.VotingEscrow,
		abi: votingEscrowAbi,
		eventName: 'DelegateChanged',
		args: { delegator: account },
		fromBlock: 0n,
		toBlock: endOfSecond,
		strict: true
	});
	return changes.at(-1)?.args.toDelegate ?? account;
}
