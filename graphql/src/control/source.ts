import type { Deployment } from '@wadi/contracts/deployments';
import type { Context } from '../context.ts';
import type { ProvenanceRow } from '../database/provenance.ts';
import type { Reader } from '../database/reader.ts';
import type { At } from '../generated/resolvers.ts';
import { actualAt } from './actual.ts';
import type { Actual } from './actual.ts';
import { declaredAt } from './declared.ts';
import type { Declared, DeclaredPower } from './declared.ts';
import { differencesBetween, stageOfPower } from './differences.ts';
import type { Difference, Parties } from './differences.ts';
import { controlMomentOf } from './moment.ts';
import type { ControlMoment } from './moment.ts';
import type { Row } from './rows.ts';

/** Control of one chain at one moment. */
export interface ControlSource {
	chainId: number;
	at: ControlMoment;
	parties: Parties & { foundation: string };
	declared: Declared;
	/** FoundationHandover's; what an account that is named guardian may do, the stage and the time say. */
	guardian: Row<'guardian_event'>;
}

export interface StageSource {
	control: ControlSource;
	index: number;
}
export interface GateSource extends StageSource {
	row: Row<'gate'>;
}
export interface PowerAt {
	control: ControlSource;
	power: DeclaredPower;
}
export interface FunctionSource {
	control: ControlSource;
	power: DeclaredPower;
	target: string;
	selector: string;
}
export interface HolderSource {
	control: ControlSource;
	address: string;
}
/** What an authority says about one holder of one power. */
export interface Held {
	since: string;
	from: ProvenanceRow;
}
export interface HoldingSource {
	control: ControlSource;
	power: DeclaredPower;
	account: string;
	executionDelay: bigint;
	/** Null for what is only declared. */
	held: Held | null;
}
export interface HoldingsSource {
	holder: HolderSource;
	holds: PowerAt[];
	willHold: PowerAt[];
	gaveUp: PowerAt[];
}
export interface GuardianSource {
	control: ControlSource;
}
export interface SafeSource {
	control: ControlSource;
	settings: Row<'safe_setting'>[];
}
export interface SafeOwnerSource {
	chainId: number;
	owner: string;
	row: Row<'safe_setting'>;
}
export interface CountedSource {
	control: ControlSource;
	row: Row<'counted_proposal'>;
}
export interface DifferenceSource extends Difference {
	control: ControlSource;
	power: DeclaredPower | null;
}

export const deploymentOf = (context: Context, chainId: number): Deployment =>
	context.chains.all.find((one) => one.chainId === chainId)!;

/** Null where no FoundationHandover is, or none was at the moment. */
export async function controlAt(
	context: Context,
	chainId: number,
	at: At | null | undefined
): Promise<ControlSource | null> {
	const { contracts, foundation } = deploymentOf(context, chainId);
	const moment = await controlMomentOf(context, chainId, at);
	const declared = await declaredAt(context, moment);
	const guardian = declared.guardian.find(({ kind }) => kind === 'APPOINTED');
	if (declared.powers.length === 0 || guardian === undefined) return null;
	return {
		chainId,
		at: moment,
		parties: {
			manager: contracts.AccessManager.toLowerCase(),
			governor: contracts.SaharaGovernor.toLowerCase(),
			timelock: contracts.TimelockController.toLowerCase(),
			handover: contracts.FoundationHandover.toLowerCase(),
			foundation: foundation.toLowerCase()
		},
		declared,
		guardian
	};
}

export const secondOf = ({ at }: ControlSource): bigint => BigInt(at.moment.second);

const states = new WeakMap<Reader, Map<string, Promise<Actual>>>();

/** What the authorities say, computed once in a query. */
export function actualOf(context: Context, { chainId, at, parties }: ControlSource): Promise<Actual> {
	let known = states.get(context.reader);
	if (known === undefined) states.set(context.reader, (known = new Map()));
	const name = `${chainId} ${at.name}`;
	let state = known.get(name);
	if (state === undefined) known.set(name, (state = actualAt(context, at, parties.manager)));
	return state;
}

export async function stageOf(context: Context, { control, power }: PowerAt): Promise<number> {
	return stageOfPower(control.declared, power, await actualOf(context, control), control.parties.governor);
}

export async function differencesOf(context: Context, control: ControlSource): Promise<DifferenceSource[]> {
	const { declared, parties } = control;
	const actual = await actualOf(context, control);
	return differencesBetween(declared, actual, parties, secondOf(control)).map((difference) => ({
		...difference,
		control,
		power: powerOf(control, difference)
	}));
}

/** The power that a role or, at AccessManager, a function belongs to. */
export function powerOf(
	{ declared, parties }: ControlSource,
	named: { authority: string; role: string | null; target: string | null; selector: string | null }
): DeclaredPower | null {
	const { authority, role, target, selector } = named;
	const ofFunction = declared.powers.find(
		(power) =>
			selector !== null &&
			power.authority === parties.manager &&
			power.functions.some((one) => one.target === target && one.selector === selector)
	);
	const ofRole = declared.powers.find((power) => power.authority === authority && power.role === role);
	return ofFunction ?? ofRole ?? null;
}
