import { localDollarAbi, royaltyEngineAbi } from '@wadi/contracts/abis';
import type { Deployment } from '@wadi/contracts/deployments';
import { encodeFunctionData, erc20Abi, keccak256, stringToBytes, type Address } from 'viem';
import type { Act, Agenda } from './agenda.ts';
import type { Council } from './governance-council.ts';
import type { MotionName } from './governance-motions.ts';
import { distributor, keeper, licenseeAt } from './people.ts';
import { between } from './random.ts';
import type { World } from './world.ts';

/**
 * Who governs. Six delegates and six who vote for themselves are known by their place; 2 to 7 and 9 are accounts that a
 * visitor can play: 7 is a delegate, 3 and 6 vote for themselves, 2 and 5 have delegated, 4 has only what it earned, 9 has
 * a lock that is over, and 8 nothing at all.
 */
export const [ada, bo, cem, dana, eli, fay] = [100, 101, 102, 103, 104, 105];
export const gaia = 7;
const independents = [106, 107, 108, 109, 110, 111];
const leaver = 112;
const followers = Array.from({ length: 24 }, (_, i) => 120 + i);
const delegates = [ada, bo, cem, dana, eli, fay, gaia];

/** What governance does but for the passage of control, which has its own agenda. */
export function fillAgenda(
	act: Agenda,
	world: World,
	council: Council,
	contracts: Deployment['contracts'],
	{ euro }: { euro: Address },
	guard: (name: MotionName, reason: string) => Act
) {
	const on: Agenda['on'] = (day, ...acts) => act.on(day, ...acts);

	// ------------------------------------------------------------------------------------------------- locks

	on(12, act.lock(ada, 600_000, 208), act.lock(bo, 400_000, 156));
	on(15, act.lock(cem, 300_000, 104), act.lock(dana, 200_000, 208), act.lock(6, 150_000, 180, false));
	on(18, act.lock(eli, 150_000, 78), act.lock(fay, 100_000, 52), act.lock(gaia, 120_000, 208, false));
	on(20, act.lock(9, 8_000, 26, false), act.lock(leaver, 45_000, 12), act.lock(3, 40_000, 150, false));
	for (const [i, who] of independents.entries())
		on(22 + 2 * i, act.lock(who, 20_000 * (i + 1), between(`weeks of ${who}`, 80, 200)));
	for (const [i, who] of followers.entries()) {
		const to = delegates[i % delegates.length] ?? ada;
		const amount = 500 * between(`amount of ${who}`, 4, 80);
		on(24 + 2 * Math.floor(i / 3), act.lock(who, amount, between(`weeks of ${who}`, 60, 208)), () =>
			i % 8 === 5 ? council.delegateBySignature(who, to) : council.delegate(who, to)
		);
	}
	on(35, act.lock(2, 25_000, 104, false), () => council.delegate(2, bo));
	on(52, act.lock(5, 5_000, 60, false), () => council.delegate(5, gaia));
	on(
		92,
		() => council.increase(ada, 50_000),
		() => council.increase(gaia, 30_000)
	);
	on(118, () => council.withdraw(leaver));
	on(119, () => council.fail((acts) => acts.withdrawLock(ada)));
	on(
		140,
		() => council.extend(cem, 156),
		() => council.extend(fay, 104)
	);
	on(
		198,
		() => council.delegate(120, dana),
		() => council.delegate(126, gaia)
	);
	on(
		276,
		() => council.increase(6, 20_000),
		() => council.extend(eli, 130)
	);

	// ------------------------------------------------------------------------------------------------- proposals

	on(45, act.propose('fund-labelling-guild', ada));
	on(48, act.votes('fund-labelling-guild', [ada, 'FOR', 'Labels are what is missing most.'], [106, 'FOR']));
	on(
		49,
		act.votes(
			'fund-labelling-guild',
			[bo, 'FOR'],
			[fay, 'ABSTAIN', 'I know members of the guild.'],
			[6, 'FOR']
		),
		act.split('fund-labelling-guild', gaia, [20, 80, 0], 'My delegators disagree, and I vote as they do.')
	);
	on(51, act.votes('fund-labelling-guild', [eli, 'AGAINST', 'Too much at once; pay by report.']));
	on(53, act.queue('fund-labelling-guild'));
	on(56, act.execute('fund-labelling-guild', ada));

	on(66, act.propose('halve-the-fee-and-halve-again', bo));
	on(
		69,
		act.votes(
			'halve-the-fee-and-halve-again',
			[bo, 'FOR', 'Cheaper for all.'],
			[ada, 'AGAINST', 'A fifth of the income is too little to pay for the grants just made.']
		)
	);
	on(
		70,
		act.votes(
			'halve-the-fee-and-halve-again',
			[cem, 'AGAINST'],
			[107, 'FOR'],
			[dana, 'AGAINST', 'Come back with a smaller step.']
		)
	);
	on(72, act.votes('halve-the-fee-and-halve-again', [gaia, 'FOR'], [3, 'AGAINST']));

	on(88, act.propose('raise-the-contributors-share', gaia));
	on(
		91,
		act.votes(
			'raise-the-contributors-share',
			[gaia, 'FOR', 'Who does the work should be heard.'],
			[ada, 'FOR']
		)
	);
	on(
		92,
		act.votes('raise-the-contributors-share', [dana, 'SIGNED_FOR'], [109, 'SIGNED_FOR'], [fay, 'AGAINST'])
	);
	on(93, act.voteAsContributor('raise-the-contributors-share', 4, 'FOR', 'My first vote. I hold no lock.'));
	on(94, act.votes('raise-the-contributors-share', [bo, 'ABSTAIN'], [6, 'FOR']));
	on(96, act.queue('raise-the-contributors-share'));
	on(99, act.execute('raise-the-contributors-share', gaia));

	on(108, act.propose('emergency-liquidity', dana));
	on(
		111,
		act.votes('emergency-liquidity', [dana, 'FOR'], [ada, 'AGAINST', 'No name, no agreement, no vote.'])
	);
	on(
		112,
		guard('emergency-liquidity', 'It names neither the counterparty nor an agreement, and asks for haste.')
	);

	on(122, act.propose('list-the-euro-wrongly', cem));
	on(123, act.cancel('list-the-euro-wrongly', cem));
	on(125, act.propose('list-the-euro', cem));
	on(128, act.votes('list-the-euro', [cem, 'FOR'], [ada, 'FOR'], [108, 'FOR', 'We pay in euros.']));
	on(129, act.votes('list-the-euro', [bo, 'FOR'], [eli, 'FOR'], [gaia, 'FOR']));
	on(133, act.queue('list-the-euro'));
	on(136, act.execute('list-the-euro', cem));
	for (const day of [141, 177, 233, 302]) on(day, () => tipInEuros(world, contracts, euro, day));

	// The quorum comes with one vote on the last but one evening: the vote goes on for two days more.
	on(150, act.propose('lower-the-fee', fay));
	on(153, act.votes('lower-the-fee', [fay, 'FOR', 'A small step that can be taken back.'], [106, 'FOR']));
	on(154, act.votes('lower-the-fee', [107, 'AGAINST']));
	on(156, act.votes('lower-the-fee', [ada, 'FOR', 'I waited for the June accounts. They allow it.']));
	on(
		157,
		act.votes('lower-the-fee', [bo, 'FOR'], [dana, 'AGAINST', 'The treasury will miss it.'], [6, 'FOR'])
	);
	on(159, act.queue('lower-the-fee'));
	on(162, act.execute('lower-the-fee', fay), () => world.forecast.setFee(200));

	on(180, act.propose('sponsor-a-conference', eli));
	on(183, act.votes('sponsor-a-conference', [eli, 'FOR'], [108, 'AGAINST', 'Who would come for this?']));
	on(185, act.votes('sponsor-a-conference', [107, 'ABSTAIN']));

	on(205, act.propose('season-two-grants', bo));
	on(
		208,
		act.votes('season-two-grants', [bo, 'FOR'], [ada, 'FOR', 'The reports of season one were worth it.'])
	);
	on(209, act.split('season-two-grants', cem, [30, 50, 20], 'For the evaluation, against the compute pool.'));
	on(
		209,
		act.voteAsContributor('season-two-grants', 4, 'FOR', 'Compute credits would have helped me start.')
	);
	on(210, act.votes('season-two-grants', [dana, 'SIGNED_FOR'], [110, 'FOR'], [3, 'FOR']));
	on(213, act.queue('season-two-grants'));
	on(216, () => council.executeAtTimelock('season-two-grants', keeper));

	on(218, act.propose('fund-a-bug-bounty', cem));
	on(221, act.votes('fund-a-bug-bounty', [cem, 'FOR'], [bo, 'FOR'], [6, 'FOR', 'Cheaper than a loss.']));
	on(222, act.votes('fund-a-bug-bounty', [ada, 'FOR'], [108, 'AGAINST', 'An audit first.'], [fay, 'FOR']));
	on(226, act.queue('fund-a-bug-bounty'));
	on(229, act.execute('fund-a-bug-bounty', cem));

	on(232, act.propose('lower-the-threshold', gaia));
	on(235, act.votes('lower-the-threshold', [gaia, 'FOR'], [ada, 'FOR'], [cem, 'FOR'], [111, 'AGAINST']));
	on(237, act.votes('lower-the-threshold', [bo, 'AGAINST', 'Ten thousand is not much.'], [6, 'FOR']));
	on(240, act.queue('lower-the-threshold'));
	on(243, act.execute('lower-the-threshold', gaia));

	on(258, act.propose('raise-the-quorum', dana));
	on(261, act.votes('raise-the-quorum', [dana, 'FOR'], [ada, 'FOR'], [bo, 'FOR'], [106, 'SIGNED_FOR']));
	on(262, act.votes('raise-the-quorum', [gaia, 'AGAINST', 'It makes absence a vote.'], [eli, 'FOR']));
	on(266, act.queue('raise-the-quorum'));
	on(269, act.execute('raise-the-quorum', keeper));

	on(286, act.propose('shorten-the-delay', fay));
	on(
		289,
		act.votes(
			'shorten-the-delay',
			[fay, 'FOR'],
			[bo, 'FOR'],
			[cem, 'FOR'],
			[ada, 'AGAINST', 'Two days are what a minority has.']
		)
	);
	on(
		290,
		act.votes('shorten-the-delay', [gaia, 'FOR'], [eli, 'FOR'], [6, 'FOR'], [110, 'FOR'], [111, 'FOR'])
	);
	on(294, act.queue('shorten-the-delay'));
	on(295, guard('shorten-the-delay', 'It would take from everybody the two days in which this was noticed.'));

	on(312, act.propose('delist-the-dollar', 6));
	on(
		315,
		act.votes('delist-the-dollar', [6, 'FOR'], [gaia, 'FOR'], [bo, 'FOR', 'Fees in SAHARA make voters.'])
	);
	on(316, act.split('delist-the-dollar', ada, [75, 15, 10], 'Mostly against: licensees keep dollars.'));
	on(316, act.votes('delist-the-dollar', [dana, 'AGAINST'], [cem, 'AGAINST'], [109, 'AGAINST']));

	on(351, act.propose('fund-an-audit', ada));
	on(
		354,
		act.votes(
			'fund-an-audit',
			[ada, 'FOR'],
			[bo, 'FOR', 'All powers are ours; so is every mistake.'],
			[gaia, 'FOR']
		)
	);
	on(355, act.votes('fund-an-audit', [dana, 'SIGNED_FOR'], [cem, 'FOR'], [fay, 'ABSTAIN'], [107, 'AGAINST']));
	on(359, act.queue('fund-an-audit'));

	on(354, act.propose('fund-translations', gaia));
	on(357, act.votes('fund-translations', [gaia, 'FOR'], [ada, 'FOR'], [3, 'FOR']));
	on(358, act.votes('fund-translations', [eli, 'AGAINST', 'Machines do this well enough.'], [108, 'FOR']));
	on(358, act.voteAsContributor('fund-translations', 4, 'FOR', 'I would translate.'));

	on(360, act.propose('lower-the-fee-again', fay));
	on(363, act.votes('lower-the-fee-again', [fay, 'FOR', 'It worked once.'], [107, 'AGAINST'], [110, 'FOR']));
	on(363, act.propose('restore-the-contributors-share', bo));
}

/** A payment in the currency that a vote has listed. */
function tipInEuros(world: World, { RoyaltyEngine }: Deployment['contracts'], euro: Address, day: number) {
	const from = licenseeAt(5);
	const amount = BigInt(between(`euros ${day}`, 20, 400)) * 10n ** 6n + 3n;
	const asset = between(`euro asset ${day}`, 1, world.assets.length);
	const call = (from: number, to: Address, what: string, data: `0x${string}`) =>
		world.perform({ from, to, what, data, reverts: false });
	call(
		distributor,
		euro,
		'mint euros',
		encodeFunctionData({ abi: localDollarAbi, functionName: 'mint', args: [world.addressOf(from), amount] })
	);
	call(
		from,
		euro,
		'approve RoyaltyEngine',
		encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [RoyaltyEngine, amount] })
	);
	call(
		from,
		RoyaltyEngine,
		`tip asset ${asset} in euros`,
		encodeFunctionData({
			abi: royaltyEngineAbi,
			functionName: 'pay',
			args: [BigInt(asset), euro, amount, 3, keccak256(stringToBytes(`euros ${day}`))]
		})
	);
}
