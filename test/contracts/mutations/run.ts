/**
 * Proves that the tests of the contracts can fail: breaks one rule at a time, in a copy, and runs the test that must
 * notice. A mutation that survives is a rule without a test. `npm run test:mutations -w contracts [-- word of a rule]`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { governanceMutations } from './governance.ts';
import { handoverMutations } from './handover.ts';
import { mutations, type Mutation } from './mutations.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const copied = [
	'contracts/core',
	'contracts/governance',
	'contracts/local',
	'contracts/out',
	'contracts/cache',
	'test/contracts',
	'foundry.toml',
	'package.json',
	'stack/solc.js',
	'stack/package.json'
];

function makeCopy(): string {
	const copy = mkdtempSync(join(tmpdir(), 'wadi-mutations-'));
	for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
	return copy;
}

/** What forge says when the rule is broken; throws when that says nothing about the rule. */
function outcome(copy: string, mutation: Mutation): 'killed' | 'survived' {
	const path = join(copy, mutation.file);
	const source = readFileSync(path, 'utf8');
	if (source.split(mutation.search).length !== 2) {
		throw new Error(
			`"${mutation.search}" must occur exactly once in ${mutation.file}: adapt the mutation for "${mutation.rule}".`
		);
	}
	writeFileSync(
		path,
		source.replace(mutation.search, () => mutation.replacement)
	);
	const args = ['test', '--match-path', mutation.path, '--match-test', mutation.test, '--color', 'never'];
	const run = spawnSync(join(root, 'node_modules/.bin/forge'), args, { cwd: copy, encoding: 'utf8' });
	writeFileSync(path, source);
	if (/\[FAIL/.test(run.stdout)) return 'killed';
	if (run.status === 0 && /\[PASS\]/.test(run.stdout)) return 'survived';
	throw new Error(`Forge ran no test for "${mutation.rule}": ${run.stderr || run.stdout}`);
}

const word = process.argv[2] ?? '';
const copy = makeCopy();
try {
	const chosen = [...mutations, ...governanceMutations, ...handoverMutations].filter(({ rule }) =>
		rule.includes(word)
	);
	let survivors = 0;
	for (const mutation of chosen) {
		const result = outcome(copy, mutation);
		if (result === 'survived') survivors += 1;
		console.log(`${result.padEnd(8)}  ${mutation.rule}  (${mutation.test})`);
	}
	console.log(`${chosen.length - survivors} of ${chosen.length} mutations killed.`);
	if (survivors > 0) process.exitCode = 1;
} finally {
	rmSync(copy, { recursive: true, force: true });
}
