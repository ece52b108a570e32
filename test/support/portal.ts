import { afterAll, beforeAll, expect } from 'vitest';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { stack } from './stack.ts';

/** One browser for a test file. */
export function useBrowser(): () => Browser {
	let browser: Browser | undefined;
	beforeAll(async () => {
		browser = await launchBrowser();
	});
	afterAll(async () => {
		await browser?.close();
	});
	return () => {
		if (!browser) throw new Error('The browser is there only while tests run.');
		return browser;
	};
}

export interface WatchedPage {
	page: Page;
	/** What a reader's console would show: errors, refused content, failed loads. */
	problems: string[];
	close: () => Promise<void>;
}

/** A page in a context of its own, on the portal, with everything that goes wrong in it written down. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
	const context = await browser.newContext({
		baseURL: stack.portal,
		viewport: { width: 1280, height: 900 },
		reducedMotion: 'reduce',
		...options
	});
	context.setDefaultTimeout(20_000);
	const page = await context.newPage();
	const problems: string[] = [];
	const at = () => new URL(page.url(), stack.portal).pathname;
	page.on('console', (message) => {
		// The browser's own remark on a page that says 404; tests look at the status themselves.
		if (message.location().url === page.url() && /status of 404/.test(message.text())) return;
		if (message.type() === 'error' || message.type() === 'warning')
			problems.push(`${at()} console ${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => problems.push(`${at()} threw: ${error.message}`));
	page.on('requestfailed', (request) => {
		// With scripts off the browser itself drops those that the page would load ahead.
		if (options.javaScriptEnabled === false && request.resourceType() === 'script') return;
		// A navigation away drops what the old page still loaded.
		if (request.failure()?.errorText !== 'net::ERR_ABORTED')
			problems.push(`${at()} could not load ${request.url()}: ${request.failure()?.errorText}`);
	});
	if (options.javaScriptEnabled !== false)
		await context.addInitScript(() => {
			addEventListener('securitypolicyviolation', (event) =>
				console.error(`Policy ${event.violatedDirective} refused ${event.blockedURI}`)
			);
		});
	return { page, problems, close: () => context.close() };
}

/** Goes to a page of the portal and waits until it has come to life. */
export async function visit(page: Page, path: string): Promise<void> {
	const response = await page.goto(path);
	expect(response?.status(), path).toBe(200);
	await alive(page);
}

/** SvelteKit adds its announcer once it runs the page; before that the press of a button may be lost. */
export const alive = (page: Page) => page.locator('#svelte-announcer').waitFor({ state: 'attached' });

/** The exact amounts inside an element, as its `<data value>` say, in the smallest unit. */
export const amountsIn = async (locator: Locator): Promise<bigint[]> =>
	(await locator.locator('data').evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))).map(
		BigInt
	);
