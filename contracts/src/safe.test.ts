import {
	createPublicClient,
	encodeFunctionData,
	hashMessage,
	http,
	parseAbi,
	parseEventLogs,
	type Hex,
	type PublicClient
} from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployer, LocalControl, owners, stranger } from './control/local-control.ts';
import { royaltyEngineAbi, safeAbi } from './generated/abis.ts';
import {
	approved,
	encodeApproval,
	encodeExecution,
	packConsents,
	safeTransactionHash,
	safeTypedData
} from './safe-transaction.ts';
import {
	deploySafe,
	executeApproved,
	executeSigned,
	nextSafeTransaction,
	signSafeTransaction
} from './safe.ts';

const chainId = 31_337;

let control: LocalControl;
let chain: PublicClient;
beforeAll(async () => {
	control = await LocalControl.start();
	chain = createPublicClient({ transport: http(control.rpcUrl) });
}, 120_000);
afterAll(() => control?.stop());

const safe = () => ({ address: control.deployment.foundation, abi: safeAbi }) as const;
const feeCall = (feeBps: number) => ({
	to: control.deployment.contracts.RoyaltyEngine,
	data: encodeFunctionData({ abi: royaltyEngineAbi, functionName: 'setProtocolFee', args: [feeBps] })
});
const fee = () =>
	chain.readContract({
		address: control.deployment.contracts.RoyaltyEngine,
		abi: royaltyEngineAbi,
		functionName: 'feeBps'
	});

describe('the Foundation’s Safe', () => {
	it('has its owners and its threshold', async () => {
		expect(await chain.readContract({ ...safe(), functionName: 'getOwners' })).toEqual(
			owners.map(({ address }) => address)
		);
		expect(await chain.readContract({ ...safe(), functionName: 'getThreshold' })).toBe(2n);
		expect(await chain.readContract({ ...safe(), functionName: 'VERSION' })).toBe('1.5.0');
	});

	it('is part of what the record begins with', async () => {
		const logs = await chain.getContractEvents({
			...safe(),
			eventName: 'SafeSetup',
			fromBlock: BigInt(control.deployment.startBlock)
		});
		expect(logs.map(({ args }) => args.threshold)).toEqual([2n]);
	});

	it('acts when two owners sign, and logs what it does', async () => {
		const receipt = await executeSigned(control.rpcUrl, safe().address, [owners[2], owners[0]], feeCall(111));
		expect(await fee()).toBe(111);
		const events = parseEventLogs({ abi: safeAbi, logs: receipt.logs }).map(({ eventName }) => eventName);
		expect(events).toEqual(['SafeMultiSigTransaction', 'ExecutionSuccess']);
	});

	it('acts when one owner approves and another sends', async () => {
		await executeApproved(control.rpcUrl, safe().address, [owners[1], owners[2]], feeCall(112));
		expect(await fee()).toBe(112);
	});

	it('counts what it does', async () => {
		const { nonce } = await nextSafeTransaction(chain, safe().address, feeCall(1));
		expect(nonce).toBe(2n);
	});

	it('takes what its owners sign for what they mean', async () => {
		const transaction = await nextSafeTransaction(chain, safe().address, feeCall(113));
		const { message } = safeTypedData(chainId, safe().address, transaction);
		const asked = await chain.readContract({
			...safe(),
			functionName: 'getTransactionHash',
			args: [
				message.to,
				message.value,
				message.data,
				message.operation,
				message.safeTxGas,
				message.baseGas,
				message.gasPrice,
				message.gasToken,
				message.refundReceiver,
				message.nonce
			]
		});
		expect(safeTransactionHash(chainId, safe().address, transaction)).toBe(asked);
	});

	it.each([
		{ name: 'one owner alone', who: () => [owners[0]] },
		{ name: 'an owner and a stranger', who: () => [owners[0], stranger] },
		{ name: 'one owner twice', who: () => [owners[0], owners[0]] }
	])('does not act for $name', async ({ who }) => {
		const transaction = await nextSafeTransaction(chain, safe().address, feeCall(1));
		const consents = await Promise.all(
			who().map((owner) => signSafeTransaction(owner, chainId, safe().address, transaction))
		);
		const data = encodeExecution(transaction, consents);
		const [answer] = await control.ask([{ from: owners[1].address, to: safe().address, data }]);
		expect(answer?.isDone).toBe(false);
	});

	it('does not take an approval that was not given', async () => {
		const transaction = await nextSafeTransaction(chain, safe().address, feeCall(1));
		const data = encodeExecution(transaction, [approved(owners[0].address), approved(owners[1].address)]);
		const [before] = await control.ask([{ from: owners[1].address, to: safe().address, data }]);
		expect(before?.isDone).toBe(false);
		const hash = safeTransactionHash(chainId, safe().address, transaction);
		await control.do({ from: owners[0].address, to: safe().address, data: encodeApproval(hash) });
		const [after] = await control.ask([{ from: owners[1].address, to: safe().address, data }]);
		expect(after?.isDone).toBe(true);
	});

	it('signs messages, for whoever asks by ERC-1271', async () => {
		const abi = parseAbi([
			'function isValidSignature(bytes32,bytes) view returns (bytes4)',
			'function getMessageHashForSafe(address,bytes) view returns (bytes32)'
		]);
		const message = hashMessage('I agree.');
		const sign = (owner: (typeof owners)[number]): Promise<Hex> =>
			owner.signTypedData({
				domain: { chainId, verifyingContract: safe().address },
				types: { SafeMessage: [{ name: 'message', type: 'bytes' }] },
				primaryType: 'SafeMessage',
				message: { message }
			});
		const consents = [owners[0], owners[2]].map(async (owner) => ({
			owner: owner.address,
			signature: await sign(owner)
		}));
		const answer = await chain.readContract({
			address: safe().address,
			abi,
			functionName: 'isValidSignature',
			args: [message, packConsents(await Promise.all(consents))]
		});
		expect(answer).toBe('0x1626ba7e');
	});

	it('is not made for fewer owners than it asks for', () =>
		expect(
			deploySafe(control.rpcUrl, deployer, { owners: [stranger.address], threshold: 2 })
		).rejects.toThrow(/A Safe of 1 owners can't ask for 2 of them: give a threshold from 1 to 1/));
});
