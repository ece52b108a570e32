import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { writeDeployment } from '../../contracts/src/deployments.ts';
import { readEntries } from '../../graphql/src/ballots/recount/entry.ts';
import { openNode } from '../../graphql/src/ballots/recount/node.ts';
import { compare, readPublished } from '../../graphql/src/ballots/recount/published.ts';
import { recount } from '../../graphql/src/ballots/recount/recount.ts';
import { root } from '../../stack/src/paths.ts';
import { gql } from '../support/api.ts';
import { stack } from '../support/stack.ts';

const hub = new URL(stack.graphql).origin;

interface Listed {
	id: `0x${string}`;
	title: string;
	recount: string;
}

let proposals: Listed[];
beforeAll(async () => {
	const { offchainProposals } = await gql<{ offchainProposals: { nodes: Listed[] } }>(
		'{ offchainProposals(first: 100) { nodes { id title recount } } }'
	);
	proposals = offchainProposals.nodes;
});

it('finds nothing wrong with any off-chain vote of the scenario', async () => {
	expect(proposals.length).toBeGreaterThan(15);
	const { relayer } = (await (await fetch(`${hub}/ballots`)).json()) as { relayer: string };
	// All of the log, so that the digests of all of it are looked at.
	const entries = readEntries(await (await fetch(`${hub}/ballots/export`)).text(), 'the export');
	const client = openNode(stack.rpc);
	for (const { id, title } of proposals) {
		const found = await recount({ id, entries, client, deployments: [stack.deployment], relayer });
		const { differences } = compare(found, (await readPublished(hub, id))!);
		expect({ title, differences, faults: found.faults }).toEqual({ title, differences: [], faults: [] });
	}
});

it('is the command that the API names', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'wadi-recount-'));
	try {
		writeDeployment(folder, stack.deployment);
		const [npm, ...args] = proposals.at(-1)!.recount.split(' ');
		const flags = ['--hub', hub, '--rpc', stack.rpc, '--deployments', folder];
		const child = spawn(npm!, [...args, ...flags], { cwd: root });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
		const code = await new Promise((resolve) => child.once('close', resolve));
		expect(output).toMatch(/0 differences, 0 faults in the log/);
		expect(code).toBe(0);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
