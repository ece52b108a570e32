import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'indexer', include: ['**/*.test.ts'], environment: 'node' } });
