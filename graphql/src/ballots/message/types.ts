import { createHash } from 'node:crypto';
import type { Kind, VoteMessage } from '../types.ts';

/** What is signed: Snapshot's domain and, for each kind, one struct. */
export const DOMAIN = { name: 'snapshot', version: '0.1.4' } as const;

export interface Field {
	name: string;
	type: 'string' | 'address' | 'bytes32' | 'uint64' | 'uint32' | 'string[]' | 'uint32[]';
}

export interface Form {
	kind: Kind;
	primaryType: string;
	fields: readonly Field[];
	/** How a vote carries its choice. */
	choice?: VoteMessage['form'];
}

const fields = (text: string): Field[] =>
	text.split(' ').map((field) => {
		const [name, type] = field.split(':');
		return { name: name!, type: type as Field['type'] };
	});

const proposal =
	'from:{from} space:string timestamp:uint64 type:string title:string body:string discussion:string choices:string[] labels:string[] start:uint64 end:uint64 snapshot:uint64 plugins:string privacy:string app:string';
const update =
	'proposal:string from:{from} space:string timestamp:uint64 type:string title:string body:string discussion:string choices:string[] labels:string[] plugins:string privacy:string';
const cancel = 'from:{from} space:string timestamp:uint64 proposal:{proposal}';
const vote = `${cancel} choice:{choice} reason:string app:string metadata:string`;

const choiceTypes = { uint32: 'number', 'uint32[]': 'array', string: 'string' } as const;

/**
 * Today's types first. Older ones of the whitelist are taken where they have the same fields, so that a message reads
 * the same: clients before June 2025 signed `from` as an address, and some signed `proposal` as bytes32.
 */
function* forms(): Generator<Form> {
	for (const from of ['string', 'address']) {
		const form = (text: string) => text.replace('{from}', from);
		yield { kind: 'proposal', primaryType: 'Proposal', fields: fields(form(proposal)) };
		yield { kind: 'update-proposal', primaryType: 'UpdateProposal', fields: fields(form(update)) };
		for (const id of ['string', 'bytes32']) {
			const about = (text: string) => form(text).replace('{proposal}', id);
			yield { kind: 'delete-proposal', primaryType: 'CancelProposal', fields: fields(about(cancel)) };
			for (const [type, choice] of Object.entries(choiceTypes)) {
				yield {
					kind: 'vote',
					primaryType: 'Vote',
					fields: fields(about(vote).replace('{choice}', type)),
					choice
				};
			}
		}
	}
}

/** As Snapshot names types: by the bytes of their JSON, so that keys and their order matter. */
export const typesHash = (types: unknown): string =>
	createHash('sha256').update(JSON.stringify(types)).digest('hex');

export const formByHash: ReadonlyMap<string, Form> = new Map(
	[...forms()].map((form) => [typesHash({ [form.primaryType]: form.fields }), form])
);
