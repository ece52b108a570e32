import type { Locator, Page } from 'playwright-core';
import { keccak256, parseEventLogs, stringToBytes } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetKinds, licenseModes, relations, rightsMask } from '@wadi/contracts/vocabulary';
import { caughtUp, gql } from '../support/api.ts';
import {
	chain,
	engine,
	licenses,
	localAccount,
	marketplace,
	mined,
	registry,
	token,
	walletOf
} from '../support/chain.ts';
import { payer, sahara } from '../support/money.ts';
import { openPage, useBrowser, visit, type WatchedPage } from '../support/portal.ts';
import { connectAs, finish, review } from '../support/wallet.ts';

/** What an owner does with an asset after it is published, and what anyone may do for it; each compared with the chain. */

const browser = useBrowser();
const owner = localAccount(7);
const contributor = localAccount(2);
const name = 'wadi/owned-by-a-test';

let watched: WatchedPage;
let page: Page;
let assetId: bigint;
let parentId: bigint;
let offerId: bigint;

const region = (title: string): Locator => page.getByRole('region', { name: title, exact: true });
const act = () => visit(page, `/assets/${assetId}?tab=act`);
const saharaOf = (account: `0x${string}`) =>
	chain.readContract({ ...token(sahara), functionName: 'balanceOf', args: [account] });

beforeAll(async () => {
	await caughtUp();
	const { assets } = await gql<{
		assets: { nodes: { assetId: string; policy: { minShareBps: number } }[] };
	}>(
		'{ assets(first: 1, where: { isOpen: true, isRetired: false, kind: [DATASET] }) { nodes { assetId policy { minShareBps } } } }'
	);
	const [parent] = assets.nodes;
	if (!parent) throw new Error('The scenario has no open dataset to make something from.');
	parentId = BigInt(parent.assetId);
	const wallet = walletOf(owner);
	const registered = await mined(
		await wallet.writeContract({
			...registry,
			functionName: 'register',
			args: [
				assetKinds.indexOf('MODEL'),
				keccak256(stringToBytes(name)),
				`data:application/json,${encodeURIComponent(JSON.stringify({ name }))}`,
				{ isOpen: false, minShareBps: 0, receiptsBps: 2_500 },
				[
					{
						parent: parentId,
						relation: relations.indexOf('TRAINED_ON'),
						shareBps: Math.max(parent.policy.minShareBps, 1_000),
						licenseId: 0n
					}
				]
			]
		})
	);
	const [event] = parseEventLogs({
		abi: registry.abi,
		eventName: 'AssetRegistered',
		logs: registered.logs
	});
	if (!event) throw new Error('Registering told of no asset.');
	({ assetId } = event.args);
	await mined(
		await wallet.writeContract({
			...marketplace,
			functionName: 'createOffer',
			args: [
				{
					assetId,
					mode: licenseModes.indexOf('PERPETUAL'),
					rights: rightsMask(['USE']),
					duration: 0n,
					isRevocable: true,
					quota: 0n,
					unitPrice: 0n,
					price: 0n,
					currency: sahara
				}
			]
		})
	);
	offerId = await chain.readContract({ ...marketplace, functionName: 'offerCount' });
	await mined(
		await walletOf(payer).writeContract({
			...token(sahara),
			functionName: 'transfer',
			args: [owner.address, 100n * 10n ** 18n]
		})
	);
	await caughtUp();
	watched = await openPage(browser());
	({ page } = watched);
	await act();
	await connectAs(page, 7);
});
afterAll(() => watched?.close());

describe('an owner looks after an asset', () => {
	it('publishes its next version', async () => {
		const place = region('Publish a version');
		const hash = keccak256(stringToBytes('better weights'));
		await place.getByLabel('Content hash').fill(hash);
		await review(place, 'Publish version 2');
		expect(await finish(place)).toBe('Version 2 is published.');
		expect(await chain.readContract({ ...registry, functionName: 'asset', args: [assetId] })).toMatchObject({
			version: 2,
			contentHash: hash
		});
		await page.getByText('Version 2', { exact: true }).waitFor();
	});

	it('sets the policy', async () => {
		const place = region('Set the policy');
		await place.getByRole('checkbox', { name: /^Anyone may/ }).check();
		await place.getByLabel(/at least this part/).fill('7.25');
		await review(place, 'Set the policy');
		await finish(place);
		expect(await chain.readContract({ ...registry, functionName: 'policy', args: [assetId] })).toEqual({
			isOpen: true,
			minShareBps: 725,
			receiptsBps: 2_500
		});
	});

	it('is tipped', async () => {
		const place = region('Tip it');
		await place.getByLabel('Amount').fill('10.000000000000000001');
		await place.getByLabel('Currency').selectOption({ label: 'SAHARA' });
		await review(place, 'Tip');
		const said = await finish(place);
		const paymentId = await chain.readContract({ ...engine, functionName: 'paymentCount' });
		expect(said).toBe(`Payment ${paymentId} has arrived.`);
		await caughtUp();
		const { payment } = await gql<{ payment: { amount: { amount: string }; asset: { assetId: string } } }>(
			'query ($id: BigInt!) { payment(id: $id) { amount { amount } asset { assetId } } }',
			{ id: paymentId }
		);
		expect(payment).toEqual({
			amount: { amount: '10000000000000000001' },
			asset: { assetId: String(assetId) }
		});
	});

	it('pushes what waits for the parent, and the button goes with it', async () => {
		const accrued = () =>
			chain.readContract({ ...engine, functionName: 'accrued', args: [assetId, parentId, sahara] });
		expect(await accrued()).toBeGreaterThan(0n);
		const place = region('Push what it owes its parents');
		await review(place, 'Push SAHARA');
		expect(await finish(place)).toMatch(/ SAHARA was pushed\.$/);
		expect(await accrued()).toBe(0n);
		await place.getByText('Nothing waits on its links to parents.').waitFor();
		await region('What was done').getByRole('button', { name: 'Done' }).click();
		await region('What was done').waitFor({ state: 'detached' });
	});

	it('claims what it earned', async () => {
		const args = [assetId, owner.address, sahara] as const;
		const due = () => chain.readContract({ ...engine, functionName: 'claimableByOwner', args });
		const [before, claimable] = await Promise.all([saharaOf(owner.address), due()]);
		expect(claimable).toBeGreaterThan(0n);
		const place = region('Claim as owner');
		await place.getByLabel('Currency').selectOption({ label: 'SAHARA' });
		await review(place, 'Claim as owner');
		expect(await finish(place)).toMatch(/ SAHARA was paid out\.$/);
		expect(await saharaOf(owner.address)).toBe(before + claimable);
		expect(await due()).toBe(0n);
	});

	it('revokes a license', async () => {
		await mined(
			await walletOf(contributor).writeContract({
				...marketplace,
				functionName: 'buy',
				args: [offerId, contributor.address]
			})
		);
		const id = await chain.readContract({ ...licenses, functionName: 'licenseCount' });
		await caughtUp();
		await visit(page, `/licenses/${id}`);
		const place = region('Revoke it');
		await place.getByRole('button', { name: 'Revoke this license' }).click();
		expect(await place.getByRole('alert').innerText()).toMatch(/reason/);
		await place.getByLabel('Reason').fill('Used against its terms.');
		await review(place, 'Revoke this license');
		expect(await finish(place)).toBe(`License ${id} is revoked.`);
		expect(await chain.readContract({ ...licenses, functionName: 'isActive', args: [id] })).toBe(false);
		await page.locator('main > header').getByText('Revoked').waitFor();
	});

	it('closes an offer', async () => {
		await act();
		const place = region('Close an offer');
		await review(place, `Close offer ${offerId}`);
		expect(await finish(place)).toBe(`Offer ${offerId} is closed.`);
		expect(
			await chain.readContract({ ...marketplace, functionName: 'offer', args: [offerId] })
		).toMatchObject({ isClosed: true });
		await place.waitFor({ state: 'detached' });
	});

	it('retires it', async () => {
		await act();
		await review(region('Retire it'), 'Retire this asset');
		expect(await finish(region('Retire it'))).toBe(`${name} is retired.`);
		expect(await chain.readContract({ ...registry, functionName: 'asset', args: [assetId] })).toMatchObject({
			isRetired: true
		});
		await page.getByRole('main').getByText('Retired', { exact: true }).waitFor();
		await region('Retire it').waitFor({ state: 'detached' });
	});
});

describe('a contributor', () => {
	it('claims everything at once from the own account’s page', async () => {
		const { account } = await gql<{ account: { receipts: { nodes: { receiptId: string }[] } } }>(
			'query ($address: Address!) { account(address: $address) { receipts(first: 100) { nodes { receiptId } } } }',
			{ address: contributor.address }
		);
		const due = async () => {
			const each = await Promise.all(
				account.receipts.nodes.map(({ receiptId }) =>
					chain.readContract({ ...engine, functionName: 'claimable', args: [BigInt(receiptId), sahara] })
				)
			);
			return each.filter((wei) => wei > 0n);
		};
		const waiting = await due();
		expect(waiting.length).toBeGreaterThan(1);
		const before = await saharaOf(contributor.address);

		// Anyone may: the money goes to the holder.
		await visit(page, `/accounts/${contributor.address}`);
		const place = region('To claim');
		await review(place, `Claim SAHARA from ${waiting.length} receipts`);
		expect(await place.innerText()).toContain(
			`is paid out to its holder, ${contributor.address.toLowerCase()}`
		);
		await finish(place);
		const sum = waiting.reduce((total, wei) => total + wei, 0n);
		expect(await saharaOf(contributor.address)).toBe(before + sum);
		expect(await due()).toEqual([]);
		await page.getByRole('table', { name: 'What this account claimed' }).waitFor();
		expect(watched.problems).toEqual([]);
	});
});
