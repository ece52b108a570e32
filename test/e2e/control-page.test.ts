import type { Page } from 'playwright-core';
import { accessManagerAbi } from '@wadi/contracts/abis';
import { beforeAll, describe, expect, it } from 'vitest';
import { caughtUp, gql } from '../support/api.ts';
import { chain } from '../support/chain.ts';
import { openPage, useBrowser, visit } from '../support/portal.ts';
import { stack } from '../support/stack.ts';

/** Reading the page of control: by keyboard, without scripts, at other moments, and held against the chain. */

const browser = useBrowser();

interface Found {
	control: {
		stages: { name: string; provenance: { blockNumber: string } | null }[];
		powers: { powerId: number; roleId: string | null; holdersByStage: { holder: { address: string } }[][] }[];
	};
}
let control: Found['control'];
/** Blocks at which a stage began, in order. */
let began: string[];

beforeAll(async () => {
	await caughtUp();
	({ control } = await gql<Found>(`{ control {
		stages { name provenance { blockNumber } }
		powers { powerId roleId holdersByStage { holder { address } } }
	} }`));
	began = control.stages.flatMap(({ provenance }) => provenance?.blockNumber ?? []);
});

const heading = (page: Page) => page.locator('#moment h2').innerText();
const focusedLabel = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

describe('the drawing of control', () => {
	it('is one stop of Tab, and arrow keys follow its ways there and back', async () => {
		const { page, problems, close } = await openPage(browser());
		await visit(page, '/control');
		const drawing = page.locator('#graph svg');
		await expect.poll(() => drawing.locator('a[tabindex="0"]').count()).toBe(1);
		await drawing.locator('a[tabindex="0"]').focus();
		const start = await focusedLabel(page);
		expect(start).toMatch(/holder of/);
		await page.keyboard.press('ArrowRight');
		expect(await focusedLabel(page)).toMatch(/^Power: /);
		await page.keyboard.press('ArrowRight');
		expect(await focusedLabel(page)).toMatch(/^Function /);
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowLeft');
		expect(await focusedLabel(page)).toMatch(/holder of/);
		expect(await drawing.locator('path.lit').count()).toBeGreaterThan(0);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/control\/powers\/\d+/);
		expect(problems).toEqual([]);
		await close();
	});

	it('holds the links that its list holds', async () => {
		const { page, close } = await openPage(browser(), { javaScriptEnabled: false });
		await page.goto('/control');
		const links = (place: string) =>
			page
				.locator(`#graph ${place} a`)
				.evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('href')))].sort());
		const drawn = await links('svg');
		expect(drawn.length).toBeGreaterThan(control.powers.length);
		expect(await links('details')).toEqual(drawn);
		await close();
	});
});

describe('another moment', () => {
	it('by the slider, with the keyboard alone, which keeps its place', async () => {
		const { page, problems, close } = await openPage(browser());
		const block = Number(began[1]);
		await visit(page, `/control?at=${block}`);
		await page.getByRole('slider').focus();
		await page.keyboard.press('ArrowRight');
		await page.waitForURL(`**/control?at=${block + 1}`);
		expect(await heading(page)).toMatch(/^The past: block/);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('range');
		await page.keyboard.press('End');
		await page.waitForURL((url) => !url.searchParams.has('at'));
		expect(await heading(page)).toMatch(/^Now, block/);
		expect(problems).toEqual([]);
		await close();
	});

	it('without scripts: by the number, by the step before, and back to now', async () => {
		const { page, close } = await openPage(browser(), { javaScriptEnabled: false });
		await page.goto('/control');
		await page.getByLabel('Block', { exact: true }).fill(began[1]!);
		await page.getByRole('button', { name: 'Show', exact: true }).click();
		await page.waitForURL(/at=/);
		expect(await heading(page)).toMatch(/^The past: block/);
		expect(await page.locator('#stage').innerText()).toContain('Stage 2 of 4');
		await page.getByRole('link', { name: 'Earlier change' }).click();
		expect(Number(new URL(page.url()).searchParams.get('at'))).toBeLessThan(Number(began[1]));
		await page.getByRole('link', { name: 'Back to now' }).click();
		expect(await heading(page)).toMatch(/^Now, block/);
		await close();
	});
});

it('the holders in force are those that the access manager names', async () => {
	const { page, close } = await openPage(browser(), { javaScriptEnabled: false });
	await page.goto('/control');
	const manager = { address: stack.deployment.contracts.AccessManager, abi: accessManagerAbi } as const;
	let compared = 0;
	for (const { powerId, roleId, holdersByStage } of control.powers) {
		if (roleId === null) continue;
		const shown = await page
			.locator(`#power-${powerId} td[aria-current="true"] .holder a`)
			.evaluateAll((all) => all.map((one) => one.getAttribute('href')?.split('/').at(-1)));
		const candidates = [...new Set(holdersByStage.flat().map(({ holder }) => holder.address))];
		for (const address of candidates) {
			const [holds] = await chain.readContract({
				...manager,
				functionName: 'hasRole',
				args: [BigInt(roleId), address as `0x${string}`]
			});
			expect(shown.includes(address), `power ${powerId}, ${address}`).toBe(holds);
			compared++;
		}
	}
	expect(compared).toBeGreaterThan(7);
	await close();
});
