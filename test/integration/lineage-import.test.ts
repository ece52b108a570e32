import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { toEventSelector } from 'viem';
import { afterAll, describe, expect, it } from 'vitest';
import type { Anvil } from '../../stack/src/anvil.ts';
import { playScenario } from '../../stack/src/scenario/play.ts';
import { up } from '../../stack/src/up.ts';
import { chain, registry } from '../support/chain.ts';
import { sharedFile } from '../support/shared-file.ts';
import { stack } from '../support/stack.ts';

const folder = mkdtempSync(join(tmpdir(), 'wadi-import-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const a = '{"id":"x/a","kind":"DATASET","author":"x"}';
const child = (id: string, ...parents: string[]) =>
	JSON.stringify({
		id,
		kind: 'MODEL',
		author: 'x',
		parents: parents.map((parent) => ({ id: parent, relation: 'TRAINED_ON' }))
	});

const refused = [
	{ name: 'a cycle', lines: [a, child('x/b', 'x/c'), child('x/c', 'x/b')], line: 2 },
	{ name: 'an asset that is its own parent', lines: [a, child('x/b', 'x/b')], line: 2 },
	{ name: 'a parent that comes later', lines: [child('x/b', 'x/a'), a], line: 1 },
	{ name: 'a parent that is nowhere', lines: [a, a.replace('x/a', 'x/d'), child('x/b', 'x/none')], line: 3 },
	{ name: 'a parent named twice', lines: [a, child('x/b', 'x/a', 'x/a')], line: 2 },
	{ name: 'an id used twice', lines: [a, child('x/b', 'x/a'), a], line: 3 },
	{ name: 'a line that is cut off', lines: [a, '', '{"id":"x/b","kind":'], line: 3 },
	{ name: 'a line that is no object', lines: [a, '[1,2]'], line: 2 },
	{ name: 'an unknown kind', lines: [a.replace('DATASET', 'SONG')], line: 1 },
	{ name: 'an unknown relation', lines: [a, child('x/b', 'x/a').replace('TRAINED_ON', 'COPIED')], line: 2 },
	{ name: 'an asset without an id', lines: [a, '{"kind":"MODEL","author":"x"}'], line: 2 },
	{ name: 'a commit that is no hash', lines: [a.replace('}', ',"commit":"main"}')], line: 1 }
];

describe('a lineage file with a mistake is refused whole', () => {
	/** Not one request may reach the chain. */
	const untouchable = new Proxy({} as Anvil, {
		get: (_, name) => {
			throw new Error(`The chain was asked for ${String(name)} before the file was refused.`);
		}
	});

	it.each(refused)('$name: by its line, before any transaction', async ({ name, lines, line }) => {
		const lineageFile = join(folder, `${name.replaceAll(' ', '-')}.jsonl`);
		writeFileSync(lineageFile, `${lines.join('\n')}\n`);
		const dollar = stack.deployment.contracts.SaharaToken;
		const play = playScenario({
			anvil: untouchable,
			deployment: stack.deployment,
			dollar,
			euro: dollar,
			lineageFile
		});
		await expect(play).rejects.toThrow(new RegExp(`nothing was sent.*\\bline ${line}\\b`, 's'));
	});

	it('and the system does not come up with it', async () => {
		const lineage = join(folder, 'a-cycle.jsonl');
		const before = await chain.getBlockNumber();
		await expect(
			up({ dataDir: join(folder, 'refused'), lineage, without: ['indexer', 'graphql', 'portal'] })
		).rejects.toThrow(/\bline 2\b/);
		expect(await chain.getBlockNumber()).toBe(before);
	});
});

const small = sharedFile('fixtures/lineage-small.jsonl');

describe.skipIf(small.isMissing)('a real lineage of 515 assets', () => {
	it('is on the chain and in the index whole: 515 assets, 648 links', async () => {
		const said: string[] = [];
		const running = await up({
			dataDir: join(folder, 'small'),
			lineage: small.path,
			without: ['graphql', 'portal'],
			onProgress: (line) => said.push(line)
		});
		const sql = postgres(running.urls.database, { max: 1, onnotice: () => {} });
		try {
			const topics = await running.anvil.rpc.request<{ topics: string[] }[]>('eth_getLogs', [
				{ address: running.deployment.contracts.AssetRegistry, fromBlock: '0x0', toBlock: 'latest' }
			]);
			const [registeredTopic, linkedTopic] = (['AssetRegistered', 'AssetLinked'] as const).map(topicOf);
			expect(topics.filter((log) => log.topics[0] === registeredTopic)).toHaveLength(515);
			expect(topics.filter((log) => log.topics[0] === linkedTopic)).toHaveLength(648);
			const [indexed] = await sql`select
				(select count(*)::int from wadi.asset) as assets,
				(select count(*)::int from wadi.link) as links,
				(select count(*)::int from wadi.asset where parent_count > 16) as beyond`;
			expect(indexed).toEqual({ assets: 515, links: 648, beyond: 0 });
			// One asset has 18 parents: the import says what it left out.
			expect(said.filter((line) => /18 parents.*first 16/.test(line))).toHaveLength(1);
		} finally {
			await sql.end();
			await running.stop();
		}
	});
});

function topicOf(name: 'AssetRegistered' | 'AssetLinked'): string {
	const event = registry.abi.find((item) => item.type === 'event' && item.name === name);
	if (event?.type !== 'event') throw new Error(`The registry's ABI has no event ${name}.`);
	return toEventSelector(event);
}
