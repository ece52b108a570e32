import { mkdirSync, mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { up } from '../../stack/src/up.ts';
import { launchBrowser } from '../support/browser.ts';
import { portalRoutes, type Ask, type Route } from '../support/routes.ts';
import { help, parseScreenshotOptions, type ScreenshotOptions } from './options.ts';

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const allLooks: Record<string, BrowserContextOptions> = {
	'desktop-light': { ...desktop, colorScheme: 'light' },
	'desktop-dark': { ...desktop, colorScheme: 'dark' },
	'phone-light': { ...phone, colorScheme: 'light' },
	'phone-dark': { ...phone, colorScheme: 'dark' }
};

const asking =
	(url: string): Ask =>
	async <T>(query: string, variables = {}) => {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ query, variables })
		});
		const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
		if (!data || errors)
			throw new Error(`The API at ${url} answered ${response.status}: ${errors?.[0]?.message}`);
		return data;
	};

const has = (words: string[], name: string) =>
	words.length === 0 || words.some((word) => name.includes(word));

async function capture(browser: Browser, portal: string, routes: Route[], options: ScreenshotOptions) {
	mkdirSync(options.out, { recursive: true });
	for (const [look, context] of Object.entries(allLooks).filter(([name]) => has(options.looks, name))) {
		const opened = await browser.newContext({ ...context, baseURL: portal, reducedMotion: 'reduce' });
		const page = await opened.newPage();
		for (const { name, path } of routes) {
			await page.goto(path, { waitUntil: 'networkidle' });
			await page.screenshot({ path: join(options.out, `${name}-${look}.png`), fullPage: true });
		}
		await opened.close();
		console.log(`${look}: ${routes.length} pages`);
	}
}

async function main(options: ScreenshotOptions) {
	const browser = await launchBrowser();
	const dataDir = options.portal ? undefined : mkdtempSync(join(tmpdir(), 'wadi-screenshots-'));
	// The database runs as another account when this runs as root.
	if (dataDir) chmodSync(dataDir, 0o755);
	const stack = dataDir ? await up({ dataDir, onProgress: console.log }) : undefined;
	try {
		const portal = options.portal ?? stack?.urls.portal;
		const graphql = stack?.urls.graphql ?? options.graphql;
		if (!portal)
			throw new Error('The stack came up without a portal, so there is nothing to take pictures of.');
		const routes = (await portalRoutes(asking(graphql))).filter(({ name }) => has(options.only, name));
		await capture(browser, portal, routes, options);
		console.log(`The pictures are in ${options.out}.`);
	} finally {
		await browser.close();
		await stack?.stop();
		if (dataDir) rmSync(dataDir, { recursive: true, force: true });
	}
}

try {
	const options = parseScreenshotOptions(process.argv.slice(2));
	if (options === 'help') console.log(help);
	else await main(options);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
