import { ponder } from 'ponder:registry';
import { block } from 'ponder:schema';

ponder.on('Block:block', async ({ event, context }) => {
	const { number, hash, timestamp } = event.block;
	await context.db.insert(block).values({ chainId: context.chain.id, number, hash, timestamp });
});
