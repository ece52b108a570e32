import type { Hex } from 'viem';
import type { Pool } from '../database/pool.ts';
import type { Clients } from './signature.ts';
import type { BlockRef, ChainLookup } from './types.ts';

interface BlockRow {
	number: string;
	hash: Hex;
	timestamp: string;
}

const readBlock = ({ number, hash, timestamp }: BlockRow): BlockRef => ({
	block: BigInt(number),
	hash,
	timestamp: BigInt(timestamp)
});

/** Blocks as the index has them; those it keeps no row of are asked of the chain. */
export const chainLookup = (pool: Pool, clients: Clients): ChainLookup => ({
	// A later block of the head's own second could still change what holds at the end of that second.
	head: async (chainId) => {
		const rows = await pool<BlockRow[]>`
			select b.number, b.hash, b.timestamp from block b
			where b.chain_id = ${chainId} and b.timestamp < (
				select h.timestamp from block h where h.chain_id = ${chainId} order by h.number desc limit 1
			)
			order by b.number desc limit 1`;
		return rows.map(readBlock)[0];
	},
	block: async (chainId, number) => {
		const rows = await pool<BlockRow[]>`
			select number, hash, timestamp from block where chain_id = ${chainId} and number = ${number.toString()}`;
		if (rows.length > 0) return rows.map(readBlock)[0];
		const client = clients.get(chainId);
		if (client === undefined) return undefined;
		try {
			const { hash, timestamp } = await client.getBlock({ blockNumber: number });
			return { block: number, hash, timestamp };
		} catch {
			return undefined;
		}
	}
});
