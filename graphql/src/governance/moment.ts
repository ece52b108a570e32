import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import type { At } from '../generated/resolvers.ts';

/** The second that governance is asked about. */
export interface Moment {
	chainId: number;
	/** Seconds since 1970, in digits: they are written into SQL as they are. */
	second: string;
	/** The newest indexed block. */
	head: { number: string; timestamp: string };
	isHead: boolean;
	isFuture: boolean;
}

/** A second is enough where blocks are few: everything up to and in it counts, as in the contracts' own past. */
export async function momentOf(
	context: Context,
	chainId: number,
	at: At | null | undefined
): Promise<Moment> {
	const { block, timestamp } = (at ?? {}) as { block?: string | null; timestamp?: string | null };
	if (at != null && (block == null) === (timestamp == null))
		throw badInput('at needs exactly one of block and timestamp.', 'at');
	const [row] = await context.reader.batch<{ number: string; timestamp: string; asked: string | null }>(
		{
			signature: `governance moment ${block}`,
			keyTypes: ['integer'],
			sql: (p) =>
				`select b.number, b.timestamp, ${
					block == null
						? 'null'
						: `(select x.timestamp from "block" x where x.chain_id = k.k1 and x.number <= ${p.add(block)}::numeric order by x.number desc limit 1)`
				} as "asked" from "block" b where b.chain_id = k.k1 order by b.number desc limit 1`
		},
		[String(chainId)]
	);
	if (row === undefined)
		throw badInput(`Chain ${chainId} has no indexed block yet; ask again in a moment.`, 'chainId');
	if (block != null && (BigInt(block) < 0n || BigInt(block) > BigInt(row.number)))
		throw badInput(`Block ${block} is not indexed; the newest is ${row.number}.`, 'at');
	const head = { number: row.number, timestamp: row.timestamp };
	const second = timestamp ?? (block == null ? row.timestamp : (row.asked ?? '0'));
	return momentAt(chainId, head, second);
}

function momentAt(chainId: number, head: Moment['head'], second: string): Moment {
	const after = BigInt(second) - BigInt(head.timestamp);
	if (!/^\d{1,15}$/.test(second)) throw badInput(`${second} is not a second of any block.`, 'at');
	return { chainId, second, head, isHead: after === 0n, isFuture: after > 0n };
}

/** Another second, seen from the same head. */
export const atSecond = (moment: Moment, second: string): Moment =>
	momentAt(moment.chainId, moment.head, second);

/** The earlier of two seconds. */
export const earlier = (a: string, b: string): string => (BigInt(a) < BigInt(b) ? a : b);

export const hasPassed = (second: string | null, moment: Moment): boolean =>
	second !== null && BigInt(second) <= BigInt(moment.second);
