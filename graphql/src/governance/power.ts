import type { Context } from '../context.ts';
import type { Moment } from './moment.ts';
import { inForce, parameterSql, powerSql, totalsSql, veOf } from './sql.ts';

export interface PartsSource {
	ve: bigint;
	contributor: bigint;
	total: bigint;
}

export const partsOf = (ve: bigint | string, contributor: bigint | string): PartsSource => ({
	ve: BigInt(ve),
	contributor: BigInt(contributor),
	total: BigInt(ve) + BigInt(contributor)
});

export interface ScalingSource {
	shareBps: number;
	ve: bigint;
	totalScore: bigint;
	cap: bigint;
	isScaled: boolean;
}

export interface Supply {
	parts: PartsSource;
	scaling: ScalingSource;
	/** Of a hundred parts of all power, how many a decision needs. */
	numerator: bigint;
	quorum: bigint;
}

/** All power at a second, and what a decision with that snapshot needs. */
export async function supplyAt(context: Context, chainId: number, second: string): Promise<Supply> {
	const [row] = await context.reader.batch<Record<'ve' | 'score' | 'share' | 'cap' | 'numerator', string>>(
		{
			signature: `supply ${chainId}`,
			keyTypes: ['numeric'],
			sql: (p) => {
				const chain = `${p.add(chainId)}::int`;
				return `select g.*, ${parameterSql(chain, 'QUORUM_NUMERATOR', 'k.k1')} as numerator from ${totalsSql(chain, 'k.k1')} g`;
			}
		},
		[second]
	);
	const [ve, totalScore, cap, numerator] = [row!.ve, row!.score, row!.cap, row!.numerator].map(BigInt) as [
		bigint,
		bigint,
		bigint,
		bigint
	];
	const isScaled = totalScore > cap;
	const parts = partsOf(ve, isScaled ? cap : totalScore);
	return {
		parts,
		scaling: { shareBps: Number(row!.share), ve, totalScore, cap, isScaled },
		numerator,
		quorum: (parts.total * numerator) / 100n
	};
}

/** What an account votes with at a second. */
export async function powerAt(
	context: Context,
	chainId: number,
	account: string,
	second: string
): Promise<{ parts: PartsSource; score: bigint }> {
	const [row] = await context.reader.batch<Record<'ve' | 'score' | 'contributor', string>>(
		{
			signature: `power ${chainId}`,
			keyTypes: ['text', 'numeric'],
			sql: (p) => `select w.* from ${powerSql(`${p.add(chainId)}::int`, 'k.k1', 'k.k2')} w`
		},
		[account, second]
	);
	return { parts: partsOf(row!.ve, row!.contributor), score: BigInt(row!.score) };
}

/** A row of power_source as it stood at a moment. */
export interface PowerSourceRow {
	chainId: number;
	blockNumber: string;
	logIndex: number;
	transactionHash: string;
	timestamp: string;
	account: string;
	delegate: string;
	amount: string;
	slope: string;
	unlocksAt: string;
	lockedAt: string | null;
	score: string;
	ve: string;
	moment: Moment;
}

export const sourceColumns = (at: string): string =>
	`t.chain_id as "chainId", t.block_number as "blockNumber", t.log_index as "logIndex", t.transaction_hash as "transactionHash",
	t.timestamp, t.account, t.delegate, t.amount, t.slope, t.unlocks_at as "unlocksAt", t.locked_at as "lockedAt", t.score, ${veOf(at, 't')} as "ve"`;

/** What the account itself has at a moment, whoever votes with it; null when nothing is known of it. */
export async function ownSource(
	context: Context,
	moment: Moment,
	account: string,
	second: string = moment.second
): Promise<PowerSourceRow | null> {
	const [row] = await context.reader.batch<PowerSourceRow>(
		{
			signature: `own power source ${moment.chainId}`,
			keyTypes: ['text', 'numeric'],
			sql: (p) => `select ${sourceColumns('k.k2')} from "power_source" t
				where t.chain_id = ${p.add(moment.chainId)} and t.account = k.k1 and ${inForce('k.k2', 't')}`
		},
		[account, second]
	);
	return row === undefined ? null : { ...row, moment };
}

export const ratio = (part: bigint, whole: bigint): number =>
	whole === 0n ? 0 : Number((part * 1_000_000_000_000n) / whole) / 1e12;
