import { readContract } from '@wagmi/core';
import { licensesAbi, marketplaceAbi, usageMeterAbi } from '@wadi/contracts/abis';
import { parseEventLogs, type Abi, type Address } from 'viem';
import { exactTimeText, spanText } from '#lib/time.ts';
import { inTokens, planSpending, type TokenAmount } from './approval.ts';
import type { Actor, Prepare } from './plan.ts';

interface OfferToBuy {
	offerId: string;
	assetName: string;
	price: TokenAmount;
	unitPrice: TokenAmount;
	/** Seconds; null when the license does not end. */
	duration: bigint | null;
	quota: string | null;
	/** As words. */
	rights: string[];
	isRevocable: boolean;
}

/** Buys for `to`; the buyer pays. */
export const buyLicense =
	(offer: OfferToBuy, to: Address | null): Prepare =>
	async (actor) => {
		const spender = { address: actor.contract('Marketplace'), name: 'Marketplace' };
		const spending = await spend(actor, offer.price, spender);
		const holder = to ?? actor.address;
		const forWhom = holder.toLowerCase() === actor.address.toLowerCase() ? 'you' : holder;
		return {
			says: [
				offer.price.amount === 0n
					? `A license for ${offer.assetName} is issued to ${forWhom}, without a price.`
					: `You pay ${inTokens(offer.price)}, once. A license for ${offer.assetName} is issued to ${forWhom}.`,
				`It grants: ${offer.rights.join(', ')}. ${offer.duration === null ? 'It does not end' : `It lasts ${spanText(Number(offer.duration))} from the block it is mined in`}${offer.isRevocable ? ', and the owner may revoke it at any time' : ', and cannot be revoked'}.`,
				...(offer.unitPrice.amount > 0n
					? [`Each unit used costs ${inTokens(offer.unitPrice)}, from a deposit that you make afterwards.`]
					: []),
				...(offer.quota ? [`At most ${offer.quota} units can be used.`] : [])
			],
			obstacle: spending.obstacle,
			steps: [
				...spending.steps,
				{
					title: `Buy from offer ${offer.offerId}`,
					says: 'Issues the license and splits the price among the owner, the contributors and the assets it was made from.',
					call: {
						address: spender.address,
						abi: marketplaceAbi as Abi,
						functionName: 'buy',
						args: [BigInt(offer.offerId), holder]
					}
				}
			],
			outcome: (logs) => {
				const issued = parseEventLogs({ abi: licensesAbi, eventName: 'LicenseIssued', logs: [...logs] })[0];
				if (!issued) return null;
				const { licenseId } = issued.args;
				return { says: `License ${licenseId} is issued.`, href: actor.path('licenses', licenseId) };
			}
		};
	};

interface LicenseToRenew {
	licenseId: string;
	price: TokenAmount;
	duration: bigint;
}

export const renewLicense =
	({ licenseId, price, duration }: LicenseToRenew): Prepare =>
	async (actor) => {
		const spender = { address: actor.contract('Marketplace'), name: 'Marketplace' };
		const [spending, license] = await Promise.all([
			spend(actor, price, spender),
			readContract(actor.config, {
				abi: licensesAbi,
				address: actor.contract('Licenses'),
				functionName: 'license',
				args: [BigInt(licenseId)],
				chainId: actor.chainId
			})
		]);
		const ends = new Date(Number(license.expiresAt) * 1000).toISOString();
		return {
			says: [
				`License ${licenseId} gets ${spanText(Number(duration))} more, counted from its end (${exactTimeText(ends)}) or from now, whichever is later.`,
				price.amount === 0n ? 'Renewing costs nothing.' : `You pay ${inTokens(price)}, once.`
			],
			obstacle: spending.obstacle,
			steps: [
				...spending.steps,
				{
					title: `Renew license ${licenseId}`,
					says: 'Moves its end and splits the price as a sale does.',
					call: {
						address: spender.address,
						abi: marketplaceAbi as Abi,
						functionName: 'renew',
						args: [BigInt(licenseId)]
					}
				}
			],
			outcome: (logs) => {
				const renewed = parseEventLogs({ abi: licensesAbi, eventName: 'LicenseRenewed', logs: [...logs] })[0];
				if (!renewed) return null;
				const until = new Date(Number(renewed.args.expiresAt) * 1000).toISOString();
				return {
					says: `License ${licenseId} now ends ${exactTimeText(until)}.`,
					href: actor.path('licenses', licenseId)
				};
			}
		};
	};

export const depositForUsage =
	(licenseId: string, amount: TokenAmount): Prepare =>
	async (actor) => {
		const spender = { address: actor.contract('UsageMeter'), name: 'UsageMeter' };
		const spending = await spend(actor, amount, spender);
		return {
			says: [
				`${inTokens(amount)} moves from your account into the deposit of license ${licenseId}.`,
				'Use is paid from it as it is settled. What is left can be withdrawn by the license’s holder, a day after announcing it.'
			],
			obstacle: spending.obstacle,
			steps: [
				...spending.steps,
				{
					title: `Deposit ${inTokens(amount)}`,
					says: `Adds it to what license ${licenseId} can use.`,
					call: {
						address: spender.address,
						abi: usageMeterAbi as Abi,
						functionName: 'deposit',
						args: [BigInt(licenseId), amount.amount]
					}
				}
			],
			outcome: () => ({ says: `${inTokens(amount)} is deposited.`, href: actor.path('licenses', licenseId) })
		};
	};

/** Announces, and after the day's notice withdraws, what is left of a deposit. */
export const withdrawDeposit =
	(licenseId: string, currency: Omit<TokenAmount, 'amount'>): Prepare =>
	async (actor) => {
		const meter = actor.contract('UsageMeter');
		const contract = { abi: usageMeterAbi, address: meter, chainId: actor.chainId } as const;
		const account = await readContract(actor.config, {
			...contract,
			functionName: 'account',
			args: [BigInt(licenseId)]
		});
		const left = { ...currency, amount: account.balance };
		const call = { address: meter, abi: usageMeterAbi as Abi };
		if (account.withdrawableAt === 0n)
			return {
				says: [
					`Announces that ${inTokens(left)} will be withdrawn from license ${licenseId}.`,
					'It can be withdrawn a day later; until then, use can still be settled from it.'
				],
				obstacle: account.balance === 0n ? 'Nothing is left in this deposit.' : null,
				steps: [
					{
						title: 'Announce the withdrawal',
						says: 'Starts the day’s notice.',
						call: { ...call, functionName: 'announceWithdrawal', args: [BigInt(licenseId)] }
					}
				],
				outcome: () => ({ says: 'The withdrawal is announced; come back in a day.', href: null })
			};
		return {
			says: [`${inTokens(left)} returns from the deposit of license ${licenseId} to its holder.`],
			obstacle: account.balance === 0n ? 'Nothing is left in this deposit.' : null,
			steps: [
				{
					title: `Withdraw ${inTokens(left)}`,
					says: 'Pays back what was not used.',
					call: { ...call, functionName: 'withdraw', args: [BigInt(licenseId), account.balance] }
				}
			],
			outcome: () => ({ says: `${inTokens(left)} is paid back.`, href: null })
		};
	};

async function spend(actor: Actor, amount: TokenAmount, spender: { address: Address; name: string }) {
	return amount.amount === 0n ? { steps: [], obstacle: null } : planSpending(actor, amount, spender);
}
