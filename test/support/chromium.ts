import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../../stack/src/paths.ts';

export interface ChromiumProgram {
	path: string;
	/** What the program needs in its environment besides this process's own. */
	env: Record<string, string>;
}

const installed: Record<string, string[]> = {
	linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium'
	],
	win32: [
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
	]
};

/** CHROMIUM_PATH when it is set, else npm's own on Linux x64, else an installed Chrome or Chromium. */
export async function findChromium(): Promise<ChromiumProgram> {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen && !existsSync(chosen))
		throw new Error(`CHROMIUM_PATH is ${chosen} and nothing is there: correct it, or leave it out.`);
	if (chosen) return { path: chosen, env: {} };
	if (process.platform === 'linux' && process.arch === 'x64') return npmChromium();
	const found = findInstalled();
	if (found) return { path: found, env: {} };
	throw new Error(
		`No Chrome or Chromium was found on ${process.platform} ${process.arch}: install one, or name its program in CHROMIUM_PATH.`
	);
}

function findInstalled(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return (installed[process.platform] ?? [])
		.flatMap((name) => (name.includes('Chrom') ? [name] : folders.map((folder) => join(folder, name))))
		.find((path) => existsSync(path));
}

/**
 * The package carries Chromium packed, and beside it the few shared libraries that a bare Debian lacks. They are
 * added to the search path only when the program does not start without them.
 */
async function npmChromium(): Promise<ChromiumProgram> {
	const folder = await unpacked();
	const path = join(folder, 'chromium');
	const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
		? {}
		: { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
	const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
		.filter(Boolean)
		.join(delimiter);
	let said = '';
	for (const env of [fonts, { ...fonts, LD_LIBRARY_PATH: libraries }]) {
		const run = spawnSync(path, ['--version'], { env: { ...process.env, ...env }, encoding: 'utf8' });
		if (run.status === 0) return { path, env };
		said = run.stderr?.trim() || String(run.error ?? `signal ${run.signal}`);
	}
	const found = findInstalled();
	if (found) return { path: found, env: {} };
	throw new Error(
		`Chromium does not start here: ${said}. Install what is missing (on Debian: apt-get install libnss3 libnspr4 libexpat1), or name an installed Chrome in CHROMIUM_PATH.`
	);
}

/** Unpacks once for each version, whole or not at all, so that parallel runs never meet half a program. */
async function unpacked(): Promise<string> {
	const source = join(root, 'node_modules', '@sparticuz', 'chromium');
	const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
	const cache = join(root, 'node_modules', '.cache');
	const folder = join(cache, `chromium-${version}`);
	if (existsSync(folder)) return folder;

	mkdirSync(cache, { recursive: true });
	const scratch = mkdtempSync(join(cache, 'chromium-'));
	const { default: chromium, inflate } = await import('@sparticuz/chromium');
	const before = process.env.TMPDIR;
	// The package unpacks into the temporary folder and takes whatever is there already for whole.
	process.env.TMPDIR = scratch;
	try {
		await chromium.executablePath(join(source, 'bin'));
		await inflate(join(source, 'bin', 'al2023.tar.br'));
	} finally {
		if (before === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = before;
	}
	writeFileSync(
		join(scratch, 'fonts.conf'),
		`<?xml version="1.0"?><fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`
	);
	try {
		renameSync(scratch, folder);
	} catch (error) {
		rmSync(scratch, { recursive: true, force: true });
		if (!existsSync(folder)) throw error;
	}
	return folder;
}
