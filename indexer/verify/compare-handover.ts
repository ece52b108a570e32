import { inOrder } from './control-state.ts';
import { amountIn } from './ledger.ts';
import { inAnyOrder, parts, plain, sorted, type Answer, type Call, type Rows, type Tell } from './telling.ts';

const NO_CHARTER = `0x${'0'.repeat(64)}`;
/** Where the list of a Safe's modules begins. */
const FIRST = '0x0000000000000000000000000000000000000001';

/** Stages, powers, transfers, gates, the charter and the guardian. */
export function compareHandover(tell: Tell, call: Call, rows: Rows, now: bigint): void {
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
	const charter = inOrder(rows('charter')).at(-1)?.['hash'] ?? NO_CHARTER;
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

/** Owners, threshold, modules, approvals and the count of transactions of the Foundation's Safe. */
export function compareSafe(tell: Tell, call: Call, rows: Rows): void {
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
