import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractNames } from '../../contracts/src/contract-names.ts';
import { pino } from 'pino';
import { readConfig } from '../src/config.ts';
import type { Config } from '../src/config.ts';
import { startService } from '../src/service.ts';
import type { Service } from '../src/service.ts';
import { CHAIN, address } from './fixture.ts';

export interface TestService extends Service {
	/** The answer to a query, its status and headers. */
	ask: (query: string, variables?: Record<string, unknown>) => Promise<Reply>;
	post: (body: string, headers?: Record<string, string>) => Promise<Response>;
}

export interface Reply {
	status: number;
	headers: Headers;
	// The shape is the query's; tests look into it.
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	data: any;
	errors: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[] | undefined;
}

/** Settings of a service on a free port, with a deployments folder of its own. */
export function testConfig(databaseUrl: string, settings: Record<string, string> = {}): Config {
	const directory = mkdtempSync(join(tmpdir(), 'wadi-deployments-'));
	const contracts = Object.fromEntries(contractNames.map((name, i) => [name, address(0x100 + i)]));
	writeFileSync(
		join(directory, `${CHAIN}.json`),
		JSON.stringify({
			chainId: CHAIN,
			name: 'Local',
			startBlock: 1,
			foundation: address(0x200),
			guardian: address(0x201),
			contracts
		})
	);
	return readConfig({
		DATABASE_URL: databaseUrl,
		DEPLOYMENTS_DIR: directory,
		PORT: '0',
		RATE_LIMIT_PER_SECOND: '0',
		HEAD_INTERVAL_MS: '20',
		...settings
	});
}

export async function startTestService(
	databaseUrl: string,
	settings: Record<string, string> = {},
	lines?: string[]
): Promise<TestService> {
	const config = testConfig(databaseUrl, settings);
	const log =
		lines === undefined
			? pino({ level: 'silent' })
			: pino({ level: 'info' }, { write: (line) => void lines.push(line) });
	const service = await startService(config, log);
	while (!service.watch.isReady) await new Promise((resolve) => setTimeout(resolve, 5));
	const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
		fetch(service.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
	return {
		...service,
		post,
		ask: async (query, variables) => {
			const response = await post(JSON.stringify({ query, variables }));
			const { data, errors } = (await response.json()) as Reply;
			return { status: response.status, headers: response.headers, data, errors };
		},
		close: async () => {
			await service.close();
			rmSync(config.DEPLOYMENTS_DIR, { recursive: true, force: true });
		}
	};
}
