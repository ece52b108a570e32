import type { Context } from '../context.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type {
	ParameterChangeResolvers,
	ParameterName,
	ParameterResolvers,
	ParameterUnit
} from '../generated/resolvers.ts';
import { connect } from '../relay/connection.ts';
import { newestFirst, onChain, under } from '../relay/of.ts';
import { momentOf } from './moment.ts';
import { addressOf, proofOf } from './proofs.ts';
import type { ProvingContract } from './proofs.ts';
import { namedProposal } from './proposals.ts';
import { proposalBehind } from './treasury.ts';

interface Meaning {
	unit: ParameterUnit;
	contract: ProvingContract;
	getter: string;
	setter: string;
	description: string;
}

const governor = 'SaharaGovernor';

const meanings: Readonly<Record<ParameterName, Meaning>> = {
	VOTING_DELAY: {
		unit: 'SECONDS',
		contract: governor,
		getter: 'votingDelay',
		setter: 'setVotingDelay(uint48)',
		description: 'From a proposal to its snapshot, after which voting begins: time to lock and to delegate.'
	},
	VOTING_PERIOD: {
		unit: 'SECONDS',
		contract: governor,
		getter: 'votingPeriod',
		setter: 'setVotingPeriod(uint32)',
		description: 'How long votes are taken.'
	},
	LATE_QUORUM_EXTENSION: {
		unit: 'SECONDS',
		contract: governor,
		getter: 'lateQuorumVoteExtension',
		setter: 'setLateQuorumVoteExtension(uint48)',
		description: 'How long voting goes on at least after the quorum is reached.'
	},
	PROPOSAL_THRESHOLD: {
		unit: 'POWER',
		contract: governor,
		getter: 'proposalThreshold',
		setter: 'setProposalThreshold(uint256)',
		description: 'Voting power that it takes to propose.'
	},
	QUORUM_NUMERATOR: {
		unit: 'PERCENT',
		contract: governor,
		getter: 'quorumNumerator',
		setter: 'updateQuorumNumerator(uint256)',
		description: 'Of all power at the snapshot, how much must vote For or Abstain.'
	},
	PROPOSAL_GUARDIAN: {
		unit: 'ADDRESS',
		contract: governor,
		getter: 'proposalGuardian',
		setter: 'setProposalGuardian(address)',
		description: 'May cancel proposals until they are executed, and nothing else.'
	},
	TIMELOCK: {
		unit: 'ADDRESS',
		contract: governor,
		getter: 'timelock',
		setter: 'updateTimelock(address)',
		description: 'Executes what was decided, after a delay.'
	},
	TIMELOCK_DELAY: {
		unit: 'SECONDS',
		contract: 'TimelockController',
		getter: 'getMinDelay',
		setter: 'updateDelay(uint256)',
		description: 'From queueing to execution: time to leave for whoever disagrees.'
	},
	CONTRIBUTOR_SHARE_BPS: {
		unit: 'BPS',
		contract: 'GovernanceVotes',
		getter: 'contributorShareBps',
		setter: 'setContributorShare(uint16)',
		description: 'The most of all power that contributor scores can have.'
	},
	PROTOCOL_FEE_BPS: {
		unit: 'BPS',
		contract: 'RoyaltyEngine',
		getter: 'feeBps',
		setter: 'setProtocolFee(uint16)',
		description: 'Of every payment that enters, what the treasury takes.'
	},
	TREASURY: {
		unit: 'ADDRESS',
		contract: 'RoyaltyEngine',
		getter: 'treasury',
		setter: 'setTreasury(address)',
		description: 'Where protocol fees go.'
	}
};

export interface ParameterRow {
	chainId: number;
	blockNumber: string;
	logIndex: number;
	transactionHash: string;
	timestamp: string;
	name: ParameterName;
	value: string;
}

const names = Object.keys(meanings) as ParameterName[];

/** The values in force, in the order of ParameterName. */
export async function parametersOf(context: Context, chainId: number): Promise<ParameterRow[]> {
	const rows = await context.reader.batch<ParameterRow>(
		{
			signature: 'parameters',
			keyTypes: ['integer'],
			sql: () => `select distinct on (f.name) f.chain_id as "chainId", f.block_number as "blockNumber", f.log_index as "logIndex",
					f.transaction_hash as "transactionHash", f.timestamp, f.name, f.value
				from "protocol_parameter" f where f.chain_id = k.k1 order by f.name, f.block_number desc, f.log_index desc`
		},
		[String(chainId)]
	);
	return names.flatMap((name) => rows.filter((row) => row.name === name));
}

const meaningOf = ({ name }: { name: ParameterName }): Meaning => meanings[name];

export interface ParameterChangeRow extends ParameterRow {
	previous: string | null;
}

const changeTable: Table = {
	name: 'protocol_parameter',
	key: ['chainId', 'name', 'value', ...provenanceColumns],
	fields: {}
};

const previous = `(select x.value from "protocol_parameter" x where x.chain_id = t.chain_id and x.name = t.name
	and (x.block_number, x.log_index) < (t.block_number, t.log_index) order by x.block_number desc, x.log_index desc limit 1)`;

export const parameterResolvers: ParameterResolvers = {
	unit: (row) => meaningOf(row).unit,
	description: (row) => meaningOf(row).description,
	contract: (row) => meaningOf(row).contract,
	address: (row, _args, context) => addressOf(context, row.chainId, meaningOf(row).contract),
	setter: (row) => meaningOf(row).setter,
	since: (row) => row.timestamp,
	history: (row, args, context, info) =>
		connect<ParameterChangeRow>(context.reader, info, args, {
			table: changeTable,
			extra: `${previous} as "previous"`,
			parent: under('t.name', row.name, 'text'),
			conditions: [onChain(row.chainId)],
			order: newestFirst('parameter changes'),
			signature: [row.chainId]
		}),
	proof: (row, _args, context) =>
		proofOf(context, row.chainId, meaningOf(row).contract, {
			label: 'The value in force',
			functionName: meaningOf(row).getter,
			expected: [row.value]
		}),
	provenance: (row) => row
};

export const parameterChangeResolvers: ParameterChangeResolvers = {
	proposal: async (row, _args, context, info) => {
		const id = await proposalBehind(context, row);
		return id === null ? null : namedProposal(context, info, await momentOf(context, row.chainId, null), id);
	},
	provenance: (row) => row
};
