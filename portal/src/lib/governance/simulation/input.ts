import { isAddress, isHex, keccak256, size, toBytes, type Hex } from 'viem';
import type { RawCall } from '../wrappers.ts';

const MOST_ACTIONS = 32;
const MOST_BYTES = 64 * 1024;
const MOST_DESCRIPTION = 64 * 1024;

export interface SimulationInput {
	actions: RawCall[];
	/** Of the whole text as proposed: the timelock's id of the operation depends on it. */
	descriptionHash: Hex;
}

export type ReadInput = { ok: true; input: SimulationInput } | { ok: false; problem: string };

/** What a stranger sent, as actions; or the one thing that is wrong with it. */
export function readSimulationInput(sent: unknown): ReadInput {
	const { actions, description = '' } = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<
		string,
		unknown
	>;
	if (!Array.isArray(actions) || actions.length === 0)
		return no('`actions` must be a list of one or more { target, value, data }.');
	if (actions.length > MOST_ACTIONS)
		return no(`At most ${MOST_ACTIONS} actions are simulated at once; these are ${actions.length}.`);
	if (typeof description !== 'string' || description.length > MOST_DESCRIPTION)
		return no(`\`description\` must be text of at most ${MOST_DESCRIPTION} characters.`);
	const read: RawCall[] = [];
	let bytes = 0;
	for (const [index, action] of actions.entries()) {
		const { target, value = '0', data = '0x' } = (action ?? {}) as Record<string, unknown>;
		const what = `Action ${index + 1}`;
		if (typeof target !== 'string' || !isAddress(target, { strict: false }))
			return no(`${what}: \`target\` must be an address, 0x and 40 hex digits.`);
		if (typeof value !== 'string' || !/^\d{1,78}$/.test(value) || BigInt(value) >= 2n ** 256n)
			return no(`${what}: \`value\` must be wei in decimal digits.`);
		if (typeof data !== 'string' || !isHex(data) || data.length % 2 !== 0)
			return no(`${what}: \`data\` must be 0x and whole bytes in hex.`);
		bytes += size(data);
		if (bytes > MOST_BYTES)
			return no(`The actions carry more than ${MOST_BYTES} bytes of calldata, too much to simulate here.`);
		read.push({ target, value: BigInt(value), data });
	}
	return { ok: true, input: { actions: read, descriptionHash: keccak256(toBytes(description)) } };
}

const no = (problem: string): ReadInput => ({ ok: false, problem });
