/** What one request may ask for. Checked before anything is validated or read. */
export const limits = {
	/** Lexical tokens of the document. */
	tokens: 4_000,
	/** Fields as written, and with fragments spread out. */
	fields: 600,
	spreadFields: 3_000,
	aliases: 100,
	directives: 50,
	/** Nesting of fields; introspection, which reads no data, may go deeper. */
	depth: 15,
	introspectionDepth: 25,
	/** Entries of one page. */
	page: 100,
	/** Objects the answer may hold: the product of page sizes on the way down, summed. */
	cost: 20_000
} as const;
