import { safeAbi, safeProxyFactoryAbi } from '../../contracts/src/generated/abis.ts';
import {
	createPublicClient,
	encodeFunctionData,
	getAddress,
	http,
	keccak256,
	serializeErc6492Signature,
	toHex,
	zeroAddress,
	type Address,
	type Hex
} from 'viem';

/** A Safe's address before there is a Safe, of the same making as one that exists, with one owner. */
export async function futureSafe(
	rpcUrl: string,
	existing: Address,
	owner: Address
): Promise<{ address: Address; wrap: (signature: Hex) => Hex }> {
	const client = createPublicClient({ transport: http(rpcUrl) });
	const [made] = await client.getContractEvents({
		abi: safeProxyFactoryAbi,
		eventName: 'ProxyCreation',
		fromBlock: 0n
	});
	const slot = keccak256(toHex('fallback_manager.handler.address'));
	const handler = getAddress(`0x${(await client.getStorageAt({ address: existing, slot }))!.slice(-40)}`);
	const setup = encodeFunctionData({
		abi: safeAbi,
		functionName: 'setup',
		args: [[owner], 1n, zeroAddress, '0x', handler, zeroAddress, 0n, zeroAddress]
	});
	const call = {
		abi: safeProxyFactoryAbi,
		functionName: 'createProxyWithNonce',
		args: [made!.args.singleton!, setup, 6_492n]
	} as const;
	const { result } = await client.simulateContract({ address: made!.address, ...call });
	const data = encodeFunctionData(call);
	return {
		address: getAddress(result),
		wrap: (signature) => serializeErc6492Signature({ address: made!.address, data, signature })
	};
}
