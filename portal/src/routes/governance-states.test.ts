// @vitest-environment node
import type { Component, ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Result } from '#lib/graphql-request.ts';
import type { ProposalRowFragment, ProposalState } from '#lib/gql/graphql.ts';
import ProposalTable from '#lib/governance/ProposalTable.svelte';
import ReportView from '#lib/governance/ReportView.svelte';
import type { SimulationReport } from '#lib/governance/simulation/report.ts';
import Delegates from './delegates/+page.svelte';
import Locks from './locks/+page.svelte';
import Parameters from './parameters/+page.svelte';
import Proposals from './proposals/+page.svelte';
import { proposalProblems, readProposalQuery } from './proposals/read-proposal-query.ts';
import { failure, offchainRow } from './samples.ts';
import Treasury from './treasury/+page.svelte';

/** As the server sends it: without scripts, as text. */
function show<C extends Component<never>>(page: C, props: unknown, address = '/') {
	const url = new URL(address, 'http://wadi.test');
	const request = {
		page: { url, params: {}, route: { id: null }, status: 200, error: null, data: {}, form: null, state: {} }
	};
	const { body } = render(page as unknown as Component<Record<string, unknown>>, {
		props: props as ComponentProps<Component<Record<string, unknown>>>,
		context: new Map([['__request__', request]])
	});
	const text = body
		.replaceAll(/<!--.*?-->/gs, '')
		.replaceAll(/<[^>]+>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.replaceAll('\u202f', ' ');
	return { body, text };
}

const filled = <T>(data: T): Result<T> => ({ ok: true, data });
const failed: Result<never> = { ok: false, failure };
const list = <T>(...nodes: T[]) => ({
	nodes,
	totalCount: nodes.length,
	pageInfo: { hasNextPage: false, endCursor: null }
});
const wei = (amount: number) => `${amount}000000000000000000`;
const account = { address: `0x${'ab'.repeat(20)}`, chainId: 31337, statedName: 'Ada' };

const proposal = (state: ProposalState, changes: Partial<ProposalRowFragment> = {}): ProposalRowFragment => ({
	proposalId: '12',
	chainId: 31337,
	title: 'Lower the fee',
	state,
	isExecutable: false,
	createdAt: '2025-06-01T00:00:00Z',
	snapshot: '2025-06-03T00:00:00Z',
	deadline: '2025-06-08T00:00:00Z',
	eta: '2025-06-10T00:00:00Z',
	executedAt: '2025-06-11T00:00:00Z',
	canceledAt: '2025-06-04T00:00:00Z',
	asOf: '2025-06-05T00:00:00Z',
	actionCount: 1,
	proposer: account,
	tally: {
		against: wei(20),
		for: wei(60),
		abstain: wei(0),
		total: wei(80),
		toQuorum: wei(60),
		isQuorumReached: false,
		isSucceeding: true,
		voterCount: 2,
		turnout: 0.08
	},
	quorum: { votes: wei(100), isFinal: true },
	...changes
});

describe('what a proposal’s state means', () => {
	const cases: [ProposalState, Partial<ProposalRowFragment>, string][] = [
		['PENDING', {}, 'Voting opens 3 Jun 2025'],
		['ACTIVE', {}, '40 votes more for or abstaining are needed for the quorum.'],
		['SUCCEEDED', {}, 'Anyone may queue it now.'],
		['QUEUED', {}, 'It can be executed 10 Jun 2025'],
		['QUEUED', { isExecutable: true }, 'Anyone may execute it now.'],
		['EXECUTED', {}, 'Its actions were carried out 11 Jun 2025'],
		['DEFEATED', {}, 'Its quorum was not reached: 40 votes were missing.'],
		[
			'DEFEATED',
			{ tally: { ...proposal('DEFEATED').tally, isQuorumReached: true } },
			'no more votes for than against'
		],
		['CANCELED', {}, 'It was called off 4 Jun 2025']
	];
	it.each(cases)('%s %o', (state, changes, words) =>
		expect(
			show(ProposalTable, { caption: 'Proposals', proposals: [proposal(state, changes)] }).text
		).toContain(words)
	);
});

describe('proposals', () => {
	const figures = {
		timestamp: '2025-06-05T00:00:00Z',
		totalLocked: wei(500),
		lockCount: 3,
		delegateCount: 2,
		proposalCount: 4,
		voterCount: 2,
		averageTurnout: 0.5,
		supply: { ve: wei(300), contributor: wei(20), total: wei(320) },
		scaling: { shareBps: 2000, ve: wei(300), totalScore: wei(20), cap: wei(75), isScaled: false },
		proposalCountByState: [{ state: 'ACTIVE', count: 1 }]
	};
	const counts = (active: number) => ({
		ballotSpaces: [{ id: 'sahara.eth' }],
		pending: { totalCount: 0 },
		active: { totalCount: active },
		closed: { totalCount: 5 },
		canceled: { totalCount: 0 }
	});
	const data = (
		decisions: unknown,
		query = '',
		summary: unknown = filled({ governanceFigures: figures }),
		offchain: unknown = filled(counts(2))
	) => {
		const asked = readProposalQuery(new URLSearchParams(query));
		return { data: { asked, problems: proposalProblems(asked), decisions, summary, offchain } };
	};
	const onchain = (changes: Partial<ProposalRowFragment> = {}) => ({
		__typename: 'Proposal',
		...proposal('ACTIVE', changes)
	});
	const offchain = { __typename: 'OffchainProposal', ...offchainRow() };

	it('filled: title, state, votes, and power with its parts', () => {
		const { text, body } = show(Proposals, data(filled(list(onchain()))), '/proposals');
		expect(text).toContain('Lower the fee');
		expect(text).toContain('75 % for');
		expect(text).toContain('60 % of the quorum');
		expect(text).toMatch(/locks 300 votes\s+contributions 20/);
		expect(body).toContain('href="/proposals/12"');
	});
	it('both kinds in one list, each marked, and each told by its own clock', () => {
		const { text, body } = show(Proposals, data(filled(list<unknown>(offchain, onchain()))), '/proposals');
		expect(text).toContain('2 proposals');
		expect(text).toMatch(
			/Off-chain vote\s+Where to meet\s+by Ada 0xabab…[aA][bB][aA][bB]\s+, single choice, 2 choices/i
		);
		expect(text).toMatch(/On chain\s+Lower the fee/);
		expect(text).toContain('Voting closes in 2 days');
		expect(text).toContain('“Oasis” leads with 75 %.');
		expect(text).toContain('20 votes more are needed for the quorum.');
		expect(body).toContain(`href="/proposals/${offchain.offchainId}"`);
	});
	it('counts both kinds, or the one that is listed', () => {
		const open = (query: string) =>
			/Active\s+(\d+)/.exec(
				show(Proposals, data(filled(list(onchain())), query), `/proposals?${query}`).text
			)?.[1];
		expect(open('')).toBe('3');
		expect(open('kind=on-chain')).toBe('1');
		expect(open('kind=off-chain')).toBe('2');
		expect(show(Proposals, data(filled(list(onchain()))), '/proposals').text).toContain(
			'of 4 proposals on chain and 7 off chain so far'
		);
	});
	it('without a hub there is nothing off chain to tell of', () => {
		const none = filled({ ...counts(0), ballotSpaces: [] });
		expect(show(Proposals, data(filled(list(onchain())), '', undefined, none), '/proposals').text).toContain(
			'of 4 proposals so far'
		);
	});
	it('an order that both kinds together do not have is said beside its field', () =>
		expect(show(Proposals, data(null, 'kind=all&sort=ending'), '/proposals').text).toContain(
			'Both kinds together are listed newest first'
		));
	it('empty', () =>
		expect(show(Proposals, data(filled(list())), '/proposals').text).toContain('No proposals yet.'));
	it('filtered to nothing', () =>
		expect(show(Proposals, data(filled(list()), 'q=x'), '/proposals?q=x').text).toContain(
			'No proposals match. Clear filters'
		));
	it('nothing needs this vote', () =>
		expect(show(Proposals, data(filled(list()), `needs=${account.address}`), '/proposals').text).toContain(
			'Nothing waits for this account’s vote.'
		));
	it('failed: the form stays', () => {
		const { text } = show(Proposals, data(failed, '', failed), '/proposals');
		expect(text).toContain('Proposals could not be loaded.');
		expect(text).toContain('Title or text contains');
	});
	it('writes a title as text, never as markup', () => {
		const title = '<script>alert(1)</script>';
		const { body } = show(
			Proposals,
			data(filled(list<unknown>(onchain({ title }), { ...offchain, title }))),
			'/proposals'
		);
		expect(body).not.toContain('<script>');
	});
});

describe('the other lists', () => {
	const locks = (found: unknown, show_ = 'running') => ({
		data: { locks: found, sort: 'power', show: show_, account: '', asked: null, problem: null }
	});
	it.each([
		['locks', Locks, locks(filled({ locks: list() })), 'No locks yet.'],
		['locks that ended', Locks, locks(filled({ locks: list() }), 'expired'), 'No ended lock waits'],
		['locks', Locks, locks(failed), 'Locks could not be loaded.'],
		[
			'delegates',
			Delegates,
			{ data: { delegates: filled({ delegates: list() }), concentration: failed, sort: 'power' } },
			'Nobody has voting power yet.'
		],
		[
			'delegates',
			Delegates,
			{ data: { delegates: failed, concentration: failed, sort: 'power' } },
			'Delegates could not be loaded.'
		],
		[
			'the treasury',
			Treasury,
			{ data: { treasury: filled({ treasury: null }), way: 'all' } },
			'it has no treasury'
		],
		[
			'the treasury',
			Treasury,
			{ data: { treasury: failed, way: 'all' } },
			'The treasury could not be loaded.'
		],
		['parameters', Parameters, { data: { parameters: [], failure: null } }, 'there is nothing to set'],
		['parameters', Parameters, { data: { parameters: null, failure } }, 'Parameters could not be loaded.']
	] as const)('%s: empty or failed', (_name, page, props, words) =>
		expect(show(page as unknown as Component<never>, props).text).toContain(words)
	);
});

describe('a simulation’s report', () => {
	const report: SimulationReport = {
		block: { number: '1902', hash: `0x${'00'.repeat(32)}`, timestamp: '2025-06-05T00:00:00Z' },
		executedAt: '2025-06-05T00:00:01Z',
		isSuccess: true,
		gasUsed: '81234',
		failure: null,
		events: [],
		balances: [
			{
				holder: `0x${'71'.repeat(20)}`,
				holderName: 'TimelockController',
				token: `0x${'17'.repeat(20)}`,
				symbol: 'SAHARA',
				decimals: 18,
				before: wei(10),
				after: wei(7),
				change: `-${wei(3)}`
			}
		],
		parameters: [
			{
				contract: 'RoyaltyEngine',
				label: 'Protocol fee',
				functionName: 'feeBps',
				before: '2.5 %',
				after: '3 %'
			}
		],
		storage: []
	};
	it('says what changes', () => {
		const { text } = show(ReportView, { report });
		expect(text).toContain('Every action works');
		expect(text).toMatch(/Protocol fee : 2.5 % → 3 %/);
		expect(text).toMatch(/TimelockController : − 3 SAHARA 10 → 7/);
	});
	it('says why it fails and claims nothing else', () => {
		const failing = {
			...report,
			isSuccess: false,
			failure: { reason: 'There is too little.', action: 1, output: '0x' as const }
		};
		const { text } = show(ReportView, { report: failing });
		expect(text).toContain('It would fail in action 2, and nothing would happen. There is too little.');
		expect(text).not.toContain('Balances');
	});
});
