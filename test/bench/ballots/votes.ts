import { keccak256, toHex } from 'viem';
import type { Address, Hex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';

const domain = { name: 'snapshot', version: '0.1.4' } as const;

/** As snapshot.js signs a vote for one choice. */
const voteTypes = {
	Vote: [
		{ name: 'from', type: 'string' },
		{ name: 'space', type: 'string' },
		{ name: 'timestamp', type: 'uint64' },
		{ name: 'proposal', type: 'string' },
		{ name: 'choice', type: 'uint32' },
		{ name: 'reason', type: 'string' },
		{ name: 'app', type: 'string' },
		{ name: 'metadata', type: 'string' }
	]
} as const;

/** Names as texts are enough here: nothing reads this type but the signer. */
const proposalTypes: Record<string, { name: string; type: string }[]> = {
	Proposal: [
		...['from:string', 'space:string', 'timestamp:uint64', 'type:string', 'title:string', 'body:string'],
		...['discussion:string', 'choices:string[]', 'labels:string[]', 'start:uint64', 'end:uint64'],
		...['snapshot:uint64', 'plugins:string', 'privacy:string', 'app:string']
	].map((field) => {
		const [name, type] = field.split(':');
		return { name: name!, type: type! };
	})
};

export const voters = Array.from({ length: 500 }, (_, n) =>
	privateKeyToAccount(keccak256(toHex(`voter ${n}`)))
);

export interface SignedVote {
	/** What bare verification is given. */
	typed: { domain: typeof domain; types: typeof voteTypes; primaryType: 'Vote'; message: VoteMessage };
	signature: Hex;
	address: Address;
	/** What is posted. */
	body: Buffer;
}

interface VoteMessage {
	from: string;
	space: string;
	timestamp: bigint;
	proposal: string;
	choice: number;
	reason: string;
	app: string;
	metadata: string;
}

const now = (): number => Math.floor(Date.now() / 1_000);

const envelope = (address: Address, sig: Hex, types: object, message: object): Buffer =>
	Buffer.from(JSON.stringify({ address, sig, data: { domain, types, message } }));

export async function signProposal(snapshot: number): Promise<Buffer> {
	const [author] = voters;
	const timestamp = now();
	const message = {
		from: author!.address,
		space: 'bench.eth',
		timestamp,
		type: 'single-choice',
		title: 'How fast are votes accepted?',
		body: 'Each of them durably.',
		discussion: '',
		choices: ['Fast', 'Slowly', 'Abstain'],
		labels: [],
		start: timestamp,
		end: timestamp + 86_400,
		snapshot,
		plugins: '{}',
		privacy: '',
		app: ''
	};
	const typed = { domain, types: proposalTypes, primaryType: 'Proposal', message };
	return envelope(author!.address, await author!.signTypedData(typed), proposalTypes, message);
}

let reasons = 0;

/** Votes that differ, of all voters in turn. */
export function signVotes(proposal: string, count: number): Promise<SignedVote[]> {
	return Promise.all(
		Array.from({ length: count }, async (_, i) => {
			reasons += 1;
			const voter = voters[i % voters.length]!;
			const message = {
				from: voter.address,
				space: 'bench.eth',
				timestamp: now(),
				proposal,
				choice: (i % 3) + 1,
				reason: `Vote ${reasons}`,
				app: '',
				metadata: '{}'
			};
			const typed = {
				domain,
				types: voteTypes,
				primaryType: 'Vote' as const,
				message: { ...message, timestamp: BigInt(message.timestamp) }
			};
			const signature = await voter.signTypedData(typed);
			const body = envelope(voter.address, signature, voteTypes, message);
			return { typed, signature, address: voter.address, body };
		})
	);
}
