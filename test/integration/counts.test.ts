import { beforeAll, describe, expect, it } from 'vitest';
import { assetKinds } from '@wadi/contracts/vocabulary';
import { caughtUp, gql, walk, type Money } from '../support/api.ts';
import { chain, engine, licenses, marketplace, receipts, registry, token } from '../support/chain.ts';
import { readHistory, sum, type History } from '../support/history.ts';

interface Overview {
	assetCount: number;
	assetCountByKind: { kind: string; count: number }[];
	linkCount: number;
	receiptCount: number;
	contributorCount: number;
	offerCount: number;
	licenseCount: number;
	paymentCount: number;
	payoutCount: number;
	paid: Money[];
	claimed: Money[];
	protocolFeeBps: number;
}

let history: History;
let overview: Overview;

beforeAll(async () => {
	await caughtUp();
	history = await readHistory();
	({ overview } = await gql<{ overview: Overview }>(`{ overview {
		assetCount assetCountByKind { kind count } linkCount receiptCount contributorCount offerCount licenseCount
		paymentCount payoutCount protocolFeeBps
		paid { amount currency { address } } claimed { amount currency { address } }
	} }`));
});

describe('the overview counts what the chain has logged', () => {
	it('has a scenario to count', () => {
		for (const logs of [history.registered, history.linked, history.receiptsIssued, history.offersCreated])
			expect(logs.length).toBeGreaterThan(10);
		for (const logs of [
			history.licensesIssued,
			history.payments,
			history.pushes,
			history.payouts,
			history.settled
		])
			expect(logs.length).toBeGreaterThan(0);
	});

	it('by log', () => {
		expect(overview).toMatchObject({
			assetCount: history.registered.length,
			linkCount: history.linked.length,
			receiptCount: history.receiptsIssued.length,
			contributorCount: new Set(history.receiptsIssued.map(({ args }) => args.contributor)).size,
			offerCount: history.offersCreated.length,
			licenseCount: history.licensesIssued.length,
			paymentCount: history.payments.length,
			payoutCount: history.payouts.length
		});
		const kinds = Object.fromEntries(overview.assetCountByKind.map(({ kind, count }) => [kind, count]));
		for (const [position, kind] of assetKinds.entries())
			expect(kinds[kind] ?? 0, kind).toBe(
				history.registered.filter(({ args }) => args.kind === position).length
			);
	});

	it('as the contracts count themselves', async () => {
		expect(BigInt(overview.assetCount)).toBe(
			await chain.readContract({ ...registry, functionName: 'assetCount' })
		);
		expect(BigInt(overview.receiptCount)).toBe(
			await chain.readContract({ ...receipts, functionName: 'receiptCount' })
		);
		expect(BigInt(overview.offerCount)).toBe(
			await chain.readContract({ ...marketplace, functionName: 'offerCount' })
		);
		expect(BigInt(overview.licenseCount)).toBe(
			await chain.readContract({ ...licenses, functionName: 'licenseCount' })
		);
		expect(overview.protocolFeeBps).toBe(await chain.readContract({ ...engine, functionName: 'feeBps' }));
	});

	it('and adds up what was paid and claimed in each currency', () => {
		const totals = (amounts: Money[]) =>
			new Map(amounts.map((money) => [money.currency.address, BigInt(money.amount)]));
		const paid = totals(overview.paid);
		const claimed = totals(overview.claimed);
		for (const { args } of history.currenciesListed) {
			const isOurs = (log: { args: { currency: string } }) => log.args.currency === args.currency;
			const key = args.currency.toLowerCase();
			expect(paid.get(key) ?? 0n).toBe(sum(history.payments.filter(isOurs).map((log) => log.args.amount)));
			expect(claimed.get(key) ?? 0n).toBe(sum(history.payouts.filter(isOurs).map((log) => log.args.amount)));
		}
	});

	it.each([
		['assets', () => history.registered.length],
		['receipts', () => history.receiptsIssued.length],
		['offers', () => history.offersCreated.length],
		['licenses', () => history.licensesIssued.length],
		['payments', () => history.payments.length],
		['payouts', () => history.payouts.length]
	] as const)('the list of %s holds as many', async (field, expected) => {
		const { nodes, totalCount } = await walk(field, '__typename');
		expect(totalCount).toBe(expected());
		expect(nodes).toHaveLength(totalCount);
	});
});

describe('a currency adds up to the engine', () => {
	it('to the wei, in each part', async () => {
		const { currencies } = await gql<{ currencies: (Record<CurrencyAmount, Money> & CurrencyFacts)[] }>(
			`{ currencies { address name symbol decimals isListed paymentCount ${amounts.map((name) => `${name} { amount }`).join(' ')} } }`
		);
		expect(currencies.map(({ address }) => address).sort()).toEqual(
			history.currenciesListed.map(({ args }) => args.currency.toLowerCase()).sort()
		);
		for (const currency of currencies) {
			const listed = history.currenciesListed.find(
				({ args }) => args.currency.toLowerCase() === currency.address
			);
			if (!listed) throw new Error(`${currency.address} was never listed.`);
			const { name, symbol, decimals } = listed.args;
			const address = listed.args.currency;
			expect(currency).toMatchObject({ name, symbol, decimals });
			const [isListed, balance, totalOwed, fees] = await Promise.all([
				chain.readContract({ ...engine, functionName: 'isListed', args: [address] }),
				chain.readContract({ ...token(address), functionName: 'balanceOf', args: [engine.address] }),
				chain.readContract({ ...engine, functionName: 'totalOwed', args: [address] }),
				chain.readContract({ ...engine, functionName: 'fees', args: [address] })
			]);
			const wei = Object.fromEntries(amounts.map((part) => [part, BigInt(currency[part].amount)])) as Record<
				CurrencyAmount,
				bigint
			>;
			expect(currency.isListed).toBe(isListed);
			expect(currency.paymentCount).toBe(
				history.payments.filter(({ args }) => args.currency === address).length
			);
			expect(wei.paidIn + wei.surplusSkimmed).toBe(
				wei.claimed + wei.claimable + wei.waitingOnLinks + wei.inCarry + wei.feesBooked
			);
			expect(wei.feesBooked - wei.feesCollected).toBe(fees);
			expect(wei.claimable + wei.waitingOnLinks + wei.inCarry + fees).toBe(totalOwed);
			expect(totalOwed).toBe(balance);
		}
	});
});

const amounts = [
	'paidIn',
	'claimed',
	'claimable',
	'waitingOnLinks',
	'inCarry',
	'feesBooked',
	'feesCollected',
	'surplusSkimmed'
] as const;
type CurrencyAmount = (typeof amounts)[number];
interface CurrencyFacts {
	address: string;
	name: string;
	symbol: string;
	decimals: number;
	isListed: boolean;
	paymentCount: number;
}
