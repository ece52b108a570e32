import type { Address, Hex } from 'viem';
import { checkChoice } from './message/choice.ts';
import { Refusal, shown } from './refusal.ts';
import type {
	BlockRef,
	CancelMessage,
	ChainLookup,
	Message,
	Power,
	PowerAt,
	ProposalMessage,
	ProposalRecord,
	Space,
	UpdateMessage,
	VoteMessage
} from './types.ts';

/** Rules of each kind that need more than the message: its space, its proposal, the chain. */
export interface Admission {
	spaces: ReadonlyMap<string, Space>;
	chains: ChainLookup;
	proposal: (id: Hex) => Promise<ProposalRecord | undefined>;
}

/** What a message was found to be about, for the checks and the log behind. */
export interface Admitted {
	space: Space;
	/** Of the message's space. The proposal's terms may be older. */
	chainId: number;
	/** Undefined for a proposal. */
	proposal: ProposalRecord | undefined;
	/** Set for a proposal. */
	snapshot: BlockRef | undefined;
	/** The hub's second at which it is too late. */
	until: number;
}

/** The message's space. What was signed for another chain than the space's was meant for something else. */
export function spaceOf(
	spaces: ReadonlyMap<string, Space>,
	{ space: id }: Pick<Message, 'space'>,
	signedChain: number | undefined
): Space {
	const space = spaces.get(id);
	if (space === undefined) {
		throw new Refusal(
			'UNKNOWN_SPACE',
			`The space ${shown(id)} is unknown here; use one of ${[...spaces.keys()].join(', ')}.`
		);
	}
	if (signedChain !== undefined && signedChain !== space.chainId) {
		throw new Refusal(
			'WRONG_CHAIN',
			`The domain names chain ${signedChain} and the space ${id} is of chain ${space.chainId}; sign on that chain, or without a chainId.`
		);
	}
	return space;
}

export async function admit(
	admission: Admission,
	space: Space,
	message: Message,
	now: number
): Promise<Admitted> {
	if (message.kind === 'proposal') return admitProposal(admission, space, message, now);
	const proposal = await admission.proposal(message.proposal);
	if (proposal === undefined) {
		throw new Refusal(
			'UNKNOWN_PROPOSAL',
			`The proposal ${message.proposal} is unknown here; send its message first.`
		);
	}
	if (proposal.space !== message.space) {
		throw new Refusal(
			'WRONG_SPACE',
			`The message is signed for the space ${message.space} and the proposal is of ${proposal.space}; sign it for that one.`
		);
	}
	const about = { space, chainId: proposal.terms.chainId, proposal, snapshot: undefined };
	switch (message.kind) {
		case 'vote':
			checkVote(message, proposal, now);
			return { ...about, until: proposal.end };
		case 'update-proposal':
			checkUpdate(message, proposal, now);
			return { ...about, until: proposal.start };
		case 'delete-proposal':
			checkCancel(message, proposal, space, now);
			return { ...about, until: proposal.end };
	}
}

async function admitProposal(
	{ chains }: Admission,
	space: Space,
	message: ProposalMessage,
	now: number
): Promise<Admitted> {
	const { start, end, timestamp } = message;
	const { votingDelay: delay, votingPeriod: period } = space;
	if (start < timestamp + delay.min || start > timestamp + delay.max) {
		throw new Refusal(
			'WRONG_START',
			`Voting would begin ${start - timestamp} s after the message's timestamp; in ${space.id} it is ${between(delay)}.`
		);
	}
	if (end < start + period.min || end > start + period.max || end <= start) {
		throw new Refusal(
			'WRONG_END',
			`Voting would last ${end - start} s; in ${space.id} it is ${between(period)}.`
		);
	}
	if (end <= now) {
		throw new Refusal('WRONG_END', `Voting would end at ${end} and it is ${now}; choose an end to come.`);
	}
	const head = await chains.head(space.chainId);
	if (head === undefined || BigInt(message.snapshot) > head.block) {
		throw new Refusal(
			'SNAPSHOT_AFTER_HEAD',
			`The snapshot is block ${message.snapshot} and the newest that one may name is ${head?.block ?? 'none'}; name one up to that.`
		);
	}
	const snapshot = await chains.block(space.chainId, BigInt(message.snapshot));
	if (snapshot === undefined) {
		throw new Refusal(
			'SNAPSHOT_NOT_FOUND',
			`Block ${message.snapshot} of chain ${space.chainId} cannot be looked up now; try again, or name block ${head.block}.`
		);
	}
	return { space, chainId: space.chainId, proposal: undefined, snapshot, until: end };
}

const between = ({ min, max }: { min: number; max: number }): string =>
	min === max ? `${min} s` : `${min} to ${max} s`;

function refuseCanceled({ cancelId, canceledAt, id }: ProposalRecord): void {
	if (cancelId !== null)
		throw new Refusal(
			'CANCELED',
			`The proposal ${id} was cancelled at ${canceledAt}; nothing more is taken.`
		);
}

function checkVote(message: VoteMessage, proposal: ProposalRecord, now: number): void {
	refuseCanceled(proposal);
	const { start, end } = proposal;
	const { timestamp } = message;
	const said = `Voting is from ${start} on and before ${end}; the vote is dated ${timestamp} and the hub's clock says ${now}`;
	if (Math.min(timestamp, now) < start)
		throw new Refusal('VOTING_NOT_BEGUN', `${said}: sign it when voting has begun.`);
	if (Math.max(timestamp, now) >= end) throw new Refusal('VOTING_OVER', `${said}: it is too late.`);
	checkChoice(message, proposal);
}

function checkUpdate(message: UpdateMessage, proposal: ProposalRecord, now: number): void {
	refuseCanceled(proposal);
	if (message.from !== proposal.author) {
		throw new Refusal(
			'NOT_THE_AUTHOR',
			`${message.from} would update the proposal of ${proposal.author}; only its author may.`
		);
	}
	if (Math.max(message.timestamp, now) >= proposal.start) {
		throw new Refusal(
			'VOTING_BEGUN',
			`Voting begins at ${proposal.start}, the update is dated ${message.timestamp} and the hub's clock says ${now}: propose anew.`
		);
	}
}

function checkCancel(message: CancelMessage, proposal: ProposalRecord, space: Space, now: number): void {
	const { from } = message;
	if (from !== proposal.author && !space.admins.includes(from) && !space.moderators.includes(from)) {
		throw new Refusal(
			'NOT_ALLOWED_TO_CANCEL',
			`${from} is neither the proposal's author nor an admin or moderator of ${space.id}; ask one of them.`
		);
	}
	refuseCanceled(proposal);
	if (Math.max(message.timestamp, now) >= proposal.end) {
		throw new Refusal(
			'VOTING_OVER',
			`Voting ended at ${proposal.end}: a result that stands cannot be cancelled; propose the contrary.`
		);
	}
}

/** The last check, as the only one that costs the index a query; undefined for messages that take no power. */
export async function checkPower(
	powerAt: PowerAt,
	message: Message,
	{ space, proposal, snapshot }: Admitted
): Promise<Power | undefined> {
	if (message.kind === 'vote') {
		const power = await powerAt(proposal!.terms, message.from, proposal!.snapshot);
		if (power.total > 0n) return power;
		throw new Refusal(
			'NO_POWER',
			`${message.from} has no power at block ${proposal!.snapshot.block}, the proposal's snapshot; power that came later does not count.`
		);
	}
	if (message.kind !== 'proposal' || mayPropose(space, message.from)) return undefined;
	if (space.proposalThreshold === 0n) return undefined;
	const power = await powerAt(space, message.from, snapshot!);
	if (power.total >= space.proposalThreshold) return undefined;
	throw new Refusal(
		'NO_POWER_TO_PROPOSE',
		`${message.from} has ${power.total} wei of power at block ${snapshot!.block}; a proposal in ${space.id} takes ${space.proposalThreshold}.`
	);
}

const mayPropose = ({ admins, moderators, members }: Space, account: Address): boolean =>
	[admins, moderators, members].some((list) => list.includes(account));
