import type { Deployment } from '@wadi/contracts/deployments';
import { ask, type Check, type Findings } from './compare.ts';
import { delayAt, delayOf, inOrder, membershipsOf, numberOf } from './control-state.ts';
import { abis, addressIn, type IndexedContract } from './decode.ts';
import type { IndexRow, IndexTables } from './index-rows.ts';
import { amountIn, type TableName } from './ledger.ts';
import type { Node, Read } from './node.ts';

/** An operation of AccessManager can be executed for so long after it is ready. */
const EXPIRATION = 604_800n;
const ADMIN = `0x${'0'.repeat(64)}`;
/** Where the list of a Safe's modules begins. */
const FIRST = '0x0000000000000000000000000000000000000001';

type Value = bigint | string | boolean;
/** @param shape how to write the answer like `found`. */
type Tell = (
	table: TableName,
	key: string,
	field: string,
	read: Read,
	found: Value,
	shape?: (answer: unknown) => string
) => void;
type Call = (contract: IndexedContract, functionName: string, ...args: unknown[]) => Read;

/**
 * Compares roles, delays, functions, operations, powers, stages, gates, the guardian and the Foundation's Safe with the
 * contracts' own answers at one block, and asks AccessManager and the timelock for whatever the index does not know.
 */
export async function compareControl(
	findings: Findings,
	node: Node,
	deployment: Deployment,
	index: IndexTables,
	at: { block: bigint; timestamp: bigint }
): Promise<void> {
	const checks: Check[] = [];
	const call: Call = (contract, functionName, ...args) => ({
		address: addressIn(deployment, contract)!,
		abi: abis[contract],
		functionName,
		args
	});
	const tell: Tell = (table, key, field, read, found, shape = plain) =>
		checks.push({
			table,
			key,
			read,
			compare: (answer) => findings.same(table, key, `${field} by the contract`, shape(answer), plain(found))
		});
	const rows = (table: TableName): IndexRow[] => [...index.get(table)!.values()];

	compareManager(tell, call, rows, deployment, at.timestamp);
	compareTimelock(tell, call, rows, deployment);
	if (addressIn(deployment, 'FoundationHandover')) compareHandover(tell, call, rows, at.timestamp);
	if (rows('safe_setting').length > 0) compareSafe(tell, call, rows);
	await ask(findings, node, at.block, checks);
}

type Rows = (table: TableName) => IndexRow[];

function compareManager(tell: Tell, call: Call, rows: Rows, deployment: Deployment, now: bigint): void {
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

function compareTimelock(tell: Tell, call: Call, rows: Rows, deployment: Deployment): void {
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

function compareHandover(tell: Tell, call: Call, rows: Rows, now: bigint): void {
	const of = (name: string, ...args: unknown[]) => call('FoundationHandover', name, ...args);
	const steps = inOrder(rows('stage_change'));
	const stage = Number(steps.at(-1)?.['to_stage'] ?? 0);
	tell('stage_change', '*', 'stage', of('stage'), BigInt(stage));
	for (const { timestamp } of steps.slice(-1))
		tell('stage_change', '*', 'since', of('stageSince'), timestamp!);

	const powers = rows('power');
	tell('power', '*', 'count', of('powerCount'), BigInt(powers.length));
	const transfers = Map.groupBy(inOrder(rows('power_transfer')), (row) => row['power_id']);
	for (const { id, label, authority, role } of powers) {
		const functions = inOrder(rows('power_function').filter((row) => row['power_id'] === id));
		const holders = inOrder(rows('power_holder').filter((row) => row['power_id'] === id));
		const written = [
			label,
			authority,
			role,
			...functions.flatMap(({ target, selector }) => [target, selector]),
			...[0, 1, 2, 3].flatMap((place) => [
				'|',
				...holders
					.filter((row) => Number(row['stage']) === place)
					.flatMap(({ account, execution_delay }) => [account, execution_delay])
			])
		].join();
		tell('power', id!, 'declaration', of('power', BigInt(id!)), written, declaration);
		const events = transfers.get(id!) ?? [];
		const last = events.at(-1);
		const pending =
			last?.['kind'] === 'SCHEDULED' ? [last['ready_at'], last['by'], last['to_stage']].join() : '0';
		tell('power_transfer', id!, 'pending', of('transferOf', BigInt(id!)), pending, pendingTransfer);
	}
	for (const row of rows('gate')) {
		const { earliest, ratified_proposals, turnout_bps, locked_amount, charter_hash } = row;
		tell(
			'gate',
			row['stage']!,
			'values',
			of('gate', Number(row['stage'])),
			[earliest, ratified_proposals, turnout_bps, locked_amount, charter_hash].join(),
			parts('earliest', 'ratifiedProposals', 'turnoutBps', 'lockedAmount', 'charterHash')
		);
	}
	for (const { proposal_id } of rows('counted_proposal'))
		tell('counted_proposal', proposal_id!, 'counted', of('isCounted', BigInt(proposal_id!)), true);
	if (stage < 3) {
		const counted = rows('counted_proposal').filter((row) => Number(row['stage']) === stage).length;
		const opened = rows('gate_opening').find((row) => Number(row['stage']) === stage)?.['timestamp'] ?? '0';
		tell(
			'counted_proposal',
			'*',
			'count and opening',
			of('progress'),
			`${counted},${opened}`,
			parts('ratifiedProposals', 'openedAt')
		);
	}
	const charter = inOrder(rows('charter')).at(-1)?.['hash'] ?? ADMIN;
	tell('charter', '*', 'hash', of('charterHash'), charter);

	const guardians = inOrder(rows('guardian_event'));
	const appointed = guardians.find(({ kind }) => kind === 'APPOINTED');
	if (!appointed) return;
	const isEnded = guardians.some(({ kind }) => kind === 'RENOUNCED') || stage === 3;
	tell('guardian_event', '*', 'guardian', of('guardian'), appointed['guardian']!);
	tell('guardian_event', '*', 'expiry', of('guardianExpiresAt'), appointed['expires_at']!);
	const isActive = !isEnded && amountIn(appointed, 'expires_at') > now;
	tell('guardian_event', '*', 'active', of('isGuardianActive'), isActive);
}

function compareSafe(tell: Tell, call: Call, rows: Rows): void {
	const settings = inOrder(rows('safe_setting'));
	const listed = (added: string, removed: string): string => {
		const list = new Set<string>();
		for (const { kind, value } of settings) {
			if (kind === added) list.add(value!);
			if (kind === removed) list.delete(value!);
		}
		return sorted(list);
	};
	const threshold = settings.findLast(({ kind }) => kind === 'THRESHOLD')?.['value'] ?? '0';
	const nonce = rows('safe_execution').filter(({ hash }) => hash !== null).length;
	tell(
		'safe_setting',
		'*',
		'owners',
		call('Safe', 'getOwners'),
		listed('OWNER_ADDED', 'OWNER_REMOVED'),
		inAnyOrder
	);
	tell('safe_setting', '*', 'threshold', call('Safe', 'getThreshold'), threshold);
	tell(
		'safe_setting',
		'*',
		'modules',
		call('Safe', 'getModulesPaginated', FIRST, 100n),
		listed('MODULE_ENABLED', 'MODULE_DISABLED'),
		(answer) => inAnyOrder((answer as unknown[])[0])
	);
	tell('safe_execution', '*', 'nonce', call('Safe', 'nonce'), BigInt(nonce));
	for (const { hash, owner } of rows('safe_approval'))
		tell('safe_approval', `${hash}/${owner}`, 'approved', call('Safe', 'approvedHashes', owner, hash), 1n);
}

type Answer = Record<string, unknown>;

const parts =
	(...names: string[]) =>
	(answer: unknown): string =>
		plain(names.map((name) => (answer as Answer)[name]));

const declaration = (answer: unknown): string => {
	const { functions, holders, ...power } = answer as Answer;
	return plain([
		...['label', 'authority', 'role'].map((name) => power[name]),
		...(functions as Answer[]).flatMap(({ target, selector }) => [target, selector]),
		...(holders as Answer[][]).flatMap((list) => [
			'|',
			...list.flatMap(({ account, executionDelay }) => [account, executionDelay])
		])
	]);
};

const pendingTransfer = (answer: unknown): string =>
	(answer as Answer)['readyAt'] === 0 ? '0' : parts('readyAt', 'by', 'toStage')(answer);

const inAnyOrder = (answer: unknown): string => sorted((answer as unknown[]).map(plain));

const sorted = (values: Iterable<string>): string => [...values].sort().join();

const plain = (answer: unknown): string =>
	(Array.isArray(answer) ? answer.map(plain).join() : String(answer)).toLowerCase();
