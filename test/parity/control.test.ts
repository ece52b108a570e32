import { setTimeout as sleep } from 'node:timers/promises';
import { encodeFunctionData, type Address, type Hex } from 'viem';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { saharaGovernorAbi } from '../../contracts/src/generated/abis.ts';
import { differenceKinds, type Difference } from '../../contracts/src/words-of-difference.ts';
import { startGraphql, type Graphql } from '../../stack/src/graphql.ts';
import { governanceActsOf } from '../../stack/src/scenario/governance-acts.ts';
import { Place, type IndexedDatabase } from '../reorg/place.ts';
import { playControl } from '../traffic/control.ts';
import { playGovernance, proposalOf } from '../traffic/governance.ts';
import { below, random } from '../traffic/model.ts';
import { Chain, type Ask } from './chain.ts';
import { drift, partiesOf, timelockRoles } from './drift.ts';
import { askProofs } from './proofs.ts';

/*
 * What the API says of control against what the contracts answer, block by block: of a handover as declared, and of one
 * behind whose back everything is changed at random.
 */

const BLOCKS = 120;
const DAY = 86_400;
const zero = (size: number): Hex => `0x${'0'.repeat(2 * size)}`;

let place: Place;
let index: IndexedDatabase;
let api: Graphql;
let chain: Chain;
/** The first block of the drift, and of each fact that was compared. */
let [first, facts] = [0, 0];
const kindsSeen = new Set<string>();

beforeAll(async () => {
	place = await Place.make(20_260_202);
	await place.traffic.play({
		blocks: 4,
		transactionsPerBlock: 10,
		only: ['register', 'issue', 'tip', 'claim']
	});
	index = await place.database();
	await index.start();
	api = await startGraphql({
		databaseUrl: index.url,
		deploymentsDir: place.deploymentsDir,
		logFile: `${place.folder}/graphql.log`,
		env: { RATE_LIMIT_PER_SECOND: '0', HEAD_INTERVAL_MS: '20', LOG_LEVEL: 'error' }
	});
	chain = new Chain(place);
	await chain.learn(0);
});
afterAll(async () => {
	await api?.stop();
	await place?.leave();
});

async function ask<T>(query: string): Promise<T> {
	const response = await fetch(api.url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ query })
	});
	const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
	if (errors) throw new Error(`The API refused: ${errors[0]!.message}`);
	return data;
}

/** The API answers as of the chain's head. */
async function caughtUp(): Promise<number> {
	await index.caughtUp();
	const head = await place.anvil.head();
	for (let tries = 0; tries < 500; tries++) {
		const { _meta } = await ask<{ _meta: { block: { hash: string } } }>('{ _meta { block { hash } } }');
		if (_meta.block.hash === head.hash) return head.number;
		await sleep(20);
	}
	throw new Error(`The API did not reach block ${head.number}.`);
}

interface Holding {
	holder: { address: Address };
	executionDelay: number;
}
interface Answer {
	stage: string;
	isAsDeclared: boolean;
	guardian: { isActive: boolean };
	stages: { gate: { isOpen: boolean; ratifiedProposals: number; locked: string } | null }[];
	powers: {
		powerId: number;
		authorityName: string;
		role: Hex;
		stage: string;
		actual: Holding[];
		declared: Holding[];
		functions: { target: Address; selector: Hex; actualRole: string | null }[];
	}[];
	differences: {
		kind: string;
		authority: Address;
		role: Hex | null;
		account: { address: Address } | null;
		target: Address | null;
		selector: Hex | null;
		foundValue: string;
		declaredValue: string;
	}[];
}

const stages = ['FOUNDATION', 'SHARED', 'DAO_WITH_GUARDIAN', 'DAO'];
const holding = 'holder { address } executionDelay';
const fields = `stage isAsDeclared guardian { isActive } stages { gate { isOpen ratifiedProposals locked } }
	powers { powerId authorityName role stage actual { ${holding} } declared { ${holding} } functions { target selector actualRole } }
	differences { kind authority role account { address } target selector foundValue declaredValue }`;

const written = (...parts: readonly unknown[]): string => parts.join().toLowerCase();
const sorted = (list: readonly string[]): string => [...list].sort().join(' ');

/** Asks the API and the contracts about the end of a block. */
async function compareAt(block: number, isHead: boolean): Promise<string[]> {
	const at = isHead ? '' : `(at: { block: "${block}" })`;
	const { control } = await ask<{ control: Answer }>(`{ control${at} { ${fields} } }`);
	const here = { block, time: chain.times[block]! };
	const of = (functionName: string, ...args: unknown[]): Ask => ({
		contract: 'FoundationHandover',
		functionName,
		args,
		...here
	});
	const members = control.powers
		.filter(({ authorityName }) => ['AccessManager', 'TimelockController'].includes(authorityName))
		.flatMap(({ powerId, authorityName, role }) =>
			[...partiesOf(place.traffic), zero(20)].map((account) => ({ powerId, authorityName, role, account }))
		);
	const [differences, stage, progress, isGuardianActive, ...rest] = (await chain.ask([
		of('differences'),
		of('stage'),
		of('progress'),
		of('isGuardianActive'),
		...control.powers.map(({ powerId }) => of('stageOf', powerId)),
		...members.map(({ authorityName, role, account }): Ask =>
			authorityName === 'AccessManager'
				? { contract: 'AccessManager', functionName: 'hasRole', args: [BigInt(role), account], ...here }
				: { contract: 'TimelockController', functionName: 'hasRole', args: [role, account], ...here }
		)
	])) as [Difference[], number, Progress, boolean, ...unknown[]];

	const mismatches: string[] = [];
	const same = (what: string, found: string, expected: string): void => {
		facts += 1;
		if (found !== expected)
			mismatches.push(`block ${block}: ${what} is ${found}, the chain says ${expected}`);
	};
	const said = differences.map((one) => {
		kindsSeen.add(differenceKinds[one.kind]!);
		// Where a kind is about no role the struct has none, and the API says so.
		return written(
			...[differenceKinds[one.kind], one.authority, one.role, one.account, one.target, one.selector],
			...[one.found, one.declared]
		);
	});
	const answered = control.differences.map((one) =>
		written(
			...[
				one.kind,
				one.authority,
				one.role ?? zero(32),
				one.account?.address ?? zero(20),
				one.target ?? zero(20)
			],
			...[one.selector ?? zero(4), one.foundValue, one.declaredValue]
		)
	);
	same('differences', answered.join('; '), said.join('; '));
	same('isAsDeclared', String(control.isAsDeclared), String(said.length === 0));
	same('stage', control.stage, stages[stage]!);
	same('the guardian', String(control.guardian.isActive), String(isGuardianActive));
	const gate = control.stages[stage]?.gate;
	if (gate)
		same(
			'the gate',
			written(gate.isOpen, gate.ratifiedProposals, gate.locked),
			written(progress.isOpen, progress.ratifiedProposals, progress.lockedAmount)
		);
	const answers = rest.values();
	for (const power of control.powers) same('a stage', power.stage, stages[Number(answers.next().value)]!);
	const held = Map.groupBy(
		members.map((member) => ({ ...member, answer: answers.next().value as boolean | [boolean, number] })),
		({ powerId }) => powerId
	);
	for (const { powerId, actual } of control.powers) {
		const list = held.get(powerId);
		if (list === undefined) continue;
		const expected = list.flatMap(({ account, answer }) => {
			const [holds, delay] = Array.isArray(answer) ? answer : [answer, 0];
			return holds ? [written(account, delay)] : [];
		});
		const found = actual.map(({ holder, executionDelay }) => written(holder.address, executionDelay));
		same(`holders of power ${powerId}`, sorted(found), sorted(expected));
	}
	return mismatches;
}

interface Progress {
	isOpen: boolean;
	ratifiedProposals: number;
	lockedAmount: bigint;
}

const mine = async (count: number): Promise<void> => {
	const { traffic } = place;
	// What is refused changes nothing; time alone ends delays.
	await traffic.mine(Array.from({ length: count }, () => drift(traffic)));
	if (random(traffic.model) < 0.2) traffic.model.time += below(traffic.model, 9 * DAY);
};

it('says what the contracts say while control passes as declared', async () => {
	const executed = await playGovernance(place.traffic);
	// The last block of this traffic is the first that changes anything behind FoundationHandover's back.
	await playControl(place.traffic, executed);
	await chain.learn(0);
	const head = await caughtUp();
	const mismatches: string[] = [];
	for (let block = head - 14; block < head; block++) mismatches.push(...(await compareAt(block, false)));
	expect(mismatches).toEqual([]);
	expect([...kindsSeen]).toEqual([]);
});

it('sees within the block whatever is changed behind FoundationHandover’s back', async () => {
	first = (await place.anvil.head()).number + 1;
	const mismatches: string[] = [];
	for (let round = 0; round < BLOCKS; round++) {
		await mine(1 + below(place.traffic.model, 3));
		await chain.learn(first);
		const head = await caughtUp();
		mismatches.push(...(await compareAt(head, true)));
		expect(mismatches.slice(0, 3)).toEqual([]);
	}
	console.log(`${facts} facts compared; kinds of difference seen: ${[...kindsSeen].sort().join(', ')}`);
	expect([...kindsSeen].sort()).toEqual(
		differenceKinds.filter((kind) => !['WRONG_PROPOSAL_GUARDIAN', 'WRONG_TIMELOCK'].includes(kind)).sort()
	);
});

it('says the same of every one of those blocks afterwards', async () => {
	const head = await caughtUp();
	const mismatches: string[] = [];
	for (let block = first; block < head; block++) mismatches.push(...(await compareAt(block, false)));
	expect(mismatches.slice(0, 3)).toEqual([]);
});

it('forgets what a reorg takes back', async () => {
	const { rpc } = place.anvil;
	const { traffic } = place;
	const snapshot = await rpc.request('evm_snapshot');
	const before = structuredClone(traffic.model);
	for (let block = 0; block < 3; block++) await mine(4);
	await chain.learn(first);
	expect(await compareAt(await caughtUp(), true)).toEqual([]);
	expect(await rpc.request('evm_revert', [snapshot])).toBe(true);
	traffic.model = { ...before, seed: traffic.model.seed };
	for (let block = 0; block < 4; block++) await mine(2);
	await chain.learn(first);
	expect(await compareAt(await caughtUp(), true)).toEqual([]);
});

it('sees another guardian and another timelock of the Governor, and answers with what its proofs answer', async () => {
	const { traffic } = place;
	const { accounts, deployment, model } = traffic;
	const { SaharaGovernor, TimelockController, AccessManager, FoundationHandover } = deployment.contracts;
	// Whatever became of the timelock's roles: the Governor can act through it again.
	const own = (name: string, role: Hex, account: Address) => ({
		from: TimelockController,
		...chain.call('TimelockController', name, [role, account])
	});
	const [proposer, canceller, executor] = timelockRoles as [Hex, Hex, Hex];
	await traffic.mine([
		...[proposer, canceller].map((role) => own('grantRole', role, SaharaGovernor)),
		own('grantRole', executor, zero(20)),
		{ from: FoundationHandover, ...chain.call('AccessManager', 'setTargetClosed', [AccessManager, false]) }
	]);
	const set = (functionName: 'setProposalGuardian' | 'updateTimelock', to: Address) =>
		encodeFunctionData({ abi: saharaGovernorAbi, functionName, args: [to] });
	const motion = {
		targets: [SaharaGovernor, SaharaGovernor],
		values: [0n, 0n],
		calldatas: [
			set('setProposalGuardian', accounts[3]!.address),
			set('updateTimelock', accounts[4]!.address)
		],
		description: '# Other masters'
	};
	const acts = governanceActsOf(deployment.contracts);
	const plain = ({ from, to, data }: { from: number; to: Address; data: Hex }) => ({
		...{ from, to, data },
		mustSucceed: true
	});
	await traffic.mine([plain(acts.propose(0, motion))]);
	const id = await proposalOf(traffic, motion);
	model.time += 3 * DAY;
	await traffic.mine([plain(acts.vote(0, id, 'FOR'))]);
	model.time += 7 * DAY;
	await traffic.mine([plain(acts.queue(0, id))]);
	model.time += 7 * DAY;
	await traffic.mine([plain(acts.execute(0, id))]);
	await chain.learn(first);
	expect(await compareAt(await caughtUp(), true)).toEqual([]);
	expect([...kindsSeen].sort()).toEqual([...differenceKinds].sort());

	type Proofs = Parameters<typeof askProofs>[1][number];
	const proof = 'label contract address signature calldata block expected';
	const { control } = await ask<{
		control: {
			proofs: Proofs[];
			powers: { proofs: Proofs[]; actual: { proof: Proofs | null }[] }[];
			stages: { gate: { proofs: Proofs[] } | null }[];
			foundation: { safe: { proofs: Proofs[] } };
		};
	}>(`{ control { proofs { ${proof} } powers { proofs { ${proof} } actual { proof { ${proof} } } }
		stages { gate { proofs { ${proof} } } } foundation { safe { proofs { ${proof} } } } } }`);
	const proofs = [
		...control.proofs,
		...control.powers.flatMap((power) => [
			...power.proofs,
			...power.actual.flatMap((one) => one.proof ?? [])
		]),
		...control.stages.flatMap(({ gate }) => gate?.proofs ?? [])
	];
	const answered = await askProofs(chain, proofs);
	expect(answered.mismatches).toEqual([]);
	expect(answered.facts).toBeGreaterThan(30);
	console.log(`${answered.facts} proofs asked`);
	expect((await index.verify()).differences).toEqual([]);
});
