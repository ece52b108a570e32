import type { GraphQLResolveInfo } from 'graphql';
import { accountOf } from '../account/resolvers.ts';
import type { Context } from '../context.ts';
import type { Condition } from '../database/params.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type {
	TreasuryBalanceResolvers,
	TreasuryDirection,
	TreasuryFilter,
	TreasuryFlowResolvers,
	TreasuryResolvers
} from '../generated/resolvers.ts';
import { currencyOf } from '../payment/currencies.ts';
import { money } from '../payment/source.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { newestFirst, onChain } from '../relay/of.ts';
import { contractName } from './calls.ts';
import { momentOf } from './moment.ts';
import { addressOf, balanceProof } from './proofs.ts';
import { namedProposal } from './proposals.ts';

export interface TreasurySource {
	chainId: number;
}

export interface TreasuryBalanceRow {
	chainId: number;
	currency: string;
	received: string;
	sent: string;
	fees: string;
	flowCount: number;
}

/** Whoever writes a token may have it say what it likes: flows of what was never listed are not shown. */
const listed = `exists (select from "currency" c where c.chain_id = t.chain_id and c.address = t.currency)`;

/** The RoyaltyEngine sent protocol fees on in the same transaction, in this amount. */
const isFee = `(t.direction = 'IN' and exists (select from "fee_movement" m where m.chain_id = t.chain_id and m.kind = 'COLLECTED'
	and m.currency = t.currency and m.block_number = t.block_number and m.transaction_hash = t.transaction_hash and m.amount = t.amount))`;

const balancesOf = (context: Context, chainId: number): Promise<TreasuryBalanceRow[]> =>
	context.reader.batch<TreasuryBalanceRow>(
		{
			signature: 'treasury balances',
			keyTypes: ['integer'],
			sql: () => `select t.chain_id as "chainId", t.currency, coalesce(sum(t.amount) filter (where t.direction = 'IN'), 0) as "received",
					coalesce(sum(t.amount) filter (where t.direction = 'OUT'), 0) as "sent",
					coalesce(sum(t.amount) filter (where ${isFee}), 0) as "fees", count(*)::int as "flowCount"
				from "treasury_flow" t where t.chain_id = k.k1 and ${listed} group by t.chain_id, t.currency order by min(t.block_number), t.currency`
		},
		[String(chainId)]
	);

export interface TreasuryFlowRow {
	chainId: number;
	blockNumber: string;
	logIndex: number;
	transactionHash: string;
	timestamp: string;
	currency: string;
	direction: TreasuryDirection;
	counterparty: string;
	amount: string;
	isFee: boolean;
}

const flowTable: Table = {
	name: 'treasury_flow',
	key: ['chainId', 'currency', 'direction', 'counterparty', 'amount', ...provenanceColumns],
	fields: {}
};

function listFlows(
	context: Context,
	info: GraphQLResolveInfo,
	chainId: number,
	args: PageArguments & { where?: TreasuryFilter | null }
): Promise<Page<TreasuryFlowRow>> {
	const where = args.where ?? {};
	const conditions: Condition[] = [onChain(chainId), () => listed];
	const { currency, direction, counterparty } = where;
	if (currency != null) conditions.push((p) => `t.currency = ${p.add(currency)}`);
	if (direction != null) conditions.push((p) => `t.direction = ${p.add(direction)}`);
	if (counterparty != null) conditions.push((p) => `t.counterparty = ${p.add(counterparty)}`);
	if (where.isFee != null) conditions.push(() => (where.isFee ? isFee : `not ${isFee}`));
	return connect<TreasuryFlowRow>(context.reader, info, args, {
		table: flowTable,
		extra: `${isFee} as "isFee"`,
		conditions,
		order: newestFirst('treasury flows'),
		signature: [chainId, where]
	});
}

/**
 * The proposal whose execution wrote a log: the timelock says of each call that it made it right after the call, so it is
 * the operation of the next such log in the transaction.
 */
export async function proposalBehind(
	context: Context,
	row: { chainId: number; blockNumber: string; logIndex: number; transactionHash: string }
): Promise<string | null> {
	const [found] = await context.reader.batch<{ id: string | null }>(
		{
			signature: `proposal behind ${row.chainId}`,
			keyTypes: ['numeric', 'text', 'integer'],
			sql: (p) => {
				const chain = p.add(row.chainId);
				return `select (select q.id from "proposal" q where q.chain_id = l.chain_id and q.timelock_id = l.timelock_id limit 1) as "id"
					from "timelock_call" l where l.chain_id = ${chain} and l.block_number = k.k1 and l.transaction_hash = k.k2
						and l.log_index > k.k3 order by l.log_index limit 1`;
			}
		},
		[row.blockNumber, row.transactionHash, String(row.logIndex)]
	);
	return found?.id ?? null;
}

export const treasuryResolvers: TreasuryResolvers = {
	address: ({ chainId }, _args, context) => addressOf(context, chainId, 'TimelockController'),
	balances: ({ chainId }, _args, context) => balancesOf(context, chainId),
	flows: ({ chainId }, args, context, info) => listFlows(context, info, chainId, args),
	nativeSent: async ({ chainId }, _args, context) => {
		const [row] = await context.reader.batch<{ sent: string }>(
			{
				signature: 'native sent',
				keyTypes: ['integer'],
				sql: () => 'select coalesce(sum(l.value), 0) as sent from "timelock_call" l where l.chain_id = k.k1'
			},
			[String(chainId)]
		);
		return row!.sent;
	}
};

const balance = ({ received, sent }: TreasuryBalanceRow): bigint => BigInt(received) - BigInt(sent);

export const treasuryBalanceResolvers: TreasuryBalanceResolvers = {
	currency: (row, _args, context) => currencyOf(context, row.chainId, row.currency),
	balance: (row) => money(row, balance(row)),
	received: (row) => money(row, row.received),
	sent: (row) => money(row, row.sent),
	fees: (row) => money(row, row.fees),
	proof: async (row, _args, context) => {
		const { symbol } = await currencyOf(context, row.chainId, row.currency);
		const holder = addressOf(context, row.chainId, 'TimelockController');
		return balanceProof(row.currency, symbol, holder, balance(row));
	}
};

export const treasuryFlowResolvers: TreasuryFlowResolvers = {
	counterparty: (flow) => accountOf(flow.chainId, flow.counterparty),
	counterpartyName: (flow, _args, context) => contractName(context, flow.chainId, flow.counterparty),
	amount: (flow) => money(flow, flow.amount),
	proposal: async (flow, _args, context, info) => {
		const id = await proposalBehind(context, flow);
		return id === null ? null : namedProposal(context, info, await momentOf(context, flow.chainId, null), id);
	},
	provenance: (flow) => flow
};
