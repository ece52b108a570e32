import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Address, Hex } from 'viem';
import { LogWriter } from '../../src/ballots/store/log-writer.ts';
import { migrate } from '../../src/ballots/store/migrate.ts';
import type { Choice, Message, System } from '../../src/ballots/types.ts';
import type { TestDatabase } from '../database.ts';
import { address, CHAIN, hash, START } from '../fixture.ts';
import { lockOf, NOW, RELAYER_KEY, SNAPSHOT, spaces } from './harness.ts';

/** Settings that make a test service run a hub. */
export function hubSettings(): Record<string, string> {
	const file = join(mkdtempSync(join(tmpdir(), 'wadi-ballots-')), 'spaces.json');
	writeFileSync(file, JSON.stringify(spaces));
	return { BALLOT_SPACES: file, BALLOT_RELAYER_KEY: RELAYER_KEY };
}

const FIRST_VOTER = 0x70_0000;
export const voterAt = (n: number): Address => address(FIRST_VOTER + n) as Address;
/** Beyond what a double holds exactly. */
export const slopeAt = (n: number): bigint => 1_000_000_000_000_001n + BigInt(n);

/** Says that the index has read every block of the fixtures: power is not told of blocks that it has not. */
export const plantIndexedHead = ({ sql }: TestDatabase) =>
	sql`insert into wadi_test._ponder_checkpoint values
		('local', ${CHAIN}, '', ${`1700000000${'31337'.padStart(16, '0')}${'50'.padStart(16, '0')}${'9'.repeat(33)}`}, '')`;

/** A lock for each of so many voters. */
export const plantVoters = (db: TestDatabase, count: number, firstSeq = 0): Promise<void> =>
	db.insert(
		'power_source',
		Array.from({ length: count }, (_, n) => lockOf(voterAt(n), slopeAt(n), firstSeq + n))
	);

/** A choice among three that the system allows. */
export function choiceIn(system: System): Choice {
	if (system === 'approval') return [2];
	if (system === 'ranked-choice') return [2, 1, 3];
	return system === 'weighted' || system === 'quadratic' ? { 2: 1, 3: 1 } : 2;
}

export interface Planted {
	/** Tells it from others in the same log. */
	number: number;
	system: System;
	choices: readonly string[];
	/** Of voter 0, 1, 2, … */
	votes: readonly Choice[];
}

/** Appends messages as if they had been checked: for amounts of them that take too long to sign. Returns the proposals' ids. */
export async function plantBallots(db: TestDatabase, ballots: readonly Planted[]): Promise<Hex[]> {
	await migrate({ sql: db.sql });
	const log = new LogWriter(db.sql);
	const nothing = { updateId: null, cancelId: null };
	const append = (message: Message, id: Hex, proposal: Hex) =>
		log.append({
			...{ message, id, proposal, cid: `cid of ${id}` },
			envelope: new TextEncoder().encode(JSON.stringify({ data: { message } })),
			...{ receivedAt: message.timestamp, receipt: '0x', relayer: address(0xe1) as Address },
			context: {
				signedBy: { by: 'key' },
				...(message.kind === 'proposal' && {
					snapshot: {
						block: String(SNAPSHOT),
						hash: hash(0xb10c_0000 + SNAPSHOT) as Hex,
						timestamp: String(START + SNAPSHOT * 3_600)
					},
					terms: { chainId: CHAIN, symbol: 'SAHARA', strategies: [{ name: 've-power' }], quorum: '1' }
				}),
				// What the hub counted then; results are counted anew.
				...(message.kind === 'vote' && { power: { total: '1', parts: [] } })
			},
			seen: message.kind === 'proposal' ? undefined : nothing,
			until: Infinity
		});
	const common = { space: 'test.eth', app: 'wadi' };
	return Promise.all(
		ballots.map(async ({ number, system, choices, votes }) => {
			const proposal = hash(0xba_0000_0000 + number * 0x1_0000) as Hex;
			await append(
				{
					...common,
					kind: 'proposal',
					from: voterAt(0),
					timestamp: NOW - 1_000 + number,
					...{ system, choices, title: `Question ${number}`, body: 'Which?', discussion: '', labels: [] },
					...{ plugins: '{}', start: NOW - 900, end: NOW + 86_400, snapshot: SNAPSHOT }
				},
				proposal,
				proposal
			);
			await Promise.all(
				votes.map((choice, n) =>
					append(
						{
							...common,
							kind: 'vote',
							from: voterAt(n),
							timestamp: NOW - 800 + (n % 700),
							...{ proposal, choice, signedChoice: JSON.stringify(choice), reason: '', metadata: '{}' },
							form: typeof choice === 'number' ? 'number' : Array.isArray(choice) ? 'array' : 'string'
						},
						hash(0xba_0000_0001 + number * 0x1_0000 + n) as Hex,
						proposal
					)
				)
			);
			return proposal;
		})
	);
}
