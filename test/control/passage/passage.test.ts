import { accessManagerAbi, foundationHandoverAbi } from '@wadi/contracts/abis';
import { readCharter } from '@wadi/contracts/control-terms';
import type { Locator, Page } from 'playwright-core';
import type { Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caughtUp, gql } from '../../support/api.ts';
import { chain, localAccount, mined, walletOf } from '../../support/chain.ts';
import { openPage, useBrowser, visit, type WatchedPage } from '../../support/portal.ts';
import { stack } from '../../support/stack.ts';
import { now } from '../../support/time.ts';
import {
	cancelled,
	carryOut,
	endVote,
	executed,
	grant,
	lockMost,
	newestProposal,
	openVote,
	stateOf,
	voter,
	waitOut
} from './decisions.ts';
import { act, actAs, byTheFoundation, holdersOnPage, proposeFromControl } from './portal-hands.ts';

/** Control from the Foundation's hands into the DAO's, by links and buttons alone, with everybody's own wallet. */

const { contracts, foundation, guardian } = stack.deployment;
const handover = { address: contracts.FoundationHandover, abi: foundationHandoverAbi } as const;
const manager = { address: contracts.AccessManager, abi: accessManagerAbi } as const;
const guardianIndex = 25;
const owners = [1, 23, 24] as const;

const stageNow = () => chain.readContract({ ...handover, functionName: 'stage' });
const verifies = () => chain.readContract({ ...handover, functionName: 'verify' });

const browser = useBrowser();
let watched: WatchedPage;
let page: Page;
let main: Locator;

/** The voter votes, queues and executes on the proposal's own page. */
async function decideOnPage(id: bigint): Promise<void> {
	const path = `/proposals/${id}`;
	await openVote(id);
	await actAs(page, voter, path);
	const you = main.locator('#you');
	await you.getByText('Power at the snapshot').first().waitFor();
	await you.getByRole('radio', { name: /^For/ }).check();
	expect(await act(page, you, 'Vote')).toBe('Your vote is counted.');
	await endVote(id);
	await visit(page, path);
	expect(await act(page, main.locator('#acting'), 'Queue it')).toBe('It is queued.');
	await waitOut(id);
	await visit(page, path);
	expect(await act(page, main.locator('#acting'), 'Execute it')).toBe('It is executed.');
	expect(await stateOf(id)).toBe(executed);
}

/** Counts towards the gate until the page says that it is enough. */
async function countOnPage(times: number): Promise<void> {
	await actAs(page, voter, '/control');
	for (let i = 0; i < times; i++) {
		const item = page.getByRole('list', { name: 'Can be counted' }).getByRole('listitem').first();
		expect(await act(page, item, 'Count this proposal')).toBe('It is counted.');
		await visit(page, '/control');
	}
	const { ratifiedProposals } = await chain.readContract({ ...handover, functionName: 'progress' });
	expect(ratifiedProposals).toBe(times);
}

async function entered(stage: number, label: string): Promise<void> {
	expect(await stageNow()).toBe(stage);
	await verifies();
	await caughtUp();
	await visit(page, '/control');
	const where = main.locator('#stage');
	await where.getByText(`Stage ${stage + 1} of 4`).waitFor();
	await where.getByText(label, { exact: true }).first().waitFor();
	await where.getByText('Everything is as declared.').waitFor();
}

beforeAll(async () => {
	await lockMost();
	watched = await openPage(browser());
	({ page } = watched);
	main = page.getByRole('main');
});
afterAll(() => watched?.close());

describe('the Foundation alone', () => {
	it('is where the passage begins', () => entered(0, 'Foundation'));

	it('hears the DAO ratify the charter', async () => {
		await proposeFromControl(page, voter, 'Propose the charter', async (form) => {
			await form.getByLabel('The charter’s text, in Markdown').fill(readCharter());
			await form.getByText('This is the text whose hash the gate asks for.').waitFor();
		});
		await decideOnPage(await newestProposal());
		const { gates } = await gateNow();
		expect(await chain.readContract({ ...handover, functionName: 'charterHash' })).toBe(gates.charterHash);
	});

	it('schedules four transfers, two owners of its Safe each time', async () => {
		const steps = ['protocol fee', 'treasury address', 'currency listing', 'contributor share'];
		for (const [i, power] of steps.entries())
			await byTheFoundation(page, `schedule the transfer of ${power}`, [
				owners[i % 3] ?? owners[0],
				owners[(i + 1) % 3] ?? owners[1]
			]);
		for (const powerId of [1n, 2n, 3n, 4n]) {
			const { by } = await chain.readContract({ ...handover, functionName: 'transferOf', args: [powerId] });
			expect(by).toBe(foundation);
		}
	});

	it('sees two decisions counted, which opens the gate', async () => {
		await countOnPage(2);
		expect((await gateNow()).isOpen).toBe(true);
	});

	it('gives four powers away when the DAO accepts them', async () => {
		await proposeFromControl(page, voter, 'Propose to accept all 4 transfers');
		await decideOnPage(await newestProposal());
		for (const powerId of [1n, 2n, 3n, 4n])
			expect(await chain.readContract({ ...handover, functionName: 'stageOf', args: [powerId] })).toBe(1);
	});

	it('advances', async () => {
		await byTheFoundation(page, 'advance to shared', [owners[2], owners[0]]);
		await entered(1, 'Shared');
	});
});

describe('Foundation and DAO together', () => {
	it('have three decisions counted', async () => {
		await carryOut(await grant('First'), await grant('Second'), await grant('Third'));
		await countOnPage(3);
	});

	it('both schedule: the Foundation one transfer, the DAO the other', async () => {
		await byTheFoundation(page, 'schedule the transfer of treasury address', [owners[0], owners[2]]);
		await proposeFromControl(page, voter, 'Propose to schedule the transfer of protocol fee');
		await carryOut(await newestProposal());
		const { by } = await chain.readContract({ ...handover, functionName: 'transferOf', args: [1n] });
		expect(by).toBe(contracts.TimelockController);
	});

	it('end when the DAO accepts both and advances in one decision', async () => {
		await proposeFromControl(page, voter, /^Propose all that is left: accept, advance to DAO with guardian/);
		await carryOut(await newestProposal());
		await entered(2, 'DAO with guardian');
	});
});

describe('the DAO with a guardian', () => {
	it('has an ordinary proposal cancelled, with a reason that all can read', async () => {
		const id = await grant('A grant that goes too far');
		await caughtUp();
		await actAs(page, guardianIndex, '/control');
		const office = main.locator('#guardian');
		await office.getByText('Act as the guardian').click();
		const choice = office.getByLabel('Proposal', { exact: true });
		if (await choice.count()) await choice.selectOption({ label: 'A grant that goes too far' });
		await office.getByLabel('Reason').fill('It goes too far.');
		await act(page, office, 'Cancel as guardian');
		expect(await stateOf(id)).toBe(cancelled);
		await visit(page, '/control');
		await office.getByText('It goes too far.').waitFor();
	});

	it('has four decisions counted', async () => {
		await carryOut(await grant('Fourth'), await grant('Fifth'), await grant('Sixth'), await grant('Seventh'));
		await countOnPage(4);
	});

	it('cannot be kept by its guardian from becoming the only holder', async () => {
		await byTheFoundation(page, 'schedule the transfer of admin', [owners[1], owners[2]]);
		await proposeFromControl(
			page,
			voter,
			/^Propose all that is left: accept, dismiss the guardian, advance to DAO/
		);
		const id = await newestProposal();
		await caughtUp();

		// On the page there is nothing to press, and the contract refuses who goes round the page.
		await actAs(page, guardianIndex, `/proposals/${id}`);
		await main.getByText('Who can cancel it').click();
		await main
			.getByText('Every action of this proposal is a step of the handover, which the guardian cannot cancel.')
			.waitFor();
		expect(await main.getByRole('button', { name: 'Cancel as guardian' }).count()).toBe(0);
		const refused = walletOf(localAccount(guardianIndex)).writeContract({
			...handover,
			functionName: 'cancelProposal',
			args: [id, 'I would rather stay.']
		});
		await expect(refused.then(mined)).rejects.toThrow(/FoundationHandover_HandoverStep|reverted/);
		expect(await stateOf(id)).not.toBe(cancelled);

		await decideOnPage(id);
		await entered(3, 'DAO');
	});
});

describe('the last screen', () => {
	it('shows the DAO as the only holder, function by function as AccessManager answers', async () => {
		const shown = await holdersOnPage(page);
		const powers = await chain.readContract({ ...handover, functionName: 'powers' });
		expect([...shown.keys()].sort((a, b) => a - b)).toEqual(powers.map((_, id) => id));
		const dao = contracts.TimelockController;
		const everybody: Address[] = [
			...[foundation, guardian, handover.address, dao],
			...[0, ...owners, voter].map((index) => localAccount(index).address),
			...Object.values(contracts)
		];
		let functions = 0;
		for (const [id, { authority, role, functions: opened, holders }] of powers.entries()) {
			if (authority !== manager.address) continue;
			const members = await chain.readContract({
				...manager,
				functionName: 'getRoleMembers',
				args: [BigInt(role)]
			});
			expect(shown.get(id), `power ${id}`).toEqual(members.map((each) => each.toLowerCase()).sort());
			for (const { target, selector } of opened) {
				functions++;
				expect(
					await chain.readContract({
						...manager,
						functionName: 'getTargetFunctionRole',
						args: [target, selector]
					})
				).toBe(BigInt(role));
				for (const caller of new Set(everybody)) {
					const [isAble, delay] = await chain.readContract({
						...manager,
						functionName: 'canCall',
						args: [caller, target, selector]
					});
					expect([caller, isAble, delay]).toEqual([caller, shown.get(id)?.includes(caller.toLowerCase()), 0]);
				}
			}
			// What ever was in other hands is in the DAO's alone.
			if (JSON.stringify(holders[0]) !== JSON.stringify(holders[3]))
				expect(shown.get(id)).toEqual([dao.toLowerCase()]);
		}
		expect(functions).toBeGreaterThan(20);
		for (const [id, { holders }] of powers.entries())
			if (holders[3]?.length === 0) expect(shown.get(id), `power ${id}`).toEqual([]);
		for (const holding of shown.values()) expect(holding).not.toContain(foundation.toLowerCase());
	});

	it('says so in words, and has nothing left to do', async () => {
		await main.getByText('Nothing comes after it.').waitFor();
		await main.getByText('The handover is complete.').waitFor();
		const { control } = await gql<{
			control: { stage: string; isAsDeclared: boolean; guardian: { isActive: boolean; endedBy: string } };
		}>('{ control { stage isAsDeclared guardian { isActive endedBy } } }');
		expect(control).toMatchObject({ stage: 'DAO', isAsDeclared: true, guardian: { isActive: false } });
		expect(watched.problems).toEqual([]);
	});

	it('came before the guardian’s time was over', async () => {
		const expiresAt = await chain.readContract({ ...handover, functionName: 'guardianExpiresAt' });
		expect(await now()).toBeLessThan(expiresAt);
	});
});

async function gateNow() {
	const stage = await stageNow();
	const [gates, { isOpen }] = await Promise.all([
		chain.readContract({ ...handover, functionName: 'gate', args: [stage] }),
		chain.readContract({ ...handover, functionName: 'progress' })
	]);
	return { gates, isOpen };
}
