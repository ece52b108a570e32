import { keccak256, toHex, type Address, type Hex } from 'viem';
import { FOUNDATION, GUARDIAN } from '../traffic/traffic.ts';
import type { Chain, Contract, Send } from './chain.ts';

const WEEK = 604_800;
const CANCELLER_ROLE = keccak256(toHex('CANCELLER_ROLE'));

export const plans = [
	'for',
	'against',
	'tie',
	'too few',
	'nobody',
	'split',
	'late quorum',
	'last second',
	'cancelled while pending',
	'cancelled by the guardian',
	'cancelled while queued',
	'never queued',
	'never executed',
	'executed at the timelock',
	'cancelled at the timelock'
] as const;
export type Plan = (typeof plans)[number];

export interface Proposal {
	id: bigint;
	plan: Plan;
	targets: Address[];
	values: bigint[];
	calldatas: Hex[];
	descriptionHash: Hex;
	/** Seconds at which something may turn. */
	moments: Set<number>;
}

interface Appointment {
	time: number;
	keep: () => Promise<Send[]> | Send[];
}

/**
 * Plays proposals through their lives, many at once, on exact seconds: the first and the last of voting, the one that
 * makes a late quorum, the one that makes execution possible. Meanwhile everybody locks, extends, withdraws, delegates.
 */
export class Life {
	readonly chain: Chain;
	readonly proposals: Proposal[] = [];
	private agenda: Appointment[] = [];
	private seed: number;
	private count = 0;

	constructor(chain: Chain, seed: number) {
		this.chain = chain;
		this.seed = seed;
	}

	random(): number {
		this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
		return this.seed / 2 ** 32;
	}

	below(limit: number): number {
		return Math.floor(this.random() * limit);
	}

	pick<T>(choices: readonly T[]): T {
		return choices[this.below(choices.length)]!;
	}

	at(time: number, keep: Appointment['keep']): void {
		this.agenda.push({ time, keep });
	}

	/** Money and first locks for everybody. */
	async begin(): Promise<void> {
		const { chain } = this;
		const escrow = chain.address('VotingEscrow');
		const sends = chain.accounts.flatMap((account, holder) => [
			...(holder === 0
				? []
				: [chain.send(0, 'SaharaToken', 'transfer', [account, 500_000_000n * 10n ** 18n])]),
			chain.send(holder, 'SaharaToken', 'approve', [escrow, 2n ** 255n])
		]);
		await chain.mine(chain.time + 60, sends);
		const locks = chain.accounts.map((_, holder) => {
			const amount = (20_000_000n + BigInt(this.below(80_000_000))) * 10n ** 18n + BigInt(this.below(1e9));
			const weeks = holder < 3 ? 200 : 20 + this.below(180);
			return chain.send(holder, 'VotingEscrow', 'lock', [amount, chain.time + weeks * WEEK]);
		});
		await chain.mine(chain.time + 100, locks);
		await chain.mine(chain.time + 100, []);
	}

	/** Fees large enough that scores reach the contributors' share, in which they are then scaled. */
	async payMuch(receipts: readonly { assetId: number }[]): Promise<void> {
		const assets = [...new Set(receipts.map(({ assetId }) => assetId))].slice(0, 6);
		const amount = 800_000_000n * 10n ** 18n + 7n;
		const tip = 3;
		await this.chain.mine(
			this.chain.time + 30,
			assets.map((asset) =>
				this.chain.send(0, 'RoyaltyEngine', 'pay', [
					BigInt(asset),
					this.chain.address('SaharaToken'),
					amount,
					tip,
					toHex(0n, { size: 32 })
				])
			)
		);
	}

	/** One block: scores grow by what the receipts have earned. */
	async recordScores(receipts: number): Promise<void> {
		const sends = Array.from({ length: receipts }, (_, receipt) =>
			this.chain.send(this.below(10), 'ContributorVotes', 'record', [[BigInt(receipt + 1)]])
		);
		await this.chain.mine(this.chain.time + 30, sends);
	}

	/** Proposes `count` decisions in a few blocks and makes appointments for the rest of their lives. */
	async propose(count: number, blocks: number): Promise<Proposal[]> {
		const { chain } = this;
		const made: Proposal[] = [];
		const threshold = (await chain.askOne('SaharaGovernor', 'proposalThreshold')) as bigint;
		const powers = (await chain.ask(
			chain.accounts.map((account) => ({
				contract: 'GovernanceVotes' as const,
				functionName: 'getVotes',
				args: [account]
			}))
		)) as bigint[];
		// With room for what fades until the blocks are mined.
		const able = powers.flatMap((power, holder) => (power > 2n * threshold ? [holder] : []));
		for (let block = 0; block < blocks; block++) {
			const drafts = Array.from({ length: count / blocks }, () => this.draft(this.pick(able)));
			const time = chain.time + 1 + this.below(4_000);
			await chain.mine(
				time,
				drafts.map(({ targets, values, calldatas, description, proposer }) =>
					chain.send(proposer, 'SaharaGovernor', 'propose', [targets, values, calldatas, description])
				)
			);
			for (const { description, proposer, ...draft } of drafts) {
				const args = [draft.targets, draft.values, draft.calldatas, draft.descriptionHash];
				const id = (await chain.askOne('SaharaGovernor', 'getProposalId', ...args)) as bigint;
				const [snapshot, deadline] = (await chain.ask(
					['proposalSnapshot', 'proposalDeadline'].map((functionName) => ({
						contract: 'SaharaGovernor' as const,
						functionName,
						args: [id]
					}))
				)) as [bigint, bigint];
				if (snapshot === 0n) throw new Error(`Account ${proposer} could not propose "${description}".`);
				const proposal: Proposal = { ...draft, id, moments: new Set([time]) };
				made.push(proposal);
				this.live(proposal, proposer, Number(snapshot), Number(deadline));
			}
		}
		this.proposals.push(...made);
		return made;
	}

	private draft(proposer: number) {
		const { chain } = this;
		const own: Record<string, () => { contract: Contract; functionName: string; args: unknown[] }> = {
			delay: () => ({
				contract: 'SaharaGovernor',
				functionName: 'setVotingDelay',
				args: [86_400 + this.below(172_800)]
			}),
			quorum: () => ({
				contract: 'SaharaGovernor',
				functionName: 'updateQuorumNumerator',
				args: [BigInt(5 + this.below(12))]
			}),
			late: () => ({
				contract: 'SaharaGovernor',
				functionName: 'setLateQuorumVoteExtension',
				args: [43_200 + this.below(172_800)]
			}),
			wait: () => ({
				contract: 'TimelockController',
				functionName: 'updateDelay',
				args: [BigInt(86_400 + this.below(86_400))]
			}),
			canceller: () => ({
				contract: 'TimelockController',
				functionName: 'grantRole',
				args: [CANCELLER_ROLE, this.chain.accounts[FOUNDATION]]
			})
		};
		const first = this.count === 0;
		const chosen = first ? ['canceller'] : [this.pick(Object.keys(own))];
		const calls = chosen.map((name) => own[name]!());
		const description = `# Decision ${(this.count += 1)}`;
		return {
			plan: (first ? 'for' : this.pick(plans)) as Plan,
			proposer,
			targets: calls.map(({ contract }) => chain.address(contract)),
			values: calls.map(() => 0n),
			calldatas: calls.map(
				({ contract, functionName, args }) => chain.call(contract, functionName, args).data
			),
			description,
			descriptionHash: keccak256(toHex(description))
		};
	}

	private vote(proposal: Proposal, voter: number, support: number): Send {
		return this.chain.send(voter, 'SaharaGovernor', 'castVote', [proposal.id, support]);
	}

	/** What a voter will find in the next block. */
	private async powerAt(voter: number, snapshot: number): Promise<bigint> {
		const args = [this.chain.accounts[voter], BigInt(snapshot)];
		const [power] = await this.chain.ask([
			{ contract: 'GovernanceVotes', functionName: 'getPastVotes', args, time: this.upcoming }
		]);
		return power as bigint;
	}

	/** Some of a voter's power on each side; what is left stays unused or goes in a second vote. */
	private async split(proposal: Proposal, voter: number, snapshot: number): Promise<Send[]> {
		const power = await this.powerAt(voter, snapshot);
		const parts = [power / 7n, power / 3n, power / 11n];
		const params = `0x${parts.map((part) => part.toString(16).padStart(32, '0')).join('')}`;
		const sends = [
			this.chain.send(voter, 'SaharaGovernor', 'castVoteWithReasonAndParams', [
				proposal.id,
				255,
				'In parts',
				params
			])
		];
		return this.below(2) === 0 ? [...sends, this.vote(proposal, voter, this.below(3))] : sends;
	}

	private live(proposal: Proposal, proposer: number, snapshot: number, deadline: number): void {
		const { plan } = proposal;
		for (const moment of [snapshot, deadline]) proposal.moments.add(moment);
		const soon = snapshot + 1 + this.pick([0, 0, 1, 3_600, 90_000]);
		const everyone = [0, 1, 2, 3, 4, 5, 6, 7, 8];
		const many = (support: number) => everyone.map((voter) => this.vote(proposal, voter, support));
		switch (plan) {
			case 'cancelled while pending':
				this.at(this.pick([snapshot - 5_000, snapshot - 1, snapshot]), () => [
					this.chain.send(proposer, 'SaharaGovernor', 'cancel', [proposal.id])
				]);
				return;
			case 'cancelled by the guardian':
				this.at(this.pick([snapshot - 60, snapshot + 1, deadline, deadline + 1]), () => this.guard(proposal));
				this.at(soon, () => many(1));
				return;
			case 'nobody':
				return;
			case 'too few':
				this.at(soon, () => [this.vote(proposal, 9, 1)]);
				break;
			case 'against':
				this.at(soon, () => many(this.pick([0, 0, 0, 2])));
				break;
			case 'tie':
				// Equal parts of one voter's power, to the wei.
				this.at(soon, async () => {
					const power = await this.powerAt(1, snapshot);
					const half = (power / 2n).toString(16).padStart(32, '0');
					const args = [proposal.id, 255, '', `0x${half}${half}${'0'.repeat(32)}`];
					return [this.chain.send(1, 'SaharaGovernor', 'castVoteWithReasonAndParams', args)];
				});
				break;
			case 'split':
				for (const voter of everyone)
					this.at(soon + voter * this.below(2), () => this.split(proposal, voter, snapshot));
				break;
			case 'late quorum':
				this.at(deadline - this.pick([0, 1, 40_000]), () => many(1));
				break;
			case 'last second':
				this.at(deadline, () => many(this.pick([0, 1, 1])));
				break;
			default:
				this.at(soon, () => [...many(1), this.vote(proposal, 9, this.below(3))]);
		}
		this.at(deadline + 1, () => this.afterVoting(proposal));
	}

	private guard = (proposal: Proposal): Send[] => [
		this.chain.send(GUARDIAN, 'FoundationHandover', 'cancelProposal', [proposal.id, 'For the test.'])
	];

	/** A late quorum may have moved the deadline: then come again after it. */
	private async afterVoting(proposal: Proposal): Promise<Send[]> {
		const deadline = Number(await this.chain.askOne('SaharaGovernor', 'proposalDeadline', proposal.id));
		proposal.moments.add(deadline);
		if (deadline >= this.upcoming) {
			this.at(deadline + 1, () => this.afterVoting(proposal));
			return [];
		}
		if (proposal.plan === 'never queued') return [];
		this.at(this.upcoming + this.pick([0, 1, 7_000]) + 1, async () => {
			this.at(this.upcoming + 1, () => this.afterQueueing(proposal));
			return [this.chain.send(this.below(10), 'SaharaGovernor', 'queue', [proposal.id])];
		});
		// Too early by a second, or to be refused.
		return [this.chain.send(this.below(10), 'SaharaGovernor', 'execute', [proposal.id])];
	}

	private async afterQueueing(proposal: Proposal): Promise<Send[]> {
		const eta = Number(await this.chain.askOne('SaharaGovernor', 'proposalEta', proposal.id));
		if (eta === 0) return [];
		proposal.moments.add(eta);
		const { plan, targets, values, calldatas, descriptionHash } = proposal;
		const by = this.below(10);
		const governor = this.chain.address('SaharaGovernor');
		const salt = toHex(BigInt(governor + '0'.repeat(24)) ^ BigInt(descriptionHash), { size: 32 });
		const operation = [targets, values, calldatas, toHex(0n, { size: 32 }), salt];
		const when = eta + this.pick([0, 0, 1, 50_000]);
		if (plan === 'never executed') return [];
		if (plan === 'cancelled while queued')
			this.at(this.pick([eta - 1, eta, eta + 1]), () => this.guard(proposal));
		else if (plan === 'cancelled at the timelock') {
			const id = await this.chain.askOne('TimelockController', 'hashOperationBatch', ...operation);
			this.at(this.pick([eta - 1, eta]), () => [
				this.chain.send(FOUNDATION, 'TimelockController', 'cancel', [id])
			]);
		} else if (plan === 'executed at the timelock')
			this.at(when, () => [this.chain.send(by, 'TimelockController', 'executeBatch', operation)]);
		else this.at(when, () => [this.chain.send(by, 'SaharaGovernor', 'execute', [proposal.id])]);
		return [];
	}

	/** What people do besides. Much of it is refused, by the lock's own rules. */
	errands(): Send[] {
		const { chain } = this;
		const holder = this.below(10);
		const week = chain.time + WEEK * (1 + this.below(12));
		const amount = BigInt(1 + this.below(3_000_000)) * 10n ** 18n + BigInt(this.below(1e9));
		return this.pick<() => Send[]>([
			() => [chain.send(holder, 'VotingEscrow', 'increase', [amount])],
			() => [chain.send(holder, 'VotingEscrow', 'extend', [week])],
			() => [
				chain.send(holder, 'VotingEscrow', 'withdraw', []),
				chain.send(holder, 'VotingEscrow', 'lock', [amount * 20n, week])
			],
			// The first account keeps its power, so that somebody can always propose.
			() => [chain.send(1 + this.below(9), 'VotingEscrow', 'delegate', [chain.accounts[this.below(10)]])],
			() => [chain.send(holder, 'VotingEscrow', 'delegate', [chain.accounts[holder]])],
			// In the first stage this is the Foundation's to decide.
			() => [
				chain.asFoundation('GovernanceVotes', 'setContributorShare', [
					this.pick([this.below(1_000), this.below(4_001)])
				])
			],
			() => {
				const other = chain.accounts[this.below(10)];
				return [
					chain.send(holder, 'VotingEscrow', 'delegate', [other]),
					chain.send(holder, 'VotingEscrow', 'increase', [amount]),
					chain.send(holder, 'VotingEscrow', 'delegate', [chain.accounts[holder]])
				];
			}
		])();
	}

	/** The second that the next appointments are for. */
	private upcoming = 0;

	/** Keeps the next appointments in one block. False when there are none left. */
	async step(): Promise<boolean> {
		const next = this.agenda.reduce((earliest, { time }) => Math.min(earliest, time), Infinity);
		if (next === Infinity) return false;
		this.upcoming = Math.max(next, this.chain.time + 1);
		const due = this.agenda.filter(({ time }) => time <= this.upcoming);
		this.agenda = this.agenda.filter(({ time }) => time > this.upcoming);
		const sends = (await Promise.all(due.map(({ keep }) => keep()))).flat();
		if (this.below(3) === 0) sends.push(...this.errands());
		await this.chain.mine(this.upcoming, sends);
		return true;
	}

	/** Blocks that a reorg will take back: random votes, cancellations, executions and errands. */
	async playDoomed(blocks: number): Promise<void> {
		for (let block = 0; block < blocks; block++) {
			const sends = Array.from({ length: 4 }, () => {
				const { id } = this.pick(this.proposals);
				const by = this.below(10);
				const act = this.pick(['cancel', 'queue', 'execute', 'vote', 'vote', 'vote']);
				return act === 'vote'
					? this.chain.send(by, 'SaharaGovernor', 'castVote', [id, this.below(3)])
					: this.chain.send(by, 'SaharaGovernor', act, [id]);
			});
			await this.chain.mine(this.chain.time + 1 + this.below(20_000), [...sends, ...this.errands()]);
		}
	}
}
