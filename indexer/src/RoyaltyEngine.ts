import { paymentReasons } from '@wadi/contracts/vocabulary';
import { ponder, type Context } from 'ponder:registry';
import {
	asset,
	assetBalance,
	carryPart,
	credit,
	currency as currencyTable,
	currencyListing,
	destination,
	feeMovement,
	ownerBalance,
	payment,
	payout,
	protocolParameter,
	receiptBalance
} from 'ponder:schema';
import { oldestCarry, putOnLinks, takeFromLink } from '../lib/money-queues.ts';
import { noteAuthority } from '../lib/obeys.ts';
import { addLink, beginCredit, endCredit } from '../lib/open-credits.ts';
import { orExplain, placeOf, provenanceOf, wordOf, type Provenance } from '../lib/provenance.ts';
import { attributeSplit } from '../lib/split.ts';

type Db = Context['db'];

ponder.on('RoyaltyEngine:CurrencyListed', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { currency, ...token } = event.args;
	await context.db
		.insert(currencyTable)
		.values({
			...from,
			...token,
			address: currency,
			isListed: true,
			feesBooked: 0n,
			feesCollected: 0n,
			surplusSkimmed: 0n,
			paidIn: 0n,
			claimed: 0n,
			paymentCount: 0
		})
		.onConflictDoUpdate({ ...from, ...token, isListed: true });
	await context.db.insert(currencyListing).values({ ...from, currency, isListed: true });
});

ponder.on('RoyaltyEngine:CurrencyDelisted', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { currency } = event.args;
	await orExplain(
		context.db
			.update(currencyTable, { chainId: from.chainId, address: currency })
			.set({ ...from, isListed: false }),
		from,
		`Currency ${currency}`
	);
	await context.db.insert(currencyListing).values({ ...from, currency, isListed: false });
});

ponder.on('RoyaltyEngine:ProtocolFeeSet', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	await context.db
		.insert(protocolParameter)
		.values({ ...from, name: 'PROTOCOL_FEE_BPS', value: String(event.args.feeBps) });
});

ponder.on('RoyaltyEngine:TreasurySet', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	await context.db
		.insert(protocolParameter)
		.values({ ...from, name: 'TREASURY', value: event.args.treasury.toLowerCase() });
});

ponder.on('RoyaltyEngine:PaymentReceived', async ({ event, context }) => {
	const { db } = context;
	const from = provenanceOf(event, context);
	const { paymentId, assetId, payer, currency, amount, fee, reason, ref } = event.args;
	const word = wordOf(paymentReasons, reason, from);
	const licenseId = word === 'TIP' ? null : BigInt(ref);
	await db
		.insert(payment)
		.values({ ...from, id: paymentId, assetId, payer, currency, amount, fee, reason: word, ref, licenseId });
	beginCredit(from, paymentId, {
		kind: 'PAYMENT',
		assetId,
		fromChild: null,
		currency,
		amount: amount - fee,
		paidIn: amount,
		fee,
		linkParents: [],
		linkAmounts: []
	});
	await orExplain(
		db
			.update(asset, { chainId: from.chainId, id: assetId })
			.set((row) => ({ ...from, paymentCount: row.paymentCount + 1 })),
		from,
		`Asset ${assetId}, paid by payment ${paymentId},`
	);
	await orExplain(
		db.update(currencyTable, { chainId: from.chainId, address: currency }).set((row) => ({
			...from,
			paidIn: row.paidIn + amount,
			feesBooked: row.feesBooked + fee,
			paymentCount: row.paymentCount + 1
		})),
		from,
		`Currency ${currency}`
	);
});

const emptyBalance = {
	paidIn: 0n,
	fees: 0n,
	pushedIn: 0n,
	owedToLinks: 0n,
	ownerAmount: 0n,
	receiptsAmount: 0n,
	carry: 0n,
	accPerUnit: 0n,
	paymentCount: 0,
	carryHead: 0,
	carryTail: 0
};

ponder.on('RoyaltyEngine:LinkPushed', ({ event, context }) => {
	const { child, parent, currency, amount, paymentId } = event.args;
	beginCredit(provenanceOf(event, context), paymentId, {
		kind: 'PUSH',
		assetId: parent,
		fromChild: child,
		currency,
		amount,
		paidIn: 0n,
		fee: 0n,
		linkParents: [],
		linkAmounts: []
	});
});

ponder.on('RoyaltyEngine:LinkAccrued', ({ event, context }) => {
	const { paymentId, parent, amount } = event.args;
	addLink(provenanceOf(event, context), paymentId, parent, amount);
});

ponder.on('RoyaltyEngine:PoolCredited', async ({ event, context }) => {
	const { db } = context;
	const from = provenanceOf(event, context);
	const { chainId } = from;
	const { paymentId: id, assetId, owner, currency, ownerAmount, receiptsAmount, totalUnits } = event.args;
	const carryAfter = event.args.carry;

	const { paidIn, fee, ...begun } = endCredit(from, id, assetId);
	const { kind, linkParents, linkAmounts, amount, fromChild } = begun;
	const known = await db.find(assetBalance, { chainId, assetId, currency });
	const balance = known ?? emptyBalance;
	const perUnit = totalUnits === 0n ? 0n : receiptsAmount / totalUnits;
	if (perUnit * totalUnits !== receiptsAmount)
		throw new Error(
			`Credit ${id} pays ${receiptsAmount} wei to ${totalUnits} units, not a whole number each ${placeOf(from)}.`
		);

	const taken =
		fromChild === null
			? { parts: [{ paymentId: id, amount }], end: null }
			: await takeFromLink(db, { child: fromChild, parent: assetId, currency, amount }, from);
	const carryBefore = balance.carry;
	const attribution = attributeSplit({
		inputs: taken.parts,
		links: linkAmounts,
		ownerAmount,
		receiptsAmount,
		carryBefore,
		carryAfter,
		carry: await oldestCarry(db, { assetId, currency, balance, amount: receiptsAmount }, from)
	});

	const accPerUnit = balance.accPerUnit + perUnit;
	await db.insert(credit).values({
		...from,
		...begun,
		id,
		flowEnd: taken.end,
		owner,
		ownerAmount,
		receiptsAmount,
		carryBefore,
		carryAfter,
		totalUnits,
		accPerUnit
	});
	const links = linkParents.map((parent, link) => ({
		parent,
		amount: linkAmounts[link]!,
		parts: attribution.links[link]!
	}));
	await putOnLinks(db, { child: assetId, currency, accruedBy: id, links }, from);
	const rest = { ...from, creditId: id, assetId, currency };
	const arrivals = [
		...attribution.owner.map((part) => ({ ...rest, ...part, kind: 'OWNER' as const, account: owner })),
		...attribution.receipts.map((part) => ({ ...rest, ...part, kind: 'RECEIPTS' as const }))
	];
	if (arrivals.length > 0) await db.insert(destination).values(arrivals);
	if (ownerAmount > 0n)
		await db
			.insert(ownerBalance)
			.values({ ...from, assetId, owner, currency, earned: ownerAmount, claimed: 0n })
			.onConflictDoUpdate((row) => ({ ...from, earned: row.earned + ownerAmount }));

	for (const { seq, remaining } of attribution.carry)
		await db.update(carryPart, { chainId, assetId, currency, seq }).set({ remaining });
	const joining = attribution.newCarry.map(({ paymentId, amount }, position) => ({
		...rest,
		seq: balance.carryTail + position,
		paymentId,
		amount,
		remaining: amount
	}));
	if (joining.length > 0) await db.insert(carryPart).values(joining);
	const emptied = attribution.carry.filter(({ remaining }) => remaining === 0n).length;
	const after = {
		...from,
		paidIn: balance.paidIn + paidIn,
		fees: balance.fees + fee,
		pushedIn: balance.pushedIn + (kind === 'PUSH' ? amount : 0n),
		owedToLinks: balance.owedToLinks + linkAmounts.reduce((sum, wei) => sum + wei, 0n),
		ownerAmount: balance.ownerAmount + ownerAmount,
		receiptsAmount: balance.receiptsAmount + receiptsAmount,
		carry: carryAfter,
		accPerUnit,
		paymentCount: balance.paymentCount + (kind === 'PAYMENT' ? 1 : 0),
		carryHead: balance.carryHead + emptied,
		carryTail: balance.carryTail + joining.length
	};
	if (known) await db.update(assetBalance, { chainId, assetId, currency }).set(after);
	else await db.insert(assetBalance).values({ ...after, assetId, currency });
});

ponder.on('RoyaltyEngine:PayoutClaimed', async ({ event, context }) => {
	const { db } = context;
	const from = provenanceOf(event, context);
	const { chainId } = from;
	const { receiptId, assetId, payee, currency, amount } = event.args;
	const kind = receiptId === 0n ? 'OWNER' : 'RECEIPT';
	await db.insert(payout).values({ ...from, kind, receiptId, assetId, payee, currency, amount });
	if (kind === 'RECEIPT')
		await db
			.insert(receiptBalance)
			.values({ ...from, receiptId, currency, claimed: amount })
			.onConflictDoUpdate((row) => ({ ...from, claimed: row.claimed + amount }));
	else
		await orExplain(
			db
				.update(ownerBalance, { chainId, assetId, owner: payee, currency })
				.set((row) => ({ ...from, claimed: row.claimed + amount })),
			from,
			`The balance of ${payee} as owner of asset ${assetId}`
		);
	await orExplain(
		db
			.update(currencyTable, { chainId, address: currency })
			.set((row) => ({ ...from, claimed: row.claimed + amount })),
		from,
		`Currency ${currency}`
	);
});

ponder.on('RoyaltyEngine:FeesCollected', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { currency, treasury, amount } = event.args;
	await context.db.insert(feeMovement).values({ ...from, kind: 'COLLECTED', currency, treasury, amount });
	await ifKnown(context.db, currency, from, (row) => ({ feesCollected: row.feesCollected + amount }));
});

ponder.on('RoyaltyEngine:SurplusSkimmed', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { currency, amount } = event.args;
	await context.db.insert(feeMovement).values({ ...from, kind: 'SKIMMED', currency, amount });
	await ifKnown(context.db, currency, from, (row) => ({
		feesBooked: row.feesBooked + amount,
		surplusSkimmed: row.surplusSkimmed + amount
	}));
});

/** Changes a currency's sums if it was ever listed: anyone may send, skim and collect a token that never was. */
async function ifKnown(
	db: Db,
	address: `0x${string}`,
	from: Provenance,
	change: (row: typeof currencyTable.$inferSelect) => Partial<typeof currencyTable.$inferInsert>
): Promise<void> {
	const known = await db.find(currencyTable, { chainId: from.chainId, address });
	if (known)
		await db.update(currencyTable, { chainId: from.chainId, address }).set({ ...from, ...change(known) });
}

ponder.on('RoyaltyEngine:AuthorityUpdated', ({ event, context }) => noteAuthority(event, context));
