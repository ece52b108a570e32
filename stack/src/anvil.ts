import { existsSync } from 'node:fs';
import { findBinary } from './binaries.ts';
import { chainStoreOf, stateFileOf } from './chain-store.ts';
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
	/** Blocks of the last run that could not be brought back; 0 but after a crash that followed a node's own cheats. */
	lostBlocks: number;
	head: () => Promise<Head>;
	/** Writes the whole chain to its folder; does nothing without one. */
	save: () => Promise<void>;
	/** From here on writes each new block to a journal, so that a crash loses next to nothing. */
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
	signal?: AbortSignal | undefined;
}

/**
 * Starts a local chain. A saved one comes back with the same blocks, transactions, receipts and logs, and its clock
 * goes on from its head.
 */
export async function startAnvil(options: AnvilOptions): Promise<Anvil> {
	const { host = '127.0.0.1', timestamp = genesisTime, chainId = 31337 } = options;
	const command = findBinary('anvil');
	const port = options.port || (await freePort(host));
	const stateFile = options.folder && stateFileOf(options.folder);
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
		logFile: options.logFile,
		signal: options.signal
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
	const store = options.folder === undefined ? undefined : chainStoreOf(options.folder, rpc);
	const lostBlocks = isResumed && store ? await store.replay() : 0;
	if (isResumed) await rpc.request('evm_setTime', [(await head()).timestamp + 1]);
	return {
		child,
		url,
		rpc,
		isResumed,
		lostBlocks,
		head,
		save: async () => store?.save(),
		keepSaved: () => store?.startJournal(),
		stop: async () => {
			try {
				if (child.isRunning()) await store?.close();
			} finally {
				await child.stop();
			}
		}
	};
}
