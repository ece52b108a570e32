import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyReceipt } from '../../src/ballots/receipt.ts';
import type { Hex } from 'viem';
import { admin, alice, author, bob, envelopeOf, NOW, proposalOf, startHub, voteOf } from './harness.ts';
import type { TestHub } from './harness.ts';
import { snapshot } from './snapshot-js.ts';

let hub: TestHub;
beforeAll(async () => {
	hub = await startHub();
});
afterAll(() => hub?.close());

interface Receipt {
	id: Hex;
	ipfs: string;
	relayer: { address: Hex; receipt: Hex };
	receivedAt: number;
}

const propose = async (fields: Record<string, unknown> = {}): Promise<Receipt> =>
	(await hub.client.proposal(author, author.address, proposalOf(fields) as never)) as Receipt;

describe('what snapshot.js signs and posts is accepted', () => {
	it('a proposal, with a receipt that holds', async () => {
		const envelope = await envelopeOf(author, 'proposal', proposalOf());
		const answer = await propose();
		expect(answer.id).toBe(snapshot.utils.getHash(envelope.data as never));
		expect(answer.relayer.address).toBe(hub.hub!.relayer);
		const terms = { id: answer.id, cid: answer.ipfs, receivedAt: answer.receivedAt };
		expect(await verifyReceipt(terms, answer.relayer.receipt, answer.relayer.address)).toBe(true);
	});

	const cases = [
		{ type: 'basic', choices: ['For', 'Against', 'Abstain'], choice: 2 },
		{ type: 'single-choice', choices: ['A', 'B'], choice: 1 },
		{ type: 'approval', choices: ['A', 'B', 'C'], choice: [3, 1] },
		{ type: 'approval', choices: ['A', 'B', 'C'], choice: [] },
		{ type: 'ranked-choice', choices: ['A', 'B', 'C'], choice: [3, 1, 2] },
		{ type: 'weighted', choices: ['A', 'B', 'C'], choice: { 1: 60, 3: 40 } },
		{ type: 'quadratic', choices: ['A', 'B', 'C'], choice: { 2: 1 } }
	] as const;
	it.each(cases)('a vote in $type: $choice', async ({ type, choices, choice }) => {
		const { id } = await propose({ type, choices, title: `${type} ${JSON.stringify(choice)}` });
		const vote = voteOf(id, { type, choice, reason: 'Because.' });
		const answer = (await hub.client.vote(alice, alice.address, structuredClone(vote) as never)) as Receipt;
		const [kept] = await hub.hub!.store.currentVotes([id]);
		expect(kept).toMatchObject({ id: answer.id, voter: alice.address.toLowerCase(), reason: 'Because.' });
		expect(JSON.parse(kept!.signedChoice)).toEqual(JSON.parse(JSON.stringify(choice)));
	});

	it('an update before the start, a cancellation by the author and by an admin', async () => {
		const { id } = await propose({ title: 'Draft', start: NOW + 600, end: NOW + 6_000 });
		const { start: _, end: __, snapshot: ___, app: ____, ...text } = proposalOf({ title: 'Better' });
		await hub.client.updateProposal(author, author.address, { ...text, proposal: id } as never);
		const [updated] = await hub.hub!.store.proposalsById([id]);
		expect(updated).toMatchObject({ title: 'Better', updatedAt: NOW, start: NOW + 600 });
		const cancel = { space: 'test.eth', timestamp: NOW, proposal: id };
		await hub.client.cancelProposal(author, author.address, { ...cancel });
		expect((await hub.hub!.store.proposalsById([id]))[0]).toMatchObject({ canceledAt: NOW });
		const other = await propose({ title: 'Cancelled by an admin' });
		await hub.client.cancelProposal(admin, admin.address, { ...cancel, proposal: other.id });
		const [canceled] = await hub.hub!.store.proposalsById([other.id]);
		expect(canceled!.canceledBy).toBe(admin.address.toLowerCase());
	});

	it('a refusal reaches the caller as Snapshot’s client hands it on', async () => {
		const vote = voteOf(`0x${'12'.repeat(32)}`);
		await expect(hub.client.vote(bob, bob.address, vote as never)).rejects.toMatchObject({
			error: 'UNKNOWN_PROPOSAL',
			error_description: expect.stringContaining('is unknown here')
		});
	});
});
