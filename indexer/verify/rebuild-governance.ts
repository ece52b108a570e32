import { keccak256, stringToBytes, type Hex } from 'viem';
import { MAX_DURATION } from '../lib/holdings.ts';
import { operationIdOf } from '../lib/operation.ts';
import { storable, titleOf } from '../lib/proposal-text.ts';
import type { DecodedLog } from './decode.ts';
import { amountIn, increase, type Ledger, type Row } from './ledger.ts';
import type { Rule } from './rebuild.ts';

const fresh = (account: string): Row => ({
	delegate: account,
	amount: 0n,
	slope: 0n,
	unlocks_at: 0n,
	locked_at: null,
	score: 0n,
	seq: -1
});

/** Ends what an account held until now and begins what it holds from now on. */
function hold(ledger: Ledger, log: DecodedLog, account: string, change: Row): Row {
	const voter = ledger.touch('voter', log, { account }, fresh(account));
	const ended = ledger.get('power_source', { account, seq: voter['seq']! });
	if (ended) ended['until'] = log.timestamp;
	Object.assign(voter, change);
	voter['slope'] = amountIn(voter, 'amount') / MAX_DURATION;
	increase(voter, 'seq', 1);
	ledger.add('power_source', log, { ...voter, since: log.timestamp, until: null });
	return voter;
}

function noteLock(ledger: Ledger, log: DecodedLog, kind: string, voter: Row, extra: Row): void {
	ledger.add('lock_change', log, {
		account: voter['account']!,
		kind,
		amount: voter['amount']!,
		change: 0n,
		unlocks_at: voter['unlocks_at']!,
		previous_unlocks_at: null,
		delegate: voter['delegate']!,
		previous_delegate: null,
		...extra
	});
}

const votingRules: Record<string, Rule> = {
	'VotingEscrow:LockCreated': (ledger, log) => {
		const amount = log.args.bigint('amount');
		const lock = { amount, unlocks_at: log.args.bigint('unlocksAt'), locked_at: log.timestamp };
		noteLock(ledger, log, 'CREATED', hold(ledger, log, log.args.text('account'), lock), { change: amount });
	},
	'VotingEscrow:LockIncreased': (ledger, log) => {
		const lock = { amount: log.args.bigint('amount'), unlocks_at: log.args.bigint('unlocksAt') };
		const voter = hold(ledger, log, log.args.text('account'), lock);
		noteLock(ledger, log, 'INCREASED', voter, { change: log.args.bigint('added') });
	},
	'VotingEscrow:LockExtended': (ledger, log) => {
		const lock = { amount: log.args.bigint('amount'), unlocks_at: log.args.bigint('unlocksAt') };
		const voter = hold(ledger, log, log.args.text('account'), lock);
		noteLock(ledger, log, 'EXTENDED', voter, {
			previous_unlocks_at: log.args.bigint('previousUnlocksAt')
		});
	},
	'VotingEscrow:LockWithdrawn': (ledger, log) => {
		const voter = hold(ledger, log, log.args.text('account'), {
			amount: 0n,
			unlocks_at: 0n,
			locked_at: null
		});
		noteLock(ledger, log, 'WITHDRAWN', voter, { change: -log.args.bigint('amount') });
	},
	'VotingEscrow:DelegateChanged': (ledger, log) => {
		const voter = hold(ledger, log, log.args.text('delegator'), { delegate: log.args.text('toDelegate') });
		noteLock(ledger, log, 'DELEGATED', voter, { previous_delegate: log.args.text('fromDelegate') });
	},
	'VotingEscrow:DelegateVotesChanged': (ledger, log) => {
		ledger.add('power_change', log, {
			delegate: log.args.text('delegate'),
			previous_ve: log.args.bigint('previousVotes'),
			ve: log.args.bigint('newVotes')
		});
	},
	'ContributorVotes:ScoreGrown': (ledger, log) => {
		const account = log.args.text('account');
		const score = log.args.bigint('scoreAfter');
		hold(ledger, log, account, { score });
		ledger.add('score_growth', log, {
			account,
			receipt_id: log.args.bigint('receiptId'),
			fee: log.args.bigint('fee'),
			score_after: score
		});
	}
};

const proposalOf = (ledger: Ledger, log: DecodedLog): Row =>
	ledger.touch('proposal', log, { id: log.args.bigint('proposalId') });

function noteProposal(ledger: Ledger, log: DecodedLog, kind: string, until: bigint | null = null): void {
	ledger.add('proposal_event', log, {
		proposal_id: log.args.bigint('proposalId'),
		kind,
		actor: kind === 'CREATED' ? log.args.text('proposer') : log.sender,
		until
	});
}

const options = ['against', 'for', 'abstain'] as const;

function countVote(ledger: Ledger, log: DecodedLog, params: string): void {
	const { args } = log;
	const support = args.number('support');
	const weight = args.bigint('weight');
	const parts = options.map((_, option) => {
		if (support === 255) return BigInt(`0x${params.slice(2 + option * 32, 34 + option * 32)}`);
		return support === option ? weight : 0n;
	});
	const split = Object.fromEntries(options.map((option, position) => [option, parts[position]!]));
	const voter = args.text('voter');
	const proposal_id = args.bigint('proposalId');
	ledger.add('vote', log, {
		proposal_id,
		voter,
		support: support === 255 ? 'FRACTIONAL' : ['AGAINST', 'FOR', 'ABSTAIN'][support]!,
		weight,
		...split,
		reason: storable(args.raw('reason')),
		params,
		sender: log.sender
	});
	const none = { used: 0n, against: 0n, for: 0n, abstain: 0n };
	const mine = ledger.touch('proposal_voter', log, { proposal_id, voter }, none);
	const proposal = proposalOf(ledger, log);
	if (mine['used'] === 0n && weight > 0n) increase(proposal, 'voter_count', 1);
	increase(proposal, 'vote_count', 1);
	increase(mine, 'used', weight);
	for (const [position, option] of options.entries()) {
		increase(mine, option, parts[position]!);
		increase(proposal, option, parts[position]!);
	}
}

const setParameter =
	(name: string, argument: string): Rule =>
	(ledger, log) => {
		const isAddress = argument.endsWith('Guardian') || argument.endsWith('Timelock');
		const value = isAddress ? log.args.text(argument) : String(log.args.bigint(argument));
		ledger.add('protocol_parameter', log, { name, value });
	};

const proposalRules: Record<string, Rule> = {
	'SaharaGovernor:ProposalCreated': (ledger, log) => {
		const { args } = log;
		const description = args.raw('description');
		const [targets, values] = [args.list('targets'), args.list('values')];
		const calldatas = args.list('calldatas');
		const description_hash = keccak256(stringToBytes(description));
		ledger.add('proposal', log, {
			id: args.bigint('proposalId'),
			proposer: args.text('proposer'),
			title: storable(titleOf(description)),
			description: storable(description),
			description_hash,
			targets,
			values,
			signatures: args.list('signatures').map((text) => storable(String(text))),
			calldatas,
			timelock_id: operationIdOf(
				log.address as Hex,
				{ targets: targets as Hex[], values: values as bigint[], calldatas: calldatas as Hex[] },
				description_hash
			),
			created_at: log.timestamp,
			created_in_block: log.blockNumber,
			vote_start: args.bigint('voteStart'),
			vote_end: args.bigint('voteEnd'),
			deadline: args.bigint('voteEnd'),
			queued_at: null,
			eta: null,
			executed_at: null,
			canceled_at: null,
			against: 0n,
			for: 0n,
			abstain: 0n,
			vote_count: 0,
			voter_count: 0
		});
		noteProposal(ledger, log, 'CREATED');
	},
	'SaharaGovernor:ProposalExtended': (ledger, log) => {
		const deadline = log.args.bigint('extendedDeadline');
		proposalOf(ledger, log)['deadline'] = deadline;
		noteProposal(ledger, log, 'EXTENDED', deadline);
	},
	'SaharaGovernor:ProposalQueued': (ledger, log) => {
		const eta = log.args.bigint('etaSeconds');
		Object.assign(proposalOf(ledger, log), { queued_at: log.timestamp, eta });
		noteProposal(ledger, log, 'QUEUED', eta);
	},
	'SaharaGovernor:ProposalExecuted': (ledger, log) => {
		proposalOf(ledger, log)['executed_at'] = log.timestamp;
		noteProposal(ledger, log, 'EXECUTED');
	},
	'SaharaGovernor:ProposalCanceled': (ledger, log) => {
		proposalOf(ledger, log)['canceled_at'] = log.timestamp;
		noteProposal(ledger, log, 'CANCELED');
	},
	'SaharaGovernor:VoteCast': (ledger, log) => countVote(ledger, log, '0x'),
	'SaharaGovernor:VoteCastWithParams': (ledger, log) => countVote(ledger, log, log.args.text('params')),
	'SaharaGovernor:VotingDelaySet': setParameter('VOTING_DELAY', 'newVotingDelay'),
	'SaharaGovernor:VotingPeriodSet': setParameter('VOTING_PERIOD', 'newVotingPeriod'),
	'SaharaGovernor:LateQuorumVoteExtensionSet': setParameter('LATE_QUORUM_EXTENSION', 'newVoteExtension'),
	'SaharaGovernor:ProposalThresholdSet': setParameter('PROPOSAL_THRESHOLD', 'newProposalThreshold'),
	'SaharaGovernor:QuorumNumeratorUpdated': setParameter('QUORUM_NUMERATOR', 'newQuorumNumerator'),
	'SaharaGovernor:ProposalGuardianSet': setParameter('PROPOSAL_GUARDIAN', 'newProposalGuardian'),
	'SaharaGovernor:TimelockChange': setParameter('TIMELOCK', 'newTimelock'),
	'GovernanceVotes:ContributorShareSet': setParameter('CONTRIBUTOR_SHARE_BPS', 'shareBps'),
	'TimelockController:MinDelayChange': setParameter('TIMELOCK_DELAY', 'newDuration')
};

function noteOperation(ledger: Ledger, log: DecodedLog, kind: string, ready_at: bigint | null = null): void {
	ledger.add('timelock_event', log, {
		timelock_id: log.args.text('id'),
		kind,
		actor: log.sender,
		ready_at
	});
}

const treasuryRules: Record<string, Rule> = {
	'TimelockController:CallScheduled': (ledger, log) => {
		if (log.args.bigint('index') === 0n)
			noteOperation(ledger, log, 'SCHEDULED', log.timestamp + log.args.bigint('delay'));
	},
	'TimelockController:CallExecuted': (ledger, log) => {
		const { args } = log;
		ledger.add('timelock_call', log, {
			timelock_id: args.text('id'),
			index: args.number('index'),
			target: args.text('target'),
			value: args.bigint('value'),
			data: args.text('data')
		});
		if (args.bigint('index') === 0n) noteOperation(ledger, log, 'EXECUTED');
	},
	'TimelockController:Cancelled': (ledger, log) => noteOperation(ledger, log, 'CANCELED')
};

export const governanceRules: Record<string, Rule> = { ...votingRules, ...proposalRules, ...treasuryRules };

/** Transfers of any token; who the treasury is, the deployment says. */
export function treasuryRule(treasury: string): Rule {
	return (ledger, log) => {
		const [from, to] = [log.args.text('from'), log.args.text('to')];
		const amount = log.args.bigint('value');
		if (amount === 0n || from === to || (from !== treasury && to !== treasury)) return;
		ledger.add('treasury_flow', log, {
			currency: log.address,
			direction: to === treasury ? 'IN' : 'OUT',
			counterparty: to === treasury ? from : to,
			amount
		});
	};
}
