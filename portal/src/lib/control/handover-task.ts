import type { ControlHolderKind, ControlStageName } from '#lib/gql/graphql.ts';
import { capital, powerWords, stageInSentence } from './control-words.ts';

/** One thing that can be asked of the FoundationHandover, by the Foundation or by a proposal of the DAO. */
export type HandoverTask =
	| { kind: 'schedule' | 'cancel' | 'accept'; powerId: number; label: string; to: NextStage }
	| { kind: 'advance'; to: NextStage };

/** The stage that a step leads to; the contract takes its place among the stages. */
export interface NextStage {
	name: ControlStageName;
	index: number;
}

/** As an address and a form name it: schedule-3, advance. */
export const taskKey = (task: HandoverTask): string =>
	task.kind === 'advance' ? 'advance' : `${task.kind}-${task.powerId}`;

/** "schedule the transfer of protocol fee", "advance to shared". */
export const taskWords = (task: HandoverTask): string =>
	task.kind === 'advance'
		? `advance to ${stageInSentence(task.to.name)}`
		: `${task.kind} the transfer of ${powerWords(task.label)}`;

export const taskTitle = (task: HandoverTask): string => capital(taskWords(task));

/** What comes of it, for the review before a signature. */
export function taskSays(task: HandoverTask): string[] {
	const to = stageInSentence(task.to.name);
	switch (task.kind) {
		case 'schedule':
			return [
				`The DAO can accept the power ${powerWords(task.label)} for its holders of the stage ${to}, once the waiting time is over and the gate is open.`
			];
		case 'cancel':
			return [
				`The scheduled transfer of ${powerWords(task.label)} is called off. It can be scheduled again.`
			];
		case 'accept':
			return [`The holders of ${powerWords(task.label)} are those of the stage ${to} from then on.`];
		case 'advance':
			return [`The present stage is left for good and ${to} begins. No function goes back.`];
	}
}

const functions = {
	schedule: 'scheduleTransfer',
	cancel: 'cancelTransfer',
	accept: 'acceptTransfer',
	advance: 'advance'
} as const;

/** The function of the FoundationHandover that does it, and its arguments. */
export const taskCall = (task: HandoverTask) => ({
	functionName: functions[task.kind],
	args: task.kind === 'advance' ? [task.to.index] : [task.powerId, task.to.index]
});

/** AccessManager's own highest role. */
const ADMIN_ROLE = '0';

interface TaskPower {
	powerId: number;
	label: string;
	/** The power's role at the AccessManager; null for a power that code alone gives. */
	roleId?: string | null;
	stage: ControlStageName;
	nextStage?: ControlStageName | null;
	transfer?: { readyAt: string; scheduledBy?: { kind: ControlHolderKind } } | null;
}

export interface TaskState {
	asOf: string;
	stage: ControlStageName;
	/** In order. */
	stages: readonly { name: ControlStageName; index: number; gate?: { isOpen: boolean } | null }[];
	powers: readonly TaskPower[];
}

export interface OpenTasks {
	/** The stage that comes next; null in the last one. */
	next: NextStage | null;
	isGateOpen: boolean;
	schedule: HandoverTask[];
	cancel: HandoverTask[];
	/** Of those, what the Foundation may still take back itself: its own, while the gate is closed. */
	takeBack: HandoverTask[];
	/** Pending transfers, each with the moment from which it can be accepted. */
	accept: { task: HandoverTask; readyAt: string; isReady: boolean }[];
	/** Powers that must still be handed over before the stage can be left. */
	waiting: string[];
	advance: HandoverTask | null;
}

/** What the handover has left to do on the way to the next stage. */
export function openTasks({ asOf, stage, stages, powers }: TaskState): OpenTasks {
	const at = stages.findIndex(({ name }) => name === stage);
	const next = stages[at + 1] ?? null;
	const isGateOpen = stages[at]?.gate?.isOpen ?? false;
	if (next === null)
		return {
			next,
			isGateOpen,
			schedule: [],
			cancel: [],
			takeBack: [],
			accept: [],
			waiting: [],
			advance: null
		};
	const left = powers
		.filter((power) => power.nextStage === next.name && power.roleId != null)
		// The contract moves the admin's power last.
		.sort((a, b) => Number(a.roleId === ADMIN_ROLE) - Number(b.roleId === ADMIN_ROLE));
	const pending = left.filter(({ transfer }) => transfer);
	const task = (kind: 'schedule' | 'cancel' | 'accept', { powerId, label }: TaskPower): HandoverTask => ({
		kind,
		powerId,
		label,
		to: next
	});
	return {
		next,
		isGateOpen,
		schedule: left.filter(({ transfer }) => !transfer).map((power) => task('schedule', power)),
		cancel: pending.map((power) => task('cancel', power)),
		takeBack: isGateOpen
			? []
			: pending
					.filter(({ transfer }) => transfer?.scheduledBy?.kind === 'FOUNDATION')
					.map((power) => task('cancel', power)),
		accept: pending.map((power) => ({
			task: task('accept', power),
			readyAt: power.transfer!.readyAt,
			isReady: Date.parse(power.transfer!.readyAt) <= Date.parse(asOf)
		})),
		waiting: left.map(({ label }) => powerWords(label)),
		advance: { kind: 'advance', to: next }
	};
}
