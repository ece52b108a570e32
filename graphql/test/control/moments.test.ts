import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { START } from '../fixture.ts';
import { startTestService } from '../service.ts';
import type { TestService } from '../service.ts';
import { contract, foundation, guardian, plantControl } from './plant.ts';

/** Block n is n hours after the start; block 2 is the handover's birth. */
const second = (block: number): string =>
	new Date((START + block * 3_600) * 1_000).toISOString().slice(0, 19) + 'Z';

let db: TestDatabase;
let api: TestService;
beforeAll(async () => {
	db = await createTestDatabase();
	await plantControl(db, 3);
	api = await startTestService(db.url);
});
afterAll(async () => {
	await api?.close();
	await db?.close();
});

const control = async (at: string, fields: string) => {
	const { data, errors } = await api.ask(`{ control${at && `(at: { ${at} })`} { ${fields} } }`);
	expect(errors).toBeUndefined();
	return data.control;
};

describe('control as of a moment', () => {
	it('is null before FoundationHandover was there', async () => {
		expect(await control('block: 1', 'stage')).toBeNull();
		expect(await control(`timestamp: "${second(1)}"`, 'stage')).toBeNull();
	});

	it('holds what was declared from the first block on, and what was granted only from its own', async () => {
		const fields = 'isAsDeclared differences { kind account { name } provenance { blockNumber } }';
		const born = await control('block: 2', fields);
		expect(born.differences.map(({ kind }: { kind: string }) => kind)).toEqual([
			'MISSING_HOLDER',
			...Array(3).fill('MISSING_HOLDER'),
			...Array(3).fill('CLOSED_FUNCTION')
		]);
		expect((await control('block: 3', fields)).isAsDeclared).toBe(true);
		const late = await control('block: 70', fields);
		expect(late.differences).toHaveLength(3);
		for (const { kind, provenance } of late.differences)
			expect([kind, provenance.blockNumber]).toEqual(['UNDECLARED_HOLDER', '70']);
	});

	it('says the same for a block and for its second', async () => {
		const fields = `stage differences { sentence } pendingTransfers { readyAt } history(first: 100) { totalCount }
			powers { actual { holder { address } } } foundation { safe { nonce } }`;
		for (const block of [2, 3, 64, 69, 70, 80, 81, 82, 95, 96])
			expect(await control(`block: ${block}`, fields)).toEqual(
				await control(`timestamp: "${second(block)}"`, fields)
			);
	});

	it('shows a transfer as pending, cancelled and scheduled again', async () => {
		const fields = 'pendingTransfers { readyAt isReady } transfers { nodes { status settledBy { kind } } }';
		const at = (block: number) => control(`block: ${block}`, fields);
		expect((await at(79)).transfers.nodes).toEqual([]);
		expect((await at(80)).pendingTransfers).toHaveLength(3);
		const cancelled = await at(81);
		expect(cancelled.pendingTransfers).toEqual([]);
		expect(cancelled.transfers.nodes).toEqual(
			Array(3).fill({ status: 'CANCELLED', settledBy: { kind: 'DAO' } })
		);
		expect((await at(91)).pendingTransfers.map(({ isReady }: { isReady: boolean }) => isReady)).toEqual(
			Array(3).fill(false)
		);
		expect((await at(92)).pendingTransfers.map(({ isReady }: { isReady: boolean }) => isReady)).toEqual(
			Array(3).fill(true)
		);
	});

	it('ends the guardian’s time without a transaction, and tells so in advance', async () => {
		const fields = 'asOf guardian { isActive endedBy endedAt secondsLeft endedProvenance { blockNumber } }';
		const before = await control(`timestamp: "${second(8_999)}"`, fields);
		expect(before.guardian).toMatchObject({ isActive: true, endedBy: null, secondsLeft: 3_600 });
		const after = await control(`timestamp: "${second(9_000)}"`, fields);
		expect(after.asOf).toBe(second(9_000));
		expect(after.guardian).toEqual({
			isActive: false,
			endedBy: 'EXPIRY',
			endedAt: second(9_000),
			secondsLeft: 0,
			endedProvenance: null
		});
	});

	it('is refused for a block that is not indexed', async () => {
		const { status, errors } = await api.ask('{ control(at: { block: "401" }) { stage } }');
		expect(status).toBe(400);
		expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
	});
});

describe('whom and what the answers name', () => {
	it('calls the parties by their parts', async () => {
		const { holders } = await control('block: 3', 'holders { holder { address name kind } }');
		expect(holders.map(({ holder }: { holder: object }) => holder)).toEqual([
			{ address: foundation, name: 'Foundation', kind: 'FOUNDATION' },
			{ address: contract('TimelockController'), name: 'DAO', kind: 'DAO' },
			{ address: contract('FoundationHandover'), name: 'FoundationHandover', kind: 'CONTRACT' }
		]);
		const { guardian: found } = await control('', 'guardian { holder { address name kind } }');
		expect(found.holder).toEqual({ address: guardian, name: 'Guardian', kind: 'GUARDIAN' });
	});

	it('has no power of an id that none has, and no history of it', async () => {
		const fields = 'power(powerId: 99) { label } history(where: { powerId: -1 }) { totalCount }';
		expect(await control('', fields)).toEqual({ power: null, history: { totalCount: 0 } });
	});

	it('pages the history without losing or repeating an event', async () => {
		const seen: string[] = [];
		for (let after: string | null = null; ;) {
			const { data } = await api.ask(
				`query ($after: String) { control { history(first: 7, after: $after) { totalCount pageInfo { hasNextPage endCursor }
					nodes { kind provenance { blockNumber logIndex } account { address } text } } } }`,
				{ after }
			);
			const { nodes, pageInfo, totalCount } = data.control.history;
			seen.push(...nodes.map((node: object) => JSON.stringify(node)));
			if (!pageInfo.hasNextPage) {
				expect(new Set(seen).size).toBe(totalCount);
				break;
			}
			after = pageInfo.endCursor;
		}
	});

	it('reads a charter out of its URI and says whether it is the one that was adopted', async () => {
		const { charter } = await control('', 'charter { uri text isTextTrue }');
		expect(charter).toEqual({ uri: 'data:text/plain,Charter%202', text: 'Charter 2', isTextTrue: false });
	});
});
