import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../../src/schema.ts';
import { createTestDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { everyField } from '../every-field.ts';
import { startTestService } from '../service.ts';
import type { TestService } from '../service.ts';
import { plantControl } from './plant.ts';

/** One of each thing, and more than a page of each. */
const [few, many] = [1, 30];
/** Which objects share a batch can differ by some turns of the event loop; a statement an entry would be four more at least. */
const TURNS = 2;

const stated = new Set(
	parse(readFileSync(new URL('../../schema/control.graphql', import.meta.url), 'utf8')).definitions.flatMap(
		(definition) =>
			definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
				? (definition.fields ?? []).map((field) => `${definition.name.value}.${field.name.value}`)
				: []
	)
);
/** So that an object which another one names has to be read. */
const besides = new Set(['Proposal.title', 'Proposal.state', 'Account.address', 'Provenance.blockNumber']);

const places = everyField(
	buildSchema(),
	{ powerId: '1' },
	(name) => stated.has(name) || besides.has(name)
).filter(({ name }) => stated.has(name));

interface World {
	db: TestDatabase;
	api: TestService;
}

const worlds: World[] = [];
beforeAll(async () => {
	for (const size of [few, many]) {
		const db = await createTestDatabase();
		await plantControl(db, size);
		worlds.push({ db, api: await startTestService(db.url, { CACHE_BYTES: '0' }) });
	}
});
afterAll(async () => {
	for (const { api, db } of worlds) {
		await api.close();
		await db.close();
	}
});

async function statementsOf({ api }: World, query: string): Promise<number> {
	const before = api.metrics.statements;
	const { errors } = await api.ask(query);
	expect(errors, query).toBeUndefined();
	return api.metrics.statements - before;
}

describe('a field costs as many statements for many things as for one', () => {
	it.each(places)('$name', async ({ query }) => {
		const text = query(20);
		const [forFew, forMany] = [await statementsOf(worlds[0]!, text), await statementsOf(worlds[1]!, text)];
		expect(forMany).toBeLessThanOrEqual(forFew + TURNS);
		expect(forMany).toBeLessThan(25);
	});

	it('and the whole page of control as many as a page may', async () => {
		const text = `{ control { stage isAsDeclared
			powers { label declared { holder { name } } actual { holder { name } since } next { holder { name } } transfer { readyAt }
				functions { signature description } isAsDeclared }
			stages { gate { isOpen locked countedProposals { proposal { title } } countableProposals { title state } } }
			holders { holder { name safe { threshold } } holds { label } gaveUp { label } }
			differences { sentence powerLabel } guardian { isActive endedBy actions { nodes { proposal { title } } } }
			foundation { safe { owners { account { address } } nonce executions { nodes { approvedBy { address } decoded { function } } }
				approvals { totalCount } } }
			history(first: 50) { nodes { sentence proposal { title } power { label } } } operations { nodes { status } }
			charter { text proposal { title } } transfers { nodes { status proposal { title } } } } }`;
		const [forFew, forMany] = [await statementsOf(worlds[0]!, text), await statementsOf(worlds[1]!, text)];
		expect(forMany).toBeLessThanOrEqual(forFew + TURNS);
		expect(forMany).toBeLessThan(45);
	});
});

describe('every field of the schema of control', () => {
	it('is asked for above', () => {
		const asked = new Set(places.map(({ name }) => name));
		expect([...stated].filter((name) => !asked.has(name))).toEqual([]);
	});

	it('has something to answer with', async () => {
		const { control } = (
			await worlds[1]!.api.ask(`{ control { powers { label } pendingTransfers { readyAt } differences { kind }
			transfers { totalCount } history { totalCount } operations { totalCount } charterHistory { totalCount }
			guardian { actions { totalCount } } stages { gate { countedProposals { votes } countableProposals { title } } }
			foundation { safe { owners { account { address } } executions { totalCount } approvals { totalCount } } } } }`)
		).data;
		expect(control.powers).toHaveLength(1 + many);
		expect(control.pendingTransfers).toHaveLength(many);
		expect(control.differences).toHaveLength(many);
		expect(control.stages[0].gate.countedProposals).toHaveLength(many);
		expect(control.stages[0].gate.countableProposals).toHaveLength(many);
		expect(control.foundation.safe.owners).toHaveLength(many);
		for (const list of [control.operations, control.charterHistory, control.guardian.actions])
			expect(list.totalCount).toBe(many);
		expect(control.foundation.safe.executions.totalCount).toBe(many);
		expect(control.foundation.safe.approvals.totalCount).toBe(many);
		expect(control.transfers.totalCount).toBe(2 * many);
	});
});
