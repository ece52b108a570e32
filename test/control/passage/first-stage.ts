import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root } from '../../../stack/src/paths.ts';
import { setUp } from '../../support/stack-setup.ts';

/** A small economy at whose end the Foundation still holds everything; its people can go on from there. */
export default (project: TestProject) =>
	setUp(project, { stage: 'foundation', lineage: join(root, 'stack', 'lifecycle', 'tiny.jsonl') });
