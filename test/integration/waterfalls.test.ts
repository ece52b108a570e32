import { beforeAll, describe, expect, it } from 'vitest';
import type { Address } from 'viem';
import { caughtUp, walk, type Money } from '../support/api.ts';
import { attribute, type Attributed } from '../support/attribution.ts';
import { chain, engine, token } from '../support/chain.ts';
import { readHistory, sum, type History } from '../support/history.ts';

interface ApiStep {
	asset: { assetId: string };
	depth: number;
	arrived: Money;
	owners: { account: { address: string }; amount: Money }[];
	receipts: Money;
	carry: Money;
	links: { parent: { assetId: string }; amount: Money; waiting: Money }[];
}

interface ApiPayment {
	paymentId: string;
	asset: { assetId: string };
	payer: { address: string };
	amount: Money;
	fee: Money;
	net: Money;
	waterfall: {
		amount: Money;
		fee: Money;
		steps: ApiStep[];
		toOwners: Money;
		toReceipts: Money;
		waitingOnLinks: Money;
		inCarry: Money;
		isBalanced: boolean;
	};
}

const money = '{ amount currency { address } }';
const wei = ({ amount }: Money) => BigInt(amount);

let history: History;
let payments: ApiPayment[];
let model: Map<bigint, Attributed>;

beforeAll(async () => {
	await caughtUp();
	history = await readHistory();
	model = attribute(history);
	({ nodes: payments } = await walk<ApiPayment>(
		'payments',
		`paymentId asset { assetId } payer { address } amount ${money} fee ${money} net ${money}
		waterfall { amount ${money} fee ${money} toOwners ${money} toReceipts ${money} waitingOnLinks ${money} inCarry ${money} isBalanced
			steps { asset { assetId } depth arrived ${money} owners { account { address } amount ${money} } receipts ${money} carry ${money}
				links { parent { assetId } amount ${money} waiting ${money} } } }`,
		{ first: 25, args: 'orderBy: { field: ID, direction: ASC }' }
	));
});

describe('the waterfall of every payment', () => {
	it('belongs to a payment that the engine logged', () => {
		expect(payments.map(({ paymentId }) => BigInt(paymentId))).toEqual(
			history.payments.map(({ args }) => args.paymentId)
		);
		for (const [i, { args }] of history.payments.entries())
			expect(payments[i]).toMatchObject({
				asset: { assetId: String(args.assetId) },
				payer: { address: args.payer.toLowerCase() },
				amount: { amount: String(args.amount), currency: { address: args.currency.toLowerCase() } },
				fee: { amount: String(args.fee) },
				net: { amount: String(args.amount - args.fee) }
			});
	});

	it('sums to the wei, at every step and in whole', () => {
		expect(payments.some(({ waterfall }) => waterfall.steps.length > 2)).toBe(true);
		for (const { paymentId, amount, waterfall } of payments) {
			const { steps } = waterfall;
			const shown = `payment ${paymentId}`;
			expect(waterfall.isBalanced, shown).toBe(true);
			expect(wei(waterfall.amount), shown).toBe(wei(amount));
			const toOwners = sum(steps.flatMap(({ owners }) => owners.map((owner) => wei(owner.amount))));
			const toReceipts = sum(steps.map(({ receipts }) => wei(receipts)));
			const inCarry = sum(steps.map(({ carry }) => wei(carry)));
			const waiting = sum(steps.flatMap(({ links }) => links.map((link) => wei(link.waiting))));
			expect([toOwners, toReceipts, inCarry, waiting], shown).toEqual(
				[waterfall.toOwners, waterfall.toReceipts, waterfall.inCarry, waterfall.waitingOnLinks].map(wei)
			);
			expect(wei(waterfall.fee) + toOwners + toReceipts + inCarry + waiting, shown).toBe(wei(amount));
			for (const { arrived, owners, receipts, carry, links } of steps)
				expect(wei(arrived), shown).toBe(
					sum(owners.map((owner) => wei(owner.amount))) +
						wei(receipts) +
						wei(carry) +
						sum(links.map((link) => wei(link.amount)))
				);
		}
	});

	it('is what the stated rule makes of the logs', () => {
		for (const { paymentId, waterfall } of payments) {
			const expected = model.get(BigInt(paymentId));
			if (!expected) throw new Error(`The logs name no payment ${paymentId}.`);
			const shown = waterfall.steps.map((step) => ({
				assetId: BigInt(step.asset.assetId),
				depth: step.depth,
				arrived: wei(step.arrived),
				owners: step.owners.map(({ account, amount }) => [account.address, wei(amount)]).sort(),
				receipts: wei(step.receipts),
				carry: wei(step.carry),
				links: step.links
					.filter((link) => wei(link.amount) > 0n)
					.map((link) => [link.parent.assetId, wei(link.amount), wei(link.waiting)])
					.sort()
			}));
			const steps = [...expected.steps]
				.map(([assetId, step]) => ({
					assetId,
					depth: step.depth,
					arrived: step.arrived,
					owners: [...step.owners].map(([owner, amount]) => [owner.toLowerCase(), amount]).sort(),
					receipts: step.receipts,
					carry: step.carry,
					links: [...step.links]
						.map(([parent, { amount, waiting }]) => [String(parent), amount, waiting])
						.sort()
				}))
				.sort((a, b) => a.depth - b.depth || Number(a.assetId - b.assetId));
			expect(shown, `payment ${paymentId}`).toEqual(steps);
		}
	});
});

describe('all waterfalls together equal the engine', () => {
	it('in each currency, link, pool and owner', async () => {
		for (const { args } of history.currenciesListed) {
			const currency = args.currency;
			const own = payments.filter(({ amount }) => amount.currency.address === currency.toLowerCase());
			const waiting = new Map<string, bigint>();
			const carry = new Map<string, bigint>();
			const owned = new Map<string, bigint>();
			const distributed = new Map<string, bigint>();
			const add = (map: Map<string, bigint>, key: string, amount: bigint) =>
				map.set(key, (map.get(key) ?? 0n) + amount);
			for (const { waterfall } of own)
				for (const step of waterfall.steps) {
					const id = step.asset.assetId;
					add(carry, id, wei(step.carry));
					add(distributed, id, wei(step.receipts));
					for (const owner of step.owners) add(owned, `${id} ${owner.account.address}`, wei(owner.amount));
					for (const link of step.links) add(waiting, `${id} ${link.parent.assetId}`, wei(link.waiting));
				}

			const accrued = await Promise.all(
				history.linked.map(({ args }) =>
					chain.readContract({
						...engine,
						functionName: 'accrued',
						args: [args.child, args.parent, currency]
					})
				)
			);
			for (const [i, { args }] of history.linked.entries())
				expect(waiting.get(`${args.child} ${args.parent}`) ?? 0n, `link ${args.child} → ${args.parent}`).toBe(
					accrued[i]
				);

			const pools = await Promise.all(
				history.registered.map(({ args }) =>
					chain.readContract({ ...engine, functionName: 'pool', args: [args.assetId, currency] })
				)
			);
			for (const [i, { args }] of history.registered.entries()) {
				const credits = history.credits.filter(
					(log) => log.args.assetId === args.assetId && log.args.currency === currency
				);
				const shown = `asset ${args.assetId}`;
				expect(carry.get(String(args.assetId)) ?? 0n, shown).toBe(pools[i]?.carry);
				expect(distributed.get(String(args.assetId)) ?? 0n, shown).toBe(
					sum(credits.map((log) => log.args.receiptsAmount))
				);
				for (const owner of new Set(credits.map((log) => log.args.owner)))
					expect(owned.get(`${args.assetId} ${owner.toLowerCase()}`) ?? 0n, shown).toBe(
						sum(credits.filter((log) => log.args.owner === owner).map((log) => log.args.ownerAmount))
					);
			}
			const [balance, skimmed, collected] = await Promise.all([
				chain.readContract({ ...token(currency), functionName: 'balanceOf', args: [engine.address] }),
				amountsOf(currency, 'SurplusSkimmed'),
				amountsOf(currency, 'FeesCollected')
			]);
			const claimed = sum(
				history.payouts.filter((log) => log.args.currency === currency).map((log) => log.args.amount)
			);
			expect(sum(own.map(({ waterfall }) => wei(waterfall.amount))) + skimmed - collected - claimed).toBe(
				balance
			);
		}
	});
});

const amountsOf = (currency: Address, event: 'SurplusSkimmed' | 'FeesCollected') =>
	sum(
		history.money.flatMap((log) =>
			log.eventName === event && log.args.currency === currency ? [log.args.amount] : []
		)
	);
