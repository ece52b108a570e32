import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, caughtUp, gql } from '../support/api.ts';
import { chain } from '../support/chain.ts';
import { sahara, tip } from '../support/money.ts';

const newest = `query Newest { payments(first: 1, orderBy: { field: ID, direction: DESC }) {
	nodes { provenance { transactionHash } amount { amount } } totalCount } _meta { block { number } } }`;

interface Newest {
	payments: {
		nodes: { provenance: { transactionHash: string }; amount: { amount: string } }[];
		totalCount: number;
	};
	_meta: { block: { number: string } };
}

beforeAll(async () => {
	await caughtUp();
});

describe('a new transaction', () => {
	it('is in the answers within two seconds, whole', async () => {
		const before = await gql<Newest>(newest);
		for (const amount of [10n ** 18n + 1n, 10n ** 18n + 2n, 10n ** 18n + 3n]) {
			const { transactionHash } = await tip(1n, sahara, amount);
			const answer = await vi.waitFor(
				async () => {
					const found = await gql<Newest>(newest);
					expect(found.payments.nodes[0]?.provenance.transactionHash).toBe(transactionHash);
					return found;
				},
				{ timeout: 2_000, interval: 20 }
			);
			expect(answer.payments.nodes[0]?.amount.amount).toBe(String(amount));
		}
		const after = await gql<Newest>(newest);
		expect(after.payments.totalCount).toBe(before.payments.totalCount + 3);
		await caughtUp();
		const { _meta } = await gql<Newest>(newest);
		expect(BigInt(_meta.block.number)).toBe(await chain.getBlockNumber());
	});

	it('changes the ETag; until then the same question has not changed', async () => {
		await caughtUp();
		const first = await ask<Newest>(newest);
		const etag = first.headers.get('etag');
		if (!etag) throw new Error('The answer carries no ETag.');
		const again = await ask<Newest>(newest);
		expect(again.headers.get('etag')).toBe(etag);
		expect(again.data).toEqual(first.data);
		const unchanged = await ask<Newest>(newest, {}, { 'if-none-match': etag });
		expect(unchanged.status).toBe(304);

		await tip(1n, sahara, 10n ** 18n);
		await caughtUp();
		const changed = await ask<Newest>(newest, {}, { 'if-none-match': etag });
		expect(changed.status).toBe(200);
		expect(changed.headers.get('etag')).not.toBe(etag);
		expect(changed.data?.payments.totalCount).toBe((first.data?.payments.totalCount ?? 0) + 1);
	});

	it('gives different questions different tags', async () => {
		const a = await ask('{ assets(first: 1) { totalCount } }');
		const b = await ask('{ receipts(first: 1) { totalCount } }');
		expect(a.headers.get('etag')).not.toBe(b.headers.get('etag'));
	});
});
