import type { Context } from '../context.ts';
import { EnumerableSet } from './enumerable-set.ts';
import type { ControlMoment } from './moment.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';

export const ADMIN_ROLE = `0x${'0'.repeat(64)}`;

/** A delay of AccessManager: one value until `effect`, another from then on. */
export interface Delay {
	before: bigint;
	after: bigint;
	effect: bigint;
}

export const delayAt = ({ before, after, effect }: Delay, second: bigint): bigint =>
	effect <= second ? after : before;

const noDelay: Delay = { before: 0n, after: 0n, effect: 0n };

/** What was in force when a change was made stays so until the change takes effect. */
const changed = (delay: Delay, at: bigint, after: bigint, effect: bigint): Delay => ({
	before: delayAt(delay, at),
	after,
	effect
});

export interface Member {
	account: string;
	/** From when it has the role. */
	since: bigint;
	delay: Delay;
	/** The log that gave the role, or its delay. */
	row: Row<'role_change'>;
}

/** A role, as an authority has it. */
export class Role {
	readonly #order = new EnumerableSet();
	readonly #members = new Map<string, Member>();
	/** The last log about each account that ever had it. */
	readonly last = new Map<string, Row<'role_change'>>();

	get members(): Member[] {
		return this.#order.values.map((account) => this.#members.get(account)!);
	}

	member(account: string): Member | undefined {
		return this.#members.get(account);
	}

	change(row: Row<'role_change'>): void {
		const { account } = row;
		this.last.set(account, row);
		if (!row.isGranted) {
			this.#order.remove(account);
			this.#members.delete(account);
			return;
		}
		const [delay, since] = [BigInt(row.executionDelay), BigInt(row.since)];
		const before = this.#members.get(account);
		this.#order.add(account);
		this.#members.set(
			account,
			before === undefined || row.isNewMember
				? { account, since, delay: { before: 0n, after: delay, effect: 0n }, row }
				: { ...before, delay: changed(before.delay, BigInt(row.timestamp), delay, since), row }
		);
	}
}

/** A setting with a delay of its own, such as a grant delay. */
export interface DelayedSetting<R> {
	delay: Delay;
	row: R;
}

/** What the authorities' own events say, up to a moment. */
export class Actual {
	readonly manager: string;
	/** By authority, then by role, in the order in which the authority lists them. */
	readonly roles = new Map<string, Map<string, Role>>();
	readonly labels = new Map<string, string>();
	readonly admins = new Map<string, Row<'role_setting'>>();
	readonly guardians = new Map<string, Row<'role_setting'>>();
	readonly grantDelays = new Map<string, DelayedSetting<Row<'role_setting'>>>();
	/** Contracts about which AccessManager knows anything, with the functions that it opens to another role than the admin's. */
	readonly targets = new Map<string, EnumerableSet>();
	readonly functions = new Map<string, Row<'target_function'>>();
	readonly closed = new Map<string, Row<'target_setting'>>();
	readonly targetDelays = new Map<string, DelayedSetting<Row<'target_setting'>>>();
	readonly authorities = new Map<string, Row<'target_setting'>>();
	/** TIMELOCK, PROPOSAL_GUARDIAN and TIMELOCK_DELAY. */
	readonly parameters = new Map<string, Row<'protocol_parameter'>>();

	constructor(manager: string) {
		this.manager = manager;
	}

	role(authority: string, role: string): Role | undefined {
		return this.roles.get(authority)?.get(role);
	}

	/** The role, known from now on. */
	see(authority: string, role: string): Role {
		let roles = this.roles.get(authority);
		if (roles === undefined) this.roles.set(authority, (roles = new Map()));
		let found = roles.get(role);
		if (found === undefined) roles.set(role, (found = new Role()));
		return found;
	}

	/** Which role AccessManager asks for. */
	roleOfFunction(target: string, selector: string): string {
		return this.functions.get(`${target}/${selector}`)?.role ?? ADMIN_ROLE;
	}

	isClosed(target: string): boolean {
		return this.closed.get(target)?.value === 'true';
	}

	/** An address in force; null for none. */
	party(name: 'TIMELOCK' | 'PROPOSAL_GUARDIAN'): string | null {
		const value = this.parameters.get(name)?.value;
		return value === undefined || /^0x0*$/.test(value) ? null : value;
	}

	/** What the timelock waits. */
	get timelockDelay(): bigint {
		return BigInt(this.parameters.get('TIMELOCK_DELAY')?.value ?? 0);
	}

	changeRoleSetting(row: Row<'role_setting'>): void {
		const { role, kind, value } = row;
		if (kind === 'LABEL') {
			this.labels.set(role, value);
			return;
		}
		this.see(this.manager, role);
		if (kind === 'ADMIN') this.admins.set(role, row);
		else if (kind === 'GUARDIAN') this.guardians.set(role, row);
		else {
			const before = this.grantDelays.get(role)?.delay ?? noDelay;
			const delay = changed(before, BigInt(row.timestamp), BigInt(value), BigInt(row.since));
			this.grantDelays.set(role, { delay, row });
		}
	}

	changeFunction(row: Row<'target_function'>): void {
		const { target, selector, role } = row;
		this.see(this.manager, role);
		const open = this.#target(target);
		if (role === ADMIN_ROLE) open.remove(selector);
		else open.add(selector);
		this.functions.set(`${target}/${selector}`, row);
	}

	changeTarget(row: Row<'target_setting'>): void {
		const { target, kind, value } = row;
		if (kind === 'AUTHORITY') {
			this.authorities.set(target, row);
			return;
		}
		this.#target(target);
		if (kind === 'CLOSED') this.closed.set(target, row);
		else {
			const before = this.targetDelays.get(target)?.delay ?? noDelay;
			const delay = changed(before, BigInt(row.timestamp), BigInt(value), BigInt(row.since));
			this.targetDelays.set(target, { delay, row });
		}
	}

	#target(target: string): EnumerableSet {
		let open = this.targets.get(target);
		if (open === undefined) this.targets.set(target, (open = new EnumerableSet()));
		return open;
	}
}

export async function actualAt(context: Context, at: ControlMoment, manager: string): Promise<Actual> {
	const [roles, settings, functions, targets, parameters] = await Promise.all([
		rowsOf(context, at, 'role_change'),
		rowsOf(context, at, 'role_setting'),
		rowsOf(context, at, 'target_function'),
		rowsOf(context, at, 'target_setting'),
		rowsOf(context, at, 'protocol_parameter')
	]);
	const actual = new Actual(manager);
	const changes = [
		...roles.map((row) => ({ row, apply: () => actual.see(row.authority, row.role).change(row) })),
		...settings.map((row) => ({ row, apply: () => actual.changeRoleSetting(row) })),
		...functions.map((row) => ({ row, apply: () => actual.changeFunction(row) })),
		...targets.map((row) => ({ row, apply: () => actual.changeTarget(row) }))
	];
	// Which role or contract was named first decides about the order of lists, so all logs are read as one.
	changes.sort(
		(a, b) => Number(BigInt(a.row.blockNumber) - BigInt(b.row.blockNumber)) || a.row.logIndex - b.row.logIndex
	);
	for (const { apply } of changes) apply();
	for (const row of parameters) actual.parameters.set(row.name, row);
	return actual;
}
