import type { ParameterName } from '#lib/gql/graphql.ts';
import { emptyAction, type ActionDraft } from './draft.ts';

/** Where each setting is changed. */
const setters: Record<ParameterName, [contract: string, signature: string]> = {
	VOTING_DELAY: ['SaharaGovernor', 'setVotingDelay(uint48)'],
	VOTING_PERIOD: ['SaharaGovernor', 'setVotingPeriod(uint32)'],
	LATE_QUORUM_EXTENSION: ['SaharaGovernor', 'setLateQuorumVoteExtension(uint48)'],
	PROPOSAL_THRESHOLD: ['SaharaGovernor', 'setProposalThreshold(uint256)'],
	QUORUM_NUMERATOR: ['SaharaGovernor', 'updateQuorumNumerator(uint256)'],
	PROPOSAL_GUARDIAN: ['SaharaGovernor', 'setProposalGuardian(address)'],
	TIMELOCK: ['SaharaGovernor', 'updateTimelock(address)'],
	TIMELOCK_DELAY: ['TimelockController', 'updateDelay(uint256)'],
	CONTRIBUTOR_SHARE_BPS: ['GovernanceVotes', 'setContributorShare(uint16)'],
	PROTOCOL_FEE_BPS: ['RoyaltyEngine', 'setProtocolFee(uint16)'],
	TREASURY: ['RoyaltyEngine', 'setTreasury(address)']
};

export const parameterNames = Object.keys(setters) as ParameterName[];

/** A change of a setting, with its value to be filled in. */
export function parameterAction(name: ParameterName, value = ''): ActionDraft {
	const [contract, signature] = setters[name];
	return { ...emptyAction('function'), contract, signature, args: [value] };
}

/** The setting that an action changes; null when it changes none. */
export const parameterOf = ({ kind, contract, signature }: ActionDraft): ParameterName | null =>
	kind === 'function'
		? (parameterNames.find((name) => setters[name][0] === contract && setters[name][1] === signature) ?? null)
		: null;
