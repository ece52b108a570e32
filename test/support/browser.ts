import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** A headless browser with its protections on: what a policy forbids must fail here too. */
export async function launchBrowser(): Promise<Browser> {
	const { path, env } = await findChromium();
	return chromium.launch({
		executablePath: path,
		env: { ...process.env, ...env },
		// Most containers have no /dev/shm worth the name.
		args: ['--disable-dev-shm-usage', '--font-render-hinting=none'],
		chromiumSandbox: false
	});
}
