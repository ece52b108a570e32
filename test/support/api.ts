import { vi } from 'vitest';
import { chain } from './chain.ts';
import { stack } from './stack.ts';

export interface ApiError {
	message: string;
	extensions?: { code?: string };
}

export interface Answer<T> {
	status: number;
	headers: Headers;
	data: T | undefined;
	errors: ApiError[];
}

type Variables = Record<string, unknown>;

/** One request as it goes over the wire, whatever comes back. */
export async function ask<T>(
	query: string,
	variables: Variables = {},
	headers: Record<string, string> = {}
): Promise<Answer<T>> {
	const response = await fetch(stack.graphql, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify({ query, variables }, (_, value: unknown) =>
			typeof value === 'bigint' ? String(value) : value
		)
	});
	const text = await response.text();
	const body = (text ? JSON.parse(text) : {}) as { data?: T | null; errors?: ApiError[] };
	return {
		status: response.status,
		headers: response.headers,
		data: body.data ?? undefined,
		errors: body.errors ?? []
	};
}

/** The data of an answer that must be whole. */
export async function gql<T>(query: string, variables: Variables = {}): Promise<T> {
	const { data, errors, status } = await ask<T>(query, variables);
	if (errors.length > 0 || !data)
		throw new Error(
			`The API answered ${status} with ${JSON.stringify(errors)} to: ${query.replace(/\s+/g, ' ').slice(0, 300)} ${JSON.stringify(variables, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v))}`
		);
	return data;
}

export interface Money {
	amount: string;
	currency: { address: string };
}

export interface Page<T> {
	nodes: T[];
	edges: { cursor: string }[];
	pageInfo: {
		hasNextPage: boolean;
		hasPreviousPage: boolean;
		startCursor: string | null;
		endCursor: string | null;
	};
	totalCount: number;
}

export const pageFields =
	'edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';

/** Every node of a root list, page by page, with the total that its first page named. */
export async function walk<T>(
	field: string,
	selection: string,
	{ args = '', first = 100 }: { args?: string; first?: number } = {}
): Promise<{ nodes: T[]; totalCount: number; pages: Page<T>[] }> {
	const pages: Page<T>[] = [];
	let after: string | null = null;
	for (;;) {
		const data: { list: Page<T> } = await gql(
			`query ($after: String) { list: ${field}(first: ${first}, after: $after${args ? `, ${args}` : ''}) { nodes { ${selection} } ${pageFields} } }`,
			{ after }
		);
		const page = data.list;
		pages.push(page);
		if (!page.pageInfo.hasNextPage) break;
		if (page.nodes.length === 0 || page.pageInfo.endCursor === after)
			throw new Error(`${field} says that a page follows ${after} and does not get any further.`);
		after = page.pageInfo.endCursor;
	}
	return { nodes: pages.flatMap(({ nodes }) => nodes), totalCount: pages[0]?.totalCount ?? 0, pages };
}

export interface Head {
	number: bigint;
	hash: string;
	timestamp: string;
}

export async function indexedHead(): Promise<Head> {
	const { _meta } = await gql<{ _meta: { block: { number: string; hash: string; timestamp: string } } }>(
		'{ _meta { block { number hash timestamp } } }'
	);
	return { ..._meta.block, number: BigInt(_meta.block.number) };
}

/** Waits until the API answers as of the chain's head, and returns that head. The local chain moves only when told to. */
export function caughtUp(): Promise<Head> {
	return vi.waitFor(
		async () => {
			const [head, { number, hash }] = await Promise.all([indexedHead(), chain.getBlock()]);
			if (head.number !== number || head.hash !== hash)
				throw new Error(`The API answers as of block ${head.number}; the chain is at ${number}.`);
			return head;
		},
		{ timeout: 20_000, interval: 20 }
	);
}
