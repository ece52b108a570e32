import type { Deployment } from '@wadi/contracts/deployments';
import { ask, type Check, type Findings } from './compare.ts';
import { abis } from './decode.ts';
import type { IndexRow, IndexTables } from './index-rows.ts';
import { amountIn, keyOf, type TableName, type Value } from './ledger.ts';
import type { Node } from './node.ts';

/**
 * Compares what the index says each receipt, owner, link and pool has with what the contract holds for them at one
 * block, and each payment with the sum of its waterfall.
 */
export async function compareMoney(
	findings: Findings,
	node: Node,
	deployment: Deployment,
	index: IndexTables,
	block: bigint
): Promise<void> {
	const rows = (table: TableName): IndexRow[] => [...index.get(table)!.values()];
	const checks: Check[] = [];
	const check = (
		[table, key, field]: readonly [TableName, string, string],
		functionName: string,
		args: readonly unknown[],
		found: Value
	) =>
		checks.push({
			table,
			key,
			read: { address: deployment.contracts.RoyaltyEngine, abi: abis.RoyaltyEngine, functionName, args },
			compare: (answer) => findings.same(table, key, field, answer as bigint, found)
		});

	const claimable = claimableByReceipt(index);
	const currencies = rows('currency').map((row) => row['address']!);
	for (const row of rows('receipt'))
		for (const currency of currencies) {
			const place = ['receipt', row['id']!, `claimable of ${currency}`] as const;
			check(place, 'claimable', [row['id'], currency], claimable(row, currency));
		}
	for (const row of rows('owner_balance')) {
		const place = ['owner_balance', keyOf('owner_balance', row), 'claimable by the contract'] as const;
		const left = amountIn(row, 'earned') - amountIn(row, 'claimed');
		check(place, 'claimableByOwner', [row['asset_id'], row['owner'], row['currency']], left);
	}
	for (const row of rows('link_balance')) {
		const place = ['link_balance', keyOf('link_balance', row), 'waiting by the contract'] as const;
		const waiting = amountIn(row, 'accrued') - amountIn(row, 'pushed');
		check(place, 'accrued', [row['child'], row['parent'], row['currency']], waiting);
	}
	for (const row of rows('asset_balance')) {
		const key = keyOf('asset_balance', row);
		const args = [row['asset_id'], row['currency']];
		checks.push({
			table: 'asset_balance',
			key,
			read: {
				address: deployment.contracts.RoyaltyEngine,
				abi: abis.RoyaltyEngine,
				functionName: 'pool',
				args
			},
			compare: (answer) => {
				const { accPerUnit, carry } = answer as { accPerUnit: bigint; carry: bigint };
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
	await ask(findings, node, block, checks);
	compareWaterfalls(findings, index);
}

interface Rest {
	arrived: bigint;
	waiting: bigint;
	carried: bigint;
}

const nothing: Rest = { arrived: 0n, waiting: 0n, carried: 0n };

function compareWaterfalls(findings: Findings, index: IndexTables): void {
	const payments = index.get('payment')!;
	const rests = restsByPayment(index);
	for (const [id, row] of payments) {
		const { arrived, waiting, carried } = rests.get(id) ?? nothing;
		const whole = amountIn(row, 'fee') + arrived + waiting + carried;
		findings.same('payment', id, 'fee + destinations + waiting + carry', row['amount'] ?? null, whole);
	}
	for (const id of rests.keys())
		if (!payments.has(id))
			findings.same('payment', id, 'row of what is attributed to it', 'present', 'absent');
}

/** Whether a row of `flow` waits on its link still. */
export function waitingIn(index: IndexTables): (flow: IndexRow) => boolean {
	const balances = index.get('link_balance')!;
	return (row) => {
		const link = balances.get(`${row['child']}/${row['parent']}/${row['currency']}`);
		return Number(row['seq']) >= Number(link?.['head'] ?? 0);
	};
}

/** Where each payment's wei are, less the fee. */
function restsByPayment(index: IndexTables): Map<string, Rest> {
	const rests = new Map<string, Rest>();
	const add = (row: IndexRow, where: keyof Rest, wei: bigint) => {
		const id = row['payment_id']!;
		const rest = rests.get(id) ?? { ...nothing };
		rest[where] += wei;
		rests.set(id, rest);
	};
	for (const row of index.get('destination')!.values()) add(row, 'arrived', amountIn(row, 'amount'));
	const waits = waitingIn(index);
	for (const row of index.get('flow')!.values()) if (waits(row)) add(row, 'waiting', amountIn(row, 'amount'));
	for (const row of index.get('carry_part')!.values()) add(row, 'carried', amountIn(row, 'remaining'));
	return rests;
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
