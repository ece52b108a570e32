import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		name: 'graphql',
		root: import.meta.dirname,
		include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		maxWorkers: 2
	}
});
