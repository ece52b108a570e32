import type { Deployment } from '@wadi/contracts/deployments';
import { zeroAddress, type Address } from 'viem';
import { ask, type Check, type Findings } from './compare.ts';
import { abis, type DecodedLog } from './decode.ts';
import type { IndexTables } from './index-rows.ts';
import { amountIn, type Ledger } from './ledger.ts';
import type { Node, Read } from './node.ts';
import type { Rule } from './rebuild.ts';

/** What stands in `until_block` of a balance that still holds. */
const STILL = 2n ** 63n - 1n;

/** They hold what is others'; their own balances are not kept. */
const holders = ({ contracts }: Deployment): Address[] => [
	contracts.RoyaltyEngine,
	contracts.UsageMeter,
	contracts.VotingEscrow
];

/** Both sides of a transfer: the amount before it holds until this block, the amount after it from then on. */
export function balanceRule(deployment: Deployment): Rule {
	const unkept = new Set<string>([zeroAddress, ...holders(deployment).map((one) => one.toLowerCase())]);
	return (ledger, log) => moveBalances(ledger, log, unkept);
}

function moveBalances(ledger: Ledger, log: DecodedLog, unkept: ReadonlySet<string>): void {
	const [from, to] = [log.args.text('from'), log.args.text('to')];
	const value = log.args.bigint('value');
	if (value === 0n || from === to) return;
	for (const [account, by] of [[from, -value] as const, [to, value] as const]) {
		if (unkept.has(account)) continue;
		const now = ledger.get('token_balance', { account, until_block: STILL });
		if (now && now['block_number'] !== log.blockNumber)
			ledger.add('token_balance', log, { ...now, until_block: log.blockNumber });
		const held = amountIn(now, 'amount');
		ledger.touch('token_balance', log, { account, until_block: STILL }, { amount: 0n })['amount'] = held + by;
	}
}

/** Compares what everybody holds, and all of it together, with the token's own answers. */
export async function compareBalances(
	findings: Findings,
	node: Node,
	deployment: Deployment,
	index: IndexTables,
	block: bigint
): Promise<void> {
	const token = { address: deployment.contracts.SaharaToken, abi: abis.SaharaToken };
	const held = [...index.get('token_balance')!.values()].filter(
		(row) => row['until_block'] === String(STILL)
	);
	const checks = held.map((row): Check => {
		const account = row['account']!;
		return {
			table: 'token_balance',
			key: account,
			read: { ...token, functionName: 'balanceOf', args: [account] },
			compare: (answer) =>
				findings.same('token_balance', account, 'amount by the contract', String(answer), row['amount'])
		};
	});
	await ask(findings, node, block, checks);

	const all = held.reduce((sum, row) => sum + amountIn(row, 'amount'), 0n);
	const balance = (account: string): Read => ({ ...token, functionName: 'balanceOf', args: [account] });
	const reads = [{ ...token, functionName: 'totalSupply', args: [] }, ...holders(deployment).map(balance)];
	const [supply, ...others] = (await node.reads(reads, block)).map((answer) => BigInt(String(answer)));
	const rest = others.reduce((sum, held) => sum + held, 0n);
	findings.same('token_balance', '*', 'supply by the contract', supply, all + rest);
}
