import type { Page } from 'playwright-core';
import { parseEventLogs, type Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caughtUp, gql } from '../support/api.ts';
import { chain, engine, licenses, localAccount, mined, receipts, token, walletOf } from '../support/chain.ts';
import { payer, sahara, tip } from '../support/money.ts';
import { amountsIn, openPage, useBrowser, visit, type WatchedPage } from '../support/portal.ts';
import { connectAs, finish, review } from '../support/wallet.ts';

/** One visitor, from the start page to a claimed payout, by links and buttons alone. */

interface Candidate {
	assetId: string;
	name: string;
	offers: {
		nodes: { offerId: string; mode: string; price: { amount: string; currency: { address: string } } }[];
	};
	payments: { nodes: { paymentId: string; waterfall: { steps: { depth: number }[] } }[] };
	upstream: { edges: { depth: number; node: { assetId: string; receiptCount: number } }[] };
}

const browser = useBrowser();
const buyer = localAccount(8);
/** The first of the accounts that contribute in the scenario; the portal offers it for signing too. */
const contributor = localAccount(2);

let watched: WatchedPage;
let page: Page;
let start: Candidate;
/** From the start asset up to the dataset. */
let hops: string[];

beforeAll(async () => {
	await caughtUp();
	const { assets } = await gql<{ assets: { nodes: Candidate[] } }>(
		`{ assets(first: 50, where: { hasOpenOffer: true, isRetired: false, kind: [MODEL, AGENT] }, orderBy: { field: LICENSE_COUNT, direction: DESC }) { nodes {
			assetId name
			offers(first: 10, isOpen: true) { nodes { offerId mode price { amount currency { address } } } }
			payments(first: 10) { nodes { paymentId waterfall { steps { depth } } } }
			upstream(first: 50, depth: 6, kinds: [DATASET]) { edges { depth node { assetId receiptCount } } } } } }`
	);
	const found = assets.nodes.find((asset) => sourceOf(asset) && offerOf(asset) && paymentOf(asset));
	if (!found)
		throw new Error(
			'No asset of the scenario has a dataset three hops up, an offer in SAHARA and a payment that climbed.'
		);
	start = found;
	const { paths } = await gql<{ paths: { paths: { links: { parent: { assetId: string } }[] }[] } }>(
		'query ($from: BigInt!, $to: BigInt!) { paths(from: $from, to: $to, first: 1) { paths { links { parent { assetId } } } } }',
		{ from: sourceOf(start), to: start.assetId }
	);
	hops = paths.paths[0]?.links.map(({ parent }) => parent.assetId) ?? [];
	watched = await openPage(browser());
	({ page } = watched);
});
afterAll(() => watched?.close());

const sourceOf = ({ upstream }: Candidate) =>
	upstream.edges.find(({ depth, node }) => depth >= 3 && node.receiptCount > 0)?.node.assetId;
const offerOf = ({ offers }: Candidate) =>
	offers.nodes.find(
		({ mode, price }) =>
			mode !== 'METERED' && price.amount !== '0' && price.currency.address === sahara.toLowerCase()
	);
const paymentOf = ({ payments }: Candidate) =>
	payments.nodes.find(({ waterfall }) => waterfall.steps.length > 2)?.paymentId;

const heading = () => page.getByRole('heading', { level: 1 });

/** Answers what the page says once it is the page of `path`. */
async function arrivedAt(path: string | RegExp): Promise<void> {
	await page.waitForURL((url) =>
		typeof path === 'string' ? url.pathname === path : path.test(url.pathname)
	);
	await heading().waitFor();
}

describe('a walk through the portal', () => {
	it('begins at the start page and finds an asset by its name', async () => {
		await visit(page, '/');
		const search = page.getByRole('search', { name: /start page/ });
		await search.getByRole('searchbox').fill(start.name);
		await search.getByRole('button', { name: 'Search' }).click();
		await arrivedAt('/search');
		await page.getByRole('main').getByRole('link', { name: start.name, exact: true }).first().click();
		await arrivedAt(`/assets/${start.assetId}`);
		expect(await heading().innerText()).toBe(start.name);
	});

	it('goes up, link by link, to a dataset three hops away', async () => {
		expect(hops.length).toBeGreaterThanOrEqual(3);
		for (const id of hops) {
			// The same list that the drawing shows; parents are always in it.
			await page.locator(`[data-list-node="${id}"]`).getByRole('link').first().click();
			await arrivedAt(`/assets/${id}`);
		}
		expect(await page.getByText('Dataset', { exact: true }).first().isVisible()).toBe(true);
	});

	it('meets who contributed to it', async () => {
		const dataset = hops.at(-1);
		await page
			.getByRole('navigation', { name: 'About this asset' })
			.getByRole('link', { name: /Contributors/ })
			.click();
		const row = page
			.getByRole('table', { name: /^Receipts of/ })
			.getByRole('row')
			.nth(1);
		const link = row.getByRole('link').first();
		const address = (await link.getAttribute('href'))?.split('/').at(-1);
		await link.click();
		await arrivedAt(`/accounts/${address}`);
		const { account } = await gql<{ account: { receipts: { nodes: { asset: { assetId: string } }[] } } }>(
			'query ($address: Address!) { account(address: $address) { receipts(first: 100) { nodes { asset { assetId } } } } }',
			{ address }
		);
		expect(account.receipts.nodes.map(({ asset }) => asset.assetId)).toContain(dataset);
		expect(await page.getByRole('main').innerText()).toMatch(/Contributions/i);
	});

	it('follows a payment whose parts add up to the wei', async () => {
		const paymentId = paymentOf(start);
		await visit(page, `/assets/${start.assetId}`);
		await page
			.getByRole('navigation', { name: 'About this asset' })
			.getByRole('link', { name: /Income/ })
			.click();
		await page.getByRole('link', { name: `Payment ${paymentId}`, exact: true }).click();
		await arrivedAt(`/payments/${paymentId}`);

		const lines = await amountsIn(page.getByRole('region', { name: 'It adds up' }));
		const paid = lines.at(-1) ?? 0n;
		const parts = lines.slice(0, -1);
		expect(parts).toHaveLength(5);
		expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(paid);

		// What the chain says was paid, and every row of the table that rests somewhere.
		const logs = parseEventLogs({
			abi: engine.abi,
			eventName: 'PaymentReceived',
			logs: await chain.getLogs({ address: engine.address, fromBlock: 0n })
		});
		const log = logs.find(({ args }) => args.paymentId === BigInt(paymentId ?? 0));
		expect(paid).toBe(log?.args.amount);
		expect(parts[0]).toBe(log?.args.fee);
		const table = page.getByRole('table', { name: /Every step/ });
		const resting = await amountsIn(table.locator('tbody td[data-label="Rests here"]'));
		expect(resting.reduce((sum, part) => sum + part, 0n)).toBe(paid);
		expect(await amountsIn(table.locator('tfoot td[data-label="Rests here"]'))).toEqual([paid]);
		// Whoever reads instead of counting sees the same digits.
		const shown = await table.locator('tbody td[data-label="Rests here"] data').allInnerTexts();
		expect(shown.map(readAmount)).toEqual(resting);
	});

	it('buys a license', async () => {
		const offer = offerOf(start);
		if (!offer) throw new Error('The offer is gone.');
		const price = BigInt(offer.price.amount);
		await mined(
			await walletOf(payer).writeContract({
				...token(sahara),
				functionName: 'transfer',
				args: [buyer.address, price]
			})
		);
		const balanceBefore = await balanceOf(sahara, buyer.address);
		const countBefore = await chain.readContract({ ...licenses, functionName: 'licenseCount' });

		await visit(page, `/assets/${start.assetId}`);
		await connectAs(page, 8);
		await page
			.getByRole('navigation', { name: 'About this asset' })
			.getByRole('link', { name: /licenses/ })
			.click();
		const terms = page.locator(`#offer-${offer.offerId}`);
		await review(terms, 'Buy this license');
		expect(await terms.innerText()).toContain(`A license for ${start.name} is issued to you`);
		expect(await finish(terms)).toBe(`License ${countBefore + 1n} is issued.`);

		const licenseId = countBefore + 1n;
		expect(await chain.readContract({ ...licenses, functionName: 'ownerOf', args: [licenseId] })).toBe(
			buyer.address
		);
		expect(await chain.readContract({ ...licenses, functionName: 'isActive', args: [licenseId] })).toBe(true);
		expect(await balanceOf(sahara, buyer.address)).toBe(balanceBefore - price);

		await page
			.getByRole('table', { name: /^Licenses of/ })
			.getByRole('link', { name: `License ${licenseId}`, exact: true })
			.waitFor();
		await terms.getByRole('link', { name: 'See it' }).click();
		await arrivedAt(`/licenses/${licenseId}`);
		expect(await page.getByRole('main').innerText()).toContain('Active');
	});

	it('claims a payout, to the wei', async () => {
		const { account } = await gql<{
			account: {
				receipts: { nodes: { receiptId: string; asset: { assetId: string; isRetired: boolean } }[] };
			};
		}>(
			'query ($address: Address!) { account(address: $address) { receipts(first: 50) { nodes { receiptId asset { assetId isRetired } } } } }',
			{ address: contributor.address }
		);
		const receipt = account.receipts.nodes[0];
		if (!receipt) throw new Error(`${contributor.address} contributed to nothing in the scenario.`);
		const id = BigInt(receipt.receiptId);
		// Whatever the scenario left: there is something to claim now.
		await tip(BigInt(receipt.asset.assetId), sahara, 1_000n * 10n ** 18n);
		await caughtUp();
		const claimable = await chain.readContract({ ...engine, functionName: 'claimable', args: [id, sahara] });
		expect(claimable).toBeGreaterThan(0n);
		expect(await chain.readContract({ ...receipts, functionName: 'ownerOf', args: [id] })).toBe(
			contributor.address
		);
		const before = await balanceOf(sahara, contributor.address);

		await visit(page, '/');
		await connectAs(page, 2);
		await visit(page, `/receipts/${id}`);
		const earnings = page.getByRole('main');
		const form = earnings.getByRole('form', { name: 'Claim SAHARA' });
		expect(await amountsIn(form)).toContain(claimable);
		await review(earnings, 'Claim SAHARA');
		await finish(earnings);

		expect(await balanceOf(sahara, contributor.address)).toBe(before + claimable);
		expect(await chain.readContract({ ...engine, functionName: 'claimable', args: [id, sahara] })).toBe(0n);
		const payouts = page.getByRole('table', { name: /Payouts of this receipt/ });
		await expect.poll(() => amountsIn(payouts), { timeout: 20_000 }).toContain(claimable);
		expect(watched.problems).toEqual([]);
	});
});

const balanceOf = (currency: Address, account: Address) =>
	chain.readContract({ ...token(currency), functionName: 'balanceOf', args: [account] });

/** "1 234.000000000000000001 SAHARA" in the smallest unit, as a reader would take it down. */
function readAmount(text: string): bigint {
	const [, whole = '', fraction = '', symbol] = /^([\d\s]+)(?:\.(\d+))?\s+(\S+)$/u.exec(text.trim()) ?? [];
	const decimals = symbol === 'SAHARA' ? 18 : 6;
	return BigInt(whole.replace(/\s/gu, '') + fraction.padEnd(decimals, '0'));
}
