// @vitest-environment node
import type { Component, ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Result } from '#lib/graphql-request.ts';
import Stale from '#lib/components/Stale.svelte';
import Layout from './+layout.svelte';
import Home from './+page.svelte';
import ErrorPage from './+error.svelte';
import Assets from './assets/+page.svelte';
import { readAssetQuery } from './assets/read-asset-query.ts';
import Payments from './payments/+page.svelte';
import { paymentProblems, readPaymentQuery } from './payments/read-payment-query.ts';
import Search from './search/+page.svelte';
import Status from './status/+page.svelte';
import { asset, failure, money, payment, status } from './samples.ts';

/** The page as the server sends it: without scripts, as text and as markup. */
// Pages differ in their props; each call passes its own.
function show<C extends Component<never>>(page: C, props: unknown, address = '/') {
	const url = new URL(address, 'http://wadi.test');
	const request = {
		page: { url, params: {}, route: { id: null }, status: 200, error: null, data: {}, form: null, state: {} }
	};
	const { body, head } = render(page as unknown as Component<Record<string, unknown>>, {
		props: props as ComponentProps<Component<Record<string, unknown>>>,
		context: new Map([['__request__', request]])
	});
	const text = body
		.replaceAll(/<!--.*?-->/gs, '')
		.replaceAll(/<[^>]+>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.replaceAll('\u202f', ' ');
	return { body, head, text };
}

const filled = <T>(data: T): Result<T> => ({ ok: true, data });
const failed: Result<never> = { ok: false, failure };
const list = <T>(...nodes: T[]) => ({
	nodes,
	totalCount: nodes.length,
	pageInfo: { hasNextPage: false, endCursor: null }
});

describe('assets', () => {
	const data = (assets: unknown, query = '') => ({
		data: { asked: readAssetQuery(new URLSearchParams(query)), problem: null, assets }
	});

	it('filled: each asset with its kind in words and its figures', () => {
		const { text, head } = show(Assets, data(filled({ assets: list(asset()) })), '/assets');
		expect(text).toContain('1 asset');
		expect(text).toContain('River corpus');
		expect(text).toContain('Dataset');
		expect(text).toContain('1 902');
		expect(head).toContain('<title>Assets · Wadi</title>');
	});

	it('filled: the next page keeps the filters', () => {
		const assets = { ...list(asset()), totalCount: 90, pageInfo: { hasNextPage: true, endCursor: 'c1' } };
		const { body } = show(Assets, data(filled({ assets }), 'kind=MODEL'), '/assets?kind=MODEL');
		expect(body).toContain('href="/assets?kind=MODEL&amp;after=c1"');
	});

	it('empty: says when some appear', () =>
		expect(show(Assets, data(filled({ assets: list() })), '/assets').text).toContain('No assets yet.'));

	it('empty by filter: offers to clear it', () => {
		const { text, body } = show(Assets, data(filled({ assets: list() }), 'kind=MODEL'), '/assets?kind=MODEL');
		expect(text).toContain('No assets match. Clear filters');
		expect(body).toContain('href="/assets"');
	});

	it('failed: the form stays, with a reference', () => {
		const { text } = show(Assets, data(failed), '/assets');
		expect(text).toContain('Assets could not be loaded. Try again . Reference 7f3a0000');
		expect(text).toContain('Name contains');
	});

	it('writes what was typed as text, never as markup', () => {
		const typed = '"><script>alert(1)</script>';
		const { body } = show(
			Assets,
			data(filled({ assets: list() }), `name=${encodeURIComponent(typed)}`),
			'/assets'
		);
		expect(body).not.toContain('<script>');
	});
});

describe('payments', () => {
	const data = (payments: unknown, query = '') => {
		const asked = readPaymentQuery(new URLSearchParams(query));
		return { data: { asked, problems: paymentProblems(asked), payments, currencies: [] } };
	};

	it('filled', () => {
		const { text } = show(Payments, data(filled({ payments: list(payment()) })), '/payments');
		expect(text).toContain('Payment 7');
		expect(text).toContain('License sale');
		expect(text).toContain('1 234.5');
	});

	it('empty', () =>
		expect(show(Payments, data(filled({ payments: list() })), '/payments').text).toContain(
			'No payments yet.'
		));

	it('failed', () =>
		expect(show(Payments, data(failed), '/payments').text).toContain('Payments could not be loaded.'));

	it('a wrong field says so beside itself and asks nothing', () => {
		const { text } = show(Payments, data(null, 'payer=bob'), '/payments?payer=bob');
		expect(text).toContain('A payer is an address: 0x and 40 hex digits.');
	});
});

describe('home', () => {
	const overview = {
		assetCount: 124,
		assetCountByKind: [{ kind: 'DATASET', count: 40 }],
		linkCount: 183,
		receiptCount: 9,
		contributorCount: 5,
		licenseCount: 4,
		paymentCount: 1902,
		payoutCount: 2,
		protocolFeeBps: 250,
		paid: [money('5000000000000000000')],
		claimed: []
	};
	const assets = { newest: list(asset()), mostUsed: list(), mostDerived: list() };

	it('filled: figures, newest assets, recent payments', () => {
		const data = {
			figures: filled({ overview }),
			assets: filled(assets),
			payments: filled({ payments: list(payment()) }),
			control: filled({ control: null }),
			currency: undefined,
			series: null
		};
		const { text } = show(Home, { data });
		expect(text).toContain('124');
		expect(text).toContain('40 datasets');
		expect(text).toContain('River corpus');
		expect(text).toContain('All 1 902 payments');
	});

	it('one failed block leaves the others', () => {
		const data = {
			figures: failed,
			assets: filled(assets),
			payments: failed,
			control: failed,
			currency: undefined,
			series: null
		};
		const { text } = show(Home, { data });
		expect(text).toContain('The figures could not be loaded.');
		expect(text).toContain('Payments could not be loaded.');
		expect(text).toContain('River corpus');
	});

	it('an empty chain says what will appear', () => {
		const none = { newest: list(), mostUsed: list(), mostDerived: list() };
		const data = {
			figures: failed,
			assets: filled(none),
			payments: filled({ payments: list() }),
			control: filled({ control: null }),
			currency: undefined,
			series: null
		};
		expect(show(Home, { data }).text).toContain('No payments yet.');
	});
});

describe('search', () => {
	it('filled: by kind of thing', () => {
		const search = [
			{ __typename: 'Asset', ...asset() },
			{ __typename: 'Payment', ...payment() }
		];
		const { text } = show(Search, { data: { asked: 'river', found: filled({ search }) } }, '/search?q=river');
		expect(text).toContain('2 results, best first.');
		expect(text).toContain('1 asset');
		expect(text).toContain('1 payment');
	});

	it('empty: says how things match', () =>
		expect(show(Search, { data: { asked: 'zzz', found: filled({ search: [] }) } }).text).toContain(
			'Nothing matches “zzz”.'
		));

	it('not asked yet: only the form', () =>
		expect(show(Search, { data: { asked: '', found: null } }).text).not.toContain('Nothing matches'));

	it('failed', () =>
		expect(show(Search, { data: { asked: 'a', found: failed } }).text).toContain(
			'Results could not be loaded.'
		));
});

describe('status', () => {
	it('filled: the books balance', () => {
		const { text } = show(Status, { data: status() }, '/status');
		expect(text).toContain('block 1 902');
		expect(text).toContain('Both sides are equal, to the last digit.');
	});

	it('tells by how much the books are off', () => {
		const { text } = show(Status, { data: status({ claimable: '999999999999999999' }) }, '/status');
		expect(text).toContain('The sides differ by 0.000000000000000001 SAHARA.');
	});

	it('failed', () =>
		expect(show(Status, { data: { status: failed, currencies: failed } }).text).toContain(
			'could not be loaded.'
		));
});

describe('every page', () => {
	const block = { number: '1902', timestamp: '2025-06-30T12:00:00Z', hash: '0x' };
	const index = {
		block,
		lagSeconds: 1_200,
		isBehind: true,
		headTime: block.timestamp,
		chain: { id: 1, name: 'Ethereum' },
		defaultChainId: 1,
		chainCount: 1
	};
	const children = () => {};

	it('tells the block it is as of', () => {
		const { text } = show(Layout, { data: { index, failure: null, theme: null }, children });
		expect(text).toContain('Indexed through block 1 902 on Ethereum, 2025-06-30 12:00:00 UTC .');
		expect(text).toContain('Skip to the content');
	});

	it('stale: says how far behind', () => {
		const { text } = show(Layout, { data: { index, failure: null, theme: null }, children });
		expect(text).toContain('Indexed through block 1 902, 20 minutes ago');
		expect(show(Stale, { block, lagSeconds: 7200 }).text).toContain('2 hours ago');
	});

	it('failed: the frame stays, with a reference', () => {
		const { text } = show(Layout, { data: { index: null, failure, theme: null }, children });
		expect(text).toContain('The index cannot be reached. Reference 7f3a0000');
		expect(text).toContain('Assets');
	});

	it('an error page says what to do and quotes the reference', () => {
		const error = {
			status: 503,
			message: 'The index cannot be reached.',
			advice: 'Try again in a moment.',
			reference: '7f3a0000'
		};
		const { text } = show(ErrorPage, { error }, '/assets');
		expect(text).toContain('Try again in a moment.');
		expect(text).toContain('Reference 7f3a0000');
	});
});
