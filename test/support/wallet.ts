import type { Locator, Page } from 'playwright-core';
import { localAccountName } from '../../portal/src/lib/wallet/local-account-names.ts';

/** Connects one of the local chain's test accounts through the header, as a reader would. */
export async function connectAs(page: Page, index: number): Promise<void> {
	await page.locator('header [popovertarget="wallet-panel"]').click();
	const panel = page.getByRole('dialog', { name: 'Wallet' });
	// Names of roles stand beside the mark "Test", which is read out with them.
	await panel.getByRole('button', { name: new RegExp(`^(Test )?${localAccountName(index)}$`) }).click();
	await panel.waitFor({ state: 'hidden' });
}

/** Asks what an action will do; nothing is signed yet. */
export async function review(place: Locator, verb: string): Promise<void> {
	await place.getByRole('button', { name: verb, exact: true }).first().click();
	await place.getByRole('heading', { name: 'What this will do' }).waitFor();
}

/**
 * Signs, sends and waits until the index has it; answers what the portal then says: in the action's place, or at the
 * foot of the page when the place went with what was done.
 */
export async function finish(place: Locator): Promise<string> {
	await place.getByRole('button', { name: /^Sign and send/ }).click();
	const failure = place.getByRole('alert');
	const outcome = place
		.getByRole('status', { name: 'What was done' })
		.or(place.page().getByRole('region', { name: 'What was done' }))
		.or(failure);
	await outcome.first().waitFor({ timeout: 60_000 });
	const said = (await outcome.first().locator('strong, p').first().innerText()).replace(/^✓\s*/, '');
	if (await failure.count()) throw new Error(`The portal says: ${said}`);
	return said;
}
