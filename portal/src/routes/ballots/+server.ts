import { json } from '@sveltejs/kit';
import { GRAPHQL_URL } from '$app/env/private';
import type { RequestHandler } from './$types';

const LARGEST_BODY = 256 * 1024;
const PATIENCE_MS = 15_000;

/** The shape in which the hub refuses, so that the page reads one. */
const refuse = (status: number, error: string, error_description: string) =>
	json({ error, error_description }, { status, headers: { 'cache-control': 'no-store' } });

/**
 * Hands a signed message to the hub, byte by byte as it came, and its answer back: the browser asks only this origin,
 * so that the page's content policy names no other.
 */
export const POST: RequestHandler = async ({ request, getClientAddress }) => {
	const body = await request.arrayBuffer();
	if (body.byteLength > LARGEST_BODY)
		return refuse(
			413,
			'too_large',
			`A message has at most ${LARGEST_BODY} bytes; this has ${body.byteLength}.`
		);
	try {
		const answer = await fetch(new URL('/ballots', GRAPHQL_URL), {
			method: 'POST',
			headers: {
				'content-type': request.headers.get('content-type') ?? 'application/json',
				accept: 'application/json',
				'x-forwarded-for': getClientAddress()
			},
			body,
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		return new Response(answer.body, {
			status: answer.status,
			headers: {
				'content-type': answer.headers.get('content-type') ?? 'application/json',
				'cache-control': 'no-store'
			}
		});
	} catch (cause) {
		const reference = crypto.randomUUID().slice(0, 8);
		console.error(JSON.stringify({ level: 'error', reference, path: '/ballots', cause: String(cause) }));
		const tookTooLong = cause instanceof DOMException && cause.name === 'TimeoutError';
		return tookTooLong
			? refuse(
					504,
					'no_answer',
					`The hub did not answer within ${PATIENCE_MS / 1000} seconds and may have taken the message. Send it again: the same message never counts twice. Reference ${reference}.`
				)
			: refuse(
					503,
					'unreachable',
					`The hub cannot be reached. Send it again in a moment. Reference ${reference}.`
				);
	}
};
