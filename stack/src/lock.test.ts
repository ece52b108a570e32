import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockDataDir } from './lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'wadi-lock-'));
	lock = join(folder, 'stack.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is held until it is let go', () => {
	const unlock = lockDataDir(lock);
	expect(() => lockDataDir(lock)).toThrow(`This process already runs a Wadi in ${folder}: stop it first.`);
	unlock();
	expect(existsSync(lock)).toBe(false);
	lockDataDir(lock)();
});

it('is refused while its owner lives, by the number that stops it', () => {
	const start = readFileSync('/proc/1/stat', 'utf8').split(') ')[1]?.split(' ')[19];
	writeFileSync(lock, `1 ${start}`);
	expect(() => lockDataDir(lock)).toThrow(
		`Another Wadi (process 1) uses ${folder}: stop it, or choose another`
	);
});

const stale = [
	{ name: 'a process that is gone', content: '4194305 1' },
	{ name: 'another process with the number of a former one', content: '1 1' },
	{ name: 'nobody', content: '' },
	{ name: 'nonsense', content: '\0\0\0' }
];
it.each(stale)('is taken over from $name', ({ content }) => {
	writeFileSync(lock, content);
	const unlock = lockDataDir(lock);
	expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} \\d+$`));
	unlock();
});
