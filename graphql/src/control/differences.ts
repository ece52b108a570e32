import type { DifferenceKind } from '../generated/resolvers.ts';
import type { ProvenanceRow } from '../database/provenance.ts';
import { ADMIN_ROLE, delayAt } from './actual.ts';
import type { Actual, DelayedSetting } from './actual.ts';
import type { Declared, DeclaredPower, Holding } from './declared.ts';
import { LAST_STAGE } from './declared.ts';

/** The contracts that the comparison is about. */
export interface Parties {
	manager: string;
	governor: string;
	/** The DAO's. */
	timelock: string;
	handover: string;
}

/** As FoundationHandover's struct has it; null for what it leaves zero, and for a role where the kind is about none. */
export interface Difference {
	kind: DifferenceKind;
	authority: string;
	role: string | null;
	account: string | null;
	target: string | null;
	selector: string | null;
	found: bigint;
	declared: bigint;
	/** The log that made it so. */
	from: ProvenanceRow | null;
}

/** The stage whose holders a power has. */
export function stageOfPower(
	declared: Declared,
	power: DeclaredPower,
	actual: Actual,
	governor: string
): number {
	// Removing the governor's guardian is all that there is to the transfer of this power.
	const isGuardians = power.authority === governor && power.label === 'PROPOSAL_GUARDIAN';
	if (isGuardians && actual.party('PROPOSAL_GUARDIAN') === null) return LAST_STAGE;
	return Math.max(declared.transferredTo.get(power.id) ?? 0, declared.stage);
}

const placeOf = (authority: string, role: string): string => `${authority}/${role}`;

/**
 * What FoundationHandover's `differences()` answers, from the two sides' own events: in both directions, whether all that
 * is declared is there, and whether anything there is not declared. Kinds, values and order are the contract's.
 */
export function differencesBetween(
	declared: Declared,
	actual: Actual,
	{ manager, governor, timelock, handover }: Parties,
	second: bigint
): Difference[] {
	const list: Difference[] = [];
	const add = (
		kind: DifferenceKind,
		difference: Partial<Difference>,
		values: readonly [bigint, bigint],
		from: ProvenanceRow | null | undefined
	): void => {
		const [found, expected] = values;
		list.push({
			kind,
			authority: manager,
			role: null,
			account: null,
			target: null,
			selector: null,
			...difference,
			found,
			declared: expected,
			from: from ?? null
		});
	};
	const holdersOf = (power: DeclaredPower): Holding[] =>
		power.holders[stageOfPower(declared, power, actual, governor)]!;
	const powerOfRole = new Map(declared.powers.map((power) => [placeOf(power.authority, power.role), power]));
	const managed = declared.powers.filter(({ authority }) => authority === manager);

	for (const power of declared.powers) {
		const { authority, role } = power;
		if (authority !== manager && authority !== timelock) continue;
		const known = actual.role(authority, role);
		for (const { account, executionDelay } of holdersOf(power)) {
			const member = known?.member(account);
			if (member === undefined || member.since > second) {
				const from = member?.row ?? known?.last.get(account);
				add('MISSING_HOLDER', { authority, role, account }, [0n, 1n], from);
				continue;
			}
			const current = delayAt(member.delay, second);
			const isChanging = member.delay.effect > second;
			const found = current === executionDelay && isChanging ? member.delay.after : current;
			if (found !== executionDelay)
				add('WRONG_DELAY', { authority, role, account }, [found, executionDelay], member.row);
		}
	}

	for (const { role, functions } of managed) {
		if (role === ADMIN_ROLE) continue;
		for (const { target, selector } of functions) {
			const found = actual.roleOfFunction(target, selector);
			const from = actual.functions.get(`${target}/${selector}`);
			if (found !== role)
				add('CLOSED_FUNCTION', { role, target, selector }, [BigInt(found), BigInt(role)], from);
		}
	}
	const obliged = new Set(
		managed.flatMap(({ functions }) => functions.map(({ target }) => target)).filter((one) => one !== manager)
	);
	for (const target of obliged) {
		const from = actual.authorities.get(target);
		if (from !== undefined && from.value !== manager)
			add('WRONG_AUTHORITY', { target }, [BigInt(from.value), BigInt(manager)], from);
	}

	const compareMembers = (authority: string, role: string): void => {
		const power = powerOfRole.get(placeOf(authority, role));
		const expected = power === undefined ? [] : holdersOf(power);
		for (const { account, row } of actual.role(authority, role)!.members)
			if (!expected.some((holder) => holder.account === account))
				add('UNDECLARED_HOLDER', { authority, role, account }, [1n, 0n], row);
	};
	/** A delay that takes effect later is as much of a difference as one in effect. */
	const later = (setting: DelayedSetting<ProvenanceRow> | undefined): bigint => {
		if (setting === undefined) return 0n;
		const [now, latest] = [delayAt(setting.delay, second), setting.delay.after];
		return now > latest ? now : latest;
	};

	for (const role of actual.roles.get(manager)?.keys() ?? []) {
		compareMembers(manager, role);
		const admin = actual.admins.get(role);
		if (admin !== undefined && admin.value !== ADMIN_ROLE)
			add('WRONG_ROLE_ADMIN', { role }, [BigInt(admin.value), 0n], admin);
		const guardian = actual.guardians.get(role);
		if (guardian !== undefined && guardian.value !== ADMIN_ROLE)
			add('WRONG_ROLE_GUARDIAN', { role }, [BigInt(guardian.value), 0n], guardian);
		const grantDelay = actual.grantDelays.get(role);
		if (later(grantDelay) > 0n) add('WRONG_GRANT_DELAY', { role }, [later(grantDelay), 0n], grantDelay?.row);
	}

	const declaredFunctions = new Set(
		managed
			.filter(({ role }) => role !== ADMIN_ROLE)
			.flatMap(({ functions }) => functions.map(({ target, selector }) => `${target}/${selector}`))
	);
	for (const [target, open] of actual.targets) {
		const whole = { target };
		if (actual.isClosed(target)) add('TARGET_CLOSED', whole, [1n, 0n], actual.closed.get(target));
		const delay = actual.targetDelays.get(target);
		if (later(delay) > 0n) add('WRONG_TARGET_DELAY', whole, [later(delay), 0n], delay?.row);
		for (const selector of open.values) {
			if (declaredFunctions.has(`${target}/${selector}`)) continue;
			const role = actual.roleOfFunction(target, selector);
			const from = actual.functions.get(`${target}/${selector}`);
			add('UNDECLARED_FUNCTION', { role, target, selector }, [BigInt(role), 0n], from);
		}
	}

	for (const role of actual.roles.get(timelock)?.keys() ?? []) compareMembers(timelock, role);

	const codeRole = (label: string): string | null =>
		declared.powers.find((power) => power.authority === governor && power.label === label)?.role ?? null;
	const obeyed = actual.party('TIMELOCK');
	if (obeyed !== null && obeyed !== timelock) {
		const part = { authority: governor, role: codeRole('GOVERNOR_SETTINGS'), account: obeyed };
		add('WRONG_TIMELOCK', part, [BigInt(obeyed), BigInt(timelock)], actual.parameters.get('TIMELOCK'));
	}
	const guardian = actual.party('PROPOSAL_GUARDIAN');
	const expected = declared.stage === LAST_STAGE ? null : handover;
	// None at all is less than any stage declares.
	if (guardian !== null && guardian !== expected) {
		const part = { authority: governor, role: codeRole('PROPOSAL_GUARDIAN'), account: guardian };
		const values = [BigInt(guardian), BigInt(expected ?? 0)] as const;
		add('WRONG_PROPOSAL_GUARDIAN', part, values, actual.parameters.get('PROPOSAL_GUARDIAN'));
	}
	return list;
}
