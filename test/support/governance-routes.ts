import type { Ask, Route } from './routes.ts';

interface Found {
	proposals: { nodes: { proposalId: string; title: string; state: string }[] };
	delegates: { nodes: { account: { address: string } }[] };
	locks: { nodes: { account: { address: string } }[] };
}

const exactly = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** The pages of governance, with one proposal of each state that there is. */
export async function governanceRoutes(ask: Ask): Promise<Route[]> {
	const { proposals, delegates, locks } = await ask<Found>(`{
		proposals(first: 100) { nodes { proposalId title state } }
		delegates(first: 1) { nodes { account { address } } }
		locks(first: 1) { nodes { account { address } } }
	}`);
	const [delegate] = delegates.nodes;
	const [lock] = locks.nodes;
	if (proposals.nodes.length === 0 || !delegate || !lock)
		throw new Error(
			'The scenario has no proposal, delegate or lock to show: play it before looking at pages.'
		);
	const states = [...new Set(proposals.nodes.map(({ state }) => state))];
	const ofState = states.flatMap((state) => {
		const found = proposals.nodes.find((proposal) => proposal.state === state);
		return found
			? [
					{
						name: `proposal-${state.toLowerCase()}`,
						path: `/proposals/${found.proposalId}`,
						says: [exactly(found.title), /What it does/, /Simulate it now/, /Why this number\?/]
					}
				]
			: [];
	});
	const account = lock.account.address;
	const anyProposal = proposals.nodes[0]?.proposalId;
	return [
		{ name: 'proposals', path: '/proposals', says: [/Proposals/, /All voting power/] },
		{ name: 'proposals-executed', path: '/proposals?state=EXECUTED', says: [/match/] },
		{ name: 'proposals-none', path: '/proposals?q=nothing+says+this', says: [/No proposals match/] },
		{ name: 'proposals-needed', path: `/proposals?needs=${account}`, says: [/Needs the vote of/] },
		...ofState,
		{
			name: 'proposal-as-account',
			path: `/proposals/${anyProposal}?as=${account}`,
			says: [/One account’s vote/]
		},
		{ name: 'proposal-new', path: '/proposals/new', says: [/Make a proposal/] },
		{ name: 'locks', path: '/locks', says: [/Power now/] },
		{ name: 'lock-of-account', path: `/locks?account=${account}`, says: [/One account’s lock/, /Worth now/] },
		{ name: 'delegates', path: '/delegates', says: [/A majority takes/] },
		{
			name: 'delegate',
			path: `/delegates/${delegate.account.address}`,
			says: [/What its power consists of/, /How it voted/]
		},
		{ name: 'treasury', path: '/treasury', says: [/Flows/, /protocol fees/] },
		{ name: 'parameters', path: '/parameters', says: [/Protocol fee/, /Voting delay/] }
	];
}
