import type { Deployment } from '@wadi/contracts/deployments';
import { erc20Abi, type Abi, type Address } from 'viem';
import { ask, compareState, type Check, type Findings } from './compare.ts';
import { abis, addressIn, type IndexedContract } from './decode.ts';
import type { IndexRow, IndexTables } from './index-rows.ts';
import { amountIn, type TableName } from './ledger.ts';
import type { Node, Read } from './node.ts';
import { Power, stateOf } from './power.ts';

type Answer = Record<string, unknown>;

/**
 * Compares locks, powers, scores, proposals, tallies, parameters and the treasury's balances with the contracts' own
 * answers at one block. Powers and states are no columns: they are computed here from the rows, for the block's second.
 */
export async function compareGovernance(
	findings: Findings,
	node: Node,
	deployment: Deployment,
	index: IndexTables,
	at: { block: bigint; timestamp: bigint }
): Promise<void> {
	const checks: Check[] = [];
	const rows = (table: TableName): IndexRow[] => [...index.get(table)!.values()];
	const check = (table: TableName, key: string, read: Read, compare: (answer: unknown) => void) =>
		checks.push({ table, key, read, compare });
	const call = (contract: IndexedContract, functionName: string, ...args: unknown[]): Read => ({
		address: addressIn(deployment, contract)!,
		abi: abis[contract],
		functionName,
		args
	});
	const fact = (table: TableName, key: string, field: string, read: Read, found: bigint | string | boolean) =>
		check(table, key, read, (answer) =>
			findings.same(table, key, `${field} by the contract`, plain(answer), found)
		);

	const power = new Power(rows('power_source'), parametersOf(index, 'CONTRIBUTOR_SHARE_BPS'));
	const now = at.timestamp;

	for (const row of rows('voter')) {
		const account = row['account']!;
		check('voter', account, call('VotingEscrow', 'lockOf', account), (answer) => {
			const { amount, unlocksAt } = answer as Answer;
			compareState(findings, 'voter', row, {
				amount: BigInt(String(amount)),
				unlocks_at: BigInt(String(unlocksAt))
			});
		});
		check('voter', account, call('VotingEscrow', 'delegates', account), (delegate) =>
			compareState(findings, 'voter', row, { delegate: String(delegate).toLowerCase() })
		);
		check('voter', account, call('ContributorVotes', 'score', account), (score) =>
			compareState(findings, 'voter', row, { score: BigInt(String(score)) })
		);
		fact('voter', account, 'power', call('VotingEscrow', 'powerOf', account), power.own(account, now));
	}
	for (const delegate of power.delegates) {
		check('power_source', delegate, call('GovernanceVotes', 'votesParts', delegate), (answer) => {
			const { ve, contributor } = answer as Answer;
			const found = power.of(delegate, now);
			findings.same('power_source', delegate, 've-power by the contract', plain(ve), found.ve);
			findings.same(
				'power_source',
				delegate,
				'contributor power by the contract',
				plain(contributor),
				found.contributor
			);
		});
	}
	const total = power.total(now);
	fact('power_source', '*', 'total ve-power', call('VotingEscrow', 'totalPower'), total.ve);
	fact('power_source', '*', 'total score', call('ContributorVotes', 'totalScore'), total.score);
	const locked = rows('voter').reduce((sum, row) => sum + amountIn(row, 'amount'), 0n);
	fact('voter', '*', 'locked', call('VotingEscrow', 'totalLocked'), locked);

	fact('proposal', '*', 'count', call('SaharaGovernor', 'proposalCount'), BigInt(rows('proposal').length));
	const numerators = parametersOf(index, 'QUORUM_NUMERATOR');
	const operations = Map.groupBy(inOrder(rows('timelock_event')), (row) => row['timelock_id']);
	for (const row of rows('proposal')) {
		const key = row['id']!;
		const id = BigInt(key);
		const snapshot = amountIn(row, 'vote_start');
		const state = (answer: Record<string, bigint | string>) =>
			compareState(findings, 'proposal', row, answer);
		const quorum = (power.total(snapshot).sum * (numerators.at(snapshot) ?? 0n)) / 100n;
		const events = operations.get(row['timelock_id']!) ?? [];
		fact(
			'proposal',
			key,
			'state',
			call('SaharaGovernor', 'state', id),
			BigInt(stateOf(row, events, quorum, now))
		);
		if (snapshot < now) fact('proposal', key, 'quorum', call('SaharaGovernor', 'quorum', snapshot), quorum);
		check('proposal', key, call('SaharaGovernor', 'proposalSnapshot', id), (answer) =>
			state({ vote_start: BigInt(String(answer)) })
		);
		check('proposal', key, call('SaharaGovernor', 'proposalDeadline', id), (answer) =>
			state({ deadline: BigInt(String(answer)) })
		);
		check('proposal', key, call('SaharaGovernor', 'proposalProposer', id), (answer) =>
			state({ proposer: String(answer).toLowerCase() })
		);
		fact('proposal', key, 'eta', call('SaharaGovernor', 'proposalEta', id), amountIn(row, 'eta'));
		check('proposal', key, call('SaharaGovernor', 'proposalVotes', id), (answer) => {
			const [against, inFavour, abstain] = answer as [bigint, bigint, bigint];
			state({ against, for: inFavour, abstain });
		});
		check('proposal', key, call('SaharaGovernor', 'proposalDetails', id), (answer) => {
			const [targets, values, calldatas, description_hash] = answer as [
				Address[],
				bigint[],
				string[],
				string
			];
			state({ description_hash: description_hash.toLowerCase() });
			findings.same('proposal', key, 'targets by the contract', listOf(targets), row['targets']!);
			findings.same('proposal', key, 'values by the contract', listOf(values), row['values']!);
			findings.same(
				'proposal',
				key,
				'calldatas by the contract',
				calldatas.length,
				listIn(row['calldatas']!)
			);
		});
		for (const { kind } of events.slice(-1)) {
			const operation = row['timelock_id']!;
			const isDone = call('TimelockController', 'isOperationDone', operation);
			const isPending = call('TimelockController', 'isOperationPending', operation);
			fact('timelock_event', operation, 'done', isDone, kind === 'EXECUTED');
			fact('timelock_event', operation, 'pending', isPending, kind === 'SCHEDULED');
		}
	}
	for (const row of rows('proposal_voter')) {
		const [id, voter] = [BigInt(row['proposal_id']!), row['voter']!];
		const read = call('SaharaGovernor', 'usedVotes', id, voter);
		fact('proposal_voter', `${id}/${voter}`, 'used', read, amountIn(row, 'used'));
	}

	for (const [name, contract, functionName] of parameters) {
		const found = [...parametersOf(index, name).values].at(-1)?.value ?? '';
		fact('protocol_parameter', name, 'latest', call(contract, functionName), found);
	}
	compareTreasury(index, deployment.contracts.TimelockController, fact);
	await ask(findings, node, at.block, checks);
}

const parameters: readonly (readonly [string, IndexedContract, string])[] = [
	['VOTING_DELAY', 'SaharaGovernor', 'votingDelay'],
	['VOTING_PERIOD', 'SaharaGovernor', 'votingPeriod'],
	['LATE_QUORUM_EXTENSION', 'SaharaGovernor', 'lateQuorumVoteExtension'],
	['PROPOSAL_THRESHOLD', 'SaharaGovernor', 'proposalThreshold'],
	['QUORUM_NUMERATOR', 'SaharaGovernor', 'quorumNumerator'],
	['PROPOSAL_GUARDIAN', 'SaharaGovernor', 'proposalGuardian'],
	['TIMELOCK', 'SaharaGovernor', 'timelock'],
	['TIMELOCK_DELAY', 'TimelockController', 'getMinDelay'],
	['CONTRIBUTOR_SHARE_BPS', 'GovernanceVotes', 'contributorShareBps']
];

/** Only listed currencies: whoever writes a token may have it say what it likes. */
function compareTreasury(
	index: IndexTables,
	treasury: Address,
	fact: (table: TableName, key: string, field: string, read: Read, found: bigint) => void
): void {
	for (const currency of index.get('currency')!.keys()) {
		const flows = [...index.get('treasury_flow')!.values()].filter((row) => row['currency'] === currency);
		const balance = flows.reduce(
			(sum, row) =>
				row['direction'] === 'IN' ? sum + amountIn(row, 'amount') : sum - amountIn(row, 'amount'),
			0n
		);
		const abi: Abi = erc20Abi;
		const read: Read = { address: currency as Address, abi, functionName: 'balanceOf', args: [treasury] };
		fact('treasury_flow', currency, 'balance', read, balance);
	}
}

/** A parameter through time, oldest first. */
function parametersOf(index: IndexTables, name: string) {
	const changes = [...index.get('protocol_parameter')!.values()].filter((row) => row['name'] === name);
	const values = inOrder(changes).map((row) => ({
		since: amountIn(row, 'timestamp'),
		value: row['value'] ?? ''
	}));
	return {
		values,
		at: (timestamp: bigint): bigint | undefined => {
			const found = values.findLast(({ since }) => since <= timestamp);
			return found && BigInt(found.value);
		}
	};
}

/** By the logs that wrote them. */
const inOrder = (rows: readonly IndexRow[]): IndexRow[] =>
	rows.toSorted(
		(a, b) =>
			Number(amountIn(a, 'block_number') - amountIn(b, 'block_number')) ||
			Number(amountIn(a, 'log_index') - amountIn(b, 'log_index'))
	);

const plain = (answer: unknown): string => String(answer).toLowerCase();
const listOf = (values: readonly (string | bigint)[]): string => `{${values.map(plain).join(',')}}`;
const listIn = (array: string): number => (array === '{}' ? 0 : array.split(',').length);
