import { isAddress } from 'viem';
import type { ProposalFilter, ProposalOrder, ProposalState } from '#lib/gql/graphql.ts';
import { proposalStates } from '#lib/governance/words.ts';

export const proposalOrders = {
	newest: { label: 'Newest first', order: { field: 'CREATED', direction: 'DESC' } },
	oldest: { label: 'Oldest first', order: { field: 'CREATED', direction: 'ASC' } },
	ending: { label: 'Voting ends last first', order: { field: 'DEADLINE', direction: 'DESC' } },
	votes: { label: 'Most votes first', order: { field: 'VOTES', direction: 'DESC' } }
} as const satisfies Record<string, { label: string; order: ProposalOrder }>;

export type ProposalOrderName = keyof typeof proposalOrders;

/** What the list of proposals was asked for, as its form shows it. */
export interface ProposalQuery {
	states: ProposalState[];
	search: string;
	/** Proposals that wait for the vote of this account. */
	needs: string;
	proposer: string;
	sort: ProposalOrderName;
	after: string | undefined;
}

export function readProposalQuery(parameters: URLSearchParams): ProposalQuery {
	const sort = parameters.get('sort') ?? 'newest';
	const asked = new Set(parameters.getAll('state'));
	const field = (name: string) => (parameters.get(name) ?? '').trim();
	return {
		states: proposalStates.filter((state) => asked.has(state)),
		search: field('q').slice(0, 100),
		needs: field('needs'),
		proposer: field('proposer'),
		sort: Object.hasOwn(proposalOrders, sort) ? (sort as ProposalOrderName) : 'newest',
		after: parameters.get('after') || undefined
	};
}

export const isFiltered = ({ states, search, needs, proposer }: ProposalQuery): boolean =>
	states.length > 0 || [search, needs, proposer].some(Boolean);

export type ProposalProblems = Partial<Record<'needs' | 'proposer', string>>;

/** What is wrong with the fields, each in one sentence; empty when all can be asked. */
export function proposalProblems({ needs, proposer }: ProposalQuery): ProposalProblems {
	const isRight = (text: string) => isAddress(text, { strict: false });
	return {
		...(needs && !isRight(needs) && { needs: 'An account is an address: 0x and 40 hex digits.' }),
		...(proposer && !isRight(proposer) && { proposer: 'A proposer is an address: 0x and 40 hex digits.' })
	};
}

export function proposalFilter({ states, search, needs, proposer }: ProposalQuery): ProposalFilter {
	return {
		...(states.length > 0 && { states }),
		...(search && { search }),
		...(needs && { needsVoteOf: needs }),
		...(proposer && { proposer })
	};
}
