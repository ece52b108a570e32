import type { Context } from '../context.ts';
import type { At } from '../generated/resolvers.ts';
import { atSecond, momentOf } from '../governance/moment.ts';
import type { Moment } from '../governance/moment.ts';

/** What control is asked as of: the logs up to a block or second, and the second in which the contracts would be asked. */
export interface ControlMoment {
	chainId: number;
	moment: Moment;
	/** SQL that holds for rows written up to then. */
	upTo: (alias: string) => string;
	/** Names the moment in the signatures of statements. */
	name: string;
}

/** The tables that change control. Where only some blocks are kept, their newest row may be newer than the kept one. */
const changing = [
	'role_change',
	'role_setting',
	'target_function',
	'target_setting',
	'power',
	'power_transfer',
	'counted_proposal',
	'gate_opening',
	'stage_change',
	'guardian_event',
	'charter'
];

export async function controlMomentOf(
	context: Context,
	chainId: number,
	at: At | null | undefined
): Promise<ControlMoment> {
	const moment = await momentOf(context, chainId, at);
	const { block, timestamp } = (at ?? {}) as { block?: string | null; timestamp?: string | null };
	if (timestamp != null) {
		const upTo = (alias: string): string => `${alias}.timestamp <= ${moment.second}`;
		return { chainId, moment, upTo, name: `second ${moment.second}` };
	}
	// Digits: momentOf has compared it with the head.
	const number = block == null ? null : String(BigInt(block));
	const upTo = (alias: string): string => (number === null ? 'true' : `${alias}.block_number <= ${number}`);
	const name = `block ${number}`;
	const newest = await newestRow(context, chainId, upTo, name);
	const isNewer = newest !== null && BigInt(newest) > BigInt(moment.second);
	return { chainId, moment: isNewer ? atSecond(moment, newest) : moment, upTo, name };
}

async function newestRow(
	context: Context,
	chainId: number,
	upTo: ControlMoment['upTo'],
	name: string
): Promise<string | null> {
	const [row] = await context.reader.batch<{ newest: string | null }>(
		{
			signature: `control moment ${name}`,
			keyTypes: ['integer'],
			sql: () =>
				`select max(n.newest) as "newest" from (${changing
					.map(
						(table) =>
							`select max(t.timestamp) as newest from "${table}" t where t.chain_id = k.k1 and ${upTo('t')}`
					)
					.join(' union all ')}) n`
		},
		[String(chainId)]
	);
	return row?.newest ?? null;
}
