import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { compileContracts } from './compile.ts';
import { binFolder, root } from './paths.ts';

interface Step {
	name: string;
	command: string;
	args: string[];
	cwd?: string;
}

const env = { ...process.env, PATH: [binFolder, process.env.PATH].join(delimiter) };
const tsc = (folder: string): Step => ({
	name: `types of ${folder}`,
	command: 'tsc',
	args: ['--noEmit', '-p', folder]
});

const steps: Step[] = [
	{ name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
	{ name: 'lint', command: 'eslint', args: ['--max-warnings', '0', '.'] },
	{
		name: 'contract lint',
		command: 'solhint',
		args: ['--disc', '--noPoster', '--max-warnings', '0', 'contracts/{core,governance,local}/**/*.sol']
	},
	{
		name: 'ABIs are current',
		command: 'npm',
		args: ['run', '--silent', 'abis:check', '--workspace', 'contracts']
	},
	{
		name: 'gas is as recorded',
		command: 'npm',
		args: ['run', '--silent', 'gas:check', '--workspace', 'contracts']
	},
	{ name: 'GraphQL types are current', command: 'graphql-codegen', args: ['--check', '--errors-only'] },
	tsc('contracts'),
	{ name: 'types of indexer', command: 'npm', args: ['run', '--silent', 'check', '--workspace', 'indexer'] },
	tsc('graphql'),
	tsc('stack'),
	tsc('test'),
	{ name: 'types of portal', command: 'npm', args: ['run', '--silent', 'check', '--workspace', 'portal'] }
];

async function main(wanted: string[]): Promise<number> {
	// The ABIs are compared with what the compiler says now.
	await compileContracts(join(root, '.wadi', 'logs'));
	const failed: string[] = [];
	for (const { name, command, args, cwd } of steps) {
		if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
		const folder = command === 'tsc' ? args.at(-1) : undefined;
		if (folder && !existsSync(join(root, folder, 'tsconfig.json'))) continue;
		const began = Date.now();
		if (process.stdout.isTTY) process.stdout.write(`        ${name} …\r`);
		const { status, stdout, stderr } = spawnSync(command, args, { cwd: cwd ?? root, env, encoding: 'utf8' });
		const seconds = ((Date.now() - began) / 1000).toFixed(1);
		console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
		if (status === 0) continue;
		failed.push(name);
		console.log(`${stdout}${stderr}`.trim().replace(/^/gm, '        '));
	}
	if (failed.length > 0) console.log(`\nThe check failed: ${failed.join(', ')}.`);
	return failed.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
