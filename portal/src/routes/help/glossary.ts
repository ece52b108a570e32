/** The protocol's words, with the names that Sahara's own documents use beside ours. */
export interface Entry {
	/** Anchor on the page, and what `Term` links to. */
	id: string;
	word: string;
	alsoCalled?: string;
	meaning: string;
}

export const glossary: readonly Entry[] = [
	{
		id: 'asset',
		word: 'Asset',
		alsoCalled: 'OwnershipNFT in Sahara’s documents; Entity in W3C PROV',
		meaning:
			'A dataset, model, agent or compute service. It is an ERC-721 token: whoever holds it has the ownership right and receives the owner’s part of its income.'
	},
	{
		id: 'link',
		word: 'Link',
		alsoCalled: 'an edge of the Attribution Graph; wasDerivedFrom in W3C PROV',
		meaning:
			'Says that one asset was made from another, and how: trained on, fine-tuned from, quantized from, and so on. It carries the share of the child’s net income that flows to the parent. Links are frozen when the child is registered.'
	},
	{
		id: 'lineage',
		word: 'Lineage',
		alsoCalled: 'Attribution Graph in Sahara’s documents',
		meaning:
			'All links together. Upstream of an asset is what it was made from, downstream is what was made from it. Parents are registered before their children, so there are no circles.'
	},
	{
		id: 'effective-share',
		word: 'Effective share',
		meaning:
			'The part of an asset’s net income that reaches one ancestor over all paths between them: the shares multiplied along each path, and the paths added up.'
	},
	{
		id: 'policy',
		word: 'Policy',
		meaning:
			'An owner’s terms for building on an asset: whether anyone may link a child to it and the least share such a link must grant, and how much of what the asset keeps goes to its receipts.'
	},
	{
		id: 'receipt',
		word: 'Receipt',
		alsoCalled: 'ContributionNFT in Sahara’s documents; Attribution in W3C PROV',
		meaning:
			'Proof that someone contributed to an asset: data, labels, training, compute, evaluation or curation. It cannot be transferred, and earns in proportion to its units from every payment made after it was issued.'
	},
	{
		id: 'units',
		word: 'Units',
		meaning:
			'The weight of a receipt. A receipt with 20 of an asset’s 100 units gets a fifth of what goes to that asset’s receipts.'
	},
	{
		id: 'offer',
		word: 'Offer',
		meaning:
			'Terms under which an owner sells licenses: mode, rights, price. They never change; an owner closes one and opens another.'
	},
	{
		id: 'license',
		word: 'License',
		alsoCalled: 'LicenseNFT in Sahara’s documents',
		meaning:
			'The access right someone bought. It is for a time, for good, or by use, and lists its rights: use, commercial use, derive, redistribute, sublicense.'
	},
	{
		id: 'metering',
		word: 'Metering',
		meaning:
			'Paying by use. The licensee deposits, signs a counter that only rises, and the service settles it: each new unit is paid from the deposit.'
	},
	{
		id: 'payment',
		word: 'Payment',
		meaning:
			'Money that reaches an asset: a sale, a renewal, metered usage or a tip. Of the net amount, each link takes its share; of what the asset keeps, receipts and owner take theirs.'
	},
	{
		id: 'protocol-fee',
		word: 'Protocol fee',
		meaning:
			'A part of each payment, taken once, where the money enters. Passing it on to parents costs no further fee.'
	},
	{
		id: 'waiting',
		word: 'Waiting and pushed',
		meaning:
			'A parent’s share first waits on its link. Anyone may push it one hop up; there it is divided as a payment is. So income reaches any depth, one step of fixed cost at a time.'
	},
	{
		id: 'carry',
		word: 'Carry',
		meaning:
			'What is too small to divide evenly among the units, a few of a currency’s smallest units. It is kept and goes out with the next payment, so nothing is ever lost to rounding.'
	},
	{
		id: 'waterfall',
		word: 'Waterfall',
		meaning:
			'The whole way of one payment’s money. A push carries the money of many payments at once; the index tells it apart by one exact rule, in the order of the payments, so that each waterfall adds up to its payment and all of them to the contract’s balance.'
	},
	{
		id: 'payout',
		word: 'Payout',
		meaning:
			'What a receipt holder or an owner claims. Until then it waits in the contract, for as long as they like.'
	},
	{
		id: 'account',
		word: 'Account',
		alsoCalled: 'Agent in W3C PROV',
		meaning:
			'An address. A name beside it is what the account’s own assets state about their author: a claim that nobody has verified.'
	},
	{
		id: 'claims',
		word: 'Stated',
		meaning:
			'What an asset’s metadata says: its name, license tag, author, task. It was written by the owner and is not a fact of the chain, unlike who owns it, what it links to and what it was paid.'
	},
	{
		id: 'lock',
		word: 'Lock',
		alsoCalled: 'vote escrow, ve',
		meaning:
			'SAHARA that an account has put away until a date. It gives voting power: the amount × the time left ÷ four years, falling in a straight line to none on that date. It cannot be taken out before, and everything can be taken out after.'
	},
	{
		id: 'power',
		word: 'Voting power',
		meaning:
			'What an account votes with: the power of locks, and that of contributors’ scores, its own and those of all who delegate to it. A score is the protocol fees behind what a contributor’s receipts earned; all scores together never count for more than a set share of all power.'
	},
	{
		id: 'delegate',
		word: 'Delegate',
		meaning:
			'The account that votes with a lock and a score: their holder, until the holder chooses another. The choice can be changed at any time and counts for proposals whose snapshot is still to come.'
	},
	{
		id: 'proposal',
		word: 'Proposal',
		meaning:
			'Calls of contracts that the DAO is asked to make, with the reasons. It waits two days, is voted on for five, and if it passes waits in the timelock before anyone can have it executed.'
	},
	{
		id: 'off-chain-vote',
		word: 'Off-chain vote',
		alsoCalled: 'a Snapshot proposal',
		meaning:
			'A question put to voters by a signed message and answered by signed messages. It costs no gas and executes nothing; a proposal on chain can cite it and carry out what was decided.'
	},
	{
		id: 'ballot',
		word: 'Ballot',
		alsoCalled: 'a signed vote',
		meaning:
			'One account’s vote as a message that its wallet signed. A later one of the same account takes its place while voting lasts; both stay on record, and the last counts.'
	},
	{
		id: 'space',
		word: 'Space',
		meaning:
			'Where off-chain votes belong: it says what gives power, how long voting lasts, what the quorum is, and who may call a vote off.'
	},
	{
		id: 'message-receipt',
		word: 'Receipt of a message',
		meaning:
			'The hub’s signature that it took a message. Whoever holds it can show that a vote was cast, should it ever be missing from the count. It has nothing to do with receipts of contributions.'
	},
	{
		id: 'recount',
		word: 'Recount',
		meaning:
			'Counting an off-chain vote again from its exported messages and the chain alone: every signature is checked, every power is worked out anew, and the result is compared with the published one.'
	},
	{
		id: 'basic',
		word: 'Basic vote',
		meaning: 'For, against or abstain: each vote counts with its whole power for one of the three.'
	},
	{
		id: 'single-choice',
		word: 'Single choice',
		meaning: 'One of any number of choices; each vote counts for it with its whole power.'
	},
	{
		id: 'approval',
		word: 'Approval voting',
		meaning:
			'Every choice that a vote approves of gets the vote’s whole power, so the shares can add up to more than one.'
	},
	{
		id: 'ranked-choice',
		word: 'Ranked choice',
		alsoCalled: 'instant-runoff voting',
		meaning:
			'Votes put all choices in order. Each counts for the first in its order that is still in; the weakest choice is struck out, round by round, until one has more than half.'
	},
	{
		id: 'weighted',
		word: 'Weighted voting',
		meaning: 'A vote splits its power over the choices in any proportion.'
	},
	{
		id: 'quadratic',
		word: 'Quadratic voting',
		meaning:
			'A vote splits its power as in weighted voting, and each choice is scored by the square of the sum of the square roots of its parts: the support of many weighs more than the power of one.'
	},
	{
		id: 'snapshot',
		word: 'Snapshot',
		meaning:
			'The second at which the voting power for a proposal is counted. What is locked or delegated afterwards counts for the next one.'
	},
	{
		id: 'quorum',
		word: 'Quorum',
		meaning:
			'How many votes for and abstaining a proposal needs: a part of all power at its snapshot. When it is reached late, voting is extended, so that others can answer.'
	},
	{
		id: 'timelock',
		word: 'Timelock',
		alsoCalled: 'treasury',
		meaning:
			'The contract that holds the DAO’s money and carries out what was decided, after a delay in which everyone can see what is coming.'
	},
	{
		id: 'control',
		word: 'Power, in the sense of control',
		alsoCalled: 'a role at the access manager',
		meaning:
			'One privileged capability: who may call which functions of the protocol’s contracts, after how long a wait. Every power is registered, with its holders in each stage, and the page Control holds against that who really has it.'
	},
	{
		id: 'stage',
		word: 'Stage',
		meaning:
			'How far control has passed from the Foundation to the DAO: Foundation, shared, DAO with guardian, DAO. A stage is left when its gate is open and every power has changed hands; there is no way back.'
	},
	{
		id: 'gate',
		word: 'Gate',
		meaning:
			'What a stage asks before it can be left: decisions that were voted on and executed, SAHARA locked, a day before which it stays shut, and in the first stage the charter. The contract measures all of it itself.'
	},
	{
		id: 'guardian',
		word: 'Guardian',
		meaning:
			'An account that can cancel proposals and do nothing else, until a fixed day. It cannot cancel a proposal that only moves the handover on, its own dismissal among them.'
	},
	{
		id: 'charter',
		word: 'Charter',
		meaning:
			'What the DAO binds itself to. The chain keeps the hash of its text, and the text travels in the transaction that ratified it.'
	}
];
