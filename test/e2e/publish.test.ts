import type { Page } from 'playwright-core';
import { keccak256, stringToBytes } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contributionRoles, licenseModes, relations, rightsMask } from '@wadi/contracts/vocabulary';
import { caughtUp, gql } from '../support/api.ts';
import { chain, localAccount, marketplace, receipts, registry } from '../support/chain.ts';
import { sahara } from '../support/money.ts';
import { openPage, useBrowser, visit, type WatchedPage } from '../support/portal.ts';
import { connectAs, finish, review } from '../support/wallet.ts';

/** An owner's way: register with parents, credit who helped, offer a license; each compared with the chain. */

const browser = useBrowser();
const owner = localAccount(9);
const name = 'wadi/test-of-the-portal';
const file = 'the weights of a very small model';

let watched: WatchedPage;
let page: Page;
let parents: { assetId: string; name: string; policy: { minShareBps: number } }[];
let assetId: bigint;

beforeAll(async () => {
	await caughtUp();
	const { assets } = await gql<{ assets: { nodes: typeof parents } }>(
		`{ assets(first: 2, where: { isOpen: true, isRetired: false, kind: [DATASET, MODEL] }, orderBy: { field: CHILD_COUNT, direction: DESC }) {
			nodes { assetId name policy { minShareBps } } } }`
	);
	parents = assets.nodes;
	watched = await openPage(browser());
	({ page } = watched);
	await visit(page, '/register');
	await connectAs(page, 9);
});
afterAll(() => watched?.close());

describe('an owner publishes through the portal', () => {
	it('is told what is missing before anything is sent', async () => {
		const form = page.getByRole('form', { name: 'Register the asset' });
		await form.getByRole('button', { name: 'Register the asset' }).click();
		const problems = form.getByRole('alert');
		await problems.waitFor();
		expect(await problems.innerText()).toMatch(/name/i);
		expect(await problems.innerText()).toMatch(/hash/i);
	});

	it('registers an asset with two parents', async () => {
		const before = await chain.readContract({ ...registry, functionName: 'assetCount' });
		const form = page.getByRole('form', { name: 'Register the asset' });
		await form.getByRole('radio', { name: 'Agent' }).check();
		await form.getByLabel('Name', { exact: true }).fill(name);
		await form.getByLabel('What it is').fill('Made by a test, to see that people can.');
		await form.getByLabel('License tag').fill('apache-2.0');
		await form.getByLabel(/^The file/).setInputFiles({
			name: 'weights.bin',
			mimeType: 'application/octet-stream',
			buffer: Buffer.from(file)
		});
		const hash = keccak256(stringToBytes(file));
		await expect.poll(() => form.getByLabel('Content hash').inputValue()).toBe(hash);
		for (const parent of parents) {
			await form.getByLabel(/^Add a parent/).fill(parent.name);
			await form.getByRole('button', { name: parent.name }).first().click();
		}
		const shares = form.getByLabel('Its share, in percent');
		await expect.poll(() => shares.count()).toBe(2);
		await shares.nth(0).fill('12.5');
		await shares.nth(1).fill('10');
		await form.getByLabel(/^Contributors’ part/).fill('40');

		await review(page.getByRole('main'), 'Register the asset');
		const said = await finish(page.getByRole('main'));
		assetId = before + 1n;
		expect(said).toContain(String(assetId));

		expect(await chain.readContract({ ...registry, functionName: 'assetCount' })).toBe(assetId);
		expect(await chain.readContract({ ...registry, functionName: 'ownerOf', args: [assetId] })).toBe(
			owner.address
		);
		expect(
			(await chain.readContract({ ...registry, functionName: 'asset', args: [assetId] })).contentHash
		).toBe(hash);
		const links = await chain.readContract({ ...registry, functionName: 'links', args: [assetId] });
		expect(links.map(({ parent, shareBps }) => [parent, shareBps])).toEqual([
			[BigInt(parents[0]?.assetId ?? 0), 1_250],
			[BigInt(parents[1]?.assetId ?? 0), 1_000]
		]);
		expect(links.every(({ relation }) => relations[relation] !== undefined)).toBe(true);
		expect(await chain.readContract({ ...registry, functionName: 'policy', args: [assetId] })).toMatchObject({
			receiptsBps: 4_000
		});

		await page.getByRole('link', { name: 'See it' }).click();
		await page.waitForURL(`**/assets/${assetId}`);
		await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
		for (const parent of parents)
			expect(await page.locator(`[data-list-node="${parent.assetId}"]`).count()).toBe(1);
	});

	it('issues receipts', async () => {
		await tab('Act');
		const form = page.getByRole('form', { name: /^Issue/ });
		await form.getByLabel('Contributor 1').fill(localAccount(3).address);
		await form.getByLabel('Units').first().fill('70');
		await form.getByLabel('Role').first().selectOption({ label: 'Labeling' });
		await form.getByRole('button', { name: 'Add a row' }).click();
		await form.getByLabel('Contributor 2').fill(localAccount(4).address);
		await form.getByLabel('Units').nth(1).fill('30');
		const place = page.getByRole('region', { name: 'Issue receipts' });
		await review(place, 'Issue 2 receipts');
		await finish(place);

		expect(await chain.readContract({ ...receipts, functionName: 'totalUnits', args: [assetId] })).toBe(100n);
		const count = await chain.readContract({ ...receipts, functionName: 'receiptCount' });
		const first = await chain.readContract({ ...receipts, functionName: 'receipt', args: [count - 1n] });
		expect(first).toMatchObject({ assetId, units: 70n, role: contributionRoles.indexOf('LABELING') });
		expect(await chain.readContract({ ...receipts, functionName: 'ownerOf', args: [count] })).toBe(
			localAccount(4).address
		);

		await tab('Contributors');
		const table = page.getByRole('table', { name: `Receipts of ${name}` });
		await table.getByRole('link', { name: `Receipt ${count}`, exact: true }).waitFor();
		expect(await table.getByRole('row').count()).toBe(3);
	});

	it('offers a license, which can be bought at once', async () => {
		await tab('Act');
		const place = page.getByRole('region', { name: 'Create an offer' });
		await place.getByRole('radio', { name: /^For a time/ }).check();
		await place.getByRole('checkbox', { name: /^Derive/ }).check();
		await place.getByLabel('Price', { exact: true }).fill('12.000000000000000007');
		await place.getByLabel('Currency').selectOption({ label: 'SAHARA' });
		await place.getByLabel(/^Days/).fill('45');
		await review(place, 'Publish the offer');
		await finish(place);

		const offerId = await chain.readContract({ ...marketplace, functionName: 'offerCount' });
		expect(
			await chain.readContract({ ...marketplace, functionName: 'offer', args: [offerId] })
		).toMatchObject({
			assetId,
			seller: owner.address,
			mode: licenseModes.indexOf('DURATION'),
			rights: rightsMask(['USE', 'DERIVE']),
			duration: 45n * 86_400n,
			isRevocable: false,
			isClosed: false,
			price: 12_000_000_000_000_000_007n,
			currency: sahara
		});
		await tab('Offers and licenses');
		await page.locator(`#offer-${offerId}`).getByRole('button', { name: 'Buy this license' }).waitFor();
		expect(watched.problems).toEqual([]);
	});

	it('cannot do what is not theirs, and is told so', async () => {
		await visit(page, `/assets/${parents[0]?.assetId}?tab=act`);
		const place = page.getByRole('region', { name: 'Create an offer' });
		// Known once the page has the wallet back.
		await place.getByText(/Only the owner .* can publish the offer/).waitFor();
		expect(await place.getByRole('button', { name: 'Publish the offer' }).count()).toBe(0);
	});
});

async function tab(label: string): Promise<void> {
	await page
		.getByRole('navigation', { name: 'About this asset' })
		.getByRole('link', { name: new RegExp(`^${label}`) })
		.click();
	await page
		.getByRole('navigation', { name: 'About this asset' })
		.locator('a[aria-current="page"]', { hasText: label })
		.waitFor();
}
