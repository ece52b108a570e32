import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, caughtUp, gql } from '../support/api.ts';
import { stack } from '../support/stack.ts';

interface Recipe {
	name: string;
	query: string;
	variables: Record<string, string>;
}

const readme = readFileSync(new URL('../../graphql/README.md', import.meta.url), 'utf8');

/** A recipe is a numbered heading, a query and, where it needs them, variables; `$name` stands for something that exists. */
const recipes: Recipe[] = [...readme.matchAll(/^### (\d+\. .+)\n([\s\S]*?)(?=^##)/gm)].map(
	([, name, text]) => ({
		name: name!,
		query: /```graphql\n([\s\S]*?)```/.exec(text!)![1]!,
		variables: JSON.parse(/```json\n([\s\S]*?)```/.exec(text!)?.[1] ?? '{}') as Record<string, string>
	})
);

let known: Record<string, string>;

beforeAll(async () => {
	const head = await caughtUp();
	const { payments, receipts, assets, offered, offchainProposals } = await gql<{
		payments: {
			nodes: { paymentId: string; amount: { currency: { address: string } }; asset: { assetId: string } }[];
		};
		offered: { nodes: { assetId: string }[] };
		receipts: { nodes: { contributor: { address: string } }[] };
		offchainProposals: { nodes: { id: string }[] };
		assets: { nodes: { assetId: string; parents: { nodes: { parent: { assetId: string } }[] } }[] };
	}>(`{
		payments(first: 100) { nodes { paymentId amount { currency { address } } asset { assetId } } }
		receipts(first: 1, orderBy: { field: UNITS, direction: DESC }) { nodes { contributor { address } } }
		offered: assets(first: 1, where: { hasOpenOffer: true }) { nodes { assetId } }
		assets(first: 100) { nodes { assetId parents { nodes { parent { assetId } } } } }
		offchainProposals(first: 1, where: { states: [CLOSED] }) { nodes { id } }
	}`);
	const child = assets.nodes.find(({ parents }) => parents.nodes.length > 0)!;
	known = {
		payment: payments.nodes[0]!.paymentId,
		currency: payments.nodes[0]!.amount.currency.address,
		contributor: receipts.nodes[0]!.contributor.address,
		child: child.assetId,
		parent: child.parents.nodes[0]!.parent.assetId,
		offered: offered.nodes[0]!.assetId,
		offchain: offchainProposals.nodes[0]!.id,
		block: String(head.number - 5n),
		foundation: stack.deployment.foundation
	};
});

/** Paths of everything that an answer holds, list entries by their first. */
function leaves(value: unknown, path = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((each) => leaves(each, `${path}[]`));
	if (value !== null && typeof value === 'object')
		return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`));
	return value === null || value === undefined ? [] : [path];
}

describe('the recipes of graphql/README.md', () => {
	it('are fourteen', () => {
		expect(recipes.map(({ name }) => Number.parseInt(name))).toEqual(recipes.map((_, place) => place + 1));
		expect(recipes).toHaveLength(14);
	});

	it.each(recipes)('$name', async ({ query, variables }) => {
		const filled = Object.fromEntries(
			Object.entries(variables).map(([name, value]) => [
				name,
				value.startsWith('$') ? known[value.slice(1)] : value
			])
		);
		expect(Object.values(filled).filter((value) => value === undefined)).toEqual([]);
		const { status, errors, data } = await ask<Record<string, unknown>>(query, filled);
		expect(errors).toEqual([]);
		expect(status).toBe(200);
		expect(Object.values(data!).every((part) => part !== null)).toBe(true);
		expect(new Set(leaves(data)).size).toBeGreaterThan(3);
	});

	it('answer what they say they answer', async () => {
		const of = (number: number): string => recipes[number - 1]!.query;
		const ways = await gql<{
			paths: { paths: { share: number }[] };
			asset: { effectiveShare: { bps: number } };
		}>(of(4), {
			ancestor: known['parent'],
			descendant: known['child']
		});
		const shares = ways.paths.paths.reduce((sum, { share }) => sum + share, 0);
		expect(shares * 10_000).toBeCloseTo(ways.asset.effectiveShare.bps, 6);

		const { payment } = await gql<{
			payment: { amount: Amount; waterfall: Record<Part, Amount> & { isBalanced: boolean } };
		}>(of(6), { payment: known['payment'] });
		const parts = ['fee', 'toOwners', 'toReceipts', 'waitingOnLinks', 'inCarry'] as const;
		expect(parts.reduce((sum, part) => sum + BigInt(payment.waterfall[part].amount), 0n)).toBe(
			BigInt(payment.amount.amount)
		);
		expect(payment.waterfall.isBalanced).toBe(true);

		const { offchainProposal } = await gql<{
			offchainProposal: {
				result: { total: string; voterCount: number };
				votes: { totalCount: number; nodes: { power: { total: string } }[] };
			};
		}>(of(12), { id: known['offchain'], account: known['contributor'] });
		const { result, votes } = offchainProposal;
		expect([result.voterCount, votes.nodes.length]).toEqual([votes.totalCount, votes.totalCount]);
		expect(String(votes.nodes.reduce((sum, { power }) => sum + BigInt(power.total), 0n))).toBe(result.total);
	});
});

interface Amount {
	amount: string;
}
type Part = 'fee' | 'toOwners' | 'toReceipts' | 'waitingOnLinks' | 'inCarry';
