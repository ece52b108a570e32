import fc from 'fast-check';
import postgres from 'postgres';
import type { Address } from 'viem';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPool, type Pool } from '../../graphql/src/database/pool.ts';
import { Chains } from '../../graphql/src/chains.ts';
import { crowdFactsSql, readFacts, type FactsRow } from '../../graphql/src/ballots/power/facts.ts';
import { powerProofs } from '../../graphql/src/ballots/power/explain.ts';
import { factsAt, powerAtFrom, powersAt, rowsOf } from '../../graphql/src/ballots/power/read.ts';
import { strategyNames } from '../../graphql/src/ballots/power/strategies.ts';
import type { Moment } from '../../graphql/src/ballots/types.ts';
import { chainPowers } from '../../graphql/src/ballots/recount/chain-power.ts';
import { openNode, standAt } from '../../graphql/src/ballots/recount/node.ts';
import { Place, type IndexedDatabase } from '../reorg/place.ts';
import { Chain, type Ask } from './chain.ts';
import { Life } from './life.ts';
import { askProofs } from './proofs.ts';

/** Histories of random traffic, transfers, locks and delegations, each longer than the one before. */
const HISTORIES = 4;
const BLOCKS = 12;
const SNAPSHOTS = 14;

let place: Place;
let index: IndexedDatabase;
let chain: Chain;
let life: Life;
let pool: Pool;
let facts = 0;

beforeAll(async () => {
	place = await Place.make(7_220_105);
	await place.traffic.play({ blocks: 10, transactionsPerBlock: 14 });
	chain = new Chain(place);
	await chain.learn(0);
	life = new Life(chain, 5_005);
	await life.begin();
	await life.payMuch(place.traffic.model.receipts);
	await chain.learn(0);
	index = await place.database();
	await index.start();
	pool = openPool({ url: index.url, schema: 'wadi', size: 2, statementTimeoutMs: 30_000 });
});
afterAll(async () => {
	await pool?.end();
	await place?.leave();
});

/** Several transfers in a block, some of all that one has, some to oneself; and what people do besides. */
async function playRandomly(): Promise<void> {
	await life.recordScores(place.traffic.model.receipts.length);
	for (let block = 0; block < BLOCKS; block++) {
		const balances = (await chain.ask(
			chain.accounts.map((account): Ask => ({
				contract: 'SaharaToken',
				functionName: 'balanceOf',
				args: [account]
			}))
		)) as bigint[];
		const transfers = Array.from({ length: life.below(5) }, () => {
			const from = life.below(chain.accounts.length);
			const amount = life.below(6) === 0 ? balances[from]! : BigInt(life.below(1e9)) * 10n ** 12n;
			return chain.send(from, 'SaharaToken', 'transfer', [life.pick(chain.accounts), amount]);
		});
		await chain.mine(chain.time + 1 + life.below(900_000), [
			...transfers,
			...life.errands(),
			...life.errands(),
			...life.errands()
		]);
	}
	await chain.mine(chain.time + 10, []);
}

it.each(Array.from({ length: HISTORIES }, (_, i) => i + 1))(
	'is what the contracts say, by every strategy and for any voters: history %i',
	async () => {
		const first = chain.times.length;
		await playRandomly();
		await chain.learn(first);
		await index.caughtUp();
		const client = openNode(place.anvil.url);
		const accounts = chain.accounts.map((account) => account.toLowerCase() as Address);
		for (let i = 0; i < SNAPSHOTS; i++) {
			const number = life.below(chain.times.length - 1);
			const at = await standAt(client, place.traffic.deployment, BigInt(number));
			const snapshot: Moment = { block: BigInt(number), timestamp: BigInt(chain.times[number]!) };
			expect(at.snapshot.timestamp).toBe(snapshot.timestamp);
			for (const name of strategyNames) {
				// Some vote, some do not; only those who do are asked about, and take their part back.
				const voters = accounts.filter(() => life.below(3) > 0);
				const space = { chainId: 31337, strategies: [{ name }] };
				const found = await powersAt(rowsOf(pool), { space, snapshot, accounts: voters, voters });
				const said = await chainPowers(at, space.strategies, voters);
				for (const voter of voters) {
					facts += 1;
					const { total, parts } = found.get(voter)!;
					expect({ name, number, voter, total }).toEqual({
						...{ name, number, voter },
						total: said.get(voter)!.total
					});
					expect(parts.reduce((sum, { power }) => sum + power, 0n)).toBe(total);
				}
			}
		}
	}
);

it('takes back nothing from a voter who stands alone, and asks once for many', async () => {
	const number = chain.times.length - 2;
	const snapshot: Moment = { block: BigInt(number), timestamp: BigInt(chain.times[number]!) };
	const accounts = chain.accounts.map((account) => account.toLowerCase() as Address);
	const space = {
		chainId: 31337,
		strategies: [{ name: 'governance-power-with-override' }, { name: 'erc20-balance-of' }]
	};
	let statements = 0;
	const rows = rowsOf(pool);
	const counted: typeof rows = (sql) => {
		statements += 1;
		return rows(sql);
	};
	const many = await powersAt(counted, { space, snapshot, accounts });
	expect(statements).toBe(1);
	const powerAt = powerAtFrom(pool);
	const alone = await Promise.all(accounts.map((account) => powerAt(space, account, snapshot)));
	expect(alone).toEqual(accounts.map((account) => many.get(account)));
	const node = await standAt(openNode(place.anvil.url), place.traffic.deployment, BigInt(number));
	for (const account of accounts) {
		const said = await chainPowers(node, space.strategies, [account]);
		expect(many.get(account)!.total).toBe(said.get(account)!.total);
	}
});

it('is the same by the statement for crowds', async () => {
	const accounts = [...chain.accounts.map((account) => account.toLowerCase()), `0x${'5e'.repeat(20)}`];
	for (let number = 1; number < chain.times.length - 1; number += 3) {
		const snapshot: Moment = { block: BigInt(number), timestamp: BigInt(chain.times[number]!) };
		const crowd = await rowsOf(pool)<FactsRow>((p) =>
			crowdFactsSql(
				`${p.add(31337)}::int`,
				`${p.add(snapshot.timestamp)}::numeric`,
				`${p.add(snapshot.block)}::numeric`,
				`select a.account from unnest(${p.add(accounts)}::text[]) a(account)`
			)
		);
		expect(readFacts(crowd, 31337, snapshot)).toEqual(await factsAt(rowsOf(pool), 31337, snapshot, accounts));
	}
});

it('is explained by calls that answer with its parts', async () => {
	const accounts = chain.accounts.map((account) => account.toLowerCase() as Address);
	const context = { chains: new Chains([place.traffic.deployment]) };
	const head = chain.times.length - 2;
	const proofs = await Promise.all(
		Array.from({ length: 8 }, async (_, i) => {
			const number = head - 5 * i;
			const snapshot: Moment = { block: BigInt(number), timestamp: BigInt(chain.times[number]!) };
			const known = await factsAt(rowsOf(pool), 31337, snapshot, accounts);
			return strategyNames.flatMap((name) =>
				accounts.flatMap((account) =>
					powerProofs(context, { chainId: 31337, strategies: [{ name }] }, account, snapshot, known)
				)
			);
		})
	);
	const found = await askProofs(chain, proofs.flat());
	console.log(`${found.facts} proofs asked`);
	expect(found.mismatches).toEqual([]);
	// Seven a person without delegations; each delegation adds calls to both.
	expect(found.facts).toBeGreaterThan(8 * accounts.length * 7 + 20);
});

it('never counts more together than there is, whoever votes', async () => {
	const accounts = chain.accounts.map((account) => account.toLowerCase() as Address);
	const strategies = [{ name: 'governance-power-with-override' }];
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 0, max: chain.times.length - 2 }),
			fc.subarray(accounts),
			fc.subarray(accounts),
			async (number, voters, others) => {
				const snapshot: Moment = { block: BigInt(number), timestamp: BigInt(chain.times[number]!) };
				const space = { chainId: 31337, strategies };
				const few = await powersAt(rowsOf(pool), { space, snapshot, accounts: voters, voters });
				const backwards = voters.toReversed();
				const again = await powersAt(rowsOf(pool), {
					...{ space, snapshot },
					accounts: backwards,
					voters: backwards
				});
				expect(voters.map((voter) => again.get(voter))).toEqual(voters.map((voter) => few.get(voter)));
				const more = [...new Set([...voters, ...others])];
				const all = await powersAt(rowsOf(pool), { space, snapshot, accounts: more, voters: more });
				const sum = (powers: typeof all) =>
					[...powers.values()].reduce((total, one) => total + one.total, 0n);
				// A delegator's own vote takes from the delegate what it adds; scaled scores are cut once for each voter.
				expect(sum(all) + BigInt(more.length)).toBeGreaterThanOrEqual(sum(few));
				for (const { total } of all.values()) expect(total).toBeGreaterThanOrEqual(0n);
				const [supply] = (await chain.ask([
					{
						contract: 'GovernanceVotes',
						functionName: 'getPastTotalSupplyParts',
						args: [snapshot.timestamp]
					}
				])) as [{ ve: bigint; contributor: bigint }];
				expect(sum(all)).toBeLessThanOrEqual(supply.ve + supply.contributor);
			}
		),
		{ numRuns: 40 }
	);
});

it('reads of an index in which every balance is the token’s own', async () => {
	console.log(`${facts} powers compared with the contracts`);
	expect(facts).toBeGreaterThan(1_000);
	const { differences } = await index.verify();
	expect(differences).toEqual([]);
	const sql = postgres(index.url, { max: 1, onnotice: () => {} });
	const [{ rows, sharing }] = (await sql`
		select count(*)::int as rows, (select count(*)::int from (select 1 from wadi_test.token_balance b
			group by account, block_number having count(*) > 1) twice) as sharing from wadi_test.token_balance`) as unknown as [
		{ rows: number; sharing: number }
	];
	await sql.end();
	expect(rows).toBeGreaterThan(100);
	// One row an account and block, however many transfers there were in it.
	expect(sharing).toBe(0);
});
