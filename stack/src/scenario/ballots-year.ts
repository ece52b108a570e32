import type { Choice, System } from './ballot-messages.ts';
import { contributorAt } from './people.ts';

/** A vote that the story needs, at a part of the voting period. */
export interface Said {
	who: number;
	choice: Choice;
	reason?: string;
	/** 0 to 1 of the voting period. */
	at: number;
}

/** A question put off chain. Its words are in `stack/data/ballots/<name>.md`. */
export interface Question {
	name: string;
	space: string;
	system: System;
	choices: readonly string[];
	labels?: readonly string[];
	author: number;
	/** Of the year; or for a question of the present, days before now that it was put (negative: voting is to come). */
	day: number;
	/** Days from the message to the start. */
	delay?: number;
	/** Days of voting. */
	days?: number;
	said: readonly Said[];
	/** Everyone else with power who votes: about so many of a hundred. */
	turnout: number;
	/** What everyone else may choose, one of them each … */
	among?: readonly Choice[];
	/** … or how much each choice is liked, 0 to 100. */
	tastes?: readonly number[];
	/** The author changes text and choices a day after putting it. */
	update?: { name: string; choices: readonly string[] };
	/** The author withdraws it at this part of the voting period. */
	cancelAt?: number;
	/** The Foundation's Safe votes so. */
	foundation?: Said;
}

const [ada, bo, cem, dana, eli, fay] = [100, 101, 102, 103, 104, 105] as const;
const gaia = 7;
const say = (who: number, choice: Choice, at: number, reason = ''): Said => ({ who, choice, at, reason });

const languages = [
	'Arabic',
	'French',
	'Hindi',
	'Indonesian',
	'Portuguese',
	'Spanish',
	'Swahili',
	'Vietnamese'
];

/** The questions of the year, all decided by its end: one in each voting system at least, and what happens besides. */
export const yearsQuestions: readonly Question[] = [
	{
		name: 'monthly-treasury-report',
		space: 'sahara.eth',
		system: 'basic',
		choices: ['For', 'Against', 'Abstain'],
		labels: ['treasury'],
		author: ada,
		day: 64,
		said: [
			say(ada, 1, 0.05, 'I would read it, and so would those who are asked to vote on grants.'),
			say(6, 2, 0.1, 'Who would do it? Nothing is said of that.'),
			say(6, 1, 0.6, 'The keeper has agreed; that was my only doubt.'),
			say(eli, 2, 0.3, 'Another duty for one keeper.'),
			say(bo, 1, 0.4),
			say(fay, 3, 0.7, 'I keep books for the guild and would be asked to help.')
		],
		turnout: 75,
		among: [1, 1, 1, 1, 2, 3]
	},
	{
		name: 'mascot',
		space: 'sahara.eth',
		system: 'single-choice',
		choices: ['Fennec', 'Sandgrouse', 'Camel'],
		author: eli,
		day: 100,
		said: [say(eli, 1, 0.02, 'The ears.'), say(108, 2, 0.15), say(ada, 3, 0.2, 'Is this what we vote on?')],
		turnout: 10,
		among: [1, 2, 3],
		cancelAt: 0.4
	},
	{
		name: 'community-call',
		space: 'sahara.eth',
		system: 'single-choice',
		choices: ['Mondays, 06:00 UTC', 'Tuesdays, 14:00 UTC', 'Wednesdays, 17:00 UTC', 'Thursdays, 20:00 UTC'],
		labels: ['people'],
		author: gaia,
		day: 112,
		said: [
			say(gaia, 2, 0.05, 'The only hour that is day for Jakarta and for Lima.'),
			say(cem, 3, 0.1),
			say(cem, 2, 0.5, 'Wednesdays were my wish, Tuesdays I can do; better one hour with most of us.'),
			say(dana, 3, 0.3, 'Tuesdays I teach.'),
			say(4, 1, 0.8, 'Mornings are when the machines are free here.')
		],
		turnout: 80,
		among: [1, 2, 2, 3, 4]
	},
	{
		name: 'first-meeting',
		space: 'sahara.eth',
		system: 'ranked-choice',
		choices: ['Cairo', 'Dakar', 'Marrakesh', 'Tunis', 'On screens'],
		labels: ['people'],
		author: dana,
		day: 168,
		said: [
			say(dana, [4, 3, 1, 2, 5], 0.05, 'Tunis can be reached without a visa by most of us.'),
			say(ada, [5, 3, 4, 1, 2], 0.2, 'I would rather not fly for it.'),
			say(bo, [1, 4, 3, 2, 5], 0.25),
			say(gaia, [3, 4, 2, 1, 5], 0.3, 'My delegators asked for Marrakesh, eleven of fourteen.'),
			say(fay, [2, 3, 4, 1, 5], 0.6, 'The guild would be proud to host.'),
			say(eli, [5, 4, 3, 2, 1], 0.9)
		],
		turnout: 80,
		tastes: [30, 25, 60, 55, 35]
	},
	{
		name: 'lock-reminders',
		space: 'lockers.sahara.eth',
		system: 'single-choice',
		choices: ['Four weeks before', 'Two weeks before', 'In the last week', 'Never'],
		labels: ['portal'],
		author: 107,
		day: 190,
		said: [
			say(107, 1, 0.05, 'Four weeks are what it takes to move savings.'),
			say(bo, 2, 0.2),
			say(3, 4, 0.3, 'The date is on the page.')
		],
		turnout: 85,
		among: [1, 1, 2, 2, 3]
	},
	{
		name: 'compute-pool',
		space: 'sahara.eth',
		system: 'weighted',
		choices: ['Speech', 'Translation', 'Vision', 'Evaluation', 'Reserve'],
		labels: ['grants'],
		author: cem,
		day: 219,
		said: [
			say(cem, { '4': 2, '1': 1 }, 0.05, 'Nobody pays for evaluation and everybody reads it.'),
			say(ada, { '1': 1, '2': 1, '3': 1, '4': 1, '5': 1 }, 0.2, 'I have no favourite here.'),
			say(bo, { '2': 3, '4': 1 }, 0.3),
			say(bo, { '2': 2, '4': 1, '5': 1 }, 0.7, 'After the call I think that a reserve is wise.'),
			say(dana, { '3': 1 }, 0.4, 'The crop images have waited since spring.'),
			say(4, { '1': 7, '2': 3 }, 0.8, 'Wolof has three hours of clean speech in all.')
		],
		turnout: 80,
		tastes: [50, 60, 35, 80, 20]
	},
	{
		name: 'explain-votes',
		space: 'delegates.sahara.eth',
		system: 'basic',
		choices: ['For', 'Against', 'Abstain'],
		labels: ['voting'],
		author: 6,
		day: 238,
		said: [
			say(ada, 2, 0.05, 'I give reasons when I have one. Asking for them makes them ritual.'),
			say(bo, 1, 0.1, 'Fair.'),
			say(gaia, 1, 0.2, 'I do it already.'),
			say(2, 1, 0.5, 'I delegated to Bo and would like to know more often why.'),
			say(5, 1, 0.6),
			say(eli, 2, 0.3)
		],
		turnout: 60,
		among: [1, 1, 1, 2]
	},
	{
		name: 'public-goods',
		space: 'sahara.eth',
		system: 'quadratic',
		choices: ['Loaders', 'Licence notes', 'Tokenizer tests', 'Dead links', 'Glossary'],
		labels: ['commons'],
		author: cem,
		day: 254,
		said: [
			say(4, { '1': 1, '5': 3 }, 0.2, 'Without the glossary I would not be here.'),
			say(contributorAt(6), { '3': 1 }, 0.1, 'I maintain the word lists; take my vote as what it is.'),
			say(ada, { '1': 4, '4': 1 }, 0.3),
			say(bo, { '1': 1, '2': 1, '3': 1, '4': 1, '5': 1 }, 0.5, 'All of them, please.')
		],
		turnout: 90,
		tastes: [70, 30, 45, 25, 60]
	},
	{
		name: 'review-rules',
		space: 'contributors.sahara.eth',
		system: 'single-choice',
		choices: ['Two contributors drawn by lot', 'The owner, with a public note'],
		labels: ['receipts'],
		author: fay,
		day: 276,
		delay: 3,
		update: {
			name: 'review-rules-updated',
			choices: ['Three contributors drawn by lot', 'The owner, with a public note', 'Leave it as it is']
		},
		said: [
			say(4, 1, 0.2, 'One of the eleven is mine, and the owner never answered.'),
			say(contributorAt(6), 3, 0.3, 'Eleven disputes in a year need no procedure.'),
			say(contributorAt(8), 1, 0.4, 'Thanks to those who asked for the third choice. I still want the first.')
		],
		turnout: 95,
		among: [1, 1, 1, 2, 3]
	},
	{
		name: 'evaluation-weeks',
		space: 'holders.sahara.eth',
		system: 'approval',
		choices: [
			'First week of February',
			'Third week of February',
			'First week of March',
			'Second week of March'
		],
		author: 6,
		day: 298,
		said: [
			say(6, [2, 3], 0.05, 'The machines stand idle from the middle of February on.'),
			say(3, [2, 3, 4], 0.3),
			say(8, [1], 0.6, 'Only then, sorry.')
		],
		turnout: 55,
		// Who can lend machines late in February can also lend them early in March: a tie at the top.
		among: [[2, 3], [2, 3], [1, 2, 3], [2, 3, 4], [4]]
	},
	{
		name: 'foundation-abstains',
		space: 'holders.sahara.eth',
		system: 'basic',
		choices: ['For', 'Against', 'Abstain'],
		labels: ['holders'],
		author: 3,
		day: 318,
		said: [
			say(3, 1, 0.05, 'A fifth of everything is no vote, it is a verdict.'),
			say(9, 2, 0.4, 'It should vote, and say why. Silence is a vote too.')
		],
		turnout: 55,
		among: [1, 1, 1, 2],
		foundation: {
			who: 1,
			choice: 3,
			at: 0.5,
			reason: 'The Foundation abstains, as it said in the thread. Signed by two of its three owners.'
		}
	},
	{
		name: 'languages-first',
		space: 'sahara.eth',
		system: 'approval',
		choices: languages,
		labels: ['guides'],
		author: gaia,
		day: 336,
		said: [
			say(gaia, [1, 3, 4, 6, 8], 0.05, 'The five that most questions come in.'),
			say(ada, [1, 3, 6, 8], 0.2),
			say(bo, [1, 2, 3, 4, 6], 0.25, 'French for the guild in Dakar.'),
			say(cem, [1, 4, 6, 8], 0.3),
			say(eli, [], 0.5, 'None: machines do this well enough.'),
			say(dana, [3, 6], 0.6),
			say(dana, [1, 3, 4, 6, 8], 0.9, 'I have seen the questions now.')
		],
		turnout: 85,
		tastes: [85, 35, 80, 70, 30, 85, 40, 65]
	}
];

/** What is open when the system is first started, so that a visitor can vote in every system; and one to come. */
export const openQuestions: readonly Question[] = [
	{
		name: 'delegates-digest',
		space: 'sahara.eth',
		system: 'basic',
		choices: ['For', 'Against', 'Abstain'],
		labels: ['voting'],
		author: bo,
		day: 2,
		days: 21,
		said: [
			say(bo, 1, 0.01, 'I would read mine first.'),
			say(eli, 2, 0.02, 'The pages are there already.'),
			say(108, 1, 0.04),
			say(fay, 3, 0.05)
		],
		turnout: 0
	},
	{
		name: 'spring-focus',
		space: 'sahara.eth',
		system: 'single-choice',
		choices: ['Evaluation', 'Speech', 'Data licences', 'Small models', 'Tools for labelling'],
		labels: ['grants'],
		author: ada,
		day: 3,
		days: 21,
		said: [
			say(ada, 1, 0.01, 'What is not measured is not improved.'),
			say(dana, 4, 0.03),
			say(cem, 1, 0.05, 'Evaluation, again.'),
			say(109, 5, 0.06)
		],
		turnout: 0
	},
	{
		name: 'video-guides',
		space: 'sahara.eth',
		system: 'approval',
		choices: [
			'Registering a dataset',
			'Claiming what receipts earned',
			'Locking and delegating',
			'Reading a waterfall',
			'Metering usage'
		],
		labels: ['guides'],
		author: gaia,
		day: 4,
		days: 21,
		said: [
			say(gaia, [1, 2, 3], 0.01, 'The three that I explain every week.'),
			say(bo, [2, 4], 0.03),
			say(110, [2], 0.04, 'Claiming. It took me a month to dare.'),
			say(106, [1, 3, 5], 0.06)
		],
		turnout: 0
	},
	{
		name: 'season-name',
		space: 'sahara.eth',
		system: 'ranked-choice',
		choices: ['Acacia', 'Caravan', 'Dune', 'Mirage', 'Oasis'],
		labels: ['grants'],
		author: eli,
		day: 3,
		days: 21,
		said: [
			say(eli, [3, 1, 5, 2, 4], 0.01),
			say(ada, [1, 5, 2, 3, 4], 0.02, 'A tree that needs little.'),
			say(dana, [2, 1, 5, 3, 4], 0.04),
			say(fay, [5, 2, 1, 3, 4], 0.05, 'Not Mirage, please: these are grants.'),
			say(107, [4, 3, 2, 1, 5], 0.06, 'Mirage!')
		],
		turnout: 0
	},
	{
		name: 'labelling-hours',
		space: 'sahara.eth',
		system: 'weighted',
		choices: ['Medical terms', 'Road signs', 'Call recordings', 'Old receipts'],
		labels: ['labels'],
		author: fay,
		day: 5,
		days: 21,
		said: [
			say(fay, { '1': 2, '3': 2, '4': 1 }, 0.01, 'What the guild itself would like.'),
			say(bo, { '2': 1, '3': 1 }, 0.03),
			say(111, { '4': 1 }, 0.05, 'Clean up first.')
		],
		turnout: 0
	},
	{
		name: 'open-datasets',
		space: 'sahara.eth',
		system: 'quadratic',
		choices: ['Speech samples', 'Street maps', 'Parallel texts', 'Crop images', 'Web text, cleaned'],
		labels: ['commons'],
		author: cem,
		day: 4,
		days: 21,
		said: [
			say(cem, { '4': 1 }, 0.01),
			say(ada, { '1': 1, '3': 1, '5': 1 }, 0.02, 'The three that my models came from.'),
			say(gaia, { '1': 2, '3': 1 }, 0.04),
			say(108, { '5': 1 }, 0.06)
		],
		turnout: 0
	},
	{
		name: 'quiet-hours',
		space: 'holders.sahara.eth',
		system: 'basic',
		choices: ['For', 'Against', 'Abstain'],
		author: 3,
		day: 2,
		days: 21,
		said: [say(3, 1, 0.01, 'I was away, like most.'), say(8, 2, 0.04, 'A year has no empty weeks.')],
		turnout: 0
	},
	{
		name: 'delegation-review',
		space: 'delegates.sahara.eth',
		system: 'basic',
		choices: ['For', 'Against', 'Abstain'],
		labels: ['voting'],
		author: dana,
		day: 3,
		days: 21,
		said: [
			say(dana, 1, 0.01, 'I would like to be chosen again, not forgotten.'),
			say(ada, 2, 0.03),
			say(120, 1, 0.05, 'I gave Dana my power and agree with her; so be it.')
		],
		turnout: 0
	},
	{
		name: 'spam-reports',
		space: 'sahara.eth',
		system: 'basic',
		choices: ['For', 'Against', 'Abstain'],
		labels: ['portal'],
		author: ada,
		day: 0,
		delay: 7,
		days: 14,
		said: [],
		turnout: 0
	}
];
