import type { ControlEventKind } from '#lib/gql/graphql.ts';

const marks: Partial<Record<ControlEventKind, string>> = {
	ROLE_GRANTED: '+',
	ROLE_REVOKED: '−',
	OPERATION_SCHEDULED: '◷',
	OPERATION_EXECUTED: '✓',
	OPERATION_CANCELED: '⊘',
	TARGET_CLOSED: '■',
	PROPOSAL_GUARDIAN_SET: '◈',
	GUARDIAN_APPOINTED: '◈',
	GUARDIAN_ACTED: '⊘',
	GUARDIAN_RENOUNCED: '◈',
	TRANSFER_SCHEDULED: '◷',
	TRANSFER_ACCEPTED: '→',
	TRANSFER_CANCELLED: '⊘',
	PROPOSAL_COUNTED: '✓',
	STAGE_ADVANCED: '▶',
	CHARTER_SET: '§',
	SAFE_EXECUTED: '✓',
	SAFE_EXECUTION_FAILED: '✕',
	SAFE_OWNER_ADDED: '+',
	SAFE_OWNER_REMOVED: '−'
};

/** For the eye alone: the sentence beside it says everything. */
export const eventMark = (kind: ControlEventKind): string => marks[kind] ?? '·';
