import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Hex } from 'viem';

export interface Options {
	id: Hex;
	/** Where the API is, without a path. */
	hub: string;
	/** Undefined: what RPC_URL_<chainId> says. */
	rpc: string | undefined;
	/** A file of exported messages instead of the hub's own export. */
	messages: string | undefined;
	deployments: string;
	/** Nothing is compared. */
	isAlone: boolean;
}

export const usage = `npm run recount -- <proposal id> [options]

Counts an off-chain proposal again, from its signed messages and the chain alone, and compares with what the service says.

  --hub URL          the API whose messages and result are looked at (the running stack's, else http://127.0.0.1:4000)
  --rpc URL          a node of the proposal's chain that keeps the state of the snapshot block (RPC_URL_<chain id>)
  --messages FILE    exported messages (GET /ballots/export) instead of asking the hub for them
  --deployments DIR  where the contracts' addresses are (DEPLOYMENTS_DIR)
  --alone            compare with nothing, ask no hub: with --messages

Ends with 0 when all agrees, 1 when something differs, 2 when it could not finish.`;

/** The options, or an error that says what is wrong with them. */
export function readOptions(args: readonly string[], env: Record<string, string | undefined>): Options {
	const { values, positionals } = parse(args);
	const [id, ...more] = positionals;
	if (id === undefined) throw new Error(`No proposal is named.\n\n${usage}`);
	if (more.length > 0) throw new Error(`Proposals are counted one at a time; leave out ${more.join(', ')}.`);
	if (/^\d+$/.test(id))
		throw new Error(
			`${id} is the number of an on-chain proposal, which the Governor counts; give an off-chain one's id, 0x and 64 hex digits.`
		);
	if (!/^0x[0-9a-fA-F]{64}$/.test(id))
		throw new Error(`"${id.slice(0, 80)}" is no id of a proposal; give 0x and 64 hex digits.`);
	if (values.alone && values.messages === undefined)
		throw new Error('--alone needs --messages: without a hub there are no other messages.');
	return {
		id: id.toLowerCase() as Hex,
		hub: address('--hub', values.hub ?? env['BALLOT_HUB'] ?? 'http://127.0.0.1:4000').origin,
		rpc: values.rpc === undefined ? undefined : address('--rpc', values.rpc).href,
		messages: values.messages === undefined ? undefined : resolve(values.messages),
		deployments: resolve(
			values.deployments ??
				env['DEPLOYMENTS_DIR'] ??
				resolve(import.meta.dirname, '../../../../contracts/deployments')
		),
		isAlone: values.alone ?? false
	};
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				hub: { type: 'string' },
				rpc: { type: 'string' },
				messages: { type: 'string' },
				deployments: { type: 'string' },
				alone: { type: 'boolean' }
			}
		});
	} catch (error) {
		throw new Error(`${(error as Error).message.split('. ')[0]}.\n\n${usage}`, { cause: error });
	}
}

function address(flag: string, text: string): URL {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url === undefined || !/^https?:$/.test(url.protocol))
		throw new Error(`${flag} "${text}" is no http address; give one such as http://127.0.0.1:4000.`);
	return url;
}
