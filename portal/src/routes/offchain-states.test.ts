// @vitest-environment node
import type { Component, ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import OffchainSentence from '#lib/ballots/OffchainSentence.svelte';
import type { OffchainRowFragment } from '#lib/gql/graphql.ts';
import type { Result } from '#lib/graphql-request.ts';
import Page from './proposals/[id=ballotId]/+page.svelte';
import Edit from './proposals/[id=ballotId]/edit/+page.svelte';
import New from './proposals/new/off-chain/+page.svelte';
import { failure, offchainProposal, offchainRow, offchainVote, score } from './samples.ts';

/** As the server sends it: without scripts, as text. */
function show<C extends Component<never>>(page: C, props: unknown, address = '/') {
	const url = new URL(address, 'http://wadi.test');
	const request = {
		page: { url, params: {}, route: { id: null }, status: 200, error: null, data: {}, form: null, state: {} }
	};
	const { body, head } = render(page as unknown as Component<Record<string, unknown>>, {
		props: props as ComponentProps<Component<Record<string, unknown>>>,
		context: new Map([['__request__', request]])
	});
	const text = body
		.replaceAll(/<!--.*?-->/gs, '')
		.replaceAll(/<[^>]+>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.replaceAll('\u202f', ' ');
	return { body, head, text };
}

const filled = <T>(data: T): Result<T> => ({ ok: true, data });
const failed: Result<never> = { ok: false, failure };
const list = <T>(...nodes: T[]) => ({
	nodes,
	totalCount: nodes.length,
	pageInfo: { hasNextPage: false, endCursor: null }
});
const logged = <T>(...nodes: T[]) => ({ ...list(...nodes), edges: nodes.map(() => ({ cursor: 'c' })) });
const wei = (amount: number) => `${amount}000000000000000000`;
const result = (changes: Partial<OffchainRowFragment['result']>) => ({ ...offchainRow().result, ...changes });

describe('what an off-chain vote’s state means', () => {
	const cases: [string, Partial<OffchainRowFragment>, string][] = [
		[
			'pending',
			{ offchainState: 'PENDING', asOf: '2026-11-20T12:00:00Z' },
			'Voting opens in 1 hour and lasts until 23 Nov 2026 . Until then its author can change it.'
		],
		[
			'active',
			{},
			'Voting closes in 2 days . “Oasis” leads with 75 %. 20 votes more are needed for the quorum.'
		],
		[
			'active, nobody yet',
			{ result: result({ voterCount: 0, total: '0', winner: null }) },
			'Nobody has voted yet. 100 votes more'
		],
		['closed with a winner', { offchainState: 'CLOSED', powerNeeded: '0' }, '“Oasis” won with 75 %.'],
		[
			'closed below the quorum',
			{ offchainState: 'CLOSED' },
			'won with 75 %. 20 votes were missing for the quorum.'
		],
		[
			'closed in a tie',
			{ offchainState: 'CLOSED', result: result({ winner: null, isTie: true, tied: [1, 2] }) },
			'It ended in a tie between “Oasis” and “Dune”.'
		],
		[
			'closed, nobody voted',
			{ offchainState: 'CLOSED', result: result({ voterCount: 0, winner: null }) },
			'Nobody voted.'
		],
		[
			'called off',
			{ offchainState: 'CANCELED', canceledAt: '2026-11-21T12:00:00Z' },
			'It was called off 1 hour ago .'
		]
	];
	it.each(cases)('%s', (_name, changes, words) =>
		expect(show(OffchainSentence, { proposal: offchainRow(changes) }).text).toContain(words)
	);
});

const account = offchainRow().author;
const messages = filled({
	offchainProposal: {
		messages: logged(
			{
				sequence: '7',
				id: `0x${'c1'.repeat(32)}`,
				cid: 'bafy',
				kind: 'PROPOSAL',
				createdAt: '2026-11-20T12:00:00Z',
				receivedAt: '2026-11-20T12:00:01Z',
				account
			},
			{
				sequence: '9',
				id: `0x${'d2'.repeat(32)}`,
				cid: 'bafy',
				kind: 'VOTE',
				createdAt: '2026-11-20T14:00:00Z',
				receivedAt: '2026-11-20T14:00:01Z',
				account
			}
		)
	}
});
const voted = (...votes: ReturnType<typeof offchainVote>[]) =>
	filled({
		offchainProposal: {
			votes: list(...votes.filter(({ counts }) => counts)),
			replaced: list(...votes.filter(({ counts }) => !counts))
		}
	});
const shown = (changes: Record<string, unknown> = {}) => {
	const proposal = offchainProposal();
	return {
		data: {
			proposal,
			body: '<p>It is <em>far</em>.</p>',
			votes: voted(offchainVote()),
			choice: null,
			messages,
			as: '',
			asked: null,
			asProblem: null,
			exportUrl: `http://hub.test/ballots/export?proposal=${proposal.offchainId}`,
			...changes
		}
	};
};

describe('the page of an off-chain vote', () => {
	it('filled: marked, with scores, votes, log, recount and receipt', () => {
		const { text, body, head } = show(Page, shown(), '/proposals/0xc1');
		expect(head).toContain('<title>Where to meet · Wadi</title>');
		expect(text).toContain('Off-chain vote');
		expect(text).toMatch(/Oasis ✓ leads 75 % 60 votes/);
		expect(text).toContain('Not final');
		expect(text).toContain('80 votes of 100 votes needed');
		expect(text).toContain('It has water.');
		expect(text).toMatch(/locks 50 votes\s+contributions 10/);
		expect(text).toMatch(
			/Proposed by Ada .* 2026-11-20 12:00:01 UTC .* Voting opened 2026-11-20 13:00:00 UTC .* Vote by Ada .* 2026-11-20 14:00:01 UTC .* Next: closed/
		);
		expect(text).toContain('Power of locks and contributions. governance-power');
		expect(text).toContain(`npm run recount -- 0x${'c1'.repeat(32)}`);
		expect(body).toContain(`href="http://hub.test/ballots/export?proposal=0x${'c1'.repeat(32)}"`);
		expect(body).not.toContain('/proposals/new?cites=');
		expect(text).toContain('60 000 000 000 000 000 000');
	});
	it('a final result says so, and nothing more can be voted', () => {
		const proposal = offchainProposal({
			offchainState: 'CLOSED',
			nextState: null,
			result: { ...offchainProposal().result, isFinal: true }
		});
		const { text, body } = show(Page, shown({ proposal }));
		expect(body).toContain(`href="/proposals/new?cites=0x${'c1'.repeat(32)}"`);
		expect(text).toContain('Final');
		expect(text).not.toContain('Not final');
		expect(text).toMatch(/Oasis ✓ won/);
		expect(text).not.toContain('Connect a wallet to vote');
	});
	it('an exact score that is no whole number of wei stands as a fraction', () => {
		const scores = [{ ...score(1, 'Oasis', 1, 1), exact: '2000000000000000001/3' }];
		const proposal = offchainProposal({
			system: 'QUADRATIC',
			result: { ...offchainProposal().result, scores }
		});
		expect(show(Page, shown({ proposal })).text).toContain('2 000 000 000 000 000 001 / 3');
	});
	it('a ranked choice shows its rounds and who was struck out', () => {
		const rounds = [
			{
				round: 1,
				eliminated: 3,
				exhausted: '0',
				scores: [score(1, 'Oasis', 40, 0.5), score(2, 'Dune', 30, 0.375), score(3, 'Wadi', 10, 0.125)]
			},
			{
				round: 2,
				eliminated: null,
				exhausted: wei(10),
				scores: [score(1, 'Oasis', 40, 0.57), score(2, 'Dune', 30, 0.43)]
			}
		];
		const proposal = offchainProposal({
			system: 'RANKED_CHOICE',
			result: { ...offchainProposal().result, rounds }
		});
		const { text } = show(Page, shown({ proposal }));
		expect(text).toMatch(/Round 1 .*Wadi ✕ struck out .*Round 2 .*Oasis ✓ leads/);
		expect(text).toContain('10 votes on ballots with no choice left.');
	});
	it('a replaced vote stands apart, and says so', () => {
		const former = offchainVote({
			id: `0x${'e3'.repeat(32)}`,
			choiceText: 'Dune',
			choices: [{ choice: 2, label: 'Dune', rank: null, share: null, weight: null }],
			counts: false,
			replacedBy: offchainVote().id
		});
		const { text } = show(Page, shown({ votes: voted(offchainVote(), former) }));
		expect(text).toMatch(/1 vote was replaced by a later one of the same account .* Replaced .* Dune/);
	});
	it('empty: before it opens', () => {
		const proposal = offchainProposal({
			offchainState: 'PENDING',
			asOf: '2026-11-20T12:30:00Z',
			result: { ...offchainProposal().result, voterCount: 0, total: '0', winner: null }
		});
		const { text } = show(Page, shown({ proposal, votes: voted() }));
		expect(text).toContain('No votes yet. They can be cast once voting opens.');
		expect(text).not.toContain('Not final');
		expect(text).not.toContain('Connect a wallet to vote');
	});
	it('empty: open and nobody voted', () =>
		expect(show(Page, shown({ votes: voted() })).text).toContain('They appear when the hub takes them.'));
	it('failed: the vote stays, the blocks say what is missing', () => {
		const { text } = show(Page, shown({ votes: failed, messages: failed }));
		expect(text).toContain('Where to meet');
		expect(text).toContain('Votes could not be loaded.');
		expect(text).toContain('Messages could not be loaded.');
	});
	it('links what follows on chain', () => {
		const followUps = [
			{
				proposalId: '12',
				chainId: 31337,
				title: 'Build it',
				state: 'ACTIVE' as const,
				createdAt: '2026-11-24T00:00:00Z'
			}
		];
		const { body, text } = show(Page, shown({ proposal: offchainProposal({ followUps }) }));
		expect(body).toContain('href="/proposals/12"');
		expect(text).toMatch(/A proposal on chain follows from this vote: Build it/);
	});
	it('one who cannot vote is told why and what would change it', () => {
		const asked = filled({
			offchainProposal: {
				voter: {
					account,
					canVote: false,
					obstacle: 'NO_POWER',
					explanation: 'It had no power at block 1902.',
					power: { total: '0', parts: [] },
					vote: null,
					votingPower: null
				}
			}
		});
		const { text, body } = show(Page, shown({ as: account.address, asked }));
		expect(text).toContain('One account’s vote');
		expect(text).toContain('It had no power at block 1902.');
		expect(body).toContain('href="/locks"');
	});
	it('writes what its author and voters wrote as text, never as markup or a script’s address', () => {
		const bad = '<script>alert(1)</script>';
		const proposal = offchainProposal({
			title: bad,
			discussion: 'javascript:alert(1)',
			choices: [bad, 'Dune']
		});
		const { body } = show(
			Page,
			shown({
				proposal,
				votes: voted(
					offchainVote({
						reason: bad,
						choices: [{ choice: 1, label: bad, rank: null, share: null, weight: null }]
					})
				)
			})
		);
		expect(body).not.toContain('<script>');
		expect(body).not.toContain('href="javascript:');
	});
});

describe('asking and changing', () => {
	it('without a hub there is nothing to ask', () =>
		expect(show(New, { data: { spaces: [], chosen: null } }).text).toContain(
			'This service takes no off-chain votes.'
		));
	it('the form says what its space allows', () => {
		const { text } = show(New, { data: { spaces: [offchainProposal().space], chosen: null } });
		expect(text).toContain('After you sign: at once, or up to 7 days later.');
		expect(text).toContain('1 hour to 30 days.');
		expect(text).toMatch(
			/Basic\. .*Single choice\. .*Approval\. .*Ranked choice\. .*Weighted\. .*Quadratic\./
		);
	});
	it('can be changed before it opens', () =>
		expect(show(Edit, { data: { proposal: offchainProposal({ offchainState: 'PENDING' }) } }).text).toContain(
			'Sign the change'
		));
	it('cannot be changed afterwards', () =>
		expect(show(Edit, { data: { proposal: offchainProposal() } }).text).toContain(
			'It can no longer be changed'
		));
});
