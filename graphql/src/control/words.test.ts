import { powers } from '@wadi/contracts/powers';
import { describe, expect, it } from 'vitest';
import { delayWords, durationWords, functionWords, powerWords } from './words.ts';

const functions = powers.flatMap(({ functions }) =>
	functions.flatMap(({ contract, functions }) => functions.map((signature) => ({ contract, signature })))
);

describe('every registered power', () => {
	it.each(powers.map(({ label }) => label))('%s is told in words', (label) => {
		expect(powerWords(label)).not.toContain(label);
		// It follows "can".
		expect(powerWords(label)).toMatch(/^[a-z][^.]+[^.]$/);
	});

	it.each(functions)('$contract.$signature is told in words', ({ contract, signature }) =>
		expect(functionWords(contract, signature)).toMatch(/^[a-z][^.]+[^.]$/)
	);
});

it('tells an unknown power by its label, and nothing of an unknown function', () => {
	expect(powerWords('NEW_POWER')).toContain('NEW_POWER');
	expect(functionWords('RoyaltyEngine', 'unknown()')).toBeNull();
	expect(functionWords('Unknown', 'setProtocolFee(uint16)')).toBeNull();
});

const durations = [
	{ seconds: 1n, text: '1 second' },
	{ seconds: 90n, text: '90 seconds' },
	{ seconds: 3_600n, text: '1 hour' },
	{ seconds: 9_000n, text: '150 minutes' },
	{ seconds: 259_200n, text: '3 days' }
] as const;
it.each(durations)('$seconds s are $text', ({ seconds, text }) => {
	expect(durationWords(seconds)).toBe(text);
	expect(delayWords(seconds)).toBe(`after ${text}`);
});

it('calls no delay at once', () => expect(delayWords(0n)).toBe('at once'));
