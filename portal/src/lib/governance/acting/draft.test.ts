import { royaltyEngineAbi, saharaGovernorAbi } from '@wadi/contracts/abis';
import { decodeFunctionData, encodeFunctionData, erc20Abi, type Abi } from 'viem';
import { describe, expect, it } from 'vitest';
import {
	buildAction,
	draftDescription,
	draftProblems,
	emptyAction,
	emptyDraft,
	functionFrom,
	readArgument,
	readDraft,
	writeFunctions
} from './draft.ts';

const to = `0x${'55'.repeat(20)}` as const;
const token = `0x${'17'.repeat(20)}` as const;
const engine = `0x${'31'.repeat(20)}` as const;
const tokens = {
	currencies: [{ address: token, symbol: 'SAHARA', decimals: 18 }],
	contract: (name: string) =>
		name === 'RoyaltyEngine' ? { address: engine, abi: royaltyEngineAbi as Abi } : null
};

describe('a transfer', () => {
	it('is exact', () => {
		const built = buildAction({ ...emptyAction(), token, to, amount: '1 250.5' }, tokens);
		expect(built).toMatchObject({ ok: true, action: { target: token, value: '0' } });
		if (!built.ok) return;
		const { args } = decodeFunctionData({ abi: erc20Abi, data: built.action.data as `0x${string}` });
		expect(args).toEqual([to, 1_250_500_000_000_000_000_000n]);
	});
	it('of the chain’s own coin carries value and no data', () =>
		expect(buildAction({ ...emptyAction(), token: 'native', to, amount: '1.5' }, tokens)).toEqual({
			ok: true,
			action: { target: to, value: '1500000000000000000', data: '0x' }
		}));
	it('says all that is missing', () =>
		expect(buildAction(emptyAction(), tokens)).toMatchObject({ ok: false, problems: { length: 3 } }));
});

describe('a function', () => {
	it('of a contract of the deployment', () => {
		const draft = {
			...emptyAction('function'),
			contract: 'RoyaltyEngine',
			signature: 'setProtocolFee(uint16)',
			args: ['300']
		};
		expect(buildAction(draft, tokens)).toEqual({
			ok: true,
			action: {
				target: engine,
				value: '0',
				data: encodeFunctionData({ abi: royaltyEngineAbi, functionName: 'setProtocolFee', args: [300] })
			}
		});
	});
	it('of any contract, by its signature', () => {
		const draft = {
			...emptyAction('function'),
			target: to,
			signature: 'transfer(address,uint256)',
			args: [engine, '5']
		};
		const built = buildAction(draft, tokens);
		expect(built.ok && built.action.data).toBe(
			encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [engine, 5n] })
		);
	});
	it.each([
		[{ contract: 'RoyaltyEngine', signature: 'no()' }, /Choose a function/],
		[{ target: to, signature: 'not a signature' }, /name\(type,type\)/],
		[{ target: '0x1', signature: 'pause()' }, /target/],
		[{ target: to, signature: 'set(uint16)', args: ['70000'] }, /70000/],
		[{ target: to, signature: 'set(uint256)', args: ['1.5'] }, /whole number/],
		[{ target: to, signature: 'set(bool)', args: ['maybe'] }, /yes or no/]
	])('%o is refused', (fields, problem) =>
		expect(buildAction({ ...emptyAction('function'), ...fields }, tokens)).toMatchObject({
			ok: false,
			problems: [expect.stringMatching(problem)]
		})
	);
	it('lists what changes something, and no reads', () => {
		const signatures = writeFunctions(saharaGovernorAbi as Abi).map(({ signature }) => signature);
		expect(signatures).toContain('setVotingDelay(uint48)');
		expect(signatures).not.toContain('votingDelay()');
	});
});

describe('an argument', () => {
	it.each([
		[{ type: 'uint16' }, '5', 5],
		[{ type: 'uint256' }, '5', 5n],
		[{ type: 'address' }, to, to],
		[{ type: 'bool' }, 'true', true],
		[{ type: 'string' }, ' as it is ', ' as it is '],
		[{ type: 'address[]' }, `["${to}"]`, [to]]
	] as const)('%o from %s', (input, text, value) =>
		expect(readArgument(input, text)).toEqual({ ok: true, value })
	);
});

describe('a draft', () => {
	it('is a heading and its reasons', () => {
		expect(draftDescription({ ...emptyDraft(), title: ' Lower the fee ', body: 'Because.\n' })).toBe(
			'# Lower the fee\n\nBecause.'
		);
	});
	it('says what is missing', () =>
		expect(draftProblems(emptyDraft(), [])).toEqual([
			'Write a title.',
			expect.stringContaining('one action')
		]));
	it('comes back as it was kept, and survives nonsense', () => {
		const draft = { title: 'A', body: 'b', actions: [emptyAction('raw')] };
		expect(readDraft(JSON.stringify(draft))).toEqual(draft);
		expect(readDraft('{')).toBeNull();
		expect(readDraft('{"title":1}')).toBeNull();
	});
	it('a signature may be written with its keyword', () =>
		expect(functionFrom('function pause()')?.name).toBe('pause'));
});
