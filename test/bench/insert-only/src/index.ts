import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ponder } from 'ponder:registry';
import { row } from '../ponder.schema.ts';

/** What the indexer handles, read from its sources: both apps see the same events, now and later. */
const handlers = fileURLToPath(new URL('../../../../indexer/src/', import.meta.url));
const names = readdirSync(handlers)
	.filter((file) => file.endsWith('.ts'))
	.flatMap((file) => [...readFileSync(handlers + file, 'utf8').matchAll(/ponder\.on\(\s*'([^']+)'/g)])
	.map((match) => match[1]!);

for (const name of names) {
	ponder.on(name, async ({ event, context }) => {
		await context.db.insert(row).values({
			id: event.id,
			name,
			chainId: context.chain.id,
			blockNumber: event.block.number,
			logIndex: event.log?.logIndex ?? -1,
			transactionHash: event.transaction?.hash ?? '0x',
			timestamp: event.block.timestamp
		});
	});
}
