import { describe, expect, it } from 'vitest';
import type { BallotMessageKind } from '#lib/gql/graphql.ts';
import { timelineOf } from './timeline.ts';

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T12:00:00Z`;
const message = (kind: BallotMessageKind, at: number) => ({
	sequence: String(at),
	id: `${kind} ${at}`,
	cid: 'bafy',
	kind,
	createdAt: day(at),
	receivedAt: day(at),
	account: { address: `0x${'ab'.repeat(20)}`, chainId: 31337, statedName: null }
});
const span = { start: day(3), end: day(6), asOf: day(9), offchainState: 'CLOSED' as const };
const whole = { isFirst: true, next: null };
const keys = (...[messages, about, page]: Parameters<typeof timelineOf>) =>
	timelineOf(messages, about, page).map(({ key }) => key);

describe('the messages of a vote and what the clock did between them', () => {
	const all = [message('PROPOSAL', 1), message('PROPOSAL_UPDATE', 2), message('VOTE', 4), message('VOTE', 5)];
	it('opens and closes where it did', () =>
		expect(keys(all, span, whole)).toEqual([
			'PROPOSAL 1',
			'PROPOSAL_UPDATE 2',
			'start',
			'VOTE 4',
			'VOTE 5',
			'end'
		]));
	it('what is still to come is not there', () =>
		expect(keys(all.slice(0, 2), { ...span, asOf: day(2) }, whole)).toEqual([
			'PROPOSAL 1',
			'PROPOSAL_UPDATE 2'
		]));
	it('what was called off before does not open', () =>
		expect(
			keys([message('PROPOSAL', 1), message('PROPOSAL_CANCEL', 2)], { ...span, canceledAt: day(2) }, whole)
		).toEqual(['PROPOSAL 1', 'PROPOSAL_CANCEL 2']));
	it('a vote that opens with its proposal opens after it', () =>
		expect(keys([message('PROPOSAL', 3), message('VOTE', 4)], span, whole)).toEqual([
			'PROPOSAL 3',
			'start',
			'VOTE 4',
			'end'
		]));
	it('on a later page nothing of an earlier one is told again', () => {
		const first = { isFirst: true, next: message('VOTE', 5) };
		expect(keys(all.slice(0, 3), span, first)).toEqual([
			'PROPOSAL 1',
			'PROPOSAL_UPDATE 2',
			'start',
			'VOTE 4'
		]);
		expect(keys(all.slice(3), span, { isFirst: false, next: null })).toEqual(['VOTE 5', 'end']);
	});
	it('what the clock did between two pages stands at the end of the first', () => {
		const first = { isFirst: true, next: message('VOTE', 4) };
		expect(keys(all.slice(0, 2), span, first)).toEqual(['PROPOSAL 1', 'PROPOSAL_UPDATE 2', 'start']);
		expect(keys(all.slice(2), span, { isFirst: false, next: null })).toEqual(['VOTE 4', 'VOTE 5', 'end']);
	});
});
