import { emptyAction, type ActionDraft, type Draft } from '#lib/governance/acting/draft.ts';
import type { ControlStageName } from '#lib/gql/graphql.ts';
import { groupDigits } from '#lib/money.ts';
import { powerWords, stageInSentence } from './control-words.ts';
import type { NextStage } from './handover-task.ts';

/** What `?control=` of the form for proposals may say: accept:3, schedule:3, cancel:3, advance, dismiss-guardian, charter. */
const pattern = /^(?:(accept|schedule|cancel):(\d{1,5})|advance|dismiss-guardian|charter)$/;
const MOST_STEPS = 24;

export interface DraftFacts {
	stage: ControlStageName;
	next: NextStage | null;
	/** The block that the proposal's figures are as of. */
	block: string;
	powers: readonly { powerId: number; label: string; description: string }[];
	/** The charter's hash that the present gate asks for. */
	charterHash: string | null;
}

/** Steps that an address names, in its order, each once; what is none is left out. */
export function readSteps(values: readonly string[]): string[] {
	return [...new Set(values.filter((value) => pattern.test(value)))].slice(0, MOST_STEPS);
}

/** Where a proposal of these steps is drafted. */
export const draftPath = (steps: readonly string[], chain?: string | null): string => {
	const search = new URLSearchParams([
		...steps.map((step) => ['control', step]),
		...(chain ? [['chain', chain]] : [])
	]);
	return `/proposals/new?${search.toString().replaceAll('%3A', ':')}`;
};

const call = (contract: string, signature: string, ...args: string[]): ActionDraft => ({
	...emptyAction('function'),
	contract,
	signature,
	args
});

/** A proposal that takes the steps: its actions, and a title and reasons to begin from. */
export function controlDraft(steps: readonly string[], facts: DraftFacts): Draft | null {
	const actions: ActionDraft[] = [];
	const titles: string[] = [];
	const reasons: string[] = [];
	for (const step of steps) {
		const read = readStep(step, facts);
		if (!read) continue;
		actions.push(read.action);
		titles.push(read.title);
		reasons.push(`- ${read.reason}`);
	}
	if (actions.length === 0) return null;
	const stage = stageInSentence(facts.stage);
	return {
		title: titleFor(titles, facts),
		body: [
			`Control of the protocol is in the stage ${stage} as of block ${groupDigits(facts.block).replaceAll('\u202f', ' ')}. This proposal takes ${actions.length === 1 ? 'one step' : `${actions.length} steps`} of the handover:`,
			reasons.join('\n'),
			'What is declared and what is held stand side by side on the page Control, with the calls that prove them.'
		].join('\n\n'),
		actions
	};
}

interface Step {
	action: ActionDraft;
	title: string;
	reason: string;
}

function readStep(step: string, { next, powers, charterHash }: DraftFacts): Step | null {
	const [, kind, id] = pattern.exec(step) ?? [];
	if (kind && next) {
		const power = powers.find(({ powerId }) => powerId === Number(id));
		if (!power) return null;
		const what = powerWords(power.label);
		const able = `the power to ${power.description}`;
		return {
			action: call(
				'FoundationHandover',
				`${kind}Transfer(uint16,uint8)`,
				String(power.powerId),
				String(next.index)
			),
			title: `${kind === 'accept' ? 'Accept' : kind === 'schedule' ? 'Schedule' : 'Cancel'} the transfer of ${what}`,
			reason:
				kind === 'accept'
					? `Accept ${able}: from then on its holders are those of the next stage.`
					: kind === 'schedule'
						? `Schedule the transfer of ${able}; it can be accepted after the waiting time.`
						: `Call off the transfer of ${able}.`
		};
	}
	if (step === 'advance' && next)
		return {
			action: call('FoundationHandover', 'advance(uint8)', String(next.index)),
			title: `Advance to ${stageInSentence(next.name)}`,
			reason: `Leave the present stage for good and enter ${stageInSentence(next.name)}.`
		};
	if (step === 'dismiss-guardian')
		return {
			action: call('SaharaGovernor', 'setProposalGuardian(address)', `0x${'00'.repeat(20)}`),
			title: 'Dismiss the guardian',
			reason: 'Dismiss the guardian: nobody but its proposer can cancel a proposal then.'
		};
	if (step === 'charter')
		return {
			action: call('FoundationHandover', 'setCharter(bytes32,string)', charterHash ?? '', ''),
			title: 'Ratify the charter',
			reason: charterHash
				? `Ratify the charter whose text has the hash \`${charterHash}\`, as the gate asks.`
				: 'Ratify the charter.'
		};
	return null;
}

function titleFor(titles: readonly string[], { next }: DraftFacts): string {
	if (titles.length === 1) return titles[0]!;
	const isAll = (word: string) => titles.every((title) => title.startsWith(`${word} the transfer`));
	const to = next ? ` to ${stageInSentence(next.name)}` : '';
	if (isAll('Accept')) return `Accept ${titles.length} transfers${to}`;
	if (isAll('Schedule')) return `Schedule ${titles.length} transfers${to}`;
	if (titles.some((title) => title.startsWith('Advance'))) return `Complete the handover${to}`;
	return `Take ${titles.length} steps of the handover`;
}
