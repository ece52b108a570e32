import { readContract } from '@wagmi/core';
import { royaltyEngineAbi } from '@wadi/contracts/abis';
import { parseEventLogs, type Abi, type Address, type Log } from 'viem';
import { inTokens, planSpending, type TokenAmount } from './approval.ts';
import type { Actor, Plan, Prepare, Step } from './plan.ts';

type Currency = Omit<TokenAmount, 'amount'>;
const abi = royaltyEngineAbi as Abi;
const engineOf = (actor: Actor) =>
	({ abi: royaltyEngineAbi, address: actor.contract('RoyaltyEngine'), chainId: actor.chainId }) as const;

/** Each claim in the batch forms takes about 40 000 gas: a hundred stay far below a block. */
export const MOST_AT_ONCE = 100;

/** What receipts earned goes to their holders. Anyone may ask for it, so the preview says who is paid. */
export const claimReceipts =
	(receiptIds: readonly string[], currency: Currency, holder: string): Prepare =>
	async (actor) => {
		const engine = engineOf(actor);
		const asked = receiptIds.slice(0, MOST_AT_ONCE).map(BigInt);
		const amounts = await Promise.all(
			asked.map((id) =>
				readContract(actor.config, {
					...engine,
					functionName: 'claimable',
					args: [id, currency.currency.address as Address]
				})
			)
		);
		const ids = asked.filter((_, index) => amounts[index]! > 0n);
		const total = { ...currency, amount: amounts.reduce((sum, amount) => sum + amount, 0n) };
		const [only] = ids;
		return {
			says: [
				`${inTokens(total)} is paid out to ${whom(actor, holder)}, for ${ids.length === 1 ? `receipt ${only}` : `${ids.length} receipts`}.`,
				...(receiptIds.length > MOST_AT_ONCE
					? [`This covers ${MOST_AT_ONCE} receipts; claim again for the rest.`]
					: [])
			],
			obstacle: total.amount === 0n ? 'Nothing is left to claim; it may have been claimed already.' : null,
			steps: [
				{
					title: `Claim ${inTokens(total)}`,
					says: 'Moves it out of the RoyaltyEngine contract. There is no fee on a claim.',
					call:
						ids.length === 1
							? {
									address: engine.address,
									abi,
									functionName: 'claim',
									args: [only, currency.currency.address]
								}
							: {
									address: engine.address,
									abi,
									functionName: 'claimBatch',
									args: [ids, currency.currency.address]
								}
				}
			],
			outcome: (logs) => paidOut(logs, currency)
		};
	};

/** What the connected account earned as owner of these assets, also of those it has sold since. */
export const claimAsOwner =
	(assetIds: readonly string[], currency: Currency): Prepare =>
	async (actor) => {
		const engine = engineOf(actor);
		const asked = assetIds.slice(0, MOST_AT_ONCE).map(BigInt);
		const amounts = await Promise.all(
			asked.map((id) =>
				readContract(actor.config, {
					...engine,
					functionName: 'claimableByOwner',
					args: [id, actor.address, currency.currency.address as Address]
				})
			)
		);
		const ids = asked.filter((_, index) => amounts[index]! > 0n);
		const total = { ...currency, amount: amounts.reduce((sum, amount) => sum + amount, 0n) };
		const [only] = ids;
		return {
			says: [
				`${inTokens(total)} is paid out to you, earned as owner of ${ids.length === 1 ? `asset ${only}` : `${ids.length} assets`}.`
			],
			obstacle: total.amount === 0n ? 'Nothing is left for this account to claim as owner.' : null,
			steps: [
				{
					title: `Claim ${inTokens(total)}`,
					says: 'Moves it out of the RoyaltyEngine contract. There is no fee on a claim.',
					call:
						ids.length === 1
							? {
									address: engine.address,
									abi,
									functionName: 'claimOwner',
									args: [only, currency.currency.address]
								}
							: {
									address: engine.address,
									abi,
									functionName: 'claimOwnerBatch',
									args: [ids, currency.currency.address]
								}
				}
			],
			outcome: (logs) => paidOut(logs, currency)
		};
	};

export const tipAsset =
	(assetId: string, assetName: string, amount: TokenAmount): Prepare =>
	async (actor) => {
		const engine = engineOf(actor);
		const [spending, feeBps] = await Promise.all([
			planSpending(actor, amount, { address: engine.address, name: 'RoyaltyEngine' }),
			readContract(actor.config, { ...engine, functionName: 'feeBps' })
		]);
		return {
			says: [
				`You give ${inTokens(amount)} to ${assetName}. It buys nothing.`,
				`${feeBps / 100}% goes to the protocol’s treasury; the rest is split among the owner, the contributors and the assets it was made from.`
			],
			obstacle: spending.obstacle,
			steps: [
				...spending.steps,
				{
					title: `Pay ${inTokens(amount)}`,
					says: `Pays asset ${assetId} and splits the amount.`,
					call: {
						address: engine.address,
						abi,
						functionName: 'pay',
						args: [BigInt(assetId), amount.currency.address, amount.amount, 3, `0x${'0'.repeat(64)}`]
					}
				}
			],
			outcome: (logs) => {
				const paid = parseEventLogs({
					abi: royaltyEngineAbi,
					eventName: 'PaymentReceived',
					logs: [...logs]
				})[0];
				return paid
					? {
							says: `Payment ${paid.args.paymentId} has arrived.`,
							href: actor.path('payments', paid.args.paymentId)
						}
					: null;
			}
		};
	};

export interface WaitingLink {
	child: string;
	parent: string;
	/** "acme/base-7b" */
	parentName: string;
}

/** Moves what waits on links one hop up. Anyone may; what moves belongs to others. */
export const pushLinks =
	(links: readonly WaitingLink[], currency: Currency): Prepare =>
	async (actor): Promise<Plan> => {
		const engine = engineOf(actor);
		const asked = links.slice(0, MOST_AT_ONCE);
		const amounts = await Promise.all(
			asked.map(({ child, parent }) =>
				readContract(actor.config, {
					...engine,
					functionName: 'accrued',
					args: [BigInt(child), BigInt(parent), currency.currency.address as Address]
				})
			)
		);
		const due = asked.filter((_, index) => amounts[index]! > 0n);
		const total = { ...currency, amount: amounts.reduce((sum, amount) => sum + amount, 0n) };
		const [only] = due;
		const step: Step = {
			title: `Push ${inTokens(total)}`,
			says: 'Splits it at each parent as a payment is split, free of the protocol fee. You pay the gas only.',
			call:
				due.length === 1 && only
					? {
							address: engine.address,
							abi,
							functionName: 'push',
							args: [BigInt(only.child), BigInt(only.parent), currency.currency.address]
						}
					: {
							address: engine.address,
							abi,
							functionName: 'pushBatch',
							args: [
								due.map(({ child }) => BigInt(child)),
								due.map(({ parent }) => BigInt(parent)),
								currency.currency.address
							]
						}
		};
		return {
			says: [
				`${inTokens(total)} moves one step up, to ${due.map(({ parentName }) => parentName).join(', ')}.`
			],
			obstacle: total.amount === 0n ? 'Nothing waits on these links; someone else may have pushed it.' : null,
			steps: [step],
			outcome: () => ({ says: `${inTokens(total)} was pushed.`, href: null })
		};
	};

const whom = (actor: Actor, holder: string) =>
	holder.toLowerCase() === actor.address.toLowerCase() ? 'you' : `its holder, ${holder}`;

function paidOut(logs: readonly Log[], currency: Currency) {
	const claims = parseEventLogs({ abi: royaltyEngineAbi, eventName: 'PayoutClaimed', logs: [...logs] });
	const amount = claims.reduce((sum, { args }) => sum + args.amount, 0n);
	const payee = claims[0]?.args.payee;
	return {
		says: `${inTokens({ ...currency, amount })} was paid out.`,
		href: payee ? `/accounts/${payee.toLowerCase()}` : null
	};
}
