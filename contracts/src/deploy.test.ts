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
	zeroAddress,
	type Abi,
	type Address,
	type PublicClient
} from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { foundry } from 'viem/chains';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractNames } from './contract-names.ts';
import { deploy, deployLocalDollar, SUPPLY } from './deploy.ts';
import { readDeployments, type Deployment } from './deployments.ts';
import {
	accessManagerAbi,
	assetRegistryAbi,
	contributorVotesAbi,
	foundationHandoverAbi,
	governanceVotesAbi,
	licensesAbi,
	royaltyEngineAbi,
	saharaGovernorAbi,
	saharaTokenAbi,
	timelockControllerAbi,
	votingEscrowAbi
} from './generated/abis.ts';
import { verifyControl } from './hand-over.ts';
import { ADMIN_ROLE, addressOf, encodePower, powers } from './powers.ts';

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
		expect(deployment).toMatchObject({
			chainId: 31_337,
			name: 'Test',
			startBlock: 2,
			foundation: foundation.address,
			guardian: foundation.address
		});
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
	const manager = () => ({ address: deployment.contracts.AccessManager, abi: accessManagerAbi }) as const;

	it('are what FoundationHandover was told', async () => {
		const told = await chain.readContract({
			address: deployment.contracts.FoundationHandover,
			abi: foundationHandoverAbi,
			functionName: 'powers'
		});
		expect(told).toEqual(powers.map((power) => encodePower(power, deployment)));
		expect(told.map(({ label }) => label)).toEqual(powers.map(({ label }) => label));
	});

	it('are held as declared, says FoundationHandover', () =>
		verifyControl(
			createPublicClient({ chain: foundry, transport: http(rpcUrl) }),
			deployment.contracts.FoundationHandover
		));

	it('are held by exactly those that the first stage names, and by nobody before but the deployer', async () => {
		const declared = powers.flatMap(({ authority, role, holders: [first] }) =>
			authority === 'AccessManager'
				? first.map(({ holder, days }) => `${role} ${addressOf(holder, deployment)} ${days * 86_400}`)
				: []
		);
		const granted = await chain.getContractEvents({ ...manager(), eventName: 'RoleGranted', fromBlock: 0n });
		const held: string[] = [];
		for (const { args } of granted) {
			const { roleId, account: holder } = args;
			if (roleId === undefined || !holder) throw new Error('A grant without a role or a holder.');
			const [isMember, delay] = await chain.readContract({
				...manager(),
				functionName: 'hasRole',
				args: [roleId, holder]
			});
			if (isMember) held.push(`${roleId} ${holder} ${delay}`);
			else expect(holder).toBe(deployer.address);
		}
		expect(held.sort()).toEqual(declared.sort());
	});

	it('open exactly the functions that they name', async () => {
		const restricted: { contract: 'Licenses' | 'RoyaltyEngine' | 'GovernanceVotes'; abi: Abi }[] = [
			{ contract: 'GovernanceVotes', abi: governanceVotesAbi },
			{ contract: 'Licenses', abi: licensesAbi },
			{ contract: 'RoyaltyEngine', abi: royaltyEngineAbi }
		];
		const named = new Map(
			powers.flatMap(({ authority, role, functions }) =>
				authority !== 'AccessManager' || role === ADMIN_ROLE
					? []
					: functions.flatMap(({ contract, functions }) =>
							functions.map((text) => [`${contract} ${toFunctionSelector(text)}`, role] as const)
						)
			)
		);
		for (const { contract, abi } of restricted) {
			for (const item of abi) {
				if (item.type !== 'function' || item.stateMutability === 'view' || item.stateMutability === 'pure')
					continue;
				const selector = toFunctionSelector(item);
				const role = await chain.readContract({
					...manager(),
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
		const { RoyaltyEngine, Licenses, GovernanceVotes, AccessManager } = deployment.contracts;
		const calls = [
			{ address: GovernanceVotes, text: 'function setContributorShare(uint16)', args: [0] },
			{ address: RoyaltyEngine, text: 'function setProtocolFee(uint16)', args: [0] },
			{ address: RoyaltyEngine, text: 'function setTreasury(address)', args: [address] },
			{ address: RoyaltyEngine, text: 'function delistCurrency(address)', args: [dollar] },
			{ address: Licenses, text: 'function revoke(uint256,bytes32)', args: [1n, `0x${'0'.repeat(64)}`] },
			{ address: AccessManager, text: 'function grantRole(uint64,address,uint32)', args: [0n, address, 0] }
		];
		for (const { address: target, text, args } of calls) {
			const functionName = /function (\w+)/.exec(text)?.[1] ?? '';
			const abi: Abi = [
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

	it('over the treasury are the governor’s to propose and cancel, and anyone’s to execute', async () => {
		const { TimelockController: treasury, SaharaGovernor: governor } = deployment.contracts;
		const timelock = { address: treasury, abi: timelockControllerAbi } as const;
		const [admin, proposer, canceller, executor] = await Promise.all([
			chain.readContract({ ...timelock, functionName: 'DEFAULT_ADMIN_ROLE' }),
			chain.readContract({ ...timelock, functionName: 'PROPOSER_ROLE' }),
			chain.readContract({ ...timelock, functionName: 'CANCELLER_ROLE' }),
			chain.readContract({ ...timelock, functionName: 'EXECUTOR_ROLE' })
		]);
		const granted = await chain.getContractEvents({ ...timelock, eventName: 'RoleGranted', fromBlock: 0n });
		expect(granted.map(({ args }) => [args.role, args.account])).toEqual([
			[admin, treasury],
			[proposer, governor],
			[canceller, governor],
			[executor, zeroAddress]
		]);
		expect(
			await chain.getContractEvents({ ...timelock, eventName: 'RoleRevoked', fromBlock: 0n })
		).toHaveLength(0);
		expect(await chain.readContract({ ...timelock, functionName: 'getMinDelay' })).toBe(172_800n);
	});
});

describe('its governance', () => {
	it('counts locked SAHARA and contributions, and acts through the treasury', async () => {
		const { contracts } = deployment;
		const governor = { address: contracts.SaharaGovernor, abi: saharaGovernorAbi } as const;
		const votes = { address: contracts.GovernanceVotes, abi: governanceVotesAbi } as const;
		const escrow = { address: contracts.VotingEscrow, abi: votingEscrowAbi } as const;
		const contributors = { address: contracts.ContributorVotes, abi: contributorVotesAbi } as const;
		const answers = await Promise.all([
			chain.readContract({ ...governor, functionName: 'token' }),
			chain.readContract({ ...governor, functionName: 'timelock' }),
			chain.readContract({ ...votes, functionName: 'escrow' }),
			chain.readContract({ ...votes, functionName: 'contributorVotes' }),
			chain.readContract({ ...escrow, functionName: 'token' }),
			chain.readContract({ ...escrow, functionName: 'contributorVotes' }),
			chain.readContract({ ...contributors, functionName: 'escrow' }),
			chain.readContract({ ...contributors, functionName: 'engine' }),
			chain.readContract({ ...contributors, functionName: 'receipts' }),
			chain.readContract({ ...contributors, functionName: 'currency' })
		]);
		expect(answers).toEqual([
			contracts.GovernanceVotes,
			contracts.TimelockController,
			contracts.VotingEscrow,
			contracts.ContributorVotes,
			contracts.SaharaToken,
			contracts.ContributorVotes,
			contracts.VotingEscrow,
			contracts.RoyaltyEngine,
			contracts.Receipts,
			contracts.SaharaToken
		]);
	});

	it('starts from the stated parameters, with FoundationHandover as guardian', async () => {
		const governor = { address: deployment.contracts.SaharaGovernor, abi: saharaGovernorAbi } as const;
		const day = 86_400n;
		expect(
			await Promise.all([
				chain.readContract({ ...governor, functionName: 'votingDelay' }),
				chain.readContract({ ...governor, functionName: 'votingPeriod' }),
				chain.readContract({ ...governor, functionName: 'lateQuorumVoteExtension' }),
				chain.readContract({ ...governor, functionName: 'proposalThreshold' }),
				chain.readContract({ ...governor, functionName: 'quorumNumerator' }),
				chain.readContract({ ...governor, functionName: 'proposalGuardian' }),
				chain.readContract({
					address: deployment.contracts.GovernanceVotes,
					abi: governanceVotesAbi,
					functionName: 'contributorShareBps'
				})
			])
		).toEqual([
			2n * day,
			5n * day,
			Number(2n * day),
			10n ** 24n,
			10n,
			deployment.contracts.FoundationHandover,
			2_000
		]);
	});
});
