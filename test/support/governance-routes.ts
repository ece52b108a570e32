import type { Ask, Route } from './routes.ts';

interface Found {
	proposals: { nodes: { proposalId: string; title: string; state: string }[] };
	delegates: { nodes: { account: { address: string } }[] };
	locks: { nodes: { account: { address: string } }[] };
	control: {
		stages: { name: string; provenance: { blockNumber: string } | null }[];
		powers: { powerId: number; label: string }[];
		transfers: { nodes: { provenance: { blockNumber: string } }[] };
	} | null;
}

const exactly = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** The pages of governance, with one proposal of each state that there is. */
export async function governanceRoutes(ask: Ask): Promise<Route[]> {
	const { proposals, delegates, locks, control } = await ask<Found>(`{
		proposals(first: 100) { nodes { proposalId title state } }
		delegates(first: 1) { nodes { account { address } } }
		locks(first: 1) { nodes { account { address } } }
		control {
			stages { name provenance { blockNumber } }
			powers { powerId label }
			transfers(first: 1) { nodes { provenance { blockNumber } } }
		}
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
		{ name: 'parameters', path: '/parameters', says: [/Protocol fee/, /Voting delay/] },
		...controlRoutes(control)
	];
}

/** Control now, at each stage that was entered, with a transfer pending, before there was any, and each power's page. */
function controlRoutes(control: Found['control']): Route[] {
	if (!control)
		throw new Error('The scenario has no handover of control to show: deploy it before looking at pages.');
	const shown = [/could change what then/, /The past: block/, /Nothing can be signed here/];
	const [pending] = control.transfers.nodes;
	return [
		{
			name: 'control',
			path: '/control',
			says: [/Who can change what today/, /Stage \d of 4/, /Everything is as declared/, /alone can/]
		},
		...control.stages.flatMap(({ name, provenance }) =>
			provenance
				? [
						{
							name: `control-in-${name.toLowerCase()}`,
							path: `/control?at=${provenance.blockNumber}`,
							says: shown
						}
					]
				: []
		),
		...(pending
			? [
					{
						name: 'control-transfer-pending',
						path: `/control?at=${pending.provenance.blockNumber}`,
						says: [...shown, /Scheduled; the DAO can accept it/]
					}
				]
			: []),
		{ name: 'control-before', path: '/control?at=0', says: [/no handover yet at that moment/] },
		{ name: 'control-problem', path: '/control?at=yesterday', says: [/“yesterday” is neither/] },
		{ name: 'control-declared', path: '/control?events=declared', says: [/Everything that changed control/] },
		...control.powers
			.filter(({ label }) => ['ADMIN', 'PROTOCOL_FEE', 'GUARDIAN'].includes(label))
			.map(({ powerId, label }) => ({
				name: `power-${label.toLowerCase().replaceAll('_', '-')}`,
				path: `/control/powers/${powerId}`,
				says: [/Who holds it/, /What it opens/, /Its history/]
			})),
		{
			name: 'power-past',
			path: `/control/powers/1?at=${control.stages[0]?.provenance?.blockNumber}`,
			says: [/Who held it/, /as it was then/]
		},
		{ name: 'missing-power', path: '/control/powers/99', says: [/no power 99/i], status: 404 },
		{
			name: 'proposal-new-handover',
			path: '/proposals/new?control=charter',
			says: [/Make a proposal/]
		}
	];
}
