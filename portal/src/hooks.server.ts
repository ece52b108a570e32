import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import * as publicEnv from '$app/env/public';
import { missingPage } from '#lib/missing-page.ts';

/** Where the browser may connect besides this origin: the API and the chains named in the environment. */
const connectOrigins = Object.entries(publicEnv)
	.filter(([name, value]) => name.startsWith('PUBLIC_') && typeof value === 'string')
	.map(([, value]) => new URL(value as string).origin);

export const handle: Handle = async ({ event, resolve }) => {
	const chosen = event.cookies.get('theme');
	event.locals.theme = chosen === 'light' || chosen === 'dark' ? chosen : null;

	const theme = event.locals.theme ? `data-theme="${event.locals.theme}"` : '';
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%wadi.theme%', theme)
	});

	const policy = response.headers.get('content-security-policy');
	if (policy)
		response.headers.set(
			'content-security-policy',
			policy.replace("connect-src 'self'", ["connect-src 'self'", ...new Set(connectOrigins)].join(' '))
		);
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('x-frame-options', 'DENY');
	response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
	response.headers.set('cross-origin-opener-policy', 'same-origin');
	response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
	return response;
};

/** An unexpected failure gets an id that stands both in the log and on the page; its cause stays in the log. */
export const handleError: HandleServerError = (caught) => {
	if (caught.kind === 'app') return caught.error;
	if (caught.kind !== 'unknown') {
		if (caught.error.status === 404) return missingPage(caught.event.url.pathname);
		return { message: caught.error.message };
	}
	const reference = crypto.randomUUID().slice(0, 8);
	const cause =
		caught.error instanceof Error ? (caught.error.stack ?? caught.error.message) : String(caught.error);
	console.error(JSON.stringify({ level: 'error', reference, path: caught.event.url.pathname, cause }));
	return { message: 'This page failed.', advice: 'Try again; if it stays, quote the reference.', reference };
};
