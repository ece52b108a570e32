import { describe, expect, it } from 'vitest';
import {
	decisionFilter,
	isFiltered,
	offchainFilter,
	proposalFilter,
	proposalProblems,
	readProposalQuery
} from './read-proposal-query.ts';

const read = (query: string) => readProposalQuery(new URLSearchParams(query));
const address = `0x${'aB'.repeat(20)}`;

describe('what the list of proposals is asked for', () => {
	it.each([
		['', {}, {}, {}, false],
		[
			'state=ACTIVE&state=QUEUED',
			{ states: ['ACTIVE', 'QUEUED'] },
			{ states: ['ACTIVE', 'QUEUED'] },
			{ states: ['ACTIVE'] },
			true
		],
		['state=CLOSED', { states: ['CLOSED'] }, null, { states: ['CLOSED'] }, true],
		['state=EXECUTED', { states: ['EXECUTED'] }, { states: ['EXECUTED'] }, null, true],
		['state=EXPLODED', {}, {}, {}, false],
		['q=+fee+', { search: 'fee' }, { search: 'fee' }, { search: 'fee' }, true],
		[`needs=${address}`, { needsVoteOf: address }, { needsVoteOf: address }, { needsVoteOf: address }, true],
		[`proposer=${address}`, { author: address }, { proposer: address }, { author: address }, true],
		['kind=off-chain', {}, {}, {}, true]
	] as const)('%s', (query, both, onchain, offchain, isAny) => {
		expect(decisionFilter(read(query))).toEqual(both);
		expect(proposalFilter(read(query))).toEqual(onchain);
		expect(offchainFilter(read(query))).toEqual(offchain);
		expect(isFiltered(read(query))).toBe(isAny);
		expect(proposalProblems(read(query))).toEqual({});
	});

	it('an order that there is not falls back', () => expect(read('sort=constructor').sort).toBe('newest'));
	it('a kind that there is not falls back', () => expect(read('kind=coin-toss').kind).toBe('all'));
	it('an order of old links is one of proposals on chain', () =>
		expect(read('sort=votes').kind).toBe('on-chain'));
	it('says which order a kind has not', () => {
		expect(proposalProblems(read('kind=off-chain&sort=votes'))).toEqual({
			sort: 'Off-chain votes have no such order: choose another.'
		});
		expect(proposalProblems(read('kind=off-chain&sort=ending'))).toEqual({});
		expect(Object.keys(proposalProblems(read('kind=all&sort=oldest')))).toEqual(['sort']);
	});
	it('says what is no address', () =>
		expect(proposalProblems(read('needs=bob&proposer=0x12'))).toEqual({
			needs: 'An account is an address: 0x and 40 hex digits.',
			proposer: 'A proposer is an address: 0x and 40 hex digits.'
		}));
});
