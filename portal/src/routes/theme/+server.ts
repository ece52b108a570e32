import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const year = 60 * 60 * 24 * 365;

/** Remembers the reader's theme. A plain form posts nothing else here, so that the choice works without JavaScript. */
export const GET: RequestHandler = ({ url, cookies }) => {
	const chosen = url.searchParams.get('set');
	// A preference and no secret: it must also work over plain http.
	if (chosen === 'light' || chosen === 'dark')
		cookies.set('theme', chosen, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true, secure: false });
	else cookies.delete('theme', { path: '/', secure: false });

	const back = url.searchParams.get('back') ?? '/';
	redirect(303, /^\/(?![/\\])/.test(back) ? back : '/');
};
