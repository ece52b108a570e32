import { readFileSync } from 'node:fs';
import { readDeployments } from '@wadi/contracts/deployments';
import { BaseError } from 'viem';
import { readEntries } from './entry.ts';
import type { Entry } from './entry.ts';
import { openNode } from './node.ts';
import { readOptions, usage } from './options.ts';
import type { Options } from './options.ts';
import { describe, verdict } from './print.ts';
import { compare, fetchFrom, readPublished } from './published.ts';
import { recount } from './recount.ts';

/** While votes come in, the messages and the result may be of different moments. */
const MAX_TRIES = 3;

interface Hub {
	relayer?: string;
}

async function run(options: Options): Promise<number> {
	const { id, hub, isAlone } = options;
	const deployments = readDeployments(options.deployments);
	const relayer = isAlone ? undefined : ((await getJson(new URL('/ballots', hub))) as Hub).relayer;
	for (let tries = 1; ; tries += 1) {
		const entries = await entriesOf(options);
		const chainId =
			entries.find((entry) => entry.id === id)?.context.terms?.chainId ?? deployments[0]?.chainId ?? 0;
		const client = openNode(rpcOf(options, chainId));
		const found = await recount({ id, entries, client, deployments, relayer });
		if (isAlone) {
			const lines = found.faults.map((fault) => `  Fault: ${fault}`);
			print([
				...describe(found),
				'',
				...lines,
				`recount: compared with nothing, ${lines.length} faults in the log`
			]);
			return found.faults.length === 0 ? 0 : 1;
		}
		const published = await readPublished(hub, id);
		if (published === null)
			throw new Error(`${hub} has no proposal ${id}; name the hub that has it with --hub.`);
		const comparison = compare(found, published);
		const isEqual = comparison.differences.length === 0;
		// Votes may have come between the export and the result.
		if (!isEqual && options.messages === undefined && tries < MAX_TRIES)
			if ((await entriesOf(options)).length > entries.length) continue;
		print([...describe(found), '', ...verdict(hub, comparison, found.faults)]);
		return isEqual && found.faults.length === 0 ? 0 : 1;
	}
}

async function entriesOf({ id, hub, messages }: Options): Promise<Entry[]> {
	if (messages !== undefined) {
		let text: string;
		try {
			text = readFileSync(messages, 'utf8');
		} catch (error) {
			throw new Error(
				`${messages} cannot be read (${(error as Error).message}); name a file of exported messages.`,
				{
					cause: error
				}
			);
		}
		return readEntries(text, messages);
	}
	const url = new URL('/ballots/export', hub);
	url.searchParams.set('proposal', id);
	const response = await fetchFrom(url);
	if (!response.ok) throw await refusal(url, response);
	const entries = readEntries(await response.text(), url.href);
	if (entries.length === 0)
		throw new Error(`${hub} has no message about proposal ${id}; name the hub that has it with --hub.`);
	return entries;
}

async function getJson(url: URL): Promise<unknown> {
	const response = await fetchFrom(url);
	if (!response.ok) throw await refusal(url, response);
	return response.json();
}

async function refusal(url: URL, response: Response): Promise<Error> {
	const body = (await response.json().catch(() => ({}))) as { error_description?: string };
	return new Error(
		body.error_description === undefined
			? `${url.href} answered HTTP ${response.status}; name the API of a hub with --hub.`
			: `${url.origin}: ${body.error_description}`
	);
}

function rpcOf({ rpc }: Options, chainId: number): string {
	const given = rpc ?? process.env[`RPC_URL_${chainId}`]?.split(',')[0]?.trim();
	if (given) return given;
	throw new Error(
		`No node of chain ${chainId} is named: give --rpc, or set RPC_URL_${chainId}. Power is read from the contracts there.`
	);
}

const print = (lines: readonly string[]): void => console.log(lines.join('\n'));

function sentenceOf(error: unknown): string {
	if (!(error instanceof BaseError)) return error instanceof Error ? error.message : String(error);
	const { details } = error;
	return `The node did not answer what the count needs (${details || error.shortMessage}); name with --rpc one that runs and keeps the state of the snapshot block.`;
}

if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(usage);
else
	try {
		process.exitCode = await run(readOptions(process.argv.slice(2), process.env));
	} catch (error) {
		console.error(sentenceOf(error));
		process.exitCode = 2;
	}
