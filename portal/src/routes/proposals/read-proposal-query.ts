import { isAddress } from 'viem';
import { decisionStates } from '#lib/ballots/words.ts';
import type {
	DecisionFilter,
	DecisionState,
	OffchainProposalFilter,
	OffchainProposalOrder,
	OffchainProposalState,
	ProposalFilter,
	ProposalOrder,
	ProposalState
} from '#lib/gql/graphql.ts';
import { proposalStates } from '#lib/governance/words.ts';

export const decisionKinds = ['all', 'on-chain', 'off-chain'] as const;
export type DecisionKindName = (typeof decisionKinds)[number];

interface Order {
	label: string;
	/** Null where this kind cannot be put in this order. */
	onchain: ProposalOrder | null;
	offchain: OffchainProposalOrder | null;
}

/** Both kinds together are listed newest first; the other orders are of one kind. */
export const proposalOrders = {
	newest: {
		label: 'Newest first',
		onchain: { field: 'CREATED', direction: 'DESC' },
		offchain: { field: 'CREATED', direction: 'DESC' }
	},
	oldest: {
		label: 'Oldest first',
		onchain: { field: 'CREATED', direction: 'ASC' },
		offchain: { field: 'CREATED', direction: 'ASC' }
	},
	ending: {
		label: 'Voting ends last first',
		onchain: { field: 'DEADLINE', direction: 'DESC' },
		offchain: { field: 'END', direction: 'DESC' }
	},
	votes: { label: 'Most votes first', onchain: { field: 'VOTES', direction: 'DESC' }, offchain: null }
} as const satisfies Record<string, Order>;

export type ProposalOrderName = keyof typeof proposalOrders;

/** What the list of proposals was asked for, as its form shows it. */
export interface ProposalQuery {
	kind: DecisionKindName;
	states: DecisionState[];
	search: string;
	/** Proposals that wait for the vote of this account. */
	needs: string;
	proposer: string;
	sort: ProposalOrderName;
	after: string | undefined;
}

export function readProposalQuery(parameters: URLSearchParams): ProposalQuery {
	const askedSort = parameters.get('sort') ?? 'newest';
	const sort = Object.hasOwn(proposalOrders, askedSort) ? (askedSort as ProposalOrderName) : 'newest';
	const asked = new Set(parameters.getAll('state'));
	const field = (name: string) => (parameters.get(name) ?? '').trim();
	const kind = decisionKinds.find((each) => each === parameters.get('kind'));
	return {
		// An order that both kinds together do not have is one of proposals on chain, as it was before there were two kinds.
		kind: kind ?? (sort === 'newest' ? 'all' : 'on-chain'),
		states: decisionStates.filter((state) => asked.has(state)),
		search: field('q').slice(0, 100),
		needs: field('needs'),
		proposer: field('proposer'),
		sort,
		after: parameters.get('after') || undefined
	};
}

export const isFiltered = ({ kind, states, search, needs, proposer }: ProposalQuery): boolean =>
	kind !== 'all' || states.length > 0 || [search, needs, proposer].some(Boolean);

export type ProposalProblems = Partial<Record<'needs' | 'proposer' | 'sort', string>>;

/** What is wrong with the fields, each in one sentence; empty when all can be asked. */
export function proposalProblems({ kind, needs, proposer, sort }: ProposalQuery): ProposalProblems {
	const isRight = (text: string) => isAddress(text, { strict: false });
	return {
		...(needs && !isRight(needs) && { needs: 'An account is an address: 0x and 40 hex digits.' }),
		...(proposer && !isRight(proposer) && { proposer: 'A proposer is an address: 0x and 40 hex digits.' }),
		...(!isOrdered(kind, sort) && {
			sort:
				kind === 'all'
					? 'Both kinds together are listed newest first: choose one kind, or that order.'
					: 'Off-chain votes have no such order: choose another.'
		})
	};
}

const isOrdered = (kind: DecisionKindName, sort: ProposalOrderName): boolean =>
	kind === 'all' ? sort === 'newest' : kind === 'on-chain' || proposalOrders[sort].offchain !== null;

const onchainStates: readonly string[] = proposalStates;
const offchainStates: readonly string[] = ['PENDING', 'ACTIVE', 'CLOSED', 'CANCELED'];

/** The states that a list of this kind can hold. */
export const statesOfKind = (kind: DecisionKindName): readonly DecisionState[] =>
	kind === 'all'
		? decisionStates
		: decisionStates.filter((state) =>
				(kind === 'on-chain' ? onchainStates : offchainStates).includes(state)
			);

/** The states asked for that a kind has; null when some were asked for and it has none of them. */
function statesOf<S extends string>(states: readonly string[], has: readonly string[]): S[] | null {
	const own = states.filter((state) => has.includes(state)) as S[];
	return states.length > 0 && own.length === 0 ? null : own;
}

export function decisionFilter({ states, search, needs, proposer }: ProposalQuery): DecisionFilter {
	return {
		...(states.length > 0 && { states }),
		...(search && { search }),
		...(needs && { needsVoteOf: needs }),
		...(proposer && { author: proposer })
	};
}

/** Null when no proposal on chain can match. */
export function proposalFilter({ states, search, needs, proposer }: ProposalQuery): ProposalFilter | null {
	const own = statesOf<ProposalState>(states, onchainStates);
	return (
		own && {
			...(own.length > 0 && { states: own }),
			...(search && { search }),
			...(needs && { needsVoteOf: needs }),
			...(proposer && { proposer })
		}
	);
}

/** Null when no off-chain vote can match. */
export function offchainFilter({
	states,
	search,
	needs,
	proposer
}: ProposalQuery): OffchainProposalFilter | null {
	const own = statesOf<OffchainProposalState>(states, offchainStates);
	return (
		own && {
			...(own.length > 0 && { states: own }),
			...(search && { search }),
			...(needs && { needsVoteOf: needs }),
			...(proposer && { author: proposer })
		}
	);
}
