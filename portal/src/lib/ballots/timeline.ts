import type { OffchainMessagesQuery, OffchainProposalState } from '#lib/gql/graphql.ts';

type Message = NonNullable<OffchainMessagesQuery['offchainProposal']>['messages']['nodes'][number];

export type TimelineEvent =
	| { kind: 'message'; key: string; at: string; message: Message }
	| { kind: 'clock'; key: string; at: string; label: string; mark: string };

interface Span {
	start: string;
	end: string;
	asOf: string;
	canceledAt?: string | null | undefined;
	offchainState: OffchainProposalState;
}

/**
 * The messages of one page of the log with what the clock did between them. A message's place is the log's; the opening
 * and the closing stand before the first message that was taken after them.
 */
export function timelineOf(
	messages: readonly Message[],
	{ start, end, asOf, canceledAt }: Span,
	{ isFirst, next }: { isFirst: boolean; next: Pick<Message, 'receivedAt'> | null }
): TimelineEvent[] {
	const until = canceledAt && canceledAt < asOf ? canceledAt : asOf;
	const clock: TimelineEvent[] = [
		{ kind: 'clock' as const, key: 'start', at: start, label: 'Voting opened', mark: '●' },
		{ kind: 'clock' as const, key: 'end', at: end, label: 'Voting closed', mark: '■' }
	].filter(({ at }) => at <= until);
	const events: TimelineEvent[] = [];
	const firstAt = messages[0]?.receivedAt;
	// What came before this page's first message stands on an earlier page.
	let waiting = clock.filter(({ at }) => isFirst || firstAt === undefined || at > firstAt);
	for (const message of messages) {
		// Before there is the proposal there is nothing that could open, even where it opens in the same second.
		if (message.kind === 'PROPOSAL') {
			events.push({ kind: 'message', key: message.id, at: message.receivedAt, message });
			continue;
		}
		events.push(...waiting.filter(({ at }) => at <= message.receivedAt));
		waiting = waiting.filter(({ at }) => at > message.receivedAt);
		events.push({ kind: 'message', key: message.id, at: message.receivedAt, message });
	}
	// What came before the next page's first message stands at the end of this one.
	return [...events, ...waiting.filter(({ at }) => next === null || at <= next.receivedAt)];
}
