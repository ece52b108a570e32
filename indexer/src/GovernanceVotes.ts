import { ponder } from 'ponder:registry';
import { protocolParameter } from 'ponder:schema';
import { noteAuthority } from '../lib/obeys.ts';
import { provenanceOf } from '../lib/provenance.ts';

ponder.on('GovernanceVotes:ContributorShareSet', async ({ event, context }) => {
	await context.db.insert(protocolParameter).values({
		...provenanceOf(event, context),
		name: 'CONTRIBUTOR_SHARE_BPS',
		value: String(event.args.shareBps)
	});
});

ponder.on('GovernanceVotes:AuthorityUpdated', ({ event, context }) => noteAuthority(event, context));
