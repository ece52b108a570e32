import { expect, it } from 'vitest';
import { isBehind } from './index-lag.ts';

const cases = [
	{ name: 'fresh', lag: 20, chain: 1, behind: false },
	{ name: 'a quarter of an hour is tolerated', lag: 900, chain: 1, behind: false },
	{ name: 'longer is told', lag: 901, chain: 1, behind: true },
	{ name: 'a local chain keeps its own time', lag: 40_000_000, chain: 31337, behind: false }
];
it.each(cases)('$name', ({ lag, chain, behind }) => expect(isBehind(lag, chain)).toBe(behind));
