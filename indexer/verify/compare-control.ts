import type { Deployment } from '@wadi/contracts/deployments';
import { compareManager, compareTimelock } from './compare-authorities.ts';
import { compareHandover, compareSafe } from './compare-handover.ts';
import { ask, type Check, type Findings } from './compare.ts';
import { abis, addressIn } from './decode.ts';
import type { IndexTables } from './index-rows.ts';
import type { Node } from './node.ts';
import { plain, type Call, type Rows, type Tell } from './telling.ts';

/**
 * Compares roles, delays, functions, operations, powers, stages, gates, the guardian and the Foundation's Safe with the
 * contracts' own answers at one block, and asks AccessManager and the timelock for whatever the index does not know.
 */
export async function compareControl(
	findings: Findings,
	node: Node,
	deployment: Deployment,
	index: IndexTables,
	at: { block: bigint; timestamp: bigint }
): Promise<void> {
	const checks: Check[] = [];
	const call: Call = (contract, functionName, ...args) => ({
		address: addressIn(deployment, contract)!,
		abi: abis[contract],
		functionName,
		args
	});
	const tell: Tell = (table, key, field, read, found, shape = plain) =>
		checks.push({
			table,
			key,
			read,
			compare: (answer) => findings.same(table, key, `${field} by the contract`, shape(answer), plain(found))
		});
	const rows: Rows = (table) => [...index.get(table)!.values()];

	compareManager(tell, call, rows, deployment, at.timestamp);
	compareTimelock(tell, call, rows, deployment);
	if (addressIn(deployment, 'FoundationHandover')) compareHandover(tell, call, rows, at.timestamp);
	if (rows('safe_setting').length > 0) compareSafe(tell, call, rows);
	await ask(findings, node, at.block, checks);
}
