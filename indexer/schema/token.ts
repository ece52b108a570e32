import { onchainTable, primaryKey } from 'ponder';
import { provenance } from './provenance.ts';

/**
 * How much SAHARA an account holds, through time: each row from the block of its provenance to the one before
 * `untilBlock`. So the balance at the end of block N is the amount of the one row with block_number <= N < until_block.
 *
 * The RoyaltyEngine, the UsageMeter and the VotingEscrow have no rows: what they hold is others'.
 *
 * Whole blocks, not logs, since `balanceOf` can be asked no finer: transfers within one block leave one row.
 */
export const tokenBalance = onchainTable(
	'token_balance',
	(t) => ({
		...provenance(t),
		account: t.hex().notNull(),
		/** Wei. */
		amount: t.bigint().notNull(),
		/** The first block at whose end another amount is held; 2^63 - 1 while none is. */
		untilBlock: t.bigint().notNull()
	}),
	(table) => ({ pk: primaryKey({ columns: [table.chainId, table.account, table.untilBlock] }) })
);
