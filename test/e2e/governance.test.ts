import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	governanceVotesAbi,
	royaltyEngineAbi,
	saharaGovernorAbi,
	votingEscrowAbi
} from '@wadi/contracts/abis';
import { caughtUp, gql } from '../support/api.ts';
import { chain, localAccount, mined, token, walletOf } from '../support/chain.ts';
import { payer, sahara } from '../support/money.ts';
import { amountsIn, openPage, useBrowser, visit, type WatchedPage } from '../support/portal.ts';
import { stack } from '../support/stack.ts';
import { moveTo, now } from '../support/time.ts';
import { connectAs, finish, review } from '../support/wallet.ts';

/** A decision from the first locked token to the changed parameter, by links and buttons alone. */

const { contracts } = stack.deployment;
const governor = { address: contracts.SaharaGovernor, abi: saharaGovernorAbi } as const;
const escrow = { address: contracts.VotingEscrow, abi: votingEscrowAbi } as const;
const votes = { address: contracts.GovernanceVotes, abi: governanceVotesAbi } as const;
const engine = { address: contracts.RoyaltyEngine, abi: royaltyEngineAbi } as const;

const DAY = 86_400;
const MAX_DURATION = 126_144_000n;
/** Locks and delegates; proposes and votes early; votes late. Whichever local accounts have no lock yet. */
let holder: number;
let proposer: number;
let latecomer: number;
const title = 'Set the protocol fee to 1.75 %';

const browser = useBrowser();
let watched: WatchedPage;
let page: Page;
let main: Locator;
let proposalId: bigint;
let path: string;

const stateOf = () => chain.readContract({ ...governor, functionName: 'state', args: [proposalId] });
const dayOf = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);

/** Connected as another account from here on, on the page at `where`. */
async function actAs(index: number, where: string): Promise<void> {
	await visit(page, where);
	await connectAs(page, index);
}

/** Signs, sends, and puts away what the portal then says, so that the next outcome is not taken for this one. */
async function done(): Promise<string> {
	const said = await finish(main);
	const away = main.getByRole('button', { name: 'Done', exact: true });
	// The action may say it in its own place as well, until that place changes.
	while (await away.count())
		await away
			.first()
			.click({ timeout: 1_000 })
			.catch(() => undefined);
	return said;
}

async function fund(index: number, amount: bigint): Promise<void> {
	const to = localAccount(index).address;
	const holds = await chain.readContract({ ...token(sahara), functionName: 'balanceOf', args: [to] });
	if (holds >= amount) return;
	const rich = walletOf(payer);
	const has = await chain.readContract({
		...token(sahara),
		functionName: 'balanceOf',
		args: [payer.address]
	});
	if (has < amount) throw new Error(`The Foundation holds ${has} wei of SAHARA and ${amount} are needed.`);
	await mined(await rich.writeContract({ ...token(sahara), functionName: 'transfer', args: [to, amount] }));
}

/** What a lock needs so that it is worth about `share` percent of all power now. */
async function amountFor(percent: bigint): Promise<bigint> {
	const total = await chain.readContract({
		...votes,
		functionName: 'getPastTotalSupply',
		args: [BigInt(await now()) - 1n]
	});
	return ((total * percent) / 100n / 10n ** 18n + 1n) * 10n ** 18n;
}

beforeAll(async () => {
	await caughtUp();
	const free: number[] = [];
	for (const index of [9, 8, 5, 0, 2, 4]) {
		const { address } = localAccount(index);
		const { amount } = await chain.readContract({ ...escrow, functionName: 'lockOf', args: [address] });
		if (amount === 0n) free.push(index);
	}
	const [first, second, third] = free;
	if (first === undefined || second === undefined || third === undefined)
		throw new Error(`Only ${free.length} local accounts have no lock; this test needs three.`);
	[holder, proposer, latecomer] = [first, second, third];
	watched = await openPage(browser());
	({ page } = watched);
	main = page.getByRole('main');
});
afterAll(() => watched?.close());

describe('a decision of the DAO', () => {
	it('begins with SAHARA locked on the page', async () => {
		const amount = await amountFor(8n);
		await fund(holder, amount);
		await caughtUp();
		await actAs(holder, '/locks');
		const until = dayOf((await now()) + 4 * 365 * DAY);
		const form = main.getByRole('form', { name: 'Lock', exact: true });
		await form.getByLabel('Amount in SAHARA').fill(String(amount / 10n ** 18n));
		await form.getByLabel('Until').fill(until);
		await review(main, 'Lock');
		expect(await done()).toMatch(/^Locked until /);

		const account = localAccount(holder).address;
		const lock = await chain.readContract({ ...escrow, functionName: 'lockOf', args: [account] });
		expect(lock.amount).toBe(amount - (amount % MAX_DURATION));
		expect(Number(lock.unlocksAt)).toBeLessThanOrEqual(Date.parse(`${until}T00:00:00Z`) / 1000);

		// The page tells the power that the contract counts at the page's own second.
		await main.getByText('Worth now').waitFor();
		const { lock: told } = await gql<{ lock: { power: string; amount: string } }>(
			'query ($account: Address!) { lock(account: $account) { power amount } }',
			{ account }
		);
		expect(BigInt(told.amount)).toBe(lock.amount);
		expect(BigInt(told.power)).toBe(
			await chain.readContract({ ...escrow, functionName: 'powerOf', args: [account] })
		);
		expect(await amountsIn(main.locator('#you'))).toContain(BigInt(told.power));
	});

	it('delegates it to another account', async () => {
		const form = main.getByRole('form', { name: 'Delegate', exact: true });
		const to = localAccount(proposer).address;
		await form.getByLabel('Delegate’s address').fill(to);
		await review(main, 'Delegate');
		await done();
		expect(
			await chain.readContract({
				...escrow,
				functionName: 'delegates',
				args: [localAccount(holder).address]
			})
		).toBe(to);
		await visit(page, `/delegates/${to}`);
		expect(await main.innerText()).toContain('What its power consists of');
		await main
			.getByRole('table', { name: 'Locks and scores that it votes with' })
			.getByRole('link', { name: new RegExp(localAccount(holder).address.slice(0, 6), 'i') })
			.waitFor();
	});

	it('proposes, with the actions simulated before anything is signed', async () => {
		// Power must have been held the second before; elsewhere the next block comes by itself.
		await moveTo((await now()) + 12);
		await actAs(proposer, '/proposals/new?template=parameter&name=PROTOCOL_FEE_BPS');
		await main.getByLabel('New value').fill('175');
		await main.getByLabel('Title').fill(title);
		await main.getByLabel('Reasons, in Markdown').fill('It is *between* two fees that we know.');
		expect(await main.getByText('Sets the protocol fee on payments to 1.75').count()).toBeGreaterThan(0);
		await main.getByRole('button', { name: 'Simulate', exact: true }).click();
		await main.getByText('Every action works on the chain as it is now.').waitFor();
		expect((await main.innerText()).replaceAll('\u202f', ' ')).toMatch(/Protocol fee: .* → 1\.75 %/);

		const before = await chain.readContract({ ...governor, functionName: 'proposalCount' });
		await review(main, 'Propose');
		expect(await finish(main)).toBe('It is proposed.');
		expect(await chain.readContract({ ...governor, functionName: 'proposalCount' })).toBe(before + 1n);
		[proposalId] = await chain.readContract({
			...governor,
			functionName: 'proposalDetailsAt',
			args: [before]
		});
		await main.getByRole('link', { name: 'See it' }).first().click();
		path = `/proposals/${proposalId}`;
		await page.waitForURL((url) => url.pathname === path);
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
		expect(await main.innerText()).not.toContain('#proposer=');
		await main
			.getByText(/Pending/)
			.first()
			.waitFor();
	});

	it('tells who locked too late why they cannot vote', async () => {
		// Power that comes after the snapshot does not count, so the latecomer locks before it.
		const account = localAccount(latecomer);
		const amount = await amountFor(60n);
		await fund(latecomer, amount);
		const wallet = walletOf(account);
		await mined(
			await wallet.writeContract({
				...token(sahara),
				functionName: 'approve',
				args: [escrow.address, amount]
			})
		);
		await mined(
			await wallet.writeContract({
				...escrow,
				functionName: 'lock',
				args: [amount, (await now()) + 1_400 * DAY]
			})
		);
		const snapshot = await chain.readContract({
			...governor,
			functionName: 'proposalSnapshot',
			args: [proposalId]
		});
		await moveTo(snapshot + 2n);
		expect(await stateOf()).toBe(1);
		// The holder gave its power away, and the page says to whom instead of offering a vote.
		await visit(page, `${path}?as=${localAccount(holder).address}`);
		const you = main.locator('#you');
		expect(await you.innerText()).toMatch(/delegate/i);
		expect(await you.getByRole('button', { name: 'Vote', exact: true }).count()).toBe(0);
	});

	it('takes the first vote, by transaction, with a reason', async () => {
		await actAs(proposer, path);
		const you = main.locator('#you');
		const power = await chain.readContract({
			...governor,
			functionName: 'getVotes',
			args: [
				localAccount(proposer).address,
				await chain.readContract({ ...governor, functionName: 'proposalSnapshot', args: [proposalId] })
			]
		});
		await you.getByText('Power at the snapshot').first().waitFor();
		expect(await amountsIn(you)).toContain(power);
		await you.getByRole('radio', { name: /^For/ }).check();
		await you.getByLabel(/^Reason/).fill('I proposed it.');
		await review(you, 'Vote');
		expect(await done()).toBe('Your vote is counted.');
		const [against, inFavour] = await chain.readContract({
			...governor,
			functionName: 'proposalVotes',
			args: [proposalId]
		});
		expect([against, inFavour]).toEqual([0n, power]);
		await visit(page, path);
		expect(await main.getByText('I proposed it.').count()).toBe(1);
		expect(await amountsIn(main.locator('#votes-cast'))).toContain(power);
	});

	it('is extended when another wallet’s signed vote reaches the quorum late', async () => {
		const deadline = await chain.readContract({
			...governor,
			functionName: 'proposalDeadline',
			args: [proposalId]
		});
		const quorum = await chain.readContract({
			...governor,
			functionName: 'quorum',
			args: [await chain.readContract({ ...governor, functionName: 'proposalSnapshot', args: [proposalId] })]
		});
		const [, sofar] = await chain.readContract({
			...governor,
			functionName: 'proposalVotes',
			args: [proposalId]
		});
		expect(sofar).toBeLessThan(quorum);
		await moveTo(deadline - BigInt(DAY / 2));

		// The latecomer signs and pays nothing; the holder, who has no vote, sends it.
		await actAs(latecomer, path);
		const you = main.locator('#you');
		await you.getByText('Power at the snapshot').first().waitFor();
		await you.getByRole('radio', { name: /^For/ }).check();
		await you.getByRole('button', { name: 'Sign without sending' }).click();
		const signed = await you.getByLabel('Your signed vote').inputValue();
		await actAs(holder, path);
		await you.getByText('Send a vote that someone signed').click();
		await you.getByLabel('Signed vote, as JSON').fill(signed);
		await review(you, 'Send the signed vote');
		await done();

		const later = await chain.readContract({
			...governor,
			functionName: 'proposalDeadline',
			args: [proposalId]
		});
		expect(later).toBeGreaterThan(deadline);
		await visit(page, path);
		expect(await main.innerText()).toContain('Extended: the quorum was reached late');
		expect(await main.locator('#votes-cast').innerText()).toContain('✓ reached');
		const csv = await (await fetch(`${stack.portal}${path}/votes.csv`)).text();
		expect(csv.trim().split('\r\n')).toHaveLength(3);
		expect(csv).toContain(localAccount(latecomer).address.toLowerCase());
		await moveTo(later + 1n);
		expect(await stateOf()).toBe(4);
	});

	it('is queued, and executed once it has waited', async () => {
		await actAs(proposer, path);
		const acting = main.locator('#acting');
		await review(acting, 'Queue it');
		expect(await done()).toBe('It is queued.');
		const eta = await chain.readContract({ ...governor, functionName: 'proposalEta', args: [proposalId] });
		await moveTo(eta);

		await visit(page, path);
		await main.getByRole('button', { name: 'Simulate it now' }).click();
		await main.getByText('Every action works on the chain as it is now.').waitFor();
		await review(acting, 'Execute it');
		expect(await done()).toBe('It is executed.');
		expect(await stateOf()).toBe(7);
	});

	it('has changed the parameter on chain, in the API and on the page', async () => {
		await caughtUp();
		expect(await chain.readContract({ ...engine, functionName: 'feeBps' })).toBe(175);
		const { parameter, proposal } = await gql<{
			parameter: { value: string; history: { nodes: { proposal: { proposalId: string } | null }[] } };
			proposal: { state: string };
		}>(
			'query ($id: BigInt!) { parameter(name: PROTOCOL_FEE_BPS) { value history(first: 1) { nodes { proposal { proposalId } } } } proposal(proposalId: $id) { state } }',
			{ id: proposalId }
		);
		expect(parameter.value).toBe('175');
		expect(parameter.history.nodes[0]?.proposal?.proposalId).toBe(String(proposalId));
		expect(proposal.state).toBe('EXECUTED');
		await visit(page, '/parameters');
		const fee = page.locator('#protocol_fee_bps');
		expect((await fee.innerText()).replaceAll('\u202f', ' ')).toContain('1.75 %');
		await fee.getByText('Why this value?').click();
		await fee.getByRole('link', { name: title }).click();
		await page.waitForURL((url) => url.pathname === path);
		expect(watched.problems).toEqual([]);
	});
});
