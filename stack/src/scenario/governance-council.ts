import type { Deployment } from '@wadi/contracts/deployments';
import { encodeAbiParameters, keccak256, stringToBytes, type Address } from 'viem';
import { localChainId } from '../local-chain.ts';
import type { Call } from './acts.ts';
import { citeBallots } from './ballot-questions.ts';
import {
	governanceActsOf,
	supports,
	type GovernanceActs,
	type Motion,
	type Support
} from './governance-acts.ts';
import { keeper } from './people.ts';
import type { World } from './world.ts';

/** A lock as it stands from `since` on, and who votes with it. */
interface Position {
	since: number;
	/** Wei of power per second: the locked amount over four years. */
	slope: bigint;
	unlocksAt: number;
	delegate: number;
}

export interface Proposal {
	id: bigint;
	proposer: number;
	motion: Motion;
	snapshot: number;
}

const week = 7 * 86_400;
const maxDuration = 4n * 365n * 86_400n;
const votingDelay = 2 * 86_400;
const sahara = 10n ** 18n;

/**
 * Those who lock, delegate, propose and vote. It knows every lock, so that a vote in fractions uses exactly what its
 * voter has; everything else the contracts judge while the year is played.
 */
export class Council {
	readonly proposals = new Map<string, Proposal>();
	readonly #world: World;
	readonly #acts: GovernanceActs;
	readonly #contracts: Deployment['contracts'];
	readonly #positions = new Map<number, Position[]>();
	readonly #delegationNonces = new Map<number, bigint>();
	readonly #ballotNonces = new Map<number, bigint>();

	constructor(world: World, contracts: Deployment['contracts']) {
		this.#world = world;
		this.#acts = governanceActsOf(contracts);
		this.#contracts = contracts;
	}

	// ------------------------------------------------------------------------------------------------- locks

	/** @param amount whole SAHARA, which the distributor sends first unless the account has its own. */
	lock(who: number, amount: number, weeks: number, isGiven = true) {
		const { now } = this.#world;
		const unlocksAt = now + weeks * week - ((now + weeks * week) % week);
		const wei = BigInt(amount) * sahara;
		if (isGiven) this.#world.give(who, 'SAHARA', wei);
		this.#send(this.#acts.approveEscrow(who));
		this.#send(this.#acts.lock(who, wei, unlocksAt));
		this.#move(who, { slope: wei / maxDuration, unlocksAt });
	}

	increase(who: number, amount: number) {
		const wei = BigInt(amount) * sahara;
		this.#world.give(who, 'SAHARA', wei);
		this.#send(this.#acts.increase(who, wei));
		this.#move(who, { slope: this.#position(who).slope + wei / maxDuration });
	}

	extend(who: number, weeks: number) {
		const { now } = this.#world;
		const unlocksAt = now + weeks * week - ((now + weeks * week) % week);
		this.#send(this.#acts.extend(who, unlocksAt));
		this.#move(who, { unlocksAt });
	}

	withdraw(who: number) {
		this.#send(this.#acts.withdrawLock(who));
		this.#move(who, { slope: 0n, unlocksAt: 0 });
	}

	delegate(who: number, to: number) {
		this.#send(this.#acts.delegate(who, this.#world.addressOf(to)));
		this.#move(who, { delegate: to });
	}

	/** Signed by `who`, sent and paid for by the keeper. */
	async delegateBySignature(who: number, to: number): Promise<void> {
		const nonce = this.#delegationNonces.get(who) ?? 0n;
		this.#delegationNonces.set(who, nonce + 1n);
		const delegatee = this.#world.addressOf(to);
		const expiry = BigInt(this.#world.now + week);
		const signature = await this.#world.person(who).signTypedData({
			domain: this.#domain('Wadi Voting Escrow', this.#contracts.VotingEscrow),
			types: {
				Delegation: [
					{ name: 'delegatee', type: 'address' },
					{ name: 'nonce', type: 'uint256' },
					{ name: 'expiry', type: 'uint256' }
				]
			},
			primaryType: 'Delegation',
			message: { delegatee, nonce, expiry }
		});
		this.#send(this.#acts.delegateBySig(keeper, delegatee, nonce, expiry, signature));
		this.#move(who, { delegate: to });
	}

	/** The power of all locks that `who` votes with at `time`; what contributors add comes on top. */
	powerOf(who: number, time: number): bigint {
		let power = 0n;
		for (const account of this.#positions.keys()) {
			const { slope, unlocksAt, delegate } = this.#position(account, time);
			if (delegate === who && unlocksAt > time) power += slope * BigInt(unlocksAt - time);
		}
		return power;
	}

	// ------------------------------------------------------------------------------------------------- proposals

	/** @param name what the story calls the proposal by. */
	propose(name: string, proposer: number, motion: Omit<Motion, 'values'>) {
		const { targets, calldatas } = motion;
		const description = citeBallots(
			motion.description,
			(who) => this.#world.addressOf(who),
			(second) => this.#world.blockAt(second)
		);
		const whole = {
			targets,
			values: targets.map(() => 0n),
			calldatas,
			// Nobody else can propose the same first and hold the right to cancel it.
			description: `${description.trim()}\n\n#proposer=${this.#world.addressOf(proposer).toLowerCase()}`
		};
		this.#send(this.#acts.propose(proposer, whole));
		this.proposals.set(name, {
			id: idOf(whole),
			proposer,
			motion: whole,
			snapshot: this.#world.now + votingDelay
		});
	}

	vote(name: string, voter: number, support: Support, reason?: string) {
		this.#send(this.#acts.vote(voter, this.proposal(name).id, support, reason));
	}

	/** @param percents of the voter's power, against, for and abstaining. */
	voteSplit(name: string, voter: number, percents: readonly [number, number, number], reason: string) {
		const { id, snapshot } = this.proposal(name);
		const power = this.powerOf(voter, snapshot);
		const [AGAINST, FOR, ABSTAIN] = percents.map((percent) => (power * BigInt(percent)) / 100n);
		const split = { AGAINST: AGAINST ?? 0n, FOR: FOR ?? 0n, ABSTAIN: ABSTAIN ?? 0n };
		this.#send(this.#acts.voteSplit(voter, id, split, reason));
	}

	/** Signed by `voter`, sent and paid for by the keeper. */
	async voteBySignature(name: string, voter: number, support: Support): Promise<void> {
		const { id } = this.proposal(name);
		const nonce = this.#ballotNonces.get(voter) ?? 0n;
		this.#ballotNonces.set(voter, nonce + 1n);
		const address = this.#world.addressOf(voter);
		const signature = await this.#world.person(voter).signTypedData({
			domain: this.#domain('SaharaGovernor', this.#contracts.SaharaGovernor),
			types: {
				Ballot: [
					{ name: 'proposalId', type: 'uint256' },
					{ name: 'support', type: 'uint8' },
					{ name: 'voter', type: 'address' },
					{ name: 'nonce', type: 'uint256' }
				]
			},
			primaryType: 'Ballot',
			message: { proposalId: id, support: supports.indexOf(support), voter: address, nonce }
		});
		this.#send(this.#acts.voteBySig(keeper, id, support, address, signature));
	}

	queue(name: string, from: number) {
		this.#send(this.#acts.queue(from, this.proposal(name).id));
	}

	execute(name: string, from: number) {
		this.#send(this.#acts.execute(from, this.proposal(name).id));
	}

	executeAtTimelock(name: string, from: number) {
		this.#send(this.#acts.executeAtTimelock(from, this.proposal(name).motion));
	}

	cancel(name: string, from: number) {
		this.#send(this.#acts.cancel(from, this.proposal(name).id));
	}

	proposal(name: string): Proposal {
		const found = this.proposals.get(name);
		if (!found) throw new Error(`The plan acts on the proposal ${name} before it is made.`);
		return found;
	}

	/** An act that the contracts must refuse. */
	fail(write: (acts: GovernanceActs) => Call) {
		this.#send({ ...write(this.#acts), reverts: true });
	}

	// -------------------------------------------------------------------------------------------------

	#position(who: number, time = this.#world.now): Position {
		const before = (this.#positions.get(who) ?? []).filter(({ since }) => since <= time);
		return before.at(-1) ?? { since: 0, slope: 0n, unlocksAt: 0, delegate: who };
	}

	#move(who: number, change: Partial<Position>) {
		const next = { ...this.#position(who), ...change, since: this.#world.now };
		this.#positions.set(who, [...(this.#positions.get(who) ?? []), next]);
	}

	#domain(name: string, verifyingContract: Address) {
		return { name, version: '1', chainId: localChainId, verifyingContract };
	}

	#send(call: Call) {
		this.#world.perform(call);
	}
}

function idOf({ targets, values, calldatas, description }: Motion): bigint {
	const types = ['address[]', 'uint256[]', 'bytes[]', 'bytes32'].map((type) => ({ type }));
	const descriptionHash = keccak256(stringToBytes(description));
	return BigInt(keccak256(encodeAbiParameters(types, [targets, values, calldatas, descriptionHash])));
}
