import imported from '@snapshot-labs/snapshot.js';

type Library = typeof imported.default;

/** Its types describe the CommonJS file's namespace; what Node imports is what that exports as default. */
export const snapshot = ('default' in imported ? imported.default : imported) as unknown as Library;
