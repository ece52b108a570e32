import { beforeAll, describe, expect, it } from 'vitest';
import { relations } from '@wadi/contracts/vocabulary';
import { caughtUp, gql, type Money } from '../support/api.ts';
import { chain, engine, licenses, registry } from '../support/chain.ts';
import { readHistory, sum, type History } from '../support/history.ts';

interface PastAsset {
	owner: { address: string };
	uri: string;
	contentHash: string;
	version: number;
	isRetired: boolean;
	policy: { isOpen: boolean; minShareBps: number; receiptsBps: number };
	parents: { nodes: { parent: { assetId: string }; relation: string; shareBps: number }[] };
	childCount: number;
	children: { totalCount: number };
	income: {
		currency: { address: string };
		paidIn: Money;
		toOwners: Money;
		toReceipts: Money;
		pushedIn: Money;
		carry: Money;
	}[];
}

let history: History;
let blocks: bigint[];

beforeAll(async () => {
	const head = await caughtUp();
	history = await readHistory();
	const first = history.registered[0]?.blockNumber ?? 1n;
	const span = head.number - first;
	// Besides a spread, the very blocks in which something changed and those before them.
	const changes = [history.retired, history.versions, history.policies, history.assetTransfers].flatMap(
		(logs) => logs.slice(-2).flatMap(({ blockNumber }) => [blockNumber - 1n, blockNumber])
	);
	blocks = [...new Set([first, first + span / 4n, first + span / 2n, first + (span * 3n) / 4n, ...changes])];
});

const query = `query ($id: BigInt!, $at: At) { asset(id: $id, at: $at) {
	owner { address } uri contentHash version isRetired policy { isOpen minShareBps receiptsBps }
	parents { nodes { parent { assetId } relation shareBps } } childCount children(first: 1) { totalCount }
	income { currency { address } paidIn { amount } pushedIn { amount } toOwners { amount } toReceipts { amount } carry { amount } }
} }`;

/** Those with a history first: what never changed proves little. */
function assetsWorthAsking(): bigint[] {
	const lively = [
		...history.retired.map(({ args }) => args.assetId),
		...history.versions.map(({ args }) => args.assetId),
		...history.assetTransfers.filter(({ args }) => BigInt(args.from) !== 0n).map(({ args }) => args.tokenId),
		...history.payments.map(({ args }) => args.assetId)
	];
	return [...new Set(lively)].slice(0, 12);
}

describe('an asset as of a block is what the contracts said then', () => {
	it('its owner, terms, version, links and income', async () => {
		let compared = 0;
		for (const blockNumber of blocks)
			for (const id of assetsWorthAsking()) {
				const { asset } = await gql<{ asset: PastAsset | null }>(query, { id, at: { block: blockNumber } });
				const shown = `asset ${id} at block ${blockNumber}`;
				const isThere = history.registered.some(
					(log) => log.args.assetId === id && log.blockNumber <= blockNumber
				);
				if (!isThere) {
					expect(asset, shown).toBeNull();
					continue;
				}
				const args = [id] as const;
				const [facts, owner, uri, policy, links] = await Promise.all([
					chain.readContract({ ...registry, functionName: 'asset', args, blockNumber }),
					chain.readContract({ ...registry, functionName: 'ownerOf', args, blockNumber }),
					chain.readContract({ ...registry, functionName: 'tokenURI', args, blockNumber }),
					chain.readContract({ ...registry, functionName: 'policy', args, blockNumber }),
					chain.readContract({ ...registry, functionName: 'links', args, blockNumber })
				]);
				const childCount = history.linked.filter(
					(log) => log.args.parent === id && log.blockNumber <= blockNumber
				).length;
				expect(asset, shown).toMatchObject({
					owner: { address: owner.toLowerCase() },
					uri,
					contentHash: facts.contentHash,
					version: facts.version,
					isRetired: facts.isRetired,
					policy: { ...policy },
					childCount,
					children: { totalCount: childCount },
					parents: {
						nodes: links.map((link) => ({
							parent: { assetId: String(link.parent) },
							relation: relations[link.relation],
							shareBps: link.shareBps
						}))
					}
				});
				for (const log of history.currenciesListed) {
					const { currency } = log.args;
					const income = asset?.income.find((entry) => entry.currency.address === currency.toLowerCase());
					const of = <T extends { blockNumber: bigint; args: { currency: string } }>(logs: readonly T[]) =>
						logs.filter((entry) => entry.blockNumber <= blockNumber && entry.args.currency === currency);
					const credits = of(history.credits).filter((entry) => entry.args.assetId === id);
					const paid = of(history.payments).filter((entry) => entry.args.assetId === id);
					const pushed = of(history.pushes).filter((entry) => entry.args.parent === id);
					const expected = {
						paidIn: sum(paid.map((entry) => entry.args.amount)),
						pushedIn: sum(pushed.map((entry) => entry.args.amount)),
						toOwners: sum(credits.map((entry) => entry.args.ownerAmount)),
						toReceipts: sum(credits.map((entry) => entry.args.receiptsAmount)),
						carry: (
							await chain.readContract({ ...engine, functionName: 'pool', args: [id, currency], blockNumber })
						).carry
					};
					for (const [name, amount] of Object.entries(expected))
						expect(BigInt(income?.[name as keyof typeof expected].amount ?? 0), `${name} of ${shown}`).toBe(
							amount
						);
				}
				compared++;
			}
		expect(compared).toBeGreaterThan(20);
	});

	it('the same by time as by block', async () => {
		for (const blockNumber of blocks.slice(0, 4)) {
			const [id = 1n] = assetsWorthAsking();
			const { timestamp } = await chain.getBlock({ blockNumber });
			// The last block at or before a time: several blocks may share it.
			let last = blockNumber;
			while (
				(await chain.getBlock({ blockNumber: last + 1n }).catch(() => undefined))?.timestamp === timestamp
			)
				last++;
			const byTime = await gql(query, {
				id,
				at: { timestamp: new Date(Number(timestamp) * 1000).toISOString().replace('.000', '') }
			});
			expect(byTime).toEqual(await gql(query, { id, at: { block: last } }));
		}
	});

	it('at the head is what it is without a moment', async () => {
		const head = await caughtUp();
		for (const id of assetsWorthAsking().slice(0, 4))
			expect(await gql(query, { id, at: { block: head.number } })).toEqual(await gql(query, { id }));
	});
});

describe('earnings and status have a past too', () => {
	it('what a receipt could claim at a block', async () => {
		const earning = [
			...new Set(history.payouts.map(({ args }) => args.receiptId).filter((id) => id > 0n))
		].slice(0, 6);
		expect(earning.length).toBeGreaterThan(0);
		for (const id of earning) {
			const issued = history.receiptsIssued.find(({ args }) => args.receiptId === id)?.blockNumber ?? 0n;
			for (const blockNumber of blocks.filter((block) => block >= issued).slice(-6)) {
				const { receipt } = await gql<{
					receipt: { earnings: { claimable: Money; claimed: Money }[] };
				}>(
					`query ($id: BigInt!, $at: At) { receipt(id: $id) { earnings(at: $at) {
						claimable { amount currency { address } } claimed { amount currency { address } } } } }`,
					{ id, at: { block: blockNumber } }
				);
				for (const { args } of history.currenciesListed) {
					const own = receipt.earnings.find(
						({ claimable }) => claimable.currency.address === args.currency.toLowerCase()
					);
					const claimable = await chain.readContract({
						...engine,
						functionName: 'claimable',
						args: [id, args.currency],
						blockNumber
					});
					expect(BigInt(own?.claimable.amount ?? 0), `receipt ${id} at ${blockNumber}`).toBe(claimable);
				}
			}
		}
	});

	it('whether a license was active at a block', async () => {
		const ended = [
			...history.licensesRevoked.map(({ args }) => args.licenseId),
			...history.licensesRenewed.map(({ args }) => args.licenseId),
			...history.licensesIssued.filter(({ args }) => args.expiresAt > 0n).map(({ args }) => args.licenseId)
		];
		const { number: head } = await caughtUp();
		const seen = new Set<string>();
		for (const licenseId of [...new Set(ended)].slice(0, 20)) {
			const issued =
				history.licensesIssued.find(({ args }) => args.licenseId === licenseId)?.blockNumber ?? 0n;
			for (const blockNumber of [issued, issued + (head - issued) / 2n, head]) {
				const { license } = await gql<{ license: { status: string } }>(
					'query ($id: BigInt!, $at: At) { license(id: $id) { status(at: $at) } }',
					{ id: licenseId, at: { block: blockNumber } }
				);
				const [{ timestamp }, terms] = await Promise.all([
					chain.getBlock({ blockNumber }),
					chain.readContract({ ...licenses, functionName: 'license', args: [licenseId], blockNumber })
				]);
				const isOver = terms.expiresAt !== 0n && timestamp >= terms.expiresAt;
				expect(license.status, `license ${licenseId} at ${blockNumber}`).toBe(
					terms.isRevoked ? 'REVOKED' : isOver ? 'EXPIRED' : 'ACTIVE'
				);
				seen.add(license.status);
			}
		}
		expect(seen).toEqual(new Set(['ACTIVE', 'EXPIRED', 'REVOKED']));
	});
});
