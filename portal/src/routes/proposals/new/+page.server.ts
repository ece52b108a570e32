import { citingDraft, readCited } from '#lib/ballots/cite.ts';
import { readChain } from '#lib/entity-path.ts';
import { controlDraft, readSteps } from '#lib/control/control-draft.ts';
import { CitedProposalDocument, HandoverDraftDocument, ParameterValuesDocument } from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import { loadBook } from '#lib/governance/book.server.ts';
import { parameterNames } from '#lib/governance/acting/parameter-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const chainId = readChain(url);
	const steps = readSteps(url.searchParams.getAll('control'));
	const cited = readCited(url.searchParams.get('cites'));
	const [book, values, prefilled] = await Promise.all([
		loadBook(chainId),
		attempt(ParameterValuesDocument, { chainId }),
		steps.length > 0 ? loadSteps(steps, chainId) : cited ? loadCited(cited) : null
	]);
	const template = url.searchParams.get('template');
	const name = parameterNames.find((each) => each === url.searchParams.get('name'));
	return {
		book,
		prefilled,
		values: values.ok ? values.data.parameters : [],
		template: template === 'transfer' ? ('transfer' as const) : template === 'parameter' && name ? name : null
	};
};

/** A draft of steps of the handover, as the page Control links to it; null where there is no handover. */
async function loadSteps(steps: readonly string[], chainId: number | undefined) {
	const found = await attempt(HandoverDraftDocument, { chainId });
	if (!found.ok || !found.data.control) return null;
	const { stage, stages, powers } = found.data.control;
	const at = stages.findIndex(({ name }) => name === stage);
	const next = stages[at + 1];
	const gate = stages[at]?.gate;
	const draft = controlDraft(steps, {
		stage,
		next: next ? { name: next.name, index: at + 1 } : null,
		block: found.data._meta.block.number,
		powers,
		charterHash: gate && !gate.isCharterSet ? (gate.charterHashNeeded ?? null) : null
	});
	// Kept apart from other drafts, and from one of the same steps in another stage.
	return draft && { draft, key: `${stage}.${steps.join('.')}` };
}

/** A draft that follows from an off-chain vote, as its page links to it; null where the hub has none of this id. */
async function loadCited(id: string) {
	const found = await attempt(CitedProposalDocument, { id });
	if (!found.ok || !found.data.offchainProposal) return null;
	return { draft: citingDraft(found.data.offchainProposal), key: `cites.${id}` };
}
