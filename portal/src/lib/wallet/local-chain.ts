/** The development chain: its accounts are everybody's, and it makes a block only when there is a transaction. */
export const LOCAL_CHAIN_ID = 31337;
