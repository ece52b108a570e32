import {
	appendFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statfsSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Rpc } from './rpc.ts';

/**
 * Keeps a chain on disk: a whole state, which takes the node seconds to write, and beside it a journal of the blocks
 * mined since, which takes nothing. So a crash loses half a second of blocks at most.
 */
export interface ChainStore {
	/** Mines the journal's blocks again on a node that has loaded the state; the number of blocks it could not. */
	replay: () => Promise<number>;
	/** Writes the whole state, unless nothing has happened since. */
	save: () => Promise<void>;
	/** Begins to write each new block to the journal. */
	startJournal: () => void;
	/** Ends the journal and, when it holds anything, saves the state in its place. */
	close: () => Promise<void>;
}

interface JournalBlock {
	number: number;
	hash: string;
	timestamp: number;
	transactions: string[];
}

interface RpcBlock {
	number: string;
	hash: string;
	parentHash: string;
	timestamp: string;
	transactions: string[];
}

const pollMs = 500;
export const stateFileOf = (folder: string): string => join(folder, 'state.json');
const journalFileOf = (folder: string): string => join(folder, 'journal.jsonl');

export function chainStoreOf(folder: string, rpc: Rpc): ChainStore {
	const stateFile = stateFileOf(folder);
	const journalFile = journalFileOf(folder);
	const blockAt = (number: number | 'latest') =>
		rpc.request<RpcBlock | null>('eth_getBlockByNumber', [
			number === 'latest' ? number : `0x${number.toString(16)}`,
			false
		]);
	/** The last block that is in the state or the journal. */
	let last: { number: number; hash: string } | undefined;
	let savedHash = '';
	let timer: NodeJS.Timeout | undefined;
	let isClosed = false;
	let working = Promise.resolve();
	/** One after the other: a save and a round of the journal must not see each other's half. */
	const inTurn = (work: () => Promise<void>): Promise<void> => {
		const next = working.then(work);
		working = next.catch(() => {});
		return next;
	};

	const headNow = async () => {
		const block = await blockAt('latest');
		if (!block) throw new Error('The chain has no latest block.');
		return { number: Number(block.number), hash: block.hash };
	};
	const saveNow = async () => {
		const head = await headNow();
		if (head.hash === savedHash) return;
		await writeState(stateFile, await rpc.request<string>('anvil_dumpState'));
		rmSync(journalFile, { force: true });
		savedHash = head.hash;
		last = head;
	};
	const journalNow = async () => {
		if (!last) return;
		const head = await headNow();
		if (head.hash === last.hash) return;
		for (let number = last.number + 1; number <= head.number; number++) {
			const block = await blockAt(number);
			if (!block) return;
			// Blocks were taken back: what the journal holds is no longer the chain.
			if (block.parentHash !== last.hash) return saveNow();
			const transactions = (
				await rpc.batch<string>(
					block.transactions.map((hash) => ({ method: 'eth_getRawTransactionByHash', params: [hash] }))
				)
			).filter((raw) => typeof raw === 'string');
			const line: JournalBlock = {
				number,
				hash: block.hash,
				timestamp: Number(block.timestamp),
				transactions
			};
			appendFileSync(journalFile, `${JSON.stringify(line)}\n`);
			last = { number, hash: block.hash };
		}
		if (head.number <= last.number && head.hash !== last.hash) await saveNow();
	};

	return {
		replay: async () => {
			const blocks = readJournal(journalFile);
			savedHash = (await headNow()).hash;
			let lost = blocks.length;
			if (blocks.length > 0) await rpc.request('evm_setAutomine', [false]);
			for (const { hash, timestamp, transactions } of blocks) {
				for (const raw of transactions) await rpc.request('eth_sendRawTransaction', [raw]).catch(() => {});
				await rpc.request('evm_setNextBlockTimestamp', [timestamp]);
				await rpc.request('evm_mine');
				if ((await headNow()).hash !== hash) {
					// Something besides transactions had changed the state: a node's own cheat, for instance.
					await rpc.request('anvil_rollback', [1]);
					await rpc.request('anvil_dropAllTransactions');
					break;
				}
				lost--;
			}
			if (blocks.length > 0) {
				await rpc.request('evm_setAutomine', [true]);
				writeJournal(journalFile, blocks.slice(0, blocks.length - lost));
			}
			last = await headNow();
			return lost;
		},
		save: () => inTurn(saveNow),
		startJournal: () => {
			const round = () => {
				if (isClosed) return;
				timer = setTimeout(
					() =>
						void inTurn(journalNow)
							.catch(() => {})
							.finally(round),
					pollMs
				);
				timer.unref();
			};
			round();
		},
		close: async () => {
			isClosed = true;
			clearTimeout(timer);
			await inTurn(saveNow);
		}
	};
}

function readJournal(file: string): JournalBlock[] {
	if (!existsSync(file)) return [];
	const blocks: JournalBlock[] = [];
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		if (line === '') continue;
		try {
			blocks.push(JSON.parse(line) as JournalBlock);
		} catch {
			// The crash cut the last line.
			break;
		}
	}
	return blocks;
}

const writeJournal = (file: string, blocks: readonly JournalBlock[]) =>
	writeFileSync(file, blocks.map((block) => `${JSON.stringify(block)}\n`).join(''));

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
