import { defineConfig } from 'vitest/config';

/** The passage of control by hand, on a system that stands at its first stage; and a system that was deployed wrongly. */
export default defineConfig({
	test: {
		name: 'control',
		root: import.meta.dirname,
		include: ['**/*.test.ts'],
		globalSetup: ['./first-stage.ts'],
		fileParallelism: false,
		maxWorkers: 1,
		testTimeout: 180_000,
		hookTimeout: 180_000,
		teardownTimeout: 60_000
	}
});
