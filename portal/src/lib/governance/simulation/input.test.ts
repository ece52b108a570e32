import { keccak256, toBytes } from 'viem';
import { describe, expect, it } from 'vitest';
import { createGate } from './gate.ts';
import { readSimulationInput } from './input.ts';

const target = `0x${'5a'.repeat(20)}`;
const action = { target, value: '0', data: '0x12345678' };

const refused: [string, unknown, RegExp][] = [
	['nothing', undefined, /one or more/],
	['a text', 'actions', /one or more/],
	['no action', { actions: [] }, /one or more/],
	['too many', { actions: Array.from({ length: 33 }, () => action) }, /At most 32/],
	['no object', { actions: [null] }, /Action 1: `target`/],
	['a short address', { actions: [action, { ...action, target: '0x12' }] }, /Action 2: `target`/],
	['a number for wei', { actions: [{ ...action, value: 5 }] }, /`value`/],
	['a negative value', { actions: [{ ...action, value: '-1' }] }, /`value`/],
	['more than 256 bits', { actions: [{ ...action, value: String(2n ** 256n) }] }, /`value`/],
	['half a byte', { actions: [{ ...action, data: '0x123' }] }, /whole bytes/],
	['no hex', { actions: [{ ...action, data: '0xzz' }] }, /whole bytes/],
	['too much calldata', { actions: [{ ...action, data: `0x${'00'.repeat(70_000)}` }] }, /too much/],
	['a description that is no text', { actions: [action], description: 5 }, /`description`/],
	['a description without end', { actions: [action], description: 'x'.repeat(70_000) }, /`description`/]
];

describe('what a stranger sends', () => {
	it.each(refused)('%s is refused in a sentence', (_name, sent, problem) => {
		const read = readSimulationInput(sent);
		expect(read).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
	});

	it('actions are read exactly', () =>
		expect(
			readSimulationInput({ actions: [{ ...action, value: '12' }, { target }], description: '# A' })
		).toEqual({
			ok: true,
			input: {
				actions: [
					{ target, value: 12n, data: '0x12345678' },
					{ target, value: 0n, data: '0x' }
				],
				descriptionHash: keccak256(toBytes('# A'))
			}
		}));
});

describe('the gate', () => {
	it('lets some run, some wait, and turns the rest away', async () => {
		const pass = createGate(2, 1);
		let most = 0;
		let running = 0;
		const work = async () => {
			most = Math.max(most, ++running);
			await new Promise((resolve) => setTimeout(resolve, 5));
			running -= 1;
			return 'done';
		};
		const answers = await Promise.all([1, 2, 3, 4].map(() => pass(work)));
		expect(answers).toEqual(['done', 'done', 'done', null]);
		expect(most).toBe(2);
		expect(await pass(work)).toBe('done');
	});

	it('is free again after a failure', async () => {
		const pass = createGate(1, 0);
		await expect(pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await pass(async () => 1)).toBe(1);
	});
});
