/** The log that a row comes from. */
export interface ProvenanceRow {
	chainId: number;
	blockNumber: string;
	logIndex: number;
	transactionHash: string;
	timestamp: string;
}
