import { paymentReasons } from '@wadi/contracts/vocabulary';
import type { DecodedLog } from './decode.ts';
import { amountIn, increase, type Ledger, type Row } from './ledger.ts';
import type { Rule } from './rebuild.ts';

const zeros = (...columns: string[]): Row => Object.fromEntries(columns.map((column) => [column, 0n]));

const parameter =
	(name: string, argument: string): Rule =>
	(ledger, log) => {
		const value = argument === 'feeBps' ? String(log.args.bigint(argument)) : log.args.text(argument);
		ledger.add('protocol_parameter', log, { name, value });
	};

const listing =
	(isListed: boolean): Rule =>
	(ledger, log) => {
		const { args } = log;
		const currency = args.text('currency');
		const start = {
			...zeros('fees_booked', 'fees_collected', 'surplus_skimmed', 'paid_in', 'claimed'),
			payment_count: 0
		};
		const row = ledger.touch('currency', log, { address: currency }, start);
		row['is_listed'] = isListed;
		if (isListed)
			Object.assign(row, {
				name: args.text('name'),
				symbol: args.text('symbol'),
				decimals: args.number('decimals')
			});
		ledger.add('currency_listing', log, { currency, is_listed: isListed });
	};

const feeMovement =
	(kind: 'COLLECTED' | 'SKIMMED'): Rule =>
	(ledger, log) => {
		const currency = log.args.text('currency');
		const amount = log.args.bigint('amount');
		const treasury = kind === 'COLLECTED' ? log.args.text('treasury') : null;
		ledger.add('fee_movement', log, { kind, currency, treasury, amount });
		if (!ledger.get('currency', { address: currency })) return;
		const row = ledger.touch('currency', log, { address: currency });
		for (const column of kind === 'COLLECTED' ? ['fees_collected'] : ['fees_booked', 'surplus_skimmed'])
			increase(row, column, amount);
	};

function balanceOf(ledger: Ledger, log: DecodedLog, asset_id: bigint): Row {
	const start = {
		...zeros('paid_in', 'fees', 'pushed_in', 'owed_to_links', 'owner_amount', 'receipts_amount'),
		...zeros('carry', 'acc_per_unit'),
		payment_count: 0,
		carry_head: 0,
		carry_tail: 0
	};
	return ledger.touch('asset_balance', log, { asset_id, currency: log.args.text('currency') }, start);
}

function openCredit(ledger: Ledger, log: DecodedLog, row: Row): void {
	ledger.add('credit', log, {
		id: log.args.bigint('paymentId'),
		currency: log.args.text('currency'),
		flow_end: null,
		link_parents: [],
		link_amounts: [],
		owner: null,
		...row
	});
}

export const moneyRules: Record<string, Rule> = {
	'RoyaltyEngine:ProtocolFeeSet': parameter('PROTOCOL_FEE_BPS', 'feeBps'),
	'RoyaltyEngine:TreasurySet': parameter('TREASURY', 'treasury'),
	'RoyaltyEngine:CurrencyListed': listing(true),
	'RoyaltyEngine:CurrencyDelisted': listing(false),
	'RoyaltyEngine:FeesCollected': feeMovement('COLLECTED'),
	'RoyaltyEngine:SurplusSkimmed': feeMovement('SKIMMED'),

	'RoyaltyEngine:PaymentReceived': (ledger, log) => {
		const { args } = log;
		const [amount, fee, asset_id] = [args.bigint('amount'), args.bigint('fee'), args.bigint('assetId')];
		const reason = paymentReasons[args.number('reason')]!;
		ledger.add('payment', log, {
			id: args.bigint('paymentId'),
			asset_id,
			payer: args.text('payer'),
			currency: args.text('currency'),
			amount,
			fee,
			reason,
			ref: args.text('ref'),
			license_id: reason === 'TIP' ? null : BigInt(args.text('ref'))
		});
		openCredit(ledger, log, { kind: 'PAYMENT', asset_id, from_child: null, amount: amount - fee });
		increase(ledger.touch('asset', log, { id: asset_id }), 'payment_count', 1);
		const balance = balanceOf(ledger, log, asset_id);
		const currency = ledger.touch('currency', log, { address: args.text('currency') });
		increase(balance, 'fees', fee);
		increase(currency, 'fees_booked', fee);
		for (const row of [balance, currency]) {
			increase(row, 'paid_in', amount);
			increase(row, 'payment_count', 1);
		}
	},
	'RoyaltyEngine:LinkPushed': (ledger, log) => {
		const { args } = log;
		const amount = args.bigint('amount');
		openCredit(ledger, log, {
			kind: 'PUSH',
			asset_id: args.bigint('parent'),
			from_child: args.bigint('child'),
			amount
		});
		increase(balanceOf(ledger, log, args.bigint('parent')), 'pushed_in', amount);
	},
	'RoyaltyEngine:LinkAccrued': (ledger, log) => {
		const row = ledger.touch('credit', log, { id: log.args.bigint('paymentId') });
		row['link_parents'] = [...(row['link_parents'] as bigint[]), log.args.bigint('parent')];
		row['link_amounts'] = [...(row['link_amounts'] as bigint[]), log.args.bigint('amount')];
	},
	'RoyaltyEngine:PoolCredited': closeCredit,
	'RoyaltyEngine:PayoutClaimed': (ledger, log) => {
		const { args } = log;
		const [receipt_id, asset_id, amount] = [
			args.bigint('receiptId'),
			args.bigint('assetId'),
			args.bigint('amount')
		];
		const [payee, currency] = [args.text('payee'), args.text('currency')];
		const kind = receipt_id > 0n ? 'RECEIPT' : 'OWNER';
		ledger.add('payout', log, { kind, receipt_id, asset_id, payee, currency, amount });
		const claimed =
			kind === 'RECEIPT'
				? ledger.touch('receipt_balance', log, { receipt_id, currency }, { claimed: 0n })
				: ledger.touch('owner_balance', log, { asset_id, owner: payee, currency });
		increase(claimed, 'claimed', amount);
		increase(ledger.touch('currency', log, { address: currency }), 'claimed', amount);
	}
};

interface Parcel {
	payment: bigint;
	wei: bigint;
}

/** The rule of docs/attribution.md, written down a second time. */
function closeCredit(ledger: Ledger, log: DecodedLog): void {
	const { args } = log;
	const id = args.bigint('paymentId');
	const asset_id = args.bigint('assetId');
	const [owner, currency] = [args.text('owner'), args.text('currency')];
	const [ownerAmount, receiptsAmount] = [args.bigint('ownerAmount'), args.bigint('receiptsAmount')];
	const [carryAfter, units] = [args.bigint('carry'), args.bigint('totalUnits')];

	const credit = ledger.touch('credit', log, { id });
	const balance = balanceOf(ledger, log, asset_id);
	const carryBefore = amountIn(balance, 'carry');
	if (units > 0n) increase(balance, 'acc_per_unit', receiptsAmount / units);
	Object.assign(credit, {
		owner,
		owner_amount: ownerAmount,
		receipts_amount: receiptsAmount,
		carry_before: carryBefore,
		carry_after: carryAfter,
		total_units: units,
		acc_per_unit: balance['acc_per_unit']
	});

	const parents = credit['link_parents'] as bigint[];
	const owed = credit['link_amounts'] as bigint[];
	const sources =
		credit['kind'] === 'PUSH'
			? emptyLink(ledger, log, credit)
			: [{ payment: id, wei: amountIn(credit, 'amount') }];
	const inflow = receiptsAmount + carryAfter - carryBefore;
	const shares = share(sources, [...owed, ownerAmount, inflow]);

	parents.forEach((parent, index) => {
		const key = { child: asset_id, parent, currency };
		const link = ledger.touch('link_balance', log, key, { ...zeros('accrued', 'pushed'), head: 0, tail: 0 });
		for (const { payment, wei } of shares[index]!) {
			const row = { ...key, seq: link['tail']!, payment_id: payment, amount: wei };
			ledger.add('flow', log, { ...row, accrued_by: id });
			increase(link, 'tail', 1);
			increase(link, 'accrued', wei);
		}
		increase(balance, 'owed_to_links', owed[index]!);
	});

	const arrive = (kind: string, account: string | null, { payment, wei }: Parcel) =>
		ledger.add('destination', log, {
			payment_id: payment,
			credit_id: id,
			kind,
			asset_id,
			account,
			currency,
			amount: wei
		});
	for (const parcel of shares[parents.length]!) arrive('OWNER', owner, parcel);
	if (ownerAmount > 0n) {
		const key = { asset_id, owner, currency };
		increase(ledger.touch('owner_balance', log, key, zeros('earned', 'claimed')), 'earned', ownerAmount);
	}
	increase(balance, 'owner_amount', ownerAmount);
	increase(balance, 'receipts_amount', receiptsAmount);

	const paid = throughPool(ledger, log, {
		asset_id,
		currency,
		creditId: id,
		balance,
		inflow: shares.at(-1)!,
		due: receiptsAmount
	});
	for (const [payment, wei] of paid) arrive('RECEIPTS', null, { payment, wei });
	balance['carry'] = carryAfter;
}

/** Takes all that waits on a link; answers whose it was, in payment order. */
function emptyLink(ledger: Ledger, log: DecodedLog, credit: Row): Parcel[] {
	const key = { child: credit['from_child']!, parent: credit['asset_id']!, currency: credit['currency']! };
	const link = ledger.touch('link_balance', log, key);
	const sums = new Map<bigint, bigint>();
	for (let seq = Number(link['head']); seq < Number(link['tail']); seq++) {
		const row = ledger.get('flow', { ...key, seq })!;
		const payment = amountIn(row, 'payment_id');
		sums.set(payment, (sums.get(payment) ?? 0n) + amountIn(row, 'amount'));
	}
	link['head'] = credit['flow_end'] = link['tail']!;
	link['pushed'] = link['accrued']!;
	return [...sums].map(([payment, wei]) => ({ payment, wei })).sort((a, b) => Number(a.payment - b.payment));
}

/** For each output, what each source put there. */
function share(sources: readonly Parcel[], outputs: readonly bigint[]): Parcel[][] {
	const shares: Parcel[][] = outputs.map(() => []);
	const lacking = [...outputs];
	for (const { payment, wei } of sources) {
		const all = lacking.reduce((a, b) => a + b, 0n);
		const given = lacking.map((need) => (all === 0n ? 0n : (need * wei) / all));
		let over = wei - given.reduce((a, b) => a + b, 0n);
		const order = lacking.map((need, output) => ({ output, fraction: all === 0n ? 0n : (need * wei) % all }));
		while (over > 0n) {
			let best = order[0]!;
			for (const candidate of order) if (candidate.fraction > best.fraction) best = candidate;
			given[best.output]! += 1n;
			best.fraction = -1n;
			over -= 1n;
		}
		given.forEach((part, output) => {
			lacking[output]! -= part;
			if (part > 0n) shares[output]!.push({ payment, wei: part });
		});
	}
	return shares;
}

/** Pays receipts from the carry's queue, then from what flows in; what is left of the inflow joins the queue. */
function throughPool(
	ledger: Ledger,
	log: DecodedLog,
	pool: { asset_id: bigint; currency: string; creditId: bigint; balance: Row; inflow: Parcel[]; due: bigint }
): [bigint, bigint][] {
	const { asset_id, currency, creditId, balance, inflow } = pool;
	const paid = new Map<bigint, bigint>();
	let { due } = pool;
	const pay = (payment: bigint, available: bigint): bigint => {
		const wei = available < due ? available : due;
		due -= wei;
		if (wei > 0n) paid.set(payment, (paid.get(payment) ?? 0n) + wei);
		return available - wei;
	};
	while (due > 0n && Number(balance['carry_head']) < Number(balance['carry_tail'])) {
		const oldest = ledger.get('carry_part', { asset_id, currency, seq: balance['carry_head']! })!;
		oldest['remaining'] = pay(amountIn(oldest, 'payment_id'), amountIn(oldest, 'remaining'));
		if (oldest['remaining'] === 0n) increase(balance, 'carry_head', 1);
	}
	for (const { payment, wei } of inflow) {
		const left = pay(payment, wei);
		if (left === 0n) continue;
		const row = { asset_id, currency, seq: balance['carry_tail']!, payment_id: payment };
		ledger.add('carry_part', log, { ...row, credit_id: creditId, amount: left, remaining: left });
		increase(balance, 'carry_tail', 1);
	}
	return [...paid].sort(([a], [b]) => Number(a - b));
}
