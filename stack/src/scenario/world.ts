import { localChainId } from '../local-chain.ts';
import { keccak256, stringToBytes, type Address } from 'viem';
import type { Acts, Call } from './acts.ts';
import { forecastOf, type Forecast } from './forecast.ts';
import type { GovernanceActs } from './governance-acts.ts';
import type { LineageAsset } from './lineage.ts';
import { distributor, gateway, type Person } from './people.ts';
import { between } from './random.ts';
import {
	deriveOfferOf,
	policyOf,
	sharesOf,
	type Contribution,
	type Currency,
	type OfferTerms
} from './terms.ts';

/** Transactions that are mined together, in this order. */
export interface Block {
	timestamp: number;
	calls: Call[];
}

export interface Offer {
	id: number;
	asset: number;
	seller: number;
	terms: OfferTerms;
	isClosed: boolean;
	isForDeriving: boolean;
}

export interface License {
	id: number;
	offer: Offer;
	holder: number;
	expiresAt: number;
	isRevoked: boolean;
	deposit: bigint;
	settled: bigint;
}

export interface Receipt {
	id: number;
	asset: number;
	holder: number;
}

interface OwnedAsset {
	asset: LineageAsset;
	owner: number;
	policy: { isOpen: boolean; minShareBps: number; receiptsBps: number };
	version: number;
	isRetired: boolean;
}

export const startingFeeBps = 250;

/**
 * The state of the story while it is being planned. Every act checks that it can succeed, takes the id that the
 * contract will give it, and appends its transaction to the current block.
 */
export class World {
	readonly blocks: Block[] = [];
	readonly assets: OwnedAsset[] = [];
	readonly offers: Offer[] = [];
	readonly licenses: License[] = [];
	readonly receipts: Receipt[] = [];
	/** Since when each account has had a score, and so votes as a contributor. */
	readonly scoredSince = new Map<number, number>();
	readonly forecast: Forecast = forecastOf(startingFeeBps);
	/** The chain's newest block before the story begins. */
	firstBlock = 0;
	now = 0;

	readonly #acts: Acts;
	readonly #governanceActs: GovernanceActs;
	readonly #meter: Address;
	readonly #person: (index: number) => Person;
	readonly #idOf: Map<string, number>;
	readonly #childCounts: Map<string, number>;
	readonly #approved = new Set<string>();
	readonly #purses = new Map<string, bigint>();

	constructor(
		acts: Acts,
		governanceActs: GovernanceActs,
		meter: Address,
		person: (index: number) => Person,
		lineage: readonly LineageAsset[]
	) {
		this.#acts = acts;
		this.#governanceActs = governanceActs;
		this.#meter = meter;
		this.#person = person;
		this.#idOf = new Map(lineage.map(({ id }, i) => [id, i + 1]));
		this.#childCounts = childCountsOf(lineage);
	}

	/** What happens from here on is mined at `timestamp`. */
	startBlock(timestamp: number) {
		if (timestamp <= this.now)
			throw new Error(`The plan goes back in time, from ${this.now} to ${timestamp}.`);
		if (this.blocks.at(-1)?.calls.length === 0) this.blocks.pop();
		this.now = timestamp;
		this.blocks.push({ timestamp, calls: [] });
	}

	person(index: number): Person {
		return this.#person(index);
	}

	addressOf(index: number): Address {
		return this.#person(index).address;
	}

	/** Appends a transaction that needs none of the checks here: its writer makes them, or nobody has to. */
	perform(call: Call) {
		this.#send(call);
	}

	owned(id: number): OwnedAsset {
		const found = this.assets[id - 1];
		if (!found) throw new Error(`The plan uses asset ${id} before it is registered.`);
		return found;
	}

	register(asset: LineageAsset, owner: number): number {
		const shares = sharesOf(asset);
		const links = asset.parents.map(({ id }, i) => {
			const parent = this.#idOf.get(id) ?? 0;
			const { policy, owner: parentOwner } = this.owned(parent);
			const shareBps = shares[i] ?? 0;
			if (parentOwner === owner) return { parent, shareBps, licenseId: 0 };
			if (policy.isOpen) return { parent, shareBps: Math.max(shareBps, policy.minShareBps), licenseId: 0 };
			return { parent, shareBps, licenseId: this.#deriveLicense(parent, owner).id };
		});
		const policy = policyOf(asset, this.#childCounts.get(asset.id) ?? 0);
		this.#send(this.#acts.register(owner, asset, policy, links));
		this.assets.push({ asset, owner, policy, version: 1, isRetired: false });
		this.forecast.addAsset(owner, policy.receiptsBps, links);
		const id = this.assets.length;
		if (!policy.isOpen) this.createOffer(id, deriveOfferOf(asset), true);
		return id;
	}

	#deriveLicense(parent: number, buyer: number): License {
		const offer = this.offers.find(({ asset, isForDeriving }) => asset === parent && isForDeriving);
		if (!offer) throw new Error(`The plan offers no license to derive from asset ${parent}.`);
		return this.buy(offer, buyer);
	}

	issueReceipts(id: number, contributions: readonly Contribution[], castOf: (i: number) => number) {
		const { owner } = this.owned(id);
		const named = contributions.map((each) => ({ ...each, to: this.addressOf(castOf(each.contributor)) }));
		this.#send(this.#acts.issueReceipts(owner, id, named, String(this.now)));
		for (const { contributor, units } of contributions) {
			const receipt = { id: this.receipts.length + 1, asset: id, holder: castOf(contributor) };
			this.receipts.push(receipt);
			this.forecast.addReceipt(receipt.id, id, units);
		}
	}

	publishVersion(id: number) {
		const owned = this.owned(id);
		owned.version++;
		this.#send(this.#acts.publishVersion(owned.owner, id, owned.asset, owned.version));
	}

	raiseReceiptsShare(id: number, byBps: number) {
		const owned = this.owned(id);
		owned.policy = { ...owned.policy, receiptsBps: owned.policy.receiptsBps + byBps };
		this.#send(this.#acts.setPolicy(owned.owner, id, owned.policy));
		this.forecast.setReceiptsBps(id, owned.policy.receiptsBps);
	}

	transferAsset(id: number, to: number) {
		const owned = this.owned(id);
		this.#send(this.#acts.transferAsset(owned.owner, id, this.addressOf(owned.owner), this.addressOf(to)));
		owned.owner = to;
		this.forecast.setOwner(id, to);
	}

	retire(id: number) {
		const owned = this.owned(id);
		this.#send(this.#acts.retire(owned.owner, id));
		owned.isRetired = true;
	}

	createOffer(id: number, terms: OfferTerms, isForDeriving = false): Offer {
		const { owner } = this.owned(id);
		this.#send(this.#acts.createOffer(owner, id, terms));
		const offer = {
			id: this.offers.length + 1,
			asset: id,
			seller: owner,
			terms,
			isClosed: false,
			isForDeriving
		};
		this.offers.push(offer);
		return offer;
	}

	closeOffer(offer: Offer) {
		this.#send(this.#acts.closeOffer(offer.seller, offer.id));
		offer.isClosed = true;
	}

	isForSale(offer: Offer): boolean {
		const { owner, isRetired } = this.owned(offer.asset);
		return !offer.isClosed && !isRetired && owner === offer.seller;
	}

	buy(offer: Offer, buyer: number): License {
		const { price, currency, days } = offer.terms;
		if (price > 0n) this.#ready(buyer, currency, 'Marketplace', price);
		this.#send(this.#acts.buy(buyer, offer.id, this.addressOf(buyer)));
		if (price > 0n) this.forecast.pay(offer.asset, currency, price);
		const license = {
			id: this.licenses.length + 1,
			offer,
			holder: buyer,
			expiresAt: days === 0 ? 0 : this.now + days * 86_400,
			isRevoked: false,
			deposit: 0n,
			settled: 0n
		};
		this.licenses.push(license);
		return license;
	}

	renew(license: License) {
		const { price, currency, days } = license.offer.terms;
		if (price > 0n) this.#ready(license.holder, currency, 'Marketplace', price);
		this.#send(this.#acts.renew(license.holder, license.id));
		if (price > 0n) this.forecast.pay(license.offer.asset, currency, price);
		license.expiresAt = Math.max(license.expiresAt, this.now) + days * 86_400;
	}

	revoke(license: License) {
		this.#send(this.#acts.revoke(this.owned(license.offer.asset).owner, license.id));
		license.isRevoked = true;
	}

	transferLicense(license: License, to: number) {
		const { holder, id } = license;
		this.#send(this.#acts.transferLicense(holder, this.addressOf(holder), this.addressOf(to), id));
		license.holder = to;
	}

	isActive({ isRevoked, expiresAt }: License): boolean {
		return !isRevoked && (expiresAt === 0 || expiresAt > this.now);
	}

	/** A period of metered usage: the holder tops up when needed and signs, the gateway settles. */
	async useMetered(license: License): Promise<void> {
		const { unitPrice, quota, currency } = license.offer.terms;
		const wanted = BigInt(between(`units ${license.id} ${this.now}`, 400, 9_000));
		const units = quota === 0n || license.settled + wanted <= quota ? wanted : quota - license.settled;
		if (units === 0n) return;
		const cost = units * unitPrice;
		if (license.deposit < cost) {
			const amount = cost * 3n;
			this.#ready(license.holder, currency, 'UsageMeter', amount);
			this.#send(this.#acts.deposit(license.holder, license.id, amount));
			license.deposit += amount;
		}
		license.settled += units;
		license.deposit -= cost;
		this.#send(await this.#settlement(license));
		this.forecast.pay(license.offer.asset, currency, cost);
	}

	/** The voucher for everything used so far, sent by the gateway. */
	async #settlement({ id, settled, holder }: License): Promise<Call> {
		const jobHash = keccak256(stringToBytes(`jobs of license ${id} up to ${settled}`));
		const signature = await this.#person(holder).signTypedData({
			domain: {
				name: 'Wadi UsageMeter',
				version: '1',
				chainId: localChainId,
				verifyingContract: this.#meter
			},
			types: {
				UsageVoucher: [
					{ name: 'licenseId', type: 'uint256' },
					{ name: 'cumulativeUnits', type: 'uint256' },
					{ name: 'jobHash', type: 'bytes32' }
				]
			},
			primaryType: 'UsageVoucher',
			message: { licenseId: BigInt(id), cumulativeUnits: settled, jobHash }
		});
		return this.#acts.settle(gateway, id, settled, signature, jobHash);
	}

	announceWithdrawal(license: License) {
		this.#send(this.#acts.announceWithdrawal(license.holder, license.id));
	}

	withdraw(license: License, amount: bigint) {
		this.#send(this.#acts.withdraw(license.holder, license.id, amount));
		license.deposit -= amount;
	}

	tip(from: number, id: number, currency: Currency, amount: bigint, note: string) {
		this.#ready(from, currency, 'RoyaltyEngine', amount);
		this.#send(this.#acts.tip(from, id, currency, amount, note));
		this.forecast.pay(id, currency, amount);
	}

	/** Moves income up, from the latest asset to the first, so that one round can climb many hops. */
	pushAll(
		from: number,
		currency: Currency,
		isPushed: (child: number, parent: number) => boolean,
		batch: number
	) {
		const pairs: [number, number][] = [];
		for (let id = this.assets.length; id > 0; id--)
			for (const parent of this.forecast.waitingParents(id, currency))
				if (isPushed(id, parent) && this.forecast.push(id, parent, currency)) pairs.push([id, parent]);
		for (let i = 0; i < pairs.length; i += batch)
			this.#send(this.#acts.push(from, pairs.slice(i, i + batch), currency));
	}

	claimReceipts(holder: number, receipts: readonly Receipt[], currency: Currency, batch: number) {
		const earned = receipts
			.filter(({ id }) => this.forecast.claimReceipt(id, currency) > 0n)
			.map(({ id }) => id);
		for (let i = 0; i < earned.length; i += batch)
			this.#send(this.#acts.claim(holder, earned.slice(i, i + batch), currency));
	}

	/** Claims what receipts have earned in SAHARA, and adds the fees behind it to their holders' scores. */
	recordReceipts(holder: number, receipts: readonly Receipt[], batch: number) {
		const earned = receipts
			.filter(({ id }) => this.forecast.claimReceipt(id, 'SAHARA') > 0n)
			.map(({ id }) => id);
		for (let i = 0; i < earned.length; i += batch)
			this.#send(this.#governanceActs.record(holder, earned.slice(i, i + batch)));
		if (earned.length > 0 && !this.scoredSince.has(holder)) this.scoredSince.set(holder, this.now);
	}

	claimAsOwner(owner: number, ids: readonly number[], currency: Currency, batch: number) {
		const earned = ids.filter((id) => this.forecast.claimOwner(id, owner, currency) > 0n);
		for (let i = 0; i < earned.length; i += batch)
			this.#send(this.#acts.claimOwner(owner, earned.slice(i, i + batch), currency));
	}

	collectFees(from: number, currency: Currency) {
		if (this.forecast.feesOf(currency) === 0n) return;
		this.#send(this.#acts.collectFees(from, currency));
		this.forecast.collectFees(currency);
	}

	/** The newest block at or before a second that has passed. */
	blockAt(second: number): number {
		return (
			this.firstBlock +
			this.blocks.filter(({ timestamp, calls }) => calls.length > 0 && timestamp <= second).length
		);
	}

	/** A transaction that the contracts must refuse; mined, and without any effect but its gas. */
	fail(write: (acts: Acts) => Call) {
		this.#send({ ...write(this.#acts), reverts: true });
	}

	async failWithReplay(license: License): Promise<void> {
		this.#send({ ...(await this.#settlement(license)), reverts: true });
	}

	/** Gives someone money to spend. */
	give(to: number, currency: Currency, amount: bigint) {
		const address = this.addressOf(to);
		this.#send(
			currency === 'SAHARA'
				? this.#acts.transferSahara(distributor, address, amount)
				: this.#acts.mintDollars(distributor, address, amount)
		);
	}

	/** Sees to it that `spender` can take `amount` from `who`: an allowance once, money when it runs short. */
	#ready(
		who: number,
		currency: Currency,
		spender: 'Marketplace' | 'UsageMeter' | 'RoyaltyEngine',
		amount: bigint
	) {
		const key = `${who} ${currency} ${spender}`;
		if (!this.#approved.has(key)) {
			this.#approved.add(key);
			this.#send(this.#acts.approve(who, currency, spender));
		}
		const purse = `${who} ${currency}`;
		const balance = this.#purses.get(purse) ?? 0n;
		const missing = balance < amount;
		if (missing) this.give(who, currency, amount * 10n);
		this.#purses.set(purse, balance - amount + (missing ? amount * 10n : 0n));
	}

	#send(call: Call) {
		const block = this.blocks.at(-1);
		if (!block) throw new Error('The plan acts before its first block.');
		block.calls.push(call);
	}
}

export function childCountsOf(lineage: readonly LineageAsset[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { parents } of lineage) for (const { id } of parents) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}
