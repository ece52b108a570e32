import { describe, expect, it } from 'vitest';
import { openTasks, taskCall, taskKey, taskTitle, type TaskState } from './handover-task.ts';

const stages = (isOpen: boolean): TaskState['stages'] => [
	{ name: 'FOUNDATION', index: 0, gate: { isOpen } },
	{ name: 'SHARED', index: 1, gate: { isOpen: false } },
	{ name: 'DAO_WITH_GUARDIAN', index: 2, gate: { isOpen: false } },
	{ name: 'DAO', index: 3, gate: null }
];
const power = (changes: Partial<TaskState['powers'][number]> = {}): TaskState['powers'][number] => ({
	powerId: 1,
	label: 'PROTOCOL_FEE',
	roleId: '3',
	stage: 'FOUNDATION',
	nextStage: 'SHARED',
	transfer: null,
	...changes
});
const state = (powers: TaskState['powers'], changes: Partial<TaskState> = {}): TaskState => ({
	asOf: '2025-02-01T00:00:00Z',
	stage: 'FOUNDATION',
	stages: stages(false),
	powers,
	...changes
});
const keys = (tasks: readonly Parameters<typeof taskKey>[0][]) => tasks.map(taskKey);

describe('what is left to do', () => {
	it('schedules what changes in the next stage', () =>
		expect(keys(openTasks(state([power()])).schedule)).toEqual(['schedule-1']));

	const others = [
		{ name: 'what changes only later', changes: { nextStage: 'DAO' as const } },
		{ name: 'what never changes', changes: { nextStage: null } },
		{ name: 'what code holds', changes: { roleId: null } },
		{
			name: 'what has moved already',
			changes: { stage: 'SHARED' as const, nextStage: 'DAO_WITH_GUARDIAN' as const }
		}
	];
	it.each(others)('leaves alone $name', ({ changes }) => {
		const open = openTasks(state([power(changes)]));
		expect(keys([...open.schedule, ...open.cancel])).toEqual([]);
		expect(open.waiting).toEqual([]);
	});

	it('accepts or calls off what is scheduled, and says when', () => {
		const open = openTasks(
			state([
				power({ transfer: { readyAt: '2025-02-01T00:00:00Z' } }),
				power({ powerId: 2, transfer: { readyAt: '2025-02-01T00:00:01Z' } })
			])
		);
		expect(open.schedule).toEqual([]);
		expect(open.accept.map(({ task, isReady }) => [taskKey(task), isReady])).toEqual([
			['accept-1', true],
			['accept-2', false]
		]);
		expect(keys(open.cancel)).toEqual(['cancel-1', 'cancel-2']);
		expect(open.waiting).toEqual(['protocol fee', 'protocol fee']);
	});

	it('lets the Foundation take back its own while the gate is closed, and the DAO all', () => {
		const by = (kind: 'FOUNDATION' | 'DAO') => ({ readyAt: '2025-02-01T00:00:00Z', scheduledBy: { kind } });
		const powers = [power({ transfer: by('FOUNDATION') }), power({ powerId: 2, transfer: by('DAO') })];
		expect(keys(openTasks(state(powers)).takeBack)).toEqual(['cancel-1']);
		expect(keys(openTasks(state(powers, { stages: stages(true) })).takeBack)).toEqual([]);
		expect(keys(openTasks(state(powers)).cancel)).toEqual(['cancel-1', 'cancel-2']);
	});

	it('moves the admin’s power last', () =>
		expect(keys(openTasks(state([power({ powerId: 0, roleId: '0' }), power()])).schedule)).toEqual([
			'schedule-1',
			'schedule-0'
		]));

	it('has nothing after the last stage', () => {
		const open = openTasks(state([power({ nextStage: null })], { stage: 'DAO' }));
		expect(open).toMatchObject({ next: null, advance: null, schedule: [], cancel: [], accept: [] });
	});
});

describe('a step', () => {
	const to = { name: 'DAO_WITH_GUARDIAN' as const, index: 2 };
	const cases = [
		{
			step: { kind: 'schedule' as const, powerId: 3, label: 'CURRENCY_LISTING', to },
			title: 'Schedule the transfer of currency listing',
			call: { functionName: 'scheduleTransfer', args: [3, 2] }
		},
		{
			step: { kind: 'advance' as const, to },
			title: 'Advance to DAO with guardian',
			call: { functionName: 'advance', args: [2] }
		}
	];
	it.each(cases)('$title', ({ step, title, call }) => {
		expect(taskTitle(step)).toBe(title);
		expect(taskCall(step)).toEqual(call);
	});
});
