import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { systems } from '../types.ts';
import type { Choice, VoteMessage } from '../types.ts';
import { choiceIn } from '../recount/choice.ts';
import { checkChoice, readWeights } from './choice.ts';

const weights = fc
	.dictionary(
		fc.oneof(fc.integer({ min: 0, max: 6 }).map(String), fc.constantFrom('01', '1.0', 'constructor', '')),
		fc.oneof(fc.integer({ min: -1, max: 3 }), fc.constantFrom(0.5, 999_999_999_999_999, 1e15, 1e21)),
		{ maxKeys: 4 }
	)
	.map((given) => JSON.stringify(given));
const signed = fc.oneof(
	fc.record({ form: fc.constant('number' as const), value: fc.nat(7) }),
	fc.record({ form: fc.constant('array' as const), value: fc.array(fc.nat(6), { maxLength: 6 }) }),
	fc.record({
		form: fc.constant('string' as const),
		value: fc.oneof(weights, fc.constantFrom('1', '[1]', '{"1": 1}', ''))
	})
);

function accepted(
	form: VoteMessage['form'],
	value: unknown,
	system: (typeof systems)[number],
	count: number
) {
	try {
		const choice = form === 'string' ? readWeights(value as string) : (value as Choice);
		const signedChoice = form === 'string' ? (value as string) : JSON.stringify(value);
		checkChoice({ form, choice, signedChoice }, { system, choices: Array.from({ length: count }, String) });
		return choice;
	} catch (error) {
		if (error instanceof Refusal) return undefined;
		throw error;
	}
}

it('what is accepted a recount reads alike; nothing else but other spellings of weights would it read', () => {
	let taken = 0;
	fc.assert(
		fc.property(
			signed,
			fc.constantFrom(...systems),
			fc.integer({ min: 1, max: 5 }),
			({ form, value }, system, count) => {
				const choice = accepted(form, value, system, count);
				const read = choiceIn(system, count, value);
				if (choice !== undefined) {
					taken += 1;
					expect(JSON.stringify(read)).toBe(JSON.stringify(choice));
					return;
				}
				// Neither two spellings of one ballot nor weights of 16 digits are taken.
				if (read !== undefined) expect(value).toMatch(/\s|1000000000000000\b/);
			}
		),
		{ numRuns: 5_000 }
	);
	expect(taken).toBeGreaterThan(200);
});
