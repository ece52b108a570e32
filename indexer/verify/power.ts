import type { IndexRow } from './index-rows.ts';
import { amountIn } from './ledger.ts';

const BPS = 10_000n;

export interface Parts {
	ve: bigint;
	contributor: bigint;
	sum: bigint;
	score: bigint;
}

/** Powers computed from the rows of power_source, by the formulas of VotingEscrow and GovernanceVotes. */
export class Power {
	readonly delegates: ReadonlySet<string>;
	private readonly byDelegate: ReadonlyMap<string, IndexRow[]>;
	private readonly byAccount: ReadonlyMap<string, IndexRow[]>;
	private readonly all: readonly IndexRow[];
	private readonly shares: { at: (timestamp: bigint) => bigint | undefined };

	constructor(rows: readonly IndexRow[], shares: { at: (timestamp: bigint) => bigint | undefined }) {
		this.all = rows;
		this.byDelegate = Map.groupBy(rows, (row) => row['delegate']!);
		this.byAccount = Map.groupBy(rows, (row) => row['account']!);
		this.delegates = new Set(this.byDelegate.keys());
		this.shares = shares;
	}

	/** What an account's lock is worth, whoever votes with it. */
	own(account: string, at: bigint): bigint {
		return veOf(this.byAccount.get(account) ?? [], at);
	}

	of(delegate: string, at: bigint): Parts {
		const rows = this.byDelegate.get(delegate) ?? [];
		return this.parts(veOf(rows, at), scoreOf(rows, at), at);
	}

	total(at: bigint): Parts {
		return this.parts(veOf(this.all, at), scoreOf(this.all, at), at);
	}

	private parts(ve: bigint, score: bigint, at: bigint): Parts {
		const share = this.shares.at(at) ?? 0n;
		const cap = (veOf(this.all, at) * share) / (BPS - share);
		const allScores = scoreOf(this.all, at);
		const contributor = allScores <= cap ? score : (score * cap) / allScores;
		return { ve, contributor, sum: ve + contributor, score };
	}
}

const isInForce = (row: IndexRow, at: bigint): boolean =>
	amountIn(row, 'since') <= at && (row['until'] == null || amountIn(row, 'until') > at);

function veOf(rows: readonly IndexRow[], at: bigint): bigint {
	let sum = 0n;
	for (const row of rows) {
		const left = amountIn(row, 'unlocks_at') - at;
		if (left > 0n && isInForce(row, at)) sum += amountIn(row, 'slope') * left;
	}
	return sum;
}

function scoreOf(rows: readonly IndexRow[], at: bigint): bigint {
	let sum = 0n;
	for (const row of rows) if (isInForce(row, at)) sum += amountIn(row, 'score');
	return sum;
}

/** OpenZeppelin's numbers of a proposal's states. */
const states = { PENDING: 0, ACTIVE: 1, CANCELED: 2, DEFEATED: 3, SUCCEEDED: 4, QUEUED: 5, EXECUTED: 7 };

/** @param operation what the timelock said about it, oldest first. */
export function stateOf(row: IndexRow, operation: readonly IndexRow[], quorum: bigint, now: bigint): number {
	if (row['executed_at'] != null) return states.EXECUTED;
	if (row['canceled_at'] != null) return states.CANCELED;
	if (now <= amountIn(row, 'vote_start')) return states.PENDING;
	if (now <= amountIn(row, 'deadline')) return states.ACTIVE;
	const [against, inFavour, abstain] = [
		amountIn(row, 'against'),
		amountIn(row, 'for'),
		amountIn(row, 'abstain')
	];
	if (inFavour + abstain < quorum || inFavour <= against) return states.DEFEATED;
	if (row['queued_at'] == null) return states.SUCCEEDED;
	const last = operation.at(-1)?.['kind'];
	if (last === 'EXECUTED') return states.EXECUTED;
	return last === 'SCHEDULED' ? states.QUEUED : states.CANCELED;
}
