import type { System } from '../types.ts';

interface Words {
	name: string;
	/** How a voter chooses and how that is counted. */
	sentence: string;
	/** Who leads, and when nobody does. */
	outcome: string;
}

/** What the portal says of each system. */
export const votingWords: Readonly<Record<System, Words>> = {
	basic: {
		name: 'Basic',
		sentence:
			'You vote for, against or abstain, and your whole power counts there. An abstention counts towards the quorum.',
		outcome:
			'For or Against leads, whichever has more power; abstentions never do. As much for as against is a tie.'
	},
	'single-choice': {
		name: 'Single choice',
		sentence: 'You pick one choice, and your whole power counts for it.',
		outcome: 'The choice with the most power leads; the same power at the top is a tie.'
	},
	approval: {
		name: 'Approval',
		sentence:
			'You approve of as many choices as you like, and your whole power counts for each of them; approving of none counts towards the quorum alone.',
		outcome: 'The choice approved by the most power leads; the same power at the top is a tie.'
	},
	'ranked-choice': {
		name: 'Ranked choice',
		sentence:
			'You put all choices in order; in every round your power counts for the one you like best of those still in, and the weakest goes out.',
		outcome:
			'Rounds end when one choice has more than half of the power or two are left. Of equally weak choices the one listed first goes out; the same power at the top of the last round is a tie.'
	},
	weighted: {
		name: 'Weighted',
		sentence:
			'You give each choice a weight, and your power is divided among the choices in that proportion.',
		outcome: 'The choice with the most power leads; the same power at the top is a tie.'
	},
	quadratic: {
		name: 'Quadratic',
		sentence:
			'You give each choice a weight, and your power is divided in that proportion; a choice then weighs the square of the sum of the square roots of its parts, so many small voters outweigh one large.',
		outcome:
			'Weights are shown as parts of all power that voted. The greatest leads; what square roots to 36 decimals cannot tell apart is a tie.'
	}
};
