// @vitest-environment node
import type { Component, ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { ControlOfficesQuery } from '#lib/gql/graphql.ts';
import type { Result } from '#lib/graphql-request.ts';
import { readCharter } from '#lib/control/read-charter.ts';
import {
	control,
	difference,
	foundation,
	gate,
	guardianHolder,
	log,
	power,
	type SampleControl
} from './control-samples.ts';
import Control from './control/+page.svelte';
import ControlCard from './ControlCard.svelte';
import { failure } from './samples.ts';

/** As the server sends it: without scripts, as text. */
function show<C extends Component<never>>(page: C, props: unknown, address = '/control') {
	const url = new URL(address, 'http://wadi.test');
	const request = {
		page: { url, params: {}, route: { id: null }, status: 200, error: null, data: {}, form: null, state: {} }
	};
	const { body } = render(page as unknown as Component<Record<string, unknown>>, {
		props: props as ComponentProps<Component<Record<string, unknown>>>,
		context: new Map([['__request__', request]])
	});
	const text = body
		.replaceAll(/<!--.*?-->/gs, '')
		.replaceAll(/<[^>]+>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.replaceAll('\u202f', ' ');
	return { body, text };
}

const filled = <T>(data: T): Result<T> => ({ ok: true, data });
const failed: Result<never> = { ok: false, failure };
const list = <T>(...nodes: T[]) => ({
	nodes,
	totalCount: nodes.length,
	pageInfo: { hasNextPage: false, endCursor: null }
});

type Offices = NonNullable<ControlOfficesQuery['control']>;
const guardian = (changes: Partial<Offices['guardian']> = {}): Offices['guardian'] => ({
	expiresAt: '2026-06-25T00:00:00Z',
	secondsLeft: 86_400 * 500,
	isActive: true,
	endedBy: null,
	endedAt: null,
	holder: guardianHolder,
	endedProvenance: null,
	provenance: log(),
	actions: { totalCount: 0, nodes: [] },
	...changes
});
const text = '# The charter\n\nThe DAO binds itself.';
const charter = {
	hash: '0x',
	uri: 'data:,',
	text,
	isTextTrue: true,
	setAt: '2025-02-20T00:00:00Z',
	proposal: { proposalId: '7', chainId: 31337, title: 'Ratify the charter' },
	provenance: log()
};
const safe = {
	address: foundation.address,
	threshold: 2,
	nonce: '4',
	modules: [],
	guard: null,
	fallbackHandler: null,
	owners: ['a1', 'a2', 'a3'].map((byte) => ({
		since: '2025-01-01T00:00:00Z',
		account: { address: `0x${byte.repeat(20)}`, chainId: 31337, statedName: null },
		provenance: log()
	})),
	proofs: [],
	executions: list<never>(),
	approvals: { totalCount: 0, nodes: [] }
};
const offices = (changes: Partial<Offices> = {}): ControlOfficesQuery => ({
	control: {
		guardian: guardian(),
		charter: null,
		operations: list<never>(),
		charterHistory: { totalCount: 0, nodes: [] },
		foundation: { ...foundation, safe },
		...changes
	},
	proposals: { nodes: [] }
});

interface Changes {
	control?: unknown;
	offices?: unknown;
	history?: unknown;
	moment?: { at: { block: string } | null; problem: string | null };
	more?: Record<string, unknown>;
}
const block = { number: '1902', timestamp: '2025-02-01T00:00:00Z' };
const found = (sample: SampleControl | null) => filled({ _meta: { block }, control: sample });
const props = ({ control: asked, offices: beside, history, moment, more }: Changes = {}) => ({
	data: {
		control: asked ?? found(control()),
		offices: beside ?? filled(offices()),
		history: history ?? filled({ control: { history: list() } }),
		moment: moment ?? { at: null, problem: null },
		side: 'all',
		charter: null,
		says: {},
		protectedIds: [],
		countable: [],
		moments: {
			changes: [
				{ block: '1', timestamp: '2025-01-01T00:00:12Z' },
				{ block: '99', timestamp: '2025-01-20T00:00:00Z' }
			],
			stages: [{ name: 'FOUNDATION', block: '1', timestamp: '2025-01-01T00:00:12Z' }],
			head: '1902',
			block: moment?.at?.block ?? '1902',
			earlier: '99',
			later: null
		},
		standing: null,
		...more
	}
});

describe('control, filled', () => {
	const { text: shown, body } = show(Control, props());

	it('says who can change what, before anything else', () => {
		expect(shown).toMatch(/The Foundation alone can set the protocol fee on payments/);
		expect(shown).toContain('Marketplace alone can issue licenses');
	});
	it('says the stage, what comes next and what is missing', () => {
		expect(shown).toContain('Stage 1 of 4 Foundation');
		expect(shown).toContain('Next: Shared');
		expect(shown).toContain(
			'1 decision more of this stage must be executed with at least 10 % of all power voting'
		);
		expect(shown).toContain('5 000 000 SAHARA more must be locked.');
		expect(shown).toContain('It cannot be left before 2 Mar 2025.');
		expect(shown).toContain('The DAO must ratify the charter');
	});
	it('says that all is as declared', () => {
		expect(shown).toContain('Everything is as declared.');
		expect(body).not.toContain('id="differences"');
	});
	it('marks the holders in force in words and for readers without sight', () => {
		expect(body).toMatch(/<td[^>]*aria-current="true"[^>]*>/);
		expect(body).toMatch(/<li[^>]*aria-current="step"/);
		expect(shown).toMatch(/Now ▲ Foundation/);
		expect(shown).toContain('waits 3 days in AccessManager');
		expect(shown).toContain('waits 2 days in the timelock');
	});
	it('draws and lists the same links', () => {
		const linksIn = (html: string) =>
			[...new Set([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href))].sort();
		const graph = body.slice(body.indexOf('id="graph"'), body.indexOf('id="guardian"'));
		const at = graph.indexOf('</svg>');
		expect(linksIn(graph.slice(0, at)).length).toBe(5);
		expect(linksIn(graph.slice(0, at))).toEqual(linksIn(graph.slice(at)));
	});
	it('names the Foundation’s owners and how many must agree', () =>
		expect(shown).toContain('2 of its 3 owners must agree'));
	it('says what the guardian can and cannot, and how long', () =>
		expect(shown).toMatch(/can cancel proposals until 25 Jun 2026 , 500 days from now/));
	it('offers each step, the way of the DAO included', () => {
		expect(shown).toContain('Schedule the transfer of protocol fee');
		expect(body).toContain('href="/proposals/new?control=charter"');
	});
});

describe('control in other states', () => {
	it('differs: each difference with what was found, declared, since and by which transaction', () => {
		const { text: shown, body } = show(
			Control,
			props({
				control: found(
					control({
						isAsDeclared: false,
						differences: [difference],
						powers: [power({ isAsDeclared: false })]
					})
				)
			})
		);
		expect(shown).toContain('1 difference between what is held and what is declared.');
		expect(shown).toContain('An account that is not declared holds the role of protocol fee.');
		expect(shown).toMatch(/Since 20 Jan 2025/);
		expect(shown).toContain('Differs from what is declared');
		expect(body).toContain(log('99').transactionHash);
		expect(shown).not.toContain('Everything is as declared');
	});

	it('the past: marked as such, and nothing to sign', () => {
		const { text: shown, body } = show(
			Control,
			props({ moment: { at: { block: '99' }, problem: null } }),
			'/control?at=99'
		);
		expect(shown).toContain('The past: block 99');
		expect(shown).toContain('Who could change what then');
		expect(shown).toContain('Nothing can be signed here.');
		expect(body).not.toContain('id="acting"');
		expect(body).toContain('href="/control/powers/1?at=99"');
		expect(body).toContain('href="/control">Back to now');
	});

	it('a moment that cannot be: says so and shows the newest', () =>
		expect(
			show(Control, props({ moment: { at: null, problem: 'Block 9 is not indexed yet.' } })).text
		).toContain('Block 9 is not indexed yet.'));

	it('an open gate: says what is left, and in which order', () => {
		const stages = control().stages.map((stage) => ({
			...stage,
			gate: stage.gate && gate({ isOpen: stage.index === 0 })
		}));
		const { text: shown, body } = show(Control, props({ control: found(control({ stages })) }));
		expect(shown).toContain('Its gate is open. One power has still to change hands: protocol fee.');
		expect(body).toContain('href="/proposals/new?control=schedule:1"');
		expect(body).toContain('aria-label="Record that the gate is open"');
	});

	it('a pending transfer: when it can be accepted, and by whom', () => {
		const transfer = {
			fromStage: 'FOUNDATION' as const,
			toStage: 'SHARED' as const,
			scheduledAt: '2025-01-30T00:00:00Z',
			readyAt: '2025-02-06T00:00:00Z',
			isReady: false,
			status: 'PENDING' as const,
			settledAt: null,
			scheduledBy: foundation,
			settledBy: null,
			proposal: null,
			provenance: log(),
			settledProvenance: null
		};
		const { text: shown, body } = show(
			Control,
			props({ control: found(control({ powers: [power({ transfer })] })) })
		);
		expect(shown).toMatch(/Scheduled; the DAO can accept it 6 Feb 2025 by the Foundation/);
		expect(body).toContain('href="/proposals/new?control=accept:1"');
		expect(body).toContain('href="/proposals/new?control=cancel:1"');
	});

	it('one of two owners has approved', () => {
		const tasks = { 'schedule-1': { hash: '0x01', approvedBy: [safe.owners[0]!.account.address] } };
		const { text: shown } = show(
			Control,
			props({
				more: {
					standing: {
						ok: true,
						standing: {
							nonce: '4',
							threshold: 2,
							owners: safe.owners.map(({ account }) => account.address),
							tasks
						}
					}
				}
			})
		);
		expect(shown).toContain('1 of 2 owners have approved');
	});

	it('the node does not answer: the page reads, and says what is not shown', () =>
		expect(
			show(
				Control,
				props({ more: { standing: { ok: false, problem: 'The chain’s node could not be reached.' } } })
			).text
		).toContain('The chain’s node could not be reached.'));

	it('complete: nothing is left to hand over', () => {
		const { text: shown } = show(Control, props({ control: found(control({ stage: 'DAO' })) }));
		expect(shown).toContain('only a decision of the DAO itself changes who holds what.');
		expect(shown).toContain('The handover is complete.');
	});

	it('a guardian that ended: since when and why', () => {
		const ended = guardian({
			isActive: false,
			secondsLeft: 0,
			endedBy: 'RENOUNCED',
			endedAt: '2025-01-15T00:00:00Z',
			endedProvenance: log()
		});
		const { text: shown } = show(Control, props({ offices: filled(offices({ guardian: ended })) }));
		expect(shown).toMatch(/renounced its office for good ?, 15 Jan 2025/);
		expect(shown).not.toContain('Act as the guardian');
	});

	it('a charter: its text as it was ratified, its hash computed here', () => {
		const read = readCharter({ hash: charter.hash, text });
		const hash = read?.computed ?? '';
		const { text: shown } = show(
			Control,
			props({
				offices: filled(offices({ charter: { ...charter, hash } })),
				more: { charter: readCharter({ hash, text }) }
			})
		);
		expect(shown).toContain('The DAO binds itself.');
		expect(shown).toContain('This is the text that was ratified');
		expect(
			show(Control, props({ offices: filled(offices({ charter })), more: { charter: read } })).text
		).toContain('This is not the text that was ratified');
	});

	it('empty: the deployment has no handover', () =>
		expect(show(Control, props({ control: found(null) })).text).toContain(
			'This chain’s deployment has no FoundationHandover'
		));
	it('empty: there was none yet', () =>
		expect(
			show(Control, props({ control: found(null), moment: { at: { block: '1' }, problem: null } })).text
		).toContain('There was no handover yet at that moment.'));
	it('failed as a whole', () =>
		expect(show(Control, props({ control: failed })).text).toContain('Control could not be loaded.'));
	it('failed in part: the rest still reads', () => {
		const { text: shown } = show(Control, props({ offices: failed, history: failed }));
		expect(shown).toContain('Guardian, charter and Foundation could not be loaded.');
		expect(shown).toContain('The history could not be loaded.');
		expect(shown).toContain('The Foundation alone can');
	});
});

describe('the start page', () => {
	const summary = {
		stage: 'SHARED' as const,
		isAsDeclared: true,
		stages: control().stages,
		differences: [],
		guardian: { isActive: true, expiresAt: '2026-06-25T00:00:00Z' }
	};
	it('says the stage and that all is as declared', () => {
		const { text: shown } = show(ControlCard, { control: summary });
		expect(shown).toContain('Shared , stage 2 of 4');
		expect(shown).toContain('Everything is as declared');
	});
	it('says that something differs', () =>
		expect(
			show(ControlCard, {
				control: { ...summary, isAsDeclared: false, differences: [{ kind: 'WRONG_DELAY' as const }] }
			}).text
		).toContain('1 difference from what is declared'));
});
