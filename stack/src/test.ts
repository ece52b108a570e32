import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBinary } from './binaries.ts';
import { compileContracts } from './compile.ts';
import { binFolder, root } from './paths.ts';

interface Totals {
	passed: number;
	failed: number;
	skipped: number;
}

interface Stage {
	name: string;
	what: string;
	run: () => Totals | Promise<Totals>;
}

const scratch = mkdtempSync(join(tmpdir(), 'wadi-totals-'));
const env = { ...process.env, PATH: [binFolder, process.env.PATH].join(delimiter) };

const stages: Stage[] = [
	{ name: 'contracts', what: 'the contracts, function by function, and their invariants', run: forge },
	{ name: 'unit', what: 'each workspace by itself', run: () => vitest('unit', 'vitest.config.ts') },
	{
		name: 'lifecycle',
		what: 'starting, stopping, resuming and dying',
		run: () => vitest('lifecycle', 'stack/lifecycle/vitest.config.ts')
	},
	{
		name: 'reorg',
		what: 'the index under reorgs, crashes and corruption',
		run: () => vitest('reorg', 'test/reorg/vitest.config.ts')
	},
	{
		name: 'system',
		what: 'the whole system, from chain event to page, in a browser too',
		run: () => vitest('system', 'test/vitest.config.ts')
	}
];

/** What runs when no stage is named. The others start the whole system and are asked for by name. */
const everyday = ['contracts', 'unit'];

async function main(wanted: string[]): Promise<number> {
	const unknown = wanted.find((name) => !stages.some((stage) => stage.name === name));
	if (unknown) {
		console.error(
			`"${unknown}" is not a stage: the stages are ${stages.map(({ name }) => name).join(', ')}.`
		);
		return 1;
	}
	// Once, before anything that deploys: several test files would otherwise wait for one another.
	await compileContracts(join(root, '.wadi', 'logs'));
	const results: { name: string; totals: Totals; seconds: number }[] = [];
	for (const { name, what, run } of stages) {
		if (!(wanted.length > 0 ? wanted : everyday).includes(name)) continue;
		console.log(`\n── ${name}: ${what}\n`);
		const began = Date.now();
		results.push({ name, totals: await run(), seconds: (Date.now() - began) / 1000 });
	}
	const sum = (key: keyof Totals) => results.reduce((n, { totals }) => n + totals[key], 0);
	console.log();
	for (const { name, totals, seconds } of results) {
		const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
		console.log(
			`${name.padEnd(10)} ${totals.passed} passed, ${totals.failed} failed${skipped} (${seconds.toFixed(0)} s)`
		);
	}
	console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
	return sum('failed') > 0 ? 1 : 0;
}

function vitest(name: string, config: string): Totals {
	const file = join(scratch, `${name}.json`);
	const cli = join(root, 'node_modules', 'vitest', 'vitest.mjs');
	const args = [
		cli,
		'run',
		'--config',
		config,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`
	];
	const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
	if (!existsSync(file)) return notRun(name);
	const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
		readFileSync(file, 'utf8')
	) as Record<string, number>;
	const failed = numFailedTests ?? 0;
	// A file that fails to load has no tests to fail, and a teardown that fails has none either.
	const hidden = failed === 0 && ((numFailedTestSuites ?? 0) > 0 || status !== 0) ? 1 : 0;
	return { passed: numPassedTests ?? 0, failed: failed + hidden, skipped: numPendingTests ?? 0 };
}

function forge(): Totals {
	const run = spawnSync(findBinary('forge'), ['test', '--color', 'never'], {
		cwd: root,
		env,
		encoding: 'utf8',
		maxBuffer: 2 ** 28
	});
	process.stdout.write(run.stdout ?? '');
	process.stderr.write(run.stderr ?? '');
	const found = /(\d+) tests passed, (\d+) failed, (\d+) skipped \(\d+ total tests\)/.exec(run.stdout ?? '');
	if (!found) return notRun('contracts');
	const [passed = 0, failed = 0, skipped = 0] = found.slice(1).map(Number);
	return { passed, failed: failed === 0 && run.status !== 0 ? 1 : failed, skipped };
}

function notRun(name: string): Totals {
	console.error(
		`The stage "${name}" ended without a result and counts as one failure: read what it said above.`
	);
	return { passed: 0, failed: 1, skipped: 0 };
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	rmSync(scratch, { recursive: true, force: true });
}
