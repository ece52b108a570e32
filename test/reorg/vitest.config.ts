import { defineConfig } from 'vitest/config';

/** Reorgs, crashes and corruption under a real indexer; each file has its own chain and database. */
export default defineConfig({
	test: {
		name: 'reorg',
		root: import.meta.dirname,
		include: ['*.test.ts'],
		fileParallelism: false,
		testTimeout: 240_000,
		hookTimeout: 120_000,
		teardownTimeout: 60_000
	}
});
