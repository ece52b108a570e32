import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { caughtUp, gql } from '../support/api.ts';
import { openPage, useBrowser, visit } from '../support/portal.ts';

const browser = useBrowser();

interface Kin {
	assetId: string;
	parents: { nodes: { parent: { assetId: string } }[] };
}
let child: Kin;

beforeAll(async () => {
	await caughtUp();
	const { assets } = await gql<{ assets: { nodes: Kin[] } }>(
		`{ assets(first: 100, orderBy: { field: ID, direction: DESC }) { nodes { assetId parents { nodes { parent { assetId } } } } } }`
	);
	const found = assets.nodes.find(({ parents }) => parents.nodes.length > 0);
	if (!found) throw new Error('No asset of the scenario has a parent.');
	child = found;
});

const focused = (page: Page, attribute: string) =>
	page.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute);

/** Presses Tab until something matches; fails when the page has been gone through. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let i = 0; i < 200; i++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
	}
	throw new Error(`Tab never reached ${selector}.`);
}

describe('without a mouse', () => {
	it('the first Tab is the way past the header, and it works', async () => {
		const { page, close } = await openPage(browser());
		await visit(page, '/assets');
		await page.keyboard.press('Tab');
		const skip = page.getByRole('link', { name: /skip/i });
		expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
		const box = await skip.boundingBox();
		expect(box && box.y >= 0 && box.height >= 24).toBe(true);
		await page.keyboard.press('Enter');
		expect(await focused(page, 'id')).toBe('main');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
		await close();
	});

	it('every stop on a page shows where it is', async () => {
		const { page, close } = await openPage(browser());
		await visit(page, `/assets/${child.assetId}`);
		const hidden: string[] = [];
		for (let i = 0; i < 60; i++) {
			await page.keyboard.press('Tab');
			const seen = await page.evaluate(() => {
				const element = document.activeElement;
				if (!element || element === document.body) return { isOver: true, isShown: true, what: '' };
				const changed = (one: Element) => {
					const style = getComputedStyle(one);
					return (
						(style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
						style.boxShadow !== 'none'
					);
				};
				const isShown =
					changed(element) ||
					[...element.querySelectorAll('rect, span')].some((part) => {
						const style = getComputedStyle(part);
						return changed(part) || Number.parseFloat(style.strokeWidth) >= 2;
					});
				return { isOver: false, isShown, what: element.outerHTML.slice(0, 120) };
			});
			if (seen.isOver) break;
			if (!seen.isShown) hidden.push(seen.what);
		}
		expect(hidden).toEqual([]);
		await close();
	});

	it('the lineage is walked with arrows, selected with Space, opened with Enter', async () => {
		const { page, close } = await openPage(browser());
		await visit(page, `/assets/${child.assetId}`);
		// The drawing is one stop once it is alive; arrows lead on from there.
		await page.locator('svg[role=group] a[tabindex="-1"]').first().waitFor({ state: 'attached' });
		await tabTo(page, 'a[data-node]');
		expect(await focused(page, 'data-node')).toBe(child.assetId);

		await page.keyboard.press('ArrowLeft');
		const parent = await focused(page, 'data-node');
		expect(child.parents.nodes.map((link) => link.parent.assetId)).toContain(parent);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Home');
		expect(await focused(page, 'data-node')).toBe(child.assetId);

		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Space');
		await page.waitForURL((url) => url.searchParams.get('node') === parent);
		await page.getByRole('complementary', { name: /^Selected/ }).waitFor();
		expect(await focused(page, 'data-node'), 'the focus stays where it was').toBe(parent);
		await page.keyboard.press('Enter');
		await page.waitForURL(`**/assets/${parent}`);
		await close();
	});

	it('every link of the drawing is in the list beside it', async () => {
		const { page, close } = await openPage(browser(), { javaScriptEnabled: false });
		await page.goto(`/assets/${child.assetId}`);
		const hrefs = (selector: string) =>
			page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
		const drawn = await hrefs('svg[role=group] a[data-node]');
		const listed = new Set(await hrefs('[data-list-node] a'));
		expect(drawn.length).toBeGreaterThan(1);
		expect(drawn.filter((href) => !listed.has(href))).toEqual([]);
		await close();
	});
});
