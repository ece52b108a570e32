import { isStrategyName, strategyWords } from '../power/strategies.ts';
import { votingWords } from '../voting/words.ts';
import type { Fraction } from './count.ts';
import type { Comparison } from './published.ts';
import type { Recounted } from './recount.ts';

/** Wei as people read it: grouped, 18 decimals without what is nothing. */
export function amount(wei: bigint): string {
	const digits = String(wei).padStart(19, '0');
	const whole = digits.slice(0, -18).replace(/\B(?=(\d{3})+$)/g, ' ');
	const rest = digits.slice(-18).replace(/0+$/, '');
	return rest === '' ? whole : `${whole}.${rest}`;
}

const time = (seconds: number | bigint): string =>
	new Date(Number(seconds) * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC');

function share([numerator, denominator]: Fraction, total: bigint): string {
	if (total === 0n) return '';
	return `${(Number((numerator * 1_000_000n) / (denominator * total)) / 10_000).toFixed(2)} %`;
}

/** Amounts under one another: as many decimals each as the longest has. */
function column(amounts: readonly string[]): string[] {
	const decimals = (text: string) => text.split('.')[1] ?? '';
	const most = Math.max(...amounts.map((text) => decimals(text).length));
	return amounts.map((text) =>
		most === 0 ? text : `${text.split('.')[0]}.${decimals(text).padEnd(most, '0')}`
	);
}

/** Columns as wide as what is in them; all but the first are set right. */
function table(rows: readonly (readonly string[])[]): string[] {
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	return rows.map((row) =>
		`  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')}`.trimEnd()
	);
}

/** Text from a message, which may hold anything: one line of what can be shown. */
const shown = (text: string, length = 60): string => {
	const clean = text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
	return clean.length > length ? `${clean.slice(0, length)}…` : clean;
};

/** What was counted, and from what. */
export function describe(found: Recounted): string[] {
	const { count, choices, snapshot, messages, votes } = found;
	const kinds = [...messages].map(([kind, number]) => `${number} × ${kind}`).join(', ');
	const amounts = column([...count.scores.map(([n, d]) => amount(n / d)), amount(count.total)]);
	const label = (choice: number) => `${choice} ${shown(choices[choice - 1]!)}`;
	return [
		`Proposal ${found.id}`,
		`  "${shown(found.title, 90)}" in ${found.space}, by ${found.author}${found.isCanceled ? ', cancelled' : ''}`,
		`  ${found.system}, voting from ${time(found.start)} to ${time(found.end)}`,
		`  ${votingWords[found.system].sentence} ${votingWords[found.system].outcome}`,
		...found.strategies.map(
			({ name, params }) =>
				`  power by ${name}${params ? ` ${JSON.stringify(params)}` : ''}: ${isStrategyName(name) ? strategyWords[name].sentence : ''}`
		),
		`  at block ${snapshot.number} of chain ${found.chainId}, ${time(snapshot.timestamp)}, ${snapshot.hash}`,
		`  from ${kinds}${found.replaced > 0 ? `; ${found.replaced} votes were replaced by later ones` : ''}`,
		'',
		...table([
			['Choice', `Score in ${shown(found.symbol, 16)}`, '', 'Share'],
			...count.scores.map((score, i) => [
				label(i + 1),
				amounts[i]!,
				score[1] === 1n ? '' : 'and a part of a wei',
				share(score, count.total)
			]),
			[`Total of ${votes.length} votes`, amounts.at(-1)!, '', '']
		]),
		...count.rounds.flatMap(({ eliminated, standing }, i) =>
			eliminated === null
				? []
				: [`  Round ${i + 1}: ${label(eliminated)} goes out with ${amount(standing.get(eliminated)!)}.`]
		),
		'',
		`  ${outcome(found)}`,
		`  Quorum: ${amount(found.quorum)}, ${count.total >= found.quorum ? 'reached' : 'not reached'}.`
	];

	function outcome({ count: { leaders } }: Recounted): string {
		if (leaders.length === 0) return 'No choice has any power.';
		if (leaders.length === 1) return `${label(leaders[0]!)} leads.`;
		return `A tie: ${leaders.map(label).join(', ')}.`;
	}
}

export const verdict = (
	hub: string,
	{ facts, differences }: Comparison,
	faults: readonly string[]
): string[] => [
	...faults.map((fault) => `  Fault: ${fault}`),
	...differences.map((difference) => `  Difference: ${difference}`),
	`recount: ${facts} facts compared with ${hub}, ${differences.length} differences, ${faults.length} faults in the log`
];
