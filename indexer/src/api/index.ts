import { Hono } from 'hono';
import { readDeployments } from '@wadi/contracts/deployments';
import postgres from 'postgres';
import { blocksOf } from '../../lib/chain-blocks.ts';
import { deploymentsDirectory, readSettings } from '../../lib/environment.ts';
import { sentenceOf, watchFinalBlock } from '../../lib/final-blocks.ts';
import { readStates } from '../../lib/index-state.ts';
import { isCaughtUp, standings } from '../../lib/standing.ts';

const WATCH_EVERY_MS = 1_000;

const { databaseUrl, schema, chains } = readSettings(
	process.env,
	readDeployments(deploymentsDirectory(process.env))
);
const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });

const watched = chains.map(({ deployment: { chainId, name }, rpcUrls }) => ({
	chainId,
	name,
	check: watchFinalBlock(blocksOf(rpcUrls))
}));

/** Ends the process when a chain gives up a block that was final: every row since may be wrong. */
async function watch(): Promise<void> {
	const states = await readStates(sql, schema);
	for (const { chainId, name, check } of watched) {
		const state = states.get(chainId);
		const broken = state && (await check(state.final));
		if (!broken) continue;
		console.error(sentenceOf(name, broken));
		process.exit(1);
	}
}

const round = (): void => {
	// A chain or database that does not answer now is asked again; Ponder itself reports that it is gone.
	const again = () => void setTimeout(round, WATCH_EVERY_MS).unref();
	watch().then(again, again);
};
round();

const app = new Hono();
app.get('/', (c) =>
	c.text(
		'Wadi indexer. See /caught-up, /health, /ready, /status and /metrics; data is served by the GraphQL service.\n'
	)
);

/**
 * 200 when the index is as of every chain's head, 503 otherwise, with the standing of each either way.
 *
 * Ponder's own /ready answers as soon as the final blocks are indexed, some thirty or more before the head, and goes on
 * answering while a reorg is waiting to be followed. `?within=N` allows N blocks of distance.
 */
app.get('/caught-up', async (c) => {
	const within = Number(c.req.query('within') ?? 0);
	if (!Number.isInteger(within) || within < 0)
		return c.text('"within" takes a whole number of blocks, 0 or more.\n', 400);
	try {
		const found = await standings(sql, schema, chains);
		return c.json({ chains: found }, found.every((chain) => isCaughtUp(chain, within)) ? 200 : 503);
	} catch (error) {
		return c.json({ error: error instanceof Error ? error.message : String(error) }, 503);
	}
});

export default app;
