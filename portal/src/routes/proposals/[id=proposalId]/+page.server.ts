import { error } from '@sveltejs/kit';
import { isAddress } from 'viem';
import { readEntityId } from '#lib/entity-path.ts';
import { isProtected } from '#lib/control/protected-proposal.ts';
import {
	ProposalDocument,
	ProposalGuardianDocument,
	ProposalVotersDocument,
	type VoteSupport
} from '#lib/gql/graphql.ts';
import { attempt, query } from '#lib/graphql-client.ts';
import { loadBook } from '#lib/governance/book.server.ts';
import { addressIn } from '#lib/governance/contract-book.ts';
import { decodeCall } from '#lib/governance/decode-call.ts';
import { loadVoter } from '#lib/governance/load-voter.server.ts';
import { renderDescription } from '#lib/governance/render-markdown.ts';
import { runSimulation } from '#lib/governance/simulation/run.server.ts';
import type { RawCall } from '#lib/governance/wrappers.ts';
import type { PageServerLoad } from './$types';

const supports: readonly VoteSupport[] = ['FOR', 'AGAINST', 'ABSTAIN', 'FRACTIONAL'];

async function loadProposal(param: string) {
	const { id, chainId } = readEntityId(param);
	const { proposal, parameter } = await query(ProposalDocument, { id, chainId });
	if (!proposal)
		error(404, 'No such proposal on this chain.', { advice: 'Look for it in the list of proposals.' });
	const book = await loadBook(chainId);
	const calls: RawCall[] = proposal.actions.map(({ target, value, calldata }) => ({
		target: target as `0x${string}`,
		value: BigInt(value),
		data: calldata as `0x${string}`
	}));
	return { id, chainId, proposal, guardian: parameter?.value ?? null, book, calls };
}

export const load: PageServerLoad = async ({ params, url }) => {
	const { id, chainId, proposal, guardian, book, calls } = await loadProposal(params.id);
	const support = supports.find((each) => each === url.searchParams.get('support'));
	const as = (url.searchParams.get('as') ?? '').trim();
	const isAskable = isAddress(as, { strict: false });
	const countedAt = proposal.state === 'PENDING' ? proposal.asOf : proposal.snapshot;
	const [voters, asked, simulation, office] = await Promise.all([
		attempt(ProposalVotersDocument, {
			id,
			chainId,
			votesAfter: url.searchParams.get('votes') || undefined,
			othersAfter: url.searchParams.get('others') || undefined,
			where: support ? { support: [support] } : undefined
		}),
		isAskable ? loadVoter({ id, chainId, account: as, at: countedAt }) : null,
		// Asked for by the address, so that it works without JavaScript and can be shared; it changes nothing.
		url.searchParams.has('simulate')
			? runSimulation({ actions: calls, descriptionHash: proposal.descriptionHash as `0x${string}` }, book)
			: null,
		attempt(ProposalGuardianDocument, { chainId })
	]);
	const control = office.ok ? office.data.control : null;
	const governor = addressIn(book, 'SaharaGovernor');
	return {
		proposal,
		guardian: guardian && !/^0x0*$/.test(guardian) ? guardian : null,
		cancelled:
			control?.guardian.actions.nodes.find((action) => action.proposal.proposalId === proposal.proposalId) ??
			null,
		// Where the governor obeys the handover, the guardian's office is there.
		office:
			control && governor && guardian?.toLowerCase() === control.address.toLowerCase()
				? {
						...control.guardian,
						isProtected: isProtected(proposal.actions, { handover: control.address, governor })
					}
				: null,
		description: renderDescription(proposal.description, proposal.title),
		calls: calls.map((call) => decodeCall(call, book)),
		support: support ?? null,
		voters,
		simulation,
		as,
		asked,
		countedAt,
		asProblem: as && !isAskable ? 'An account is an address: 0x and 40 hex digits.' : null
	};
};
