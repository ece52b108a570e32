import type { Deployment } from '@wadi/contracts/deployments';
import { erc20Abi, type Abi, type Address } from 'viem';
import { ask, type Check, type Findings } from './compare.ts';
import { abis } from './decode.ts';
import { waitingIn } from './compare-money.ts';
import type { IndexRow, IndexTables } from './index-rows.ts';
import { amountIn, type TableName } from './ledger.ts';
import type { Node } from './node.ts';

/**
 * Compares each currency's sums over the whole index with what the contracts owe and hold at one block, and the latest
 * protocol parameters with those in force.
 */
export async function compareCurrencies(
	findings: Findings,
	node: Node,
	deployment: Deployment,
	index: IndexTables,
	block: bigint
): Promise<void> {
	const { RoyaltyEngine, UsageMeter } = deployment.contracts;
	const checks: Check[] = [];
	const listed = index.get('currency')!;
	const moved = [...index.get('fee_movement')!.values()].map((row) => row['currency']!);

	for (const currency of new Set([...listed.keys(), ...moved])) {
		const sums = sumsOf(index, currency);
		const same = (field: string, expected: bigint, found: bigint) =>
			findings.same('currency', currency, field, expected, found);
		const check = (
			[address, abi]: readonly [Address, Abi],
			functionName: string,
			argument: string,
			compare: (answer: bigint) => void
		) =>
			checks.push({
				table: 'currency',
				key: currency,
				read: { address, abi, functionName, args: [argument] },
				// The functions asked here answer a number, but for `isListed`.
				compare: (answer) => compare(answer as bigint)
			});
		const engine = [RoyaltyEngine, abis.RoyaltyEngine] as const;
		const owed = sums.feesHeld + sums.arrived - sums.claimed + sums.waiting + sums.carried;
		check(engine, 'fees', currency, (wei) => same('fees held by the contract', wei, sums.feesHeld));
		check(engine, 'totalOwed', currency, (wei) =>
			same('waterfalls, less what was claimed and collected', wei, owed)
		);
		const row = listed.get(currency);
		// Anyone may send, skim and collect a token that never was a currency.
		if (!row) continue;
		check(engine, 'isListed', currency, (isListed) =>
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
		// An address of the index; if it is none, the question is refused and says so.
		const token = [currency as Address, erc20Abi] as const;
		// More than owed is a gift that nobody has booked yet; less is missing money.
		check(token, 'balanceOf', RoyaltyEngine, (wei) =>
			same('covered by the balance of RoyaltyEngine', wei < owed ? wei : owed, owed)
		);
		check(token, 'balanceOf', UsageMeter, (wei) =>
			same(
				'covered by the balance of UsageMeter',
				wei < sums.deposited ? wei : sums.deposited,
				sums.deposited
			)
		);
		check([UsageMeter, abis.UsageMeter], 'totalHeld', currency, (wei) =>
			same('deposits held by the contract', wei, sums.deposited)
		);
	}

	for (const [name, functionName] of [
		['PROTOCOL_FEE_BPS', 'feeBps'],
		['TREASURY', 'treasury']
	] as const)
		checks.push({
			table: 'protocol_parameter',
			key: name,
			read: { address: RoyaltyEngine, abi: abis.RoyaltyEngine, functionName },
			compare: (value) =>
				findings.same('protocol_parameter', name, 'latest', String(value).toLowerCase(), latest(index, name))
		});
	await ask(findings, node, block, checks);
}

function latest(index: IndexTables, name: string): string | null {
	const isLater = (a: IndexRow, b: IndexRow): boolean => {
		const blocks = BigInt(a['block_number']!) - BigInt(b['block_number']!);
		return blocks === 0n ? Number(a['log_index']) > Number(b['log_index']) : blocks > 0n;
	};
	let found: IndexRow | undefined;
	for (const row of index.get('protocol_parameter')!.values())
		if (row['name'] === name && (!found || isLater(row, found))) found = row;
	return found?.['value'] ?? null;
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
		waiting: sum('flow', 'amount', waitingIn(index)),
		carried: sum('carry_part', 'remaining'),
		claimed: sum('payout', 'amount'),
		deposited: sum('license', 'usage_balance')
	};
}
