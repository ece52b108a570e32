import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** The unit tests of every workspace. What needs a running system has configurations of its own under test/. */
export default defineConfig({
	test: {
		projects: [
			'contracts/vitest.config.ts',
			'indexer/vitest.config.ts',
			'graphql/vitest.config.ts',
			'portal/vite.config.ts',
			'stack/vitest.config.ts'
		].filter((path) => existsSync(new URL(path, import.meta.url)))
	}
});
