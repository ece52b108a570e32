import { createHash } from 'node:crypto';
import type { Deployment } from '@wadi/contracts/deployments';
import type { Address } from 'viem';
import { genesisTime } from '../anvil.ts';
import { actsOf } from './acts.ts';
import { governanceActsOf } from './governance-acts.ts';
import { Council } from './governance-council.ts';
import { Agenda, type Act } from './agenda.ts';
import { Foundation } from './foundation.ts';
import { motionsOf, type MotionName } from './governance-motions.ts';
import { fillAgenda } from './governance-year.ts';
import type { Lineage, LineageAsset } from './lineage.ts';
import { fillPassage, guardOf } from './passage-year.ts';
import { authorAt, contributorAt, keeper, licenseeAt, stranger, type Person } from './people.ts';
import { between, choose, hashOf, isAmong } from './random.ts';
import { lastStage, type Stage } from './stage.ts';
import { contributionsOf, offersOf, tipOf, weightOf, type Currency } from './terms.ts';
import { childCountsOf, World, type Block, type License, type Offer } from './world.ts';

/** How much happens, by the size of the lineage. */
interface Scale {
	contributors: number;
	licensees: number;
	mostReceipts: number;
	/** Of a hundred assets, how many issue receipts at all. */
	creditedPercent: number;
	offering: number;
	purchasesADay: number;
	tipsADay: number;
	/** Days between two settlements of one license. */
	meteringPeriod: number;
	meteredPercent: number;
	/** The local node hashes its whole state for every block, so a large story has fewer of them. */
	daysPerBlock: 1 | 2 | 4;
}

function scaleOf(assets: number): Scale {
	const isLarge = assets > 200;
	const growth = Math.sqrt(assets / 75);
	return {
		contributors: isLarge ? 120 : 24,
		licensees: isLarge ? 60 : 12,
		mostReceipts: isLarge ? 3 : 5,
		creditedPercent: isLarge ? 40 : 100,
		offering: Math.ceil(Math.min(assets * 0.75, 40 + assets / 12)),
		purchasesADay: 0.9 * growth,
		tipsADay: 0.25 * growth,
		meteringPeriod: isLarge ? 28 : 21,
		meteredPercent: isLarge ? 30 : 100,
		daysPerBlock: assets > 1_000 ? 4 : isLarge ? 2 : 1
	};
}

const lastDay = 364;
const lastRegistrationDay = 240;
/** Payments after it wait on their links, and receipts keep what they earned: something to do for a visitor. */
const lastSettlementDay = 344;
const currencies = ['SAHARA', 'USDL'] as const;
const batch = 40;

export interface Plan {
	blocks: Block[];
	/** Everyone who signs something. */
	senders: number[];
	transactions: number;
	/** Over every block, sender, recipient and byte, in order: equal plans make equal chains. */
	hash: string;
}

/** Plans the whole year, transaction by transaction, without asking the chain anything. */
export async function planYear(
	lineage: Lineage,
	deployment: Pick<Deployment, 'contracts' | 'foundation'>,
	currencies: { dollar: Address; euro: Address },
	person: (index: number) => Person,
	goal: Stage = lastStage,
	/** The chain's newest block. */
	firstBlock = 0
): Promise<Plan> {
	const { contracts } = deployment;
	const { dollar } = currencies;
	const scale = scaleOf(lineage.assets.length);
	const world = new World(
		actsOf(contracts, dollar),
		governanceActsOf(contracts),
		contracts.UsageMeter,
		person,
		lineage.assets
	);
	world.firstBlock = firstBlock;
	const council = new Council(world, contracts);
	const agenda = agendaOf(world, council, deployment, currencies, goal);
	const story = storyOf(world, lineage.assets, scale, dollar);

	world.startBlock(genesisTime + 3_600);
	story.open();
	for (let day = 1; day <= lastDay; day++) {
		const midnight = genesisTime + day * 86_400;
		if (day % scale.daysPerBlock === 0)
			world.startBlock(midnight + between(`hour ${day}`, 7 * 3_600, 21 * 3_600));
		story.supply(day);
		await story.demand(day);
		await story.incidents(day);
		story.settle(day);
		const evening = agenda.get(day);
		if (evening) {
			world.startBlock(midnight + 21 * 3_600 + between(`evening ${day}`, 60, 9_000));
			for (const act of evening) await act();
		}
	}
	const blocks = world.blocks.filter(({ calls }) => calls.length > 0);
	return {
		blocks,
		senders: [...new Set(blocks.flatMap(({ calls }) => calls.map(({ from }) => from)))].sort((a, b) => a - b),
		transactions: blocks.reduce((n, { calls }) => n + calls.length, 0),
		hash: hashPlan(blocks)
	};
}

/** What governance and the passage of control do on the evening of each day. */
function agendaOf(
	world: World,
	council: Council,
	deployment: Pick<Deployment, 'contracts' | 'foundation'>,
	currencies: { dollar: Address; euro: Address },
	goal: Stage
): Map<number, Act[]> {
	const { contracts } = deployment;
	const motions = motionsOf(contracts, currencies, (index) => world.addressOf(index));
	const foundation = new Foundation(world, deployment);
	const instead = new Map<MotionName, Act>();
	// As long as the DAO has no power over these, the Foundation does them on its own.
	if (goal === 'foundation')
		for (const name of ['raise-the-contributors-share', 'list-the-euro', 'lower-the-fee'] as const)
			instead.set(name, () => foundation.perform(motions[name], name.replaceAll('-', ' ')));
	const agenda = new Agenda(world, council, motions, instead);
	fillPassage(agenda, world, council, foundation, contracts, goal);
	fillAgenda(agenda, world, council, contracts, currencies, guardOf(world, council, contracts));
	return agenda.days;
}

function hashPlan(blocks: readonly Block[]): string {
	const hash = createHash('sha256');
	for (const { timestamp, calls } of blocks) {
		hash.update(`block ${timestamp}\n`);
		for (const { from, to, data, reverts } of calls) hash.update(`${from} ${to} ${data} ${reverts}\n`);
	}
	return hash.digest('hex');
}

function storyOf(world: World, assets: readonly LineageAsset[], scale: Scale, dollar: Address) {
	const childCounts = childCountsOf(assets);
	const authors = new Map<string, number>();
	for (const { author } of assets) if (!authors.has(author)) authors.set(author, authorAt(authors.size));
	const authorOf = (asset: LineageAsset): number => authors.get(asset.author) ?? authorAt(0);
	const weights = assets.map((asset) => weightOf(asset, childCounts.get(asset.id) ?? 0));
	const threshold = [...weights].sort((a, b) => b - a)[scale.offering - 1] ?? 0;
	const bornOn = assets.map((_, i) => 1 + Math.floor((i * lastRegistrationDay) / assets.length));
	const byDay = new Map<number, number[]>();
	for (const [i, day] of bornOn.entries()) byDay.set(day, [...(byDay.get(day) ?? []), i]);
	/** The ids of the assets registered `age` days before `day`. */
	const aged = (day: number, age: number): number[] => (byDay.get(day - age) ?? []).map((i) => i + 1);
	const lineOf = (id: number): LineageAsset => world.owned(id).asset;
	const isLive = (id: number): boolean => !world.owned(id).isRetired;

	/** `n` times a day on average, the fraction decided by the day. */
	const times = (n: number, text: string): number => Math.floor(n + (hashOf(text) % 1_000) / 1_000);
	const forSale = (): Offer[] =>
		world.offers.filter((offer) => !offer.isForDeriving && world.isForSale(offer));
	/** One of `offers`, the sought-after more often. */
	const favourite = (offers: readonly Offer[], text: string): Offer => {
		const weightOfOffer = ({ asset }: Offer) => weights[asset - 1] ?? 1;
		let left = (hashOf(text) / 2 ** 32) * offers.reduce((sum, offer) => sum + weightOfOffer(offer), 0);
		for (const offer of offers) if ((left -= weightOfOffer(offer)) < 0) return offer;
		return choose(text, offers);
	};

	/** Everyone whom a visitor can play gets something to spend. */
	function open() {
		for (let index = 0; index < 10; index++) {
			if (index > 0) world.give(index, 'SAHARA', 250_000n * 10n ** 18n);
			world.give(index, 'USDL', 50_000n * 10n ** 6n);
		}
	}

	function supply(day: number) {
		for (const i of byDay.get(day) ?? []) {
			const asset = assets[i];
			if (asset) world.register(asset, authorOf(asset));
		}
		for (const id of aged(day, 1)) {
			const asset = lineOf(id);
			if (isAmong(`credited ${asset.id}`, scale.creditedPercent)) {
				const contributions = contributionsOf(asset, scale.contributors, scale.mostReceipts);
				if (contributions.length > 0) world.issueReceipts(id, contributions, contributorAt);
			}
			if ((weights[id - 1] ?? 0) >= threshold)
				for (const terms of offersOf(asset)) world.createOffer(id, terms);
		}
		for (const id of aged(day, 45))
			if (isAmong(`second version ${lineOf(id).id}`, 15) && isLive(id)) world.publishVersion(id);
		for (const id of aged(day, 60))
			if (isAmong(`policy ${lineOf(id).id}`, 7)) world.raiseReceiptsShare(id, 500);
		// Contributors who come late: they earn from then on, and nothing of what was before.
		for (const id of aged(day, 80))
			if (isAmong(`late ${lineOf(id).id}`, (15 * scale.creditedPercent) / 100) && isLive(id))
				world.issueReceipts(
					id,
					[
						{
							contributor: hashOf(`late ${id}`) % scale.contributors,
							role: 'EVALUATION',
							units: between(`late units ${id}`, 20, 200)
						}
					],
					contributorAt
				);
	}

	async function demand(day: number): Promise<void> {
		const offers = forSale();
		if (offers.length > 0)
			for (let i = times(scale.purchasesADay, `purchases ${day}`); i > 0; i--)
				world.buy(
					favourite(offers, `offer ${day} ${i}`),
					licenseeAt(hashOf(`buyer ${day} ${i}`) % scale.licensees)
				);
		for (let i = times(scale.tipsADay, `tips ${day}`); i > 0; i--) {
			const text = `${day} ${i}`;
			const id = between(`tip to ${text}`, 1, world.assets.length);
			const currency = choose(`tip currency ${text}`, currencies);
			const from = licenseeAt(hashOf(`tip from ${text}`) % scale.licensees);
			world.tip(from, id, currency, tipOf(text, currency), `thanks ${text}`);
		}
		const dawn = world.now - (world.now % 86_400);
		const nextDawn = dawn + 86_400 * scale.daysPerBlock;
		for (const license of world.licenses) {
			const { id, offer, expiresAt } = license;
			const isEnding = expiresAt >= dawn && expiresAt < nextDawn && !license.isRevoked;
			if (isEnding && isAmong(`renew ${id} ${expiresAt}`, 45) && world.isForSale(offer)) world.renew(license);
			if (offer.terms.mode === 'METERED' && offer.terms.unitPrice > 0n && isDue(license, day))
				await world.useMetered(license);
		}
	}

	const isDue = (license: License, day: number): boolean =>
		(day + license.id) % scale.meteringPeriod === 0 &&
		world.isActive(license) &&
		isAmong(`metered ${license.id}`, scale.meteredPercent);

	/** What does not happen every day, and what the contracts must refuse. */
	async function incidents(day: number): Promise<void> {
		const address = (index: number) => world.addressOf(index);
		const author = authors.get(assets[0]?.author ?? '') ?? authorAt(0);
		switch (day) {
			case 40:
				return world.fail((acts) => acts.tip(licenseeAt(0), 1, dollar, 10n ** 30n, 'more than there is'));
			case 75: {
				const receipt = world.receipts[0];
				if (receipt)
					world.fail((acts) =>
						acts.transferReceipt(receipt.holder, address(receipt.holder), address(stranger), receipt.id)
					);
				return;
			}
			case 110:
				return world.fail((acts) => acts.setProtocolFee(stranger, 0));
			case 150: {
				const offer = forSale().at(-1);
				if (!offer) return;
				world.closeOffer(offer);
				return world.fail((acts) => acts.buy(licenseeAt(1), offer.id, address(licenseeAt(1))));
			}
			case 160: {
				const used = world.licenses.find(({ settled }) => settled > 0n);
				return used && world.failWithReplay(used);
			}
			case 200:
				return world.fail((acts) => acts.claim(stranger, [1_000_000], 'SAHARA'));
			case 220: {
				const revocable = world.licenses.find(
					(license) =>
						license.offer.terms.isRevocable &&
						world.isActive(license) &&
						world.owned(license.offer.asset).owner === license.offer.seller
				);
				return revocable && world.revoke(revocable);
			}
			case 230: {
				const perpetual = world.licenses.find(({ offer }) => offer.terms.mode === 'PERPETUAL');
				return perpetual && world.transferLicense(perpetual, licenseeAt(3));
			}
			case 250: {
				const sold = forSale().find(({ seller }) => seller !== author);
				if (!sold) return;
				world.transferAsset(sold.asset, author);
				world.createOffer(sold.asset, sold.terms);
				return world.fail((acts) => acts.buy(licenseeAt(2), sold.id, address(licenseeAt(2))));
			}
			case 260: {
				const prepaid = world.licenses.find(({ deposit }) => deposit > 0n);
				return prepaid && world.announceWithdrawal(prepaid);
			}
			case 264: {
				const prepaid = world.licenses.find(({ deposit }) => deposit > 0n);
				return prepaid && world.withdraw(prepaid, prepaid.deposit / 2n);
			}
			case 280: {
				const parent = assets.findIndex((_, i) => !world.owned(i + 1).policy.isOpen);
				if (parent < 0) return;
				const child: LineageAsset = {
					id: 'unlicensed/derivative',
					kind: 'MODEL',
					author: 'unlicensed',
					likes: 0,
					downloads: 0,
					parents: [{ id: assets[parent]?.id ?? '', relation: 'FINE_TUNED_FROM' }]
				};
				const policy = { isOpen: true, minShareBps: 0, receiptsBps: 0 };
				const links = [{ parent: parent + 1, shareBps: 100, licenseId: 0 }];
				return world.fail((acts) => acts.register(stranger, child, policy, links));
			}
			case 310: {
				const childless = assets.findLastIndex(({ id }) => !childCounts.has(id)) + 1;
				if (childless > 0) world.retire(childless);
			}
		}
	}

	function settle(day: number) {
		if (day > lastSettlementDay) return;
		if (day % 7 === 5)
			for (const currency of currencies)
				world.pushAll(
					keeper,
					currency,
					(child, parent) => isAmong(`push ${day} ${child} ${parent}`, 80),
					batch
				);
		for (const currency of currencies) claim(day, currency);
		if (day % 91 === 90) for (const currency of currencies) world.collectFees(keeper, currency);
	}

	/** Contributors once a month, each on their day, and one in five never; owners once a quarter. */
	function claim(day: number, currency: Currency) {
		for (let i = 0; i < scale.contributors; i++) {
			if (day % 28 !== i % 28 || i % 5 === 4) continue;
			const holder = contributorAt(i);
			const held = world.receipts.filter((receipt) => receipt.holder === holder);
			// Half of them care for their votes: what is recorded is claimed and counted as a contribution.
			if (currency === 'SAHARA' && i % 2 === 0) world.recordReceipts(holder, held, batch);
			else world.claimReceipts(holder, held, currency, batch);
		}
		if (day % 85 !== 80) return;
		const idsByOwner = new Map<number, number[]>();
		for (const [i, { owner }] of world.assets.entries())
			idsByOwner.set(owner, [...(idsByOwner.get(owner) ?? []), i + 1]);
		for (const [owner, ids] of idsByOwner)
			if (isAmong(`owner ${owner}`, 70)) world.claimAsOwner(owner, ids, currency, batch);
	}

	return { open, supply, demand, incidents, settle };
}
