import { defineConfig } from 'vitest/config';
import { IntegrationFirst } from './support/order.ts';

/** What crosses parts: one running system, and one file after the other because they share its chain. */
export default defineConfig({
	test: {
		name: 'system',
		root: import.meta.dirname,
		include: ['integration/**/*.test.ts', 'e2e/**/*.test.ts'],
		globalSetup: ['./support/stack-setup.ts'],
		fileParallelism: false,
		maxWorkers: 1,
		sequence: { sequencer: IntegrationFirst },
		testTimeout: 120_000,
		hookTimeout: 120_000,
		teardownTimeout: 60_000
	}
});
