import {
	assetRegistryAbi,
	licensesAbi,
	marketplaceAbi,
	receiptsAbi,
	royaltyEngineAbi,
	saharaTokenAbi,
	usageMeterAbi
} from '@wadi/contracts/abis';
import type { Deployment } from '@wadi/contracts/deployments';
import {
	assetKinds,
	contributionRoles,
	licenseModes,
	relations,
	rightsMask
} from '@wadi/contracts/vocabulary';
import {
	encodeFunctionData,
	erc20Abi,
	keccak256,
	parseAbi,
	stringToBytes,
	type Address,
	type Hex
} from 'viem';
import type { LineageAsset } from './lineage.ts';
import { contentHashOf, uriOf } from './metadata.ts';
import type { Contribution, Currency, OfferTerms, Policy } from './terms.ts';

/** One transaction of the plan: who sends what where, and how it must end. */
export interface Call {
	from: number;
	to: Address;
	data: Hex;
	/** A deliberate failure, mined all the same. */
	reverts: boolean;
	/** For messages: "buy offer 12". */
	what: string;
}

export interface LinkTerms {
	parent: number;
	shareBps: number;
	licenseId: number;
}

const paymentTip = 3;
const localDollarAbi = parseAbi(['function mint(address to, uint256 amount)']);
const hashText = (text: string): Hex => keccak256(stringToBytes(text));

/** Writes each act of the story as calldata. */
export function actsOf(contracts: Deployment['contracts'], dollar: Address) {
	const { AssetRegistry, Receipts, Licenses, Marketplace, UsageMeter, RoyaltyEngine, SaharaToken } =
		contracts;
	const token = (currency: Currency): Address => (currency === 'SAHARA' ? SaharaToken : dollar);
	const call = (from: number, to: Address, what: string, data: Hex): Call => ({
		from,
		to,
		data,
		what,
		reverts: false
	});
	const big = (ids: readonly number[]) => ids.map(BigInt);

	return {
		token,
		transferSahara: (from: number, to: Address, amount: bigint) =>
			call(
				from,
				SaharaToken,
				`send SAHARA to ${to}`,
				encodeFunctionData({ abi: saharaTokenAbi, functionName: 'transfer', args: [to, amount] })
			),
		mintDollars: (from: number, to: Address, amount: bigint) =>
			call(
				from,
				dollar,
				`mint dollars to ${to}`,
				encodeFunctionData({ abi: localDollarAbi, functionName: 'mint', args: [to, amount] })
			),
		approve: (from: number, currency: Currency, spender: 'Marketplace' | 'UsageMeter' | 'RoyaltyEngine') =>
			call(
				from,
				token(currency),
				`approve ${spender}`,
				encodeFunctionData({
					abi: erc20Abi,
					functionName: 'approve',
					args: [contracts[spender], 2n ** 256n - 1n]
				})
			),
		register: (from: number, asset: LineageAsset, policy: Policy, links: readonly LinkTerms[]) =>
			call(
				from,
				AssetRegistry,
				`register ${asset.id}`,
				encodeFunctionData({
					abi: assetRegistryAbi,
					functionName: 'register',
					args: [
						assetKinds.indexOf(asset.kind),
						contentHashOf(asset),
						uriOf(asset),
						policy,
						links.map(({ parent, shareBps, licenseId }, i) => ({
							parent: BigInt(parent),
							relation: relations.indexOf(asset.parents[i]?.relation ?? 'DERIVED_FROM'),
							shareBps,
							licenseId: BigInt(licenseId)
						}))
					]
				})
			),
		publishVersion: (from: number, id: number, asset: LineageAsset, version: number) =>
			call(
				from,
				AssetRegistry,
				`publish version ${version} of asset ${id}`,
				encodeFunctionData({
					abi: assetRegistryAbi,
					functionName: 'publishVersion',
					args: [BigInt(id), contentHashOf(asset, version), uriOf(asset, version)]
				})
			),
		setPolicy: (from: number, id: number, policy: Policy) =>
			call(
				from,
				AssetRegistry,
				`set the policy of asset ${id}`,
				encodeFunctionData({ abi: assetRegistryAbi, functionName: 'setPolicy', args: [BigInt(id), policy] })
			),
		retire: (from: number, id: number) =>
			call(
				from,
				AssetRegistry,
				`retire asset ${id}`,
				encodeFunctionData({ abi: assetRegistryAbi, functionName: 'retire', args: [BigInt(id)] })
			),
		transferAsset: (from: number, id: number, fromAddress: Address, to: Address) =>
			call(
				from,
				AssetRegistry,
				`transfer asset ${id}`,
				encodeFunctionData({
					abi: assetRegistryAbi,
					functionName: 'transferFrom',
					args: [fromAddress, to, BigInt(id)]
				})
			),
		issueReceipts: (
			from: number,
			id: number,
			contributions: readonly (Contribution & { to: Address })[],
			when: string
		) =>
			call(
				from,
				Receipts,
				`issue receipts of asset ${id}`,
				encodeFunctionData({
					abi: receiptsAbi,
					functionName: 'issueBatch',
					args: [
						BigInt(id),
						contributions.map(({ to, role, units }, i) => ({
							to,
							role: contributionRoles.indexOf(role),
							units: BigInt(units),
							evidenceHash: hashText(`evidence ${id} ${i} ${when}`)
						}))
					]
				})
			),
		transferReceipt: (from: number, fromAddress: Address, to: Address, receipt: number) =>
			call(
				from,
				Receipts,
				`transfer receipt ${receipt}`,
				encodeFunctionData({
					abi: receiptsAbi,
					functionName: 'transferFrom',
					args: [fromAddress, to, BigInt(receipt)]
				})
			),
		createOffer: (from: number, id: number, terms: OfferTerms) =>
			call(
				from,
				Marketplace,
				`offer a license of asset ${id}`,
				encodeFunctionData({
					abi: marketplaceAbi,
					functionName: 'createOffer',
					args: [
						{
							assetId: BigInt(id),
							mode: licenseModes.indexOf(terms.mode),
							rights: rightsMask(terms.rights),
							duration: BigInt(terms.days * 86_400),
							isRevocable: terms.isRevocable,
							quota: terms.quota,
							unitPrice: terms.unitPrice,
							price: terms.price,
							currency: token(terms.currency)
						}
					]
				})
			),
		closeOffer: (from: number, offer: number) =>
			call(
				from,
				Marketplace,
				`close offer ${offer}`,
				encodeFunctionData({ abi: marketplaceAbi, functionName: 'closeOffer', args: [BigInt(offer)] })
			),
		buy: (from: number, offer: number, to: Address) =>
			call(
				from,
				Marketplace,
				`buy offer ${offer}`,
				encodeFunctionData({ abi: marketplaceAbi, functionName: 'buy', args: [BigInt(offer), to] })
			),
		renew: (from: number, license: number) =>
			call(
				from,
				Marketplace,
				`renew license ${license}`,
				encodeFunctionData({ abi: marketplaceAbi, functionName: 'renew', args: [BigInt(license)] })
			),
		revoke: (from: number, license: number) =>
			call(
				from,
				Marketplace,
				`revoke license ${license}`,
				encodeFunctionData({
					abi: marketplaceAbi,
					functionName: 'revoke',
					args: [BigInt(license), hashText(`terms of license ${license} were broken`)]
				})
			),
		transferLicense: (from: number, fromAddress: Address, to: Address, license: number) =>
			call(
				from,
				Licenses,
				`transfer license ${license}`,
				encodeFunctionData({
					abi: licensesAbi,
					functionName: 'transferFrom',
					args: [fromAddress, to, BigInt(license)]
				})
			),
		deposit: (from: number, license: number, amount: bigint) =>
			call(
				from,
				UsageMeter,
				`deposit for license ${license}`,
				encodeFunctionData({ abi: usageMeterAbi, functionName: 'deposit', args: [BigInt(license), amount] })
			),
		settle: (from: number, license: number, units: bigint, signature: Hex, jobHash: Hex) =>
			call(
				from,
				UsageMeter,
				`settle license ${license} up to ${units} units`,
				encodeFunctionData({
					abi: usageMeterAbi,
					functionName: 'settle',
					args: [BigInt(license), units, signature, jobHash]
				})
			),
		announceWithdrawal: (from: number, license: number) =>
			call(
				from,
				UsageMeter,
				`announce a withdrawal from license ${license}`,
				encodeFunctionData({
					abi: usageMeterAbi,
					functionName: 'announceWithdrawal',
					args: [BigInt(license)]
				})
			),
		withdraw: (from: number, license: number, amount: bigint) =>
			call(
				from,
				UsageMeter,
				`withdraw from license ${license}`,
				encodeFunctionData({ abi: usageMeterAbi, functionName: 'withdraw', args: [BigInt(license), amount] })
			),
		tip: (from: number, id: number, currency: Currency | Address, amount: bigint, note: string) =>
			call(
				from,
				RoyaltyEngine,
				`tip asset ${id}`,
				encodeFunctionData({
					abi: royaltyEngineAbi,
					functionName: 'pay',
					args: [
						BigInt(id),
						currency === 'SAHARA' || currency === 'USDL' ? token(currency) : currency,
						amount,
						paymentTip,
						hashText(note)
					]
				})
			),
		push: (from: number, pairs: readonly (readonly [number, number])[], currency: Currency) =>
			call(
				from,
				RoyaltyEngine,
				`push ${pairs.length} links`,
				encodeFunctionData({
					abi: royaltyEngineAbi,
					functionName: 'pushBatch',
					args: [big(pairs.map(([child]) => child)), big(pairs.map(([, parent]) => parent)), token(currency)]
				})
			),
		claim: (from: number, receipts: readonly number[], currency: Currency) =>
			call(
				from,
				RoyaltyEngine,
				`claim ${receipts.length} receipts`,
				encodeFunctionData({
					abi: royaltyEngineAbi,
					functionName: 'claimBatch',
					args: [big(receipts), token(currency)]
				})
			),
		claimOwner: (from: number, ids: readonly number[], currency: Currency) =>
			call(
				from,
				RoyaltyEngine,
				`claim as owner of ${ids.length} assets`,
				encodeFunctionData({
					abi: royaltyEngineAbi,
					functionName: 'claimOwnerBatch',
					args: [big(ids), token(currency)]
				})
			),
		collectFees: (from: number, currency: Currency) =>
			call(
				from,
				RoyaltyEngine,
				`collect fees in ${currency}`,
				encodeFunctionData({ abi: royaltyEngineAbi, functionName: 'collectFees', args: [token(currency)] })
			),
		setProtocolFee: (from: number, feeBps: number) =>
			call(
				from,
				RoyaltyEngine,
				`set the protocol fee to ${feeBps} bps`,
				encodeFunctionData({ abi: royaltyEngineAbi, functionName: 'setProtocolFee', args: [feeBps] })
			)
	};
}

export type Acts = ReturnType<typeof actsOf>;
