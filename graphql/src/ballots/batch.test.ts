import { expect, it } from 'vitest';
import { Batch } from './batch.ts';

it('asks for one at once, and for what came meanwhile together', async () => {
	const asked: number[][] = [];
	const open: PromiseWithResolvers<void>[] = [];
	const batch = new Batch<number, string>(async (keys) => {
		asked.push([...keys]);
		const gate = Promise.withResolvers<void>();
		open.push(gate);
		await gate.promise;
		return keys.map(String);
	});
	const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
	const first = batch.load(1);
	await turn();
	const others = [batch.load(2), batch.load(3), batch.load(2)];
	await turn();
	expect(asked).toEqual([[1]]);
	open[0]!.resolve();
	expect(await first).toBe('1');
	await turn();
	expect(asked).toEqual([[1], [2, 3, 2]]);
	open[1]!.resolve();
	expect(await Promise.all(others)).toEqual(['2', '3', '2']);
});

it('fails those of one question, and goes on', async () => {
	const batch = new Batch<number, number>(async (keys) => {
		if (keys.includes(13)) throw new Error('no 13');
		return keys;
	});
	await expect(Promise.all([batch.load(12), batch.load(13)])).rejects.toThrow('no 13');
	expect(await batch.load(14)).toBe(14);
});
