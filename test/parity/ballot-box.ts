import { encodeAbiParameters, hashTypedData, type Address, type Hex, type LocalAccount } from 'viem';

type Types = Record<string, readonly { name: string; type: string }[]>;

/** As Snapshot's client writes them: the names, their types and their order make a message's id. */
const fields = (text: string) =>
	text.split(' ').map((field) => {
		const [name, type] = field.split(':') as [string, string];
		return { name, type };
	});
const head = 'from:string space:string timestamp:uint64';
const about = 'type:string title:string body:string discussion:string choices:string[] labels:string[]';
const tail = 'plugins:string privacy:string';
const proposal = {
	Proposal: fields(`${head} ${about} start:uint64 end:uint64 snapshot:uint64 ${tail} app:string`)
};
const update = { UpdateProposal: fields(`proposal:string ${head} ${about} ${tail}`) };
const cancel = { CancelProposal: fields(`${head} proposal:string`) };
const voteAs = (choice: string) => ({
	Vote: fields(`${head} proposal:string choice:${choice} reason:string app:string metadata:string`)
});

/** Who signs: an account's own key, or the one owner of a Safe for it. */
export interface Voter {
	address: Address;
	key: LocalAccount;
	isSafe: boolean;
	/** Adds how the Safe is made, for one that does not exist yet (ERC-6492). */
	wrap?: (signature: Hex) => Hex;
}

export interface Taken {
	status: number;
	body: { id?: Hex; error?: string; error_description?: string };
}

const domain = { name: 'snapshot', version: '0.1.4' } as const;

/** Signs what Snapshot's client signs and posts it as that does. */
export class BallotBox {
	readonly url: string;
	readonly space: string;

	constructor(url: string, space: string) {
		this.url = url;
		this.space = space;
	}

	propose(by: Voter, timestamp: number, message: Record<string, unknown>): Promise<Taken> {
		return this.#send(by, proposal, timestamp, { ...text, ...message, app: 'snapshot' });
	}

	update(by: Voter, timestamp: number, message: Record<string, unknown>): Promise<Taken> {
		return this.#send(by, update, timestamp, { ...text, ...message });
	}

	cancel(by: Voter, timestamp: number, id: Hex): Promise<Taken> {
		return this.#send(by, cancel, timestamp, { proposal: id });
	}

	vote(by: Voter, timestamp: number, id: Hex, choice: unknown): Promise<Taken> {
		const form = typeof choice === 'number' ? 'uint32' : Array.isArray(choice) ? 'uint32[]' : 'string';
		const said = form === 'string' ? JSON.stringify(choice) : choice;
		const rest = { reason: '', app: 'snapshot', metadata: '{}' };
		return this.#send(by, voteAs(form), timestamp, { proposal: id, choice: said, ...rest });
	}

	async #send(by: Voter, types: Types, timestamp: number, rest: Record<string, unknown>): Promise<Taken> {
		const message = { from: by.address, space: this.space, timestamp, ...rest };
		const primaryType = Object.keys(types)[0]!;
		const data = { domain, types, primaryType, message };
		const signed = await by.key.signTypedData(by.isSafe ? ofSafe(by.address, hashTypedData(data)) : data);
		const sig = by.wrap ? by.wrap(signed) : signed;
		const response = await fetch(this.url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ address: by.address, sig, data: { domain, types, message } })
		});
		return { status: response.status, body: (await response.json()) as Taken['body'] };
	}
}

const text = { body: '', discussion: '', labels: [], plugins: '{}', privacy: '' };

/** What an owner signs so that the Safe accepts a hash as its own. */
const ofSafe = (safe: Address, hash: Hex) => ({
	domain: { chainId: 31337, verifyingContract: safe },
	types: { SafeMessage: [{ name: 'message', type: 'bytes' }] },
	primaryType: 'SafeMessage' as const,
	message: { message: encodeAbiParameters([{ type: 'bytes32' }], [hash]) }
});
