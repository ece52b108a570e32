/** How far the local story takes the passage of control. Each name is the stage that the protocol then stands at. */
export const stages = ['foundation', 'shared', 'dao-with-guardian', 'dao'] as const;
export type Stage = (typeof stages)[number];

export const lastStage: Stage = 'dao';

export const isStage = (text: string): text is Stage => stages.some((stage) => stage === text);

export const hasReached = (goal: Stage, stage: Stage): boolean =>
	stages.indexOf(goal) >= stages.indexOf(stage);
