import type { ControlHolderKind, PowerRowFragment } from '#lib/gql/graphql.ts';
import type { Tone } from '#lib/words.ts';
import { holderKindWords } from './control-words.ts';
import type { ControlGraph } from './graph-layout.ts';

export interface GraphHolder {
	id: string;
	address: string;
	name: string;
	kind: ControlHolderKind;
	/** How many powers it holds. */
	count: number;
}

export interface GraphPower {
	id: string;
	powerId: number;
	label: string;
	isAsDeclared: boolean;
	holders: string[];
	functions: string[];
}

export interface GraphFunction {
	id: string;
	powerId: number;
	contract: string;
	name: string;
	/** Where the page of its power tells of it. */
	anchor: string;
}

export interface DrawnControl extends ControlGraph {
	holders: GraphHolder[];
	powers: GraphPower[];
	functions: GraphFunction[];
	/** The colour of what leads away from a holder, or from a power that one alone holds. */
	toneOf: ReadonlyMap<string, Tone>;
}

/** Its name alone where that says which it is, with its arguments where another of the power has the same name. */
function nameOf(
	signature: string | null | undefined,
	selector: string,
	all: PowerRowFragment['functions']
): string {
	const name = signature?.replace(/\(.*/, '');
	if (!signature || !name) return selector;
	const alike = all.filter((other) => other.signature?.startsWith(`${name}(`));
	return new Set(alike.map((other) => other.target)).size < alike.length ? signature : name;
}

const order: readonly ControlHolderKind[] = ['OTHER', 'FOUNDATION', 'DAO', 'GUARDIAN', 'CONTRACT', 'ANYONE'];

/** What is really held, as a graph: whoever holds several powers is one node. */
export function graphOf(powers: readonly PowerRowFragment[]): DrawnControl {
	const holders = new Map<string, GraphHolder>();
	const functions = new Map<string, GraphFunction>();
	const drawn = powers.map((power): GraphPower => {
		const own = new Set(power.actual.map(({ holder }) => `holder-${holder.address}`));
		for (const { holder } of power.actual) {
			const id = `holder-${holder.address}`;
			if (!holders.has(id)) holders.set(id, { id, ...holder, count: 0 });
		}
		for (const id of own) holders.get(id)!.count += 1;
		const opened = power.functions.map(({ target, targetName, selector, signature }) => {
			const id = `function-${target}-${selector}`;
			if (!functions.has(id))
				functions.set(id, {
					id,
					powerId: power.powerId,
					contract: targetName ?? `${target.slice(0, 6)}…${target.slice(-4)}`,
					name: nameOf(signature, selector, power.functions),
					anchor: `${target}-${selector}`
				});
			return id;
		});
		return {
			id: `power-${power.powerId}`,
			powerId: power.powerId,
			label: power.label,
			isAsDeclared: power.isAsDeclared,
			holders: [...own],
			functions: [...new Set(opened)]
		};
	});
	const sorted = [...holders.values()].sort(
		(a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.name < b.name ? -1 : 1)
	);
	return {
		holders: sorted,
		powers: drawn,
		functions: [...functions.values()],
		toneOf: new Map([
			...sorted.map(({ id, kind }) => [id, holderKindWords[kind].tone] as const),
			// What a power of one holder opens is that holder's too.
			...drawn.flatMap(({ id, holders: [only, ...others] }) => {
				const kind = others.length === 0 && only ? holders.get(only)?.kind : undefined;
				return kind ? [[id, holderKindWords[kind].tone] as const] : [];
			})
		])
	};
}
