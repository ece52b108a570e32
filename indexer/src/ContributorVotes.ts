import { ponder } from 'ponder:registry';
import { scoreGrowth } from 'ponder:schema';
import { placeOf, provenanceOf } from '../lib/provenance.ts';
import { changeHoldings } from '../lib/voter.ts';

ponder.on('ContributorVotes:ScoreGrown', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { account, receiptId, fee, scoreAfter } = event.args;
	await changeHoldings(context.db, from, account, ({ score }) => {
		if (score + fee !== scoreAfter)
			throw new Error(
				`The score of ${account} was ${score} and grew by ${fee} to ${scoreAfter} by the chain ${placeOf(from)}.`
			);
		return { score: scoreAfter };
	});
	await context.db.insert(scoreGrowth).values({ ...from, account, receiptId, fee, scoreAfter });
});
