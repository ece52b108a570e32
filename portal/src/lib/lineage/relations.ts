import type { Relation } from '@wadi/contracts/vocabulary';

interface RelationStyle {
	/** After the child's name: "B is fine-tuned from A". */
	verb: string;
	/** On the drawing, where room is short. */
	short: string;
	/** SVG dash pattern; with the colour and the label, one of three signs that tell relations apart. */
	dash: string;
	/** Custom property that holds the colour. */
	color: string;
}

export const relationStyles: Record<Relation, RelationStyle> = {
	TRAINED_ON: { verb: 'trained on', short: 'trained on', dash: '', color: '--relation-trained-on' },
	FINE_TUNED_FROM: {
		verb: 'fine-tuned from',
		short: 'fine-tuned',
		dash: '9 4',
		color: '--relation-fine-tuned'
	},
	ADAPTED_FROM: { verb: 'adapted from', short: 'adapted', dash: '9 3 2 3', color: '--relation-adapted' },
	QUANTIZED_FROM: { verb: 'quantized from', short: 'quantized', dash: '2 4', color: '--relation-quantized' },
	MERGED_FROM: { verb: 'merged from', short: 'merged', dash: '15 4', color: '--relation-merged' },
	DISTILLED_FROM: { verb: 'distilled from', short: 'distilled', dash: '5 3', color: '--relation-distilled' },
	EVALUATED_ON: { verb: 'evaluated on', short: 'evaluated', dash: '1 6', color: '--relation-evaluated' },
	USES: { verb: 'uses', short: 'uses', dash: '12 3 2 3 2 3', color: '--relation-uses' },
	DERIVED_FROM: { verb: 'derived from', short: 'derived', dash: '6 6', color: '--relation-derived' }
};
