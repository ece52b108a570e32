import { encodeFunctionData, erc20Abi, pad, toHex, type Hex } from 'viem';
import {
	assetRegistryAbi,
	licensesAbi,
	marketplaceAbi,
	receiptsAbi,
	royaltyEngineAbi,
	usageMeterAbi
} from '../../contracts/src/generated/abis.ts';
import { changeControl } from './control.ts';
import { below, hash32, pick, pickRecent, random, RIGHT_DERIVE, type ModelAsset } from './model.ts';
import type { Traffic, Transaction } from './traffic.ts';

export type Action =
	| 'register'
	| 'issue'
	| 'setPolicy'
	| 'publishVersion'
	| 'transferAsset'
	| 'retire'
	| 'createOffer'
	| 'closeOffer'
	| 'buy'
	| 'renew'
	| 'revoke'
	| 'transferLicense'
	| 'deposit'
	| 'settle'
	| 'announceWithdrawal'
	| 'withdraw'
	| 'tip'
	| 'push'
	| 'claim'
	| 'claimOwner'
	| 'collectFees'
	| 'skim'
	| 'govern'
	| 'control';

type Act = (traffic: Traffic) => Transaction[] | undefined | Promise<Transaction[] | undefined>;

const anyAccount = ({ model, accounts }: Traffic): number => below(model, accounts.length);

/** Sometimes a few wei, so that floors and carries bite; mostly an odd large sum. */
function amountOf({ model }: Traffic): bigint {
	if (random(model) < 0.1) return BigInt(1 + below(model, 50));
	return BigInt(1 + below(model, 1_000_000)) * 10n ** BigInt(below(model, 14)) + BigInt(below(model, 9_999));
}

function liveAsset({ model }: Traffic): { id: number; asset: ModelAsset } | undefined {
	const index = pickRecent(model, model.assets.length);
	const asset = model.assets[index];
	return asset && !asset.isRetired ? { id: index + 1, asset } : undefined;
}

function earns(traffic: Traffic, assetId: number, currency: number): void {
	for (const { id, shareBps } of traffic.model.assets[assetId - 1]!.parents) {
		const key = `${assetId}:${id}:${currency}`;
		if (shareBps > 0 && !traffic.model.waiting.includes(key)) traffic.model.waiting.push(key);
	}
}

const register: Act = (traffic) => {
	const { model, deployment } = traffic;
	const owner = anyAccount(traffic);
	const wanted = random(model) < 0.1 ? 16 : below(model, 5);
	const parents = new Map<number, { shareBps: number; licenseId: number }>();
	let left = 10_000;
	for (let tries = 0; parents.size < wanted && tries < wanted * 4; tries++) {
		const candidate = liveAsset(traffic);
		if (!candidate || parents.has(candidate.id)) continue;
		const { id, asset } = candidate;
		const license = model.licenses.findIndex(
			({ holder, isRevoked, expiresAt, offerId }) =>
				holder === owner &&
				!isRevoked &&
				(expiresAt === 0 || expiresAt > model.time + 100_000) &&
				model.offers[offerId - 1]!.assetId === id &&
				(model.offers[offerId - 1]!.rights & RIGHT_DERIVE) !== 0
		);
		const least = asset.owner === owner || license >= 0 ? 0 : asset.isOpen ? asset.minShareBps : Infinity;
		const shareBps = least + below(model, Math.floor(Math.min(4_000, left / 2)) + 1);
		if (shareBps > left) continue;
		left -= shareBps;
		parents.set(id, { shareBps, licenseId: asset.owner !== owner && license >= 0 ? license + 1 : 0 });
	}
	const policy = {
		isOpen: random(model) < 0.8,
		minShareBps: below(model, 1_500),
		receiptsBps: random(model) < 0.1 ? 10_000 : below(model, 8_000)
	};
	const id = model.assets.length + 1;
	model.assets.push({
		owner,
		parents: [...parents].map(([parent, { shareBps }]) => ({ id: parent, shareBps })),
		units: 0,
		isRetired: false,
		...policy
	});
	const links = [...parents].map(([parent, { shareBps, licenseId }]) => ({
		parent: BigInt(parent),
		relation: below(model, 9),
		shareBps,
		licenseId: BigInt(licenseId)
	}));
	const data = encodeFunctionData({
		abi: assetRegistryAbi,
		functionName: 'register',
		args: [below(model, 4), hash32(model), uriOf(traffic, id), policy, links]
	});
	return [{ from: owner, to: deployment.contracts.AssetRegistry, data, mustSucceed: true }];
};

/** Metadata as people write it, and as nobody should. */
function uriOf({ model }: Traffic, id: number): string {
	const metadata = {
		name: `Asset ${id} “ν”\t\\`,
		description: 'Line one\nline two',
		license: 'MIT',
		task: 'test'
	};
	const kinds = [
		`data:application/json,${encodeURIComponent(JSON.stringify(metadata))}`,
		`data:application/json;base64,${Buffer.from(JSON.stringify(metadata)).toString('base64')}`,
		`ipfs://bafy/${id}/model%20card.json`,
		'data:application/json,{broken',
		`data:application/json,${encodeURIComponent(JSON.stringify({ name: `\0${'長'.repeat(3_000)}` }))}`,
		'\0\\N\t\n',
		''
	];
	return random(model) < 0.8 ? kinds[0]! : pick(model, kinds)!;
}

const issue: Act = (traffic) => {
	const { model, deployment } = traffic;
	const found = liveAsset(traffic);
	if (!found) return;
	const count = random(model) < 0.3 ? 1 + below(model, 5) : 1;
	const inputs = Array.from({ length: count }, () => ({
		holder: anyAccount(traffic),
		role: below(model, 6),
		units: 1 + below(model, 997)
	}));
	const units = inputs.reduce((sum, input) => sum + input.units, 0);
	if (found.asset.units + units > 1_000_000) return;
	found.asset.units += units;
	for (const { holder } of inputs) model.receipts.push({ assetId: found.id, holder });
	const data = encodeFunctionData({
		abi: receiptsAbi,
		functionName: 'issueBatch',
		args: [
			BigInt(found.id),
			inputs.map(({ holder, role, units }) => ({
				to: traffic.accounts[holder]!.address,
				role,
				units: BigInt(units),
				evidenceHash: hash32(model)
			}))
		]
	});
	return [{ from: found.asset.owner, to: deployment.contracts.Receipts, data, mustSucceed: true }];
};

const setPolicy: Act = (traffic) => {
	const { model, deployment } = traffic;
	const found = liveAsset(traffic);
	if (!found) return;
	const { asset, id } = found;
	asset.isOpen = random(model) < 0.8;
	asset.minShareBps = below(model, 1_500);
	asset.receiptsBps += below(model, 10_001 - asset.receiptsBps);
	const { isOpen, minShareBps, receiptsBps } = asset;
	const data = encodeFunctionData({
		abi: assetRegistryAbi,
		functionName: 'setPolicy',
		args: [BigInt(id), { isOpen, minShareBps, receiptsBps }]
	});
	return [{ from: asset.owner, to: deployment.contracts.AssetRegistry, data, mustSucceed: true }];
};

const publishVersion: Act = (traffic) => {
	const found = liveAsset(traffic);
	if (!found) return;
	const data = encodeFunctionData({
		abi: assetRegistryAbi,
		functionName: 'publishVersion',
		args: [BigInt(found.id), hash32(traffic.model), uriOf(traffic, found.id)]
	});
	return [{ from: found.asset.owner, to: traffic.deployment.contracts.AssetRegistry, data }];
};

const transferAsset: Act = (traffic) => {
	const { accounts, deployment } = traffic;
	const found = liveAsset(traffic);
	if (!found) return;
	const from = found.asset.owner;
	found.asset.owner = anyAccount(traffic);
	const data = encodeFunctionData({
		abi: assetRegistryAbi,
		functionName: 'transferFrom',
		args: [accounts[from]!.address, accounts[found.asset.owner]!.address, BigInt(found.id)]
	});
	return [{ from, to: deployment.contracts.AssetRegistry, data, mustSucceed: true }];
};

const retire: Act = (traffic) => {
	const found = liveAsset(traffic);
	if (!found) return;
	found.asset.isRetired = true;
	const data = encodeFunctionData({
		abi: assetRegistryAbi,
		functionName: 'retire',
		args: [BigInt(found.id)]
	});
	return [
		{ from: found.asset.owner, to: traffic.deployment.contracts.AssetRegistry, data, mustSucceed: true }
	];
};

const createOffer: Act = (traffic) => {
	const { model, currencies, deployment } = traffic;
	const found = liveAsset(traffic);
	if (!found) return;
	const mode = below(model, 3);
	const isMetered = mode === 2;
	const offer = {
		assetId: found.id,
		seller: found.asset.owner,
		mode,
		rights: 1 + below(model, 31),
		duration: mode === 0 ? 86_400 * (1 + below(model, 90)) : 0,
		isRevocable: random(model) < 0.5,
		isClosed: false,
		unitPrice: isMetered ? BigInt(1 + below(model, 1_000_000)) : 0n,
		currency: below(model, 2)
	};
	model.offers.push(offer);
	const { seller, isClosed: _, currency, ...terms } = offer;
	const data = encodeFunctionData({
		abi: marketplaceAbi,
		functionName: 'createOffer',
		args: [
			{
				...terms,
				assetId: BigInt(terms.assetId),
				duration: BigInt(terms.duration),
				quota: isMetered ? 1_000_000_000n : 0n,
				price: random(model) < 0.1 ? 0n : amountOf(traffic),
				currency: currencies[currency]!
			}
		]
	});
	return [{ from: seller, to: deployment.contracts.Marketplace, data, mustSucceed: true }];
};

/** An offer that can be bought now. */
function openOffer({ model }: Traffic) {
	const index = pickRecent(model, model.offers.length);
	const offer = model.offers[index];
	const asset = offer && model.assets[offer.assetId - 1]!;
	if (!offer || offer.isClosed || asset!.isRetired || asset!.owner !== offer.seller) return undefined;
	return { id: index + 1, offer };
}

const closeOffer: Act = (traffic) => {
	const found = openOffer(traffic);
	if (!found) return;
	found.offer.isClosed = true;
	const data = encodeFunctionData({
		abi: marketplaceAbi,
		functionName: 'closeOffer',
		args: [BigInt(found.id)]
	});
	return [
		{ from: found.offer.seller, to: traffic.deployment.contracts.Marketplace, data, mustSucceed: true }
	];
};

const buy: Act = (traffic) => {
	const { model, accounts, deployment } = traffic;
	const found = openOffer(traffic);
	if (!found) return;
	const holder = anyAccount(traffic);
	const { duration, assetId, currency } = found.offer;
	model.licenses.push({
		offerId: found.id,
		holder,
		// The exact time is the next block's; what reads this leaves a margin.
		expiresAt: duration === 0 ? 0 : model.time + duration,
		isRevoked: false,
		deposited: 0n,
		settledUnits: 0,
		withdrawableAt: 0
	});
	earns(traffic, assetId, currency);
	const data = encodeFunctionData({
		abi: marketplaceAbi,
		functionName: 'buy',
		args: [BigInt(found.id), accounts[holder]!.address]
	});
	return [{ from: anyAccount(traffic), to: deployment.contracts.Marketplace, data, mustSucceed: true }];
};

function anyLicense({ model }: Traffic) {
	const index = pickRecent(model, model.licenses.length);
	const license = model.licenses[index];
	return license && { id: index + 1, license, offer: model.offers[license.offerId - 1]! };
}

const renew: Act = (traffic) => {
	const found = anyLicense(traffic);
	if (!found || found.license.expiresAt === 0) return;
	const data = encodeFunctionData({ abi: marketplaceAbi, functionName: 'renew', args: [BigInt(found.id)] });
	return [{ from: anyAccount(traffic), to: traffic.deployment.contracts.Marketplace, data }];
};

const revoke: Act = (traffic) => {
	const { model, deployment } = traffic;
	const found = anyLicense(traffic);
	if (!found || !found.offer.isRevocable || found.license.isRevoked) return;
	found.license.isRevoked = true;
	const data = encodeFunctionData({
		abi: marketplaceAbi,
		functionName: 'revoke',
		args: [BigInt(found.id), hash32(model)]
	});
	const from = model.assets[found.offer.assetId - 1]!.owner;
	return [{ from, to: deployment.contracts.Marketplace, data, mustSucceed: true }];
};

const transferLicense: Act = (traffic) => {
	const { accounts, deployment } = traffic;
	const found = anyLicense(traffic);
	if (!found) return;
	const from = found.license.holder;
	found.license.holder = anyAccount(traffic);
	const data = encodeFunctionData({
		abi: licensesAbi,
		functionName: 'transferFrom',
		args: [accounts[from]!.address, accounts[found.license.holder]!.address, BigInt(found.id)]
	});
	return [{ from, to: deployment.contracts.Licenses, data, mustSucceed: true }];
};

function meteredLicense(traffic: Traffic) {
	const metered = traffic.model.licenses.flatMap((license, index) => {
		const offer = traffic.model.offers[license.offerId - 1]!;
		return offer.mode === 2 && !license.isRevoked ? [{ id: index + 1, license, offer }] : [];
	});
	return metered[pickRecent(traffic.model, metered.length)];
}

const meter = ({ deployment }: Traffic, from: number, data: Hex): Transaction[] => [
	{ from, to: deployment.contracts.UsageMeter, data }
];

const deposit: Act = (traffic) => {
	const found = meteredLicense(traffic);
	if (!found) return;
	const amount = found.offer.unitPrice * BigInt(1 + below(traffic.model, 5_000));
	found.license.deposited += amount;
	const args = [BigInt(found.id), amount] as const;
	return meter(
		traffic,
		anyAccount(traffic),
		encodeFunctionData({ abi: usageMeterAbi, functionName: 'deposit', args })
	);
};

const settle: Act = async (traffic) => {
	const { model, accounts, deployment } = traffic;
	const found = meteredLicense(traffic);
	if (!found) return;
	const { license, offer, id } = found;
	const affordable = Number(license.deposited / offer.unitPrice) - license.settledUnits;
	if (affordable < 1) return;
	license.settledUnits += 1 + below(model, affordable);
	earns(traffic, offer.assetId, offer.currency);
	const message = {
		licenseId: BigInt(id),
		cumulativeUnits: BigInt(license.settledUnits),
		jobHash: hash32(model)
	};
	const signature = await accounts[license.holder]!.signTypedData({
		domain: {
			name: 'Wadi UsageMeter',
			version: '1',
			chainId: deployment.chainId,
			verifyingContract: deployment.contracts.UsageMeter
		},
		types: {
			UsageVoucher: [
				{ name: 'licenseId', type: 'uint256' },
				{ name: 'cumulativeUnits', type: 'uint256' },
				{ name: 'jobHash', type: 'bytes32' }
			]
		},
		primaryType: 'UsageVoucher',
		message
	});
	const args = [message.licenseId, message.cumulativeUnits, signature, message.jobHash] as const;
	return meter(
		traffic,
		anyAccount(traffic),
		encodeFunctionData({ abi: usageMeterAbi, functionName: 'settle', args })
	);
};

const announceWithdrawal: Act = (traffic) => {
	const found = meteredLicense(traffic);
	if (!found) return;
	found.license.withdrawableAt = traffic.model.time + 86_400;
	const args = [BigInt(found.id)] as const;
	return meter(
		traffic,
		found.license.holder,
		encodeFunctionData({ abi: usageMeterAbi, functionName: 'announceWithdrawal', args })
	);
};

const withdraw: Act = (traffic) => {
	const { model } = traffic;
	const index = model.licenses.findIndex(
		({ withdrawableAt, isRevoked }) => !isRevoked && withdrawableAt > 0 && withdrawableAt + 8_000 < model.time
	);
	const license = model.licenses[index];
	if (!license) return;
	license.withdrawableAt = 0;
	const { unitPrice } = model.offers[license.offerId - 1]!;
	const amount = license.deposited - BigInt(license.settledUnits) * unitPrice;
	if (amount <= 0n) return;
	license.deposited -= amount;
	const args = [BigInt(index + 1), amount] as const;
	return meter(
		traffic,
		license.holder,
		encodeFunctionData({ abi: usageMeterAbi, functionName: 'withdraw', args })
	);
};

const tip: Act = (traffic) => {
	const { model, currencies } = traffic;
	const index = pickRecent(model, model.assets.length);
	if (index < 0) return;
	const currency = below(model, 2);
	earns(traffic, index + 1, currency);
	const args = [BigInt(index + 1), currencies[currency]!, amountOf(traffic), 3, hash32(model)] as const;
	return [traffic.engine(anyAccount(traffic), { abi: royaltyEngineAbi, functionName: 'pay', args })];
};

const push: Act = (traffic) => {
	const { model, currencies } = traffic;
	const take = (): [bigint, bigint, number] | undefined => {
		if (model.waiting.length === 0) return undefined;
		const [key] = model.waiting.splice(below(model, model.waiting.length), 1);
		const [child, parent, currency] = key!.split(':').map(Number) as [number, number, number];
		earns(traffic, parent, currency);
		return [BigInt(child), BigInt(parent), currency];
	};
	const first = take();
	if (!first) return;
	const [child, parent, currency] = first;
	const from = anyAccount(traffic);
	if (random(model) < 0.5) {
		const args = [child, parent, currencies[currency]!] as const;
		return [traffic.engine(from, { abi: royaltyEngineAbi, functionName: 'push', args })];
	}
	const more = [take(), take()].filter((link) => link?.[2] === currency) as [bigint, bigint, number][];
	const links = [first, ...more];
	const args = [links.map(([c]) => c), links.map(([, p]) => p), currencies[currency]!] as const;
	return [traffic.engine(from, { abi: royaltyEngineAbi, functionName: 'pushBatch', args })];
};

const claim: Act = (traffic) => {
	const { model, currencies } = traffic;
	const indexes = [0, 1, 2].map(() => pickRecent(model, model.receipts.length)).filter((index) => index >= 0);
	if (indexes.length === 0) return;
	const ids = [...new Set(indexes)].map((index) => BigInt(index + 1));
	const args = [ids, pick(model, currencies)!] as const;
	return [traffic.engine(anyAccount(traffic), { abi: royaltyEngineAbi, functionName: 'claimBatch', args })];
};

const claimOwner: Act = (traffic) => {
	const { model, currencies } = traffic;
	const index = pickRecent(model, model.assets.length);
	if (index < 0) return;
	const args = [BigInt(index + 1), pick(model, currencies)!] as const;
	return [
		traffic.engine(model.assets[index]!.owner, { abi: royaltyEngineAbi, functionName: 'claimOwner', args })
	];
};

const collectFees: Act = (traffic) => {
	const args = [pick(traffic.model, traffic.currencies)!] as const;
	return [traffic.engine(anyAccount(traffic), { abi: royaltyEngineAbi, functionName: 'collectFees', args })];
};

/** Sends tokens without a payment, then books them. */
const skim: Act = (traffic) => {
	const currency = pick(traffic.model, traffic.currencies)!;
	const from = anyAccount(traffic);
	const gift = encodeFunctionData({
		abi: erc20Abi,
		functionName: 'transfer',
		args: [traffic.deployment.contracts.RoyaltyEngine, BigInt(1 + below(traffic.model, 1_000))]
	});
	return [
		{ from, to: currency, data: gift },
		traffic.engine(from, { abi: royaltyEngineAbi, functionName: 'skim', args: [currency] })
	];
};

/** Changes the fee and the treasury, delists the dollar and lists it again. */
const govern: Act = (traffic) => {
	const { model, currencies, accounts } = traffic;
	const dollar = currencies[1];
	const encode = (call: Parameters<typeof encodeFunctionData<typeof royaltyEngineAbi>>[0]) =>
		traffic.governed(encodeFunctionData(call));
	const abi = royaltyEngineAbi;
	const treasury = pad(toHex(below(model, 1_000) + 1_000), { size: 20 });
	return [
		encode({ abi, functionName: 'setProtocolFee', args: [below(model, 1_001)] }),
		encode({
			abi,
			functionName: 'setTreasury',
			args: [random(model) < 0.5 ? treasury : accounts[0]!.address]
		}),
		encode({ abi, functionName: 'delistCurrency', args: [dollar] }),
		encode({ abi, functionName: 'listCurrency', args: [dollar] })
	];
};

export const actions: readonly { name: Action; weight: number; act: Act }[] = [
	{ name: 'register', weight: 12, act: register },
	{ name: 'issue', weight: 10, act: issue },
	{ name: 'setPolicy', weight: 2, act: setPolicy },
	{ name: 'publishVersion', weight: 2, act: publishVersion },
	{ name: 'transferAsset', weight: 3, act: transferAsset },
	{ name: 'retire', weight: 0.3, act: retire },
	{ name: 'createOffer', weight: 8, act: createOffer },
	{ name: 'closeOffer', weight: 1, act: closeOffer },
	{ name: 'buy', weight: 15, act: buy },
	{ name: 'renew', weight: 2, act: renew },
	{ name: 'revoke', weight: 0.5, act: revoke },
	{ name: 'transferLicense', weight: 2, act: transferLicense },
	{ name: 'deposit', weight: 4, act: deposit },
	{ name: 'settle', weight: 8, act: settle },
	{ name: 'announceWithdrawal', weight: 1, act: announceWithdrawal },
	{ name: 'withdraw', weight: 1, act: withdraw },
	{ name: 'tip', weight: 10, act: tip },
	{ name: 'push', weight: 12, act: push },
	{ name: 'claim', weight: 8, act: claim },
	{ name: 'claimOwner', weight: 4, act: claimOwner },
	{ name: 'collectFees', weight: 0.5, act: collectFees },
	{ name: 'skim', weight: 0.5, act: skim },
	{ name: 'govern', weight: 0.3, act: govern },
	{ name: 'control', weight: 5, act: changeControl }
];
