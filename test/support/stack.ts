import { inject } from 'vitest';

/** The running system that `stack-setup.ts` brought up. */
export const stack = inject('stack');
