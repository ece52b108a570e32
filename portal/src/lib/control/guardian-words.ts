interface GuardianFacts {
	isActive: boolean;
	expiresAt: string;
	endedBy?: 'EXPIRY' | 'RENOUNCED' | 'STAGE' | 'DISMISSED' | null;
}

/** Why a guardian's office ended, after "The guardian". */
export const endWords = {
	EXPIRY: 'expired: its time was over',
	RENOUNCED: 'renounced its office for good',
	STAGE: 'ended with the last stage, which has none',
	DISMISSED: 'was dismissed by the DAO'
} as const;

/** What keeps the guardian from cancelling a proposal; null when nothing does. */
export function guardianObstacle(
	guardian: GuardianFacts,
	proposal: { state: string; isProtected: boolean }
): string | null {
	if (!guardian.isActive)
		return `The guardian ${guardian.endedBy ? endWords[guardian.endedBy] : 'is no longer in office'}, so it cannot cancel anything.`;
	if (['EXECUTED', 'CANCELED', 'DEFEATED', 'EXPIRED'].includes(proposal.state))
		return 'This proposal is over, so there is nothing to cancel.';
	if (proposal.isProtected)
		return 'Every action of this proposal is a step of the handover, which the guardian cannot cancel.';
	return null;
}
