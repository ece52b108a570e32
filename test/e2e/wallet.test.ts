import type { Locator, Page } from 'playwright-core';
import { toHex } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caughtUp, gql } from '../support/api.ts';
import { asAnyone, chain, licenses, marketplace, meter, mined, token, walletOf } from '../support/chain.ts';
import { injectedName, injectWallet, type InjectedWallet } from '../support/injected-wallet.ts';
import { payer, sahara } from '../support/money.ts';
import { openPage, useBrowser, visit, type WatchedPage } from '../support/portal.ts';
import { finish, review } from '../support/wallet.ts';
import { stack } from '../support/stack.ts';

/** A wallet of one's own: what it refuses is told in one sentence, and what it signs is done. */

interface Offer {
	offerId: string;
	mode: string;
	price: { amount: string; currency: { address: string } };
	unitPrice: { amount: string };
	isRevocable: boolean;
	asset: { assetId: string; name: string; owner: { address: `0x${string}` } };
}

const browser = useBrowser();
const key = generatePrivateKey();
const account = privateKeyToAccount(key);
const oneEther = 10n ** 18n;

let watched: WatchedPage;
let page: Page;
let wallet: InjectedWallet;
let offers: Offer[];

const offerOf = (mode: string) => {
	const found = offers.find((offer) => offer.mode === mode && offer.isRevocable);
	if (!found) throw new Error(`The scenario has no open, revocable offer of the mode ${mode} in SAHARA.`);
	return found;
};
const termsOf = ({ offerId }: Offer) => page.locator(`#offer-${offerId}`);
const visitOffer = ({ asset }: Offer) => visit(page, `/assets/${asset.assetId}?tab=licensing`);
const setCoins = (amount: bigint) =>
	chain.request({ method: 'anvil_setBalance', params: [account.address, toHex(amount)] } as never);
const send = async (amount: bigint) =>
	mined(
		await walletOf(payer).writeContract({
			...token(sahara),
			functionName: 'transfer',
			args: [account.address, amount]
		})
	);

/** The one sentence that the portal says about what went wrong. */
async function complaint(place: Locator): Promise<string> {
	const alert = place.getByRole('alert');
	await alert.waitFor();
	const said = (await alert.innerText()).split('\n')[0] ?? '';
	expect(said).toMatch(/^\S[^\n]*\.$/);
	return said;
}

async function connect(): Promise<void> {
	await page.locator('header [popovertarget="wallet-panel"]').click();
	await page.getByRole('dialog', { name: 'Wallet' }).getByRole('button', { name: injectedName }).click();
}

beforeAll(async () => {
	await caughtUp();
	const { assets } = await gql<{ assets: { nodes: { offers: { nodes: Offer[] } }[] } }>(
		`{ assets(first: 100, where: { hasOpenOffer: true, isRetired: false }) { nodes { offers(first: 20, isOpen: true) { nodes {
			offerId mode isRevocable price { amount currency { address } } unitPrice { amount } asset { assetId name owner { address } } } } } } }`
	);
	offers = assets.nodes
		.flatMap((asset) => asset.offers.nodes)
		.filter(({ price }) => price.amount !== '0' && price.currency.address === sahara.toLowerCase());
	await setCoins(oneEther);
	watched = await openPage(browser());
	({ page } = watched);
	wallet = await injectWallet(page, key);
});
afterAll(() => watched?.close());
beforeEach(() => wallet.declines.clear());

describe('a wallet in the browser', () => {
	it('is found, and may decline to connect', async () => {
		await visitOffer(offerOf('DURATION'));
		wallet.declines.add('eth_requestAccounts').add('wallet_requestPermissions');
		await connect();
		const panel = page.getByRole('dialog', { name: 'Wallet' });
		expect(await complaint(panel)).toBe('You declined in the wallet; nothing was sent.');
		wallet.declines.clear();
		await panel.getByRole('button', { name: injectedName }).click();
		await panel.waitFor({ state: 'hidden' });
		expect(await page.locator('header [popovertarget="wallet-panel"]').innerText()).toContain(
			account.address.slice(-4)
		);
	});

	it('is still connected on the next page', async () => {
		await visitOffer(offerOf('DURATION'));
		await termsOf(offerOf('DURATION')).getByRole('button', { name: 'Buy this license' }).waitFor();
	});

	it('holds too little: what is missing is named, and there is nothing to sign', async () => {
		const offer = offerOf('DURATION');
		const terms = termsOf(offer);
		await review(terms, 'Buy this license');
		expect(await complaint(terms)).toMatch(/^This account holds 0 SAHARA; [\d\s.]+ SAHARA more is needed\.$/);
		expect(await terms.getByRole('button', { name: /Sign/ }).count()).toBe(0);
		await terms.getByRole('button', { name: 'Back' }).click();
	});

	it('holds no coin for gas', async () => {
		const offer = offerOf('DURATION');
		await send(3n * BigInt(offer.price.amount));
		await setCoins(0n);
		const terms = termsOf(offer);
		await terms.getByRole('button', { name: 'Buy this license' }).click();
		expect(await complaint(terms)).toMatch(/gas.*top it up\.$/);
		await setCoins(oneEther);
	});

	it('is on another chain: declines to switch, then does', async () => {
		const terms = termsOf(offerOf('DURATION'));
		wallet.chainId = 1;
		await visitOffer(offerOf('DURATION'));
		wallet.declines.add('wallet_switchEthereumChain');
		await terms.getByRole('button', { name: 'Buy this license' }).click();
		expect(await complaint(terms)).toBe('You declined in the wallet; nothing was sent.');
		wallet.declines.clear();
		// It does not know the chain either, so it must be told about it.
		wallet.knows.delete(stack.deployment.chainId);
		await review(terms, 'Buy this license');
		expect(wallet.chainId).toBe(stack.deployment.chainId);
		expect(wallet.asked).toContain('wallet_addEthereumChain');
	});

	it('declines to sign: nothing is sent, and one may go again', async () => {
		const terms = termsOf(offerOf('DURATION'));
		const before = await chain.getTransactionCount({ address: account.address });
		wallet.declines.add('eth_sendTransaction');
		await terms.getByRole('button', { name: /^Sign and send/ }).click();
		expect(await complaint(terms)).toBe('You declined in the wallet; nothing was sent.');
		expect(await chain.getTransactionCount({ address: account.address })).toBe(before);
		await terms.getByRole('button', { name: 'Buy this license' }).waitFor();
	});

	it('signs, and holds the license', async () => {
		const terms = termsOf(offerOf('DURATION'));
		await review(terms, 'Buy this license');
		expect(await finish(terms)).toMatch(/^License \d+ is issued\.$/);
		const id = await chain.readContract({ ...licenses, functionName: 'licenseCount' });
		expect(await chain.readContract({ ...licenses, functionName: 'ownerOf', args: [id] })).toBe(
			account.address
		);
	});

	it('renews it', async () => {
		const id = await chain.readContract({ ...licenses, functionName: 'licenseCount' });
		const { expiresAt } = await chain.readContract({ ...licenses, functionName: 'license', args: [id] });
		await visit(page, `/licenses/${id}`);
		const place = page.getByRole('region', { name: 'Renew it' });
		await review(place, 'Renew this license');
		await finish(place);
		const renewed = await chain.readContract({ ...licenses, functionName: 'license', args: [id] });
		expect(renewed.expiresAt).toBeGreaterThan(expiresAt);
		expect(await page.getByRole('table', { name: /^History/ }).innerText()).toContain('Renewed');
	});

	it('may not revoke it, as it is not the owner', async () => {
		const place = page.getByRole('region', { name: 'Revoke it' });
		await place.getByText(/Only the asset’s owner .* can\s+revoke this license/).waitFor();
		expect(await place.getByRole('button', { name: 'Revoke this license' }).count()).toBe(0);
	});

	it('is told by the contract’s own reason when the chain changes between review and signature', async () => {
		const offer = offerOf('DURATION');
		await send(BigInt(offer.price.amount));
		await visitOffer(offer);
		const terms = termsOf(offer);
		await review(terms, 'Buy this license');
		await asAnyone(offer.asset.owner.address, async () => {
			const hash = await walletOf(payer).writeContract({
				...marketplace,
				account: offer.asset.owner.address,
				functionName: 'closeOffer',
				args: [BigInt(offer.offerId)]
			});
			await mined(hash);
		});
		const before = await chain.readContract({ ...licenses, functionName: 'licenseCount' });
		await terms.getByRole('button', { name: /^Sign and send/ }).click();
		expect(await complaint(page.getByRole('main'))).toBe(
			`Offer ${offer.offerId} is closed; look for another offer of this asset.`
		);
		expect(await chain.readContract({ ...licenses, functionName: 'licenseCount' })).toBe(before);
	});

	it('deposits for use, and gives notice that it wants the rest back', async () => {
		const offer = offers.find(({ mode, unitPrice }) => mode === 'METERED' && unitPrice.amount !== '0');
		if (!offer) throw new Error('The scenario has no offer that is paid by use in SAHARA.');
		await send(BigInt(offer.price.amount) + 5n * oneEther);
		await visitOffer(offer);
		await review(termsOf(offer), 'Buy this license');
		await finish(termsOf(offer));
		const id = await chain.readContract({ ...licenses, functionName: 'licenseCount' });
		await visit(page, `/licenses/${id}`);
		const place = page.getByRole('region', { name: 'Its deposit' });
		await place.getByRole('textbox', { name: 'Amount in SAHARA' }).fill('2.000000000000000003');
		await review(place, 'Deposit');
		await finish(place);
		const deposit = () => chain.readContract({ ...meter, functionName: 'account', args: [id] });
		expect((await deposit()).balance).toBe(2_000_000_000_000_000_003n);

		await place.getByRole('button', { name: 'Done' }).click();
		await review(place, 'Withdraw what is left');
		expect(await place.innerText()).toContain('2.000000000000000003 SAHARA will be withdrawn');
		expect(await finish(place)).toBe('The withdrawal is announced; come back in a day.');
		expect((await deposit()).withdrawableAt).toBeGreaterThan(0n);
		expect(watched.problems).toEqual([]);
	});
});
