import { describe, expect, it } from 'vitest';
import { post } from './post.ts';
import { envelopeOf, voteMessage } from './typed-data.ts';

const from = `0x${'ab'.repeat(20)}` as const;
const id = `0x${'d2'.repeat(32)}` as const;
const envelope = envelopeOf(
	voteMessage({ from, space: 'sahara.eth', timestamp: 1 }, id, 1, ''),
	from,
	'0x7a'
);
const accepted = { id, ipfs: 'bafy', relayer: { address: from, receipt: '0x5e' } };

const answering = (status: number, body: unknown) => {
	const asked: { url: string; body: unknown }[] = [];
	const fetch = async (url: string | URL | Request, init?: RequestInit) => {
		asked.push({ url: String(url), body: init?.body });
		return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
	};
	return { asked, fetch };
};

describe('what becomes of a posted message', () => {
	it('goes to this origin as it was signed', async () => {
		const { asked, fetch } = answering(200, accepted);
		await post(envelope, fetch);
		expect(asked).toEqual([{ url: '/ballots', body: JSON.stringify(envelope) }]);
	});

	const receipt = { ok: true, accepted: { id, cid: 'bafy', relayer: from, receipt: '0x5e' } };
	const cases: [string, number, unknown, unknown][] = [
		['accepted', 200, accepted, receipt],
		[
			'sent twice: the first receipt again',
			409,
			{ error: 'DUPLICATE', error_description: 'The log has it.', accepted },
			receipt
		],
		[
			'refused, in the hub’s words',
			403,
			{ error: 'NO_POWER', error_description: 'You had no power.' },
			{ ok: false, reason: 'You had no power.', code: 'NO_POWER', mayRetry: false }
		],
		[
			'too fast: the same message may be sent again',
			429,
			{ error: 'RATE_LIMITED', error_description: 'Wait 3 s.' },
			{ ok: false, reason: 'Wait 3 s.', code: 'RATE_LIMITED', mayRetry: true }
		],
		[
			'no words',
			502,
			'<html>',
			{ ok: false, reason: 'The hub refused the message with status 502.', code: null, mayRetry: true }
		]
	];
	it.each(cases)('%s', async (_name, status, body, posted) =>
		expect(await post(envelope, answering(status, body).fetch)).toEqual(posted)
	);

	it('an answer that is no receipt is not taken for one', async () => {
		const posted = await post(envelope, answering(200, { id }).fetch);
		expect(posted).toMatchObject({ ok: false, mayRetry: false });
	});
	it('no answer at all: it may be sent again', async () => {
		const posted = await post(envelope, () => Promise.reject(new TypeError('fetch failed')));
		expect(posted).toEqual({
			ok: false,
			reason: 'The portal could not be reached. Send it again in a moment.',
			code: null,
			mayRetry: true
		});
	});
});
