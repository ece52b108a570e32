import type { ControlHolderKind, ControlStageName, ManagerOperationStatus } from '#lib/gql/graphql.ts';
import type { Word } from '#lib/words.ts';

/** A power's label as people read it: PROTOCOL_FEE is "protocol fee". */
export const powerWords = (label: string): string => label.toLowerCase().replaceAll('_', ' ');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const stageWords: Record<ControlStageName, { label: string; meaning: string }> = {
	FOUNDATION: {
		label: 'Foundation',
		meaning: 'The Foundation sets the protocol; the DAO decides on itself and its treasury.'
	},
	SHARED: {
		label: 'Shared',
		meaning: 'Some powers are the DAO’s alone, others belong to both, the Foundation’s behind a delay.'
	},
	DAO_WITH_GUARDIAN: {
		label: 'DAO with guardian',
		meaning:
			'What the Foundation held is the DAO’s. A guardian can still cancel, and nothing else, until it expires.'
	},
	DAO: { label: 'DAO', meaning: 'Nothing and nobody stands above the DAO.' }
};

/** In a sentence: "to shared", "to DAO with guardian". */
export const stageInSentence = (name: ControlStageName): string => {
	const { label } = stageWords[name];
	return label.startsWith('DAO') ? label : label.toLowerCase();
};

export const holderKindWords: Record<ControlHolderKind, Word> = {
	FOUNDATION: {
		label: 'Foundation',
		tone: 'clay',
		mark: '▲',
		meaning: 'The Foundation, which built the protocol.'
	},
	DAO: {
		label: 'DAO',
		tone: 'river',
		mark: '●',
		meaning: 'The DAO: its timelock acts only on what was voted.'
	},
	GUARDIAN: { label: 'Guardian', tone: 'sun', mark: '◈', meaning: 'Can cancel proposals and nothing else.' },
	CONTRACT: {
		label: 'Contract',
		tone: 'stone',
		mark: '▣',
		meaning: 'A contract, which acts by its code alone.'
	},
	ANYONE: { label: 'Anyone', tone: 'plain', mark: '○', meaning: 'Every account may use it.' },
	OTHER: { label: 'Other', tone: 'alarm', mark: '◇', meaning: 'An account that the protocol does not name.' }
};

export const operationWords: Record<ManagerOperationStatus, Word> = {
	SCHEDULED: { label: 'Announced', tone: 'sun', mark: '◷', meaning: 'Its time has not come yet.' },
	READY: { label: 'Ready', tone: 'river', mark: '◇', meaning: 'Its holder may do it now.' },
	EXPIRED: { label: 'Lapsed', tone: 'stone', mark: '◷', meaning: 'It was not done in time.' },
	EXECUTED: { label: 'Done', tone: 'palm', mark: '✓', meaning: 'It was carried out.' },
	CANCELED: { label: 'Called off', tone: 'alarm', mark: '⊘', meaning: 'It was withdrawn before it was done.' }
};
