// Runs before `npm start` and `npm test`, possibly before node_modules exists and under any Node that npm itself runs
// on. So: plain JavaScript, Node's standard library only, no syntax newer than Node 18.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const oldestNode = [20, 17];

/** A sentence when `version` (such as "v18.1.0") cannot run npm's side of the project, else undefined. */
export function nodeProblem(version) {
	const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
	const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
	if (isOld)
		return `Wadi needs Node ${oldestNode.join('.')} or newer to install itself and found ${version}: install a newer Node from https://nodejs.org and run the command again.`;
	return undefined;
}

export const lockHash = (root) =>
	createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');

/**
 * Why `npm ci` must run, or undefined when what is installed is what package-lock.json asks for.
 *
 * The stamp is the quick answer. Without it (someone ran `npm install` by hand) npm's own record of what it installed
 * is compared with the lock file, so that a good install is never thrown away.
 */
export function installReason(root) {
	const installed = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(installed)) return 'dependencies are not installed yet';
	if (readStamp(root) === lockHash(root)) return undefined;
	const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
	const found = JSON.parse(readFileSync(installed, 'utf8')).packages;
	for (const [path, entry] of Object.entries(wanted)) {
		// Optional packages of other platforms are rightly absent; a link has no version of its own.
		if (path === '' || entry.link || !path.includes('node_modules/')) continue;
		if (!found[path] && (entry.optional || entry.devOptional || entry.peer)) continue;
		if (found[path]?.version !== entry.version)
			return `package-lock.json asks for ${path.replace(/^.*node_modules\//, '')} ${entry.version} and ${found[path]?.version ?? 'nothing'} is installed`;
	}
	return undefined;
}

const stampPath = (root) => join(root, 'node_modules', '.wadi-installed');
const readStamp = (root) => (existsSync(stampPath(root)) ? readFileSync(stampPath(root), 'utf8').trim() : '');

/** Packages of the lock file, and how many of them are on disk. */
export function installed(root) {
	const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
	const wanted = Object.keys(packages).filter(
		(path) => path.includes('node_modules/') && !packages[path].link
	);
	return {
		wanted: wanted.length,
		found: wanted.filter((path) => existsSync(join(root, path, 'package.json'))).length
	};
}

function showProgress(root) {
	let said = 0;
	return setInterval(() => {
		const { wanted, found } = installed(root);
		// npm first thinks, then takes away what was there, then unpacks: only the last can be counted.
		if (found <= said) return;
		said = found;
		console.log(`Installing: ${found} of about ${wanted} packages`);
	}, 3000);
}

async function bootstrap(root) {
	const problem = nodeProblem(process.version);
	if (problem) return fail(problem);
	const reason = installReason(root);
	if (reason) {
		console.log(`Installing: ${reason}. This takes a minute or two, once.`);
		const npmCli = process.env.npm_execpath;
		// Packages for the Node that comes with them warn about the one that installs them; errors still show.
		const ci = ['ci', '--loglevel=error'];
		const [command, args] = npmCli ? [process.execPath, [npmCli, ...ci]] : ['npm', ci];
		const timer = showProgress(root);
		const ended = await new Promise((resolve) => {
			const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
			child.once('error', (error) => resolve(error.message));
			child.once('exit', (code, signal) =>
				resolve(code === 0 ? undefined : signal ? `signal ${signal}` : `code ${code}`)
			);
		});
		clearInterval(timer);
		if (ended !== undefined)
			return fail(
				`"npm ci" ended with ${ended}: read its last lines above, check the network and the free disk space, then run the command again.`
			);
	}
	if (readStamp(root) !== lockHash(root)) writeFileSync(stampPath(root), lockHash(root) + '\n');
}

function fail(sentence) {
	console.error(sentence);
	process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
	await bootstrap(dirname(dirname(fileURLToPath(import.meta.url))));
