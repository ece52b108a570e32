import type { Address, Hex } from 'viem';
import { wallet } from '#lib/wallet/session.svelte.ts';
import { messageDate } from './message-date.ts';
import type { Accepted } from './post.ts';
import type { Envelope, Signer, Unsigned } from './typed-data.ts';

/** What is about to be signed, before anything is. */
export interface BallotPlan {
	/** Sentences in plain words. */
	says: string[];
	message: (signer: Signer) => Unsigned;
	/** The date of the message whose place it takes, if it takes one's. */
	replaces?: string | null;
	/** What to say when the hub has it, and where to look. */
	outcome: (id: Hex) => { says: string; href: string | null };
}

interface Reviewed {
	plan: BallotPlan;
	unsigned: Unsigned;
	id: Hex;
	address: Address;
	reviewedAt: number;
}

export type Stage =
	| { name: 'idle' }
	| { name: 'preparing' }
	| ({ name: 'ready' } & Reviewed)
	| ({ name: 'signing' } & Reviewed)
	| ({ name: 'sending' } & Reviewed)
	| { name: 'done'; says: string; href: string | null; accepted: Accepted; envelope: Envelope }
	| {
			name: 'failed';
			reason: string;
			code: string | null;
			again: (Reviewed & { envelope: Envelope }) | null;
	  };

/** The hub takes messages dated within five minutes of its clock; what is left is for the wallet and the way. */
const LONGEST_REVIEW_MS = 200_000;

/** One signed message from review to receipt. */
export class BallotRun {
	stage = $state.raw<Stage>({ name: 'idle' });
	readonly #space: () => string;

	constructor(space: () => string) {
		this.#space = space;
	}

	get isBusy(): boolean {
		return ['preparing', 'signing', 'sending'].includes(this.stage.name);
	}

	reset(): void {
		this.stage = { name: 'idle' };
	}

	/** Dates the message and works out its id. Nothing is signed. */
	async review(plan: BallotPlan): Promise<void> {
		this.stage = { name: 'preparing' };
		try {
			await wallet.config();
			const { connection } = wallet;
			if (!connection) throw new Error('No wallet is connected; connect one first.');
			const { idOf } = await import('./typed-data.ts');
			const reviewedAt = Date.now();
			const unsigned = plan.message({
				from: connection.address,
				space: this.#space(),
				timestamp: messageDate(reviewedAt, plan.replaces ?? null)
			});
			this.stage = {
				name: 'ready',
				plan,
				unsigned,
				id: idOf(unsigned),
				address: connection.address,
				reviewedAt
			};
		} catch (cause) {
			await this.#fail(cause);
		}
	}

	/** Has the wallet sign what was reviewed, and posts it. */
	async sign(): Promise<void> {
		if (this.stage.name !== 'ready') return;
		const { name: _, ...reviewed } = this.stage;
		try {
			const { connection } = wallet;
			if (connection?.address !== reviewed.address)
				throw new Error('The wallet has changed its account since the review. Review it again.');
			if (Date.now() - reviewed.reviewedAt > LONGEST_REVIEW_MS)
				throw new Error(
					'This review is some minutes old, and the hub takes only messages that are dated now. Review it again.'
				);
			this.stage = { name: 'signing', ...reviewed };
			const [{ signTypedData }, { domain, envelopeOf }, config] = await Promise.all([
				import('@wagmi/core'),
				import('./typed-data.ts'),
				wallet.config()
			]);
			const { types, primaryType, message } = reviewed.unsigned;
			const signature = await signTypedData(config, {
				account: reviewed.address,
				domain,
				types,
				primaryType,
				message
			} as Parameters<typeof signTypedData>[1]);
			await this.#send({ ...reviewed, envelope: envelopeOf(reviewed.unsigned, reviewed.address, signature) });
		} catch (cause) {
			await this.#fail(cause);
		}
	}

	/** The same signed message once more, after an answer that did not come: it never counts twice. */
	async sendAgain(): Promise<void> {
		if (this.stage.name === 'failed' && this.stage.again) await this.#send(this.stage.again);
	}

	async #send(signed: Reviewed & { envelope: Envelope }): Promise<void> {
		const { envelope, ...reviewed } = signed;
		this.stage = { name: 'sending', ...reviewed };
		const { post } = await import('./post.ts');
		const posted = await post(envelope);
		if (!posted.ok) {
			const { reason, code, mayRetry } = posted;
			this.stage = { name: 'failed', reason, code, again: mayRetry ? signed : null };
			return;
		}
		const { accepted } = posted;
		if (accepted.id !== reviewed.id)
			throw new Error(
				`The hub gave the message the id ${accepted.id}, and its hash is ${reviewed.id}: keep its receipt and ask its keepers.`
			);
		const { refreshAll } = await import('$app/navigation');
		await refreshAll();
		this.stage = { name: 'done', ...reviewed.plan.outcome(accepted.id), accepted, envelope };
	}

	async #fail(cause: unknown): Promise<void> {
		const { explainError } = await import('#lib/wallet/explain-error.ts');
		const reason = explainError(cause).replace(
			'The transaction could not be sent',
			'The message could not be signed'
		);
		this.stage = { name: 'failed', reason, code: null, again: null };
	}
}
