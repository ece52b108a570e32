import { beforeAll, describe, expect, it } from 'vitest';
import type { Address } from 'viem';
import { contributionRoles } from '@wadi/contracts/vocabulary';
import { caughtUp, gql, walk, type Money } from '../support/api.ts';
import { chain, engine, receipts } from '../support/chain.ts';
import { readHistory, sum, type History } from '../support/history.ts';

const money = '{ amount currency { address } }';

interface Earnings {
	earned: Money;
	claimed: Money;
	claimable: Money;
}

let history: History;
let currencies: Address[];

beforeAll(async () => {
	await caughtUp();
	history = await readHistory();
	currencies = history.currenciesListed.map(({ args }) => args.currency);
});

describe('what can be claimed is what the engine would pay', () => {
	it('for every receipt, in every currency', async () => {
		const { nodes } = await walk<{
			receiptId: string;
			asset: { assetId: string };
			contributor: { address: string };
			role: string;
			units: string;
			ordinal: number;
			evidenceHash: string;
			earnings: Earnings[];
		}>(
			'receipts',
			`receiptId asset { assetId } contributor { address } role units ordinal evidenceHash
			earnings { earned ${money} claimed ${money} claimable ${money} }`
		);
		let inPlay = 0n;
		await Promise.all(
			nodes.map(async (receipt) => {
				const id = BigInt(receipt.receiptId);
				const [facts, contributor] = await Promise.all([
					chain.readContract({ ...receipts, functionName: 'receipt', args: [id] }),
					chain.readContract({ ...receipts, functionName: 'ownerOf', args: [id] })
				]);
				expect(receipt).toMatchObject({
					asset: { assetId: String(facts.assetId) },
					contributor: { address: contributor.toLowerCase() },
					role: contributionRoles[facts.role],
					units: String(facts.units),
					ordinal: Number(facts.ordinal),
					evidenceHash: facts.evidenceHash
				});
				for (const currency of currencies) {
					const own = receipt.earnings.filter(
						(entry) => entry.claimable.currency.address === currency.toLowerCase()
					);
					expect(own.length).toBeLessThanOrEqual(1);
					const claimable = await chain.readContract({
						...engine,
						functionName: 'claimable',
						args: [id, currency]
					});
					const claimed = sum(
						history.payouts
							.filter(({ args }) => args.receiptId === id && args.currency === currency)
							.map(({ args }) => args.amount)
					);
					const shown = `receipt ${id} in ${currency}`;
					expect(BigInt(own[0]?.claimable.amount ?? 0), shown).toBe(claimable);
					expect(BigInt(own[0]?.claimed.amount ?? 0), shown).toBe(claimed);
					expect(BigInt(own[0]?.earned.amount ?? 0), shown).toBe(claimable + claimed);
					inPlay += claimable;
				}
			})
		);
		expect(inPlay).toBeGreaterThan(0n);
	});

	it('for every account that ever owned an asset, in every currency', async () => {
		const owners = new Map<Address, Set<bigint>>();
		for (const { args } of history.assetTransfers)
			owners.set(args.to, (owners.get(args.to) ?? new Set()).add(args.tokenId));
		let inPlay = 0n;
		const compare = async ([owner, assetIds]: [Address, Set<bigint>]) => {
			const { account } = await gql<{
				account: {
					earnings: { currency: { address: string }; fromOwnership: Money; claimable: Money }[];
					claimables: {
						totalCount: number;
						nodes: {
							kind: string;
							receipt: { receiptId: string } | null;
							asset: { assetId: string };
							amount: Money;
						}[];
					};
				};
			}>(
				`query ($owner: Address!) { account(address: $owner) {
					earnings { currency { address } fromOwnership ${money} claimable ${money} }
					claimables(first: 100) { totalCount nodes { kind receipt { receiptId } asset { assetId } amount ${money} } }
				} }`,
				{ owner }
			);
			for (const currency of currencies) {
				const inCurrency = (amount: Money) => amount.currency.address === currency.toLowerCase();
				const expected = new Map<bigint, bigint>();
				await Promise.all(
					[...assetIds].map(async (assetId) => {
						const wei = await chain.readContract({
							...engine,
							functionName: 'claimableByOwner',
							args: [assetId, owner, currency]
						});
						if (wei > 0n) expected.set(assetId, wei);
					})
				);
				inPlay += sum(expected.values());
				const credited = history.credits
					.filter(({ args }) => args.owner === owner && args.currency === currency)
					.map(({ args }) => args.ownerAmount);
				const earnings = account.earnings.find((entry) => entry.currency.address === currency.toLowerCase());
				expect(BigInt(earnings?.fromOwnership.amount ?? 0)).toBe(sum(credited));
				const { nodes, totalCount } = account.claimables;
				if (totalCount > nodes.length) continue;
				const asOwner = nodes.filter(({ kind, amount }) => kind === 'OWNER' && inCurrency(amount));
				expect(
					new Map(asOwner.map(({ asset, amount }) => [BigInt(asset.assetId), BigInt(amount.amount)]))
				).toEqual(expected);
				expect(BigInt(earnings?.claimable.amount ?? 0)).toBe(
					sum(nodes.filter(({ amount }) => inCurrency(amount)).map(({ amount }) => BigInt(amount.amount)))
				);
			}
		};
		await Promise.all([...owners].map(compare));
		expect(inPlay).toBeGreaterThan(0n);
	});
});
