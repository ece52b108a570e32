import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	// Apollo and graphql-jit load graphql as CommonJS, as Node does for this service; a second copy is another realm.
	resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
	test: {
		name: 'graphql',
		root: import.meta.dirname,
		include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
		server: { deps: { inline: ['@graphql-tools/schema', '@graphql-tools/utils', '@graphql-tools/merge'] } },
		testTimeout: 60_000,
		hookTimeout: 60_000,
		maxWorkers: 2
	}
});
