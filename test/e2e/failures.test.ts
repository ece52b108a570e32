import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPortal, type Portal } from '../../stack/src/portal.ts';
import { freePort } from '../../stack/src/ports.ts';
import { caughtUp } from '../support/api.ts';
import { openPage, useBrowser } from '../support/portal.ts';
import { stack } from '../support/stack.ts';

const browser = useBrowser();

beforeAll(async () => {
	await caughtUp();
});

const refused = [
	{ name: 'an address that is no page', path: '/nothing-here', status: 404, says: /no page/i },
	{ name: 'an asset that does not exist', path: '/assets/999999999', status: 404, says: /999999999/ },
	{ name: 'an asset id that is no number', path: '/assets/one', status: 404, says: /“one” is not an id/ },
	{ name: 'a receipt that does not exist', path: '/receipts/999999999', status: 404, says: /999999999/ },
	{ name: 'a license that does not exist', path: '/licenses/999999999', status: 404, says: /999999999/ },
	{ name: 'a payment that does not exist', path: '/payments/999999999', status: 404, says: /999999999/ },
	{
		name: 'an off-chain vote’s id cut short',
		path: '/proposals/0x12',
		status: 404,
		says: /“0x12” is not an id/
	},
	{
		name: 'an off-chain vote that does not exist',
		path: `/proposals/0x${'ab'.repeat(32)}`,
		status: 404,
		says: /no off-chain vote has this id/i
	},
	{ name: 'an account that is no address', path: '/accounts/0x1234', status: 404, says: /no page|address/i },
	{ name: 'a cursor that is none', path: '/assets?after=garbage', status: 400, says: /cursor/i }
];

describe('a page that cannot be shown says why and where to go', () => {
	it.each(refused)('$name: $status', async ({ path, status, says }) => {
		for (const javaScriptEnabled of [true, false]) {
			const { page, close } = await openPage(browser(), { javaScriptEnabled });
			const response = await page.goto(path);
			expect(response?.status()).toBe(status);
			expect(await page.locator('h1').innerText()).toMatch(says);
			expect(await page.locator('main').getByRole('link').count()).toBeGreaterThan(0);
			expect(await page.content()).not.toMatch(/node_modules|\.ts:\d+| {4}at /);
			if (javaScriptEnabled) {
				const { violations } = await new AxeBuilder({ page })
					.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
					.analyze();
				expect(violations.map(({ id }) => id)).toEqual([]);
			}
			await close();
		}
	});

	it('a wrong word in a filter is left out or refused, never a failure', async () => {
		const { page, close } = await openPage(browser());
		for (const path of [
			'/assets?kind=SONG',
			'/assets?sort=colour',
			'/payments?after=',
			'/search?q=',
			'/search',
			'/assets/1?at=never'
		]) {
			const response = await page.goto(path);
			expect(response?.status(), path).toBeLessThan(500);
			expect(await page.locator('h1').count(), path).toBe(1);
		}
		await close();
	});
});

describe('while the API cannot be reached', () => {
	const folder = mkdtempSync(join(tmpdir(), 'wadi-alone-'));
	let alone: Portal;

	beforeAll(async () => {
		alone = await startPortal({
			graphqlUrl: `http://127.0.0.1:${await freePort()}/graphql`,
			rpcUrls: { [stack.deployment.chainId]: stack.rpc },
			deploymentsDir: join(stack.logs, '..', 'deployments'),
			logFile: join(folder, 'portal.log')
		}).catch((error: Error) => {
			throw new Error(`The portal must start without its API too: ${error.message}`);
		});
	});
	afterAll(async () => {
		await alone?.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	it('a page about one thing answers 503 with a reference and a way to try again', async () => {
		const { page, close } = await openPage(browser(), { baseURL: alone.url });
		for (const path of ['/assets/1', '/receipts/1', '/licenses/1', '/payments/1']) {
			const response = await page.goto(path);
			expect(response?.status(), path).toBe(503);
			expect(await page.locator('h1').innerText()).toMatch(/cannot be reached/);
			expect(await page.locator('main').innerText()).toMatch(/Reference \w{4,}/);
			expect(await page.getByRole('link', { name: 'Try again' }).getAttribute('href')).toBe(path);
			expect(await page.content()).not.toMatch(/ECONNREFUSED|node_modules/);
		}
		await close();
	});

	it('a list keeps its form, and says in its place that it could not be loaded', async () => {
		const { page, close } = await openPage(browser(), { baseURL: alone.url });
		for (const path of ['/assets?name=llama', '/payments']) {
			await page.goto(path);
			const text = await page.locator('main').innerText();
			expect(text).toMatch(/could not be loaded/);
			expect(text).toMatch(/Reference \w{4,}/);
			expect(await page.getByRole('link', { name: 'Try again' }).getAttribute('href')).toBe(path);
			expect(await page.locator('main form').count()).toBe(1);
			expect(await page.content()).not.toMatch(/ECONNREFUSED|node_modules/);
		}
		expect(await page.title()).toMatch(/^Payments/);
		await close();
	});

	it('a page that does not need it is still there', async () => {
		const { page, close } = await openPage(browser(), { baseURL: alone.url });
		const response = await page.goto('/help');
		expect(response?.status()).toBe(200);
		expect(await page.locator('footer').innerText()).toMatch(/cannot be reached/);
		await close();
	});
});
