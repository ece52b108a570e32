import type { ControlHolderKind } from '#lib/gql/graphql.ts';

interface Holding {
	holder: { address: string; name: string; kind: ControlHolderKind };
	executionDelay: number;
}

interface HeldPower {
	powerId: number;
	actual: readonly Holding[];
}

/** Powers that the same holders have, with those holders as a sentence's subject. */
export interface PowerGroup<P> {
	key: string;
	/** "The Foundation alone", "The Foundation and the DAO, each on its own", "Nobody". */
	who: string;
	kinds: ControlHolderKind[];
	powers: P[];
	/** People and votes decide, and not code alone. */
	isDecided: boolean;
}

/** Who decides stands before what code does by itself. */
const order: readonly ControlHolderKind[] = ['OTHER', 'FOUNDATION', 'DAO', 'GUARDIAN', 'ANYONE', 'CONTRACT'];

/** Powers by who has them today: one group for each set of holders. */
export function whoCan<P extends HeldPower>(powers: readonly P[]): PowerGroup<P>[] {
	const groups = new Map<string, PowerGroup<P>>();
	for (const power of powers) {
		const holders = distinct(power.actual);
		const key = holders.map(({ address }) => address).join(' ');
		const group = groups.get(key);
		if (group) group.powers.push(power);
		else
			groups.set(key, {
				key,
				who: subject(holders),
				kinds: [...new Set(holders.map(({ kind }) => kind))],
				powers: [power],
				isDecided: holders.some(({ kind }) => kind !== 'CONTRACT' && kind !== 'ANYONE')
			});
	}
	return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

function distinct(holdings: readonly Holding[]) {
	const byAddress = new Map(holdings.map(({ holder }) => [holder.address, holder]));
	return [...byAddress.values()].sort(
		(a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.address < b.address ? -1 : 1)
	);
}

const rank = ({ kinds }: PowerGroup<unknown>): number =>
	kinds.length === 0 ? order.length * 10 : order.indexOf(kinds[0]!) * 10 + kinds.length;

/** A holder as a sentence names it: the Foundation, the DAO, the guardian, a contract by its name. */
export function holderInSentence({ name, kind, address }: Holding['holder']): string {
	switch (kind) {
		case 'FOUNDATION':
			return 'the Foundation';
		case 'DAO':
			return 'the DAO';
		case 'GUARDIAN':
			return 'the guardian';
		case 'ANYONE':
			return 'anyone';
		case 'CONTRACT':
			return name;
		case 'OTHER':
			return name.startsWith('0x') ? `${address.slice(0, 6)}…${address.slice(-4)}` : name;
	}
}

export function joined(words: readonly string[]): string {
	return words.length < 2 ? (words[0] ?? 'nobody') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function subject(holders: readonly Holding['holder'][]): string {
	const names = joined(holders.map(holderInSentence));
	const starts = names.charAt(0).toUpperCase() + names.slice(1);
	if (holders.length === 0) return 'Nobody';
	if (holders.length > 1) return `${starts}, each on its own`;
	return holders[0]!.kind === 'ANYONE' ? starts : `${starts} alone`;
}
