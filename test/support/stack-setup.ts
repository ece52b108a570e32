import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Deployment } from '@wadi/contracts/deployments';
import { up, type UpOptions } from '../../stack/src/up.ts';
import { groupMembers, isAlive } from './processes.ts';

/** What every test of the running system knows about it. */
export interface SharedStack {
	rpc: string;
	graphql: string;
	portal: string;
	indexer: string;
	database: string;
	deployment: Deployment;
	logs: string;
}

declare module 'vitest' {
	interface ProvidedContext {
		stack: SharedStack;
	}
}

/** One system for the whole run: as `npm start` brings it up, on free ports and in a folder that is gone afterwards. */
export default (project: TestProject) => setUp(project);

/** @param options what is to be different from `npm start`. */
export async function setUp(project: TestProject, options: Partial<UpOptions> = {}) {
	const began = Date.now();
	const say = (line: string) =>
		console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
	const dataDir = mkdtempSync(join(tmpdir(), 'wadi-test-'));
	// The database runs as another account when the tests run as root.
	chmodSync(dataDir, 0o755);
	let death: Error | undefined;
	const running = await up({
		...options,
		dataDir,
		onProgress: say,
		onDeath: (error) => {
			death = error;
			console.error(error.message);
		}
	});
	const { urls } = running;
	if (!urls.graphql || !urls.portal || !urls.indexer)
		throw new Error('The stack came up without its API, portal or indexer: the tests need all three.');
	project.provide('stack', {
		rpc: urls.rpc,
		graphql: urls.graphql,
		portal: urls.portal,
		indexer: urls.indexer,
		database: urls.database,
		deployment: running.deployment,
		logs: running.logs
	});
	say('Ready: the tests begin.');

	return async () => {
		const leaders = [running.postgres, running.anvil, running.indexer, running.graphql, running.portal]
			.filter((part) => part !== undefined)
			.map((part) => part.child.pid);
		const members = groupMembers(leaders);
		await running.stop();
		// What a part started itself notices a moment later that its parent is gone.
		const until = Date.now() + 5000;
		while (Date.now() < until && members.some(({ pid }) => isAlive(pid)))
			await new Promise((resolve) => setTimeout(resolve, 50));
		const left = members.filter(({ pid }) => isAlive(pid));
		if (left.length > 0) {
			process.exitCode = 1;
			throw new Error(
				`After stop() these processes of the stack still run: ${left.map(({ pid, name }) => `${name} (${pid})`).join(', ')}.`
			);
		}
		if (death) {
			process.exitCode = 1;
			throw death;
		}
		if (process.env.WADI_KEEP_TEST_DATA) console.log(`Kept for a look: ${dataDir}`);
		else rmSync(dataDir, { recursive: true, force: true });
	};
}
