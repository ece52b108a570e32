import { error, json } from '@sveltejs/kit';
import { readChain } from '#lib/entity-path.ts';
import { loadBook } from '#lib/governance/book.server.ts';
import { readSimulationInput } from '#lib/governance/simulation/input.ts';
import { runSimulation } from '#lib/governance/simulation/run.server.ts';
import type { RequestHandler } from './$types';

const LARGEST_BODY = 512 * 1024;

/** Executes actions on the chain's newest state without sending anything: `{ actions: [{ target, value, data }], description }`. */
export const POST: RequestHandler = async ({ request, url }) => {
	if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY)
		error(413, `At most ${LARGEST_BODY} bytes are read.`);
	let sent: unknown;
	try {
		sent = await request.json();
	} catch {
		error(400, 'The body must be JSON: { actions: [{ target, value, data }], description }.');
	}
	const read = readSimulationInput(sent);
	if (!read.ok) error(400, read.problem);
	const result = await runSimulation(read.input, await loadBook(readChain(url)));
	if (!result.ok) error(result.status, result.problem);
	return json(result.report, { headers: { 'cache-control': 'no-store' } });
};
