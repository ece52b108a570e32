import type {
	AssetKind,
	ContributionRole,
	LicenseMode,
	PaymentReason,
	Relation,
	Right
} from '@wadi/contracts/vocabulary';

export type Tone = 'river' | 'clay' | 'sun' | 'palm' | 'stone' | 'alarm' | 'plain';

/** A word of the protocol as people read it. The mark tells words apart without colour. */
export interface Word {
	label: string;
	tone: Tone;
	mark: string;
	/** One sentence for who does not know the word. */
	meaning: string;
}

export const assetKindWords: Record<AssetKind, Word> = {
	DATASET: {
		label: 'Dataset',
		tone: 'sun',
		mark: '▤',
		meaning: 'Data that models are trained or measured on.'
	},
	MODEL: { label: 'Model', tone: 'river', mark: '◆', meaning: 'Trained weights.' },
	AGENT: { label: 'Agent', tone: 'clay', mark: '●', meaning: 'Software that acts, using models and data.' },
	COMPUTE: { label: 'Compute', tone: 'stone', mark: '▲', meaning: 'A compute or inference service.' }
};

export const relationWords: Record<Relation, Word> = {
	TRAINED_ON: { label: 'Trained on', tone: 'sun', mark: '↑', meaning: 'The child learned from this data.' },
	FINE_TUNED_FROM: {
		label: 'Fine-tuned from',
		tone: 'river',
		mark: '↑',
		meaning: 'The child continued this model’s training.'
	},
	ADAPTED_FROM: {
		label: 'Adapted from',
		tone: 'river',
		mark: '↑',
		meaning: 'The child is an adapter on this model.'
	},
	QUANTIZED_FROM: {
		label: 'Quantized from',
		tone: 'river',
		mark: '↑',
		meaning: 'The child holds these weights in fewer bits.'
	},
	MERGED_FROM: {
		label: 'Merged from',
		tone: 'river',
		mark: '↑',
		meaning: 'The child combines these weights with others.'
	},
	DISTILLED_FROM: {
		label: 'Distilled from',
		tone: 'river',
		mark: '↑',
		meaning: 'The child learned from this model’s answers.'
	},
	EVALUATED_ON: {
		label: 'Evaluated on',
		tone: 'stone',
		mark: '↑',
		meaning: 'The child was measured on this.'
	},
	USES: { label: 'Uses', tone: 'clay', mark: '↑', meaning: 'The child calls this while it runs.' },
	DERIVED_FROM: {
		label: 'Derived from',
		tone: 'plain',
		mark: '↑',
		meaning: 'The child was made from this in another way.'
	}
};

export const contributionRoleWords: Record<ContributionRole, Word> = {
	DATA: { label: 'Data', tone: 'sun', mark: '▤', meaning: 'Gave data.' },
	LABELING: { label: 'Labeling', tone: 'palm', mark: '✎', meaning: 'Labeled or annotated data.' },
	TRAINING: { label: 'Training', tone: 'river', mark: '◆', meaning: 'Trained the model.' },
	COMPUTE: { label: 'Compute', tone: 'stone', mark: '▲', meaning: 'Gave machine time.' },
	EVALUATION: { label: 'Evaluation', tone: 'clay', mark: '◎', meaning: 'Measured the result.' },
	CURATION: { label: 'Curation', tone: 'plain', mark: '❖', meaning: 'Chose and cleaned what went in.' }
};

export const licenseModeWords: Record<LicenseMode, Word> = {
	DURATION: {
		label: 'For a time',
		tone: 'sun',
		mark: '◷',
		meaning: 'The license ends on a date and can be renewed.'
	},
	PERPETUAL: { label: 'For good', tone: 'palm', mark: '∞', meaning: 'The license does not end.' },
	METERED: {
		label: 'By use',
		tone: 'river',
		mark: '≋',
		meaning: 'Each unit used is paid from a deposit, or counts against a quota.'
	}
};

export const licenseStatusWords = {
	ACTIVE: { label: 'Active', tone: 'palm', mark: '✓', meaning: 'The rights may be used now.' },
	EXPIRED: { label: 'Expired', tone: 'stone', mark: '◷', meaning: 'Its time has run out.' },
	REVOKED: { label: 'Revoked', tone: 'alarm', mark: '✕', meaning: 'The owner took it back.' }
} satisfies Record<string, Word>;

export const licenseChangeWords = {
	ISSUED: { label: 'Issued', tone: 'river', mark: '+', meaning: 'The license came to be.' },
	RENEWED: { label: 'Renewed', tone: 'palm', mark: '↻', meaning: 'Its end moved further away.' },
	REVOKED: { label: 'Revoked', tone: 'alarm', mark: '✕', meaning: 'The owner took it back.' },
	TRANSFERRED: { label: 'Transferred', tone: 'stone', mark: '→', meaning: 'Someone else holds it since.' }
} satisfies Record<string, Word>;

export const paymentReasonWords: Record<PaymentReason, Word> = {
	SALE: { label: 'License sale', tone: 'river', mark: '§', meaning: 'The price of a new license.' },
	RENEWAL: { label: 'Renewal', tone: 'palm', mark: '↻', meaning: 'The price of more time on a license.' },
	USAGE: { label: 'Usage', tone: 'clay', mark: '≋', meaning: 'Metered units, settled from a deposit.' },
	TIP: { label: 'Tip', tone: 'sun', mark: '+', meaning: 'A payment that buys nothing.' }
};

export const payoutKindWords = {
	RECEIPT: { label: 'Contribution', tone: 'palm', mark: '✎', meaning: 'Earned by a receipt.' },
	OWNER: {
		label: 'Ownership',
		tone: 'stone',
		mark: '⌂',
		meaning: 'Earned by owning the asset when the money arrived.'
	}
} satisfies Record<string, Word>;

export const rightWords: Record<Right, Word> = {
	USE: { label: 'Use', tone: 'river', mark: '✓', meaning: 'Run or read it for oneself.' },
	COMMERCIAL: {
		label: 'Commercial use',
		tone: 'river',
		mark: '✓',
		meaning: 'Use it in a product or service that earns money.'
	},
	DERIVE: { label: 'Derive', tone: 'river', mark: '✓', meaning: 'Make and register new assets from it.' },
	REDISTRIBUTE: { label: 'Redistribute', tone: 'river', mark: '✓', meaning: 'Pass on copies of it.' },
	SUBLICENSE: { label: 'Sublicense', tone: 'river', mark: '✓', meaning: 'Grant these rights to others.' }
};
