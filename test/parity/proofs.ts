import type { Proof as ProofOfApi } from '../../graphql/src/generated/resolvers.ts';
import { isoTime } from '../../graphql/src/scalar/scalars.ts';
import { decodeFunctionResult, erc20Abi, type Abi, type Hex } from 'viem';
import { abis, type Chain } from './chain.ts';
import type { Comparison } from './compare.ts';

type Proof = Pick<
	ProofOfApi,
	'label' | 'contract' | 'address' | 'signature' | 'calldata' | 'block' | 'expected'
>;

const fields = 'label contract address signature calldata block expected';

/** Sends every call that the API names as a proof, as it stands, and compares what the contract answers. */
export async function checkProofs(
	chain: Chain,
	url: string,
	proposals: readonly bigint[]
): Promise<Pick<Comparison, 'facts' | 'mismatches'>> {
	const before = `at: { timestamp: "${isoTime(chain.time - 400_000)}" }`;
	const both = (text: (at: string) => string) => `${text('')} ${text(before)}`;
	const named = (name: string, account: string, at: string) =>
		`${name}${at === '' ? 'Now' : 'Then'}${account}: ${name}(account: "${account}" ${at})`;
	const queries = [
		`parameters { proof { ${fields} } } treasury { balances { proof { ${fields} } } }`,
		chain.accounts
			.map((account) => both((at) => `${named('votingPower', account, at)} { proofs { ${fields} } }`))
			.join(' '),
		chain.accounts
			.map((account) => both((at) => `${named('lock', account, at)} { proofs { ${fields} } }`))
			.join(' '),
		proposals
			.map(
				(id) =>
					`p${id}: proposal(proposalId: "${id}") { proofs { ${fields} } quorum { proofs { ${fields} } } }`
			)
			.join(' ')
	];
	const data = await Promise.all(queries.map((query) => askForProofs(url, `{ ${query} }`)));
	return askProofs(chain, proofsIn(data));
}

/** Sends the calls and compares what the contracts answer with what is expected. */
export async function askProofs(
	chain: Chain,
	proofs: readonly Proof[]
): Promise<Pick<Comparison, 'facts' | 'mismatches'>> {
	const answers = await chain.place.traffic.rpc.batch<Hex>(
		proofs.map(({ address, calldata, block }) => ({
			method: 'eth_call',
			params: [{ to: address, data: calldata }, block == null ? 'latest' : `0x${BigInt(block).toString(16)}`]
		}))
	);
	const found: Pick<Comparison, 'facts' | 'mismatches'> = { facts: proofs.length, mismatches: [] };
	for (const [position, proof] of proofs.entries()) {
		const answer = answers[position]!;
		const got = answer instanceof Error ? answer.message : valuesOf(proof, answer).join();
		if (got !== proof.expected.join())
			found.mismatches.push({
				what: `${proof.label}: ${proof.contract}.${proof.signature}`,
				second: chain.time,
				api: proof.expected.join(),
				chain: got
			});
	}
	return found;
}

async function askForProofs(url: string, query: string): Promise<unknown> {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ query })
	});
	const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };
	if (errors) throw new Error(`The API refused to prove: ${errors[0]!.message}`);
	return data;
}

function proofsIn(value: unknown): Proof[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('calldata' in value) return [value as Proof];
	return Object.values(value).flatMap(proofsIn);
}

const known: Readonly<Record<string, Abi>> = abis;

function valuesOf({ contract, signature }: Proof, data: Hex): string[] {
	const abi: Abi = signature.startsWith('balanceOf') ? erc20Abi : known[contract]!;
	const value = decodeFunctionResult({ abi, functionName: signature.split('(')[0]!, data });
	return flat(value).map((part) => String(part).toLowerCase());
}

const flat = (value: unknown): unknown[] =>
	typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : [value];
