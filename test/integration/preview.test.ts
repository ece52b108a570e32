import { beforeAll, describe, expect, it } from 'vitest';
import { parseEventLogs, type Address } from 'viem';
import { caughtUp, gql, type Money } from '../support/api.ts';
import { chain, engine } from '../support/chain.ts';
import { readHistory, sum, type History } from '../support/history.ts';
import { ancestryOf, graphOf } from '../support/lineage-model.ts';
import { pushEverything, sahara, tip } from '../support/money.ts';

interface Preview {
	amount: Money;
	fee: Money;
	parts: { asset: { assetId: string }; depth: number; owner: Money; receipts: Money; carry: Money }[];
	waiting: Money;
	isPartial: boolean;
}

const preview = async (id: bigint, amount: bigint, currency: Address, depth = 32) =>
	(
		await gql<{ asset: { payoutPreview: Preview } }>(
			`query ($id: BigInt!, $amount: BigInt!, $currency: Address!, $depth: Int!) { asset(id: $id) {
				payoutPreview(amount: $amount, currency: $currency, depth: $depth) {
					amount { amount } fee { amount } waiting { amount } isPartial
					parts { asset { assetId } depth owner { amount } receipts { amount } carry { amount } } } } }`,
			{ id, amount, currency, depth }
		)
	).asset.payoutPreview;

const wei = ({ amount }: Pick<Money, 'amount'>) => BigInt(amount);

let history: History;
let dollar: Address;
/** The assets with the largest ancestries, and one without any. */
let starts: bigint[];

beforeAll(async () => {
	await caughtUp();
	history = await readHistory();
	const other = history.currenciesListed
		.map(({ args }) => args.currency)
		.find((address) => address !== sahara);
	if (!other) throw new Error('The scenario lists SAHARA alone; the preview is tested in two currencies.');
	dollar = other;
	const graph = graphOf(history);
	const retired = new Set(history.retired.map(({ args }) => args.assetId));
	const bySize = history.registered
		.map(({ args }) => args.assetId)
		.filter((id) => !retired.has(id))
		.map((id) => ({ id, size: ancestryOf(graph, id, 'parents', 32).size }))
		.sort((a, b) => b.size - a.size);
	starts = [0, 1, 5, bySize.length - 1].flatMap((place) => bySize[place]?.id ?? []);
});

async function carriesOf(currency: Address): Promise<Map<bigint, bigint>> {
	const ids = history.registered.map(({ args }) => args.assetId);
	const pools = await Promise.all(
		ids.map((id) => chain.readContract({ ...engine, functionName: 'pool', args: [id, currency] }))
	);
	return new Map(ids.map((id, i) => [id, pools[i]?.carry ?? 0n]));
}

describe('payoutPreview foretells what a payment really does', () => {
	it.each([
		{ name: 'a round sum of SAHARA', amount: 1_000n * 10n ** 18n, isDollar: false },
		{ name: 'an odd sum of SAHARA', amount: 123_456_789_012_345_678_901n, isDollar: false },
		{ name: 'an odd sum of dollars', amount: 99_999_989n, isDollar: true },
		{ name: 'a few wei, which every floor eats', amount: 9_973n, isDollar: true },
		{ name: 'one wei', amount: 1n, isDollar: false }
	])('$name', async ({ amount, isDollar }) => {
		const currency = isDollar ? dollar : sahara;
		// What waits on links already would travel with the payment: the preview speaks of the payment alone.
		await pushEverything(history, currency);
		for (const id of starts) {
			await caughtUp();
			const foretold = await preview(id, amount, currency);
			const carries = await carriesOf(currency);

			const { blockNumber } = await tip(id, currency, amount);
			await pushEverything(history, currency);

			const since = parseEventLogs({
				abi: engine.abi,
				logs: await chain.getLogs({ address: engine.address, fromBlock: blockNumber })
			});
			const real = new Map<string, { owner: bigint; receipts: bigint; carry: bigint }>();
			let fee = 0n;
			for (const log of since) {
				if (log.eventName === 'PaymentReceived') fee += log.args.fee;
				if (log.eventName !== 'PoolCredited') continue;
				const key = String(log.args.assetId);
				const known = real.get(key) ?? { owner: 0n, receipts: 0n, carry: 0n };
				real.set(key, {
					owner: known.owner + log.args.ownerAmount,
					receipts: known.receipts + log.args.receiptsAmount,
					carry: log.args.carry - (carries.get(log.args.assetId) ?? 0n)
				});
			}
			const isSomething = ({ owner, receipts, carry }: { owner: bigint; receipts: bigint; carry: bigint }) =>
				owner !== 0n || receipts !== 0n || carry !== 0n;
			const shown = new Map(
				foretold.parts
					.map(
						({ asset, owner, receipts, carry }) =>
							[asset.assetId, { owner: wei(owner), receipts: wei(receipts), carry: wei(carry) }] as const
					)
					.filter(([, part]) => isSomething(part))
			);
			expect(foretold.isPartial).toBe(false);
			expect(wei(foretold.waiting)).toBe(0n);
			expect(wei(foretold.amount)).toBe(amount);
			expect(wei(foretold.fee)).toBe(fee);
			expect(Object.fromEntries(shown), `asset ${id}`).toEqual(
				Object.fromEntries([...real].filter(([, part]) => isSomething(part)))
			);
			expect(sum([...shown.values()].map((part) => part.owner + part.receipts + part.carry)) + fee).toBe(
				amount
			);
		}
	});

	it('says what would wait when the depth ends before the ancestry does', async () => {
		const [id] = starts;
		if (id === undefined) throw new Error('There is no asset.');
		await caughtUp();
		const amount = 10n ** 20n;
		const foretold = await preview(id, amount, sahara, 1);
		expect(wei(foretold.waiting)).toBeGreaterThan(0n);
		expect(foretold.parts.every(({ depth }) => depth <= 1)).toBe(true);
		const placed = foretold.parts.map(
			({ owner, receipts, carry }) => wei(owner) + wei(receipts) + wei(carry)
		);
		expect(sum(placed) + wei(foretold.fee) + wei(foretold.waiting)).toBe(amount);
	});
});
