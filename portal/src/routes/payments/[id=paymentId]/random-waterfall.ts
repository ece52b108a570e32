import fc from 'fast-check';
import { exampleWaterfall, type ExampleStep } from './example-waterfall.ts';

/** Waterfalls over random graphs: parents have smaller ids than their children, and amounts go down to a few wei. */
export const randomWaterfall = fc
	.record({
		fee: fc.bigInt({ min: 0n, max: 10n ** 20n }),
		net: fc.oneof(fc.bigInt({ min: 0n, max: 50n }), fc.bigInt({ min: 0n, max: 10n ** 22n })),
		size: fc.integer({ min: 1, max: 40 }),
		dice: fc.infiniteStream(fc.integer({ min: 0, max: 9999 }))
	})
	.map(({ fee, net, size, dice }) => {
		const roll = (below: number) => (dice.next().value as number) % below;
		const arrived = new Map<number, bigint>([[size, net]]);
		const depth = new Map<number, number>([[size, 0]]);
		const steps: ExampleStep[] = [];
		for (let id = size; id >= 1; id--) {
			const here = arrived.get(id);
			if (here === undefined) continue;
			let left = here;
			const take = (percent: number) => {
				const part = (left * BigInt(percent)) / 100n;
				left -= part;
				return part;
			};
			const parents = [...new Set(Array.from({ length: roll(4) }, () => 1 + roll(Math.max(1, id - 1))))];
			const links = parents
				.filter((parent) => parent < id)
				.map((parent) => {
					const amount = take(roll(40));
					const waiting = (amount * BigInt(roll(3))) / 2n;
					if (amount > waiting) {
						arrived.set(parent, (arrived.get(parent) ?? 0n) + amount - waiting);
						depth.set(parent, Math.min(depth.get(parent) ?? Infinity, (depth.get(id) ?? 0) + 1));
					}
					return { parent, amount, waiting };
				});
			const carry = take(roll(5));
			const receipts = take(roll(60));
			steps.push({ id, depth: depth.get(id) ?? 0, owners: [take(roll(100)), left], receipts, carry, links });
		}
		return exampleWaterfall(fee, steps);
	});
