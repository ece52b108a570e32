import { defineEnvVars } from '@sveltejs/kit/env';

function url(name: string, value: string): string {
	if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
		throw new Error(
			`${name} must be an http or https URL, but it is ${JSON.stringify(value)}; set it or leave it out.`
		);
	return value;
}

/** The browser's own way to a chain, for wallets and the local test accounts; unset, the wallet's provider is used. */
const rpcUrl = (name: string) => ({
	public: true,
	description: 'RPC endpoint that the browser may use for this chain',
	schema: (value: string | undefined) => (value ? url(name, value) : undefined)
});

/** The server's own way to a chain, for simulations; unset, the browser's endpoint is used. It needs `debug_traceCall`. */
const serverRpcUrl = (name: string) => ({
	description: 'RPC endpoint on which the server simulates proposals of this chain',
	schema: (value: string | undefined) => (value ? url(name, value) : undefined)
});

export const variables = defineEnvVars({
	GRAPHQL_URL: {
		description: 'Where the GraphQL API listens, as the portal’s server reaches it',
		schema: (value) => url('GRAPHQL_URL', value || 'http://127.0.0.1:4000/graphql')
	},
	PUBLIC_GRAPHQL_URL: {
		public: true,
		description: 'Where the GraphQL API listens, as readers reach it; shown on pages and used by the browser',
		schema: (value) => url('PUBLIC_GRAPHQL_URL', value || 'http://127.0.0.1:4000/graphql')
	},
	PUBLIC_RPC_URL_1: rpcUrl('PUBLIC_RPC_URL_1'),
	PUBLIC_RPC_URL_56: rpcUrl('PUBLIC_RPC_URL_56'),
	PUBLIC_RPC_URL_97: rpcUrl('PUBLIC_RPC_URL_97'),
	PUBLIC_RPC_URL_31337: rpcUrl('PUBLIC_RPC_URL_31337'),
	PUBLIC_RPC_URL_11155111: rpcUrl('PUBLIC_RPC_URL_11155111'),
	RPC_URL_1: serverRpcUrl('RPC_URL_1'),
	RPC_URL_56: serverRpcUrl('RPC_URL_56'),
	RPC_URL_97: serverRpcUrl('RPC_URL_97'),
	RPC_URL_31337: serverRpcUrl('RPC_URL_31337'),
	RPC_URL_11155111: serverRpcUrl('RPC_URL_11155111')
});
