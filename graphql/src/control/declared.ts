import type { Context } from '../context.ts';
import type { ControlStageName } from '../generated/resolvers.ts';
import type { ControlMoment } from './moment.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';

export const stageNames = [
	'FOUNDATION',
	'SHARED',
	'DAO_WITH_GUARDIAN',
	'DAO'
] as const satisfies ControlStageName[];
export const LAST_STAGE = stageNames.length - 1;
export const stageName = (index: number): ControlStageName => stageNames[index]!;

export interface Holding {
	account: string;
	executionDelay: bigint;
}

/** A power as FoundationHandover declares it. */
export interface DeclaredPower {
	id: number;
	label: string;
	authority: string;
	role: string;
	functions: { target: string; selector: string }[];
	/** One list for each stage. */
	holders: Holding[][];
	row: Row<'power'>;
}

/** What FoundationHandover's own events say, up to a moment. */
export interface Declared {
	powers: DeclaredPower[];
	stage: number;
	steps: Row<'stage_change'>[];
	transfers: Row<'power_transfer'>[];
	guardian: Row<'guardian_event'>[];
	/** The last stage to whose holders each power was transferred. */
	transferredTo: ReadonlyMap<number, number>;
}

export async function declaredAt(context: Context, at: ControlMoment): Promise<Declared> {
	const [powers, functions, holders, steps, transfers, guardian] = await Promise.all([
		rowsOf(context, at, 'power'),
		rowsOf(context, at, 'power_function'),
		rowsOf(context, at, 'power_holder'),
		rowsOf(context, at, 'stage_change'),
		rowsOf(context, at, 'power_transfer'),
		rowsOf(context, at, 'guardian_event')
	]);
	const functionsOf = Map.groupBy(functions, ({ powerId }) => powerId);
	const holdersOf = Map.groupBy(holders, ({ powerId }) => powerId);
	return {
		powers: powers
			.map((row) => ({
				id: row.id,
				label: row.label,
				authority: row.authority,
				role: row.role,
				functions: functionsOf.get(row.id) ?? [],
				holders: stageNames.map((_, stage) =>
					(holdersOf.get(row.id) ?? [])
						.filter((holder) => holder.stage === stage)
						.map(({ account, executionDelay }) => ({ account, executionDelay: BigInt(executionDelay) }))
				),
				row
			}))
			.sort((a, b) => a.id - b.id),
		stage: steps.at(-1)?.toStage ?? 0,
		steps,
		transfers,
		guardian,
		transferredTo: new Map(
			transfers.filter(({ kind }) => kind === 'ACCEPTED').map(({ powerId, toStage }) => [powerId, toStage])
		)
	};
}

const isSame = (a: readonly Holding[], b: readonly Holding[]): boolean =>
	a.length === b.length &&
	a.every(({ account, executionDelay }) =>
		b.some((other) => other.account === account && other.executionDelay === executionDelay)
	);

/** The next stage after `stage` in which the power has other holders; null when there is none. */
export function nextStageOf(power: DeclaredPower, stage: number): number | null {
	const now = power.holders[stage]!;
	const next = power.holders.findIndex((holders, index) => index > stage && !isSame(now, holders));
	return next === -1 ? null : next;
}
