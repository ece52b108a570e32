import { existsSync, mkdirSync, renameSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { findBinary } from './binaries.ts';
import { startChild, waitUntilReady, type Child } from './child.ts';
import { freePort } from './ports.ts';
import { rpcOf, type Rpc } from './rpc.ts';

/** 2025-01-01T00:00:00Z, when the local chain begins. */
export const genesisTime = 1_735_689_600;
export const mnemonic = 'test test test test test test test test test test test junk';

export interface Head {
	number: number;
	hash: string;
	timestamp: number;
}

export interface Anvil {
	child: Child;
	url: string;
	rpc: Rpc;
	/** true when the chain was loaded from its folder. */
	isResumed: boolean;
	head: () => Promise<Head>;
	/** Writes the whole chain to its folder; does nothing without one. */
	save: () => Promise<void>;
	/** Saves the chain whenever its head has changed, about once a second, less often when the chain is large. */
	keepSaved: () => void;
	stop: () => Promise<void>;
}

export interface AnvilOptions {
	logFile: string;
	/** Where the chain is kept between runs; without it, it is forgotten. */
	folder?: string;
	host?: string;
	/** 0 or absent for any free one. */
	port?: number;
	/** Seconds since 1970 of the genesis block. */
	timestamp?: number;
	chainId?: number;
	args?: string[];
}

/**
 * Starts a local chain. A saved one comes back with the same blocks, transactions, receipts and logs, and its clock
 * goes on from its head.
 */
export async function startAnvil(options: AnvilOptions): Promise<Anvil> {
	const { host = '127.0.0.1', timestamp = genesisTime, chainId = 31337 } = options;
	const command = findBinary('anvil');
	const port = options.port || (await freePort(host));
	const stateFile = options.folder && join(options.folder, 'state.json');
	const isResumed = stateFile !== undefined && existsSync(stateFile);
	const child = startChild({
		name: 'chain',
		command,
		args: [
			...['--host', host, '--port', String(port), '--chain-id', String(chainId), '--mnemonic', mnemonic],
			...['--timestamp', String(timestamp), '--gas-limit', '1000000000'],
			...['--no-request-size-limit', '--hardfork', 'cancun'],
			...(isResumed ? ['--load-state', stateFile] : []),
			...(options.args ?? [])
		],
		logFile: options.logFile
	});
	const url = `http://${host}:${port}`;
	const rpc = rpcOf(url);
	await waitUntilReady(child, async () => (await rpc.request('eth_chainId')) !== undefined, 120_000);

	const head = async (): Promise<Head> => {
		const block = await rpc.request<{ number: string; hash: string; timestamp: string }>(
			'eth_getBlockByNumber',
			['latest', false]
		);
		return { number: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) };
	};
	if (isResumed) await rpc.request('evm_setTime', [(await head()).timestamp]);

	let savedHash = isResumed ? (await head()).hash : '';
	let saving = Promise.resolve();
	const save = () => {
		const next = saving.then(async () => {
			const { hash } = await head();
			if (!stateFile || hash === savedHash) return;
			await writeState(stateFile, await rpc.request<string>('anvil_dumpState'));
			savedHash = hash;
		});
		saving = next.catch(() => {});
		return next;
	};
	let timer: NodeJS.Timeout | undefined;
	let isStopped = false;
	const saveLater = (delay: number) => {
		if (isStopped) return;
		timer = setTimeout(async () => {
			const start = Date.now();
			await save().catch(() => {});
			saveLater(Math.max(1000, 10 * (Date.now() - start)));
		}, delay);
		timer.unref();
	};
	return {
		child,
		url,
		rpc,
		isResumed,
		head,
		save,
		keepSaved: () => saveLater(1000),
		stop: async () => {
			isStopped = true;
			clearTimeout(timer);
			try {
				if (child.isRunning()) await save();
			} finally {
				await child.stop();
			}
		}
	};
}

/** Whole or not at all: a crash in between leaves the older file. */
async function writeState(file: string, dump: string) {
	const folder = join(file, '..');
	mkdirSync(folder, { recursive: true });
	const state = await promisify(gunzip)(Buffer.from(dump.slice(2), 'hex'));
	const { bavail, bsize } = statfsSync(folder);
	if (bavail * bsize < state.length * 1.1)
		throw new Error(
			`The chain could not be saved: ${file} needs ${Math.ceil(state.length / 1e6)} MB and the disk has ${Math.floor((bavail * bsize) / 1e6)} MB left. Free some space.`
		);
	writeFileSync(`${file}.new`, state);
	renameSync(`${file}.new`, file);
}
