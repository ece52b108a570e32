import {
	accessManagerAbi,
	foundationHandoverAbi,
	safeAbi,
	saharaGovernorAbi,
	timelockControllerAbi
} from '@wadi/contracts/abis';
import { powers as declaredPowers, stages } from '@wadi/contracts/powers';
import { keccak256, type Address, type Hex } from 'viem';
import { beforeAll, describe, expect, it } from 'vitest';
import { caughtUp, gql, type Head } from '../support/api.ts';
import { chain } from '../support/chain.ts';
import { stack } from '../support/stack.ts';

/*
 * Who can change what, after the scenario's passage of control and at any block before: what the API says is what
 * AccessManager, the timelock, FoundationHandover and the Foundation's Safe answer.
 */

const { contracts, foundation } = stack.deployment;
const manager = { address: contracts.AccessManager, abi: accessManagerAbi } as const;
const timelock = { address: contracts.TimelockController, abi: timelockControllerAbi } as const;
const handover = { address: contracts.FoundationHandover, abi: foundationHandoverAbi } as const;
const safe = { address: foundation, abi: safeAbi } as const;

interface Holding {
	holder: { address: Address; kind: string };
	executionDelay: number;
}
interface Power {
	powerId: number;
	label: string;
	authorityName: string;
	role: Hex;
	stage: string;
	declared: Holding[];
	actual: (Holding & { since: string; provenance: { transactionHash: Hex } })[];
	isAsDeclared: boolean;
}
interface Control {
	stage: string;
	isAsDeclared: boolean;
	powers: Power[];
	stages: { enteredAt: string | null; leftAt: string | null; evidenceHash: Hex | null }[];
	guardian: { isActive: boolean; endedBy: string | null };
	charter: {
		hash: Hex;
		text: string | null;
		isTextTrue: boolean | null;
		proposal: { title: string } | null;
	} | null;
}

const holding = 'holder { address kind } executionDelay';
const fields = `stage isAsDeclared stages { enteredAt leftAt evidenceHash } guardian { isActive endedBy }
	charter { hash text isTextTrue proposal { title } }
	powers { powerId label authorityName role stage isAsDeclared declared { ${holding} }
		actual { ${holding} since provenance { transactionHash } } }`;

const controlAt = async (block?: bigint): Promise<Control | null> =>
	(
		await gql<{ control: Control | null }>(`query ($at: At) { control(at: $at) { ${fields} } }`, {
			at: block === undefined ? null : { block }
		})
	).control;

const sorted = (list: readonly (readonly (string | number)[])[]): string[] =>
	list.map((parts) => parts.join(' behind ').toLowerCase()).sort();

let head: Head;
let now: Control;
beforeAll(async () => {
	head = await caughtUp();
	now = (await controlAt())!;
});

/** Who holds each power of AccessManager and of the timelock, by these contracts' own lists at a block. */
async function holdersOnChain({ authorityName, role }: Power, blockNumber: bigint): Promise<string[]> {
	if (authorityName === 'TimelockController') {
		const members = await chain.readContract({
			...timelock,
			functionName: 'getRoleMembers',
			args: [role],
			blockNumber
		});
		return sorted(members.map((member) => [member, 0]));
	}
	const id = BigInt(role);
	const members = await chain.readContract({
		...manager,
		functionName: 'getRoleMembers',
		args: [id],
		blockNumber
	});
	const answers = await Promise.all(
		members.map(async (member) => {
			const args = [id, member] as const;
			const [isMember, delay] = await chain.readContract({
				...manager,
				functionName: 'hasRole',
				args,
				blockNumber
			});
			return isMember ? [[member, delay] as const] : [];
		})
	);
	return sorted(answers.flat());
}

async function expectRight(control: Control, blockNumber: bigint): Promise<void> {
	const [stage, differences, isActive] = await Promise.all([
		chain.readContract({ ...handover, functionName: 'stage', blockNumber }),
		chain.readContract({ ...handover, functionName: 'differences', blockNumber }),
		chain.readContract({ ...handover, functionName: 'isGuardianActive', blockNumber })
	]);
	expect(control.stage).toBe(stages[stage]);
	expect(control.isAsDeclared).toBe(differences.length === 0);
	expect(control.guardian.isActive).toBe(isActive);
	for (const power of control.powers) {
		const id = BigInt(power.powerId);
		const ofPower = await chain.readContract({
			...handover,
			functionName: 'stageOf',
			args: [id],
			blockNumber
		});
		expect(power.stage, power.label).toBe(stages[ofPower]);
		if (!['AccessManager', 'TimelockController'].includes(power.authorityName)) continue;
		expect(
			sorted(power.actual.map(({ holder, executionDelay }) => [holder.address, executionDelay])),
			`${power.label} at block ${blockNumber}`
		).toEqual(await holdersOnChain(power, blockNumber));
	}
}

describe('who can change what today', () => {
	it('is what AccessManager and the timelock answer', () => expectRight(now, head.number));

	it('is what is declared, for every power', () => {
		expect(now.isAsDeclared).toBe(true);
		expect(now.powers.map(({ label }) => label)).toEqual(declaredPowers.map(({ label }) => label));
		for (const { label, declared, actual, isAsDeclared } of now.powers) {
			expect(isAsDeclared, label).toBe(true);
			expect(
				sorted(actual.map(({ holder, executionDelay }) => [holder.address, executionDelay])),
				label
			).toEqual(sorted(declared.map(({ holder, executionDelay }) => [holder.address, executionDelay])));
		}
	});

	it('is the DAO alone above everything, at the end of the scenario', () => {
		expect(now.stage).toBe('DAO');
		const held = now.powers.flatMap(({ actual }) => actual.map(({ holder }) => holder));
		expect(held.filter(({ kind }) => ['FOUNDATION', 'GUARDIAN', 'OTHER'].includes(kind))).toEqual([]);
		const admin = now.powers.find(({ label }) => label === 'ADMIN');
		expect(admin?.actual.map(({ holder }) => holder.address)).toEqual([
			contracts.TimelockController.toLowerCase()
		]);
	});

	it('names the transaction that gave each power', async () => {
		for (const { actual, label } of now.powers)
			for (const { provenance } of actual) {
				const receipt = await chain.getTransactionReceipt({ hash: provenance.transactionHash });
				expect(receipt.status, label).toBe('success');
			}
	});
});

interface Event {
	kind: string;
	sentence: string;
	isDeclaration: boolean;
	timestamp: string;
	power: { label: string } | null;
	provenance: { blockNumber: string; logIndex: number };
}

/** The whole history, page by page. */
async function historyOf(where = ''): Promise<{ events: Event[]; totalCount: number }> {
	const events: Event[] = [];
	let after: string | null = null;
	for (;;) {
		const { control }: { control: { history: HistoryPage } } = await gql<{
			control: { history: HistoryPage };
		}>(
			`query ($after: String) { control { history(first: 100, after: $after${where}) { totalCount pageInfo { hasNextPage endCursor }
				nodes { kind sentence isDeclaration timestamp power { label } provenance { blockNumber logIndex } } } } }`,
			{ after }
		);
		const { nodes, pageInfo, totalCount }: HistoryPage = control.history;
		events.push(...nodes);
		if (!pageInfo.hasNextPage) return { events, totalCount };
		after = pageInfo.endCursor;
	}
}
interface HistoryPage {
	nodes: Event[];
	totalCount: number;
	pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

describe('who could change what', () => {
	let all: Event[];
	beforeAll(async () => {
		const { events, totalCount } = await historyOf();
		expect(events).toHaveLength(totalCount);
		all = events;
	});

	it('is told newest first, every event once and in a sentence', () => {
		const places = all.map(
			({ provenance }) => BigInt(provenance.blockNumber) * 100_000n + BigInt(provenance.logIndex)
		);
		expect(places).toEqual([...places].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
		for (const { sentence } of all) {
			expect(sentence).toMatch(/^\S.*[^.]\.$/s);
			expect(sentence).not.toMatch(/undefined|null|NaN/);
		}
	});

	it('holds every log that AccessManager, the timelock’s roles and FoundationHandover wrote', async () => {
		const [ofManager, ofTimelock, ofHandover] = await Promise.all(
			[manager, timelock, handover].map((one) =>
				chain.getContractEvents({
					address: one.address,
					abi: one.abi as typeof accessManagerAbi,
					fromBlock: 0n
				})
			)
		);
		const roles = ofTimelock!.filter(({ eventName }) => /^Role/.test(eventName));
		// What was measured at an exit is told with the gate and the stage.
		const declared = ofHandover!.filter(({ eventName }) => String(eventName) !== 'ExitMeasured');
		const places = new Set(all.map(({ provenance }) => `${provenance.blockNumber}/${provenance.logIndex}`));
		for (const { blockNumber, logIndex, eventName } of [...ofManager!, ...roles, ...declared])
			expect(places.has(`${blockNumber}/${logIndex}`), `${eventName} in block ${blockNumber}`).toBe(true);
		expect(all.filter(({ isDeclaration }) => isDeclaration)).toHaveLength(declared.length);
	});

	it('is filtered by kind, power and account', async () => {
		const kinds = await historyOf(', where: { kinds: [STAGE_ADVANCED] }');
		expect(kinds.events.map(({ kind }) => kind)).toEqual(Array(3).fill('STAGE_ADVANCED'));
		const fee = now.powers.find(({ label }) => label === 'PROTOCOL_FEE')!;
		const ofFee = await historyOf(`, where: { powerId: ${fee.powerId} }`);
		expect(ofFee.events.length).toBeGreaterThan(5);
		expect(new Set(ofFee.events.map(({ power }) => power?.label))).toEqual(new Set(['PROTOCOL_FEE']));
		const ofSafe = await historyOf(`, where: { account: "${foundation}", kinds: [ROLE_REVOKED] }`);
		expect(ofSafe.events.map(({ power }) => power?.label)).toContain('PROTOCOL_FEE');
	});

	it('is, at every block that changed it, what the contracts answer for that block', async () => {
		const blocks = [...new Set(all.map(({ provenance }) => BigInt(provenance.blockNumber)))];
		const registered = all.find(({ kind }) => kind === 'GUARDIAN_APPOINTED')!;
		const birth = BigInt(registered.provenance.blockNumber);
		const passage = blocks.filter((block) => block > birth);
		expect(passage.length).toBeGreaterThan(20);
		for (const block of passage) await expectRight((await controlAt(block))!, block);
		expect(await controlAt(birth - 1n)).toBeNull();
	});

	it('lists as countable, at every such block and wherever a proposal was executed, the proposals that countProposal would take', async () => {
		const birth = BigInt(all.find(({ kind }) => kind === 'GUARDIAN_APPOINTED')!.provenance.blockNumber);
		const executions = await chain.getContractEvents({
			address: contracts.SaharaGovernor,
			abi: saharaGovernorAbi,
			eventName: 'ProposalExecuted',
			fromBlock: 0n
		});
		const blocks = new Set([
			...all.map(({ provenance }) => BigInt(provenance.blockNumber)),
			...executions.map(({ blockNumber }) => blockNumber)
		]);
		let taken = 0;
		for (const block of [...blocks].filter((one) => one > birth)) {
			const { control, proposals } = await gql<{
				control: { stages: { gate: { countableProposals: { proposalId: string }[] } | null }[] };
				proposals: { nodes: { proposalId: string }[] };
			}>(
				`query ($at: At) { control(at: $at) { stages { gate { countableProposals { proposalId } } } }
					proposals(first: 100, at: $at, where: { states: [EXECUTED] }) { nodes { proposalId } } }`,
				{ at: { block } }
			);
			const listed = control.stages.flatMap(({ gate }) => gate?.countableProposals ?? []);
			const isTaken = await Promise.all(
				proposals.nodes.map(({ proposalId }) =>
					chain
						.simulateContract({
							...handover,
							functionName: 'countProposal',
							args: [BigInt(proposalId)],
							blockNumber: block
						})
						.then(
							() => true,
							() => false
						)
				)
			);
			const expected = proposals.nodes.filter((_, place) => isTaken[place]);
			taken += expected.length;
			expect(listed.map(({ proposalId }) => proposalId).sort(), `block ${block}`).toEqual(
				expected.map(({ proposalId }) => proposalId).sort()
			);
		}
		expect(taken).toBeGreaterThan(5);
	});

	it('went through all stages, each left by the evidence that its logs hash to', async () => {
		const steps = await chain.getContractEvents({ ...handover, eventName: 'StageAdvanced', fromBlock: 0n });
		expect(now.stages.map(({ evidenceHash }) => evidenceHash)).toEqual([
			...steps.map(({ args }) => args.evidenceHash),
			null
		]);
		expect(now.stages.every(({ enteredAt }) => enteredAt !== null)).toBe(true);
	});
});

describe('the charter', () => {
	it('is the one in force, with its text and the decision that set it', async () => {
		const hash = await chain.readContract({ ...handover, functionName: 'charterHash' });
		expect(now.charter?.hash).toBe(hash);
		expect(now.charter?.proposal?.title).toEqual(expect.any(String));
		if (now.charter?.text != null) {
			expect(now.charter.isTextTrue).toBe(true);
			expect(keccak256(new TextEncoder().encode(now.charter.text))).toBe(hash);
		}
	});
});

describe('the Foundation’s Safe', () => {
	it('has the owners, the threshold and the nonce that it says', async () => {
		const { control } = await gql<{
			control: {
				foundation: {
					safe: {
						owners: { account: { address: Address } }[];
						threshold: number;
						nonce: string;
						executions: { totalCount: number; nodes: { hash: Hex; nonce: string; target: Address }[] };
					};
				};
			};
		}>(`{ control { foundation { safe { owners { account { address } } threshold nonce
			executions(first: 100) { totalCount nodes { hash nonce target } } } } } }`);
		const { owners, threshold, nonce, executions } = control.foundation.safe;
		const [own, needed, count] = await Promise.all([
			chain.readContract({ ...safe, functionName: 'getOwners' }),
			chain.readContract({ ...safe, functionName: 'getThreshold' }),
			chain.readContract({ ...safe, functionName: 'nonce' })
		]);
		expect(owners.map(({ account }) => account.address).sort()).toEqual(
			own.map((owner) => owner.toLowerCase()).sort()
		);
		expect(threshold).toBe(Number(needed));
		expect(BigInt(nonce)).toBe(count);
		expect(executions.totalCount).toBe(Number(count));
		// Newest first, and each hash is of the transaction with that nonce.
		expect(executions.nodes.map((one) => BigInt(one.nonce))).toEqual(
			executions.nodes.map((_, place) => count - 1n - BigInt(place))
		);
	});
});
