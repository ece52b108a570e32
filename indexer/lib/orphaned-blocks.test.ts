import { describe, expect, it } from 'vitest';
import { answerForOrphans } from './orphaned-blocks.ts';

const url = 'http://node.example/?lane=1';

interface Call {
	method: string;
	params: [unknown, ...unknown[]];
}

/** A node that holds one block a height and refuses logs of blocks it does not hold. */
function fakeNode(blocks: Record<string, string>) {
	const calls: string[] = [];
	const fetch: typeof globalThis.fetch = async (input, init) => {
		const { method, params }: Call = await new Request(input, init).json();
		calls.push(method);
		if (method === 'eth_getBlockByNumber') {
			const hash = blocks[String(params[0])];
			return Response.json({ result: hash ? { hash, number: params[0] } : null });
		}
		const { blockHash } = params[0] as { blockHash: string };
		if (!Object.values(blocks).includes(blockHash))
			return Response.json({ error: { message: 'unknown block' } });
		return Response.json({ result: [{ blockHash }] });
	};
	return { fetch, blocks, calls };
}

const ask = async (
	fetch: typeof globalThis.fetch,
	method: string,
	param: unknown,
	to = url
): Promise<unknown> =>
	(
		await fetch(new Request(to, { method: 'POST', body: JSON.stringify({ method, params: [param] }) }))
	).json();

describe('answerForOrphans', () => {
	it('answers no logs once the node holds another block at that height', async () => {
		const node = fakeNode({ '0x5': '0xaa' });
		const fetch = answerForOrphans(node.fetch, [url]);
		await ask(fetch, 'eth_getBlockByNumber', '0x5');
		node.blocks['0x5'] = '0xbb';
		expect(await ask(fetch, 'eth_getLogs', { blockHash: '0xaa' })).toMatchObject({ result: [] });
	});

	it('leaves the error of a block that may not have arrived', async () => {
		const node = fakeNode({ '0x5': '0xaa' });
		const fetch = answerForOrphans(node.fetch, [url]);
		await ask(fetch, 'eth_getBlockByNumber', '0x5');
		delete node.blocks['0x5'];
		expect(await ask(fetch, 'eth_getLogs', { blockHash: '0xaa' })).toEqual({
			error: { message: 'unknown block' }
		});
	});

	it('leaves the error of a block it was never shown', async () => {
		const fetch = answerForOrphans(fakeNode({ '0x5': '0xaa' }).fetch, [url]);
		expect(await ask(fetch, 'eth_getLogs', { blockHash: '0xcc' })).toEqual({
			error: { message: 'unknown block' }
		});
	});

	it('leaves an error about a block that the node does hold', async () => {
		const refusing: typeof globalThis.fetch = async (input, init) => {
			const { method }: Call = await new Request(input, init).json();
			return Response.json(
				method === 'eth_getLogs'
					? { error: { message: 'busy' } }
					: { result: { hash: '0xaa', number: '0x5' } }
			);
		};
		const fetch = answerForOrphans(refusing, [url]);
		await ask(fetch, 'eth_getBlockByNumber', 'latest');
		expect(await ask(fetch, 'eth_getLogs', { blockHash: '0xaa' })).toEqual({ error: { message: 'busy' } });
	});

	it('passes good answers, ranges and other hosts through untouched', async () => {
		const node = fakeNode({ '0x5': '0xaa' });
		const fetch = answerForOrphans(node.fetch, [url]);
		expect(await ask(fetch, 'eth_getLogs', { blockHash: '0xaa' })).toEqual({
			result: [{ blockHash: '0xaa' }]
		});
		expect(await ask(fetch, 'eth_getLogs', { fromBlock: '0x1', toBlock: '0x2' })).toHaveProperty('error');
		await ask(fetch, 'eth_getBlockByNumber', '0x5', 'http://other.example/');
		expect(node.calls).toEqual(['eth_getLogs', 'eth_getLogs', 'eth_getBlockByNumber']);
	});
});
