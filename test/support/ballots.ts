import { type hashTypedData, type Hex, type LocalAccount } from 'viem';
import { stack } from './stack.ts';

/** Where the hub takes messages and gives its log. */
export const hubUrl = (path: string): string => new URL(path, stack.graphql).href;

interface Signed {
	domain: { name: string; version: string };
	types: Record<string, { name: string; type: string }[]>;
	message: Record<string, unknown>;
}

export interface Envelope {
	address: Hex;
	sig: Hex;
	data: Signed;
}

/** One line of the hub's log. */
export interface Logged {
	seq: number;
	id: Hex;
	cid: string;
	kind: string;
	address: Hex;
	receipt: Hex;
	relayer: Hex;
	envelope: string;
}

/** The log of one proposal, as anyone can have it. */
export async function logOf(proposal: string): Promise<Logged[]> {
	const answer = await fetch(hubUrl(`/ballots/export?proposal=${proposal}`));
	if (!answer.ok) throw new Error(`The hub's export answered ${answer.status}: ${await answer.text()}`);
	const lines = (await answer.text()).trim().split('\n');
	return lines
		.map((line) => JSON.parse(line) as Logged | { envelope?: undefined })
		.filter((line): line is Logged => typeof line.envelope === 'string');
}

/** What a wallet was asked to sign. */
export const typedDataOf = ({ data: { domain, types, message } }: Envelope) =>
	({ domain, types, primaryType: Object.keys(types)[0] ?? '', message }) as Parameters<
		typeof hashTypedData
	>[0];

/** A vote of another account, signed and posted beside the browser. */
export async function voteAs(
	account: LocalAccount,
	vote: { space: string; proposal: Hex; choice: number | number[] | string; reason?: string }
): Promise<Hex> {
	const { space, proposal, choice, reason = '' } = vote;
	const type = typeof choice === 'number' ? 'uint32' : typeof choice === 'string' ? 'string' : 'uint32[]';
	const data: Signed = {
		domain: { name: 'snapshot', version: '0.1.4' },
		types: {
			Vote: [
				{ name: 'from', type: 'string' },
				{ name: 'space', type: 'string' },
				{ name: 'timestamp', type: 'uint64' },
				{ name: 'proposal', type: 'string' },
				{ name: 'choice', type },
				{ name: 'reason', type: 'string' },
				{ name: 'app', type: 'string' },
				{ name: 'metadata', type: 'string' }
			]
		},
		message: {
			from: account.address,
			space,
			timestamp: Math.floor(Date.now() / 1000),
			proposal,
			choice,
			reason,
			app: '',
			metadata: '{}'
		}
	};
	const sig = await account.signTypedData({ ...data, primaryType: 'Vote' } as Parameters<
		typeof account.signTypedData
	>[0]);
	const answer = await fetch(hubUrl('/ballots'), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ address: account.address, sig, data })
	});
	const said = (await answer.json()) as { id: Hex; error_description?: string };
	if (!answer.ok) throw new Error(`The hub refused a vote: ${said.error_description}`);
	return said.id;
}
