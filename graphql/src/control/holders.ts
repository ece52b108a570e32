import { zeroAddress } from 'viem';
import { accountOf } from '../account/resolvers.ts';
import type { Context } from '../context.ts';
import type { ControlHolderKind, ControlHolderResolvers } from '../generated/resolvers.ts';
import { contractName } from '../governance/calls.ts';
import { holdingsOf } from './holdings.ts';
import { stageOf } from './source.ts';
import type { ControlSource, HolderSource, HoldingsSource, PowerAt } from './source.ts';
import { actualOf } from './source.ts';
import { safeOf } from './safe.ts';

export const holderOf = (control: ControlSource, address: string): HolderSource => ({ control, address });

export function kindOf(context: Context, { control, address }: HolderSource): ControlHolderKind {
	const { chainId, parties, guardian } = control;
	if (address === zeroAddress) return 'ANYONE';
	if (address === parties.foundation) return 'FOUNDATION';
	if (address === parties.timelock) return 'DAO';
	if (address === guardian.guardian) return 'GUARDIAN';
	return contractName(context, chainId, address) === null ? 'OTHER' : 'CONTRACT';
}

const names: Partial<Record<ControlHolderKind, string>> = {
	ANYONE: 'Anyone',
	FOUNDATION: 'Foundation',
	DAO: 'DAO',
	GUARDIAN: 'Guardian'
};

export const nameOf = (context: Context, holder: HolderSource): string =>
	names[kindOf(context, holder)] ??
	contractName(context, holder.control.chainId, holder.address) ??
	holder.address;

export const controlHolderResolvers: ControlHolderResolvers = {
	name: (holder, _args, context) => nameOf(context, holder),
	kind: (holder, _args, context) => kindOf(context, holder),
	account: ({ control, address }) => (address === zeroAddress ? null : accountOf(control.chainId, address)),
	safe: ({ control, address }, _args, context) =>
		address === control.parties.foundation ? safeOf(context, control) : null
};

/** The Foundation, the DAO and the guardian first. */
const ranks: Partial<Record<ControlHolderKind, number>> = { FOUNDATION: 0, DAO: 1, GUARDIAN: 2 };

/** Everyone who holds a power, is declared to hold one in any stage, or once held one. */
export async function holdersOf(context: Context, control: ControlSource): Promise<HoldingsSource[]> {
	const actual = await actualOf(context, control);
	const found = new Map<string, Record<'holds' | 'willHold' | 'gaveUp', PowerAt[]>>();
	const note = (address: string, what: 'holds' | 'willHold' | 'gaveUp', source: PowerAt): void => {
		let lists = found.get(address);
		if (lists === undefined) found.set(address, (lists = { holds: [], willHold: [], gaveUp: [] }));
		lists[what].push(source);
	};
	for (const power of control.declared.powers) {
		const source = { control, power };
		const [stage, now] = await Promise.all([stageOf(context, source), holdingsOf(context, source)]);
		const holding = new Set(now.map(({ account }) => account));
		for (const account of holding) note(account, 'holds', source);
		const coming = new Set(
			power.holders.slice(stage + 1).flatMap((list) => list.map(({ account }) => account))
		);
		for (const account of coming) if (!holding.has(account)) note(account, 'willHold', source);
		const ever = new Set([
			...(actual.role(power.authority, power.role)?.last.keys() ?? []),
			...(await formerOf(context, source))
		]);
		for (const account of ever)
			if (!holding.has(account) && !coming.has(account)) note(account, 'gaveUp', source);
	}
	return [...found]
		.map(([address, lists]) => ({ holder: holderOf(control, address), ...lists }))
		.sort((a, b) => {
			const [x, y] = [a, b].map(({ holder }) => ranks[kindOf(context, holder)] ?? 3) as [number, number];
			return x - y || (a.holder.address < b.holder.address ? -1 : 1);
		});
}

/** Who held a power that code gives in a stage that is over. */
async function formerOf(context: Context, source: PowerAt): Promise<string[]> {
	const { power, control } = source;
	const { manager, timelock } = control.parties;
	if (power.authority === manager || power.authority === timelock) return [];
	const stage = await stageOf(context, source);
	return power.holders.slice(0, stage + 1).flatMap((list) => list.map(({ account }) => account));
}
