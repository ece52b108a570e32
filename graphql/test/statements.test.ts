import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../src/schema.ts';
import { globalId } from '../src/relay/global-id.ts';
import { systems } from '../src/ballots/types.ts';
import {
	choiceIn,
	hubSettings,
	plantBallots,
	plantIndexedHead,
	plantVoters,
	voterAt
} from './ballots/plant.ts';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { everyField } from './every-field.ts';
import { CHAIN, hash, people, plant, SAH } from './fixture.ts';
import { multiply } from './multiply.ts';
import { startTestService } from './service.ts';
import type { TestService } from './service.ts';

const COPIES = 10;
/** Three whole worlds of four assets, and all eleven of them. */
const [few, many] = [12, 44];
/**
 * Which objects share a batch can differ by some turns of the event loop. A statement for each asset would be 32 more, one
 * for each world 8.
 */
const TURNS = 6;

const schemaFolder = new URL('../schema/', import.meta.url);
/** The fields that the schema's files state, without those of the DAO, which have tests of their own. */
const stated = new Set(
	readdirSync(schemaFolder)
		.filter(
			(file) =>
				!['control.graphql', 'governance.graphql', 'proposal.graphql', 'voting-power.graphql'].includes(file)
		)
		.flatMap((file) => parse(readFileSync(new URL(file, schemaFolder), 'utf8')).definitions)
		.flatMap((definition) =>
			definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
				? (definition.fields ?? []).map((field) => `${definition.name.value}.${field.name.value}`)
				: []
		)
);

const id = JSON.stringify(globalId('Asset', CHAIN, '1'));
const places = everyField(
	buildSchema(),
	{
		id: '"1"',
		'Query.node.id': id,
		'Query.nodes.ids': `[${id}]`,
		address: `"${people.alice}"`,
		ancestor: '"1"',
		currency: `"${SAH}"`,
		amount: '"1000"',
		query: '"Oasis"',
		from: '"1"',
		to: '"4"',
		account: `"${voterAt(1)}"`,
		'Query.offchainProposal.id': `"${hash(0xba_0000_0000)}"`,
		'Query.ballotSpace.id': '"test.eth"'
	},
	(name) => stated.has(name)
);

let db: TestDatabase;
let api: TestService;

beforeAll(async () => {
	db = await createTestDatabase();
	await plant(db);
	await multiply(db, COPIES);
	await plantIndexedHead(db);
	await plantVoters(db, 6);
	await plantBallots(
		db,
		Array.from({ length: many }, (_, number) => ({
			number,
			system: systems[number % systems.length]!,
			choices: ['One', 'Two', 'Three'],
			votes: Array.from({ length: 6 }, () => choiceIn(systems[number % systems.length]!))
		}))
	);
	api = await startTestService(db.url, { CACHE_BYTES: '0', ...hubSettings() });
});
afterAll(async () => {
	await api?.close();
	await db?.close();
});

async function statementsOf(query: string): Promise<number> {
	const before = api.metrics.statements;
	const { errors } = await api.ask(query);
	expect(errors, query).toBeUndefined();
	return api.metrics.statements - before;
}

describe('a field costs as many statements for many objects as for few', () => {
	it.each(places)('$name', async ({ query }) => {
		const [forFew, forMany] = [await statementsOf(query(few)), await statementsOf(query(many))];
		expect(forMany).toBeLessThanOrEqual(forFew + TURNS);
		expect(forMany).toBeLessThan(30);
	});

	it('and many fields at once as many as each of them together', async () => {
		const page = (first: number) => `{ assets(first: ${first}) { totalCount nodes {
			owner { statedName receipts(first: 3) { nodes { asset { name parents { nodes { parent { name owner { statedName } } } } } } } }
			receipts(first: 3) { nodes { contributor { statedName } earnings { claimable { amount currency { symbol } } } } }
			parents { nodes { parent { name income { paidIn { amount } } } balances { waiting { amount } } license { holder { address } } } }
			payments(first: 3) { nodes { split { links { parent { name } } } waterfall { isBalanced steps { asset { name } } } } }
		} } }`;
		const forFew = await statementsOf(page(few));
		expect(await statementsOf(page(many))).toBeLessThanOrEqual(forFew + TURNS);
	});
});

describe('every field of the schema', () => {
	it('is asked for above', () => {
		const asked = new Set(places.map(({ name }) => name));
		expect([...stated].filter((name) => !asked.has(name))).toEqual([]);
	});
});
