import { nowhere, type Deployment } from '@wadi/contracts/deployments';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { localChainId } from './local-chain.ts';
import type { Postgres } from './postgres.ts';
import { foundationOwners, peopleOf } from './scenario/people.ts';

/** What the hub of ballots keeps beside its log. */
export interface BallotFiles {
	/** The spaces that it offers. Written once; edit it and start again to change them. */
	spaces: string;
	/** The key that signs its receipts, readable by its owner alone. */
	relayerKey: string;
	/** That the scenario's messages were sent. */
	played: string;
}

const filesOf = (folder: string): BallotFiles => ({
	spaces: join(folder, 'spaces.json'),
	relayerKey: join(folder, 'relayer.key'),
	played: join(folder, 'played')
});

/** Makes what is not there yet. */
export function prepareBallots(folder: string, deployment: Deployment): BallotFiles {
	mkdirSync(folder, { recursive: true });
	const files = filesOf(folder);
	if (!existsSync(files.relayerKey))
		writeFileSync(files.relayerKey, `0x${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
	if (!existsSync(files.spaces))
		writeFileSync(files.spaces, `${JSON.stringify({ spaces: localSpaces(deployment) }, null, '\t')}\n`);
	return files;
}

const sahara = (amount: bigint): string => String(amount * 10n ** 18n);
const day = 86_400;

/** A space for each way to count power. */
export function localSpaces({ contracts, foundation }: Pick<Deployment, 'contracts' | 'foundation'>) {
	// The Safe for what two owners agree on, and one owner for what can't wait.
	const operator = peopleOf()(foundationOwners[0]).address;
	const admins = [foundation, operator].filter((account) => account !== nowhere);
	const space = (
		id: string,
		name: string,
		about: string,
		strategy: { name: string; params?: Record<string, unknown> },
		{ quorum, proposalThreshold }: { quorum: bigint; proposalThreshold: bigint }
	) => ({
		id,
		name,
		about,
		chainId: localChainId,
		symbol: 'SAHARA',
		strategies: [strategy],
		votingDelay: { min: 0, max: 30 * day },
		votingPeriod: { min: 3_600, max: 90 * day },
		quorum: sahara(quorum),
		proposalThreshold: sahara(proposalThreshold),
		admins,
		moderators: [],
		members: []
	});
	return [
		space(
			'sahara.eth',
			'Sahara',
			'Questions to everyone who governs: power is what the Governor counts on chain.',
			{ name: 'governance-power' },
			{ quorum: 200_000n, proposalThreshold: 10_000n }
		),
		space(
			'delegates.sahara.eth',
			'Sahara, own vote first',
			'The same power, and the last word to those who delegated: who votes here takes their own part back.',
			{ name: 'governance-power-with-override' },
			{ quorum: 100_000n, proposalThreshold: 10_000n }
		),
		space(
			'lockers.sahara.eth',
			'Those who lock',
			'Questions about locks: power is ve-power alone.',
			{ name: 've-power' },
			{ quorum: 0n, proposalThreshold: 1_000n }
		),
		space(
			'contributors.sahara.eth',
			'Contributors',
			'Questions among those who contribute: power is contributor power alone.',
			{ name: 'contributor-power' },
			{ quorum: 0n, proposalThreshold: 0n }
		),
		space(
			'holders.sahara.eth',
			'Holders',
			'One SAHARA held is one vote; what is locked is not held.',
			{ name: 'erc20-balance-of', params: { address: contracts.SaharaToken } },
			{ quorum: 0n, proposalThreshold: 1n }
		)
	];
}

/**
 * For a chain that begins anew: the log belongs to one chain, because its snapshots name that chain's blocks. The
 * relayer stays who it is.
 */
export async function beginBallots(
	databaseUrl: string,
	folder: string,
	{ isPlayed }: { isPlayed: boolean }
): Promise<void> {
	const { spaces, played } = filesOf(folder);
	mkdirSync(folder, { recursive: true });
	for (const file of [spaces, played]) rmSync(file, { force: true });
	if (!isPlayed) writeFileSync(played, '0\n');
	const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
	try {
		await sql`drop schema if exists ballots cascade`;
	} finally {
		await sql.end();
	}
}

/** What the API needs to run the hub. The key's place is told, never the key. */
export const hubEnvironment = (
	files: BallotFiles,
	database: Pick<Postgres, 'url' | 'hubUrl'>,
	rpcUrl: string
): Record<string, string> => ({
	BALLOT_SPACES: files.spaces,
	BALLOT_RELAYER_KEY_FILE: files.relayerKey,
	BALLOT_DATABASE_URL: database.hubUrl,
	BALLOT_MIGRATION_DATABASE_URL: database.url,
	[`RPC_URL_${localChainId}`]: rpcUrl
});
