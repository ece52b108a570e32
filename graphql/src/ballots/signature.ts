import {
	BaseError,
	createPublicClient,
	encodeDeployData,
	encodeFunctionData,
	erc6492SignatureValidatorAbi,
	erc6492SignatureValidatorByteCode,
	fallback,
	http,
	isErc6492Signature,
	parseAbi
} from 'viem';
import type { Address, Hex, PublicClient } from 'viem';
import type { KeyWork } from './keys/work.ts';
import { Refusal } from './refusal.ts';
import type { SignedBy } from './types.ts';

/** An EIP-712 hash and who is said to have signed it; the address is checksummed or lower case. */
export interface Signed {
	address: Address;
	hash: Hex;
	signature: Hex;
	chainId: number;
}

export type CheckSignature = (signed: Signed) => Promise<SignedBy>;

export type Clients = ReadonlyMap<number, PublicClient>;

/** A client for each chain that has RPC endpoints. */
export const openClients = (urls: ReadonlyMap<number, readonly string[]>): Clients =>
	new Map(
		[...urls].map(([chainId, endpoints]) => [
			chainId,
			createPublicClient({
				transport: fallback(endpoints.map((url) => http(url, { timeout: 5_000, retryCount: 1 })))
			})
		])
	);

type Recover = KeyWork['recover'];

/** Ordinary signatures are 65 bytes. Others, and those of another key, are for the account's contract to accept. */
const isOwnKey = async ({ address, hash, signature }: Signed, recover: Recover): Promise<boolean> =>
	signature.length === 132 && (await recover(hash, signature))?.toLowerCase() === address.toLowerCase();

export function signatureChecker(clients: Clients, recover: Recover): CheckSignature {
	return async (signed) => {
		if (await isOwnKey(signed, recover)) return { by: 'key' };
		const { address, chainId } = signed;
		const client = clients.get(chainId);
		if (client === undefined) {
			throw new Refusal(
				'SIGNATURE_NEEDS_RPC',
				`The signature is not ${address}'s own key's; whether a contract accepts it cannot be asked, as no RPC endpoint of chain ${chainId} is configured (RPC_URL_${chainId}).`
			);
		}
		const block = await asked(() => client.getBlockNumber({ cacheTime: 0 }));
		if (await isAcceptedByContract(client, signed, block)) return { by: 'contract', block: Number(block) };
		throw new Refusal(
			'WRONG_SIGNATURE',
			`The signature is not that of ${address} over this message, nor does a contract there accept it at block ${block}; sign the message as it was sent.`
		);
	};
}

const MAGIC = '0x1626ba7e';

const isValidSignature = parseAbi([
	'function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)'
]);

/**
 * ERC-1271; and ERC-6492 for accounts that are not deployed yet, by the standard's own validator, a call that creates a
 * contract and returns what it found. The validator is not for both: it reverts for the empty signature, which a Safe
 * takes for a message that it signed on chain.
 */
async function isAcceptedByContract(
	client: PublicClient,
	{ address, hash, signature }: Signed,
	blockNumber: bigint
): Promise<boolean> {
	const isUndeployed = isErc6492Signature(signature);
	const call = isUndeployed
		? {
				data: encodeDeployData({
					abi: erc6492SignatureValidatorAbi,
					args: [address, hash, signature],
					bytecode: erc6492SignatureValidatorByteCode
				})
			}
		: { to: address, data: encodeFunctionData({ abi: isValidSignature, args: [hash, signature] }) };
	const result = await asked(() =>
		client.call({ ...call, blockNumber }).catch((error: unknown) => {
			if (error instanceof BaseError && isRevert(error)) return undefined;
			throw error;
		})
	);
	const data = result?.data ?? '0x';
	return isUndeployed ? /^0x0*1$/.test(data) : data.length === 66 && data.startsWith(MAGIC);
}

/** A contract that reverts has said no; an endpoint that fails has said nothing. */
const isRevert = (error: BaseError): boolean =>
	error.walk((cause) => {
		const { code, name } = cause as { code?: unknown; name?: unknown };
		return code === 3 || name === 'ExecutionRevertedError' || name === 'RawContractError';
	}) !== null;

async function asked<T>(call: () => Promise<T>): Promise<T> {
	try {
		return await call();
	} catch (error) {
		const said = error instanceof BaseError ? error.shortMessage : (error as Error).message;
		// The endpoint's address may hold a key: only what it said is repeated.
		throw new Refusal(
			'RPC_FAILED',
			`The chain could not be asked whether a contract accepts the signature (${said.split('\n', 1)[0]!.slice(0, 80)}); send the message again in a moment.`
		);
	}
}
