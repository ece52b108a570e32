import { hashTypedData } from 'viem';
import type { Hex } from 'viem';
import { Refusal, shown } from '../refusal.ts';
import type { Choice, Message, System } from '../types.ts';
import { readWeights } from './choice.ts';
import type { Domain, Envelope } from './envelope.ts';
import type { JsonObject } from './json.ts';
import { checkApp, checkProposalText, checkVoteTexts } from './rules.ts';
import type { Form } from './types.ts';
import { checkValues, id, integer, lowered, text, texts } from './values.ts';

/** Seconds between a message's timestamp and the hub's clock, either way. */
export const WINDOW = 300;

/** The EIP-712 hash: a message's id. */
export const messageId = (domain: Domain, { primaryType, fields }: Form, message: JsonObject): Hex =>
	hashTypedData({ domain, types: { [primaryType]: fields }, primaryType, message });

/** Values, sender and time: what holds for a message of any kind. Nothing outside the message is asked but the clock. */
export function checkMessage({ address, form, message }: Envelope, now: number): void {
	checkValues(form, message);
	if (message['from'] !== address) {
		throw new Refusal(
			'WRONG_FROM',
			`from is ${shown(message['from'])} and the address ${address}; sign as the address that sends.`
		);
	}
	const timestamp = integer(message, 'timestamp');
	const apart = `The message is dated ${timestamp} and the hub's clock says ${now}; at most ${WINDOW} s may lie between`;
	if (timestamp < now - WINDOW) throw new Refusal('TIMESTAMP_TOO_OLD', `${apart}: sign anew.`);
	if (timestamp > now + WINDOW)
		throw new Refusal('TIMESTAMP_IN_FUTURE', `${apart}: set your clock, or sign it when it is time.`);
}

/** What the message says, with the rules of its kind that need nothing but the message. */
export function readMessage({ address, form, message }: Envelope): Message {
	const base = {
		from: lowered(address),
		space: text(message, 'space'),
		timestamp: integer(message, 'timestamp')
	};
	switch (form.kind) {
		case 'proposal':
			checkProposalText(message);
			checkApp(message);
			return {
				...base,
				...proposalText(message),
				kind: 'proposal',
				start: integer(message, 'start'),
				end: integer(message, 'end'),
				snapshot: integer(message, 'snapshot'),
				app: text(message, 'app')
			};
		case 'update-proposal':
			checkProposalText(message);
			return {
				...base,
				...proposalText(message),
				kind: 'update-proposal',
				proposal: id(message, 'proposal')
			};
		case 'delete-proposal':
			return { ...base, kind: 'delete-proposal', proposal: id(message, 'proposal') };
		case 'vote': {
			checkVoteTexts(message);
			const signed = message['choice']!;
			const isText = form.choice === 'string';
			return {
				...base,
				kind: 'vote',
				proposal: id(message, 'proposal'),
				form: form.choice!,
				choice: isText ? readWeights(signed as string) : (signed as Choice),
				signedChoice: isText ? (signed as string) : JSON.stringify(signed),
				reason: text(message, 'reason'),
				app: text(message, 'app'),
				metadata: text(message, 'metadata')
			};
		}
	}
}

const proposalText = (message: JsonObject) => ({
	system: text(message, 'type') as System,
	title: text(message, 'title'),
	body: text(message, 'body'),
	discussion: text(message, 'discussion'),
	choices: texts(message, 'choices'),
	labels: texts(message, 'labels'),
	plugins: text(message, 'plugins')
});
