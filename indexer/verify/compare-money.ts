import type { Deployment } from '@wadi/contracts/deployments';
import { erc20Abi, type Address } from 'viem';
import type { Findings } from './compare.ts';
import { abis } from './decode.ts';
import type { IndexRow, IndexTables } from './index-rows.ts';
import { amountIn, keyOf, type TableName } from './ledger.ts';
import type { Node, Read } from './node.ts';

type Check = { read: Read; compare: (answer: bigint) => void };

/**
 * Compares every wei the index speaks of with what the contracts hold at one block: what each receipt, owner, link and
 * pool has, each currency's sums, and each payment's waterfall.
 */
export async function compareMoney(
	findings: Findings,
	node: Node,
	deployment: Deployment,
	index: IndexTables,
	block: bigint
): Promise<void> {
	const { RoyaltyEngine, UsageMeter } = deployment.contracts;
	const rows = (table: TableName): IndexRow[] => [...index.get(table)!.values()];
	const checks: Check[] = [];
	const read = (functionName: string, args: readonly unknown[], compare: (answer: bigint) => void) =>
		checks.push({ read: { address: RoyaltyEngine, abi: abis.RoyaltyEngine, functionName, args }, compare });

	const claimable = claimableByReceipt(index);
	const currencies = rows('currency').map((row) => row['address']!);
	for (const row of rows('receipt'))
		for (const currency of currencies)
			read('claimable', [row['id'], currency], (wei) =>
				findings.same('receipt', row['id']!, `claimable of ${currency}`, wei, claimable(row, currency))
			);
	for (const row of rows('owner_balance'))
		read('claimableByOwner', [row['asset_id'], row['owner'], row['currency']], (wei) =>
			findings.same(
				'owner_balance',
				keyOf('owner_balance', row),
				'claimable',
				wei,
				amountIn(row, 'earned') - amountIn(row, 'claimed')
			)
		);
	for (const row of rows('link_balance'))
		read('accrued', [row['child'], row['parent'], row['currency']], (wei) =>
			findings.same(
				'link_balance',
				keyOf('link_balance', row),
				'waiting',
				wei,
				amountIn(row, 'accrued') - amountIn(row, 'pushed')
			)
		);
	for (const row of rows('asset_balance')) {
		const args = [row['asset_id'], row['currency']];
		checks.push({
			read: { address: RoyaltyEngine, abi: abis.RoyaltyEngine, functionName: 'pool', args },
			compare: (answer) => {
				// The read's answer is the contract's Pool.
				const { accPerUnit, carry } = answer as unknown as { accPerUnit: bigint; carry: bigint };
				const key = keyOf('asset_balance', row);
				findings.same(
					'asset_balance',
					key,
					'acc_per_unit by the contract',
					accPerUnit,
					row['acc_per_unit'] ?? null
				);
				findings.same('asset_balance', key, 'carry by the contract', carry, row['carry'] ?? null);
			}
		});
	}

	const rests = restsByPayment(index);
	for (const row of rows('payment')) {
		const { arrived, waiting, carried } = rests.get(row['id']!) ?? nothing;
		const whole = amountIn(row, 'fee') + arrived + waiting + carried;
		findings.same(
			'payment',
			row['id']!,
			'fee + destinations + waiting + carry',
			row['amount'] ?? null,
			whole
		);
	}
	const known = new Set(rows('payment').map((row) => row['id']!));
	for (const id of rests.keys())
		if (!known.has(id)) findings.same('payment', id, 'row of what is attributed to it', 'present', 'absent');

	const latest = (name: string) =>
		rows('protocol_parameter')
			.filter((row) => row['name'] === name)
			.toSorted(
				(a, b) =>
					Number(BigInt(a['block_number']!) - BigInt(b['block_number']!)) ||
					Number(a['log_index']) - Number(b['log_index'])
			)
			.at(-1)?.['value'];
	for (const [name, functionName] of [
		['PROTOCOL_FEE_BPS', 'feeBps'],
		['TREASURY', 'treasury']
	] as const)
		read(functionName, [], (value) =>
			findings.same('protocol_parameter', name, 'latest', String(value).toLowerCase(), latest(name) ?? null)
		);

	const moved = rows('fee_movement');
	for (const currency of new Set([...currencies, ...moved.map((row) => row['currency']!)])) {
		const sums = sumsOf(index, currency);
		const same = (field: string, expected: bigint, found: bigint) =>
			findings.same('currency', currency, field, expected, found);
		read('fees', [currency], (wei) => same('fees held', wei, sums.feesHeld));
		read('totalOwed', [currency], (wei) =>
			same(
				'waterfalls, less what was claimed and collected',
				wei,
				sums.feesHeld + sums.arrived - sums.claimed + sums.waiting + sums.carried
			)
		);
		if (!currencies.includes(currency)) continue;
		const row = index.get('currency')!.get(currency)!;
		read('isListed', [currency], (isListed) =>
			findings.same(
				'currency',
				currency,
				'is_listed by the contract',
				Boolean(isListed),
				row['is_listed'] ?? null
			)
		);
		same(
			'paid in = fees + destinations + waiting + carry',
			sums.paidIn,
			sums.fees + sums.arrived + sums.waiting + sums.carried
		);
		const balance = (holder: Address, field: string, owed: bigint) =>
			checks.push({
				// An address of the index, which holds 20 bytes in lower case.
				read: { address: currency as Address, abi: erc20Abi, functionName: 'balanceOf', args: [holder] },
				// More than owed is a gift that nobody has booked yet; less is missing money.
				compare: (wei) => same(field, wei < owed ? wei : owed, owed)
			});
		balance(
			RoyaltyEngine,
			'covered by the balance of RoyaltyEngine',
			sums.feesHeld + sums.arrived - sums.claimed + sums.waiting + sums.carried
		);
		balance(UsageMeter, 'covered by the balance of UsageMeter', sums.deposited);
		checks.push({
			read: { address: UsageMeter, abi: abis.UsageMeter, functionName: 'totalHeld', args: [currency] },
			compare: (wei) => same('deposits', wei, sums.deposited)
		});
	}

	const answers = await node.reads(
		checks.map((check) => check.read),
		block
	);
	// Each read's answer is the type its comparison expects.
	checks.forEach(({ compare }, position) => compare(answers[position] as bigint));
}

const nothing = { arrived: 0n, waiting: 0n, carried: 0n };

/** Where each payment's wei are, less the fee. */
function restsByPayment(
	index: IndexTables
): Map<string, { arrived: bigint; waiting: bigint; carried: bigint }> {
	const rests = new Map<string, { arrived: bigint; waiting: bigint; carried: bigint }>();
	const add = (row: IndexRow, where: 'arrived' | 'waiting' | 'carried', wei: bigint) => {
		const id = row['payment_id']!;
		const rest = rests.get(id) ?? { ...nothing };
		rest[where] += wei;
		rests.set(id, rest);
	};
	for (const row of index.get('destination')!.values()) add(row, 'arrived', amountIn(row, 'amount'));
	for (const row of index.get('flow')!.values())
		if (row['pushed_by'] === null) add(row, 'waiting', amountIn(row, 'amount'));
	for (const row of index.get('carry_part')!.values()) add(row, 'carried', amountIn(row, 'remaining'));
	return rests;
}

function sumsOf(index: IndexTables, currency: string) {
	const sum = (table: TableName, column: string, where: (row: IndexRow) => boolean = () => true): bigint => {
		let total = 0n;
		for (const row of index.get(table)!.values())
			if (row['currency'] === currency && where(row)) total += amountIn(row, column);
		return total;
	};
	const fees = sum('payment', 'fee');
	const skimmed = sum('fee_movement', 'amount', (row) => row['kind'] === 'SKIMMED');
	const collected = sum('fee_movement', 'amount', (row) => row['kind'] === 'COLLECTED');
	return {
		paidIn: sum('payment', 'amount'),
		fees,
		feesHeld: fees + skimmed - collected,
		arrived: sum('destination', 'amount'),
		waiting: sum('flow', 'amount', (row) => row['pushed_by'] === null),
		carried: sum('carry_part', 'remaining'),
		claimed: sum('payout', 'amount'),
		deposited: sum('license', 'usage_balance')
	};
}

/** What a receipt may still claim: its units times what its pool paid a unit since it was issued, less what it claimed. */
function claimableByReceipt(index: IndexTables): (receipt: IndexRow, currency: string) => bigint {
	const credits = Map.groupBy(
		index.get('credit')!.values(),
		(row) => `${row['asset_id']}/${row['currency']}`
	);
	const isAfter = (a: IndexRow, b: IndexRow): boolean => {
		const blocks = BigInt(a['block_number']!) - BigInt(b['block_number']!);
		return blocks === 0n ? Number(a['log_index']) > Number(b['log_index']) : blocks > 0n;
	};
	for (const list of credits.values()) list.sort((a, b) => (isAfter(a, b) ? 1 : -1));
	return (receipt, currency) => {
		const list = credits.get(`${receipt['asset_id']}/${currency}`) ?? [];
		const before = list.findLast((credit) => isAfter(receipt, credit));
		const perUnit = amountIn(list.at(-1), 'acc_per_unit') - amountIn(before, 'acc_per_unit');
		const claimed = amountIn(index.get('receipt_balance')!.get(`${receipt['id']}/${currency}`), 'claimed');
		return amountIn(receipt, 'units') * perUnit - claimed;
	};
}
