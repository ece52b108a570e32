import { isAddress } from 'viem';
import { changeBlocks, stepsFrom } from '#lib/control/moments.ts';
import { openTasks } from '#lib/control/handover-task.ts';
import { isProtected } from '#lib/control/protected-proposal.ts';
import { loadStanding } from '#lib/control/load-standing.server.ts';
import { readCharter } from '#lib/control/read-charter.ts';
import { readChain } from '#lib/entity-path.ts';
import { loadBook } from '#lib/governance/book.server.ts';
import { decodeCall } from '#lib/governance/decode-call.ts';
import {
	ControlDocument,
	ControlGateDocument,
	ControlHistoryDocument,
	ControlMomentsDocument,
	ControlOfficesDocument,
	type ControlMomentsQuery,
	type ControlOfficesQuery,
	type ControlQuery
} from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import type { Result } from '#lib/graphql-request.ts';
import { readMoment } from '#lib/moment.ts';
import type { PageServerLoad } from './$types';

type Control = NonNullable<ControlQuery['control']>;
type ControlMoments = NonNullable<ControlMomentsQuery['control']>;

const MOST_MOMENT_PAGES = 5;
const sides = { all: undefined, held: { isDeclaration: false }, declared: { isDeclaration: true } } as const;

export const load: PageServerLoad = async ({ url, parent }) => {
	const chainId = readChain(url);
	const { index } = await parent();
	const moment = withinReach(readMoment(url.searchParams.get('at')), index?.block.number ?? null);
	const { at } = moment;
	const side = Object.keys(sides).find((each) => each === url.searchParams.get('events')) as
		keyof typeof sides | undefined;
	const [control, offices, history, moments, gate] = await Promise.all([
		attempt(ControlDocument, { chainId, at }),
		attempt(ControlOfficesDocument, {
			chainId,
			at,
			executionsAfter: url.searchParams.get('executions') || undefined,
			operationsAfter: url.searchParams.get('announced') || undefined
		}),
		attempt(ControlHistoryDocument, {
			chainId,
			at,
			first: 15,
			after: url.searchParams.get('history') || undefined,
			where: sides[side ?? 'all']
		}),
		loadMoments(chainId),
		at === null ? attempt(ControlGateDocument, { chainId }) : null
	]);
	const found = control.ok ? control.data.control : null;
	const head = control.ok ? control.data._meta.block.number : null;
	const block = at?.block ?? (at && moments ? blockAt(moments.changes, at.timestamp ?? '') : head);
	return {
		control,
		offices,
		history,
		moment,
		side: side ?? ('all' as const),
		charter: offices.ok ? readCharter(offices.data.control?.charter ?? null) : null,
		says: offices.ok ? await readCalls(offices.data, chainId) : {},
		protectedIds: found && offices.ok ? protectedIds(found, offices.data.proposals.nodes) : [],
		countable: gate?.ok
			? (gate.data.control?.stages.find(({ name }) => name === gate.data.control?.stage)?.gate
					?.countableProposals ?? [])
			: [],
		moments: moments && {
			...moments,
			head,
			block,
			...(block === null ? { earlier: null, later: null } : steps(moments.changes, block, head))
		},
		standing: found && at === null ? await approvals(found, offices) : null
	};
};

/** A block that is not there yet has no state to show. */
function withinReach(
	moment: ReturnType<typeof readMoment>,
	head: string | null
): ReturnType<typeof readMoment> {
	if (!moment.at?.block || head === null || BigInt(moment.at.block) <= BigInt(head)) return moment;
	return {
		at: null,
		problem: `Block ${moment.at.block} is not indexed yet: the newest is ${head}, and this is its state.`
	};
}

/** Every block at which something changed, as far back as is worth asking for. */
async function loadMoments(chainId: number | undefined) {
	const events: ControlMoments['history']['nodes'] = [];
	let stages: ControlMoments['stages'] = [];
	let after: string | undefined;
	for (let page = 0; page < MOST_MOMENT_PAGES; page++) {
		const answer = await attempt(ControlMomentsDocument, { chainId, after });
		if (!answer.ok || !answer.data.control) break;
		const { history } = answer.data.control;
		({ stages } = answer.data.control);
		events.push(...history.nodes);
		if (!history.pageInfo.hasNextPage) break;
		after = history.pageInfo.endCursor ?? undefined;
	}
	if (events.length === 0) return null;
	const changes = changeBlocks(events).map(({ block, timestamp }) => ({ block: String(block), timestamp }));
	return {
		changes,
		stages: stages.flatMap(({ name, provenance }) =>
			provenance ? [{ name, block: provenance.blockNumber, timestamp: provenance.timestamp }] : []
		)
	};
}

function steps(changes: readonly { block: string }[], block: string, head: string | null) {
	const { earlier, later } = stepsFrom(
		changes.map((change) => ({ block: BigInt(change.block) })),
		BigInt(block)
	);
	return {
		earlier: earlier === null ? null : String(earlier),
		later: later === null || (head !== null && later > BigInt(head)) ? null : String(later)
	};
}

/** The last change at or before a time, so that a day has its place among the blocks too. */
const blockAt = (changes: readonly { block: string; timestamp: string }[], time: string): string | null =>
	changes.findLast(({ timestamp }) => Date.parse(timestamp) <= Date.parse(time))?.block ?? null;

interface Action {
	target: string;
	calldata: string;
	value: string;
}

/** Open proposals that no guardian can cancel. */
function protectedIds(
	{ address, powers }: Control,
	proposals: readonly { proposalId: string; actions: readonly Action[] }[]
): string[] {
	const governor = powers.find(({ authorityName }) => authorityName === 'SaharaGovernor')?.authority;
	if (!governor) return [];
	return proposals
		.filter(({ actions }) => isProtected(actions, { handover: address, governor }))
		.map(({ proposalId }) => proposalId);
}

/** Who of the Foundation's owners has approved which of the steps that it could take now. */
async function approvals(
	control: Control,
	offices: Result<{ control?: { foundation: { safe?: object | null } } | null }>
) {
	if (!offices.ok)
		return {
			ok: false as const,
			problem: 'Whether the Foundation is a Safe could not be loaded; reload the page.'
		};
	if (!offices.data.control?.foundation.safe || !isAddress(control.foundation.address)) return null;
	const { schedule, takeBack, advance } = openTasks(control);
	return loadStanding(
		{ chainId: control.chainId, safe: control.foundation.address, handover: control.address },
		[...schedule, ...takeBack, ...(advance ? [advance] : [])]
	);
}

interface Call {
	target: string;
	value?: string | null;
	calldata: string;
}

/** What the Foundation's transactions did and what was announced at the access manager, in words, by their hashes. */
async function readCalls({ control }: ControlOfficesQuery, chainId: number | undefined) {
	const executions = (control?.foundation.safe?.executions.nodes ?? []).flatMap(
		({ hash, target, value, calldata }) =>
			hash && target && calldata ? [[hash, { target, value, calldata }] as const] : []
	);
	const announced = (control?.operations.nodes ?? []).map(
		({ operationId, nonce, target, calldata }) => [`${operationId}-${nonce}`, { target, calldata }] as const
	);
	const calls: (readonly [string, Call])[] = [...executions, ...announced];
	if (calls.length === 0) return {};
	const book = await loadBook(chainId);
	const says = ({ target, value, calldata }: Call) =>
		decodeCall(
			{ target: target as `0x${string}`, value: BigInt(value ?? '0'), data: calldata as `0x${string}` },
			book
		).says;
	return Object.fromEntries(calls.map(([key, call]) => [key, says(call)])) as Record<string, string>;
}
