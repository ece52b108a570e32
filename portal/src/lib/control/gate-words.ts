import { groupDigits, percentOfBps, readableUnits } from '#lib/money.ts';
import { dateText } from '#lib/time.ts';

/** What a gate asks and how far it is; amounts in wei. */
export interface GateFacts {
	isOpen: boolean;
	earliest: string;
	isTimeReached: boolean;
	ratifiedProposals: number;
	ratifiedProposalsNeeded: number;
	turnoutBps: number;
	locked: string;
	lockedNeeded: string;
	charterHash?: string | null;
	charterHashNeeded?: string | null;
	isCharterSet: boolean;
}

export type ConditionName = 'decisions' | 'locked' | 'time' | 'charter';

export interface Condition {
	name: ConditionName;
	label: string;
	isMet: boolean;
	/** "1 of 2", "18.2M of 20M SAHARA". */
	figure: string;
	/** What is still missing, in a sentence; null when it is met. */
	missing: string | null;
	/** For a meter: 0 to 1; null for what is a yes or a no. */
	part: number | null;
}

const sahara = (wei: string) => `${readableUnits(wei, 18, 2)} SAHARA`;
const decisions = (count: number) => `${groupDigits(count)} ${count === 1 ? 'decision' : 'decisions'}`;

/** Each thing that a gate asks, in the contract's order. What a gate does not ask is left out. */
export function gateConditions(gate: GateFacts): Condition[] {
	const conditions: Condition[] = [];
	if (gate.ratifiedProposalsNeeded > 0) {
		const left = Math.max(0, gate.ratifiedProposalsNeeded - gate.ratifiedProposals);
		const least =
			gate.turnoutBps > 0 ? ` with at least ${percentOfBps(gate.turnoutBps)} of all power voting` : '';
		conditions.push({
			name: 'decisions',
			label: 'Decisions ratified',
			isMet: left === 0,
			figure: `${groupDigits(gate.ratifiedProposals)} of ${groupDigits(gate.ratifiedProposalsNeeded)}`,
			missing:
				left === 0 ? null : `${decisions(left)} more of this stage must be executed${least}, and counted.`,
			part: Math.min(1, gate.ratifiedProposals / gate.ratifiedProposalsNeeded)
		});
	}
	if (BigInt(gate.lockedNeeded) > 0n) {
		const left = BigInt(gate.lockedNeeded) - BigInt(gate.locked);
		conditions.push({
			name: 'locked',
			label: 'SAHARA locked',
			isMet: left <= 0n,
			figure: `${readableUnits(gate.locked, 18, 0)} of ${sahara(gate.lockedNeeded)}`,
			missing: left <= 0n ? null : `${sahara(String(left))} more must be locked.`,
			part: Math.min(1, Number((BigInt(gate.locked) * 10_000n) / BigInt(gate.lockedNeeded)) / 10_000)
		});
	}
	conditions.push({
		name: 'time',
		label: 'Earliest day',
		isMet: gate.isTimeReached,
		figure: dateText(gate.earliest),
		missing: gate.isTimeReached ? null : `It cannot be left before ${dateText(gate.earliest)}.`,
		part: null
	});
	if (gate.charterHashNeeded) {
		conditions.push({
			name: 'charter',
			label: 'Charter',
			isMet: gate.isCharterSet,
			figure: gate.isCharterSet ? 'ratified' : gate.charterHash ? 'another text is set' : 'not ratified yet',
			missing: gate.isCharterSet ? null : 'The DAO must ratify the charter whose hash the gate names.',
			part: null
		});
	}
	return conditions;
}

/** What keeps a stage from being left: all that is missing, or that nothing is. */
export function gateSentence(gate: GateFacts): string {
	const missing = gateConditions(gate).flatMap((condition) => condition.missing ?? []);
	if (missing.length === 0)
		return gate.isOpen ? 'Its gate is open.' : 'Everything that its gate asks is there.';
	return missing.join(' ');
}
