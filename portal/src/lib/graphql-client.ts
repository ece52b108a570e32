import { error } from '@sveltejs/kit';
import { GRAPHQL_URL } from '$app/env/private';
import { createGraphqlClient, type Failure, type Result } from './graphql-request.ts';
import type { TypedDocumentString } from './gql/graphql.ts';

const client = createGraphqlClient({
	url: GRAPHQL_URL,
	timeoutMs: 10_000,
	log: (line) => console.error(line)
});

type Arguments<V> = V extends Record<string, never> ? [] : [variables: V];

/** Asks the API, and answers the failure instead of throwing it: for blocks whose page reads without them. */
export function attempt<R, V>(
	document: TypedDocumentString<R, V>,
	...rest: Arguments<V>
): Promise<Result<R>> {
	return client(document, rest[0] as V);
}

/** Asks the API for what the page cannot do without; a failure becomes the error page. Server only. */
export async function query<R, V>(document: TypedDocumentString<R, V>, ...rest: Arguments<V>): Promise<R> {
	const result = await client(document, rest[0] as V);
	if (!result.ok) failPage(result.failure);
	return result.data;
}

export function failPage(failure: Failure): never {
	error(failure.status, failure.message, { reference: failure.reference, advice: failure.advice });
}
