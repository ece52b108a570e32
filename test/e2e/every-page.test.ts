import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { caughtUp, gql } from '../support/api.ts';
import { alive, openPage, useBrowser, type WatchedPage } from '../support/portal.ts';
import { portalRoutes, type Route } from '../support/routes.ts';

await caughtUp();
const routes = await portalRoutes(gql);
const browser = useBrowser();

/** Each rule that is broken, where, and what axe says of it. */
async function violations(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(
			({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`
		)
	);
}

describe.each(routes)('$name ($path)', ({ path, says, status = 200 }: Route) => {
	let watched: WatchedPage;

	it('renders, with nothing in the console and no policy broken', async () => {
		watched = await openPage(browser(), { colorScheme: 'light' });
		const { page, problems } = watched;
		const response = await page.goto(path);
		expect(response?.status()).toBe(status);
		expect(response?.headers()['content-security-policy']).toMatch(/default-src|script-src/);
		await alive(page);
		await page.waitForLoadState('networkidle');
		expect(await page.locator('h1').count()).toBe(1);
		expect(await page.title()).toMatch(/\S+ · Wadi$/);
		const text = await page.locator('main').innerText();
		for (const words of says) expect(text).toMatch(words);
		expect(text).not.toMatch(/could not be loaded/);
		expect(problems).toEqual([]);
	});

	it('has no accessibility violation in light or dark', async () => {
		const { page } = watched;
		expect(await violations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await violations(page)).toEqual([]);
	});

	it('fits a screen 320 pixels wide', async () => {
		const { page } = watched;
		await page.setViewportSize({ width: 320, height: 640 });
		const { wide, culprits } = await page.evaluate(() => {
			const root = document.documentElement;
			const isClipped = (element: Element): boolean => {
				const parent = element.parentElement;
				if (!parent) return false;
				return getComputedStyle(parent).overflowX !== 'visible' || isClipped(parent);
			};
			return {
				wide: root.scrollWidth - root.clientWidth,
				culprits: [...document.querySelectorAll('main *, header *, footer *')]
					.filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1 && !isClipped(one))
					.map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}`)
					.slice(0, 5)
			};
		});
		expect(culprits).toEqual([]);
		expect(wide).toBe(0);
		expect(await violations(page)).toEqual([]);
		expect(watched.problems).toEqual([]);
		await watched.close();
	});

	it('says the same with JavaScript off', async () => {
		const { page, problems, close } = await openPage(browser(), { javaScriptEnabled: false });
		const response = await page.goto(path);
		expect(response?.status()).toBe(status);
		expect(await page.locator('h1').count()).toBe(1);
		const text = await page.locator('main').innerText();
		for (const words of says) expect(text).toMatch(words);
		expect(text).not.toMatch(/\bloading\b/i);
		expect(problems).toEqual([]);
		await close();
	});
});

describe('all pages together', () => {
	let titles: Map<string, string>;
	beforeAll(async () => {
		const { page, close } = await openPage(browser(), { javaScriptEnabled: false });
		titles = new Map();
		// A filtered list is the same page; its title may be the same too.
		for (const path of new Set(routes.map((route) => route.path.split('?')[0] ?? '/'))) {
			await page.goto(path);
			titles.set(path, await page.title());
		}
		await close();
	});

	it('each have a title of their own', () => {
		expect(new Set(titles.values()).size, [...titles.values()].join('\n')).toBe(titles.size);
	});
});
