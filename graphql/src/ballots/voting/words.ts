import type { System } from '../types.ts';

interface Words {
	/** What a ballot is and how it counts. */
	sentence: string;
	/** Who leads, and when nobody does. */
	outcome: string;
}

/** The rules of docs/ballots.md in two sentences each. */
export const votingWords: Readonly<Record<System, Words>> = {
	basic: {
		sentence: 'A ballot is for, against or abstains, with the voter’s whole power.',
		outcome: 'For or Against leads, whichever has more; abstentions count towards the quorum alone.'
	},
	'single-choice': {
		sentence: 'A ballot names one choice, which gets the voter’s whole power.',
		outcome: 'The choice with the most power leads.'
	},
	approval: {
		sentence: 'A ballot names any choices, or none, and each gets the voter’s whole power.',
		outcome: 'The choice with the most power leads.'
	},
	'ranked-choice': {
		sentence:
			'A ballot orders all choices and counts, round by round, for the first that is still in; the weakest goes out, of equals the one listed first.',
		outcome: 'It ends when a choice has more than half or two are left; the one with the most power leads.'
	},
	weighted: {
		sentence: 'A ballot divides the voter’s power among the choices in proportion to its weights.',
		outcome: 'The choice with the most power leads.'
	},
	quadratic: {
		sentence:
			'A ballot divides the voter’s power as its weights say; a choice weighs the square of the sum of the square roots of its parts, shown as a part of all power that voted.',
		outcome: 'The greatest leads; what roots to 36 decimals cannot tell apart is a tie.'
	}
};
