import { governanceVotesAbi, saharaGovernorAbi, votingEscrowAbi } from '@wadi/contracts/abis';
import { encodeFunctionData, erc20Abi, type Hex } from 'viem';
import { caughtUp } from '../../support/api.ts';
import { chain, localAccount, mined, token, walletOf } from '../../support/chain.ts';
import { payer, sahara } from '../../support/money.ts';
import { stack } from '../../support/stack.ts';
import { moveTo, now } from '../../support/time.ts';

/** What the DAO decides in these tests besides what is done on pages: one voter has most of all power. */

const { contracts } = stack.deployment;
const governor = { address: contracts.SaharaGovernor, abi: saharaGovernorAbi } as const;
const escrow = { address: contracts.VotingEscrow, abi: votingEscrowAbi } as const;
const votes = { address: contracts.GovernanceVotes, abi: governanceVotesAbi } as const;

const day = 86_400;
/** The account of the local chain that nobody in the story has given any power. */
export const voter = 8;
const wallet = walletOf(localAccount(voter));

export const stateOf = (id: bigint) => chain.readContract({ ...governor, functionName: 'state', args: [id] });
export const executed = 7;
export const cancelled = 2;

/** Locks three times as much as everybody else together, for four years. */
export async function lockMost(): Promise<void> {
	const { address } = localAccount(voter);
	const { amount: has } = await chain.readContract({ ...escrow, functionName: 'lockOf', args: [address] });
	if (has > 0n) return;
	const total = await chain.readContract({
		...votes,
		functionName: 'getPastTotalSupply',
		args: [BigInt(await now()) - 1n]
	});
	const amount = total * 3n;
	await mined(
		await walletOf(payer).writeContract({
			...token(sahara),
			functionName: 'transfer',
			args: [address, amount]
		})
	);
	await mined(
		await wallet.writeContract({ ...token(sahara), functionName: 'approve', args: [escrow.address, amount] })
	);
	const unlocksAt = (await now()) + 4 * 365 * day;
	await mined(await wallet.writeContract({ ...escrow, functionName: 'lock', args: [amount, unlocksAt] }));
	// Power counts from the second after.
	await moveTo((await now()) + 12);
}

/** The proposal made last, whoever made it. */
export async function newestProposal(): Promise<bigint> {
	const count = await chain.readContract({ ...governor, functionName: 'proposalCount' });
	const [id] = await chain.readContract({
		...governor,
		functionName: 'proposalDetailsAt',
		args: [count - 1n]
	});
	return id;
}

export interface Action {
	target: `0x${string}`;
	data: Hex;
}

export async function propose(title: string, ...actions: Action[]): Promise<bigint> {
	await mined(
		await wallet.writeContract({
			...governor,
			functionName: 'propose',
			args: [
				actions.map(({ target }) => target),
				actions.map(() => 0n),
				actions.map(({ data }) => data),
				`# ${title}\n\nFor the test.`
			]
		})
	);
	return newestProposal();
}

/** A decision like any other: a little money from the treasury. */
export const grant = (title: string): Promise<bigint> =>
	propose(title, {
		target: sahara,
		data: encodeFunctionData({
			abi: erc20Abi,
			functionName: 'transfer',
			args: [localAccount(4).address, 10n ** 18n]
		})
	});

const latest = async (
	of: 'proposalSnapshot' | 'proposalDeadline' | 'proposalEta',
	ids: readonly bigint[]
): Promise<number> =>
	Number(
		(
			await Promise.all(ids.map((id) => chain.readContract({ ...governor, functionName: of, args: [id] })))
		).reduce((a, b) => (a > b ? a : b))
	);

/** The vote has begun on all of them. */
export const openVote = async (...ids: bigint[]): Promise<void> =>
	moveTo((await latest('proposalSnapshot', ids)) + 2);

export const endVote = async (...ids: bigint[]): Promise<void> =>
	moveTo((await latest('proposalDeadline', ids)) + 2);

/** The treasury's delay is over for all of them. */
export const waitOut = async (...ids: bigint[]): Promise<void> => moveTo(await latest('proposalEta', ids));

/** From the vote to the deed, without a page. */
export async function carryOut(...ids: bigint[]): Promise<void> {
	const send = async (functionName: 'queue' | 'execute') => {
		for (const id of ids) await mined(await wallet.writeContract({ ...governor, functionName, args: [id] }));
	};
	await openVote(...ids);
	for (const id of ids)
		await mined(await wallet.writeContract({ ...governor, functionName: 'castVote', args: [id, 1] }));
	await endVote(...ids);
	await send('queue');
	await waitOut(...ids);
	await send('execute');
	await caughtUp();
}
