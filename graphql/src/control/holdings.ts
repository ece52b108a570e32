import type { Context } from '../context.ts';
import type { PowerHoldingResolvers } from '../generated/resolvers.ts';
import { proofOf } from '../governance/proofs.ts';
import { delayAt } from './actual.ts';
import { LAST_STAGE } from './declared.ts';
import { isInOffice } from './guardian.ts';
import { actualOf, secondOf } from './source.ts';
import type { ControlSource, Held, HoldingSource, PowerAt } from './source.ts';

interface Holder {
	account: string;
	executionDelay: bigint;
	held: Held;
}

/** Who really holds a power: by the authority's events, or by what the code of a contract reads. */
export async function holdingsOf(context: Context, source: PowerAt): Promise<HoldingSource[]> {
	const { control, power } = source;
	const { manager, timelock } = control.parties;
	const holders =
		power.authority === manager || power.authority === timelock
			? await byRole(context, source)
			: power.authority === control.parties.governor
				? await byGovernor(context, source)
				: byHandover(source);
	return holders.map((holder) => ({ control, power, ...holder }));
}

async function byRole(context: Context, { control, power }: PowerAt): Promise<Holder[]> {
	const actual = await actualOf(context, control);
	const second = secondOf(control);
	return (actual.role(power.authority, power.role)?.members ?? [])
		.filter(({ since }) => since <= second)
		.map(({ account, since, delay, row }) => ({
			account,
			executionDelay: delayAt(delay, second),
			held: { since: String(since), from: row }
		}));
}

async function byGovernor(context: Context, { control, power }: PowerAt): Promise<Holder[]> {
	const actual = await actualOf(context, control);
	const name = power.label === 'PROPOSAL_GUARDIAN' ? 'PROPOSAL_GUARDIAN' : 'TIMELOCK';
	const account = actual.party(name);
	const from = actual.parameters.get(name);
	if (account === null || from === undefined) return [];
	return [{ account, executionDelay: 0n, held: { since: from.timestamp, from } }];
}

/** What FoundationHandover's code lets the parties that its constructor was given do, by stage and time. */
function byHandover({ control, power }: PowerAt): Holder[] {
	const { declared, parties, guardian } = control;
	const accounts: Record<string, string[]> = {
		HANDOVER_SCHEDULING:
			declared.stage === LAST_STAGE ? [parties.timelock] : [parties.foundation, parties.timelock],
		HANDOVER_ACCEPTANCE: [parties.timelock],
		GUARDIAN: isInOffice(control) ? [guardian.guardian!] : []
	};
	const from = power.row;
	return (accounts[power.label] ?? []).map((account) => ({
		account,
		executionDelay: 0n,
		held: { since: from.timestamp, from }
	}));
}

/** What is only declared, for one stage. */
export const declaredFor = ({ control, power }: PowerAt, stage: number): HoldingSource[] =>
	power.holders[stage]!.map((holding) => ({ control, power, ...holding, held: null }));

/** Seconds that the DAO's own decisions wait, besides. */
async function ownDelay(context: Context, control: ControlSource, account: string): Promise<bigint> {
	return account === control.parties.timelock ? (await actualOf(context, control)).timelockDelay : 0n;
}

export const powerHoldingResolvers: PowerHoldingResolvers = {
	holder: ({ control, account }) => ({ control, address: account }),
	executionDelay: ({ executionDelay }) => Number(executionDelay),
	totalDelay: async ({ control, account, executionDelay }, _args, context) =>
		Number(executionDelay + (await ownDelay(context, control, account))),
	since: ({ held }) => held?.since ?? null,
	provenance: ({ held }) => held?.from ?? null,
	proof: (holding, _args, context) => proofOfHolding(context, holding)
};

/** The question by which anyone can ask the authority; the answer holds at the moment's block alone. */
export function proofOfHolding(context: Context, holding: HoldingSource) {
	const { control, power, account, executionDelay, held } = holding;
	const { chainId, parties, at } = control;
	if (held === null || !at.moment.isHead) return null;
	const block = { block: at.moment.head.number };
	const label = `${power.label} is held by ${account}`;
	if (power.authority === parties.manager)
		return proofOf(context, chainId, 'AccessManager', {
			label,
			functionName: 'hasRole',
			args: [BigInt(power.role), account],
			expected: ['true', executionDelay],
			...block
		});
	if (power.authority === parties.timelock)
		return proofOf(context, chainId, 'TimelockController', {
			label,
			functionName: 'hasRole',
			args: [power.role, account],
			expected: ['true'],
			...block
		});
	if (power.authority === parties.governor) {
		const functionName = power.label === 'PROPOSAL_GUARDIAN' ? 'proposalGuardian' : 'timelock';
		return proofOf(context, chainId, 'SaharaGovernor', {
			label,
			functionName,
			expected: [account],
			...block
		});
	}
	if (power.label !== 'GUARDIAN') return null;
	const functionName = 'isGuardianActive';
	return proofOf(context, chainId, 'FoundationHandover', {
		label,
		functionName,
		expected: ['true'],
		...block
	});
}
