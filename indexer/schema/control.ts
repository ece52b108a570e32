import { index, onchainEnum, onchainTable, primaryKey } from 'ponder';
import { provenance } from './provenance.ts';

// What FoundationHandover declares. What the authorities really hold is in authority.ts.

/** A privileged capability that FoundationHandover keeps account of. */
export const power = onchainTable(
	'power',
	(t) => ({
		...provenance(t),
		id: t.integer().notNull(),
		/** The contract that decides who has the role. */
		authority: t.hex().notNull(),
		/** 32 bytes: AccessManager's number, the timelock's hash, or of what code holds the label's hash. */
		role: t.hex().notNull(),
		label: t.text().notNull()
	}),
	(table) => ({ pk: primaryKey({ columns: [table.chainId, table.id] }) })
);

/** A function that a power opens. */
export const powerFunction = onchainTable(
	'power_function',
	(t) => ({
		...provenance(t),
		powerId: t.integer().notNull(),
		/** Place in the power's list. */
		position: t.integer().notNull(),
		target: t.hex().notNull(),
		selector: t.hex().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.powerId, table.position] }),
		targetIdx: index().on(table.target, table.selector)
	})
);

/** Who is to hold a power in a stage. */
export const powerHolder = onchainTable(
	'power_holder',
	(t) => ({
		...provenance(t),
		powerId: t.integer().notNull(),
		/** 0 to 3. */
		stage: t.integer().notNull(),
		/** Place in the stage's list. */
		position: t.integer().notNull(),
		account: t.hex().notNull(),
		/** Seconds that AccessManager is to make the account wait. */
		executionDelay: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.powerId, table.stage, table.position] }),
		accountIdx: index().on(table.account)
	})
);

/** What it takes to leave a stage. */
export const gate = onchainTable(
	'gate',
	(t) => ({
		...provenance(t),
		/** 0 to 2. */
		stage: t.integer().notNull(),
		earliest: t.bigint().notNull(),
		ratifiedProposals: t.bigint().notNull(),
		/** Of all power at a proposal's snapshot, what must have voted for it to count. */
		turnoutBps: t.integer().notNull(),
		/** SAHARA in locks, in wei. */
		lockedAmount: t.bigint().notNull(),
		/** Zero: no charter is asked for. */
		charterHash: t.hex().notNull()
	}),
	(table) => ({ pk: primaryKey({ columns: [table.chainId, table.stage] }) })
);

export const transferEventKind = onchainEnum('transfer_event_kind', ['SCHEDULED', 'ACCEPTED', 'CANCELLED']);

/** Powers on their way to their holders of the next stage; the latest row of a power says how it stands. */
export const powerTransfer = onchainTable(
	'power_transfer',
	(t) => ({
		...provenance(t),
		powerId: t.integer().notNull(),
		toStage: t.integer().notNull(),
		kind: transferEventKind().notNull(),
		/** Who scheduled or cancelled it; only the DAO accepts. */
		by: t.hex(),
		/** From when it may be accepted, for SCHEDULED. */
		readyAt: t.bigint()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		powerIdx: index().on(table.powerId, table.blockNumber)
	})
);

/** A proposal that counts towards a gate. */
export const countedProposal = onchainTable(
	'counted_proposal',
	(t) => ({
		...provenance(t),
		proposalId: t.bigint().notNull(),
		stage: t.integer().notNull(),
		/** For, Against and Abstain together. */
		votes: t.bigint().notNull(),
		/** All power at the snapshot. */
		totalPower: t.bigint().notNull(),
		/** With this one. */
		ratifiedProposals: t.bigint().notNull()
	}),
	(table) => ({ pk: primaryKey({ columns: [table.chainId, table.proposalId] }) })
);

/** From then on the gate of a stage stays open; what opened it. */
export const gateOpening = onchainTable(
	'gate_opening',
	(t) => ({
		...provenance(t),
		stage: t.integer().notNull(),
		ratifiedProposals: t.bigint().notNull(),
		lockedAmount: t.bigint().notNull(),
		charterHash: t.hex().notNull()
	}),
	(table) => ({ pk: primaryKey({ columns: [table.chainId, table.stage] }) })
);

/** A step from one stage to the next. The first stage has none. */
export const stageChange = onchainTable(
	'stage_change',
	(t) => ({
		...provenance(t),
		fromStage: t.integer().notNull(),
		toStage: t.integer().notNull(),
		/** keccak256 of the measures. */
		evidenceHash: t.hex().notNull(),
		/** Who sent the transaction. */
		actor: t.hex().notNull()
	}),
	(table) => ({ pk: primaryKey({ columns: [table.chainId, table.toStage] }) })
);

/** When a stage is left, what was measured as its gate opened. */
export const stageMeasure = onchainTable(
	'stage_measure',
	(t) => ({
		...provenance(t),
		stage: t.integer().notNull(),
		ratifiedProposals: t.bigint().notNull(),
		lockedAmount: t.bigint().notNull(),
		charterHash: t.hex().notNull(),
		measuredAt: t.bigint().notNull()
	}),
	(table) => ({ pk: primaryKey({ columns: [table.chainId, table.stage] }) })
);

export const guardianEventKind = onchainEnum('guardian_event_kind', ['APPOINTED', 'ACTED', 'RENOUNCED']);

/** The guardian's beginning, its acts, and its end when it ended itself. */
export const guardianEvent = onchainTable(
	'guardian_event',
	(t) => ({
		...provenance(t),
		kind: guardianEventKind().notNull(),
		/** For APPOINTED and RENOUNCED. */
		guardian: t.hex(),
		/** For APPOINTED. */
		expiresAt: t.bigint(),
		/** These three are set for ACTED. */
		proposalId: t.bigint(),
		reason: t.text(),
		reasonHash: t.hex()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		proposalIdx: index().on(table.proposalId)
	})
);

/** What the DAO binds itself to; the latest row is in force. */
export const charter = onchainTable(
	'charter',
	(t) => ({
		...provenance(t),
		/** keccak256 of the text's bytes. */
		hash: t.hex().notNull(),
		uri: t.text().notNull()
	}),
	(table) => ({ pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }) })
);
