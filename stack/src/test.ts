import { spawn } from 'node:child_process';
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
	run: () => Promise<Totals>;
}

const scratch = mkdtempSync(join(tmpdir(), 'wadi-totals-'));
const env = { ...process.env, PATH: [binFolder, process.env.PATH].join(delimiter) };

const stages: Stage[] = [
	{ name: 'contracts', what: 'the contracts, function by function, and their invariants', run: forge },
	{
		name: 'unit',
		what: 'each workspace by itself',
		run: () => vitest('unit', 'vitest.config.ts', 'default')
	},
	{
		name: 'lifecycle',
		what: 'starting, stopping, resuming and dying',
		run: () => vitest('lifecycle', 'stack/lifecycle/vitest.config.ts', 'verbose')
	},
	{
		name: 'reorg',
		what: 'the index under reorgs, crashes and corruption',
		run: () => vitest('reorg', 'test/reorg/vitest.config.ts', 'verbose')
	},
	{
		name: 'parity',
		what: 'what the API says of governance at any second, against the contracts',
		run: () => vitest('parity', 'test/parity/vitest.config.ts', 'verbose')
	},
	{
		name: 'control',
		what: 'the passage of control by hand, and a deployment that keeps a power back',
		run: () => vitest('control', 'test/control/vitest.config.ts', 'verbose')
	},
	{
		name: 'system',
		what: 'the whole system, from chain event to page, in a browser too',
		run: () => vitest('system', 'test/vitest.config.ts', 'verbose')
	}
];

interface Result extends Totals {
	name: string;
	seconds: number;
}

async function main(wanted: string[]): Promise<number> {
	const unknown = wanted.find((name) => !stages.some((stage) => stage.name === name));
	if (unknown) {
		console.error(
			`"${unknown}" is not a stage: the stages are ${stages.map(({ name }) => name).join(', ')}.`
		);
		return 1;
	}
	const began = Date.now();
	const chosen = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
	// Once, before anything that deploys: several test files would otherwise wait for one another.
	console.log('Compiling the contracts, unless that is done already');
	await compileContracts(join(root, '.wadi', 'logs'));
	const results: Result[] = [];
	for (const [i, { name, what, run }] of chosen.entries()) {
		console.log(`\n── ${name} (${i + 1} of ${chosen.length}): ${what}\n`);
		const start = Date.now();
		// A stage that cannot run fails alone: the others still tell what they know.
		const totals = await run().catch((error: Error) => notRun(name, error.message));
		const result = { name, ...totals, seconds: (Date.now() - start) / 1000 };
		results.push(result);
		console.log(`\n${describe(result)}`);
	}
	report(results, (Date.now() - began) / 1000);
	return results.some(({ failed }) => failed > 0) ? 1 : 0;
}

const describe = ({ name, passed, failed, skipped, seconds }: Result): string =>
	`${name.padEnd(10)} ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} (${seconds.toFixed(0)} s)`;

function report(results: readonly Result[], seconds: number) {
	const sum = (key: keyof Totals) => results.reduce((n, result) => n + result[key], 0);
	console.log('\n── all\n');
	for (const result of results) console.log(describe(result));
	console.log(`\n${sum('passed')} passed, ${sum('failed')} failed in ${seconds.toFixed(0)} s`);
	const failing = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
	if (failing.length > 0)
		console.log(
			`Failed: ${failing.join(', ')}. Run one stage alone with "npm run test:${failing[0]}"; what failed is told above.`
		);
	const left = stages.filter(({ name }) => !results.some((result) => result.name === name));
	if (left.length > 0) console.log(`Not run: ${left.map(({ name }) => name).join(', ')}.`);
}

/** Runs a command with its output shown as it comes; answers how it ended and what it wrote to its standard output. */
function show(command: string, args: string[], isKept = false): Promise<{ code: number; stdout: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd: root,
			env,
			stdio: ['inherit', isKept ? 'pipe' : 'inherit', 'inherit']
		});
		let stdout = '';
		child.stdout?.on('data', (data: Buffer) => {
			process.stdout.write(data);
			stdout += data.toString();
		});
		child.once('error', reject);
		child.once('close', (code) => resolve({ code: code ?? 1, stdout }));
	});
}

async function vitest(name: string, config: string, reporter: 'default' | 'verbose'): Promise<Totals> {
	const file = join(scratch, `${name}.json`);
	const cli = join(root, 'node_modules', 'vitest', 'vitest.mjs');
	const { code } = await show(process.execPath, [
		...[cli, 'run', '--config', config, `--reporter=${reporter}`],
		...['--reporter=json', `--outputFile.json=${file}`]
	]);
	if (!existsSync(file)) return notRun(name, 'vitest wrote no result');
	const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
		readFileSync(file, 'utf8')
	) as Record<string, number>;
	const failed = numFailedTests ?? 0;
	// A file that fails to load has no tests to fail, and a teardown that fails has none either.
	const hidden = failed === 0 && ((numFailedTestSuites ?? 0) > 0 || code !== 0) ? 1 : 0;
	return { passed: numPassedTests ?? 0, failed: failed + hidden, skipped: numPendingTests ?? 0 };
}

async function forge(): Promise<Totals> {
	const { code, stdout } = await show(findBinary('forge'), ['test', '--color', 'never'], true);
	const found = /(\d+) tests passed, (\d+) failed, (\d+) skipped \(\d+ total tests\)/.exec(stdout);
	if (!found) return notRun('contracts', 'forge told no totals');
	const [passed = 0, failed = 0, skipped = 0] = found.slice(1).map(Number);
	return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}

function notRun(name: string, why: string): Totals {
	console.error(
		`The stage "${name}" ended without a result (${why}) and counts as one failure: read what it said above.`
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
