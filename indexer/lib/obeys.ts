import type { Context } from 'ponder:registry';
import { targetSetting } from 'ponder:schema';
import { provenanceOf } from './provenance.ts';

interface AuthorityUpdated {
	args: { authority: `0x${string}` };
	block: { number: bigint; timestamp: bigint };
	log: { logIndex: number; address: `0x${string}` };
	transaction: { hash: `0x${string}` };
}

/** A contract says which authority it obeys from now on. */
export async function noteAuthority(event: AuthorityUpdated, context: Context): Promise<void> {
	const from = provenanceOf(event, context);
	await context.db.insert(targetSetting).values({
		...from,
		target: event.log.address,
		kind: 'AUTHORITY',
		value: event.args.authority.toLowerCase(),
		since: from.timestamp
	});
}
