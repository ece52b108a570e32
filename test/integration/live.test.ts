import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, caughtUp, gql } from '../support/api.ts';
import { chain } from '../support/chain.ts';
import { sahara, tip } from '../support/money.ts';
import { stack } from '../support/stack.ts';

const newest = `query Newest { payments(first: 1, orderBy: { field: ID, direction: DESC }) {
	nodes { provenance { transactionHash } amount { amount } } totalCount } _meta { block { number } } }`;

interface Newest {
	payments: {
		nodes: { provenance: { transactionHash: string }; amount: { amount: string } }[];
		totalCount: number;
	};
	_meta: { block: { number: string } };
}

const fetchNewest = (headers: Record<string, string> = {}) =>
	fetch(`${stack.graphql}?query=${encodeURIComponent(newest)}`, {
		headers: { 'apollo-require-preflight': 'true', ...headers }
	});

beforeAll(async () => {
	await caughtUp();
});

describe('a new transaction', () => {
	it('is soon in the answers, whole', async () => {
		const before = await gql<Newest>(newest);
		for (const amount of [10n ** 18n + 1n, 10n ** 18n + 2n, 10n ** 18n + 3n]) {
			const { transactionHash } = await tip(1n, sahara, amount);
			const answer = await vi.waitFor(
				async () => {
					const found = await gql<Newest>(newest);
					expect(found.payments.nodes[0]?.provenance.transactionHash).toBe(transactionHash);
					return found;
				},
				{ timeout: 20_000, interval: 20 }
			);
			expect(answer.payments.nodes[0]?.amount.amount).toBe(String(amount));
		}
		const after = await gql<Newest>(newest);
		expect(after.payments.totalCount).toBe(before.payments.totalCount + 3);
		await caughtUp();
		const { _meta } = await gql<Newest>(newest);
		expect(BigInt(_meta.block.number)).toBe(await chain.getBlockNumber());
	});

	it('is in every answer from the first that tells of it on', async () => {
		for (let round = 0; round < 10; round += 1) {
			await caughtUp();
			// Kept as of the block before, and so at hand when someone asks again.
			const { payments } = await gql<Newest>(newest);
			const { blockNumber } = await tip(1n, sahara, 10n ** 18n + BigInt(round));
			await vi.waitFor(
				async () => {
					// A question never asked before is answered from the index itself.
					const name = `fresh${crypto.randomUUID().replaceAll('-', '')}`;
					const answer = await gql<Record<string, { block: { number: string } }>>(
						`{ ${name}: _meta { block { number } } }`
					);
					expect(BigInt(answer[name]?.block.number ?? 0)).toBeGreaterThanOrEqual(blockNumber);
				},
				{ timeout: 20_000, interval: 5 }
			);
			expect((await gql<Newest>(newest)).payments.totalCount).toBe(payments.totalCount + 1);
		}
	});

	it('changes the ETag; until then the same question has not changed', async () => {
		await caughtUp();
		const first = await fetchNewest();
		expect(first.status).toBe(200);
		const etag = first.headers.get('etag');
		if (!etag) throw new Error('The answer carries no ETag.');
		const again = await fetchNewest();
		expect(again.headers.get('etag')).toBe(etag);
		const { data } = (await first.json()) as { data: Newest };
		expect(await again.json()).toEqual({ data });
		const unchanged = await fetchNewest({ 'if-none-match': etag });
		expect(unchanged.status).toBe(304);
		expect(await unchanged.text()).toBe('');
		// A POST is never answered without a body, and names the same bytes by the same tag.
		const posted = await ask<Newest>(newest);
		expect(posted.headers.get('etag')).toBe(etag);

		await tip(1n, sahara, 10n ** 18n);
		await caughtUp();
		const changed = await fetchNewest({ 'if-none-match': etag });
		expect(changed.status).toBe(200);
		expect(changed.headers.get('etag')).not.toBe(etag);
		const after = (await changed.json()) as { data: Newest };
		expect(after.data.payments.totalCount).toBe(data.payments.totalCount + 1);
	});

	it('gives different questions different tags', async () => {
		const a = await ask('{ assets(first: 1) { totalCount } }');
		const b = await ask('{ receipts(first: 1) { totalCount } }');
		expect(a.headers.get('etag')).not.toBe(b.headers.get('etag'));
	});
});
