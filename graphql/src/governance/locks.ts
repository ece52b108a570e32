import type { GraphQLResolveInfo } from 'graphql';
import { accountOf } from '../account/resolvers.ts';
import type { Context } from '../context.ts';
import type { Condition } from '../database/params.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type {
	LockChangeKind,
	LockChangeResolvers,
	LockFilter,
	LockOrder,
	LockResolvers,
	Proof
} from '../generated/resolvers.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { newestFirst, onChain } from '../relay/of.ts';
import type { SortKey } from '../relay/order.ts';
import { hasPassed } from './moment.ts';
import type { Moment } from './moment.ts';
import { ownSource } from './power.ts';
import type { PowerSourceRow } from './power.ts';
import { proofOf } from './proofs.ts';
import { sourcesAt } from './voting-power.ts';

/** Null when the account has nothing locked at the moment. */
export async function findLock(
	context: Context,
	moment: Moment,
	account: string
): Promise<PowerSourceRow | null> {
	const source = await ownSource(context, moment, account);
	return source === null || source.amount === '0' ? null : source;
}

export function listLocks(
	context: Context,
	info: GraphQLResolveInfo,
	moment: Moment,
	args: PageArguments & { where?: LockFilter | null; orderBy?: LockOrder | null }
): Promise<Page<PowerSourceRow>> {
	const { table, extra, ve, conditions, finish } = sourcesAt(moment);
	const where = args.where ?? {};
	const { isExpired, delegate, unlocksBefore, unlocksAfter } = where;
	const filters: Condition[] = [() => 't.amount > 0'];
	if (isExpired != null) filters.push(() => `(t.unlocks_at <= ${moment.second}::numeric) = ${isExpired}`);
	if (delegate != null) filters.push((p) => `t.delegate = ${p.add(delegate)}`);
	if (unlocksBefore != null) filters.push((p) => `t.unlocks_at < ${p.add(unlocksBefore)}::numeric`);
	if (unlocksAfter != null) filters.push((p) => `t.unlocks_at > ${p.add(unlocksAfter)}::numeric`);
	const sorts: Record<LockOrder['field'], SortKey> = {
		AMOUNT: { sql: 't.amount', type: 'numeric' },
		POWER: { sql: ve, type: 'numeric' },
		UNLOCKS_AT: { sql: 't.unlocks_at', type: 'numeric' },
		LOCKED_AT: { sql: 't.locked_at', type: 'numeric' }
	};
	const field = args.orderBy?.field ?? 'AMOUNT';
	return connect<PowerSourceRow>(
		context.reader,
		info,
		args,
		{
			table,
			extra,
			conditions: [...conditions, ...filters],
			order: {
				name: `locks ${field} ${args.orderBy?.direction ?? 'DESC'}`,
				keys: [sorts[field], { sql: 't.account', type: 'text' }],
				descending: args.orderBy?.direction !== 'ASC'
			},
			signature: [moment.chainId, moment.second, where]
		},
		finish
	);
}

export const lockResolvers: LockResolvers = {
	account: ({ chainId, account }) => accountOf(chainId, account),
	isExpired: ({ unlocksAt, moment }) => hasPassed(unlocksAt, moment),
	bias: ({ slope, unlocksAt }) => BigInt(slope) * BigInt(unlocksAt),
	power: ({ ve }) => ve,
	delegate: ({ chainId, delegate }) => accountOf(chainId, delegate),
	lockedAt: ({ lockedAt }) => lockedAt!,
	history: (lock, args, context, info) =>
		listLockChanges(context, info, lock.moment, args, { accounts: ['t.account'], account: lock.account }),
	proofs: (lock, _args, context) => lockProofs(context, lock),
	provenance: (lock) => lock
};

function lockProofs(context: Context, lock: PowerSourceRow): Proof[] {
	const { chainId, account, amount, unlocksAt, ve, delegate, moment } = lock;
	if (moment.isFuture) return [];
	const at = moment.isHead ? [] : [BigInt(moment.second)];
	const block = moment.isHead ? { block: moment.head.number } : {};
	const prove = (label: string, functionName: string, expected: string[]) =>
		proofOf(context, chainId, 'VotingEscrow', {
			label,
			functionName,
			args: [account, ...at],
			expected,
			...block
		});
	const proofs = [
		prove('Amount and unlock time', moment.isHead ? 'lockOf' : 'getPastLock', [amount, unlocksAt]),
		prove('Power of the lock', moment.isHead ? 'powerOf' : 'getPastPower', [ve])
	];
	return moment.isHead ? [...proofs, prove('Who votes with it', 'delegates', [delegate])] : proofs;
}

export interface LockChangeRow {
	chainId: number;
	blockNumber: string;
	logIndex: number;
	transactionHash: string;
	timestamp: string;
	account: string;
	kind: LockChangeKind;
	amount: string;
	change: string;
	unlocksAt: string;
	previousUnlocksAt: string | null;
	delegate: string;
	previousDelegate: string | null;
}

const changeTable: Table = {
	name: 'lock_change',
	key: [
		'chainId',
		'account',
		'kind',
		'amount',
		'change',
		'unlocksAt',
		'previousUnlocksAt',
		'delegate',
		'previousDelegate',
		...provenanceColumns
	],
	fields: {}
};

/** Changes in which an account has one of these parts, newest first. */
export const listLockChanges = (
	context: Context,
	info: GraphQLResolveInfo,
	moment: Moment,
	args: PageArguments,
	who: { accounts: readonly string[]; account: string; kind?: LockChangeKind }
): Promise<Page<LockChangeRow>> =>
	connect<LockChangeRow>(context.reader, info, args, {
		table: changeTable,
		parent: { columns: ['k.k1'], types: ['text'], key: [who.account] },
		conditions: [
			onChain(moment.chainId),
			() => who.accounts.map((column) => `${column} = k.k1`).join(' or '),
			(p) => `t.timestamp <= ${p.add(moment.second)}::numeric`,
			...(who.kind === undefined ? [] : [() => `t.kind = '${who.kind}'`])
		],
		order: newestFirst('lock changes'),
		signature: [moment.chainId, moment.second, who.accounts, who.kind]
	});

export const lockChangeResolvers: LockChangeResolvers = {
	account: ({ chainId, account }) => accountOf(chainId, account),
	unlocksAt: ({ unlocksAt }) => (unlocksAt === '0' ? null : unlocksAt),
	delegate: ({ chainId, delegate }) => accountOf(chainId, delegate),
	previousDelegate: ({ chainId, previousDelegate }) =>
		previousDelegate === null ? null : accountOf(chainId, previousDelegate),
	provenance: (change) => change
};
