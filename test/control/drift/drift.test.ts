import { accessManagerAbi, foundationHandoverAbi } from '@wadi/contracts/abis';
import postgres from 'postgres';
import { BaseError, ContractFunctionRevertedError, padHex, toHex, type Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyControl } from '../../../contracts/src/hand-over.ts';
import { verify } from '../../../indexer/verify/verify.ts';
import { caughtUp, gql } from '../../support/api.ts';
import { chain, localAccount, mined, walletOf } from '../../support/chain.ts';
import { openPage, useBrowser, visit, type WatchedPage } from '../../support/portal.ts';
import { stack } from '../../support/stack.ts';

/** What FoundationHandover, the API and the page say of a role that was granted behind FoundationHandover's back. */

const { contracts } = stack.deployment;
const handover = { address: contracts.FoundationHandover, abi: foundationHandoverAbi } as const;
const manager = { address: contracts.AccessManager, abi: accessManagerAbi } as const;
const deployer = localAccount(0);
const accomplice = localAccount(5).address;
const protocolFee = 3n;
const undeclaredHolder = 0;
const roleOf = (id: bigint) => padHex(toHex(id), { size: 32 });

interface Drift {
	kind: string;
	powerLabel: string | null;
	role: string;
	account: { address: string; kind: string };
	found: string;
	declared: string;
	sentence: string;
	provenance: { transactionHash: string } | null;
}

const controlAt = async (at?: bigint) =>
	(
		await gql<{ control: { isAsDeclared: boolean; differences: Drift[] } }>(
			`query ($at: At) { control(at: $at) { isAsDeclared differences {
				kind powerLabel role account { address kind } found declared sentence provenance { transactionHash } } } }`,
			{ at: at === undefined ? null : { block: at } }
		)
	).control;

/** What verify() reverts with; undefined when it does not. */
async function driftNow() {
	try {
		await chain.readContract({ ...handover, functionName: 'verify' });
		return undefined;
	} catch (error) {
		const cause = error instanceof BaseError && error.walk((e) => e instanceof ContractFunctionRevertedError);
		if (!(cause instanceof ContractFunctionRevertedError) || cause.data === undefined) throw error;
		expect(cause.data.errorName).toBe('FoundationHandover_Drift');
		const [first, count] = cause.data.args as [{ kind: number; role: string; account: Address }, bigint];
		return { first, count };
	}
}

const browser = useBrowser();
let watched: WatchedPage;
beforeAll(async () => {
	await caughtUp();
	watched = await openPage(browser());
});
afterAll(() => watched?.close());

/** What the page says of differences, and in what colour it says it; the empty string when it says nothing. */
async function differencesOnPage(): Promise<string> {
	await visit(watched.page, '/control');
	const place = watched.page.locator('#differences');
	if ((await place.count()) === 0) return '';
	return place.innerText();
}

describe('an admin beside FoundationHandover', () => {
	it('is named by verify(), and by the command that deploys', async () => {
		const drift = await driftNow();
		expect(drift?.count).toBe(1n);
		expect(drift?.first).toMatchObject({
			kind: undeclaredHolder,
			role: roleOf(0n),
			account: deployer.address
		});
		await expect(verifyControl(chain as never, handover.address)).rejects.toThrow(
			`${deployer.address} holds role 0`
		);
	});

	it('is a difference in the API and on the page', async () => {
		const { isAsDeclared, differences } = await controlAt();
		expect(isAsDeclared).toBe(false);
		expect(differences).toHaveLength(1);
		expect(differences[0]).toMatchObject({
			kind: 'UNDECLARED_HOLDER',
			powerLabel: 'ADMIN',
			account: { address: deployer.address.toLowerCase() }
		});
		expect(await differencesOnPage()).toContain(differences[0]?.sentence);
	});
});

describe('a role granted behind FoundationHandover’s back', () => {
	let block: bigint;
	let hash: string;

	it('makes verify() count it in the block of the grant', async () => {
		const receipt = await mined(
			await walletOf(deployer).writeContract({
				...manager,
				functionName: 'grantRole',
				args: [protocolFee, accomplice, 0]
			})
		);
		({ blockNumber: block, transactionHash: hash } = receipt);
		expect(await chain.getBlockNumber(), 'no block came after').toBe(block);
		expect((await driftNow())?.count).toBe(2n);
		const differences = await chain.readContract({ ...handover, functionName: 'differences' });
		expect(differences.filter(({ account }) => account === accomplice)).toMatchObject([
			{
				kind: undeclaredHolder,
				authority: manager.address,
				role: roleOf(protocolFee),
				found: 1n,
				declared: 0n
			}
		]);
	});

	it('is in the API as of that block, in the contract’s own order, and not as of the one before', async () => {
		expect((await caughtUp()).number).toBe(block);
		const { isAsDeclared, differences } = await controlAt();
		expect(isAsDeclared).toBe(false);
		const said = await chain.readContract({ ...handover, functionName: 'differences' });
		expect(differences.map(({ account, role }) => [account.address, role])).toEqual(
			said.map(({ account, role }) => [account.toLowerCase(), role])
		);
		const found = differences.find(({ account }) => account.address === accomplice.toLowerCase());
		expect(found).toMatchObject({
			kind: 'UNDECLARED_HOLDER',
			powerLabel: 'PROTOCOL_FEE',
			role: roleOf(protocolFee),
			provenance: { transactionHash: hash }
		});
		const before = await controlAt(block - 1n);
		expect(before.differences.map(({ account }) => account.address)).toEqual([
			deployer.address.toLowerCase()
		]);
	});

	it('is told in red on the page', async () => {
		const { differences } = await controlAt();
		const said = await differencesOnPage();
		for (const { sentence } of differences) expect(said).toContain(sentence);
		const { page } = watched;
		await page.locator('#stage').getByText('2 differences').first().waitFor();
		const colours = await page.locator('#differences').evaluate((place) => {
			const probe = document.createElement('i');
			probe.style.color = 'var(--alarm)';
			place.append(probe);
			const alarm = getComputedStyle(probe).color;
			probe.remove();
			const shown = [place, ...place.querySelectorAll('*')].flatMap((element) => {
				const { color, borderTopColor, borderLeftColor, backgroundColor } = getComputedStyle(element);
				return [color, borderTopColor, borderLeftColor, backgroundColor];
			});
			return { alarm, shown };
		});
		expect(colours.shown).toContain(colours.alarm);
	});

	it('is no fault of the index: a recount finds every row as the chain has it', async () => {
		const sql = postgres(stack.database, { max: 2, onnotice: () => {} });
		try {
			const {
				block: counted,
				facts,
				differences
			} = await verify({
				sql,
				schema: 'wadi',
				deployment: stack.deployment,
				rpcUrl: stack.rpc,
				blockInterval: 1
			});
			expect(differences).toEqual([]);
			expect(facts).toBeGreaterThan(100);
			expect(counted).toBe(block);
		} finally {
			await sql.end();
		}
	});

	it('can be used, which is why it is told', async () => {
		const engine = {
			address: contracts.RoyaltyEngine,
			abi: [
				{
					...{ type: 'function', name: 'setProtocolFee', stateMutability: 'nonpayable', outputs: [] },
					inputs: [{ name: 'feeBps', type: 'uint16' }]
				}
			]
		} as const;
		await mined(
			await walletOf(localAccount(5)).writeContract({
				...engine,
				functionName: 'setProtocolFee',
				args: [999]
			})
		);
	});

	it('is gone with the role, from the contract, the API and the page', async () => {
		for (const [role, account] of [
			[protocolFee, accomplice],
			[0n, deployer.address]
		] as const)
			await mined(
				await walletOf(deployer).writeContract({
					...manager,
					functionName: 'revokeRole',
					args: [role, account]
				})
			);
		await caughtUp();
		expect(await driftNow()).toBeUndefined();
		expect(await controlAt()).toEqual({ isAsDeclared: true, differences: [] });
		expect(await differencesOnPage()).toBe('');
		await watched.page.locator('#stage').getByText('Everything is as declared').first().waitFor();
		expect(watched.problems).toEqual([]);
	});
});
