import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deploymentPath, readDeployments } from '../../contracts/src/deployments.ts';
import { verify } from '../../indexer/verify/verify.ts';
import { startGraphql, type Graphql } from '../../stack/src/graphql.ts';
import { Place, type IndexedDatabase } from './place.ts';

/** A deployment whose record names no FoundationHandover: it was made before there was one. */

let place: Place;
let index: IndexedDatabase;
let api: Graphql;

beforeAll(async () => {
	place = await Place.make(31);
	await place.traffic.play({ blocks: 8, transactionsPerBlock: 10 });
	const path = deploymentPath(place.deploymentsDir, 31_337);
	const { foundation: _foundation, guardian: _guardian, contracts, ...rest } = read(path);
	const { FoundationHandover: _handover, ...older } = contracts;
	writeFileSync(path, JSON.stringify({ ...rest, contracts: older }));
	index = await place.database();
	await index.start();
	await index.caughtUp();
	api = await startGraphql({
		databaseUrl: index.url,
		deploymentsDir: place.deploymentsDir,
		logFile: `${place.folder}/graphql.log`
	});
});
afterAll(async () => {
	await api?.stop();
	await place?.leave();
});

const read = (path: string) =>
	JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown> & { contracts: Record<string, string> };

it('is indexed, and what the authorities say with it', async () => {
	const [{ declared, said }] = await index.sql<[{ declared: number; said: number }]>`
		select (select count(*)::int from wadi_test.power) as declared, (select count(*)::int from wadi_test.role_change) as said`;
	expect(declared).toBe(0);
	expect(said).toBeGreaterThan(10);
});

it('is verified without a difference', async () => {
	const [deployment] = readDeployments(place.deploymentsDir);
	const { differences, facts } = await verify({
		sql: index.sql,
		schema: 'wadi_test',
		deployment: deployment!,
		rpcUrl: place.anvil.url,
		blockInterval: 1
	});
	expect(differences).toEqual([]);
	expect(facts).toBeGreaterThan(1_000);
});

it('has no control to ask for, and names no contract that it has not', async () => {
	const response = await fetch(api.url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ query: '{ control { stage } chains { contracts { name } } }' })
	});
	const { data } = (await response.json()) as {
		data: { control: unknown; chains: { contracts: { name: string }[] }[] };
	};
	expect(data.control).toBeNull();
	const names = data.chains.flatMap(({ contracts }) => contracts.map(({ name }) => name));
	expect(names).toContain('AccessManager');
	expect(names).not.toContain('FoundationHandover');
});
