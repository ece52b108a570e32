import { defineConfig } from 'vitest/config';

/** Governance over time: what the API says of any second against what the contracts say. */
export default defineConfig({
	test: {
		name: 'parity',
		root: import.meta.dirname,
		include: ['*.test.ts'],
		fileParallelism: false,
		testTimeout: 240_000,
		hookTimeout: 120_000,
		teardownTimeout: 60_000
	}
});
