/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AssetFilter = {
  author?: string | null | undefined;
  creator?: string | null | undefined;
  /** true: has an offer that is open now. */
  hasOpenOffer?: boolean | null | undefined;
  isOpen?: boolean | null | undefined;
  isRetired?: boolean | null | undefined;
  kind?: Array<AssetKind> | null | undefined;
  license?: string | null | undefined;
  minChildCount?: number | null | undefined;
  /** Case-insensitive part of the name. */
  nameContains?: string | null | undefined;
  owner?: string | null | undefined;
  registeredAfter?: string | null | undefined;
  registeredBefore?: string | null | undefined;
};

export type AssetKind =
  | 'AGENT'
  | 'COMPUTE'
  | 'DATASET'
  | 'MODEL';

export type AssetOrder = {
  direction?: OrderDirection;
  field: AssetOrderField;
};

export type AssetOrderField =
  | 'CHILD_COUNT'
  | 'ID'
  | 'LICENSE_COUNT'
  | 'NAME'
  | 'REGISTERED_AT'
  | 'USAGE_UNITS';

/** A moment to answer for: a block number, or the last block at or before a time. Give exactly one. */
export type At =
  {   block: string; timestamp?: never; }
  |  { block?: never;   timestamp: string; };

export type BallotMessageKind =
  | 'PROPOSAL'
  | 'PROPOSAL_CANCEL'
  | 'PROPOSAL_UPDATE'
  | 'VOTE';

export type BallotPowerSource =
  /** SAHARA held. */
  | 'BALANCE'
  /** Protocol fees paid behind what the account's receipts earned. */
  | 'CONTRIBUTOR'
  /** Power of delegators who voted themselves, and so took it back. */
  | 'TAKEN_BACK'
  /** Locked SAHARA, decaying until its lock ends. */
  | 'VE';

export type ContributionRole =
  | 'COMPUTE'
  | 'CURATION'
  | 'DATA'
  | 'EVALUATION'
  | 'LABELING'
  | 'TRAINING';

export type ControlEventFilter = {
  account?: string | null | undefined;
  /** True: only what FoundationHandover declares; false: only what the authorities and the Safe say. */
  isDeclaration?: boolean | null | undefined;
  kinds?: Array<ControlEventKind> | null | undefined;
  /** Events of the power's role, functions and transfers. */
  powerId?: number | null | undefined;
};

/** The event's name, as the contracts have it. */
export type ControlEventKind =
  | 'AUTHORITY_UPDATED'
  | 'CHARTER_SET'
  | 'GATE_OPENED'
  | 'GATE_SET'
  | 'GUARDIAN_ACTED'
  | 'GUARDIAN_APPOINTED'
  | 'GUARDIAN_RENOUNCED'
  | 'OPERATION_CANCELED'
  | 'OPERATION_EXECUTED'
  | 'OPERATION_SCHEDULED'
  | 'POWER_REGISTERED'
  | 'PROPOSAL_COUNTED'
  | 'PROPOSAL_GUARDIAN_SET'
  | 'ROLE_ADMIN_CHANGED'
  | 'ROLE_GRANTED'
  | 'ROLE_GRANT_DELAY_CHANGED'
  | 'ROLE_GUARDIAN_CHANGED'
  | 'ROLE_LABELLED'
  | 'ROLE_REVOKED'
  | 'SAFE_EXECUTED'
  | 'SAFE_EXECUTION_FAILED'
  | 'SAFE_FALLBACK_HANDLER_CHANGED'
  | 'SAFE_GUARD_CHANGED'
  | 'SAFE_MODULE_DISABLED'
  | 'SAFE_MODULE_ENABLED'
  | 'SAFE_MODULE_GUARD_CHANGED'
  | 'SAFE_OWNER_ADDED'
  | 'SAFE_OWNER_REMOVED'
  | 'SAFE_THRESHOLD_CHANGED'
  | 'STAGE_ADVANCED'
  | 'TARGET_ADMIN_DELAY_UPDATED'
  | 'TARGET_CLOSED'
  | 'TARGET_FUNCTION_ROLE_UPDATED'
  | 'TIMELOCK_CHANGED'
  | 'TRANSFER_ACCEPTED'
  | 'TRANSFER_CANCELLED'
  | 'TRANSFER_SCHEDULED';

export type ControlHolderKind =
  /** No check: the zero address of the timelock's executors. */
  | 'ANYONE'
  /** Another contract of the deployment. */
  | 'CONTRACT'
  /** The timelock, which does what proposals decide. */
  | 'DAO'
  | 'FOUNDATION'
  | 'GUARDIAN'
  | 'OTHER';

export type ControlStageName =
  /** Nothing and nobody stands above the DAO. */
  | 'DAO'
  /** The DAO holds the powers; the guardian can still cancel proposals. */
  | 'DAO_WITH_GUARDIAN'
  /** The Foundation holds what it was founded with. */
  | 'FOUNDATION'
  /** Foundation and DAO hold powers side by side; the Foundation's act only after a delay. */
  | 'SHARED';

export type DecisionFilter = {
  /** Who proposed it. */
  author?: string | null | undefined;
  kind?: DecisionKind | null | undefined;
  /** ACTIVE decisions on which this account has power that it has not used. */
  needsVoteOf?: string | null | undefined;
  /** In the title or the text, in any case. */
  search?: string | null | undefined;
  /** A space's id: then off-chain proposals alone. */
  space?: string | null | undefined;
  states?: Array<DecisionState> | null | undefined;
  /** Decisions that this account has voted on. */
  votedBy?: string | null | undefined;
};

export type DecisionKind =
  /** Decided by signed messages. */
  | 'OFF_CHAIN'
  /** Decided by transactions, executed by the chain. */
  | 'ON_CHAIN';

/** The states of both kinds: CLOSED is only an off-chain proposal's, DEFEATED to EXECUTED are only an on-chain one's. */
export type DecisionState =
  | 'ACTIVE'
  | 'CANCELED'
  | 'CLOSED'
  | 'DEFEATED'
  | 'EXECUTED'
  | 'EXPIRED'
  | 'PENDING'
  | 'QUEUED'
  | 'SUCCEEDED';

export type DelegateOrder = {
  direction?: OrderDirection;
  field: DelegateOrderField;
};

export type DelegateOrderField =
  | 'DELEGATORS'
  | 'POWER'
  | 'VOTES_CAST';

/** FoundationHandover's words. */
export type DifferenceKind =
  /** A declared function is mapped to another role. */
  | 'CLOSED_FUNCTION'
  /** It is declared to hold a role and does not. */
  | 'MISSING_HOLDER'
  /** AccessManager lets nobody call the contract's restricted functions. */
  | 'TARGET_CLOSED'
  /** A function that no power declares is open to a role that somebody could hold. */
  | 'UNDECLARED_FUNCTION'
  /** It holds a role and is not declared to. */
  | 'UNDECLARED_HOLDER'
  /** A contract obeys another authority than AccessManager. */
  | 'WRONG_AUTHORITY'
  /** It holds the role behind another delay. */
  | 'WRONG_DELAY'
  /** Who is granted the role gets it late. */
  | 'WRONG_GRANT_DELAY'
  /** The Governor obeys another guardian than FoundationHandover, or one at all in the last stage. */
  | 'WRONG_PROPOSAL_GUARDIAN'
  /** Another role than the admin's grants the role. */
  | 'WRONG_ROLE_ADMIN'
  /** Another role than the admin's can cancel what the role schedules. */
  | 'WRONG_ROLE_GUARDIAN'
  /** The admin's changes to the contract wait. */
  | 'WRONG_TARGET_DELAY'
  /** The Governor acts through another timelock than the DAO's. */
  | 'WRONG_TIMELOCK';

export type GuardianEnd =
  /** The Governor obeys another guardian than FoundationHandover, or none. */
  | 'DISMISSED'
  /** `expiresAt` has come; no transaction does it. */
  | 'EXPIRY'
  | 'RENOUNCED'
  /** Control passed to the DAO for good. */
  | 'STAGE';

export type LicenseChangeKind =
  | 'ISSUED'
  | 'RENEWED'
  | 'REVOKED'
  | 'TRANSFERRED';

export type LicenseMode =
  /** For a time. */
  | 'DURATION'
  /** By use: a quota, or pay per unit from a deposit. */
  | 'METERED'
  /** For good. */
  | 'PERPETUAL';

export type LicenseStatus =
  | 'ACTIVE'
  | 'EXPIRED'
  | 'REVOKED';

export type LockChangeKind =
  | 'CREATED'
  | 'DELEGATED'
  | 'EXTENDED'
  | 'INCREASED'
  | 'WITHDRAWN';

export type LockFilter = {
  delegate?: string | null | undefined;
  isExpired?: boolean | null | undefined;
  unlocksAfter?: string | null | undefined;
  unlocksBefore?: string | null | undefined;
};

export type LockOrder = {
  direction?: OrderDirection;
  field: LockOrderField;
};

export type LockOrderField =
  | 'AMOUNT'
  | 'LOCKED_AT'
  /** At the moment asked for. */
  | 'POWER'
  | 'UNLOCKS_AT';

export type ManagerOperationStatus =
  | 'CANCELED'
  | 'EXECUTED'
  /** A week has passed since `readyAt`. */
  | 'EXPIRED'
  /** It may be executed until `expiresAt`. */
  | 'READY'
  /** It waits for `readyAt`. */
  | 'SCHEDULED';

export type OffchainProposalFilter = {
  author?: string | null | undefined;
  /** ACTIVE proposals on which this account has power and no vote yet. */
  needsVoteOf?: string | null | undefined;
  /** In the title, the body or the choices, in any case. */
  search?: string | null | undefined;
  /** A space's id. */
  space?: string | null | undefined;
  states?: Array<OffchainProposalState> | null | undefined;
  /** Proposals that this account has voted on. */
  votedBy?: string | null | undefined;
};

export type OffchainProposalOrder = {
  direction?: OrderDirection;
  field: OffchainProposalOrderField;
};

export type OffchainProposalOrderField =
  | 'CREATED'
  | 'END'
  | 'START';

export type OffchainProposalState =
  /** Votes are taken: from `start` on, before `end`. */
  | 'ACTIVE'
  /** By its author, or by an admin or moderator of the space. */
  | 'CANCELED'
  | 'CLOSED'
  /** Before `start`. */
  | 'PENDING';

export type OffchainVoteObstacle =
  | 'CANCELED'
  /** It had power of its own at the snapshot block, which its delegate votes with. */
  | 'DELEGATED_AWAY'
  /** Voting is over. */
  | 'ENDED'
  /** Voting has not begun. */
  | 'NOT_BEGUN'
  /** It had no power at the snapshot block. */
  | 'NO_POWER';

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type ParameterName =
  | 'CONTRIBUTOR_SHARE_BPS'
  | 'LATE_QUORUM_EXTENSION'
  | 'PROPOSAL_GUARDIAN'
  | 'PROPOSAL_THRESHOLD'
  | 'PROTOCOL_FEE_BPS'
  | 'QUORUM_NUMERATOR'
  | 'TIMELOCK'
  | 'TIMELOCK_DELAY'
  | 'TREASURY'
  | 'VOTING_DELAY'
  | 'VOTING_PERIOD';

export type ParameterUnit =
  | 'ADDRESS'
  | 'BPS'
  /** Hundredths of all power. */
  | 'PERCENT'
  /** Wei of voting power. */
  | 'POWER'
  | 'SECONDS';

export type PaymentFilter = {
  after?: string | null | undefined;
  assetId?: string | null | undefined;
  before?: string | null | undefined;
  currency?: string | null | undefined;
  licenseId?: string | null | undefined;
  payer?: string | null | undefined;
  reason?: Array<PaymentReason> | null | undefined;
};

export type PaymentOrder = {
  direction?: OrderDirection;
  field: PaymentOrderField;
};

export type PaymentOrderField =
  | 'AMOUNT'
  | 'ID';

export type PaymentReason =
  | 'RENEWAL'
  | 'SALE'
  | 'TIP'
  | 'USAGE';

export type PayoutKind =
  | 'OWNER'
  | 'RECEIPT';

export type PowerTransferStatus =
  | 'ACCEPTED'
  | 'CANCELLED'
  | 'PENDING';

export type ProposalEventKind =
  /** Through the Governor, by the guardian or the proposer. */
  | 'CANCELED'
  /** Straight at the timelock, past the Governor. */
  | 'CANCELED_AT_TIMELOCK'
  | 'CREATED'
  /** `eta` has come. Computed: no transaction does it. */
  | 'EXECUTABLE'
  /** Through the Governor. */
  | 'EXECUTED'
  /** Straight at the timelock, past the Governor. */
  | 'EXECUTED_AT_TIMELOCK'
  | 'EXTENDED'
  | 'QUEUED'
  /** `snapshot` has passed. Computed: no transaction does it. */
  | 'VOTING_BEGAN'
  /** `deadline` has passed. Computed: no transaction does it. */
  | 'VOTING_ENDED';

export type ProposalFilter = {
  /** ACTIVE proposals at whose snapshot this account had power that it has not used yet. */
  needsVoteOf?: string | null | undefined;
  proposer?: string | null | undefined;
  /** In the title or the description, in any case. */
  search?: string | null | undefined;
  states?: Array<ProposalState> | null | undefined;
  /** Proposals that this account has voted on. */
  votedBy?: string | null | undefined;
};

export type ProposalOrder = {
  direction?: OrderDirection;
  field: ProposalOrderField;
};

export type ProposalOrderField =
  | 'CREATED'
  | 'DEADLINE'
  /** For, Against and Abstain together. */
  | 'VOTES';

/** What OpenZeppelin's Governor calls a proposal's state, and what its `state(proposalId)` answers in a block of the moment asked for. */
export type ProposalState =
  /** Votes are taken: after `snapshot`, at or before `deadline`. */
  | 'ACTIVE'
  /** By the guardian, its proposer, or straight at the timelock. */
  | 'CANCELED'
  /** Voting ended without a quorum, or without more For than Against. */
  | 'DEFEATED'
  | 'EXECUTED'
  /** Part of the Governor's vocabulary; a proposal of this Governor never expires. */
  | 'EXPIRED'
  /** Voting has not begun: the moment is at or before `snapshot`. */
  | 'PENDING'
  /** It waits in the timelock, also after `eta`, until someone executes it: see `isExecutable`. */
  | 'QUEUED'
  /** Voting ended in favour; it waits for someone to queue it. */
  | 'SUCCEEDED';

export type ReceiptOrder = {
  direction?: OrderDirection;
  field: ReceiptOrderField;
};

export type ReceiptOrderField =
  | 'ID'
  | 'UNITS';

/** How a child was made from a parent. */
export type Relation =
  | 'ADAPTED_FROM'
  | 'DERIVED_FROM'
  | 'DISTILLED_FROM'
  | 'EVALUATED_ON'
  | 'FINE_TUNED_FROM'
  | 'MERGED_FROM'
  | 'QUANTIZED_FROM'
  | 'TRAINED_ON'
  | 'USES';

export type Right =
  | 'COMMERCIAL'
  | 'DERIVE'
  | 'REDISTRIBUTE'
  | 'SUBLICENSE'
  | 'USE';

export type RightsConflictKind =
  /** An ancestor was retired. */
  | 'ANCESTOR_RETIRED'
  /** The license that gave consent to this link has expired or was revoked. */
  | 'CONSENT_LICENSE_ENDED'
  /** The ancestor's stated license tag forbids what an open offer here grants (non-commercial, no derivatives). */
  | 'STATED_LICENSE_RESTRICTS';

export type TreasuryDirection =
  | 'IN'
  | 'OUT';

export type TreasuryFilter = {
  counterparty?: string | null | undefined;
  currency?: string | null | undefined;
  direction?: TreasuryDirection | null | undefined;
  isFee?: boolean | null | undefined;
};

export type UsageMovementKind =
  | 'DEPOSITED'
  | 'WITHDRAWAL_ANNOUNCED'
  | 'WITHDRAWN';

export type VoteFilter = {
  /** Votes that gave a reason. */
  hasReason?: boolean | null | undefined;
  support?: Array<VoteSupport> | null | undefined;
  voter?: string | null | undefined;
};

export type VoteObstacle =
  /** All of its power is used: votes can't be changed. */
  | 'ALREADY_VOTED'
  /** It had power of its own, which its delegate votes with. */
  | 'DELEGATED_AWAY'
  /** Voting is over or the proposal was cancelled. */
  | 'ENDED'
  /** Voting has not begun; power is counted at `snapshot`, so a lock or delegation made before it still counts. */
  | 'NOT_BEGUN'
  /** It had no lock and no score at the snapshot, and nobody delegated to it. */
  | 'NO_POWER';

export type VoteSupport =
  | 'ABSTAIN'
  | 'AGAINST'
  | 'FOR'
  /** Split over the three; `against`, `for` and `abstain` hold the parts. */
  | 'FRACTIONAL';

export type VotingSystem =
  /** Any number of choices, each with the voter's whole power. */
  | 'APPROVAL'
  /** For, Against, Abstain: one of them. */
  | 'BASIC'
  /** As WEIGHTED, and a choice is scored by the square of the sum of the square roots of what it gets, as a part of all power that voted. */
  | 'QUADRATIC'
  /** All choices in order; the weakest is struck out round by round until one has more than half. */
  | 'RANKED_CHOICE'
  | 'SINGLE_CHOICE'
  /** Power split over choices in any proportion. */
  | 'WEIGHTED';

export type BallotPowerPartsFragment = { total: string, parts: Array<{ strategy: string, source: BallotPowerSource, power: string }> };

export type BallotReceiptPartsFragment = { relayer: string, signature: string };

export type ScorePartsFragment = { choice: number, label: string, score: string, exact: string, share: number };

export type OffchainRowFragment = { title: string, system: VotingSystem, choices: Array<string>, createdAt: string, start: string, end: string, canceledAt: string | null, asOf: string, isQuorumReached: boolean, offchainId: string, offchainState: OffchainProposalState, powerNeeded: string, author: { address: string, chainId: number, statedName: string | null }, space: { id: string, name: string, chainId: number }, result: { total: string, voterCount: number, winner: number | null, isTie: boolean, tied: Array<number>, isFinal: boolean, scores: Array<{ choice: number, label: string, score: string, exact: string, share: number }> } };

export type OffchainVoteRowFragment = { id: string, cid: string, choice: string, choiceText: string, reason: string, createdAt: string, counts: boolean, replacedBy: string | null, envelope: string, voter: { address: string, chainId: number, statedName: string | null }, choices: Array<{ choice: number, label: string, share: number | null, weight: string | null, rank: number | null }>, power: { total: string, parts: Array<{ strategy: string, source: BallotPowerSource, power: string }> }, receipt: { relayer: string, signature: string } };

export type SpacePartsFragment = { id: string, name: string, about: string, chainId: number, quorum: string, proposalThreshold: string, hubTime: string, relayer: string, path: string, proposalCount: number, strategies: Array<{ name: string, description: string }>, votingDelay: { min: number, max: number }, votingPeriod: { min: number, max: number }, head: { number: string, timestamp: string }, admins: Array<{ address: string, chainId: number, statedName: string | null }>, moderators: Array<{ address: string, chainId: number, statedName: string | null }> };

export type BallotSpacesQueryVariables = Exact<{ [key: string]: never; }>;


export type BallotSpacesQuery = { ballotSpaces: Array<{ id: string, name: string, about: string, chainId: number, quorum: string, proposalThreshold: string, hubTime: string, relayer: string, path: string, proposalCount: number, strategies: Array<{ name: string, description: string }>, votingDelay: { min: number, max: number }, votingPeriod: { min: number, max: number }, head: { number: string, timestamp: string }, admins: Array<{ address: string, chainId: number, statedName: string | null }>, moderators: Array<{ address: string, chainId: number, statedName: string | null }> }> };

export type BallotProposingQueryVariables = Exact<{
  space: string;
  account: string;
}>;


export type BallotProposingQuery = { ballotSpace: { proposing: { threshold: string, canPropose: boolean, missing: string, isExempt: boolean, power: { total: string, parts: Array<{ strategy: string, source: BallotPowerSource, power: string }> } } } | null };

export type CitedProposalQueryVariables = Exact<{
  id: string;
}>;


export type CitedProposalQuery = { offchainProposal: { id: string, title: string, state: OffchainProposalState } | null };

export type HolderPartsFragment = { address: string, name: string, kind: ControlHolderKind };

export type HoldingPartsFragment = { executionDelay: number, totalDelay: number, since: string | null, holder: { address: string, name: string, kind: ControlHolderKind }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null, proof: { label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> } | null };

export type DeclaredPartsFragment = { executionDelay: number, totalDelay: number, holder: { address: string, name: string, kind: ControlHolderKind } };

export type DifferencePartsFragment = { kind: DifferenceKind, powerId: number | null, powerLabel: string | null, authorityName: string | null, target: string | null, targetName: string | null, function: string | null, found: string, declared: string, sentence: string, since: string | null, account: { address: string, name: string, kind: ControlHolderKind } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null };

export type TransferPartsFragment = { fromStage: ControlStageName, toStage: ControlStageName, scheduledAt: string, readyAt: string, isReady: boolean, status: PowerTransferStatus, settledAt: string | null, scheduledBy: { address: string, name: string, kind: ControlHolderKind }, settledBy: { address: string, name: string, kind: ControlHolderKind } | null, proposal: { proposalId: string, chainId: number, title: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string }, settledProvenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null };

export type PowerFunctionPartsFragment = { target: string, targetName: string | null, selector: string, signature: string | null, description: string | null, isClosed: boolean };

export type PowerRowFragment = { powerId: number, label: string, description: string, authority: string, authorityName: string, role: string, roleId: string | null, stage: ControlStageName, nextStage: ControlStageName | null, isAsDeclared: boolean, functions: Array<{ target: string, targetName: string | null, selector: string, signature: string | null, description: string | null, isClosed: boolean }>, actual: Array<{ executionDelay: number, totalDelay: number, since: string | null, holder: { address: string, name: string, kind: ControlHolderKind }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null, proof: { label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> } | null }>, declared: Array<{ executionDelay: number, totalDelay: number, holder: { address: string, name: string, kind: ControlHolderKind } }>, next: Array<{ executionDelay: number, totalDelay: number, holder: { address: string, name: string, kind: ControlHolderKind } }> | null, holdersByStage: Array<Array<{ executionDelay: number, totalDelay: number, holder: { address: string, name: string, kind: ControlHolderKind } }>>, transfer: { fromStage: ControlStageName, toStage: ControlStageName, scheduledAt: string, readyAt: string, isReady: boolean, status: PowerTransferStatus, settledAt: string | null, scheduledBy: { address: string, name: string, kind: ControlHolderKind }, settledBy: { address: string, name: string, kind: ControlHolderKind } | null, proposal: { proposalId: string, chainId: number, title: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string }, settledProvenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null } | null };

export type GatePartsFragment = { isOpen: boolean, earliest: string, isTimeReached: boolean, ratifiedProposals: number, ratifiedProposalsNeeded: number, turnoutBps: number, locked: string, lockedNeeded: string, charterHash: string | null, charterHashNeeded: string | null, isCharterSet: boolean, measuredAt: string, openedAt: string | null, openedProvenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }>, countedProposals: Array<{ votes: string, totalPower: string, turnoutBps: number, countedAt: string, proposal: { proposalId: string, chainId: number, title: string }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }>, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } };

export type StagePartsFragment = { name: ControlStageName, index: number, enteredAt: string | null, leftAt: string | null, evidenceHash: string | null, leftBy: { address: string, name: string, kind: ControlHolderKind } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null, gate: { isOpen: boolean, earliest: string, isTimeReached: boolean, ratifiedProposals: number, ratifiedProposalsNeeded: number, turnoutBps: number, locked: string, lockedNeeded: string, charterHash: string | null, charterHashNeeded: string | null, isCharterSet: boolean, measuredAt: string, openedAt: string | null, openedProvenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }>, countedProposals: Array<{ votes: string, totalPower: string, turnoutBps: number, countedAt: string, proposal: { proposalId: string, chainId: number, title: string }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }>, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } } | null };

export type GuardianPartsFragment = { expiresAt: string, secondsLeft: number, isActive: boolean, endedBy: GuardianEnd | null, endedAt: string | null, holder: { address: string, name: string, kind: ControlHolderKind }, endedProvenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } };

export type SafePartsFragment = { address: string, threshold: number, nonce: string, modules: Array<string>, guard: string | null, fallbackHandler: string | null, owners: Array<{ since: string, account: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }>, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }> };

export type ControlEventPartsFragment = { kind: ControlEventKind, timestamp: string, sentence: string, isDeclaration: boolean, contractName: string, power: { powerId: number, label: string } | null, proposal: { proposalId: string, chainId: number, title: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } };

export type MoneyPartsFragment = { amount: string, decimals: number, currency: { address: string, symbol: string } };

export type AssetLabelFragment = { assetId: string, chainId: number, name: string, kind: AssetKind };

export type AccountLabelFragment = { address: string, chainId: number, statedName: string | null };

export type LogPartsFragment = { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string };

export type PagePartsFragment = { hasNextPage: boolean, endCursor: string | null };

export type AssetRowFragment = { isRetired: boolean, registeredAt: string, parentCount: number, childCount: number, licenseCount: number, usageUnits: string, assetId: string, chainId: number, name: string, kind: AssetKind, claims: { license: string | null }, owner: { address: string, chainId: number, statedName: string | null } };

export type PaymentRowFragment = { paymentId: string, chainId: number, reason: PaymentReason, paidAt: string, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, payer: { address: string, chainId: number, statedName: string | null } };

export type ReceiptRowFragment = { receiptId: string, chainId: number, role: ContributionRole, units: string, shareOfUnits: number, issuedAt: string, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, contributor: { address: string, chainId: number, statedName: string | null } };

export type LicenseRowFragment = { licenseId: string, chainId: number, mode: LicenseMode, rights: Array<Right>, status: LicenseStatus, startsAt: string, expiresAt: string | null, price: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, holder: { address: string, chainId: number, statedName: string | null } };

export type PayoutRowFragment = { kind: PayoutKind, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, receipt: { receiptId: string, chainId: number } | null, payee: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } };

export type GovernanceBookQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type GovernanceBookQuery = { chains: Array<{ id: number, name: string, contracts: Array<{ name: string, address: string }> }>, currencies: Array<{ address: string, symbol: string, decimals: number, isListed: boolean }>, control: { address: string, powers: Array<{ powerId: number, label: string, roleId: string | null }>, foundation: { address: string, name: string, safe: { address: string } | null }, guardian: { holder: { address: string, name: string } } } | null };

export type PartsFragment = { ve: string, contributor: string, total: string };

export type ProofPartsFragment = { label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> };

export type ScalingFragment = { shareBps: number, ve: string, totalScore: string, cap: string, isScaled: boolean };

export type TallyPartsFragment = { against: string, for: string, abstain: string, total: string, toQuorum: string, isQuorumReached: boolean, isSucceeding: boolean, voterCount: number, turnout: number };

export type QuorumPartsFragment = { votes: string, numerator: string, denominator: string, timestamp: string, isFinal: boolean, supply: { ve: string, contributor: string, total: string }, scaling: { shareBps: number, ve: string, totalScore: string, cap: string, isScaled: boolean }, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }> };

export type ProposalRowFragment = { proposalId: string, chainId: number, title: string, state: ProposalState, isExecutable: boolean, createdAt: string, snapshot: string, deadline: string, eta: string | null, executedAt: string | null, canceledAt: string | null, asOf: string, actionCount: number, proposer: { address: string, chainId: number, statedName: string | null }, tally: { against: string, for: string, abstain: string, total: string, toQuorum: string, isQuorumReached: boolean, isSucceeding: boolean, voterCount: number, turnout: number }, quorum: { votes: string, isFinal: boolean } };

export type VoteRowFragment = { support: VoteSupport, weight: string, against: string, for: string, abstain: string, reason: string, castAt: string, sender: { address: string }, voter: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } };

export type LockRowFragment = { chainId: number, amount: string, unlocksAt: string, isExpired: boolean, slope: string, bias: string, power: string, lockedAt: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null } };

export type LockChangeRowFragment = { kind: LockChangeKind, amount: string, change: string, unlocksAt: string | null, previousUnlocksAt: string | null, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, previousDelegate: { address: string, chainId: number, statedName: string | null } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } };

export type PowerSourceRowFragment = { amount: string, slope: string, bias: string, unlocksAt: string | null, ve: string, score: string, since: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } };

export type PowerExplainedFragment = { timestamp: string, share: number, score: string, account: { address: string, chainId: number, statedName: string | null }, parts: { ve: string, contributor: string, total: string }, supply: { ve: string, contributor: string, total: string }, scaling: { shareBps: number, ve: string, totalScore: string, cap: string, isScaled: boolean }, sources: { totalCount: number, nodes: Array<{ amount: string, slope: string, bias: string, unlocksAt: string | null, ve: string, score: string, since: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, own: { amount: string, slope: string, bias: string, unlocksAt: string | null, ve: string, score: string, since: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } } | null, proposing: { threshold: string, canPropose: boolean, missing: string }, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }> };

export type ParameterValuesQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type ParameterValuesQuery = { parameters: Array<{ name: ParameterName, value: string, unit: ParameterUnit }> };

export type StandingQueryVariables = Exact<{
  account: string;
  chainId?: number | null | undefined;
}>;


export type StandingQuery = { votingPower: { timestamp: string, share: number, score: string, account: { address: string, chainId: number, statedName: string | null }, parts: { ve: string, contributor: string, total: string }, supply: { ve: string, contributor: string, total: string }, scaling: { shareBps: number, ve: string, totalScore: string, cap: string, isScaled: boolean }, sources: { totalCount: number, nodes: Array<{ amount: string, slope: string, bias: string, unlocksAt: string | null, ve: string, score: string, since: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, own: { amount: string, slope: string, bias: string, unlocksAt: string | null, ve: string, score: string, since: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } } | null, proposing: { threshold: string, canPropose: boolean, missing: string }, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }> }, lock: { chainId: number, amount: string, unlocksAt: string, isExpired: boolean, slope: string, bias: string, power: string, lockedAt: string, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }>, history: { nodes: Array<{ kind: LockChangeKind, amount: string, change: string, unlocksAt: string | null, previousUnlocksAt: string | null, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, previousDelegate: { address: string, chainId: number, statedName: string | null } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null } } | null };

export type VoterStandingQueryVariables = Exact<{
  proposalId: string;
  account: string;
  at: string;
  chainId?: number | null | undefined;
}>;


export type VoterStandingQuery = { proposal: { voter: { used: string, left: string, against: string, for: string, abstain: string, canVote: boolean, obstacle: VoteObstacle | null, explanation: string | null, account: { address: string, chainId: number, statedName: string | null }, power: { ve: string, contributor: string, total: string } } } | null, votingPower: { timestamp: string, share: number, score: string, account: { address: string, chainId: number, statedName: string | null }, parts: { ve: string, contributor: string, total: string }, supply: { ve: string, contributor: string, total: string }, scaling: { shareBps: number, ve: string, totalScore: string, cap: string, isScaled: boolean }, sources: { totalCount: number, nodes: Array<{ amount: string, slope: string, bias: string, unlocksAt: string | null, ve: string, score: string, since: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, own: { amount: string, slope: string, bias: string, unlocksAt: string | null, ve: string, score: string, since: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } } | null, proposing: { threshold: string, canPropose: boolean, missing: string }, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }> } };

export type WalletChainsQueryVariables = Exact<{ [key: string]: never; }>;


export type WalletChainsQuery = { chains: Array<{ id: number, name: string, contracts: Array<{ name: string, address: string }> }> };

export type WalletHeadQueryVariables = Exact<{
  chainId: number;
}>;


export type WalletHeadQuery = { _meta: { block: { number: string } } };

export type ParentCandidateFragment = { assetId: string, chainId: number, name: string, kind: AssetKind, isRetired: boolean, owner: { address: string }, policy: { isOpen: boolean, minShareBps: number } };

export type ParentSearchQueryVariables = Exact<{
  query: string;
  chainId?: number | null | undefined;
}>;


export type ParentSearchQuery = { search: Array<
    | { __typename: 'Account' }
    | { __typename: 'Asset', assetId: string, chainId: number, name: string, kind: AssetKind, isRetired: boolean, owner: { address: string }, policy: { isOpen: boolean, minShareBps: number } }
    | { __typename: 'License' }
    | { __typename: 'OffchainProposal' }
    | { __typename: 'Payment' }
    | { __typename: 'Proposal' }
    | { __typename: 'Receipt' }
  > };

export type ParentByIdQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
}>;


export type ParentByIdQuery = { asset: { assetId: string, chainId: number, name: string, kind: AssetKind, isRetired: boolean, owner: { address: string }, policy: { isOpen: boolean, minShareBps: number } } | null };

export type AccountQueryVariables = Exact<{
  address: string;
  chainId?: number | null | undefined;
  madeAfter?: string | null | undefined;
  ownedAfter?: string | null | undefined;
  receiptsAfter?: string | null | undefined;
  licensesAfter?: string | null | undefined;
  claimablesAfter?: string | null | undefined;
}>;


export type AccountQuery = { account: { address: string, chainId: number, statedName: string | null, earnings: Array<{ currency: { address: string, symbol: string }, fromReceipts: { amount: string, decimals: number, currency: { address: string, symbol: string } }, fromOwnership: { amount: string, decimals: number, currency: { address: string, symbol: string } }, claimed: { amount: string, decimals: number, currency: { address: string, symbol: string } }, claimable: { amount: string, decimals: number, currency: { address: string, symbol: string } }, paid: { amount: string, decimals: number, currency: { address: string, symbol: string } } }>, claimables: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: PayoutKind, receipt: { receiptId: string, chainId: number } | null, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } } }> }, due: { nodes: Array<{ kind: PayoutKind, receipt: { receiptId: string } | null, asset: { assetId: string }, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } } }> }, createdAssets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ isRetired: boolean, registeredAt: string, parentCount: number, childCount: number, licenseCount: number, usageUnits: string, assetId: string, chainId: number, name: string, kind: AssetKind, claims: { license: string | null }, owner: { address: string, chainId: number, statedName: string | null } }> }, ownedAssets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ isRetired: boolean, registeredAt: string, parentCount: number, childCount: number, licenseCount: number, usageUnits: string, assetId: string, chainId: number, name: string, kind: AssetKind, claims: { license: string | null }, owner: { address: string, chainId: number, statedName: string | null } }> }, receipts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ receiptId: string, chainId: number, role: ContributionRole, units: string, shareOfUnits: number, issuedAt: string, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, contributor: { address: string, chainId: number, statedName: string | null } }> }, licenses: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ licenseId: string, chainId: number, mode: LicenseMode, rights: Array<Right>, status: LicenseStatus, startsAt: string, expiresAt: string | null, price: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, holder: { address: string, chainId: number, statedName: string | null } }> } } };

export type AccountMoneyQueryVariables = Exact<{
  address: string;
  chainId?: number | null | undefined;
  paymentsAfter?: string | null | undefined;
  payoutsAfter?: string | null | undefined;
}>;


export type AccountMoneyQuery = { account: { payments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ paymentId: string, chainId: number, reason: PaymentReason, paidAt: string, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, payer: { address: string, chainId: number, statedName: string | null } }> }, payouts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: PayoutKind, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, receipt: { receiptId: string, chainId: number } | null, payee: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> } } };

export type AssetMoneyFragment = { amount: string, decimals: number, currency: { address: string, symbol: string } };

export type AssetLogFragment = { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string };

export type AssetAgentFragment = { address: string, statedName: string | null };

export type AssetHeadQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
}>;


export type AssetHeadQuery = { asset: { assetId: string, chainId: number, kind: AssetKind, name: string, description: string | null, uri: string, contentHash: string, version: number, isRetired: boolean, registeredAt: string, parentCount: number, childCount: number, receiptCount: number, totalUnits: string, offerCount: number, licenseCount: number, paymentCount: number, usageUnits: string, claims: { license: string | null, author: string | null, task: string | null, externalUrl: string | null }, creator: { address: string, statedName: string | null }, owner: { address: string, statedName: string | null }, policy: { isOpen: boolean, minShareBps: number, receiptsBps: number }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string }, income: Array<{ currency: { address: string, symbol: string }, paidIn: { amount: string, decimals: number, currency: { address: string, symbol: string } }, pushedIn: { amount: string, decimals: number, currency: { address: string, symbol: string } } }> } | null, _meta: { block: { number: string, timestamp: string } } };

export type LineageAssetFragment = { assetId: string, name: string, kind: AssetKind, isRetired: boolean, parentCount: number, childCount: number, parents: { nodes: Array<{ relation: Relation, shareBps: number, parent: { assetId: string } }> }, fan?: { totalCount: number } };

export type AssetLineageQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
  relations?: Array<Relation> | Relation | null | undefined;
  isFiltered: boolean;
  up: number;
  fan: number;
  after?: string | null | undefined;
  hasChildren: boolean;
  hasGrandchildren: boolean;
  hasGreatGrandchildren: boolean;
}>;


export type AssetLineageQuery = { asset: { assetId: string, name: string, kind: AssetKind, isRetired: boolean, parentCount: number, childCount: number, lineageGraph: { isPartial: boolean, partialReason: string | null, nodes: Array<{ level: number, asset: { assetId: string, name: string, kind: AssetKind, isRetired: boolean, parentCount: number, childCount: number, parents: { nodes: Array<{ relation: Relation, shareBps: number, parent: { assetId: string } }> }, fan?: { totalCount: number } } }> }, children?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ child: { assetId: string, name: string, kind: AssetKind, isRetired: boolean, parentCount: number, childCount: number, children?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ child: { assetId: string, name: string, kind: AssetKind, isRetired: boolean, parentCount: number, childCount: number, children?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ child: { assetId: string, name: string, kind: AssetKind, isRetired: boolean, parentCount: number, childCount: number, parents: { nodes: Array<{ relation: Relation, shareBps: number, parent: { assetId: string } }> }, fan?: { totalCount: number } } }> }, parents: { nodes: Array<{ relation: Relation, shareBps: number, parent: { assetId: string } }> }, fan?: { totalCount: number } } }> }, parents: { nodes: Array<{ relation: Relation, shareBps: number, parent: { assetId: string } }> }, fan?: { totalCount: number } } }> }, parents: { nodes: Array<{ relation: Relation, shareBps: number, parent: { assetId: string } }> }, fan?: { totalCount: number } } | null };

export type LineageChildrenQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
  relations?: Array<Relation> | Relation | null | undefined;
  isFiltered: boolean;
  fan: number;
  after?: string | null | undefined;
}>;


export type LineageChildrenQuery = { asset: { children: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ child: { assetId: string, name: string, kind: AssetKind, isRetired: boolean, parentCount: number, childCount: number, parents: { nodes: Array<{ relation: Relation, shareBps: number, parent: { assetId: string } }> }, fan?: { totalCount: number } } }> } } | null };

export type LineageParentsQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
  relations?: Array<Relation> | Relation | null | undefined;
  isFiltered: boolean;
}>;


export type LineageParentsQuery = { asset: { parents: { nodes: Array<{ parent: { assetId: string, name: string, kind: AssetKind, isRetired: boolean, parentCount: number, childCount: number, parents: { nodes: Array<{ relation: Relation, shareBps: number, parent: { assetId: string } }> }, fan?: { totalCount: number } } }> } } | null };

export type LineageSelectionQueryVariables = Exact<{
  start: string;
  node: string;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
}>;


export type LineageSelectionQuery = { asset: { assetId: string, name: string, description: string | null, kind: AssetKind, isRetired: boolean, registeredAt: string, parentCount: number, childCount: number, receiptCount: number, licenseCount: number, claims: { license: string | null, author: string | null }, owner: { address: string, statedName: string | null }, toStart: { bps: number, isPartial: boolean } } | null, start: { name: string, fromStart: { bps: number, isPartial: boolean } } | null, up: { totalCount: string, isPartial: boolean, paths: Array<{ share: number, links: Array<{ relation: Relation, shareBps: number, child: { assetId: string, name: string }, parent: { assetId: string, name: string } }> }> }, down: { totalCount: string, isPartial: boolean, paths: Array<{ share: number, links: Array<{ relation: Relation, shareBps: number, child: { assetId: string, name: string }, parent: { assetId: string, name: string } }> }> } };

export type LineageWayFragment = { totalCount: string, isPartial: boolean, paths: Array<{ share: number, links: Array<{ relation: Relation, shareBps: number, child: { assetId: string, name: string }, parent: { assetId: string, name: string } }> }> };

export type AssetContributorsQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
  after?: string | null | undefined;
  order?: ReceiptOrder | null | undefined;
}>;


export type AssetContributorsQuery = { asset: { receipts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ receiptId: string, chainId: number, role: ContributionRole, units: string, shareOfUnits: number, issuedAt: string, contributor: { address: string, statedName: string | null }, earnings: Array<{ earned: { amount: string, decimals: number, currency: { address: string, symbol: string } }, claimable: { amount: string, decimals: number, currency: { address: string, symbol: string } } }> }> } } | null };

export type AssetLicensingQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
  offersAfter?: string | null | undefined;
  licensesAfter?: string | null | undefined;
}>;


export type AssetLicensingQuery = { asset: { offers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ offerId: string, chainId: number, mode: LicenseMode, rights: Array<Right>, durationSeconds: string | null, isRevocable: boolean, quota: string | null, createdAt: string, isOpen: boolean, closedAt: string | null, licenseCount: number, unitPrice: { amount: string, decimals: number, currency: { address: string, symbol: string } }, price: { amount: string, decimals: number, currency: { address: string, symbol: string } }, seller: { address: string, statedName: string | null } }> }, licenses: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ licenseId: string, chainId: number, mode: LicenseMode, status: LicenseStatus, startsAt: string, expiresAt: string | null, holder: { address: string, statedName: string | null }, price: { amount: string, decimals: number, currency: { address: string, symbol: string } }, offer: { offerId: string } }> } } | null };

export type AssetOfferFragment = { offerId: string, chainId: number, mode: LicenseMode, rights: Array<Right>, durationSeconds: string | null, isRevocable: boolean, quota: string | null, createdAt: string, isOpen: boolean, closedAt: string | null, licenseCount: number, unitPrice: { amount: string, decimals: number, currency: { address: string, symbol: string } }, price: { amount: string, decimals: number, currency: { address: string, symbol: string } }, seller: { address: string, statedName: string | null } };

export type AssetIncomeTabQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
  paymentsAfter?: string | null | undefined;
  payoutsAfter?: string | null | undefined;
}>;


export type AssetIncomeTabQuery = { asset: { usageUnits: string, income: Array<{ paymentCount: number, currency: { address: string, name: string, symbol: string, decimals: number }, paidIn: { amount: string, decimals: number, currency: { address: string, symbol: string } }, fees: { amount: string, decimals: number, currency: { address: string, symbol: string } }, pushedIn: { amount: string, decimals: number, currency: { address: string, symbol: string } }, owedToParents: { amount: string, decimals: number, currency: { address: string, symbol: string } }, toOwners: { amount: string, decimals: number, currency: { address: string, symbol: string } }, toReceipts: { amount: string, decimals: number, currency: { address: string, symbol: string } }, carry: { amount: string, decimals: number, currency: { address: string, symbol: string } }, waitingFromChildren: { amount: string, decimals: number, currency: { address: string, symbol: string } } }>, usageSeries: Array<{ from: string, units: string, count: number }>, payments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ paymentId: string, chainId: number, reason: PaymentReason, paidAt: string, payer: { address: string, statedName: string | null }, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, fee: { amount: string, decimals: number, currency: { address: string, symbol: string } }, license: { licenseId: string } | null }> }, payouts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: PayoutKind, payee: { address: string, statedName: string | null }, receipt: { receiptId: string } | null, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> } } | null, currencies: Array<{ address: string, symbol: string, decimals: number, isListed: boolean }> };

export type AssetIncomeSeriesQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
  currency: string;
}>;


export type AssetIncomeSeriesQuery = { asset: { incomeSeries: Array<{ from: string, count: number, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } } }> } | null };

export type AssetPayoutPreviewQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
  amount: string;
  currency: string;
}>;


export type AssetPayoutPreviewQuery = { asset: { payoutPreview: { isPartial: boolean, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, fee: { amount: string, decimals: number, currency: { address: string, symbol: string } }, waiting: { amount: string, decimals: number, currency: { address: string, symbol: string } }, parts: Array<{ depth: number, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, owner: { amount: string, decimals: number, currency: { address: string, symbol: string } }, receipts: { amount: string, decimals: number, currency: { address: string, symbol: string } }, carry: { amount: string, decimals: number, currency: { address: string, symbol: string } } }> } } | null };

export type AssetHistoryQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
}>;


export type AssetHistoryQuery = { asset: { versions: { totalCount: number, nodes: Array<{ version: number, contentHash: string, uri: string, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, ownership: { totalCount: number, nodes: Array<{ from: string, to: string, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, policies: { totalCount: number, nodes: Array<{ policy: { isOpen: boolean, minShareBps: number, receiptsBps: number }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> } } | null };

export type AssetRightsQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
}>;


export type AssetRightsQuery = { asset: { rights: { ancestorCount: number, isClear: boolean, isPartial: boolean, conflicts: Array<{ kind: RightsConflictKind, message: string, asset: { assetId: string, chainId: number, name: string }, link: { child: { assetId: string, chainId: number, name: string }, parent: { assetId: string, chainId: number, name: string } } | null }> }, impact: { descendantCount: number, byDepth: Array<number>, ownerCount: number, licenseCount: number, isPartial: boolean, partialReason: string | null, byKind: Array<{ kind: AssetKind, count: number }>, paid: Array<{ amount: string, decimals: number, currency: { address: string, symbol: string } }> } } | null };

export type AssetActingQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
}>;


export type AssetActingQuery = { asset: { assetId: string, chainId: number, name: string, isRetired: boolean, version: number, totalUnits: string, receiptCount: number, owner: { address: string }, policy: { isOpen: boolean, minShareBps: number, receiptsBps: number }, offers: { nodes: Array<{ offerId: string, chainId: number, mode: LicenseMode, rights: Array<Right>, durationSeconds: string | null, isRevocable: boolean, quota: string | null, createdAt: string, isOpen: boolean, closedAt: string | null, licenseCount: number, unitPrice: { amount: string, decimals: number, currency: { address: string, symbol: string } }, price: { amount: string, decimals: number, currency: { address: string, symbol: string } }, seller: { address: string, statedName: string | null } }> }, parents: { nodes: Array<{ relation: Relation, shareBps: number, parent: { assetId: string, name: string }, balances: Array<{ waiting: { amount: string, decimals: number, currency: { address: string, symbol: string } } }> }> } } | null, currencies: Array<{ address: string, symbol: string, decimals: number, isListed: boolean }> };

export type AssetsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  where?: AssetFilter | null | undefined;
  orderBy?: AssetOrder | null | undefined;
  chainId?: number | null | undefined;
}>;


export type AssetsQuery = { assets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ isRetired: boolean, registeredAt: string, parentCount: number, childCount: number, licenseCount: number, usageUnits: string, assetId: string, chainId: number, name: string, kind: AssetKind, claims: { license: string | null }, owner: { address: string, chainId: number, statedName: string | null } }> } };

export type ControlQueryVariables = Exact<{
  chainId?: number | null | undefined;
  at?: At | null | undefined;
}>;


export type ControlQuery = { _meta: { block: { number: string, timestamp: string } }, control: { chainId: number, address: string, asOf: string, stage: ControlStageName, transferDelay: number | null, isAsDeclared: boolean, stages: Array<{ name: ControlStageName, index: number, enteredAt: string | null, leftAt: string | null, evidenceHash: string | null, leftBy: { address: string, name: string, kind: ControlHolderKind } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null, gate: { isOpen: boolean, earliest: string, isTimeReached: boolean, ratifiedProposals: number, ratifiedProposalsNeeded: number, turnoutBps: number, locked: string, lockedNeeded: string, charterHash: string | null, charterHashNeeded: string | null, isCharterSet: boolean, measuredAt: string, openedAt: string | null, openedProvenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }>, countedProposals: Array<{ votes: string, totalPower: string, turnoutBps: number, countedAt: string, proposal: { proposalId: string, chainId: number, title: string }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }>, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } } | null }>, powers: Array<{ powerId: number, label: string, description: string, authority: string, authorityName: string, role: string, roleId: string | null, stage: ControlStageName, nextStage: ControlStageName | null, isAsDeclared: boolean, functions: Array<{ target: string, targetName: string | null, selector: string, signature: string | null, description: string | null, isClosed: boolean }>, actual: Array<{ executionDelay: number, totalDelay: number, since: string | null, holder: { address: string, name: string, kind: ControlHolderKind }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null, proof: { label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> } | null }>, declared: Array<{ executionDelay: number, totalDelay: number, holder: { address: string, name: string, kind: ControlHolderKind } }>, next: Array<{ executionDelay: number, totalDelay: number, holder: { address: string, name: string, kind: ControlHolderKind } }> | null, holdersByStage: Array<Array<{ executionDelay: number, totalDelay: number, holder: { address: string, name: string, kind: ControlHolderKind } }>>, transfer: { fromStage: ControlStageName, toStage: ControlStageName, scheduledAt: string, readyAt: string, isReady: boolean, status: PowerTransferStatus, settledAt: string | null, scheduledBy: { address: string, name: string, kind: ControlHolderKind }, settledBy: { address: string, name: string, kind: ControlHolderKind } | null, proposal: { proposalId: string, chainId: number, title: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string }, settledProvenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null } | null }>, dao: { address: string, name: string, kind: ControlHolderKind }, foundation: { address: string, name: string, kind: ControlHolderKind }, differences: Array<{ kind: DifferenceKind, powerId: number | null, powerLabel: string | null, authorityName: string | null, target: string | null, targetName: string | null, function: string | null, found: string, declared: string, sentence: string, since: string | null, account: { address: string, name: string, kind: ControlHolderKind } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null }>, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }> } | null };

export type ControlOfficesQueryVariables = Exact<{
  chainId?: number | null | undefined;
  at?: At | null | undefined;
  executionsAfter?: string | null | undefined;
  operationsAfter?: string | null | undefined;
}>;


export type ControlOfficesQuery = { control: { guardian: { expiresAt: string, secondsLeft: number, isActive: boolean, endedBy: GuardianEnd | null, endedAt: string | null, actions: { totalCount: number, nodes: Array<{ reason: string, reasonHash: string, actedAt: string, proposal: { proposalId: string, chainId: number, title: string }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, holder: { address: string, name: string, kind: ControlHolderKind }, endedProvenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }, charter: { hash: string, uri: string, text: string | null, isTextTrue: boolean | null, setAt: string, proposal: { proposalId: string, chainId: number, title: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } } | null, operations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ operationId: string, nonce: number, status: ManagerOperationStatus, scheduledAt: string, readyAt: string, expiresAt: string, settledAt: string | null, target: string, calldata: string, caller: { address: string, name: string, kind: ControlHolderKind }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string }, settledProvenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null }> }, charterHistory: { totalCount: number, nodes: Array<{ hash: string, setAt: string, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, foundation: { address: string, name: string, kind: ControlHolderKind, safe: { address: string, threshold: number, nonce: string, modules: Array<string>, guard: string | null, fallbackHandler: string | null, executions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ hash: string | null, isSuccess: boolean, executedAt: string, nonce: string | null, target: string | null, value: string | null, calldata: string | null, sender: { address: string, chainId: number, statedName: string | null }, approvedBy: Array<{ address: string, chainId: number, statedName: string | null }>, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, approvals: { totalCount: number, nodes: Array<{ hash: string, approvedAt: string, owner: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, owners: Array<{ since: string, account: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }>, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }> } | null } } | null, proposals: { nodes: Array<{ proposalId: string, chainId: number, title: string, state: ProposalState, actions: Array<{ target: string, calldata: string, value: string }> }> } };

export type ControlGateQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type ControlGateQuery = { control: { stage: ControlStageName, stages: Array<{ name: ControlStageName, gate: { countableProposals: Array<{ proposalId: string, chainId: number, title: string, executedAt: string | null, tally: { turnout: number } }> } | null }> } | null };

export type ControlHistoryQueryVariables = Exact<{
  chainId?: number | null | undefined;
  at?: At | null | undefined;
  first: number;
  after?: string | null | undefined;
  where?: ControlEventFilter | null | undefined;
}>;


export type ControlHistoryQuery = { control: { history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: ControlEventKind, timestamp: string, sentence: string, isDeclaration: boolean, contractName: string, power: { powerId: number, label: string } | null, proposal: { proposalId: string, chainId: number, title: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> } } | null };

export type ControlMomentsQueryVariables = Exact<{
  chainId?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ControlMomentsQuery = { control: { stages: Array<{ name: ControlStageName, enteredAt: string | null, provenance: { blockNumber: string, timestamp: string } | null }>, history: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: ControlEventKind, sentence: string, provenance: { blockNumber: string, timestamp: string } }> } } | null };

export type ControlSummaryQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type ControlSummaryQuery = { control: { stage: ControlStageName, isAsDeclared: boolean, stages: Array<{ name: ControlStageName, index: number, enteredAt: string | null }>, differences: Array<{ kind: DifferenceKind }>, guardian: { isActive: boolean, expiresAt: string } } | null };

export type ControlPowerQueryVariables = Exact<{
  id: number;
  chainId?: number | null | undefined;
  at?: At | null | undefined;
  after?: string | null | undefined;
}>;


export type ControlPowerQuery = { _meta: { block: { number: string, timestamp: string } }, control: { chainId: number, address: string, asOf: string, stage: ControlStageName, stages: Array<{ name: ControlStageName, index: number, gate: { isOpen: boolean } | null }>, power: { powerId: number, label: string, description: string, authority: string, authorityName: string, role: string, roleId: string | null, stage: ControlStageName, nextStage: ControlStageName | null, isAsDeclared: boolean, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string }, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }>, differences: Array<{ kind: DifferenceKind, powerId: number | null, powerLabel: string | null, authorityName: string | null, target: string | null, targetName: string | null, function: string | null, found: string, declared: string, sentence: string, since: string | null, account: { address: string, name: string, kind: ControlHolderKind } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null }>, history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: ControlEventKind, timestamp: string, sentence: string, isDeclaration: boolean, contractName: string, power: { powerId: number, label: string } | null, proposal: { proposalId: string, chainId: number, title: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, functions: Array<{ target: string, targetName: string | null, selector: string, signature: string | null, description: string | null, isClosed: boolean }>, actual: Array<{ executionDelay: number, totalDelay: number, since: string | null, holder: { address: string, name: string, kind: ControlHolderKind }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null, proof: { label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> } | null }>, declared: Array<{ executionDelay: number, totalDelay: number, holder: { address: string, name: string, kind: ControlHolderKind } }>, next: Array<{ executionDelay: number, totalDelay: number, holder: { address: string, name: string, kind: ControlHolderKind } }> | null, holdersByStage: Array<Array<{ executionDelay: number, totalDelay: number, holder: { address: string, name: string, kind: ControlHolderKind } }>>, transfer: { fromStage: ControlStageName, toStage: ControlStageName, scheduledAt: string, readyAt: string, isReady: boolean, status: PowerTransferStatus, settledAt: string | null, scheduledBy: { address: string, name: string, kind: ControlHolderKind }, settledBy: { address: string, name: string, kind: ControlHolderKind } | null, proposal: { proposalId: string, chainId: number, title: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string }, settledProvenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null } | null } | null } | null };

export type DelegatesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  orderBy?: DelegateOrder | null | undefined;
  chainId?: number | null | undefined;
}>;


export type DelegatesQuery = { delegates: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ delegatorCount: number, voteCount: number, participation: number | null, account: { address: string, chainId: number, statedName: string | null }, power: { share: number, parts: { ve: string, contributor: string, total: string } } }> } };

export type DelegateConcentrationQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type DelegateConcentrationQuery = { governanceFigures: { delegateCount: number, supply: { ve: string, contributor: string, total: string }, concentration: { gini: number, hhi: number, nakamoto: number, toQuorum: number, topShares: Array<{ count: number, share: number }> } } };

export type DelegateQueryVariables = Exact<{
  account: string;
  chainId?: number | null | undefined;
  votesAfter?: string | null | undefined;
  sourcesAfter?: string | null | undefined;
  proposalsAfter?: string | null | undefined;
}>;


export type DelegateQuery = { delegate: { delegatorCount: number, voteCount: number, participation: number | null, account: { address: string, chainId: number, statedName: string | null }, power: { timestamp: string, share: number, score: string, parts: { ve: string, contributor: string, total: string }, supply: { ve: string, contributor: string, total: string }, scaling: { shareBps: number, ve: string, totalScore: string, cap: string, isScaled: boolean }, proposing: { threshold: string, canPropose: boolean, missing: string }, own: { amount: string, slope: string, bias: string, unlocksAt: string | null, ve: string, score: string, since: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } } | null, sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ amount: string, slope: string, bias: string, unlocksAt: string | null, ve: string, score: string, since: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }> }, votes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ support: VoteSupport, weight: string, against: string, for: string, abstain: string, reason: string, castAt: string, proposal: { proposalId: string, chainId: number, title: string, state: ProposalState }, sender: { address: string }, voter: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, proposals: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ proposalId: string, chainId: number, title: string, state: ProposalState, isExecutable: boolean, createdAt: string, snapshot: string, deadline: string, eta: string | null, executedAt: string | null, canceledAt: string | null, asOf: string, actionCount: number, proposer: { address: string, chainId: number, statedName: string | null }, tally: { against: string, for: string, abstain: string, total: string, toQuorum: string, isQuorumReached: boolean, isSucceeding: boolean, voterCount: number, turnout: number }, quorum: { votes: string, isFinal: boolean } }> } } };

export type DelegateHistoryQueryVariables = Exact<{
  account: string;
  chainId?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DelegateHistoryQuery = { delegate: { delegations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: LockChangeKind, amount: string, change: string, unlocksAt: string | null, previousUnlocksAt: string | null, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, previousDelegate: { address: string, chainId: number, statedName: string | null } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, powerChanges: { totalCount: number, nodes: Array<{ ve: string, previousVe: string, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> } } };

export type HomeFiguresQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type HomeFiguresQuery = { overview: { assetCount: number, linkCount: number, receiptCount: number, contributorCount: number, licenseCount: number, paymentCount: number, payoutCount: number, protocolFeeBps: number, assetCountByKind: Array<{ kind: AssetKind, count: number }>, paid: Array<{ amount: string, decimals: number, currency: { address: string, symbol: string } }>, claimed: Array<{ amount: string, decimals: number, currency: { address: string, symbol: string } }> } };

export type HomeAssetsQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type HomeAssetsQuery = { newest: { nodes: Array<{ isRetired: boolean, registeredAt: string, parentCount: number, childCount: number, licenseCount: number, usageUnits: string, assetId: string, chainId: number, name: string, kind: AssetKind, claims: { license: string | null }, owner: { address: string, chainId: number, statedName: string | null } }> }, mostUsed: { nodes: Array<{ isRetired: boolean, registeredAt: string, parentCount: number, childCount: number, licenseCount: number, usageUnits: string, assetId: string, chainId: number, name: string, kind: AssetKind, claims: { license: string | null }, owner: { address: string, chainId: number, statedName: string | null } }> }, mostDerived: { nodes: Array<{ isRetired: boolean, registeredAt: string, parentCount: number, childCount: number, licenseCount: number, usageUnits: string, assetId: string, chainId: number, name: string, kind: AssetKind, claims: { license: string | null }, owner: { address: string, chainId: number, statedName: string | null } }> } };

export type HomePaymentsQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type HomePaymentsQuery = { payments: { nodes: Array<{ paymentId: string, chainId: number, reason: PaymentReason, paidAt: string, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, payer: { address: string, chainId: number, statedName: string | null } }> } };

export type HomePaymentSeriesQueryVariables = Exact<{
  currency: string;
  chainId?: number | null | undefined;
}>;


export type HomePaymentSeriesQuery = { overview: { payments: Array<{ from: string, count: number, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } } }> } };

export type LayoutQueryVariables = Exact<{ [key: string]: never; }>;


export type LayoutQuery = { _meta: { lagSeconds: number, block: { number: string, hash: string, timestamp: string } }, chains: Array<{ id: number, name: string, head: { number: string, timestamp: string } | null }> };

export type LicenseQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  paymentsAfter?: string | null | undefined;
  settlementsAfter?: string | null | undefined;
}>;


export type LicenseQuery = { license: { quota: string | null, renewalCount: number, licenseId: string, chainId: number, mode: LicenseMode, rights: Array<Right>, status: LicenseStatus, startsAt: string, expiresAt: string | null, unitPrice: { amount: string, decimals: number, currency: { address: string, symbol: string } }, licensee: { address: string, chainId: number, statedName: string | null }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind, owner: { address: string } }, offer: { offerId: string, isRevocable: boolean, durationSeconds: string | null, isOpen: boolean, price: { amount: string, decimals: number, currency: { address: string, symbol: string } }, seller: { address: string, chainId: number, statedName: string | null } }, changes: { totalCount: number, nodes: Array<{ kind: LicenseChangeKind, holder: string, expiresAt: string | null, isRevoked: boolean, reasonHash: string | null, price: { amount: string, decimals: number, currency: { address: string, symbol: string } }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, usage: { settledUnits: string, remainingUnits: string | null, withdrawableAt: string | null, balance: { amount: string, decimals: number, currency: { address: string, symbol: string } }, settledAmount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, settlements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ gateway: string, deltaUnits: string, cumulativeUnits: string, jobHash: string, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, movements: { totalCount: number, nodes: Array<{ kind: UsageMovementKind, account: string | null, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> } } | null, payments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ paymentId: string, chainId: number, reason: PaymentReason, paidAt: string, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, payer: { address: string, chainId: number, statedName: string | null } }> }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string }, price: { amount: string, decimals: number, currency: { address: string, symbol: string } }, holder: { address: string, chainId: number, statedName: string | null } } | null };

export type LocksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  where?: LockFilter | null | undefined;
  orderBy?: LockOrder | null | undefined;
  chainId?: number | null | undefined;
}>;


export type LocksQuery = { locks: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ chainId: number, amount: string, unlocksAt: string, isExpired: boolean, slope: string, bias: string, power: string, lockedAt: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null } }> } };

export type ParametersQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type ParametersQuery = { parameters: Array<{ name: ParameterName, value: string, unit: ParameterUnit, description: string, contract: string, address: string, setter: string, since: string, proof: { label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string }, history: { totalCount: number, nodes: Array<{ value: string, previous: string | null, proposal: { proposalId: string, chainId: number, title: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> } }> };

export type PaymentQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
}>;


export type PaymentQuery = { payment: { ref: string, paymentId: string, chainId: number, reason: PaymentReason, paidAt: string, fee: { amount: string, decimals: number, currency: { address: string, symbol: string } }, net: { amount: string, decimals: number, currency: { address: string, symbol: string } }, license: { licenseId: string, chainId: number, mode: LicenseMode } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string }, waterfall: { isBalanced: boolean, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, fee: { amount: string, decimals: number, currency: { address: string, symbol: string } }, toOwners: { amount: string, decimals: number, currency: { address: string, symbol: string } }, toReceipts: { amount: string, decimals: number, currency: { address: string, symbol: string } }, waitingOnLinks: { amount: string, decimals: number, currency: { address: string, symbol: string } }, inCarry: { amount: string, decimals: number, currency: { address: string, symbol: string } }, steps: Array<{ depth: number, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, arrived: { amount: string, decimals: number, currency: { address: string, symbol: string } }, owners: Array<{ account: { address: string, chainId: number, statedName: string | null }, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } } }>, receipts: { amount: string, decimals: number, currency: { address: string, symbol: string } }, carry: { amount: string, decimals: number, currency: { address: string, symbol: string } }, links: Array<{ relation: Relation, shareBps: number, parent: { assetId: string, chainId: number, name: string, kind: AssetKind }, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, waiting: { amount: string, decimals: number, currency: { address: string, symbol: string } } }> }> }, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, payer: { address: string, chainId: number, statedName: string | null } } | null };

export type WaterfallStepPartsFragment = { depth: number, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, arrived: { amount: string, decimals: number, currency: { address: string, symbol: string } }, owners: Array<{ account: { address: string, chainId: number, statedName: string | null }, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } } }>, receipts: { amount: string, decimals: number, currency: { address: string, symbol: string } }, carry: { amount: string, decimals: number, currency: { address: string, symbol: string } }, links: Array<{ relation: Relation, shareBps: number, parent: { assetId: string, chainId: number, name: string, kind: AssetKind }, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, waiting: { amount: string, decimals: number, currency: { address: string, symbol: string } } }> };

export type PaymentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  where?: PaymentFilter | null | undefined;
  orderBy?: PaymentOrder | null | undefined;
  chainId?: number | null | undefined;
}>;


export type PaymentsQuery = { payments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ paymentId: string, chainId: number, reason: PaymentReason, paidAt: string, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, payer: { address: string, chainId: number, statedName: string | null } }> } };

export type PaymentCurrenciesQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type PaymentCurrenciesQuery = { currencies: Array<{ address: string, symbol: string, name: string }> };

export type OffchainProposalQueryVariables = Exact<{
  id: string;
}>;


export type OffchainProposalQuery = { offchainProposal: { cid: string, body: string, discussion: string, labels: Array<string>, updatedAt: string | null, snapshotBlock: string, snapshotAt: string, recount: string, envelope: string, title: string, system: VotingSystem, choices: Array<string>, createdAt: string, start: string, end: string, canceledAt: string | null, asOf: string, isQuorumReached: boolean, offchainId: string, offchainState: OffchainProposalState, powerNeeded: string, canceledBy: { address: string, chainId: number, statedName: string | null } | null, nextState: { at: string, state: OffchainProposalState } | null, receipt: { relayer: string, signature: string }, space: { id: string, name: string, chainId: number, about: string, quorum: string, proposalThreshold: string, hubTime: string, relayer: string, path: string, proposalCount: number, strategies: Array<{ name: string, description: string }>, votingDelay: { min: number, max: number }, votingPeriod: { min: number, max: number }, head: { number: string, timestamp: string }, admins: Array<{ address: string, chainId: number, statedName: string | null }>, moderators: Array<{ address: string, chainId: number, statedName: string | null }> }, result: { total: string, voterCount: number, winner: number | null, isTie: boolean, tied: Array<number>, isFinal: boolean, rounds: Array<{ round: number, eliminated: number | null, exhausted: string, scores: Array<{ choice: number, label: string, score: string, exact: string, share: number }> }>, scores: Array<{ choice: number, label: string, score: string, exact: string, share: number }> }, followUps: Array<{ proposalId: string, chainId: number, title: string, state: ProposalState, createdAt: string }>, author: { address: string, chainId: number, statedName: string | null } } | null };

export type OffchainVotesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  replacedAfter?: string | null | undefined;
  choice?: number | null | undefined;
}>;


export type OffchainVotesQuery = { offchainProposal: { votes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, cid: string, choice: string, choiceText: string, reason: string, createdAt: string, counts: boolean, replacedBy: string | null, envelope: string, voter: { address: string, chainId: number, statedName: string | null }, choices: Array<{ choice: number, label: string, share: number | null, weight: string | null, rank: number | null }>, power: { total: string, parts: Array<{ strategy: string, source: BallotPowerSource, power: string }> }, receipt: { relayer: string, signature: string } }> }, replaced: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, cid: string, choice: string, choiceText: string, reason: string, createdAt: string, counts: boolean, replacedBy: string | null, envelope: string, voter: { address: string, chainId: number, statedName: string | null }, choices: Array<{ choice: number, label: string, share: number | null, weight: string | null, rank: number | null }>, power: { total: string, parts: Array<{ strategy: string, source: BallotPowerSource, power: string }> }, receipt: { relayer: string, signature: string } }> } } | null };

export type OffchainMessagesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type OffchainMessagesQuery = { offchainProposal: { messages: { totalCount: number, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sequence: string, id: string, cid: string, kind: BallotMessageKind, createdAt: string, receivedAt: string, account: { address: string, chainId: number, statedName: string | null } }> } } | null };

export type OffchainCountQueryVariables = Exact<{
  id: string;
}>;


export type OffchainCountQuery = { offchainProposal: { state: OffchainProposalState, asOf: string, updatedAt: string | null, messages: { totalCount: number } } | null };

export type OffchainStandingQueryVariables = Exact<{
  id: string;
  account: string;
}>;


export type OffchainStandingQuery = { offchainProposal: { voter: { canVote: boolean, obstacle: OffchainVoteObstacle | null, explanation: string | null, account: { address: string, chainId: number, statedName: string | null }, power: { total: string, parts: Array<{ strategy: string, source: BallotPowerSource, power: string }> }, vote: { id: string, cid: string, choice: string, choiceText: string, reason: string, createdAt: string, counts: boolean, replacedBy: string | null, envelope: string, voter: { address: string, chainId: number, statedName: string | null }, choices: Array<{ choice: number, label: string, share: number | null, weight: string | null, rank: number | null }>, power: { total: string, parts: Array<{ strategy: string, source: BallotPowerSource, power: string }> }, receipt: { relayer: string, signature: string } } | null, votingPower: { timestamp: string, share: number, score: string, account: { address: string, chainId: number, statedName: string | null }, parts: { ve: string, contributor: string, total: string }, supply: { ve: string, contributor: string, total: string }, scaling: { shareBps: number, ve: string, totalScore: string, cap: string, isScaled: boolean }, sources: { totalCount: number, nodes: Array<{ amount: string, slope: string, bias: string, unlocksAt: string | null, ve: string, score: string, since: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, own: { amount: string, slope: string, bias: string, unlocksAt: string | null, ve: string, score: string, since: string, account: { address: string, chainId: number, statedName: string | null }, delegate: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } } | null, proposing: { threshold: string, canPropose: boolean, missing: string }, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }> } | null } } | null };

export type ProposalQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
}>;


export type ProposalQuery = { proposal: { description: string, descriptionHash: string, operationId: string, voteEnd: string, queuedAt: string | null, proposalId: string, chainId: number, title: string, state: ProposalState, isExecutable: boolean, createdAt: string, snapshot: string, deadline: string, eta: string | null, executedAt: string | null, canceledAt: string | null, asOf: string, actionCount: number, offchain: { title: string, system: VotingSystem, choices: Array<string>, createdAt: string, start: string, end: string, canceledAt: string | null, asOf: string, isQuorumReached: boolean, offchainId: string, offchainState: OffchainProposalState, powerNeeded: string, author: { address: string, chainId: number, statedName: string | null }, space: { id: string, name: string, chainId: number }, result: { total: string, voterCount: number, winner: number | null, isTie: boolean, tied: Array<number>, isFinal: boolean, scores: Array<{ choice: number, label: string, score: string, exact: string, share: number }> } } | null, actions: Array<{ index: number, target: string, targetName: string | null, value: string, calldata: string }>, executedBy: { address: string, chainId: number, statedName: string | null } | null, canceledBy: { address: string, chainId: number, statedName: string | null } | null, extensions: Array<{ deadline: string }>, nextState: { at: string, state: ProposalState } | null, quorum: { votes: string, isFinal: boolean, numerator: string, denominator: string, timestamp: string, supply: { ve: string, contributor: string, total: string }, scaling: { shareBps: number, ve: string, totalScore: string, cap: string, isScaled: boolean }, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }> }, votesOverTime: Array<{ timestamp: string, against: string, for: string, abstain: string, voterCount: number }>, timeline: Array<{ kind: ProposalEventKind, timestamp: string, until: string | null, actor: { address: string, chainId: number, statedName: string | null } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null }>, proofs: Array<{ label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> }>, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string }, proposer: { address: string, chainId: number, statedName: string | null }, tally: { against: string, for: string, abstain: string, total: string, toQuorum: string, isQuorumReached: boolean, isSucceeding: boolean, voterCount: number, turnout: number } } | null, parameter: { value: string } | null };

export type ProposalVotersQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  votesAfter?: string | null | undefined;
  othersAfter?: string | null | undefined;
  where?: VoteFilter | null | undefined;
}>;


export type ProposalVotersQuery = { proposal: { votes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ support: VoteSupport, weight: string, against: string, for: string, abstain: string, reason: string, castAt: string, sender: { address: string }, voter: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, nonVoters: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ account: { address: string, chainId: number, statedName: string | null }, power: { ve: string, contributor: string, total: string } }> } } | null };

export type ProposalVotesPageQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProposalVotesPageQuery = { proposal: { votes: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ support: VoteSupport, weight: string, against: string, for: string, abstain: string, reason: string, castAt: string, power: { ve: string, contributor: string, total: string }, sender: { address: string }, voter: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> } } | null };

export type ProposalGuardianQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type ProposalGuardianQuery = { control: { address: string, guardian: { expiresAt: string, secondsLeft: number, isActive: boolean, endedBy: GuardianEnd | null, endedAt: string | null, actions: { nodes: Array<{ reason: string, actedAt: string, proposal: { proposalId: string }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, holder: { address: string, name: string, kind: ControlHolderKind }, endedProvenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } } } | null };

export type HandoverDraftQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type HandoverDraftQuery = { _meta: { block: { number: string } }, control: { stage: ControlStageName, stages: Array<{ name: ControlStageName, gate: { charterHashNeeded: string | null, isCharterSet: boolean } | null }>, powers: Array<{ powerId: number, label: string, description: string }> } | null };

export type ProposalsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  where?: ProposalFilter | null | undefined;
  orderBy?: ProposalOrder | null | undefined;
  chainId?: number | null | undefined;
}>;


export type ProposalsQuery = { proposals: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ proposalId: string, chainId: number, title: string, state: ProposalState, isExecutable: boolean, createdAt: string, snapshot: string, deadline: string, eta: string | null, executedAt: string | null, canceledAt: string | null, asOf: string, actionCount: number, proposer: { address: string, chainId: number, statedName: string | null }, tally: { against: string, for: string, abstain: string, total: string, toQuorum: string, isQuorumReached: boolean, isSucceeding: boolean, voterCount: number, turnout: number }, quorum: { votes: string, isFinal: boolean } }> } };

export type OffchainProposalsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  where?: OffchainProposalFilter | null | undefined;
  orderBy?: OffchainProposalOrder | null | undefined;
}>;


export type OffchainProposalsQuery = { offchainProposals: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ title: string, system: VotingSystem, choices: Array<string>, createdAt: string, start: string, end: string, canceledAt: string | null, asOf: string, isQuorumReached: boolean, offchainId: string, offchainState: OffchainProposalState, powerNeeded: string, author: { address: string, chainId: number, statedName: string | null }, space: { id: string, name: string, chainId: number }, result: { total: string, voterCount: number, winner: number | null, isTie: boolean, tied: Array<number>, isFinal: boolean, scores: Array<{ choice: number, label: string, score: string, exact: string, share: number }> } }> } };

export type DecisionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  where?: DecisionFilter | null | undefined;
  chainId?: number | null | undefined;
}>;


export type DecisionsQuery = { decisions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
      | { __typename: 'OffchainProposal', title: string, system: VotingSystem, choices: Array<string>, createdAt: string, start: string, end: string, canceledAt: string | null, asOf: string, isQuorumReached: boolean, offchainId: string, offchainState: OffchainProposalState, powerNeeded: string, author: { address: string, chainId: number, statedName: string | null }, space: { id: string, name: string, chainId: number }, result: { total: string, voterCount: number, winner: number | null, isTie: boolean, tied: Array<number>, isFinal: boolean, scores: Array<{ choice: number, label: string, score: string, exact: string, share: number }> } }
      | { __typename: 'Proposal', proposalId: string, chainId: number, title: string, state: ProposalState, isExecutable: boolean, createdAt: string, snapshot: string, deadline: string, eta: string | null, executedAt: string | null, canceledAt: string | null, asOf: string, actionCount: number, proposer: { address: string, chainId: number, statedName: string | null }, tally: { against: string, for: string, abstain: string, total: string, toQuorum: string, isQuorumReached: boolean, isSucceeding: boolean, voterCount: number, turnout: number }, quorum: { votes: string, isFinal: boolean } }
    > } };

export type OffchainCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type OffchainCountsQuery = { ballotSpaces: Array<{ id: string }>, pending: { totalCount: number }, active: { totalCount: number }, closed: { totalCount: number }, canceled: { totalCount: number } };

export type GovernanceSummaryQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type GovernanceSummaryQuery = { governanceFigures: { timestamp: string, totalLocked: string, lockCount: number, delegateCount: number, proposalCount: number, voterCount: number, averageTurnout: number | null, supply: { ve: string, contributor: string, total: string }, scaling: { shareBps: number, ve: string, totalScore: string, cap: string, isScaled: boolean }, proposalCountByState: Array<{ state: ProposalState, count: number }> } };

export type ReceiptQueryVariables = Exact<{
  id: string;
  chainId?: number | null | undefined;
  payoutsAfter?: string | null | undefined;
}>;


export type ReceiptQuery = { receipt: { ordinal: number, evidenceHash: string, receiptId: string, chainId: number, role: ContributionRole, units: string, shareOfUnits: number, issuedAt: string, asset: { totalUnits: string, receiptCount: number, assetId: string, chainId: number, name: string, kind: AssetKind, policy: { receiptsBps: number } }, earnings: Array<{ earned: { amount: string, decimals: number, currency: { address: string, symbol: string } }, claimed: { amount: string, decimals: number, currency: { address: string, symbol: string } }, claimable: { amount: string, decimals: number, currency: { address: string, symbol: string } } }>, payouts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: PayoutKind, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, receipt: { receiptId: string, chainId: number } | null, payee: { address: string, chainId: number, statedName: string | null }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> }, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string }, contributor: { address: string, chainId: number, statedName: string | null } } | null };

export type SearchQueryVariables = Exact<{
  query: string;
  first: number;
  chainId?: number | null | undefined;
}>;


export type SearchQuery = { search: Array<
    | { __typename: 'Account', address: string, chainId: number, statedName: string | null, createdAssets: { totalCount: number }, receipts: { totalCount: number } }
    | { __typename: 'Asset', isRetired: boolean, registeredAt: string, parentCount: number, childCount: number, licenseCount: number, usageUnits: string, assetId: string, chainId: number, name: string, kind: AssetKind, claims: { license: string | null }, owner: { address: string, chainId: number, statedName: string | null } }
    | { __typename: 'License', licenseId: string, chainId: number, mode: LicenseMode, rights: Array<Right>, status: LicenseStatus, startsAt: string, expiresAt: string | null, price: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, holder: { address: string, chainId: number, statedName: string | null } }
    | { __typename: 'OffchainProposal', title: string, system: VotingSystem, choices: Array<string>, createdAt: string, start: string, end: string, canceledAt: string | null, asOf: string, isQuorumReached: boolean, offchainId: string, offchainState: OffchainProposalState, powerNeeded: string, author: { address: string, chainId: number, statedName: string | null }, space: { id: string, name: string, chainId: number }, result: { total: string, voterCount: number, winner: number | null, isTie: boolean, tied: Array<number>, isFinal: boolean, scores: Array<{ choice: number, label: string, score: string, exact: string, share: number }> } }
    | { __typename: 'Payment', paymentId: string, chainId: number, reason: PaymentReason, paidAt: string, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, payer: { address: string, chainId: number, statedName: string | null } }
    | { __typename: 'Proposal', proposalId: string, chainId: number, title: string, state: ProposalState, isExecutable: boolean, createdAt: string, snapshot: string, deadline: string, eta: string | null, executedAt: string | null, canceledAt: string | null, asOf: string, actionCount: number, proposer: { address: string, chainId: number, statedName: string | null }, tally: { against: string, for: string, abstain: string, total: string, toQuorum: string, isQuorumReached: boolean, isSucceeding: boolean, voterCount: number, turnout: number }, quorum: { votes: string, isFinal: boolean } }
    | { __typename: 'Receipt', receiptId: string, chainId: number, role: ContributionRole, units: string, shareOfUnits: number, issuedAt: string, asset: { assetId: string, chainId: number, name: string, kind: AssetKind }, contributor: { address: string, chainId: number, statedName: string | null } }
  > };

export type StatusQueryVariables = Exact<{ [key: string]: never; }>;


export type StatusQuery = { _meta: { finalized: boolean, lagSeconds: number, block: { number: string, hash: string, timestamp: string } }, chains: Array<{ id: number, name: string, head: { number: string, hash: string, timestamp: string } | null, contracts: Array<{ name: string, address: string, startBlock: string }> }> };

export type StatusCurrenciesQueryVariables = Exact<{
  chainId?: number | null | undefined;
}>;


export type StatusCurrenciesQuery = { currencies: Array<{ address: string, name: string, symbol: string, decimals: number, isListed: boolean, paymentCount: number, paidIn: { amount: string, decimals: number, currency: { address: string, symbol: string } }, claimed: { amount: string, decimals: number, currency: { address: string, symbol: string } }, claimable: { amount: string, decimals: number, currency: { address: string, symbol: string } }, waitingOnLinks: { amount: string, decimals: number, currency: { address: string, symbol: string } }, inCarry: { amount: string, decimals: number, currency: { address: string, symbol: string } }, feesBooked: { amount: string, decimals: number, currency: { address: string, symbol: string } }, feesCollected: { amount: string, decimals: number, currency: { address: string, symbol: string } }, surplusSkimmed: { amount: string, decimals: number, currency: { address: string, symbol: string } } }> };

export type TreasuryQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  where?: TreasuryFilter | null | undefined;
  chainId?: number | null | undefined;
}>;


export type TreasuryQuery = { treasury: { chainId: number, address: string, nativeSent: string, balances: Array<{ flowCount: number, currency: { address: string, symbol: string }, balance: { amount: string, decimals: number, currency: { address: string, symbol: string } }, received: { amount: string, decimals: number, currency: { address: string, symbol: string } }, sent: { amount: string, decimals: number, currency: { address: string, symbol: string } }, fees: { amount: string, decimals: number, currency: { address: string, symbol: string } }, proof: { label: string, contract: string, address: string, signature: string, args: Array<string>, calldata: string, block: string | null, expected: Array<string> } }>, flows: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ direction: TreasuryDirection, counterpartyName: string | null, isFee: boolean, counterparty: { address: string, chainId: number, statedName: string | null }, amount: { amount: string, decimals: number, currency: { address: string, symbol: string } }, proposal: { proposalId: string, chainId: number, title: string } | null, provenance: { chainId: number, blockNumber: string, logIndex: number, transactionHash: string, timestamp: string } }> } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AccountLabelFragmentDoc = new TypedDocumentString(`
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
    `, {"fragmentName":"AccountLabel"}) as unknown as TypedDocumentString<AccountLabelFragment, unknown>;
export const ScorePartsFragmentDoc = new TypedDocumentString(`
    fragment ScoreParts on ChoiceScore {
  choice
  label
  score
  exact
  share
}
    `, {"fragmentName":"ScoreParts"}) as unknown as TypedDocumentString<ScorePartsFragment, unknown>;
export const OffchainRowFragmentDoc = new TypedDocumentString(`
    fragment OffchainRow on OffchainProposal {
  offchainId: id
  title
  system
  choices
  createdAt
  start
  end
  canceledAt
  offchainState: state
  asOf
  powerNeeded: quorum
  isQuorumReached
  author {
    ...AccountLabel
  }
  space {
    id
    name
    chainId
  }
  result {
    total
    voterCount
    winner
    isTie
    tied
    isFinal
    scores {
      ...ScoreParts
    }
  }
}
    fragment ScoreParts on ChoiceScore {
  choice
  label
  score
  exact
  share
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}`, {"fragmentName":"OffchainRow"}) as unknown as TypedDocumentString<OffchainRowFragment, unknown>;
export const BallotPowerPartsFragmentDoc = new TypedDocumentString(`
    fragment BallotPowerParts on BallotPower {
  total
  parts {
    strategy
    source
    power
  }
}
    `, {"fragmentName":"BallotPowerParts"}) as unknown as TypedDocumentString<BallotPowerPartsFragment, unknown>;
export const BallotReceiptPartsFragmentDoc = new TypedDocumentString(`
    fragment BallotReceiptParts on BallotReceipt {
  relayer
  signature
}
    `, {"fragmentName":"BallotReceiptParts"}) as unknown as TypedDocumentString<BallotReceiptPartsFragment, unknown>;
export const OffchainVoteRowFragmentDoc = new TypedDocumentString(`
    fragment OffchainVoteRow on OffchainVote {
  id
  cid
  choice
  choiceText
  reason
  createdAt
  counts
  replacedBy
  voter {
    ...AccountLabel
  }
  choices {
    choice
    label
    share
    weight
    rank
  }
  power {
    ...BallotPowerParts
  }
  receipt {
    ...BallotReceiptParts
  }
  envelope
}
    fragment BallotPowerParts on BallotPower {
  total
  parts {
    strategy
    source
    power
  }
}
fragment BallotReceiptParts on BallotReceipt {
  relayer
  signature
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}`, {"fragmentName":"OffchainVoteRow"}) as unknown as TypedDocumentString<OffchainVoteRowFragment, unknown>;
export const SpacePartsFragmentDoc = new TypedDocumentString(`
    fragment SpaceParts on BallotSpace {
  id
  name
  about
  chainId
  strategies {
    name
    description
  }
  quorum
  proposalThreshold
  votingDelay {
    min
    max
  }
  votingPeriod {
    min
    max
  }
  hubTime
  relayer
  head {
    number
    timestamp
  }
  path
  proposalCount
  admins {
    ...AccountLabel
  }
  moderators {
    ...AccountLabel
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}`, {"fragmentName":"SpaceParts"}) as unknown as TypedDocumentString<SpacePartsFragment, unknown>;
export const HolderPartsFragmentDoc = new TypedDocumentString(`
    fragment HolderParts on ControlHolder {
  address
  name
  kind
}
    `, {"fragmentName":"HolderParts"}) as unknown as TypedDocumentString<HolderPartsFragment, unknown>;
export const LogPartsFragmentDoc = new TypedDocumentString(`
    fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
    `, {"fragmentName":"LogParts"}) as unknown as TypedDocumentString<LogPartsFragment, unknown>;
export const DifferencePartsFragmentDoc = new TypedDocumentString(`
    fragment DifferenceParts on ControlDifference {
  kind
  powerId
  powerLabel
  authorityName
  account {
    ...HolderParts
  }
  target
  targetName
  function
  found
  declared
  sentence
  since
  provenance {
    ...LogParts
  }
}
    fragment HolderParts on ControlHolder {
  address
  name
  kind
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}`, {"fragmentName":"DifferenceParts"}) as unknown as TypedDocumentString<DifferencePartsFragment, unknown>;
export const PowerFunctionPartsFragmentDoc = new TypedDocumentString(`
    fragment PowerFunctionParts on PowerFunction {
  target
  targetName
  selector
  signature
  description
  isClosed
}
    `, {"fragmentName":"PowerFunctionParts"}) as unknown as TypedDocumentString<PowerFunctionPartsFragment, unknown>;
export const ProofPartsFragmentDoc = new TypedDocumentString(`
    fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}
    `, {"fragmentName":"ProofParts"}) as unknown as TypedDocumentString<ProofPartsFragment, unknown>;
export const HoldingPartsFragmentDoc = new TypedDocumentString(`
    fragment HoldingParts on PowerHolding {
  executionDelay
  totalDelay
  since
  holder {
    ...HolderParts
  }
  provenance {
    ...LogParts
  }
  proof {
    ...ProofParts
  }
}
    fragment HolderParts on ControlHolder {
  address
  name
  kind
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}`, {"fragmentName":"HoldingParts"}) as unknown as TypedDocumentString<HoldingPartsFragment, unknown>;
export const DeclaredPartsFragmentDoc = new TypedDocumentString(`
    fragment DeclaredParts on PowerHolding {
  executionDelay
  totalDelay
  holder {
    ...HolderParts
  }
}
    fragment HolderParts on ControlHolder {
  address
  name
  kind
}`, {"fragmentName":"DeclaredParts"}) as unknown as TypedDocumentString<DeclaredPartsFragment, unknown>;
export const TransferPartsFragmentDoc = new TypedDocumentString(`
    fragment TransferParts on PowerTransfer {
  fromStage
  toStage
  scheduledAt
  readyAt
  isReady
  status
  settledAt
  scheduledBy {
    ...HolderParts
  }
  settledBy {
    ...HolderParts
  }
  proposal {
    proposalId
    chainId
    title
  }
  provenance {
    ...LogParts
  }
  settledProvenance {
    ...LogParts
  }
}
    fragment HolderParts on ControlHolder {
  address
  name
  kind
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}`, {"fragmentName":"TransferParts"}) as unknown as TypedDocumentString<TransferPartsFragment, unknown>;
export const PowerRowFragmentDoc = new TypedDocumentString(`
    fragment PowerRow on Power {
  powerId
  label
  description
  authority
  authorityName
  role
  roleId
  stage
  nextStage
  isAsDeclared
  functions {
    ...PowerFunctionParts
  }
  actual {
    ...HoldingParts
  }
  declared {
    ...DeclaredParts
  }
  next {
    ...DeclaredParts
  }
  holdersByStage {
    ...DeclaredParts
  }
  transfer {
    ...TransferParts
  }
}
    fragment HolderParts on ControlHolder {
  address
  name
  kind
}
fragment HoldingParts on PowerHolding {
  executionDelay
  totalDelay
  since
  holder {
    ...HolderParts
  }
  provenance {
    ...LogParts
  }
  proof {
    ...ProofParts
  }
}
fragment DeclaredParts on PowerHolding {
  executionDelay
  totalDelay
  holder {
    ...HolderParts
  }
}
fragment TransferParts on PowerTransfer {
  fromStage
  toStage
  scheduledAt
  readyAt
  isReady
  status
  settledAt
  scheduledBy {
    ...HolderParts
  }
  settledBy {
    ...HolderParts
  }
  proposal {
    proposalId
    chainId
    title
  }
  provenance {
    ...LogParts
  }
  settledProvenance {
    ...LogParts
  }
}
fragment PowerFunctionParts on PowerFunction {
  target
  targetName
  selector
  signature
  description
  isClosed
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}`, {"fragmentName":"PowerRow"}) as unknown as TypedDocumentString<PowerRowFragment, unknown>;
export const GatePartsFragmentDoc = new TypedDocumentString(`
    fragment GateParts on Gate {
  isOpen
  earliest
  isTimeReached
  ratifiedProposals
  ratifiedProposalsNeeded
  turnoutBps
  locked
  lockedNeeded
  charterHash
  charterHashNeeded
  isCharterSet
  measuredAt
  openedAt
  openedProvenance {
    ...LogParts
  }
  proofs {
    ...ProofParts
  }
  countedProposals {
    votes
    totalPower
    turnoutBps
    countedAt
    proposal {
      proposalId
      chainId
      title
    }
    provenance {
      ...LogParts
    }
  }
  provenance {
    ...LogParts
  }
}
    fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}`, {"fragmentName":"GateParts"}) as unknown as TypedDocumentString<GatePartsFragment, unknown>;
export const StagePartsFragmentDoc = new TypedDocumentString(`
    fragment StageParts on ControlStage {
  name
  index
  enteredAt
  leftAt
  evidenceHash
  leftBy {
    ...HolderParts
  }
  provenance {
    ...LogParts
  }
  gate {
    ...GateParts
  }
}
    fragment HolderParts on ControlHolder {
  address
  name
  kind
}
fragment GateParts on Gate {
  isOpen
  earliest
  isTimeReached
  ratifiedProposals
  ratifiedProposalsNeeded
  turnoutBps
  locked
  lockedNeeded
  charterHash
  charterHashNeeded
  isCharterSet
  measuredAt
  openedAt
  openedProvenance {
    ...LogParts
  }
  proofs {
    ...ProofParts
  }
  countedProposals {
    votes
    totalPower
    turnoutBps
    countedAt
    proposal {
      proposalId
      chainId
      title
    }
    provenance {
      ...LogParts
    }
  }
  provenance {
    ...LogParts
  }
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}`, {"fragmentName":"StageParts"}) as unknown as TypedDocumentString<StagePartsFragment, unknown>;
export const GuardianPartsFragmentDoc = new TypedDocumentString(`
    fragment GuardianParts on Guardian {
  expiresAt
  secondsLeft
  isActive
  endedBy
  endedAt
  holder {
    ...HolderParts
  }
  endedProvenance {
    ...LogParts
  }
  provenance {
    ...LogParts
  }
}
    fragment HolderParts on ControlHolder {
  address
  name
  kind
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}`, {"fragmentName":"GuardianParts"}) as unknown as TypedDocumentString<GuardianPartsFragment, unknown>;
export const SafePartsFragmentDoc = new TypedDocumentString(`
    fragment SafeParts on Safe {
  address
  threshold
  nonce
  modules
  guard
  fallbackHandler
  owners {
    since
    account {
      ...AccountLabel
    }
    provenance {
      ...LogParts
    }
  }
  proofs {
    ...ProofParts
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}`, {"fragmentName":"SafeParts"}) as unknown as TypedDocumentString<SafePartsFragment, unknown>;
export const ControlEventPartsFragmentDoc = new TypedDocumentString(`
    fragment ControlEventParts on ControlEvent {
  kind
  timestamp
  sentence
  isDeclaration
  contractName
  power {
    powerId
    label
  }
  proposal {
    proposalId
    chainId
    title
  }
  provenance {
    ...LogParts
  }
}
    fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}`, {"fragmentName":"ControlEventParts"}) as unknown as TypedDocumentString<ControlEventPartsFragment, unknown>;
export const PagePartsFragmentDoc = new TypedDocumentString(`
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
    `, {"fragmentName":"PageParts"}) as unknown as TypedDocumentString<PagePartsFragment, unknown>;
export const AssetLabelFragmentDoc = new TypedDocumentString(`
    fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
    `, {"fragmentName":"AssetLabel"}) as unknown as TypedDocumentString<AssetLabelFragment, unknown>;
export const AssetRowFragmentDoc = new TypedDocumentString(`
    fragment AssetRow on Asset {
  ...AssetLabel
  isRetired
  registeredAt
  parentCount
  childCount
  licenseCount
  usageUnits
  claims {
    license
  }
  owner {
    ...AccountLabel
  }
}
    fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}`, {"fragmentName":"AssetRow"}) as unknown as TypedDocumentString<AssetRowFragment, unknown>;
export const MoneyPartsFragmentDoc = new TypedDocumentString(`
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
    `, {"fragmentName":"MoneyParts"}) as unknown as TypedDocumentString<MoneyPartsFragment, unknown>;
export const PaymentRowFragmentDoc = new TypedDocumentString(`
    fragment PaymentRow on Payment {
  paymentId
  chainId
  reason
  paidAt
  amount {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  payer {
    ...AccountLabel
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}`, {"fragmentName":"PaymentRow"}) as unknown as TypedDocumentString<PaymentRowFragment, unknown>;
export const ReceiptRowFragmentDoc = new TypedDocumentString(`
    fragment ReceiptRow on Receipt {
  receiptId
  chainId
  role
  units
  shareOfUnits
  issuedAt
  asset {
    ...AssetLabel
  }
  contributor {
    ...AccountLabel
  }
}
    fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}`, {"fragmentName":"ReceiptRow"}) as unknown as TypedDocumentString<ReceiptRowFragment, unknown>;
export const LicenseRowFragmentDoc = new TypedDocumentString(`
    fragment LicenseRow on License {
  licenseId
  chainId
  mode
  rights
  status
  startsAt
  expiresAt
  price {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  holder {
    ...AccountLabel
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}`, {"fragmentName":"LicenseRow"}) as unknown as TypedDocumentString<LicenseRowFragment, unknown>;
export const PayoutRowFragmentDoc = new TypedDocumentString(`
    fragment PayoutRow on Payout {
  kind
  amount {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  receipt {
    receiptId
    chainId
  }
  payee {
    ...AccountLabel
  }
  provenance {
    ...LogParts
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}`, {"fragmentName":"PayoutRow"}) as unknown as TypedDocumentString<PayoutRowFragment, unknown>;
export const PartsFragmentDoc = new TypedDocumentString(`
    fragment Parts on PowerParts {
  ve
  contributor
  total
}
    `, {"fragmentName":"Parts"}) as unknown as TypedDocumentString<PartsFragment, unknown>;
export const ScalingFragmentDoc = new TypedDocumentString(`
    fragment Scaling on ContributorScaling {
  shareBps
  ve
  totalScore
  cap
  isScaled
}
    `, {"fragmentName":"Scaling"}) as unknown as TypedDocumentString<ScalingFragment, unknown>;
export const QuorumPartsFragmentDoc = new TypedDocumentString(`
    fragment QuorumParts on Quorum {
  votes
  numerator
  denominator
  timestamp
  isFinal
  supply {
    ...Parts
  }
  scaling {
    ...Scaling
  }
  proofs {
    ...ProofParts
  }
}
    fragment Parts on PowerParts {
  ve
  contributor
  total
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}
fragment Scaling on ContributorScaling {
  shareBps
  ve
  totalScore
  cap
  isScaled
}`, {"fragmentName":"QuorumParts"}) as unknown as TypedDocumentString<QuorumPartsFragment, unknown>;
export const TallyPartsFragmentDoc = new TypedDocumentString(`
    fragment TallyParts on Tally {
  against
  for
  abstain
  total
  toQuorum
  isQuorumReached
  isSucceeding
  voterCount
  turnout
}
    `, {"fragmentName":"TallyParts"}) as unknown as TypedDocumentString<TallyPartsFragment, unknown>;
export const ProposalRowFragmentDoc = new TypedDocumentString(`
    fragment ProposalRow on Proposal {
  proposalId
  chainId
  title
  state
  isExecutable
  createdAt
  snapshot
  deadline
  eta
  executedAt
  canceledAt
  asOf
  actionCount
  proposer {
    ...AccountLabel
  }
  tally {
    ...TallyParts
  }
  quorum {
    votes
    isFinal
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment TallyParts on Tally {
  against
  for
  abstain
  total
  toQuorum
  isQuorumReached
  isSucceeding
  voterCount
  turnout
}`, {"fragmentName":"ProposalRow"}) as unknown as TypedDocumentString<ProposalRowFragment, unknown>;
export const VoteRowFragmentDoc = new TypedDocumentString(`
    fragment VoteRow on Vote {
  support
  weight
  against
  for
  abstain
  reason
  castAt
  sender {
    address
  }
  voter {
    ...AccountLabel
  }
  provenance {
    ...LogParts
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}`, {"fragmentName":"VoteRow"}) as unknown as TypedDocumentString<VoteRowFragment, unknown>;
export const LockRowFragmentDoc = new TypedDocumentString(`
    fragment LockRow on Lock {
  account {
    ...AccountLabel
  }
  chainId
  amount
  unlocksAt
  isExpired
  slope
  bias
  power
  lockedAt
  delegate {
    ...AccountLabel
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}`, {"fragmentName":"LockRow"}) as unknown as TypedDocumentString<LockRowFragment, unknown>;
export const LockChangeRowFragmentDoc = new TypedDocumentString(`
    fragment LockChangeRow on LockChange {
  kind
  amount
  change
  unlocksAt
  previousUnlocksAt
  account {
    ...AccountLabel
  }
  delegate {
    ...AccountLabel
  }
  previousDelegate {
    ...AccountLabel
  }
  provenance {
    ...LogParts
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}`, {"fragmentName":"LockChangeRow"}) as unknown as TypedDocumentString<LockChangeRowFragment, unknown>;
export const PowerSourceRowFragmentDoc = new TypedDocumentString(`
    fragment PowerSourceRow on PowerSource {
  account {
    ...AccountLabel
  }
  delegate {
    ...AccountLabel
  }
  amount
  slope
  bias
  unlocksAt
  ve
  score
  since
  provenance {
    ...LogParts
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}`, {"fragmentName":"PowerSourceRow"}) as unknown as TypedDocumentString<PowerSourceRowFragment, unknown>;
export const PowerExplainedFragmentDoc = new TypedDocumentString(`
    fragment PowerExplained on VotingPower {
  account {
    ...AccountLabel
  }
  timestamp
  share
  score
  parts {
    ...Parts
  }
  supply {
    ...Parts
  }
  scaling {
    ...Scaling
  }
  sources(first: 10) {
    totalCount
    nodes {
      ...PowerSourceRow
    }
  }
  own {
    ...PowerSourceRow
  }
  proposing {
    threshold
    canPropose
    missing
  }
  proofs {
    ...ProofParts
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment Parts on PowerParts {
  ve
  contributor
  total
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}
fragment Scaling on ContributorScaling {
  shareBps
  ve
  totalScore
  cap
  isScaled
}
fragment PowerSourceRow on PowerSource {
  account {
    ...AccountLabel
  }
  delegate {
    ...AccountLabel
  }
  amount
  slope
  bias
  unlocksAt
  ve
  score
  since
  provenance {
    ...LogParts
  }
}`, {"fragmentName":"PowerExplained"}) as unknown as TypedDocumentString<PowerExplainedFragment, unknown>;
export const ParentCandidateFragmentDoc = new TypedDocumentString(`
    fragment ParentCandidate on Asset {
  assetId
  chainId
  name
  kind
  isRetired
  owner {
    address
  }
  policy {
    isOpen
    minShareBps
  }
}
    `, {"fragmentName":"ParentCandidate"}) as unknown as TypedDocumentString<ParentCandidateFragment, unknown>;
export const AssetLogFragmentDoc = new TypedDocumentString(`
    fragment AssetLog on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
    `, {"fragmentName":"AssetLog"}) as unknown as TypedDocumentString<AssetLogFragment, unknown>;
export const LineageAssetFragmentDoc = new TypedDocumentString(`
    fragment LineageAsset on Asset {
  assetId
  name
  kind
  isRetired
  parentCount
  childCount
  parents(first: 16, relations: $relations) {
    nodes {
      relation
      shareBps
      parent {
        assetId
      }
    }
  }
  fan: children(first: 1, relations: $relations) @include(if: $isFiltered) {
    totalCount
  }
}
    `, {"fragmentName":"LineageAsset"}) as unknown as TypedDocumentString<LineageAssetFragment, unknown>;
export const LineageWayFragmentDoc = new TypedDocumentString(`
    fragment LineageWay on LineagePaths {
  totalCount
  isPartial
  paths {
    share
    links {
      relation
      shareBps
      child {
        assetId
        name
      }
      parent {
        assetId
        name
      }
    }
  }
}
    `, {"fragmentName":"LineageWay"}) as unknown as TypedDocumentString<LineageWayFragment, unknown>;
export const AssetMoneyFragmentDoc = new TypedDocumentString(`
    fragment AssetMoney on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
    `, {"fragmentName":"AssetMoney"}) as unknown as TypedDocumentString<AssetMoneyFragment, unknown>;
export const AssetAgentFragmentDoc = new TypedDocumentString(`
    fragment AssetAgent on Account {
  address
  statedName
}
    `, {"fragmentName":"AssetAgent"}) as unknown as TypedDocumentString<AssetAgentFragment, unknown>;
export const AssetOfferFragmentDoc = new TypedDocumentString(`
    fragment AssetOffer on Offer {
  offerId
  chainId
  mode
  rights
  durationSeconds
  isRevocable
  quota
  unitPrice {
    ...AssetMoney
  }
  price {
    ...AssetMoney
  }
  createdAt
  isOpen
  closedAt
  licenseCount
  seller {
    ...AssetAgent
  }
}
    fragment AssetMoney on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetAgent on Account {
  address
  statedName
}`, {"fragmentName":"AssetOffer"}) as unknown as TypedDocumentString<AssetOfferFragment, unknown>;
export const WaterfallStepPartsFragmentDoc = new TypedDocumentString(`
    fragment WaterfallStepParts on WaterfallStep {
  depth
  asset {
    ...AssetLabel
  }
  arrived {
    ...MoneyParts
  }
  owners {
    account {
      ...AccountLabel
    }
    amount {
      ...MoneyParts
    }
  }
  receipts {
    ...MoneyParts
  }
  carry {
    ...MoneyParts
  }
  links {
    relation
    shareBps
    parent {
      ...AssetLabel
    }
    amount {
      ...MoneyParts
    }
    waiting {
      ...MoneyParts
    }
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}`, {"fragmentName":"WaterfallStepParts"}) as unknown as TypedDocumentString<WaterfallStepPartsFragment, unknown>;
export const BallotSpacesDocument = new TypedDocumentString(`
    query BallotSpaces {
  ballotSpaces {
    ...SpaceParts
  }
}
    fragment SpaceParts on BallotSpace {
  id
  name
  about
  chainId
  strategies {
    name
    description
  }
  quorum
  proposalThreshold
  votingDelay {
    min
    max
  }
  votingPeriod {
    min
    max
  }
  hubTime
  relayer
  head {
    number
    timestamp
  }
  path
  proposalCount
  admins {
    ...AccountLabel
  }
  moderators {
    ...AccountLabel
  }
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}`) as unknown as TypedDocumentString<BallotSpacesQuery, BallotSpacesQueryVariables>;
export const BallotProposingDocument = new TypedDocumentString(`
    query BallotProposing($space: String!, $account: Address!) {
  ballotSpace(id: $space) {
    proposing(account: $account) {
      threshold
      canPropose
      missing
      isExempt
      power {
        ...BallotPowerParts
      }
    }
  }
}
    fragment BallotPowerParts on BallotPower {
  total
  parts {
    strategy
    source
    power
  }
}`) as unknown as TypedDocumentString<BallotProposingQuery, BallotProposingQueryVariables>;
export const CitedProposalDocument = new TypedDocumentString(`
    query CitedProposal($id: Bytes!) {
  offchainProposal(id: $id) {
    id
    title
    state
  }
}
    `) as unknown as TypedDocumentString<CitedProposalQuery, CitedProposalQueryVariables>;
export const GovernanceBookDocument = new TypedDocumentString(`
    query GovernanceBook($chainId: Int) {
  chains {
    id
    name
    contracts {
      name
      address
    }
  }
  currencies(chainId: $chainId) {
    address
    symbol
    decimals
    isListed
  }
  control(chainId: $chainId) {
    address
    powers {
      powerId
      label
      roleId
    }
    foundation {
      address
      name
      safe {
        address
      }
    }
    guardian {
      holder {
        address
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GovernanceBookQuery, GovernanceBookQueryVariables>;
export const ParameterValuesDocument = new TypedDocumentString(`
    query ParameterValues($chainId: Int) {
  parameters(chainId: $chainId) {
    name
    value
    unit
  }
}
    `) as unknown as TypedDocumentString<ParameterValuesQuery, ParameterValuesQueryVariables>;
export const StandingDocument = new TypedDocumentString(`
    query Standing($account: Address!, $chainId: Int) {
  votingPower(account: $account, chainId: $chainId) {
    ...PowerExplained
  }
  lock(account: $account, chainId: $chainId) {
    ...LockRow
    proofs {
      ...ProofParts
    }
    history(first: 10) {
      nodes {
        ...LockChangeRow
      }
    }
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment Parts on PowerParts {
  ve
  contributor
  total
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}
fragment Scaling on ContributorScaling {
  shareBps
  ve
  totalScore
  cap
  isScaled
}
fragment LockRow on Lock {
  account {
    ...AccountLabel
  }
  chainId
  amount
  unlocksAt
  isExpired
  slope
  bias
  power
  lockedAt
  delegate {
    ...AccountLabel
  }
}
fragment LockChangeRow on LockChange {
  kind
  amount
  change
  unlocksAt
  previousUnlocksAt
  account {
    ...AccountLabel
  }
  delegate {
    ...AccountLabel
  }
  previousDelegate {
    ...AccountLabel
  }
  provenance {
    ...LogParts
  }
}
fragment PowerSourceRow on PowerSource {
  account {
    ...AccountLabel
  }
  delegate {
    ...AccountLabel
  }
  amount
  slope
  bias
  unlocksAt
  ve
  score
  since
  provenance {
    ...LogParts
  }
}
fragment PowerExplained on VotingPower {
  account {
    ...AccountLabel
  }
  timestamp
  share
  score
  parts {
    ...Parts
  }
  supply {
    ...Parts
  }
  scaling {
    ...Scaling
  }
  sources(first: 10) {
    totalCount
    nodes {
      ...PowerSourceRow
    }
  }
  own {
    ...PowerSourceRow
  }
  proposing {
    threshold
    canPropose
    missing
  }
  proofs {
    ...ProofParts
  }
}`) as unknown as TypedDocumentString<StandingQuery, StandingQueryVariables>;
export const VoterStandingDocument = new TypedDocumentString(`
    query VoterStanding($proposalId: BigInt!, $account: Address!, $at: DateTime!, $chainId: Int) {
  proposal(proposalId: $proposalId, chainId: $chainId) {
    voter(account: $account) {
      account {
        ...AccountLabel
      }
      power {
        ...Parts
      }
      used
      left
      against
      for
      abstain
      canVote
      obstacle
      explanation
    }
  }
  votingPower(account: $account, chainId: $chainId, at: {timestamp: $at}) {
    ...PowerExplained
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment Parts on PowerParts {
  ve
  contributor
  total
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}
fragment Scaling on ContributorScaling {
  shareBps
  ve
  totalScore
  cap
  isScaled
}
fragment PowerSourceRow on PowerSource {
  account {
    ...AccountLabel
  }
  delegate {
    ...AccountLabel
  }
  amount
  slope
  bias
  unlocksAt
  ve
  score
  since
  provenance {
    ...LogParts
  }
}
fragment PowerExplained on VotingPower {
  account {
    ...AccountLabel
  }
  timestamp
  share
  score
  parts {
    ...Parts
  }
  supply {
    ...Parts
  }
  scaling {
    ...Scaling
  }
  sources(first: 10) {
    totalCount
    nodes {
      ...PowerSourceRow
    }
  }
  own {
    ...PowerSourceRow
  }
  proposing {
    threshold
    canPropose
    missing
  }
  proofs {
    ...ProofParts
  }
}`) as unknown as TypedDocumentString<VoterStandingQuery, VoterStandingQueryVariables>;
export const WalletChainsDocument = new TypedDocumentString(`
    query WalletChains {
  chains {
    id
    name
    contracts {
      name
      address
    }
  }
}
    `) as unknown as TypedDocumentString<WalletChainsQuery, WalletChainsQueryVariables>;
export const WalletHeadDocument = new TypedDocumentString(`
    query WalletHead($chainId: Int!) {
  _meta(chainId: $chainId) {
    block {
      number
    }
  }
}
    `) as unknown as TypedDocumentString<WalletHeadQuery, WalletHeadQueryVariables>;
export const ParentSearchDocument = new TypedDocumentString(`
    query ParentSearch($query: String!, $chainId: Int) {
  search(query: $query, first: 12, chainId: $chainId) {
    __typename
    ... on Asset {
      ...ParentCandidate
    }
  }
}
    fragment ParentCandidate on Asset {
  assetId
  chainId
  name
  kind
  isRetired
  owner {
    address
  }
  policy {
    isOpen
    minShareBps
  }
}`) as unknown as TypedDocumentString<ParentSearchQuery, ParentSearchQueryVariables>;
export const ParentByIdDocument = new TypedDocumentString(`
    query ParentById($id: BigInt!, $chainId: Int) {
  asset(id: $id, chainId: $chainId) {
    ...ParentCandidate
  }
}
    fragment ParentCandidate on Asset {
  assetId
  chainId
  name
  kind
  isRetired
  owner {
    address
  }
  policy {
    isOpen
    minShareBps
  }
}`) as unknown as TypedDocumentString<ParentByIdQuery, ParentByIdQueryVariables>;
export const AccountDocument = new TypedDocumentString(`
    query Account($address: Address!, $chainId: Int, $madeAfter: String, $ownedAfter: String, $receiptsAfter: String, $licensesAfter: String, $claimablesAfter: String) {
  account(address: $address, chainId: $chainId) {
    ...AccountLabel
    earnings {
      currency {
        address
        symbol
      }
      fromReceipts {
        ...MoneyParts
      }
      fromOwnership {
        ...MoneyParts
      }
      claimed {
        ...MoneyParts
      }
      claimable {
        ...MoneyParts
      }
      paid {
        ...MoneyParts
      }
    }
    claimables(first: 12, after: $claimablesAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        kind
        receipt {
          receiptId
          chainId
        }
        asset {
          ...AssetLabel
        }
        amount {
          ...MoneyParts
        }
      }
    }
    due: claimables(first: 100) {
      nodes {
        kind
        receipt {
          receiptId
        }
        asset {
          assetId
        }
        amount {
          ...MoneyParts
        }
      }
    }
    createdAssets(first: 8, after: $madeAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...AssetRow
      }
    }
    ownedAssets(first: 8, after: $ownedAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...AssetRow
      }
    }
    receipts(first: 8, after: $receiptsAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...ReceiptRow
      }
    }
    licenses(first: 8, after: $licensesAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...LicenseRow
      }
    }
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment AssetRow on Asset {
  ...AssetLabel
  isRetired
  registeredAt
  parentCount
  childCount
  licenseCount
  usageUnits
  claims {
    license
  }
  owner {
    ...AccountLabel
  }
}
fragment ReceiptRow on Receipt {
  receiptId
  chainId
  role
  units
  shareOfUnits
  issuedAt
  asset {
    ...AssetLabel
  }
  contributor {
    ...AccountLabel
  }
}
fragment LicenseRow on License {
  licenseId
  chainId
  mode
  rights
  status
  startsAt
  expiresAt
  price {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  holder {
    ...AccountLabel
  }
}`) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const AccountMoneyDocument = new TypedDocumentString(`
    query AccountMoney($address: Address!, $chainId: Int, $paymentsAfter: String, $payoutsAfter: String) {
  account(address: $address, chainId: $chainId) {
    payments(first: 8, after: $paymentsAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...PaymentRow
      }
    }
    payouts(first: 8, after: $payoutsAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...PayoutRow
      }
    }
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment PaymentRow on Payment {
  paymentId
  chainId
  reason
  paidAt
  amount {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  payer {
    ...AccountLabel
  }
}
fragment PayoutRow on Payout {
  kind
  amount {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  receipt {
    receiptId
    chainId
  }
  payee {
    ...AccountLabel
  }
  provenance {
    ...LogParts
  }
}`) as unknown as TypedDocumentString<AccountMoneyQuery, AccountMoneyQueryVariables>;
export const AssetHeadDocument = new TypedDocumentString(`
    query AssetHead($id: BigInt!, $chainId: Int, $at: At) {
  asset(id: $id, chainId: $chainId, at: $at) {
    assetId
    chainId
    kind
    name
    description
    claims {
      license
      author
      task
      externalUrl
    }
    uri
    contentHash
    version
    isRetired
    registeredAt
    creator {
      ...AssetAgent
    }
    owner {
      ...AssetAgent
    }
    policy {
      isOpen
      minShareBps
      receiptsBps
    }
    provenance {
      ...AssetLog
    }
    parentCount
    childCount
    receiptCount
    totalUnits
    offerCount
    licenseCount
    paymentCount
    usageUnits
    income {
      currency {
        address
        symbol
      }
      paidIn {
        ...AssetMoney
      }
      pushedIn {
        ...AssetMoney
      }
    }
  }
  _meta(chainId: $chainId) {
    block {
      number
      timestamp
    }
  }
}
    fragment AssetMoney on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLog on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment AssetAgent on Account {
  address
  statedName
}`) as unknown as TypedDocumentString<AssetHeadQuery, AssetHeadQueryVariables>;
export const AssetLineageDocument = new TypedDocumentString(`
    query AssetLineage($id: BigInt!, $chainId: Int, $at: At, $relations: [Relation!], $isFiltered: Boolean!, $up: Int!, $fan: Int!, $after: String, $hasChildren: Boolean!, $hasGrandchildren: Boolean!, $hasGreatGrandchildren: Boolean!) {
  asset(id: $id, chainId: $chainId, at: $at) {
    ...LineageAsset
    lineageGraph(up: $up, down: 0, relations: $relations, limit: 60) {
      isPartial
      partialReason
      nodes {
        level
        asset {
          ...LineageAsset
        }
      }
    }
    children(
      first: $fan
      after: $after
      relations: $relations
      orderBy: {field: CHILD_COUNT}
    ) @include(if: $hasChildren) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        child {
          ...LineageAsset
          children(first: 4, relations: $relations, orderBy: {field: CHILD_COUNT}) @include(if: $hasGrandchildren) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              child {
                ...LineageAsset
                children(first: 3, relations: $relations, orderBy: {field: CHILD_COUNT}) @include(if: $hasGreatGrandchildren) {
                  totalCount
                  pageInfo {
                    hasNextPage
                    endCursor
                  }
                  nodes {
                    child {
                      ...LineageAsset
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    fragment LineageAsset on Asset {
  assetId
  name
  kind
  isRetired
  parentCount
  childCount
  parents(first: 16, relations: $relations) {
    nodes {
      relation
      shareBps
      parent {
        assetId
      }
    }
  }
  fan: children(first: 1, relations: $relations) @include(if: $isFiltered) {
    totalCount
  }
}`) as unknown as TypedDocumentString<AssetLineageQuery, AssetLineageQueryVariables>;
export const LineageChildrenDocument = new TypedDocumentString(`
    query LineageChildren($id: BigInt!, $chainId: Int, $at: At, $relations: [Relation!], $isFiltered: Boolean!, $fan: Int!, $after: String) {
  asset(id: $id, chainId: $chainId, at: $at) {
    children(
      first: $fan
      after: $after
      relations: $relations
      orderBy: {field: CHILD_COUNT}
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        child {
          ...LineageAsset
        }
      }
    }
  }
}
    fragment LineageAsset on Asset {
  assetId
  name
  kind
  isRetired
  parentCount
  childCount
  parents(first: 16, relations: $relations) {
    nodes {
      relation
      shareBps
      parent {
        assetId
      }
    }
  }
  fan: children(first: 1, relations: $relations) @include(if: $isFiltered) {
    totalCount
  }
}`) as unknown as TypedDocumentString<LineageChildrenQuery, LineageChildrenQueryVariables>;
export const LineageParentsDocument = new TypedDocumentString(`
    query LineageParents($id: BigInt!, $chainId: Int, $at: At, $relations: [Relation!], $isFiltered: Boolean!) {
  asset(id: $id, chainId: $chainId, at: $at) {
    parents(first: 16, relations: $relations) {
      nodes {
        parent {
          ...LineageAsset
        }
      }
    }
  }
}
    fragment LineageAsset on Asset {
  assetId
  name
  kind
  isRetired
  parentCount
  childCount
  parents(first: 16, relations: $relations) {
    nodes {
      relation
      shareBps
      parent {
        assetId
      }
    }
  }
  fan: children(first: 1, relations: $relations) @include(if: $isFiltered) {
    totalCount
  }
}`) as unknown as TypedDocumentString<LineageParentsQuery, LineageParentsQueryVariables>;
export const LineageSelectionDocument = new TypedDocumentString(`
    query LineageSelection($start: BigInt!, $node: BigInt!, $chainId: Int, $at: At) {
  asset(id: $node, chainId: $chainId, at: $at) {
    assetId
    name
    description
    kind
    isRetired
    claims {
      license
      author
    }
    owner {
      ...AssetAgent
    }
    registeredAt
    parentCount
    childCount
    receiptCount
    licenseCount
    toStart: effectiveShare(ancestor: $start) {
      bps
      isPartial
    }
  }
  start: asset(id: $start, chainId: $chainId, at: $at) {
    name
    fromStart: effectiveShare(ancestor: $node) {
      bps
      isPartial
    }
  }
  up: paths(from: $node, to: $start, first: 3, chainId: $chainId, at: $at) {
    ...LineageWay
  }
  down: paths(from: $start, to: $node, first: 3, chainId: $chainId, at: $at) {
    ...LineageWay
  }
}
    fragment AssetAgent on Account {
  address
  statedName
}
fragment LineageWay on LineagePaths {
  totalCount
  isPartial
  paths {
    share
    links {
      relation
      shareBps
      child {
        assetId
        name
      }
      parent {
        assetId
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<LineageSelectionQuery, LineageSelectionQueryVariables>;
export const AssetContributorsDocument = new TypedDocumentString(`
    query AssetContributors($id: BigInt!, $chainId: Int, $at: At, $after: String, $order: ReceiptOrder) {
  asset(id: $id, chainId: $chainId, at: $at) {
    receipts(first: 50, after: $after, orderBy: $order) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        receiptId
        chainId
        role
        units
        shareOfUnits
        issuedAt
        contributor {
          ...AssetAgent
        }
        earnings {
          earned {
            ...AssetMoney
          }
          claimable {
            ...AssetMoney
          }
        }
      }
    }
  }
}
    fragment AssetMoney on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetAgent on Account {
  address
  statedName
}`) as unknown as TypedDocumentString<AssetContributorsQuery, AssetContributorsQueryVariables>;
export const AssetLicensingDocument = new TypedDocumentString(`
    query AssetLicensing($id: BigInt!, $chainId: Int, $at: At, $offersAfter: String, $licensesAfter: String) {
  asset(id: $id, chainId: $chainId, at: $at) {
    offers(first: 20, after: $offersAfter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AssetOffer
      }
    }
    licenses(first: 20, after: $licensesAfter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        licenseId
        chainId
        mode
        status
        startsAt
        expiresAt
        holder {
          ...AssetAgent
        }
        price {
          ...AssetMoney
        }
        offer {
          offerId
        }
      }
    }
  }
}
    fragment AssetMoney on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetAgent on Account {
  address
  statedName
}
fragment AssetOffer on Offer {
  offerId
  chainId
  mode
  rights
  durationSeconds
  isRevocable
  quota
  unitPrice {
    ...AssetMoney
  }
  price {
    ...AssetMoney
  }
  createdAt
  isOpen
  closedAt
  licenseCount
  seller {
    ...AssetAgent
  }
}`) as unknown as TypedDocumentString<AssetLicensingQuery, AssetLicensingQueryVariables>;
export const AssetIncomeTabDocument = new TypedDocumentString(`
    query AssetIncomeTab($id: BigInt!, $chainId: Int, $at: At, $paymentsAfter: String, $payoutsAfter: String) {
  asset(id: $id, chainId: $chainId, at: $at) {
    income {
      currency {
        address
        name
        symbol
        decimals
      }
      paidIn {
        ...AssetMoney
      }
      fees {
        ...AssetMoney
      }
      pushedIn {
        ...AssetMoney
      }
      owedToParents {
        ...AssetMoney
      }
      toOwners {
        ...AssetMoney
      }
      toReceipts {
        ...AssetMoney
      }
      carry {
        ...AssetMoney
      }
      waitingFromChildren {
        ...AssetMoney
      }
      paymentCount
    }
    usageUnits
    usageSeries(bucket: MONTH) {
      from
      units
      count
    }
    payments(first: 20, after: $paymentsAfter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        paymentId
        chainId
        reason
        paidAt
        payer {
          ...AssetAgent
        }
        amount {
          ...AssetMoney
        }
        fee {
          ...AssetMoney
        }
        license {
          licenseId
        }
      }
    }
    payouts(first: 20, after: $payoutsAfter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        kind
        payee {
          ...AssetAgent
        }
        receipt {
          receiptId
        }
        amount {
          ...AssetMoney
        }
        provenance {
          ...AssetLog
        }
      }
    }
  }
  currencies(chainId: $chainId) {
    address
    symbol
    decimals
    isListed
  }
}
    fragment AssetMoney on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLog on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment AssetAgent on Account {
  address
  statedName
}`) as unknown as TypedDocumentString<AssetIncomeTabQuery, AssetIncomeTabQueryVariables>;
export const AssetIncomeSeriesDocument = new TypedDocumentString(`
    query AssetIncomeSeries($id: BigInt!, $chainId: Int, $at: At, $currency: Address!) {
  asset(id: $id, chainId: $chainId, at: $at) {
    incomeSeries(currency: $currency, bucket: MONTH) {
      from
      count
      amount {
        ...AssetMoney
      }
    }
  }
}
    fragment AssetMoney on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}`) as unknown as TypedDocumentString<AssetIncomeSeriesQuery, AssetIncomeSeriesQueryVariables>;
export const AssetPayoutPreviewDocument = new TypedDocumentString(`
    query AssetPayoutPreview($id: BigInt!, $chainId: Int, $at: At, $amount: BigInt!, $currency: Address!) {
  asset(id: $id, chainId: $chainId, at: $at) {
    payoutPreview(amount: $amount, currency: $currency, depth: 32) {
      amount {
        ...AssetMoney
      }
      fee {
        ...AssetMoney
      }
      waiting {
        ...AssetMoney
      }
      isPartial
      parts {
        depth
        asset {
          assetId
          chainId
          name
          kind
        }
        owner {
          ...AssetMoney
        }
        receipts {
          ...AssetMoney
        }
        carry {
          ...AssetMoney
        }
      }
    }
  }
}
    fragment AssetMoney on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}`) as unknown as TypedDocumentString<AssetPayoutPreviewQuery, AssetPayoutPreviewQueryVariables>;
export const AssetHistoryDocument = new TypedDocumentString(`
    query AssetHistory($id: BigInt!, $chainId: Int, $at: At) {
  asset(id: $id, chainId: $chainId, at: $at) {
    versions(first: 50) {
      totalCount
      nodes {
        version
        contentHash
        uri
        provenance {
          ...AssetLog
        }
      }
    }
    ownership(first: 50) {
      totalCount
      nodes {
        from
        to
        provenance {
          ...AssetLog
        }
      }
    }
    policies(first: 50) {
      totalCount
      nodes {
        policy {
          isOpen
          minShareBps
          receiptsBps
        }
        provenance {
          ...AssetLog
        }
      }
    }
  }
}
    fragment AssetLog on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}`) as unknown as TypedDocumentString<AssetHistoryQuery, AssetHistoryQueryVariables>;
export const AssetRightsDocument = new TypedDocumentString(`
    query AssetRights($id: BigInt!, $chainId: Int, $at: At) {
  asset(id: $id, chainId: $chainId, at: $at) {
    rights {
      ancestorCount
      isClear
      isPartial
      conflicts {
        kind
        message
        asset {
          assetId
          chainId
          name
        }
        link {
          child {
            assetId
            chainId
            name
          }
          parent {
            assetId
            chainId
            name
          }
        }
      }
    }
    impact {
      descendantCount
      byKind {
        kind
        count
      }
      byDepth
      ownerCount
      licenseCount
      paid {
        ...AssetMoney
      }
      isPartial
      partialReason
    }
  }
}
    fragment AssetMoney on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}`) as unknown as TypedDocumentString<AssetRightsQuery, AssetRightsQueryVariables>;
export const AssetActingDocument = new TypedDocumentString(`
    query AssetActing($id: BigInt!, $chainId: Int) {
  asset(id: $id, chainId: $chainId) {
    assetId
    chainId
    name
    isRetired
    version
    totalUnits
    receiptCount
    owner {
      address
    }
    policy {
      isOpen
      minShareBps
      receiptsBps
    }
    offers(first: 50, isOpen: true) {
      nodes {
        ...AssetOffer
      }
    }
    parents(first: 16) {
      nodes {
        parent {
          assetId
          name
        }
        relation
        shareBps
        balances {
          waiting {
            ...AssetMoney
          }
        }
      }
    }
  }
  currencies(chainId: $chainId) {
    address
    symbol
    decimals
    isListed
  }
}
    fragment AssetMoney on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetAgent on Account {
  address
  statedName
}
fragment AssetOffer on Offer {
  offerId
  chainId
  mode
  rights
  durationSeconds
  isRevocable
  quota
  unitPrice {
    ...AssetMoney
  }
  price {
    ...AssetMoney
  }
  createdAt
  isOpen
  closedAt
  licenseCount
  seller {
    ...AssetAgent
  }
}`) as unknown as TypedDocumentString<AssetActingQuery, AssetActingQueryVariables>;
export const AssetsDocument = new TypedDocumentString(`
    query Assets($first: Int!, $after: String, $where: AssetFilter, $orderBy: AssetOrder, $chainId: Int) {
  assets(
    first: $first
    after: $after
    where: $where
    orderBy: $orderBy
    chainId: $chainId
  ) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      ...AssetRow
    }
  }
}
    fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment AssetRow on Asset {
  ...AssetLabel
  isRetired
  registeredAt
  parentCount
  childCount
  licenseCount
  usageUnits
  claims {
    license
  }
  owner {
    ...AccountLabel
  }
}`) as unknown as TypedDocumentString<AssetsQuery, AssetsQueryVariables>;
export const ControlDocument = new TypedDocumentString(`
    query Control($chainId: Int, $at: At) {
  _meta(chainId: $chainId) {
    block {
      number
      timestamp
    }
  }
  control(chainId: $chainId, at: $at) {
    chainId
    address
    asOf
    stage
    transferDelay
    isAsDeclared
    stages {
      ...StageParts
    }
    powers {
      ...PowerRow
    }
    dao {
      ...HolderParts
    }
    foundation {
      ...HolderParts
    }
    differences {
      ...DifferenceParts
    }
    proofs {
      ...ProofParts
    }
  }
}
    fragment HolderParts on ControlHolder {
  address
  name
  kind
}
fragment HoldingParts on PowerHolding {
  executionDelay
  totalDelay
  since
  holder {
    ...HolderParts
  }
  provenance {
    ...LogParts
  }
  proof {
    ...ProofParts
  }
}
fragment DeclaredParts on PowerHolding {
  executionDelay
  totalDelay
  holder {
    ...HolderParts
  }
}
fragment DifferenceParts on ControlDifference {
  kind
  powerId
  powerLabel
  authorityName
  account {
    ...HolderParts
  }
  target
  targetName
  function
  found
  declared
  sentence
  since
  provenance {
    ...LogParts
  }
}
fragment TransferParts on PowerTransfer {
  fromStage
  toStage
  scheduledAt
  readyAt
  isReady
  status
  settledAt
  scheduledBy {
    ...HolderParts
  }
  settledBy {
    ...HolderParts
  }
  proposal {
    proposalId
    chainId
    title
  }
  provenance {
    ...LogParts
  }
  settledProvenance {
    ...LogParts
  }
}
fragment PowerFunctionParts on PowerFunction {
  target
  targetName
  selector
  signature
  description
  isClosed
}
fragment PowerRow on Power {
  powerId
  label
  description
  authority
  authorityName
  role
  roleId
  stage
  nextStage
  isAsDeclared
  functions {
    ...PowerFunctionParts
  }
  actual {
    ...HoldingParts
  }
  declared {
    ...DeclaredParts
  }
  next {
    ...DeclaredParts
  }
  holdersByStage {
    ...DeclaredParts
  }
  transfer {
    ...TransferParts
  }
}
fragment GateParts on Gate {
  isOpen
  earliest
  isTimeReached
  ratifiedProposals
  ratifiedProposalsNeeded
  turnoutBps
  locked
  lockedNeeded
  charterHash
  charterHashNeeded
  isCharterSet
  measuredAt
  openedAt
  openedProvenance {
    ...LogParts
  }
  proofs {
    ...ProofParts
  }
  countedProposals {
    votes
    totalPower
    turnoutBps
    countedAt
    proposal {
      proposalId
      chainId
      title
    }
    provenance {
      ...LogParts
    }
  }
  provenance {
    ...LogParts
  }
}
fragment StageParts on ControlStage {
  name
  index
  enteredAt
  leftAt
  evidenceHash
  leftBy {
    ...HolderParts
  }
  provenance {
    ...LogParts
  }
  gate {
    ...GateParts
  }
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}`) as unknown as TypedDocumentString<ControlQuery, ControlQueryVariables>;
export const ControlOfficesDocument = new TypedDocumentString(`
    query ControlOffices($chainId: Int, $at: At, $executionsAfter: String, $operationsAfter: String) {
  control(chainId: $chainId, at: $at) {
    guardian {
      ...GuardianParts
      actions(first: 20) {
        totalCount
        nodes {
          reason
          reasonHash
          actedAt
          proposal {
            proposalId
            chainId
            title
          }
          provenance {
            ...LogParts
          }
        }
      }
    }
    charter {
      hash
      uri
      text
      isTextTrue
      setAt
      proposal {
        proposalId
        chainId
        title
      }
      provenance {
        ...LogParts
      }
    }
    operations(first: 8, after: $operationsAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        operationId
        nonce
        status
        scheduledAt
        readyAt
        expiresAt
        settledAt
        target
        calldata
        caller {
          ...HolderParts
        }
        provenance {
          ...LogParts
        }
        settledProvenance {
          ...LogParts
        }
      }
    }
    charterHistory(first: 5) {
      totalCount
      nodes {
        hash
        setAt
        provenance {
          ...LogParts
        }
      }
    }
    foundation {
      ...HolderParts
      safe {
        ...SafeParts
        executions(first: 8, after: $executionsAfter) {
          totalCount
          pageInfo {
            ...PageParts
          }
          nodes {
            hash
            isSuccess
            executedAt
            nonce
            target
            value
            calldata
            sender {
              ...AccountLabel
            }
            approvedBy {
              ...AccountLabel
            }
            provenance {
              ...LogParts
            }
          }
        }
        approvals(first: 20) {
          totalCount
          nodes {
            hash
            approvedAt
            owner {
              ...AccountLabel
            }
            provenance {
              ...LogParts
            }
          }
        }
      }
    }
  }
  proposals(
    first: 20
    chainId: $chainId
    where: {states: [PENDING, ACTIVE, SUCCEEDED, QUEUED]}
  ) {
    nodes {
      proposalId
      chainId
      title
      state
      actions {
        target
        calldata
        value
      }
    }
  }
}
    fragment HolderParts on ControlHolder {
  address
  name
  kind
}
fragment GuardianParts on Guardian {
  expiresAt
  secondsLeft
  isActive
  endedBy
  endedAt
  holder {
    ...HolderParts
  }
  endedProvenance {
    ...LogParts
  }
  provenance {
    ...LogParts
  }
}
fragment SafeParts on Safe {
  address
  threshold
  nonce
  modules
  guard
  fallbackHandler
  owners {
    since
    account {
      ...AccountLabel
    }
    provenance {
      ...LogParts
    }
  }
  proofs {
    ...ProofParts
  }
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}`) as unknown as TypedDocumentString<ControlOfficesQuery, ControlOfficesQueryVariables>;
export const ControlGateDocument = new TypedDocumentString(`
    query ControlGate($chainId: Int) {
  control(chainId: $chainId) {
    stage
    stages {
      name
      gate {
        countableProposals {
          proposalId
          chainId
          title
          executedAt
          tally {
            turnout
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ControlGateQuery, ControlGateQueryVariables>;
export const ControlHistoryDocument = new TypedDocumentString(`
    query ControlHistory($chainId: Int, $at: At, $first: Int!, $after: String, $where: ControlEventFilter) {
  control(chainId: $chainId, at: $at) {
    history(first: $first, after: $after, where: $where) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...ControlEventParts
      }
    }
  }
}
    fragment ControlEventParts on ControlEvent {
  kind
  timestamp
  sentence
  isDeclaration
  contractName
  power {
    powerId
    label
  }
  proposal {
    proposalId
    chainId
    title
  }
  provenance {
    ...LogParts
  }
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<ControlHistoryQuery, ControlHistoryQueryVariables>;
export const ControlMomentsDocument = new TypedDocumentString(`
    query ControlMoments($chainId: Int, $after: String) {
  control(chainId: $chainId) {
    stages {
      name
      enteredAt
      provenance {
        blockNumber
        timestamp
      }
    }
    history(first: 100, after: $after) {
      pageInfo {
        ...PageParts
      }
      nodes {
        kind
        sentence
        provenance {
          blockNumber
          timestamp
        }
      }
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<ControlMomentsQuery, ControlMomentsQueryVariables>;
export const ControlSummaryDocument = new TypedDocumentString(`
    query ControlSummary($chainId: Int) {
  control(chainId: $chainId) {
    stage
    isAsDeclared
    stages {
      name
      index
      enteredAt
    }
    differences {
      kind
    }
    guardian {
      isActive
      expiresAt
    }
  }
}
    `) as unknown as TypedDocumentString<ControlSummaryQuery, ControlSummaryQueryVariables>;
export const ControlPowerDocument = new TypedDocumentString(`
    query ControlPower($id: Int!, $chainId: Int, $at: At, $after: String) {
  _meta(chainId: $chainId) {
    block {
      number
      timestamp
    }
  }
  control(chainId: $chainId, at: $at) {
    chainId
    address
    asOf
    stage
    stages {
      name
      index
      gate {
        isOpen
      }
    }
    power(powerId: $id) {
      ...PowerRow
      provenance {
        ...LogParts
      }
      proofs {
        ...ProofParts
      }
      differences {
        ...DifferenceParts
      }
      history(first: 20, after: $after) {
        totalCount
        pageInfo {
          ...PageParts
        }
        nodes {
          ...ControlEventParts
        }
      }
    }
  }
}
    fragment HolderParts on ControlHolder {
  address
  name
  kind
}
fragment HoldingParts on PowerHolding {
  executionDelay
  totalDelay
  since
  holder {
    ...HolderParts
  }
  provenance {
    ...LogParts
  }
  proof {
    ...ProofParts
  }
}
fragment DeclaredParts on PowerHolding {
  executionDelay
  totalDelay
  holder {
    ...HolderParts
  }
}
fragment DifferenceParts on ControlDifference {
  kind
  powerId
  powerLabel
  authorityName
  account {
    ...HolderParts
  }
  target
  targetName
  function
  found
  declared
  sentence
  since
  provenance {
    ...LogParts
  }
}
fragment TransferParts on PowerTransfer {
  fromStage
  toStage
  scheduledAt
  readyAt
  isReady
  status
  settledAt
  scheduledBy {
    ...HolderParts
  }
  settledBy {
    ...HolderParts
  }
  proposal {
    proposalId
    chainId
    title
  }
  provenance {
    ...LogParts
  }
  settledProvenance {
    ...LogParts
  }
}
fragment PowerFunctionParts on PowerFunction {
  target
  targetName
  selector
  signature
  description
  isClosed
}
fragment PowerRow on Power {
  powerId
  label
  description
  authority
  authorityName
  role
  roleId
  stage
  nextStage
  isAsDeclared
  functions {
    ...PowerFunctionParts
  }
  actual {
    ...HoldingParts
  }
  declared {
    ...DeclaredParts
  }
  next {
    ...DeclaredParts
  }
  holdersByStage {
    ...DeclaredParts
  }
  transfer {
    ...TransferParts
  }
}
fragment ControlEventParts on ControlEvent {
  kind
  timestamp
  sentence
  isDeclaration
  contractName
  power {
    powerId
    label
  }
  proposal {
    proposalId
    chainId
    title
  }
  provenance {
    ...LogParts
  }
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}`) as unknown as TypedDocumentString<ControlPowerQuery, ControlPowerQueryVariables>;
export const DelegatesDocument = new TypedDocumentString(`
    query Delegates($first: Int!, $after: String, $orderBy: DelegateOrder, $chainId: Int) {
  delegates(first: $first, after: $after, orderBy: $orderBy, chainId: $chainId) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      account {
        ...AccountLabel
      }
      delegatorCount
      voteCount
      participation
      power {
        share
        parts {
          ...Parts
        }
      }
    }
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment Parts on PowerParts {
  ve
  contributor
  total
}`) as unknown as TypedDocumentString<DelegatesQuery, DelegatesQueryVariables>;
export const DelegateConcentrationDocument = new TypedDocumentString(`
    query DelegateConcentration($chainId: Int) {
  governanceFigures(chainId: $chainId) {
    delegateCount
    supply {
      ...Parts
    }
    concentration {
      gini
      hhi
      nakamoto
      toQuorum
      topShares {
        count
        share
      }
    }
  }
}
    fragment Parts on PowerParts {
  ve
  contributor
  total
}`) as unknown as TypedDocumentString<DelegateConcentrationQuery, DelegateConcentrationQueryVariables>;
export const DelegateDocument = new TypedDocumentString(`
    query Delegate($account: Address!, $chainId: Int, $votesAfter: String, $sourcesAfter: String, $proposalsAfter: String) {
  delegate(account: $account, chainId: $chainId) {
    account {
      ...AccountLabel
    }
    delegatorCount
    voteCount
    participation
    power {
      timestamp
      share
      score
      parts {
        ...Parts
      }
      supply {
        ...Parts
      }
      scaling {
        ...Scaling
      }
      proposing {
        threshold
        canPropose
        missing
      }
      own {
        ...PowerSourceRow
      }
      sources(first: 12, after: $sourcesAfter) {
        totalCount
        pageInfo {
          ...PageParts
        }
        nodes {
          ...PowerSourceRow
        }
      }
      proofs {
        ...ProofParts
      }
    }
    votes(first: 10, after: $votesAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...VoteRow
        proposal {
          proposalId
          chainId
          title
          state
        }
      }
    }
    proposals(first: 10, after: $proposalsAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...ProposalRow
      }
    }
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment Parts on PowerParts {
  ve
  contributor
  total
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}
fragment Scaling on ContributorScaling {
  shareBps
  ve
  totalScore
  cap
  isScaled
}
fragment TallyParts on Tally {
  against
  for
  abstain
  total
  toQuorum
  isQuorumReached
  isSucceeding
  voterCount
  turnout
}
fragment ProposalRow on Proposal {
  proposalId
  chainId
  title
  state
  isExecutable
  createdAt
  snapshot
  deadline
  eta
  executedAt
  canceledAt
  asOf
  actionCount
  proposer {
    ...AccountLabel
  }
  tally {
    ...TallyParts
  }
  quorum {
    votes
    isFinal
  }
}
fragment VoteRow on Vote {
  support
  weight
  against
  for
  abstain
  reason
  castAt
  sender {
    address
  }
  voter {
    ...AccountLabel
  }
  provenance {
    ...LogParts
  }
}
fragment PowerSourceRow on PowerSource {
  account {
    ...AccountLabel
  }
  delegate {
    ...AccountLabel
  }
  amount
  slope
  bias
  unlocksAt
  ve
  score
  since
  provenance {
    ...LogParts
  }
}`) as unknown as TypedDocumentString<DelegateQuery, DelegateQueryVariables>;
export const DelegateHistoryDocument = new TypedDocumentString(`
    query DelegateHistory($account: Address!, $chainId: Int, $after: String) {
  delegate(account: $account, chainId: $chainId) {
    delegations(first: 10, after: $after) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...LockChangeRow
      }
    }
    powerChanges(first: 100) {
      totalCount
      nodes {
        ve
        previousVe
        provenance {
          ...LogParts
        }
      }
    }
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment LockChangeRow on LockChange {
  kind
  amount
  change
  unlocksAt
  previousUnlocksAt
  account {
    ...AccountLabel
  }
  delegate {
    ...AccountLabel
  }
  previousDelegate {
    ...AccountLabel
  }
  provenance {
    ...LogParts
  }
}`) as unknown as TypedDocumentString<DelegateHistoryQuery, DelegateHistoryQueryVariables>;
export const HomeFiguresDocument = new TypedDocumentString(`
    query HomeFigures($chainId: Int) {
  overview(chainId: $chainId) {
    assetCount
    assetCountByKind {
      kind
      count
    }
    linkCount
    receiptCount
    contributorCount
    licenseCount
    paymentCount
    payoutCount
    protocolFeeBps
    paid {
      ...MoneyParts
    }
    claimed {
      ...MoneyParts
    }
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}`) as unknown as TypedDocumentString<HomeFiguresQuery, HomeFiguresQueryVariables>;
export const HomeAssetsDocument = new TypedDocumentString(`
    query HomeAssets($chainId: Int) {
  newest: assets(first: 5, orderBy: {field: REGISTERED_AT}, chainId: $chainId) {
    nodes {
      ...AssetRow
    }
  }
  mostUsed: assets(first: 5, orderBy: {field: USAGE_UNITS}, chainId: $chainId) {
    nodes {
      ...AssetRow
    }
  }
  mostDerived: assets(first: 5, orderBy: {field: CHILD_COUNT}, chainId: $chainId) {
    nodes {
      ...AssetRow
    }
  }
}
    fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment AssetRow on Asset {
  ...AssetLabel
  isRetired
  registeredAt
  parentCount
  childCount
  licenseCount
  usageUnits
  claims {
    license
  }
  owner {
    ...AccountLabel
  }
}`) as unknown as TypedDocumentString<HomeAssetsQuery, HomeAssetsQueryVariables>;
export const HomePaymentsDocument = new TypedDocumentString(`
    query HomePayments($chainId: Int) {
  payments(first: 8, chainId: $chainId) {
    nodes {
      ...PaymentRow
    }
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment PaymentRow on Payment {
  paymentId
  chainId
  reason
  paidAt
  amount {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  payer {
    ...AccountLabel
  }
}`) as unknown as TypedDocumentString<HomePaymentsQuery, HomePaymentsQueryVariables>;
export const HomePaymentSeriesDocument = new TypedDocumentString(`
    query HomePaymentSeries($currency: Address!, $chainId: Int) {
  overview(chainId: $chainId) {
    payments(bucket: MONTH, currency: $currency) {
      from
      count
      amount {
        ...MoneyParts
      }
    }
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}`) as unknown as TypedDocumentString<HomePaymentSeriesQuery, HomePaymentSeriesQueryVariables>;
export const LayoutDocument = new TypedDocumentString(`
    query Layout {
  _meta {
    block {
      number
      hash
      timestamp
    }
    lagSeconds
  }
  chains {
    id
    name
    head {
      number
      timestamp
    }
  }
}
    `) as unknown as TypedDocumentString<LayoutQuery, LayoutQueryVariables>;
export const LicenseDocument = new TypedDocumentString(`
    query License($id: BigInt!, $chainId: Int, $paymentsAfter: String, $settlementsAfter: String) {
  license(id: $id, chainId: $chainId) {
    ...LicenseRow
    quota
    renewalCount
    unitPrice {
      ...MoneyParts
    }
    licensee {
      ...AccountLabel
    }
    asset {
      owner {
        address
      }
    }
    offer {
      offerId
      isRevocable
      durationSeconds
      isOpen
      price {
        ...MoneyParts
      }
      seller {
        ...AccountLabel
      }
    }
    changes(first: 50) {
      totalCount
      nodes {
        kind
        holder
        expiresAt
        isRevoked
        price {
          ...MoneyParts
        }
        reasonHash
        provenance {
          ...LogParts
        }
      }
    }
    usage {
      balance {
        ...MoneyParts
      }
      settledUnits
      settledAmount {
        ...MoneyParts
      }
      remainingUnits
      withdrawableAt
      settlements(first: 12, after: $settlementsAfter) {
        totalCount
        pageInfo {
          ...PageParts
        }
        nodes {
          gateway
          deltaUnits
          cumulativeUnits
          amount {
            ...MoneyParts
          }
          jobHash
          provenance {
            ...LogParts
          }
        }
      }
      movements(first: 20) {
        totalCount
        nodes {
          kind
          account
          amount {
            ...MoneyParts
          }
          provenance {
            ...LogParts
          }
        }
      }
    }
    payments(first: 12, after: $paymentsAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...PaymentRow
      }
    }
    provenance {
      ...LogParts
    }
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment PaymentRow on Payment {
  paymentId
  chainId
  reason
  paidAt
  amount {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  payer {
    ...AccountLabel
  }
}
fragment LicenseRow on License {
  licenseId
  chainId
  mode
  rights
  status
  startsAt
  expiresAt
  price {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  holder {
    ...AccountLabel
  }
}`) as unknown as TypedDocumentString<LicenseQuery, LicenseQueryVariables>;
export const LocksDocument = new TypedDocumentString(`
    query Locks($first: Int!, $after: String, $where: LockFilter, $orderBy: LockOrder, $chainId: Int) {
  locks(
    first: $first
    after: $after
    where: $where
    orderBy: $orderBy
    chainId: $chainId
  ) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      ...LockRow
    }
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment LockRow on Lock {
  account {
    ...AccountLabel
  }
  chainId
  amount
  unlocksAt
  isExpired
  slope
  bias
  power
  lockedAt
  delegate {
    ...AccountLabel
  }
}`) as unknown as TypedDocumentString<LocksQuery, LocksQueryVariables>;
export const ParametersDocument = new TypedDocumentString(`
    query Parameters($chainId: Int) {
  parameters(chainId: $chainId) {
    name
    value
    unit
    description
    contract
    address
    setter
    since
    proof {
      ...ProofParts
    }
    provenance {
      ...LogParts
    }
    history(first: 10) {
      totalCount
      nodes {
        value
        previous
        proposal {
          proposalId
          chainId
          title
        }
        provenance {
          ...LogParts
        }
      }
    }
  }
}
    fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}`) as unknown as TypedDocumentString<ParametersQuery, ParametersQueryVariables>;
export const PaymentDocument = new TypedDocumentString(`
    query Payment($id: BigInt!, $chainId: Int) {
  payment(id: $id, chainId: $chainId) {
    ...PaymentRow
    fee {
      ...MoneyParts
    }
    net {
      ...MoneyParts
    }
    ref
    license {
      licenseId
      chainId
      mode
    }
    provenance {
      ...LogParts
    }
    waterfall {
      isBalanced
      amount {
        ...MoneyParts
      }
      fee {
        ...MoneyParts
      }
      toOwners {
        ...MoneyParts
      }
      toReceipts {
        ...MoneyParts
      }
      waitingOnLinks {
        ...MoneyParts
      }
      inCarry {
        ...MoneyParts
      }
      steps {
        ...WaterfallStepParts
      }
    }
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment PaymentRow on Payment {
  paymentId
  chainId
  reason
  paidAt
  amount {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  payer {
    ...AccountLabel
  }
}
fragment WaterfallStepParts on WaterfallStep {
  depth
  asset {
    ...AssetLabel
  }
  arrived {
    ...MoneyParts
  }
  owners {
    account {
      ...AccountLabel
    }
    amount {
      ...MoneyParts
    }
  }
  receipts {
    ...MoneyParts
  }
  carry {
    ...MoneyParts
  }
  links {
    relation
    shareBps
    parent {
      ...AssetLabel
    }
    amount {
      ...MoneyParts
    }
    waiting {
      ...MoneyParts
    }
  }
}`) as unknown as TypedDocumentString<PaymentQuery, PaymentQueryVariables>;
export const PaymentsDocument = new TypedDocumentString(`
    query Payments($first: Int!, $after: String, $where: PaymentFilter, $orderBy: PaymentOrder, $chainId: Int) {
  payments(
    first: $first
    after: $after
    where: $where
    orderBy: $orderBy
    chainId: $chainId
  ) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      ...PaymentRow
    }
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment PaymentRow on Payment {
  paymentId
  chainId
  reason
  paidAt
  amount {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  payer {
    ...AccountLabel
  }
}`) as unknown as TypedDocumentString<PaymentsQuery, PaymentsQueryVariables>;
export const PaymentCurrenciesDocument = new TypedDocumentString(`
    query PaymentCurrencies($chainId: Int) {
  currencies(chainId: $chainId) {
    address
    symbol
    name
  }
}
    `) as unknown as TypedDocumentString<PaymentCurrenciesQuery, PaymentCurrenciesQueryVariables>;
export const OffchainProposalDocument = new TypedDocumentString(`
    query OffchainProposal($id: Bytes!) {
  offchainProposal(id: $id) {
    ...OffchainRow
    cid
    body
    discussion
    labels
    updatedAt
    canceledBy {
      ...AccountLabel
    }
    snapshotBlock
    snapshotAt
    nextState {
      at
      state
    }
    recount
    envelope
    receipt {
      ...BallotReceiptParts
    }
    space {
      ...SpaceParts
    }
    result {
      rounds {
        round
        eliminated
        exhausted
        scores {
          ...ScoreParts
        }
      }
    }
    followUps {
      proposalId
      chainId
      title
      state
      createdAt
    }
  }
}
    fragment BallotReceiptParts on BallotReceipt {
  relayer
  signature
}
fragment ScoreParts on ChoiceScore {
  choice
  label
  score
  exact
  share
}
fragment OffchainRow on OffchainProposal {
  offchainId: id
  title
  system
  choices
  createdAt
  start
  end
  canceledAt
  offchainState: state
  asOf
  powerNeeded: quorum
  isQuorumReached
  author {
    ...AccountLabel
  }
  space {
    id
    name
    chainId
  }
  result {
    total
    voterCount
    winner
    isTie
    tied
    isFinal
    scores {
      ...ScoreParts
    }
  }
}
fragment SpaceParts on BallotSpace {
  id
  name
  about
  chainId
  strategies {
    name
    description
  }
  quorum
  proposalThreshold
  votingDelay {
    min
    max
  }
  votingPeriod {
    min
    max
  }
  hubTime
  relayer
  head {
    number
    timestamp
  }
  path
  proposalCount
  admins {
    ...AccountLabel
  }
  moderators {
    ...AccountLabel
  }
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}`) as unknown as TypedDocumentString<OffchainProposalQuery, OffchainProposalQueryVariables>;
export const OffchainVotesDocument = new TypedDocumentString(`
    query OffchainVotes($id: Bytes!, $after: String, $replacedAfter: String, $choice: Int) {
  offchainProposal(id: $id) {
    votes(
      first: 12
      after: $after
      where: {choice: $choice}
      orderBy: {field: POWER, direction: DESC}
    ) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...OffchainVoteRow
      }
    }
    replaced: votes(
      first: 8
      after: $replacedAfter
      where: {isReplaced: true}
      orderBy: {field: TIME, direction: DESC}
    ) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...OffchainVoteRow
      }
    }
  }
}
    fragment BallotPowerParts on BallotPower {
  total
  parts {
    strategy
    source
    power
  }
}
fragment BallotReceiptParts on BallotReceipt {
  relayer
  signature
}
fragment OffchainVoteRow on OffchainVote {
  id
  cid
  choice
  choiceText
  reason
  createdAt
  counts
  replacedBy
  voter {
    ...AccountLabel
  }
  choices {
    choice
    label
    share
    weight
    rank
  }
  power {
    ...BallotPowerParts
  }
  receipt {
    ...BallotReceiptParts
  }
  envelope
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<OffchainVotesQuery, OffchainVotesQueryVariables>;
export const OffchainMessagesDocument = new TypedDocumentString(`
    query OffchainMessages($id: Bytes!, $after: String) {
  offchainProposal(id: $id) {
    messages(first: 13, after: $after) {
      totalCount
      edges {
        cursor
      }
      pageInfo {
        ...PageParts
      }
      nodes {
        sequence
        id
        cid
        kind
        createdAt
        receivedAt
        account {
          ...AccountLabel
        }
      }
    }
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<OffchainMessagesQuery, OffchainMessagesQueryVariables>;
export const OffchainCountDocument = new TypedDocumentString(`
    query OffchainCount($id: Bytes!) {
  offchainProposal(id: $id) {
    state
    asOf
    updatedAt
    messages(first: 1) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<OffchainCountQuery, OffchainCountQueryVariables>;
export const OffchainStandingDocument = new TypedDocumentString(`
    query OffchainStanding($id: Bytes!, $account: Address!) {
  offchainProposal(id: $id) {
    voter(account: $account) {
      account {
        ...AccountLabel
      }
      canVote
      obstacle
      explanation
      power {
        ...BallotPowerParts
      }
      vote {
        ...OffchainVoteRow
      }
      votingPower {
        ...PowerExplained
      }
    }
  }
}
    fragment BallotPowerParts on BallotPower {
  total
  parts {
    strategy
    source
    power
  }
}
fragment BallotReceiptParts on BallotReceipt {
  relayer
  signature
}
fragment OffchainVoteRow on OffchainVote {
  id
  cid
  choice
  choiceText
  reason
  createdAt
  counts
  replacedBy
  voter {
    ...AccountLabel
  }
  choices {
    choice
    label
    share
    weight
    rank
  }
  power {
    ...BallotPowerParts
  }
  receipt {
    ...BallotReceiptParts
  }
  envelope
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment Parts on PowerParts {
  ve
  contributor
  total
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}
fragment Scaling on ContributorScaling {
  shareBps
  ve
  totalScore
  cap
  isScaled
}
fragment PowerSourceRow on PowerSource {
  account {
    ...AccountLabel
  }
  delegate {
    ...AccountLabel
  }
  amount
  slope
  bias
  unlocksAt
  ve
  score
  since
  provenance {
    ...LogParts
  }
}
fragment PowerExplained on VotingPower {
  account {
    ...AccountLabel
  }
  timestamp
  share
  score
  parts {
    ...Parts
  }
  supply {
    ...Parts
  }
  scaling {
    ...Scaling
  }
  sources(first: 10) {
    totalCount
    nodes {
      ...PowerSourceRow
    }
  }
  own {
    ...PowerSourceRow
  }
  proposing {
    threshold
    canPropose
    missing
  }
  proofs {
    ...ProofParts
  }
}`) as unknown as TypedDocumentString<OffchainStandingQuery, OffchainStandingQueryVariables>;
export const ProposalDocument = new TypedDocumentString(`
    query Proposal($id: BigInt!, $chainId: Int) {
  proposal(proposalId: $id, chainId: $chainId) {
    ...ProposalRow
    description
    descriptionHash
    operationId
    voteEnd
    queuedAt
    offchain {
      ...OffchainRow
    }
    actions {
      index
      target
      targetName
      value
      calldata
    }
    executedBy {
      ...AccountLabel
    }
    canceledBy {
      ...AccountLabel
    }
    extensions {
      deadline
    }
    nextState {
      at
      state
    }
    quorum {
      ...QuorumParts
    }
    votesOverTime {
      timestamp
      against
      for
      abstain
      voterCount
    }
    timeline {
      kind
      timestamp
      until
      actor {
        ...AccountLabel
      }
      provenance {
        ...LogParts
      }
    }
    proofs {
      ...ProofParts
    }
    provenance {
      ...LogParts
    }
  }
  parameter(name: PROPOSAL_GUARDIAN, chainId: $chainId) {
    value
  }
}
    fragment ScoreParts on ChoiceScore {
  choice
  label
  score
  exact
  share
}
fragment OffchainRow on OffchainProposal {
  offchainId: id
  title
  system
  choices
  createdAt
  start
  end
  canceledAt
  offchainState: state
  asOf
  powerNeeded: quorum
  isQuorumReached
  author {
    ...AccountLabel
  }
  space {
    id
    name
    chainId
  }
  result {
    total
    voterCount
    winner
    isTie
    tied
    isFinal
    scores {
      ...ScoreParts
    }
  }
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment Parts on PowerParts {
  ve
  contributor
  total
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}
fragment Scaling on ContributorScaling {
  shareBps
  ve
  totalScore
  cap
  isScaled
}
fragment TallyParts on Tally {
  against
  for
  abstain
  total
  toQuorum
  isQuorumReached
  isSucceeding
  voterCount
  turnout
}
fragment QuorumParts on Quorum {
  votes
  numerator
  denominator
  timestamp
  isFinal
  supply {
    ...Parts
  }
  scaling {
    ...Scaling
  }
  proofs {
    ...ProofParts
  }
}
fragment ProposalRow on Proposal {
  proposalId
  chainId
  title
  state
  isExecutable
  createdAt
  snapshot
  deadline
  eta
  executedAt
  canceledAt
  asOf
  actionCount
  proposer {
    ...AccountLabel
  }
  tally {
    ...TallyParts
  }
  quorum {
    votes
    isFinal
  }
}`) as unknown as TypedDocumentString<ProposalQuery, ProposalQueryVariables>;
export const ProposalVotersDocument = new TypedDocumentString(`
    query ProposalVoters($id: BigInt!, $chainId: Int, $votesAfter: String, $othersAfter: String, $where: VoteFilter) {
  proposal(proposalId: $id, chainId: $chainId) {
    votes(
      first: 12
      after: $votesAfter
      where: $where
      orderBy: {field: WEIGHT, direction: DESC}
    ) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...VoteRow
      }
    }
    nonVoters(first: 8, after: $othersAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        account {
          ...AccountLabel
        }
        power {
          ...Parts
        }
      }
    }
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment Parts on PowerParts {
  ve
  contributor
  total
}
fragment VoteRow on Vote {
  support
  weight
  against
  for
  abstain
  reason
  castAt
  sender {
    address
  }
  voter {
    ...AccountLabel
  }
  provenance {
    ...LogParts
  }
}`) as unknown as TypedDocumentString<ProposalVotersQuery, ProposalVotersQueryVariables>;
export const ProposalVotesPageDocument = new TypedDocumentString(`
    query ProposalVotesPage($id: BigInt!, $chainId: Int, $after: String) {
  proposal(proposalId: $id, chainId: $chainId) {
    votes(first: 100, after: $after, orderBy: {field: TIME, direction: ASC}) {
      pageInfo {
        ...PageParts
      }
      nodes {
        ...VoteRow
        power {
          ...Parts
        }
      }
    }
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment Parts on PowerParts {
  ve
  contributor
  total
}
fragment VoteRow on Vote {
  support
  weight
  against
  for
  abstain
  reason
  castAt
  sender {
    address
  }
  voter {
    ...AccountLabel
  }
  provenance {
    ...LogParts
  }
}`) as unknown as TypedDocumentString<ProposalVotesPageQuery, ProposalVotesPageQueryVariables>;
export const ProposalGuardianDocument = new TypedDocumentString(`
    query ProposalGuardian($chainId: Int) {
  control(chainId: $chainId) {
    address
    guardian {
      ...GuardianParts
      actions(first: 100) {
        nodes {
          reason
          actedAt
          proposal {
            proposalId
          }
          provenance {
            ...LogParts
          }
        }
      }
    }
  }
}
    fragment HolderParts on ControlHolder {
  address
  name
  kind
}
fragment GuardianParts on Guardian {
  expiresAt
  secondsLeft
  isActive
  endedBy
  endedAt
  holder {
    ...HolderParts
  }
  endedProvenance {
    ...LogParts
  }
  provenance {
    ...LogParts
  }
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}`) as unknown as TypedDocumentString<ProposalGuardianQuery, ProposalGuardianQueryVariables>;
export const HandoverDraftDocument = new TypedDocumentString(`
    query HandoverDraft($chainId: Int) {
  _meta(chainId: $chainId) {
    block {
      number
    }
  }
  control(chainId: $chainId) {
    stage
    stages {
      name
      gate {
        charterHashNeeded
        isCharterSet
      }
    }
    powers {
      powerId
      label
      description
    }
  }
}
    `) as unknown as TypedDocumentString<HandoverDraftQuery, HandoverDraftQueryVariables>;
export const ProposalsDocument = new TypedDocumentString(`
    query Proposals($first: Int!, $after: String, $where: ProposalFilter, $orderBy: ProposalOrder, $chainId: Int) {
  proposals(
    first: $first
    after: $after
    where: $where
    orderBy: $orderBy
    chainId: $chainId
  ) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      ...ProposalRow
    }
  }
}
    fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment TallyParts on Tally {
  against
  for
  abstain
  total
  toQuorum
  isQuorumReached
  isSucceeding
  voterCount
  turnout
}
fragment ProposalRow on Proposal {
  proposalId
  chainId
  title
  state
  isExecutable
  createdAt
  snapshot
  deadline
  eta
  executedAt
  canceledAt
  asOf
  actionCount
  proposer {
    ...AccountLabel
  }
  tally {
    ...TallyParts
  }
  quorum {
    votes
    isFinal
  }
}`) as unknown as TypedDocumentString<ProposalsQuery, ProposalsQueryVariables>;
export const OffchainProposalsDocument = new TypedDocumentString(`
    query OffchainProposals($first: Int!, $after: String, $where: OffchainProposalFilter, $orderBy: OffchainProposalOrder) {
  offchainProposals(
    first: $first
    after: $after
    where: $where
    orderBy: $orderBy
  ) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      ...OffchainRow
    }
  }
}
    fragment ScoreParts on ChoiceScore {
  choice
  label
  score
  exact
  share
}
fragment OffchainRow on OffchainProposal {
  offchainId: id
  title
  system
  choices
  createdAt
  start
  end
  canceledAt
  offchainState: state
  asOf
  powerNeeded: quorum
  isQuorumReached
  author {
    ...AccountLabel
  }
  space {
    id
    name
    chainId
  }
  result {
    total
    voterCount
    winner
    isTie
    tied
    isFinal
    scores {
      ...ScoreParts
    }
  }
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<OffchainProposalsQuery, OffchainProposalsQueryVariables>;
export const DecisionsDocument = new TypedDocumentString(`
    query Decisions($first: Int!, $after: String, $where: DecisionFilter, $chainId: Int) {
  decisions(first: $first, after: $after, where: $where, chainId: $chainId) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      __typename
      ... on Proposal {
        ...ProposalRow
      }
      ... on OffchainProposal {
        ...OffchainRow
      }
    }
  }
}
    fragment ScoreParts on ChoiceScore {
  choice
  label
  score
  exact
  share
}
fragment OffchainRow on OffchainProposal {
  offchainId: id
  title
  system
  choices
  createdAt
  start
  end
  canceledAt
  offchainState: state
  asOf
  powerNeeded: quorum
  isQuorumReached
  author {
    ...AccountLabel
  }
  space {
    id
    name
    chainId
  }
  result {
    total
    voterCount
    winner
    isTie
    tied
    isFinal
    scores {
      ...ScoreParts
    }
  }
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment TallyParts on Tally {
  against
  for
  abstain
  total
  toQuorum
  isQuorumReached
  isSucceeding
  voterCount
  turnout
}
fragment ProposalRow on Proposal {
  proposalId
  chainId
  title
  state
  isExecutable
  createdAt
  snapshot
  deadline
  eta
  executedAt
  canceledAt
  asOf
  actionCount
  proposer {
    ...AccountLabel
  }
  tally {
    ...TallyParts
  }
  quorum {
    votes
    isFinal
  }
}`) as unknown as TypedDocumentString<DecisionsQuery, DecisionsQueryVariables>;
export const OffchainCountsDocument = new TypedDocumentString(`
    query OffchainCounts {
  ballotSpaces {
    id
  }
  pending: offchainProposals(first: 1, where: {states: [PENDING]}) {
    totalCount
  }
  active: offchainProposals(first: 1, where: {states: [ACTIVE]}) {
    totalCount
  }
  closed: offchainProposals(first: 1, where: {states: [CLOSED]}) {
    totalCount
  }
  canceled: offchainProposals(first: 1, where: {states: [CANCELED]}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<OffchainCountsQuery, OffchainCountsQueryVariables>;
export const GovernanceSummaryDocument = new TypedDocumentString(`
    query GovernanceSummary($chainId: Int) {
  governanceFigures(chainId: $chainId) {
    timestamp
    totalLocked
    lockCount
    delegateCount
    proposalCount
    voterCount
    averageTurnout
    supply {
      ...Parts
    }
    scaling {
      ...Scaling
    }
    proposalCountByState {
      state
      count
    }
  }
}
    fragment Parts on PowerParts {
  ve
  contributor
  total
}
fragment Scaling on ContributorScaling {
  shareBps
  ve
  totalScore
  cap
  isScaled
}`) as unknown as TypedDocumentString<GovernanceSummaryQuery, GovernanceSummaryQueryVariables>;
export const ReceiptDocument = new TypedDocumentString(`
    query Receipt($id: BigInt!, $chainId: Int, $payoutsAfter: String) {
  receipt(id: $id, chainId: $chainId) {
    ...ReceiptRow
    ordinal
    evidenceHash
    asset {
      ...AssetLabel
      totalUnits
      receiptCount
      policy {
        receiptsBps
      }
    }
    earnings {
      earned {
        ...MoneyParts
      }
      claimed {
        ...MoneyParts
      }
      claimable {
        ...MoneyParts
      }
    }
    payouts(first: 20, after: $payoutsAfter) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        ...PayoutRow
      }
    }
    provenance {
      ...LogParts
    }
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment ReceiptRow on Receipt {
  receiptId
  chainId
  role
  units
  shareOfUnits
  issuedAt
  asset {
    ...AssetLabel
  }
  contributor {
    ...AccountLabel
  }
}
fragment PayoutRow on Payout {
  kind
  amount {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  receipt {
    receiptId
    chainId
  }
  payee {
    ...AccountLabel
  }
  provenance {
    ...LogParts
  }
}`) as unknown as TypedDocumentString<ReceiptQuery, ReceiptQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!, $first: Int!, $chainId: Int) {
  search(query: $query, first: $first, chainId: $chainId) {
    __typename
    ... on Asset {
      ...AssetRow
    }
    ... on Account {
      ...AccountLabel
      createdAssets(first: 1) {
        totalCount
      }
      receipts(first: 1) {
        totalCount
      }
    }
    ... on Receipt {
      ...ReceiptRow
    }
    ... on License {
      ...LicenseRow
    }
    ... on Payment {
      ...PaymentRow
    }
    ... on Proposal {
      ...ProposalRow
    }
    ... on OffchainProposal {
      ...OffchainRow
    }
  }
}
    fragment ScoreParts on ChoiceScore {
  choice
  label
  score
  exact
  share
}
fragment OffchainRow on OffchainProposal {
  offchainId: id
  title
  system
  choices
  createdAt
  start
  end
  canceledAt
  offchainState: state
  asOf
  powerNeeded: quorum
  isQuorumReached
  author {
    ...AccountLabel
  }
  space {
    id
    name
    chainId
  }
  result {
    total
    voterCount
    winner
    isTie
    tied
    isFinal
    scores {
      ...ScoreParts
    }
  }
}
fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AssetLabel on Asset {
  assetId
  chainId
  name
  kind
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment AssetRow on Asset {
  ...AssetLabel
  isRetired
  registeredAt
  parentCount
  childCount
  licenseCount
  usageUnits
  claims {
    license
  }
  owner {
    ...AccountLabel
  }
}
fragment PaymentRow on Payment {
  paymentId
  chainId
  reason
  paidAt
  amount {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  payer {
    ...AccountLabel
  }
}
fragment ReceiptRow on Receipt {
  receiptId
  chainId
  role
  units
  shareOfUnits
  issuedAt
  asset {
    ...AssetLabel
  }
  contributor {
    ...AccountLabel
  }
}
fragment LicenseRow on License {
  licenseId
  chainId
  mode
  rights
  status
  startsAt
  expiresAt
  price {
    ...MoneyParts
  }
  asset {
    ...AssetLabel
  }
  holder {
    ...AccountLabel
  }
}
fragment TallyParts on Tally {
  against
  for
  abstain
  total
  toQuorum
  isQuorumReached
  isSucceeding
  voterCount
  turnout
}
fragment ProposalRow on Proposal {
  proposalId
  chainId
  title
  state
  isExecutable
  createdAt
  snapshot
  deadline
  eta
  executedAt
  canceledAt
  asOf
  actionCount
  proposer {
    ...AccountLabel
  }
  tally {
    ...TallyParts
  }
  quorum {
    votes
    isFinal
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const StatusDocument = new TypedDocumentString(`
    query Status {
  _meta {
    finalized
    lagSeconds
    block {
      number
      hash
      timestamp
    }
  }
  chains {
    id
    name
    head {
      number
      hash
      timestamp
    }
    contracts {
      name
      address
      startBlock
    }
  }
}
    `) as unknown as TypedDocumentString<StatusQuery, StatusQueryVariables>;
export const StatusCurrenciesDocument = new TypedDocumentString(`
    query StatusCurrencies($chainId: Int) {
  currencies(chainId: $chainId) {
    address
    name
    symbol
    decimals
    isListed
    paymentCount
    paidIn {
      ...MoneyParts
    }
    claimed {
      ...MoneyParts
    }
    claimable {
      ...MoneyParts
    }
    waitingOnLinks {
      ...MoneyParts
    }
    inCarry {
      ...MoneyParts
    }
    feesBooked {
      ...MoneyParts
    }
    feesCollected {
      ...MoneyParts
    }
    surplusSkimmed {
      ...MoneyParts
    }
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}`) as unknown as TypedDocumentString<StatusCurrenciesQuery, StatusCurrenciesQueryVariables>;
export const TreasuryDocument = new TypedDocumentString(`
    query Treasury($first: Int!, $after: String, $where: TreasuryFilter, $chainId: Int) {
  treasury(chainId: $chainId) {
    chainId
    address
    nativeSent
    balances {
      flowCount
      currency {
        address
        symbol
      }
      balance {
        ...MoneyParts
      }
      received {
        ...MoneyParts
      }
      sent {
        ...MoneyParts
      }
      fees {
        ...MoneyParts
      }
      proof {
        ...ProofParts
      }
    }
    flows(first: $first, after: $after, where: $where) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        direction
        counterpartyName
        isFee
        counterparty {
          ...AccountLabel
        }
        amount {
          ...MoneyParts
        }
        proposal {
          proposalId
          chainId
          title
        }
        provenance {
          ...LogParts
        }
      }
    }
  }
}
    fragment MoneyParts on Money {
  amount
  decimals
  currency {
    address
    symbol
  }
}
fragment AccountLabel on Account {
  address
  chainId
  statedName
}
fragment LogParts on Provenance {
  chainId
  blockNumber
  logIndex
  transactionHash
  timestamp
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment ProofParts on Proof {
  label
  contract
  address
  signature
  args
  calldata
  block
  expected
}`) as unknown as TypedDocumentString<TreasuryQuery, TreasuryQueryVariables>;