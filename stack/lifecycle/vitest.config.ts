import { defineConfig } from 'vitest/config';

/** Starting, stopping, resuming and dying, with real processes. */
export default defineConfig({
	test: {
		name: 'lifecycle',
		root: import.meta.dirname,
		include: ['*.test.ts'],
		fileParallelism: false,
		testTimeout: 240_000,
		hookTimeout: 240_000
	}
});
