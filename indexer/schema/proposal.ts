import { index, onchainEnum, onchainTable, primaryKey } from 'ponder';
import { provenance } from './provenance.ts';

/**
 * A proposal as its logs left it. Its state is not a column: it changes with time alone, so it is computed for a moment
 * (graphql/src/governance/state.ts).
 */
export const proposal = onchainTable(
	'proposal',
	(t) => ({
		...provenance(t),
		id: t.bigint().notNull(),
		proposer: t.hex().notNull(),
		/** The description's first heading or line. */
		title: t.text().notNull(),
		/** As proposed. */
		description: t.text().notNull(),
		descriptionHash: t.hex().notNull(),
		/** The actions, parallel arrays. */
		targets: t.hex().array().notNull(),
		values: t.bigint().array().notNull(),
		signatures: t.text().array().notNull(),
		calldatas: t.hex().array().notNull(),
		/** The timelock's id of these actions. */
		timelockId: t.hex().notNull(),
		createdAt: t.bigint().notNull(),
		createdInBlock: t.bigint().notNull(),
		/** The second whose power counts; voting begins after it. */
		voteStart: t.bigint().notNull(),
		/** The last second of voting, before any extension. */
		voteEnd: t.bigint().notNull(),
		/** The last second of voting. */
		deadline: t.bigint().notNull(),
		queuedAt: t.bigint(),
		eta: t.bigint(),
		/** Through the Governor; what happened straight at the timelock is in timelock_event. */
		executedAt: t.bigint(),
		canceledAt: t.bigint(),
		against: t.bigint().notNull(),
		for: t.bigint().notNull(),
		abstain: t.bigint().notNull(),
		voteCount: t.integer().notNull(),
		/** Accounts that used power. */
		voterCount: t.integer().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.id] }),
		createdIdx: index().on(table.createdInBlock),
		proposerIdx: index().on(table.proposer),
		operationIdx: index().on(table.timelockId)
	})
);

export const proposalEventKind = onchainEnum('proposal_event_kind', [
	'CREATED',
	'EXTENDED',
	'QUEUED',
	'EXECUTED',
	'CANCELED'
]);

/** What the Governor said about a proposal. */
export const proposalEvent = onchainTable(
	'proposal_event',
	(t) => ({
		...provenance(t),
		proposalId: t.bigint().notNull(),
		kind: proposalEventKind().notNull(),
		/** Who sent the transaction; for CREATED the proposer. */
		actor: t.hex().notNull(),
		/** The new deadline of EXTENDED, the time of execution of QUEUED. */
		until: t.bigint()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		proposalIdx: index().on(table.proposalId, table.blockNumber)
	})
);

export const voteSupport = onchainEnum('vote_support', ['AGAINST', 'FOR', 'ABSTAIN', 'FRACTIONAL']);

/** Every vote cast; a voter may split their power over several. */
export const vote = onchainTable(
	'vote',
	(t) => ({
		...provenance(t),
		proposalId: t.bigint().notNull(),
		voter: t.hex().notNull(),
		support: voteSupport().notNull(),
		/** What this vote used; against + for + abstain. */
		weight: t.bigint().notNull(),
		against: t.bigint().notNull(),
		for: t.bigint().notNull(),
		abstain: t.bigint().notNull(),
		reason: t.text().notNull(),
		params: t.hex().notNull(),
		/** Who sent the transaction. */
		sender: t.hex().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		proposalIdx: index().on(table.proposalId, table.blockNumber),
		voterIdx: index().on(table.voter, table.blockNumber)
	})
);

/** What one voter used of their power on one proposal, all votes together. */
export const proposalVoter = onchainTable(
	'proposal_voter',
	(t) => ({
		...provenance(t),
		proposalId: t.bigint().notNull(),
		voter: t.hex().notNull(),
		used: t.bigint().notNull(),
		against: t.bigint().notNull(),
		for: t.bigint().notNull(),
		abstain: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.proposalId, table.voter] }),
		voterIdx: index().on(table.voter)
	})
);
