import { describe, expect, it } from 'vitest';
import { isFiltered, proposalFilter, proposalProblems, readProposalQuery } from './read-proposal-query.ts';

const read = (query: string) => readProposalQuery(new URLSearchParams(query));
const address = `0x${'aB'.repeat(20)}`;

describe('what the list of proposals is asked for', () => {
	it.each([
		['', {}, false],
		['state=ACTIVE&state=QUEUED', { states: ['ACTIVE', 'QUEUED'] }, true],
		['state=EXPLODED', {}, false],
		['q=+fee+', { search: 'fee' }, true],
		[`needs=${address}`, { needsVoteOf: address }, true],
		[`proposer=${address}`, { proposer: address }, true]
	] as const)('%s', (query, filter, isAny) => {
		expect(proposalFilter(read(query))).toEqual(filter);
		expect(isFiltered(read(query))).toBe(isAny);
		expect(proposalProblems(read(query))).toEqual({});
	});

	it('an order that there is not falls back', () => expect(read('sort=constructor').sort).toBe('newest'));
	it('says what is no address', () =>
		expect(proposalProblems(read('needs=bob&proposer=0x12'))).toEqual({
			needs: 'An account is an address: 0x and 40 hex digits.',
			proposer: 'A proposer is an address: 0x and 40 hex digits.'
		}));
});
