import { contractNames, type ContractName } from '../../../contracts/src/contract-names.ts';
import type { TestDatabase } from '../database.ts';
import { address, at, blocks, hash, START } from '../fixture.ts';

/** Where the test service's deployment says that a contract is. */
export const contract = (name: ContractName): string => address(0x100 + contractNames.indexOf(name));
export const [foundation, guardian] = [address(0x200), address(0x201)];

const ADMIN = `0x${'0'.repeat(64)}`;
const role = (n: number): string => `0x${n.toString(16).padStart(64, '0')}`;
const [owner, stranger] = [(n: number) => address(0x9000 + n), (n: number) => address(0x7000 + n)];
const selector = (n: number): string => `0x${n.toString(16).padStart(8, '0')}`;

export const LAST_BLOCK = 400;

/**
 * A handover in its first stage with `size` powers that AccessManager keeps, and of everything else that there can be many
 * of `size` too: transfers, proposals counted and to be counted, calls that wait, acts of the guardian, charters, Safe's
 * doings, and holders that nobody declared.
 */
export async function plantControl(db: TestDatabase, size: number): Promise<void> {
	const [manager, timelock] = [contract('AccessManager'), contract('TimelockController')];
	const handover = contract('FoundationHandover');
	const each = <T>(of: (n: number) => T): T[] => Array.from({ length: size }, (_, n) => of(n));
	const engine = contract('RoyaltyEngine');

	await db.insert('block', blocks(1, LAST_BLOCK));
	await db.insert('protocol_parameter', [
		{ ...at(1, 0), name: 'TIMELOCK', value: timelock },
		{ ...at(1, 1), name: 'PROPOSAL_GUARDIAN', value: handover },
		{ ...at(1, 2), name: 'TIMELOCK_DELAY', value: '172800' },
		{ ...at(1, 3), name: 'QUORUM_NUMERATOR', value: '10' },
		{ ...at(1, 4), name: 'CONTRIBUTOR_SHARE_BPS', value: '2000' }
	]);
	await db.insert('power', [
		{ ...at(2, 0), id: 0, authority: manager, role: ADMIN, label: 'ADMIN' },
		...each((n) => ({
			...at(2, 1 + n),
			id: 1 + n,
			authority: manager,
			role: role(1 + n),
			label: `POWER_${n}`
		}))
	]);
	await db.insert(
		'power_function',
		each((n) => ({ ...at(2, 1 + n), powerId: 1 + n, position: 0, target: engine, selector: selector(n) }))
	);
	await db.insert(
		'power_holder',
		[0, 1, 2, 3].flatMap((stage) => [
			{ ...at(2), powerId: 0, stage, account: stage === 3 ? timelock : handover },
			...each((n) => ({ ...at(2), powerId: 1 + n, stage, account: stage === 0 ? foundation : timelock }))
		])
	);
	await db.insert(
		'gate',
		[0, 1, 2].map((stage) => ({
			...at(2, 500 + stage),
			stage,
			earliest: START + 3_600 * (100 + stage),
			ratifiedProposals: 2,
			turnoutBps: 1_000,
			lockedAmount: 500,
			charterHash: hash(0)
		}))
	);
	await db.insert('guardian_event', [
		{ ...at(2, 600), kind: 'APPOINTED', guardian, expiresAt: START + 3_600 * 9_000 },
		...each((n) => ({
			...at(60, n),
			kind: 'ACTED',
			proposalId: 1 + n,
			reason: `Reason ${n}`,
			reasonHash: hash(n)
		}))
	]);
	const granted = { isGranted: true, isNewMember: true };
	await db.insert('role_change', [
		{ ...at(3, 0), ...granted, authority: manager, role: ADMIN, account: handover, since: START },
		...each((n) => ({
			...{ ...at(3, 1 + n), ...granted },
			...{ authority: manager, role: role(1 + n), account: foundation, since: START }
		})),
		...each((n) => ({
			...{ ...at(70, n), ...granted },
			...{ authority: manager, role: role(1 + n), account: stranger(n), since: START, executionDelay: 60 }
		}))
	]);
	await db.insert(
		'role_setting',
		each((n) => ({
			...at(3, 300 + n),
			...{ authority: manager, role: role(1 + n), kind: 'LABEL', value: `POWER_${n}`, since: START }
		}))
	);
	await db.insert(
		'target_function',
		each((n) => ({
			...at(3, 600 + n),
			...{ authority: manager, target: engine, selector: selector(n), role: role(1 + n) }
		}))
	);
	await db.insert('target_setting', [
		{ ...at(1, 9), target: engine, kind: 'AUTHORITY', value: manager, since: START }
	]);
	await db.insert('power_transfer', [
		...each((n) => ({
			...{ ...at(80, n), powerId: 1 + n, toStage: 1, kind: 'SCHEDULED' },
			...{ by: foundation, readyAt: START + 3_600 * 90 }
		})),
		...each((n) => ({ ...at(81, n), powerId: 1 + n, toStage: 1, kind: 'CANCELLED', by: timelock })),
		...each((n) => ({
			...{ ...at(82, n), powerId: 1 + n, toStage: 1, kind: 'SCHEDULED' },
			...{ by: foundation, readyAt: START + 3_600 * 92 }
		}))
	]);
	await db.insert('power_source', [
		{
			...at(4),
			account: owner(0),
			delegate: owner(0),
			amount: 1_000,
			slope: 1,
			unlocksAt: START * 2,
			since: START
		}
	]);
	const executed = (n: number) => ({
		...at(20, n),
		id: 1 + n,
		proposer: owner(n),
		title: `Proposal ${n}`,
		description: `# Proposal ${n}`,
		descriptionHash: hash(1 + n),
		...{ targets: [], values: [], signatures: [], calldatas: [] },
		timelockId: hash(7_000 + n),
		createdAt: START + 3_600 * 20,
		createdInBlock: 20,
		voteStart: START + 3_600 * 21,
		voteEnd: START + 3_600 * 40,
		deadline: START + 3_600 * 40,
		queuedAt: START + 3_600 * 41,
		eta: START + 3_600 * 50,
		executedAt: START + 3_600 * 51,
		for: START * 2
	});
	const proposals = Array.from({ length: 2 * size }, (_, n) => executed(n));
	await db.insert('proposal', proposals);
	await db.insert(
		'counted_proposal',
		each((n) => ({
			...{ ...at(62, n), proposalId: 1 + n, stage: 0, votes: START * 2 },
			...{ totalPower: START, ratifiedProposals: 1 + n }
		}))
	);
	await db.insert(
		'manager_event',
		each((n) => [
			{
				...{
					...at(64, n),
					callId: hash(8_000 + n),
					nonce: 1,
					kind: 'SCHEDULED',
					readyAt: START + 3_600 * 66
				},
				...{ caller: stranger(n), target: engine, data: `${selector(n)}${'0'.repeat(64)}` }
			},
			...(n % 2 === 0 ? [{ ...at(65, n), callId: hash(8_000 + n), nonce: 1, kind: 'EXECUTED' }] : [])
		]).flat()
	);
	await db.insert(
		'charter',
		each((n) => ({ ...at(90, n), hash: hash(n), uri: `data:text/plain,Charter%20${n}` }))
	);
	await db.insert('safe_setting', [
		...each((n) => ({ ...at(1, 50), position: n, safe: foundation, kind: 'OWNER_ADDED', value: owner(n) })),
		{ ...at(1, 50), position: size, safe: foundation, kind: 'THRESHOLD', value: '2' }
	]);
	await db.insert(
		'safe_approval',
		Array.from({ length: 2 * size }, (_, n) => ({
			...at(95, n),
			...{ safe: foundation, hash: hash(9_000 + n), owner: owner(n % size) }
		}))
	);
	await db.insert(
		'safe_transaction',
		each((n) => ({
			...{ ...at(96, 2 * n), safe: foundation, hash: hash(9_000 + n), nonce: n },
			...{ target: handover, data: '0x' }
		}))
	);
	await db.insert(
		'safe_execution',
		each((n) => ({
			...{ ...at(96, 2 * n + 1), safe: foundation, hash: hash(9_000 + n) },
			...{ isSuccess: true, sender: owner(n) }
		}))
	);
	await db.insert('timelock_call', [
		...each((n) => ({ ...at(90, 400 + n), timelockId: hash(7_000), target: handover, data: '0x' }))
	]);
	await db.insert('proposal_event', [
		...proposals.map(({ id }, n) => ({ ...at(51, n), proposalId: id, kind: 'EXECUTED', actor: owner(n) }))
	]);
}
