import type { Locator, Page } from 'playwright-core';

/** More stops than any page has. */
const MOST_STOPS = 250;

/** Presses Tab until `wanted` has the focus; fails when the page has been gone through twice. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
	for (let stop = 0; stop < MOST_STOPS; stop++) {
		await page.keyboard.press('Tab');
		// Asked anew each time: what is waited for may take the place of its like while the page comes to life.
		if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`Tab never reached ${String(wanted)}.`);
}

/** Goes to a button or a link by Tab and presses Enter. */
export async function press(page: Page, wanted: Locator): Promise<void> {
	await tabTo(page, wanted);
	await page.keyboard.press('Enter');
}

/** Goes to a field by Tab and types in place of what stands in it. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
	await tabTo(page, field);
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type(text);
}

/** Connects one of the local chain's test accounts without a mouse. */
export async function connectByKeyboard(page: Page, index: number): Promise<void> {
	await press(page, page.locator('header [popovertarget="wallet-panel"]'));
	const panel = page.getByRole('dialog', { name: 'Wallet' });
	const account = panel.getByRole('button', { name: `Local test account ${index}`, exact: true });
	await account.waitFor();
	await press(page, account);
	await panel.waitFor({ state: 'hidden' });
}
