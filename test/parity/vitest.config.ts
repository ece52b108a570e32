import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** Governance over time: what the API says of any second against what the contracts say. */
export default defineConfig({
	// As the API loads it: a second copy of graphql is another realm.
	resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
	test: {
		name: 'parity',
		root: import.meta.dirname,
		include: ['*.test.ts'],
		server: { deps: { inline: ['@graphql-tools/schema', '@graphql-tools/utils', '@graphql-tools/merge'] } },
		fileParallelism: false,
		testTimeout: 240_000,
		hookTimeout: 120_000,
		teardownTimeout: 60_000
	}
});
