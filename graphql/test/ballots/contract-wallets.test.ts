import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	concatHex,
	createTestClient,
	encodeAbiParameters,
	encodeFunctionData,
	getAddress,
	hashTypedData,
	http,
	keccak256,
	padHex,
	publicActions,
	serializeErc6492Signature,
	toHex,
	zeroAddress
} from 'viem';
import type { Address, Hex } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safeAbi, safeProxyFactoryAbi } from '../../../contracts/src/generated/abis.ts';
import { deploySafe } from '../../../contracts/src/safe.ts';
import { mnemonic, startAnvil } from '../../../stack/src/anvil.ts';
import type { Anvil } from '../../../stack/src/anvil.ts';
import { freePort } from '../database.ts';
import { CHAIN } from '../fixture.ts';
import { alice, author, envelopeOf, NOW, proposalOf, startHub, voteOf } from './harness.ts';
import type { Envelope, TestHub } from './harness.ts';
import { snapshot } from './snapshot-js.ts';

const owners = [1, 2, 3].map((addressIndex) => mnemonicToAccount(mnemonic, { addressIndex }));
const signers = owners
	.slice(0, 2)
	.sort((a, b) => (a.address.toLowerCase() < b.address.toLowerCase() ? -1 : 1));

let folder: string;
let chain: Anvil;
let hub: TestHub;
let safe: Address;
/** A Safe's address before there is a Safe, and the call that makes it. */
let future: { address: Address; factory: Address; call: Hex };

const clientOf = () => createTestClient({ mode: 'anvil', transport: http(chain.url) }).extend(publicActions);

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'wadi-safe-'));
	chain = await startAnvil({ logFile: join(folder, 'anvil.log') });
	const client = clientOf();
	({ address: safe } = await deploySafe(chain.url, mnemonicToAccount(mnemonic), {
		owners: owners.map(({ address }) => address),
		threshold: 2
	}));
	future = await planSafe();
	hub = await startHub({ [`RPC_URL_${CHAIN}`]: chain.url }, [safe, future.address]);

	/** The same owners again, by another salt: what the deployed one was made of is read from its chain. */
	async function planSafe(): Promise<typeof future> {
		const [log] = await client.getContractEvents({
			abi: safeProxyFactoryAbi,
			eventName: 'ProxyCreation',
			fromBlock: 0n
		});
		const handlerSlot = keccak256(toHex('fallback_manager.handler.address'));
		const handler = getAddress(
			`0x${(await client.getStorageAt({ address: safe, slot: handlerSlot }))!.slice(-40)}`
		);
		const setup = encodeFunctionData({
			abi: safeAbi,
			functionName: 'setup',
			args: [
				owners.map(({ address }) => address),
				2n,
				zeroAddress,
				'0x',
				handler,
				zeroAddress,
				0n,
				zeroAddress
			]
		});
		const args = [log!.args.singleton!, setup, 7n] as const;
		const factory = log!.address;
		const { result } = await client.simulateContract({
			address: factory,
			abi: safeProxyFactoryAbi,
			functionName: 'createProxyWithNonce',
			args
		});
		const call = encodeFunctionData({ abi: safeProxyFactoryAbi, functionName: 'createProxyWithNonce', args });
		return { address: getAddress(result), factory, call };
	}
}, 120_000);
afterAll(async () => {
	await hub?.close();
	await chain?.stop();
	rmSync(folder, { recursive: true, force: true });
});

/** What a Safe's owners sign for an EIP-712 hash. */
const safeMessage = (account: Address, hash: Hex) => ({
	domain: { chainId: CHAIN, verifyingContract: account },
	types: { SafeMessage: [{ name: 'message', type: 'bytes' }] },
	primaryType: 'SafeMessage' as const,
	message: { message: encodeAbiParameters([{ type: 'bytes32' }], [hash]) }
});

const signAs = async (account: Address, hash: Hex, by = signers): Promise<Hex> =>
	concatHex(await Promise.all(by.map((owner) => owner.signTypedData(safeMessage(account, hash)))));

type Sign = (hash: Hex) => Hex | Promise<Hex>;

/** A wallet as snapshot.js sees one that is connected to a Safe. */
const walletFor = (sign: Sign) => ({
	_signTypedData: async (domain: object, types: object, message: object) =>
		sign(snapshot.utils.getHash({ domain, types, message } as never) as Hex)
});

const owned = () => walletFor((hash) => signAs(safe, hash)) as never;
const idOf = async (posted: Promise<unknown>): Promise<Hex> => ((await posted) as { id: Hex }).id;

describe('a Safe', () => {
	it('proposes, updates, votes in every form and cancels through snapshot.js’s client', async () => {
		const { client } = hub;
		const pending = await idOf(client.proposal(owned(), safe, proposalOf({ start: NOW + 600 }) as never));
		const { start: _, end: __, snapshot: ___, app: ____, ...text } = proposalOf({ title: 'By two of three' });
		await client.updateProposal(owned(), safe, { ...text, proposal: pending } as never);
		await client.cancelProposal(owned(), safe, { space: 'test.eth', timestamp: NOW, proposal: pending });
		const [canceled] = await hub.hub!.store.proposalsById([pending]);
		expect(canceled).toMatchObject({ title: 'By two of three', canceledBy: safe.toLowerCase() });
		const forms = [
			['single-choice', 2],
			['ranked-choice', [3, 1, 2]],
			['weighted', { 1: 1, 2: 2 }]
		] as const;
		for (const [type, choice] of forms) {
			const proposal = await idOf(client.proposal(owned(), safe, proposalOf({ type, title: type }) as never));
			await client.vote(owned(), safe, voteOf(proposal, { type, choice: structuredClone(choice) }) as never);
			const [kept] = await hub.hub!.store.currentVotes([proposal]);
			expect(kept).toMatchObject({ voter: safe.toLowerCase(), choice });
			const entry = await hub.hub!.store.entry(kept!.id);
			expect(entry!.context.signedBy).toEqual({ by: 'contract', block: expect.any(Number) });
		}
	});

	it('votes by a hash that its owners approved on chain, and by a message that it signed there', async () => {
		const proposal = await idOf(
			hub.client.proposal(author, author.address, proposalOf({ title: 'On chain' }) as never)
		);
		const client = clientOf();
		const approved: Sign = async (hash) => {
			const digest = hashTypedData(safeMessage(safe, hash));
			for (const { address } of signers) {
				await client.impersonateAccount({ address });
				const data = encodeFunctionData({ abi: safeAbi, functionName: 'approveHash', args: [digest] });
				const transaction = await client.request({
					method: 'eth_sendTransaction' as never,
					params: [{ from: address, to: safe, data }] as never
				});
				await client.waitForTransactionReceipt({ hash: transaction });
			}
			return concatHex(
				signers.map(({ address }) => concatHex([padHex(address), toHex(0, { size: 32 }), '0x01']))
			);
		};
		await hub.client.vote(walletFor(approved) as never, safe, voteOf(proposal) as never);
		const signedOnChain: Sign = async (hash) => {
			const digest = hashTypedData(safeMessage(safe, hash));
			// As SignMessageLib leaves it: signedMessages, the mapping in slot 7.
			const index = keccak256(concatHex([digest, toHex(7, { size: 32 })]));
			await client.setStorageAt({ address: safe, index, value: toHex(1, { size: 32 }) });
			await client.mine({ blocks: 1 });
			return '0x' as const;
		};
		await hub.client.vote(
			walletFor(signedOnChain) as never,
			safe,
			voteOf(proposal, { timestamp: NOW + 1, choice: 3 }) as never
		);
		expect(await hub.hub!.store.currentVotes([proposal])).toMatchObject([{ choice: 3 }]);
		const unsigned = hub.client.vote(
			walletFor(() => '0x') as never,
			safe,
			voteOf(proposal, { timestamp: NOW + 2 }) as never
		);
		await expect(unsigned).rejects.toMatchObject({ error: 'WRONG_SIGNATURE' });
	});

	it('votes before it is deployed, by ERC-6492', async () => {
		const proposal = await idOf(
			hub.client.proposal(author, author.address, proposalOf({ title: 'Not there yet' }) as never)
		);
		expect(await clientOf().getCode({ address: future.address })).toBeUndefined();
		const wrapped =
			(by?: typeof signers): Sign =>
			async (hash) =>
				serializeErc6492Signature({
					address: future.factory,
					data: future.call,
					signature: await signAs(future.address, hash, by)
				});
		const vote = (sign: Sign, fields = {}) =>
			hub.client.vote(walletFor(sign) as never, future.address, voteOf(proposal, fields) as never);
		await expect(vote(wrapped(signers.slice(1)))).rejects.toMatchObject({ error: 'WRONG_SIGNATURE' });
		await expect(vote((hash) => signAs(future.address, hash))).rejects.toMatchObject({
			error: 'WRONG_SIGNATURE'
		});
		await vote(wrapped());
		expect(await hub.hub!.store.currentVotes([proposal])).toMatchObject([
			{ voter: future.address.toLowerCase() }
		]);
		expect(await clientOf().getCode({ address: future.address })).toBeUndefined();
	});
});

describe('what no contract accepts is refused, and changes nothing', () => {
	let proposal: Hex;
	beforeAll(async () => {
		proposal = await idOf(
			hub.client.proposal(author, author.address, proposalOf({ title: 'Refused' }) as never)
		);
	});
	const postAs = async (account: Address, sign: Sign, over: TestHub = hub) => {
		const client = new snapshot.Client712('http://nowhere.invalid');
		let made: Envelope | undefined;
		client.send = (async (envelope: Envelope) => (made = envelope)) as never;
		await client.vote(walletFor(sign) as never, account, voteOf(proposal) as never);
		return over.send(JSON.stringify(made));
	};
	const cases: { name: string; account: () => Address; sign: Sign }[] = [
		{ name: 'one owner of two', account: () => safe, sign: (hash) => signAs(safe, hash, signers.slice(1)) },
		{
			name: 'one owner twice',
			account: () => safe,
			sign: (hash) => signAs(safe, hash, [signers[0]!, signers[0]!])
		},
		{
			name: 'owners in the wrong order',
			account: () => safe,
			sign: (hash) => signAs(safe, hash, [...signers].reverse())
		},
		{ name: 'owners of another Safe', account: () => safe, sign: (hash) => signAs(future.address, hash) },
		{ name: 'another message', account: () => safe, sign: () => signAs(safe, `0x${'12'.repeat(32)}`) },
		{ name: 'nonsense', account: () => safe, sign: () => `0x${'ab'.repeat(130)}` },
		{
			name: 'an account without code',
			account: () => alice.address as Address,
			sign: () => `0x${'11'.repeat(65)}`
		},
		{
			name: 'a contract that signs nothing',
			account: () => future.factory,
			sign: () => `0x${'11'.repeat(65)}`
		}
	];
	it.each(cases)('WRONG_SIGNATURE: $name', async ({ account, sign }) => {
		const before = await hub.fingerprint();
		const { status, body } = await postAs(account(), sign);
		expect(body).toMatchObject({ error: 'WRONG_SIGNATURE' });
		expect(status).toBe(400);
		expect(await hub.fingerprint()).toBe(before);
	});

	it('RPC_FAILED: the endpoint is away, and its address stays untold', async () => {
		const endpoint = `http://127.0.0.1:${await freePort()}/secret-key`;
		const cut = await hub.another({ [`RPC_URL_${CHAIN}`]: endpoint });
		try {
			const before = await hub.fingerprint();
			const url = new URL('/ballots', cut.url);
			const envelope = await envelopeOf(alice, 'vote', voteOf(proposal));
			const response = await fetch(url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ ...envelope, sig: `0x${'11'.repeat(65)}` })
			});
			const text = await response.text();
			expect(text).toContain('"error":"RPC_FAILED"');
			expect(text).not.toContain('secret-key');
			expect(response.status).toBe(503);
			expect(await hub.fingerprint()).toBe(before);
			const own = await fetch(url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(envelope)
			});
			expect(own.status).toBe(200);
		} finally {
			await cut.close();
		}
	});
});
