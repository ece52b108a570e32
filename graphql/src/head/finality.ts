import type { Pool } from '../database/pool.ts';

/** Whether a block is final, by the indexer's own checkpoint, which lies beside its views. */
export function finalityOf(pool: Pool): (chainId: number, block: string) => Promise<boolean> {
	return async (chainId, block) => {
		const [row] = await pool<{ checkpoint: string }[]>`
			select finalized_checkpoint as checkpoint from _ponder_checkpoint where chain_id = ${chainId}`;
		return row !== undefined && BigInt(block) <= blockOfCheckpoint(row.checkpoint);
	};
}

/** A checkpoint is digits of fixed widths: 10 of timestamp, 16 of chain id, 16 of block number, and more. */
const blockOfCheckpoint = (checkpoint: string): bigint => BigInt(checkpoint.slice(26, 42) || '0');
