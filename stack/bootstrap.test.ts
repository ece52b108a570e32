import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installed, installReason, lockHash, nodeProblem } from './bootstrap.js';
import { root } from './src/paths.ts';

const versions = [
	{ version: 'v18.20.4', isGood: false },
	{ version: 'v20.16.0', isGood: false },
	{ version: 'v20.17.0', isGood: true },
	{ version: 'v20.20.2', isGood: true },
	{ version: 'v24.21.0', isGood: true }
];
it.each(versions)('Node $version is good: $isGood', ({ version, isGood }) => {
	if (isGood) expect(nodeProblem(version)).toBeUndefined();
	else
		expect(nodeProblem(version)).toMatch(
			/^Wadi needs Node 20\.17 or newer .* found v1?\d.*install a newer Node/
		);
});

it('uses nothing but the standard library, since it runs before anything is installed', () => {
	const source = readFileSync(join(root, 'stack', 'bootstrap.js'), 'utf8');
	const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
	expect(imports.length).toBeGreaterThan(0);
	expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([]);
});

describe('npm ci runs', () => {
	let folder: string;
	const lock = (version: string) => ({
		packages: {
			'': { name: 'wadi' },
			'node_modules/viem': { version },
			'node_modules/fsevents': { version: '1.0.0', optional: true },
			'node_modules/@wadi/stack': { link: true, resolved: 'stack' },
			stack: { version: '0.1.0' }
		}
	});
	const write = (path: string, value: object) => writeFileSync(join(folder, path), JSON.stringify(value));
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'wadi-bootstrap-'));
		write('package-lock.json', lock('2.0.0'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));
	const install = (version: string) => {
		mkdirSync(join(folder, 'node_modules'), { recursive: true });
		write('node_modules/.package-lock.json', {
			packages: { 'node_modules/viem': { version }, 'node_modules/@wadi/stack': { link: true } }
		});
	};

	it('when nothing is installed', () => {
		expect(installReason(folder)).toBe('dependencies are not installed yet');
	});

	it('when an install was cut off before npm recorded it', () => {
		mkdirSync(join(folder, 'node_modules', 'viem'), { recursive: true });
		expect(installReason(folder)).toBe('dependencies are not installed yet');
	});

	it('not when what is installed is what the lock file asks for, optional packages of other systems aside', () => {
		install('2.0.0');
		expect(installReason(folder)).toBeUndefined();
	});

	it('when the lock file asks for another version', () => {
		install('1.9.0');
		expect(installReason(folder)).toBe('package-lock.json asks for viem 2.0.0 and 1.9.0 is installed');
	});

	it('when the lock file has changed since the stamp, and not while it is the same', () => {
		install('2.0.0');
		writeFileSync(join(folder, 'node_modules', '.wadi-installed'), lockHash(folder));
		expect(installReason(folder)).toBeUndefined();
		write('package-lock.json', lock('3.0.0'));
		expect(installReason(folder)).toBe('package-lock.json asks for viem 3.0.0 and 2.0.0 is installed');
	});
});

it('counts what is unpacked so far', () => {
	const folder = mkdtempSync(join(tmpdir(), 'wadi-bootstrap-'));
	try {
		const packages = {
			'': {},
			stack: {},
			'node_modules/@wadi/stack': { link: true },
			'node_modules/viem': {},
			'node_modules/viem/node_modules/ox': {}
		};
		writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
		expect(installed(folder)).toEqual({ wanted: 2, found: 0 });
		mkdirSync(join(folder, 'node_modules', 'viem'), { recursive: true });
		writeFileSync(join(folder, 'node_modules', 'viem', 'package.json'), '{}');
		expect(installed(folder)).toEqual({ wanted: 2, found: 1 });
	} finally {
		rmSync(folder, { recursive: true });
	}
});
