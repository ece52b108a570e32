import type { Deployment } from '@wadi/contracts/deployments';
import { delayAt, delayOf, inOrder, membershipsOf, numberOf } from './control-state.ts';
import type { IndexRow } from './index-rows.ts';
import { amountIn } from './ledger.ts';
import type { Read } from './node.ts';
import { inAnyOrder, sorted, type Call, type Rows, type Tell } from './telling.ts';

/** An operation of AccessManager can be executed for so long after it is ready. */
const EXPIRATION = 604_800n;
const ADMIN = `0x${'0'.repeat(64)}`;

/** Roles, delays, functions, targets and waiting calls, with whatever AccessManager knows besides. */
export function compareManager(
	tell: Tell,
	call: Call,
	rows: Rows,
	deployment: Deployment,
	now: bigint
): void {
	const manager = deployment.contracts.AccessManager.toLowerCase();
	const members = [...membershipsOf(rows('role_change'), manager).values()];
	for (const { role, account, since, delay } of members) {
		const [id, key] = [numberOf(role), `${role}/${account}`];
		const current = delayAt(delay, now);
		const pending = delay.effect > now ? [delay.after, delay.effect] : [0n, 0n];
		tell(
			'role_change',
			key,
			'access',
			call('AccessManager', 'getAccess', id, account),
			[since, current, ...pending].join()
		);
		const isMember = since !== 0n && since <= now;
		tell(
			'role_change',
			key,
			'role',
			call('AccessManager', 'hasRole', id, account),
			[isMember, current].join()
		);
	}
	const settings = rows('role_setting');
	const functions = inOrder(rows('target_function'));
	const roles = new Set(
		[...members, ...settings.filter(({ kind }) => kind !== 'LABEL'), ...functions].map((row) =>
			String(numberOf(row['role']!))
		)
	);
	tell('role_change', '*', 'roles', call('AccessManager', 'getRoles'), sorted(roles), inAnyOrder);
	for (const id of roles) {
		const role = `0x${BigInt(id).toString(16).padStart(64, '0')}`;
		const of = (kind: string) =>
			inOrder(settings.filter((row) => row['role'] === role && row['kind'] === kind));
		const holders = members
			.filter((one) => one.role === role && one.since > 0n)
			.map(({ account }) => account);
		const named = (name: string) => call('AccessManager', name, BigInt(id));
		tell('role_change', role, 'members', named('getRoleMembers'), sorted(holders), inAnyOrder);
		tell(
			'role_setting',
			role,
			'admin',
			named('getRoleAdmin'),
			numberOf(of('ADMIN').at(-1)?.['value'] ?? ADMIN)
		);
		const guardian = numberOf(of('GUARDIAN').at(-1)?.['value'] ?? ADMIN);
		tell('role_setting', role, 'guardian', named('getRoleGuardian'), guardian);
		const grantDelay = delayAt(delayOf(of('GRANT_DELAY')), now);
		tell('role_setting', role, 'grant delay', named('getRoleGrantDelay'), grantDelay);
	}
	compareTargets(tell, call, functions, rows('target_setting'), now);
	compareOperations(tell, call, rows('manager_event'), now);
}

function compareTargets(
	tell: Tell,
	call: Call,
	functions: readonly IndexRow[],
	settings: readonly IndexRow[],
	now: bigint
): void {
	const roles = new Map(functions.map((row) => [`${row['target']}/${row['selector']}`, row]));
	for (const [key, { target, selector, role }] of roles) {
		const read = call('AccessManager', 'getTargetFunctionRole', target, selector);
		tell('target_function', key, 'role', read, numberOf(role!));
	}
	const own = settings.filter(({ kind }) => kind !== 'AUTHORITY');
	const targets = new Set([...functions, ...own].map(({ target }) => target!));
	tell('target_function', '*', 'targets', call('AccessManager', 'getTargets'), sorted(targets), inAnyOrder);
	for (const target of targets) {
		const open = [...roles.values()].filter((row) => row['target'] === target && row['role'] !== ADMIN);
		const of = (kind: string) =>
			inOrder(own.filter((row) => row['target'] === target && row['kind'] === kind));
		const named = (name: string) => call('AccessManager', name, target);
		tell(
			'target_function',
			target,
			'open functions',
			named('getTargetFunctions'),
			sorted(open.map(({ selector }) => selector!)),
			inAnyOrder
		);
		tell(
			'target_setting',
			target,
			'closed',
			named('isTargetClosed'),
			of('CLOSED').at(-1)?.['value'] ?? 'false'
		);
		const delay = delayAt(delayOf(of('ADMIN_DELAY')), now);
		tell('target_setting', target, 'admin delay', named('getTargetAdminDelay'), delay);
	}
	const obeyed = inOrder(settings.filter(({ kind }) => kind === 'AUTHORITY'));
	for (const [target, row] of new Map(obeyed.map((row) => [row['target']!, row]))) {
		const { abi } = call('RoyaltyEngine', 'authority');
		// Whatever contract it is, it asks its authority under this name.
		const read = { address: target, abi, functionName: 'authority', args: [] } as Read;
		tell('target_setting', target, 'authority', read, row['value']!);
	}
}

function compareOperations(tell: Tell, call: Call, events: readonly IndexRow[], now: bigint): void {
	for (const [id, list] of Map.groupBy(inOrder(events), (row) => row['call_id']!)) {
		const { kind, nonce, ready_at } = list.at(-1)!;
		const isWaiting = kind === 'SCHEDULED' && amountIn(list.at(-1)!, 'ready_at') + EXPIRATION > now;
		tell(
			'manager_event',
			id,
			'schedule',
			call('AccessManager', 'getSchedule', id),
			isWaiting ? ready_at! : 0n
		);
		tell('manager_event', id, 'nonce', call('AccessManager', 'getNonce', id), nonce!);
	}
}

export function compareTimelock(tell: Tell, call: Call, rows: Rows, deployment: Deployment): void {
	const timelock = deployment.contracts.TimelockController.toLowerCase();
	const members = [...membershipsOf(rows('role_change'), timelock).values()];
	for (const { role, account, since } of members)
		tell(
			'role_change',
			`${role}/${account}`,
			'role',
			call('TimelockController', 'hasRole', role, account),
			since > 0n
		);
	const roles = Map.groupBy(members, ({ role }) => role);
	tell('role_change', '*', 'roles', call('TimelockController', 'getRoles'), sorted(roles.keys()), inAnyOrder);
	for (const [role, list] of roles) {
		const holders = list.filter(({ since }) => since > 0n).map(({ account }) => account);
		tell(
			'role_change',
			role,
			'members',
			call('TimelockController', 'getRoleMembers', role),
			sorted(holders),
			inAnyOrder
		);
	}
}
