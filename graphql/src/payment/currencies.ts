import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import type { CurrencyResolvers, MoneyResolvers } from '../generated/resolvers.ts';
import type { CurrencyRow } from './source.ts';

/** The currency at `address`, which the asker or a row names. */
export async function currencyOf(context: Context, chainId: number, address: string): Promise<CurrencyRow> {
	const known = context.currencies.find(chainId, address);
	const currency = known instanceof Promise ? await known : known;
	if (currency === undefined) {
		throw badInput(
			`${address} was never listed as a currency of chain ${chainId}; currencies names those that were.`,
			'currency'
		);
	}
	return currency;
}

export const moneyResolvers: MoneyResolvers = {
	currency: (money, _args, context) => currencyOf(context, money.chainId, money.currency),
	decimals: (money, _args, context) => {
		const known = context.currencies.find(money.chainId, money.currency);
		return known instanceof Promise
			? known.then((currency) => decimalsOf(currency, money.currency))
			: known.decimals;
	}
};

function decimalsOf(currency: CurrencyRow | undefined, address: string): number {
	if (currency === undefined)
		throw new Error(
			`The index holds amounts of ${address}, which was never listed: run the indexer's verify.`
		);
	return currency.decimals;
}

/** What is not written once: whether the currency is listed, and where its money is. */
interface CurrencyTotals {
	isListed: boolean;
	paidIn: string;
	claimed: string;
	credited: string;
	waiting: string;
	carry: string;
	feesBooked: string;
	feesCollected: string;
	surplusSkimmed: string;
	paymentCount: number;
}

async function totalsOf(context: Context, currency: CurrencyRow): Promise<CurrencyTotals> {
	const [row] = await context.reader.batch<CurrencyTotals>(
		{
			signature: `currency ${currency.chainId}`,
			keyTypes: ['text'],
			sql: (p) => {
				const chain = p.add(currency.chainId);
				return `select c.is_listed as "isListed", c.paid_in as "paidIn", c.claimed, c.fees_booked as "feesBooked",
					c.fees_collected as "feesCollected", c.surplus_skimmed as "surplusSkimmed", c.payment_count as "paymentCount",
					b.credited, b.carry, (select coalesce(sum(l.accrued - l.pushed), 0) from "link_balance" l
						where l.chain_id = c.chain_id and l.currency = c.address) as "waiting"
				from "currency" c cross join lateral (
					select coalesce(sum(x.owner_amount + x.receipts_amount), 0) as credited, coalesce(sum(x.carry), 0) as carry
					from "asset_balance" x where x.chain_id = c.chain_id and x.currency = c.address
				) b where c.chain_id = ${chain} and c.address = k.k1`;
			}
		},
		[currency.address]
	);
	if (row === undefined)
		throw badInput(`${currency.address} is no longer listed on chain ${currency.chainId}.`, 'currency');
	return row;
}

type Amount = Exclude<keyof CurrencyTotals, 'isListed' | 'paymentCount'>;

const total = (field: Amount) => async (currency: CurrencyRow, _args: object, context: Context) => ({
	chainId: currency.chainId,
	currency: currency.address,
	amount: (await totalsOf(context, currency))[field]
});

export const currencyResolvers: CurrencyResolvers = {
	isListed: async (currency, _args, context) => (await totalsOf(context, currency)).isListed,
	paymentCount: async (currency, _args, context) => (await totalsOf(context, currency)).paymentCount,
	paidIn: total('paidIn'),
	claimed: total('claimed'),
	claimable: async (currency, _args, context) => {
		const { credited, claimed } = await totalsOf(context, currency);
		return {
			chainId: currency.chainId,
			currency: currency.address,
			amount: BigInt(credited) - BigInt(claimed)
		};
	},
	waitingOnLinks: total('waiting'),
	inCarry: total('carry'),
	feesBooked: total('feesBooked'),
	feesCollected: total('feesCollected'),
	surplusSkimmed: total('surplusSkimmed')
};
