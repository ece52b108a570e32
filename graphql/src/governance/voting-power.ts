import type { GraphQLResolveInfo } from 'graphql';
import { accountOf } from '../account/resolvers.ts';
import type { Context } from '../context.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type {
	PowerSourceResolvers,
	Proof,
	QuorumResolvers,
	ScoreGrowthResolvers,
	VotingPowerResolvers
} from '../generated/resolvers.ts';
import { receiptTable } from '../receipt/source.ts';
import type { ReceiptRow } from '../receipt/source.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { loadNamed } from '../relay/load.ts';
import { newestFirst, onChain, under } from '../relay/of.ts';
import type { Moment } from './moment.ts';
import { proofOf } from './proofs.ts';
import { ownSource, powerAt, ratio, supplyAt } from './power.ts';
import type { PowerSourceRow, Supply } from './power.ts';
import { inForce, parameterSql, veOf } from './sql.ts';

export interface VotingPowerSource {
	chainId: number;
	account: string;
	moment: Moment;
}

const powerOf = ({ chainId, account, moment }: VotingPowerSource, context: Context) =>
	powerAt(context, chainId, account, moment.second);
const supplyOf = ({ chainId, moment }: VotingPowerSource, context: Context) =>
	supplyAt(context, chainId, moment.second);

const sourceTable: Table = {
	name: 'power_source',
	key: [
		'chainId',
		'account',
		'delegate',
		'amount',
		'slope',
		'unlocksAt',
		'lockedAt',
		'score',
		...provenanceColumns
	],
	fields: {}
};

/** Rows of power_source in force at a moment: of one delegate, or with a lock. */
export const sourcesAt = (moment: Moment) => {
	const at = `${moment.second}::numeric`;
	return {
		table: sourceTable,
		extra: `${veOf(at, 't')} as "ve"`,
		ve: veOf(at, 't'),
		conditions: [onChain(moment.chainId), () => inForce(at, 't')],
		finish: (row: PowerSourceRow) => {
			row.moment = moment;
		}
	};
};

function listSources(
	context: Context,
	info: GraphQLResolveInfo,
	{ account, moment }: VotingPowerSource,
	args: PageArguments
): Promise<Page<PowerSourceRow>> {
	const { table, extra, ve, conditions, finish } = sourcesAt(moment);
	return connect<PowerSourceRow>(
		context.reader,
		info,
		args,
		{
			table,
			extra,
			parent: under('t.delegate', account, 'text'),
			conditions: [...conditions, () => `t.score > 0 or ${ve} > 0`],
			order: {
				name: 'power sources',
				keys: [
					{ sql: ve, type: 'numeric' },
					{ sql: 't.score', type: 'numeric' },
					{ sql: 't.account', type: 'text' }
				],
				descending: true
			},
			signature: [moment.chainId, moment.second]
		},
		finish
	);
}

/** The power that a proposal takes, in force at a moment. */
export async function thresholdAt(context: Context, moment: Moment): Promise<bigint> {
	const [row] = await context.reader.batch<{ value: string }>(
		{
			signature: `proposal threshold ${moment.chainId}`,
			keyTypes: ['numeric'],
			sql: (p) =>
				`select ${parameterSql(`${p.add(moment.chainId)}::int`, 'PROPOSAL_THRESHOLD', 'k.k1')} as value`
		},
		[moment.second]
	);
	return BigInt(row!.value);
}

export const votingPowerResolvers: VotingPowerResolvers = {
	account: ({ chainId, account }) => accountOf(chainId, account),
	timestamp: ({ moment }) => moment.second,
	parts: async (power, _args, context) => (await powerOf(power, context)).parts,
	share: async (power, _args, context) =>
		ratio((await powerOf(power, context)).parts.total, (await supplyOf(power, context)).parts.total),
	supply: async (power, _args, context) => (await supplyOf(power, context)).parts,
	score: async (power, _args, context) => (await powerOf(power, context)).score,
	scaling: async (power, _args, context) => (await supplyOf(power, context)).scaling,
	sources: (power, args, context, info) => listSources(context, info, power, args),
	own: (power, _args, context) => ownSource(context, power.moment, power.account),
	proposing: async (power, _args, context) => {
		// The Governor asks for the power of the second before: what is locked in this one does not count yet.
		const before = String(BigInt(power.moment.second) - 1n);
		const [threshold, { parts }] = await Promise.all([
			thresholdAt(context, power.moment),
			powerAt(context, power.chainId, power.account, before)
		]);
		const canPropose = parts.total >= threshold;
		return { threshold, canPropose, missing: canPropose ? 0n : threshold - parts.total };
	},
	proofs: async (power, _args, context) => powerProofs(context, power)
};

async function powerProofs(context: Context, power: VotingPowerSource): Promise<Proof[]> {
	const { chainId, account, moment } = power;
	if (moment.isFuture) return [];
	const [{ parts, score }, { parts: supply, scaling }] = await Promise.all([
		powerOf(power, context),
		supplyOf(power, context)
	]);
	const at = moment.isHead ? [] : [BigInt(moment.second)];
	const past = (now: string) => (moment.isHead ? now : `getPast${now[0]!.toUpperCase()}${now.slice(1)}`);
	const block = moment.isHead ? { block: moment.head.number } : {};
	const proofs = [
		proofOf(context, chainId, 'GovernanceVotes', {
			label: 've-power and contributor power',
			functionName: past('votesParts'),
			args: [account, ...at],
			expected: [parts.ve, parts.contributor],
			...block
		}),
		proofOf(context, chainId, 'ContributorVotes', {
			label: 'Scores delegated to the account, before scaling',
			functionName: past('delegatedScore'),
			args: [account, ...at],
			expected: [score],
			...block
		}),
		proofOf(context, chainId, 'ContributorVotes', {
			label: 'All scores',
			functionName: past('totalScore'),
			args: at,
			expected: [scaling.totalScore],
			...block
		}),
		proofOf(context, chainId, 'GovernanceVotes', {
			label: "The contributors' share, in basis points",
			functionName: past('contributorShareBps'),
			args: at,
			expected: [String(scaling.shareBps)],
			...block
		})
	];
	return moment.isHead
		? [
				...proofs,
				proofOf(context, chainId, 'VotingEscrow', {
					label: 'All ve-power',
					functionName: 'totalPower',
					expected: [scaling.ve],
					...block
				})
			]
		: [
				...proofs,
				proofOf(context, chainId, 'GovernanceVotes', {
					label: 'All ve-power and all contributor power',
					functionName: 'getPastTotalSupplyParts',
					args: at,
					expected: [supply.ve, supply.contributor]
				})
			];
}

export const powerSourceResolvers: PowerSourceResolvers = {
	account: ({ chainId, account }) => accountOf(chainId, account),
	delegate: ({ chainId, delegate }) => accountOf(chainId, delegate),
	bias: ({ slope, unlocksAt }) => BigInt(slope) * BigInt(unlocksAt),
	unlocksAt: ({ unlocksAt }) => (unlocksAt === '0' ? null : unlocksAt),
	growths: (source, args, context, info) =>
		connect<ScoreGrowthRow>(context.reader, info, args, {
			table: growthTable,
			parent: under('t.account', source.account, 'text'),
			conditions: [onChain(source.chainId), (p) => `t.timestamp <= ${p.add(source.moment.second)}::numeric`],
			order: newestFirst('score growths'),
			signature: [source.chainId, source.moment.second]
		}),
	since: ({ timestamp }) => timestamp,
	provenance: (source) => source
};

export interface ScoreGrowthRow {
	chainId: number;
	blockNumber: string;
	logIndex: number;
	transactionHash: string;
	timestamp: string;
	account: string;
	receiptId: string;
	fee: string;
	scoreAfter: string;
}

const growthTable: Table = {
	name: 'score_growth',
	key: ['chainId', 'account', 'receiptId', 'fee', 'scoreAfter', ...provenanceColumns],
	fields: {}
};

export const scoreGrowthResolvers: ScoreGrowthResolvers = {
	account: ({ chainId, account }) => accountOf(chainId, account),
	receipt: ({ chainId, receiptId }, _args, context, info) =>
		loadNamed<ReceiptRow>(context, info, receiptTable, chainId, receiptId),
	provenance: (growth) => growth
};

export interface QuorumSource {
	chainId: number;
	second: string;
	isFinal: boolean;
	supply: Supply;
}

/** What a proposal with the snapshot `second` needs, as known at a moment. */
export const quorumAt = async (context: Context, moment: Moment, second: string): Promise<QuorumSource> => ({
	chainId: moment.chainId,
	second,
	isFinal: BigInt(second) < BigInt(moment.second),
	supply: await supplyAt(context, moment.chainId, second)
});

export const quorumResolvers: QuorumResolvers = {
	votes: ({ supply }) => supply.quorum,
	numerator: ({ supply }) => supply.numerator,
	denominator: () => '100',
	supply: ({ supply }) => supply.parts,
	timestamp: ({ second }) => second,
	scaling: ({ supply }) => supply.scaling,
	proofs: ({ chainId, second, isFinal, supply }, _args, context) => {
		if (!isFinal) return [];
		const at = [BigInt(second)];
		return [
			proofOf(context, chainId, 'SaharaGovernor', {
				label: 'Votes that the decision needs',
				functionName: 'quorum',
				args: at,
				expected: [supply.quorum]
			}),
			proofOf(context, chainId, 'SaharaGovernor', {
				label: 'Hundredths of all power that it needs',
				functionName: 'quorumNumerator',
				args: at,
				expected: [supply.numerator]
			}),
			proofOf(context, chainId, 'GovernanceVotes', {
				label: 'All ve-power and all contributor power',
				functionName: 'getPastTotalSupplyParts',
				args: at,
				expected: [supply.parts.ve, supply.parts.contributor]
			})
		];
	}
};
