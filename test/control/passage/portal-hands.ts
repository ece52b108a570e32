import type { Locator, Page } from 'playwright-core';
import { visit } from '../../support/portal.ts';
import { connectAs, finish, review } from '../../support/wallet.ts';

/** Who does it, on the page where it is done: each by buttons and links alone. */

/** Connected as another account from here on, on the page at `where`. */
export async function actAs(page: Page, index: number, where: string): Promise<void> {
	await visit(page, where);
	await connectAs(page, index);
}

/** Reviews an action, signs it, and puts away what the portal then says. */
export async function act(page: Page, place: Locator, verb: string): Promise<string> {
	await review(place, verb);
	const said = await finish(place);
	const away = page.getByRole('button', { name: 'Done', exact: true });
	while (await away.count())
		await away
			.first()
			.click({ timeout: 1_000 })
			.catch(() => undefined);
	return said;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One owner of the Foundation's Safe approves the step, another executes it. */
export async function byTheFoundation(
	page: Page,
	step: string,
	[approver, executor]: readonly [number, number]
): Promise<void> {
	const task = () =>
		page
			.getByRole('list', { name: 'The Foundation can' })
			.getByRole('listitem')
			.filter({ hasText: capital(step) });
	await actAs(page, approver, '/control');
	await task().locator('summary').click();
	await act(page, task(), `Approve: ${step}`);
	await actAs(page, executor, '/control');
	await task().locator('summary').click();
	await task().getByText('1 of 2 owners have approved').waitFor();
	await act(page, task(), `Execute: ${step}`);
}

/** Follows a link of "The DAO can" and proposes what it prefills. */
export async function proposeFromControl(
	page: Page,
	voter: number,
	link: string | RegExp,
	fill?: (main: Locator) => Promise<void>
): Promise<void> {
	const main = page.getByRole('main');
	await actAs(page, voter, '/control');
	await main.getByRole('list', { name: 'The DAO can' }).getByRole('link', { name: link }).first().click();
	await page.waitForURL((url) => url.pathname === '/proposals/new');
	await fill?.(main);
	await main.getByRole('button', { name: 'Propose', exact: true }).first().waitFor();
	if ((await act(page, main, 'Propose')) !== 'It is proposed.')
		throw new Error(`The proposal "${String(link)}" was not made.`);
}

/** What the portal prints of a power in force: the addresses that its cell links to, by the power's id. */
export const holdersOnPage = async (page: Page): Promise<Map<number, string[]>> =>
	new Map(
		await page
			.getByRole('table', { name: 'Powers and who holds them' })
			.locator('tr[id^="power-"]')
			.evaluateAll((rows) =>
				rows.map((row): [number, string[]] => {
					const links = row.querySelectorAll<HTMLAnchorElement>(
						'[aria-current="true"] a[href*="/accounts/"]'
					);
					const addresses = [...links].map(
						({ href }) => /0x[0-9a-f]{40}/i.exec(href)?.[0].toLowerCase() ?? href
					);
					return [Number(row.id.replace('power-', '')), [...new Set(addresses)].sort()];
				})
			)
	);
