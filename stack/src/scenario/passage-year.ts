import { royaltyEngineAbi } from '@wadi/contracts/abis';
import type { Deployment } from '@wadi/contracts/deployments';
import { encodeFunctionData, type Address } from 'viem';
import type { Act, Agenda } from './agenda.ts';
import type { Foundation } from './foundation.ts';
import type { Council } from './governance-council.ts';
import type { MotionName } from './governance-motions.ts';
import { ada, bo, cem, dana, eli, fay, gaia } from './governance-year.ts';
import { handoverActsOf, handoverCalls, type PowerLabel } from './handover-acts.ts';
import { contributorAt, guardian, keeper } from './people.ts';
import { hasReached, type Stage } from './stage.ts';
import type { World } from './world.ts';

/** Whatever the guardian does, and why. */
export const guardOf =
	(world: World, council: Council, contracts: Deployment['contracts']) =>
	(name: MotionName, reason: string, isRefused = false): Act =>
	() => {
		const call = handoverActsOf(contracts).cancelProposal(guardian, council.proposal(name).id, reason);
		world.perform({ ...call, reverts: isRefused });
	};

/** How control passes in the course of the year, as far as `goal`. */
export function fillPassage(
	act: Agenda,
	world: World,
	council: Council,
	foundation: Foundation,
	contracts: Deployment['contracts'],
	goal: Stage
) {
	const on: Agenda['on'] = (day, ...acts) => act.on(day, ...acts);
	const handover = contracts.FoundationHandover;
	const guard = guardOf(world, council, contracts);
	const count =
		(by: number, ...names: MotionName[]): Act =>
		() => {
			for (const name of names) world.perform(handoverActsOf(contracts).count(by, council.proposal(name).id));
		};
	const openGate =
		(by: number): Act =>
		() =>
			world.perform(handoverActsOf(contracts).openGate(by));
	const schedule =
		(to: Stage, ...powers: PowerLabel[]): Act =>
		() => {
			for (const power of powers)
				foundation.act(handover, handoverCalls.schedule(power, to), `schedule the transfer of ${power}`);
		};
	const callOff =
		(to: Stage, power: PowerLabel): Act =>
		() =>
			foundation.act(handover, handoverCalls.cancel(power, to), `cancel the transfer of ${power}`);

	// The Foundation alone, until the DAO has a charter and has shown that it can decide.
	if (!hasReached(goal, 'shared')) return;
	on(34, act.propose('ratify-the-charter', ada));
	on(
		37,
		act.votes('ratify-the-charter', [ada, 'FOR', 'Short enough to be read whole.'], [106, 'FOR'], [6, 'FOR'])
	);
	on(
		38,
		act.votes(
			'ratify-the-charter',
			[bo, 'FOR'],
			[gaia, 'FOR', 'It binds us first.'],
			[dana, 'SIGNED_FOR'],
			[eli, 'ABSTAIN', 'A charter is only worth what the contracts enforce.']
		)
	);
	on(42, act.queue('ratify-the-charter'));
	on(45, act.execute('ratify-the-charter', keeper));
	on(57, count(contributorAt(0), 'ratify-the-charter', 'fund-labelling-guild'));
	on(58, schedule('shared', 'PROTOCOL_FEE', 'TREASURY_ADDRESS', 'CURRENCY_LISTING', 'CONTRIBUTOR_SHARE'));
	on(59, callOff('shared', 'CONTRIBUTOR_SHARE'));
	on(60, openGate(contributorAt(2)));
	on(61, schedule('shared', 'CONTRIBUTOR_SHARE'));
	on(62, act.propose('take-the-first-powers', dana));
	on(
		65,
		act.votes(
			'take-the-first-powers',
			[dana, 'FOR'],
			[ada, 'FOR', 'This is what we locked for.'],
			[bo, 'FOR'],
			[3, 'FOR']
		)
	);
	on(
		66,
		act.votes('take-the-first-powers', [eli, 'AGAINST', 'Too early: two decisions are few.'], [cem, 'FOR'])
	);
	on(70, act.queue('take-the-first-powers'));
	on(73, act.execute('take-the-first-powers', dana));
	on(74, () => foundation.act(handover, handoverCalls.advance('shared'), 'advance to the shared stage'));

	// Shared: what the Foundation still does, it must announce, and the DAO sees it coming.
	const engine = contracts.RoyaltyEngine;
	const setTreasury = (to: Address) =>
		encodeFunctionData({ abi: royaltyEngineAbi, functionName: 'setTreasury', args: [to] });
	const changeFee = (day: number, bps: number) => {
		const what = `set the protocol fee to ${bps} bps`;
		const setFee = encodeFunctionData({ abi: royaltyEngineAbi, functionName: 'setProtocolFee', args: [bps] });
		on(day, () => foundation.announce(engine, setFee, what));
		on(day + 4, () => {
			foundation.act(engine, setFee, what);
			world.forecast.setFee(bps);
		});
	};
	changeFee(78, 275);
	on(101, () => foundation.announce(engine, setTreasury(foundation.safe), 'collect the fees itself'));
	on(104, () => foundation.withdraw(engine, setTreasury(foundation.safe), 'collect the fees itself'));
	changeFee(141, 250);

	if (!hasReached(goal, 'dao-with-guardian')) return;
	on(100, count(keeper, 'raise-the-contributors-share'));
	on(137, count(keeper, 'list-the-euro'));
	on(152, schedule('dao-with-guardian', 'TREASURY_ADDRESS'));
	on(163, count(contributorAt(1), 'lower-the-fee'));
	// The gate is open and the Foundation has not moved the fee: the DAO need not wait for it.
	on(164, act.propose('ask-for-the-fee', gaia));
	on(
		167,
		act.votes('ask-for-the-fee', [gaia, 'FOR', 'Asking is our right by now.'], [ada, 'FOR'], [6, 'FOR'])
	);
	on(168, act.votes('ask-for-the-fee', [bo, 'FOR'], [cem, 'ABSTAIN'], [109, 'FOR']));
	on(172, act.queue('ask-for-the-fee'));
	on(175, act.execute('ask-for-the-fee', gaia));
	on(176, act.propose('take-the-fee-and-the-treasury', ada));
	on(
		179,
		act.votes(
			'take-the-fee-and-the-treasury',
			[ada, 'FOR', 'With it the Foundation decides nothing alone.'],
			[fay, 'FOR'],
			[110, 'FOR']
		)
	);
	on(
		180,
		act.votes(
			'take-the-fee-and-the-treasury',
			[bo, 'FOR'],
			[dana, 'SIGNED_FOR'],
			[107, 'AGAINST', 'The Foundation has done nothing wrong.']
		)
	);
	on(184, act.queue('take-the-fee-and-the-treasury'));
	on(187, act.execute('take-the-fee-and-the-treasury', keeper));

	// The DAO decides all, and the guardian can still stop it from a mistake.
	if (!hasReached(goal, 'dao')) return;
	on(217, count(keeper, 'season-two-grants'));
	on(230, count(contributorAt(2), 'fund-a-bug-bounty'));
	on(244, count(keeper, 'lower-the-threshold'));
	on(270, count(keeper, 'raise-the-quorum'));
	on(297, schedule('dao', 'ADMIN'));
	on(299, act.propose('become-the-only-holder', bo));
	on(
		302,
		act.votes(
			'become-the-only-holder',
			[bo, 'FOR'],
			[ada, 'FOR', 'Nobody above us; nobody to blame but us.'],
			[gaia, 'FOR'],
			[3, 'FOR']
		)
	);
	// The guardian stops others; what ends its own office it cannot stop.
	on(303, guard('become-the-only-holder', 'The year is not over.', true));
	on(
		303,
		act.votes(
			'become-the-only-holder',
			[dana, 'SIGNED_FOR'],
			[cem, 'FOR'],
			[eli, 'AGAINST', 'I would keep the guardian for one more year.'],
			[108, 'FOR']
		)
	);
	on(307, act.queue('become-the-only-holder'));
	on(310, act.execute('become-the-only-holder', bo));
}
