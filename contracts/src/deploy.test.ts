import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
	createPublicClient,
	http,
	parseAbi,
	toFunctionSelector,
	type Abi,
	type Address,
	type PublicClient
} from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractNames } from './contract-names.ts';
import { deploy, deployLocalDollar, SUPPLY } from './deploy.ts';
import { readDeployments, type Deployment } from './deployments.ts';
import {
	accessManagerAbi,
	assetRegistryAbi,
	licensesAbi,
	royaltyEngineAbi,
	saharaTokenAbi,
	timelockControllerAbi
} from './generated/abis.ts';
import { ADMIN_ROLE, roles, type Role } from './roles.ts';

const account = (addressIndex: number) =>
	mnemonicToAccount('test test test test test test test test test test test junk', { addressIndex });
const [deployer, foundation, stranger] = [account(0), account(1), account(2)];

let anvil: ChildProcess;
let rpcUrl: string;
let chain: PublicClient;
let deployment: Deployment;
let dollar: Address;
const deploymentsDir = mkdtempSync(join(tmpdir(), 'wadi-deploy-'));

const options = () => ({
	rpcUrl,
	account: deployer,
	deploymentsDir,
	chainName: 'Test',
	foundation: foundation.address,
	protocolFeeBps: 250,
	allocations: [
		{ name: 'Treasury', to: 'treasury' as const, amount: SUPPLY - 5n },
		{ name: 'Team', to: stranger.address, amount: 5n }
	],
	currencies: [dollar]
});

/** Anvil picks a free port and says which. */
function startAnvil(): Promise<string> {
	const bin = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));
	anvil = spawn('anvil', ['--port', '0'], {
		env: { ...process.env, PATH: bin + delimiter + process.env.PATH }
	});
	return new Promise((resolve, reject) => {
		anvil.once('error', reject);
		anvil.stdout?.on('data', (chunk: Buffer) => {
			const address = /Listening on (\S+)/.exec(chunk.toString())?.[1];
			if (address) resolve(`http://${address}`);
		});
	});
}

beforeAll(async () => {
	rpcUrl = await startAnvil();
	chain = createPublicClient({ transport: http(rpcUrl) });
	dollar = await deployLocalDollar(rpcUrl, deployer);
	deployment = await deploy(options());
}, 120_000);

afterAll(() => {
	anvil.kill();
	rmSync(deploymentsDir, { recursive: true, force: true });
});

describe('a deployment', () => {
	it('is recorded where it was asked to be', () => {
		expect(readDeployments(deploymentsDir)).toEqual([deployment]);
		expect(deployment).toMatchObject({ chainId: 31_337, name: 'Test', startBlock: 2 });
	});

	it.each(contractNames)('has code for %s', async (name) =>
		expect((await chain.getCode({ address: deployment.contracts[name] }))?.length).toBeGreaterThan(1_000)
	);

	it('is not repeated over a record', () =>
		expect(deploy(options())).rejects.toThrow(/already has a deployment at/));

	it('is refused when allocations do not add up', () =>
		expect(deploy({ ...options(), allocations: [] })).rejects.toThrow(/allocations add up to 0 wei/));

	it('mints the allocations and no more', async () => {
		const { SaharaToken: address, TimelockController: treasury } = deployment.contracts;
		const read = { address, abi: saharaTokenAbi } as const;
		expect(await chain.readContract({ ...read, functionName: 'totalSupply' })).toBe(SUPPLY);
		expect(await chain.readContract({ ...read, functionName: 'balanceOf', args: [treasury] })).toBe(
			SUPPLY - 5n
		);
	});

	it('joins the contracts that name each other', async () => {
		const { AssetRegistry, Receipts, Licenses, RoyaltyEngine, TimelockController } = deployment.contracts;
		const registry = { address: AssetRegistry, abi: assetRegistryAbi } as const;
		expect(await chain.readContract({ ...registry, functionName: 'receipts' })).toBe(Receipts);
		expect(await chain.readContract({ ...registry, functionName: 'licenses' })).toBe(Licenses);
		const engine = { address: RoyaltyEngine, abi: royaltyEngineAbi } as const;
		expect(await chain.readContract({ ...engine, functionName: 'treasury' })).toBe(TimelockController);
		expect(await chain.readContract({ ...engine, functionName: 'feeBps' })).toBe(250);
	});

	it('lists SAHARA and the currencies it was given', async () => {
		for (const currency of [deployment.contracts.SaharaToken, dollar]) {
			expect(
				await chain.readContract({
					address: deployment.contracts.RoyaltyEngine,
					abi: royaltyEngineAbi,
					functionName: 'isListed',
					args: [currency]
				})
			).toBe(true);
		}
	});
});

describe('its powers', () => {
	const holds = async (role: bigint, holder: Address) => {
		const [isMember, delay] = await chain.readContract({
			address: deployment.contracts.AccessManager,
			abi: accessManagerAbi,
			functionName: 'hasRole',
			args: [role, holder]
		});
		expect(delay).toBe(0);
		return isMember;
	};

	it('are held by exactly those that the roles name', async () => {
		const candidates: Record<string, Address> = {
			...deployment.contracts,
			foundation: foundation.address,
			deployer: deployer.address,
			stranger: stranger.address
		};
		for (const role of [{ id: ADMIN_ROLE, holders: ['foundation'] }, ...roles]) {
			const holders: string[] = [];
			for (const [name, address] of Object.entries(candidates)) {
				if (await holds(role.id, address)) holders.push(name);
			}
			expect(holders.sort()).toEqual([...role.holders].sort());
		}
	});

	it('open exactly the functions that the roles name', async () => {
		const restricted: { contract: 'Licenses' | 'RoyaltyEngine'; abi: Abi }[] = [
			{ contract: 'Licenses', abi: licensesAbi },
			{ contract: 'RoyaltyEngine', abi: royaltyEngineAbi }
		];
		const named = new Map(
			roles.flatMap((role: Role) =>
				role.powers.flatMap(({ contract, functions }) =>
					functions.map((text): [string, bigint] => [`${contract} ${toFunctionSelector(text)}`, role.id])
				)
			)
		);
		for (const { contract, abi } of restricted) {
			for (const item of abi) {
				if (item.type !== 'function' || item.stateMutability === 'view' || item.stateMutability === 'pure')
					continue;
				const selector = toFunctionSelector(item);
				const role = await chain.readContract({
					address: deployment.contracts.AccessManager,
					abi: accessManagerAbi,
					functionName: 'getTargetFunctionRole',
					args: [deployment.contracts[contract], selector]
				});
				expect([item.name, role]).toEqual([item.name, named.get(`${contract} ${selector}`) ?? ADMIN_ROLE]);
				named.delete(`${contract} ${selector}`);
			}
		}
		expect([...named.keys()], 'every named function exists').toEqual([]);
	});

	it.each([
		{ who: 'the deployer', address: deployer.address },
		{ who: 'a stranger', address: stranger.address }
	])('are closed to $who', async ({ address }) => {
		const { RoyaltyEngine, Licenses, AccessManager } = deployment.contracts;
		const calls = [
			{ address: RoyaltyEngine, text: 'function setProtocolFee(uint16)', args: [0] },
			{ address: RoyaltyEngine, text: 'function setTreasury(address)', args: [address] },
			{ address: RoyaltyEngine, text: 'function delistCurrency(address)', args: [dollar] },
			{ address: Licenses, text: 'function revoke(uint256,bytes32)', args: [1n, `0x${'0'.repeat(64)}`] },
			{ address: AccessManager, text: 'function grantRole(uint64,address,uint32)', args: [0n, address, 0] }
		];
		for (const { address: target, text, args } of calls) {
			const functionName = /function (\w+)/.exec(text)?.[1] ?? '';
			const abi = [
				...parseAbi([text]),
				...accessManagerAbi,
				...licensesAbi.filter(({ type }) => type === 'error')
			];
			await expect(
				chain.simulateContract({ account: address, address: target, abi, functionName, args })
			).rejects.toThrow(/AccessManage[dr]Unauthorized/);
		}
	});

	it('are open to the Foundation', async () => {
		const { request } = await chain.simulateContract({
			account: foundation.address,
			address: deployment.contracts.RoyaltyEngine,
			abi: royaltyEngineAbi,
			functionName: 'setProtocolFee',
			args: [100]
		});
		expect(request.functionName).toBe('setProtocolFee');
	});

	it('leave the treasury without a proposer, under the Foundation', async () => {
		const timelock = {
			address: deployment.contracts.TimelockController,
			abi: timelockControllerAbi
		} as const;
		const [admin, proposer, executor] = await Promise.all([
			chain.readContract({ ...timelock, functionName: 'DEFAULT_ADMIN_ROLE' }),
			chain.readContract({ ...timelock, functionName: 'PROPOSER_ROLE' }),
			chain.readContract({ ...timelock, functionName: 'EXECUTOR_ROLE' })
		]);
		const has = (role: `0x${string}`, who: Address) =>
			chain.readContract({ ...timelock, functionName: 'hasRole', args: [role, who] });
		expect(await has(admin, foundation.address)).toBe(true);
		expect(await has(admin, deployer.address)).toBe(false);
		expect(await has(proposer, foundation.address)).toBe(false);
		expect(await has(executor, '0x0000000000000000000000000000000000000000')).toBe(true);
	});
});
