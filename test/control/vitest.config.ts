import { defineConfig } from 'vitest/config';

const project = (name: string, system: string) => ({
	test: {
		name,
		root: import.meta.dirname,
		include: [`${name}/**/*.test.ts`],
		globalSetup: [`./${name}/${system}.ts`],
		fileParallelism: false,
		maxWorkers: 1,
		testTimeout: 180_000,
		hookTimeout: 180_000,
		teardownTimeout: 60_000
	}
});

/** What needs a system of its own: one whose control has yet to pass, and one that was deployed wrongly. */
export default defineConfig({
	test: { projects: [project('passage', 'first-stage'), project('drift', 'wrong-deployment')] }
});
