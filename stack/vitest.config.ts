import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		name: 'stack',
		include: ['*.test.ts', 'src/**/*.test.ts'],
		environment: 'node',
		testTimeout: 30_000
	}
});
