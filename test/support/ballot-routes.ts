import type { Ask, Route } from './routes.ts';

interface Found {
	offchainProposals: {
		nodes: {
			id: string;
			title: string;
			state: string;
			system: string;
			followUps: { proposalId: string }[];
			votes: { nodes: { voter: { address: string } }[] };
			replaced: { totalCount: number };
		}[];
	};
}

const exactly = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** The pages of off-chain votes: one of each state, one of each voting system, and one that was followed on chain. */
export async function ballotRoutes(ask: Ask): Promise<Route[]> {
	const { offchainProposals } = await ask<Found>(`{
		offchainProposals(first: 50) { nodes {
			id title state system
			followUps { proposalId }
			votes(first: 1) { nodes { voter { address } } }
			replaced: votes(first: 1, where: { isReplaced: true }) { totalCount }
		} }
	}`);
	const { nodes } = offchainProposals;
	type Node = (typeof nodes)[number];
	const page = (name: string, node: Node | undefined, says: RegExp[] = [], search = ''): Route[] =>
		node
			? [
					{
						name: `off-chain-${name}`,
						path: `/proposals/${node.id}${search}`,
						says: [exactly(node.title), /Off-chain vote/, /Recount it yourself/, ...says]
					}
				]
			: [];
	const named = (text: string) => text.toLowerCase().replace('_', '-');
	const states = [...new Set(nodes.map(({ state }) => state))];
	const systems = [...new Set(nodes.map(({ system }) => system))];
	const counted = nodes.filter(({ state }) => state === 'ACTIVE' || state === 'CLOSED');
	const voted = counted.find(({ votes }) => votes.nodes.length > 0);
	const followed = nodes.find(({ followUps }) => followUps.length > 0);
	const closed = nodes.find(({ state }) => state === 'CLOSED');
	const pending = nodes.find(({ state }) => state === 'PENDING');
	const routes: Route[] = [
		{ name: 'proposals-off-chain', path: '/proposals?kind=off-chain', says: [/Off-chain vote/, /match/] },
		{ name: 'proposals-on-chain', path: '/proposals?kind=on-chain&sort=ending', says: [/On chain/, /match/] },
		{
			name: 'proposals-wrong-order',
			path: '/proposals?kind=all&sort=oldest',
			says: [/Both kinds together are listed newest first/]
		},
		...states.flatMap((state) =>
			page(
				named(state),
				nodes.find((node) => node.state === state)
			)
		),
		...systems.flatMap((system) =>
			page(
				named(system),
				counted.find((node) => node.system === system),
				[/How it is counted, to the last digit/]
			)
		),
		...page(
			'replaced',
			counted.find(({ replaced }) => replaced.totalCount > 0),
			[/replaced by a later one/],
			'?replaced='
		),
		...page('followed', followed, [/on chain follow/]),
		...(followed?.followUps[0]
			? [
					{
						name: 'proposal-that-follows',
						path: `/proposals/${followed.followUps[0].proposalId}`,
						says: [/Follows from/, exactly(followed.title)]
					}
				]
			: []),
		...(voted?.votes.nodes[0]
			? page('as-voter', voted, [/One account’s vote/, /Voted/], `?as=${voted.votes.nodes[0].voter.address}`)
			: []),
		...page(
			'as-stranger',
			counted.find(({ state }) => state === 'ACTIVE'),
			[/no power|had none|had no/i],
			'?as=0x00000000000000000000000000000000000000aa'
		),
		...(pending
			? [
					{
						name: 'off-chain-edit',
						path: `/proposals/${pending.id}/edit`,
						says: [/Change an off-chain vote/, exactly(pending.title)]
					}
				]
			: []),
		...(closed
			? [
					{
						name: 'off-chain-edit-too-late',
						path: `/proposals/${closed.id}/edit`,
						says: [/It can no longer be changed/]
					},
					{ name: 'proposal-new-cites', path: `/proposals/new?cites=${closed.id}`, says: [/Make a proposal/] }
				]
			: []),
		{ name: 'off-chain-new', path: '/proposals/new/off-chain', says: [/Ask for an off-chain vote/] },
		{
			name: 'missing-off-chain',
			path: `/proposals/0x${'00'.repeat(32)}`,
			says: [/No off-chain vote has this id/],
			status: 404
		}
	];
	// A vote can be the first of its state and of its system.
	return routes.filter(({ path }, index) => routes.findIndex((other) => other.path === path) === index);
}
