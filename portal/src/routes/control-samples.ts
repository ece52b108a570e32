import type {
	ControlHolderKind,
	ControlQuery,
	ControlStageName,
	DifferencePartsFragment,
	GatePartsFragment,
	PowerRowFragment
} from '#lib/gql/graphql.ts';

/** Typed answers of the API about control for the tests of pages; each test changes what it is about. */

export type SampleControl = NonNullable<ControlQuery['control']>;

const address = (byte: string) => `0x${byte.repeat(20)}`;
export const handover = address('42');
const holder = (byte: string, name: string, kind: ControlHolderKind) => ({
	address: address(byte),
	name,
	kind
});
export const foundation = holder('f1', 'Foundation', 'FOUNDATION');
export const dao = holder('da', 'DAO', 'DAO');
export const guardianHolder = holder('9d', 'Guardian', 'GUARDIAN');
const market = holder('3a', 'Marketplace', 'CONTRACT');
const stranger = holder('ba', '0xbabababababababababababababababababababa', 'OTHER');

export const log = (block = '12') => ({
	chainId: 31337,
	blockNumber: block,
	logIndex: 3,
	transactionHash: `0x${'7c'.repeat(32)}`,
	timestamp: '2025-01-01T00:00:12Z'
});

const DAY = 86_400;
const declared = (who: typeof foundation, days = 0) => ({
	holder: who,
	executionDelay: days * DAY,
	totalDelay: days * DAY + (who.kind === 'DAO' ? 2 * DAY : 0)
});
const held = (who: typeof foundation, days = 0) => ({
	...declared(who, days),
	since: '2025-01-01T00:00:12Z',
	provenance: log(),
	proof: null
});

export const power = (changes: Partial<PowerRowFragment> = {}): PowerRowFragment => ({
	powerId: 1,
	label: 'PROTOCOL_FEE',
	description: 'set the protocol fee on payments',
	authority: address('12'),
	authorityName: 'AccessManager',
	role: `0x${'00'.repeat(31)}03`,
	roleId: '3',
	stage: 'FOUNDATION',
	nextStage: 'SHARED',
	isAsDeclared: true,
	functions: [
		{
			target: address('31'),
			targetName: 'RoyaltyEngine',
			selector: '0x12345678',
			signature: 'setProtocolFee(uint16)',
			description: 'set the fee',
			isClosed: false
		}
	],
	actual: [held(foundation)],
	declared: [declared(foundation)],
	next: [declared(foundation, 3), declared(dao)],
	holdersByStage: [
		[declared(foundation)],
		[declared(foundation, 3), declared(dao)],
		[declared(dao)],
		[declared(dao)]
	],
	transfer: null,
	...changes
});

export const fixedPower = power({
	powerId: 5,
	label: 'MARKETPLACE',
	description: 'issue licenses',
	roleId: '1',
	nextStage: null,
	next: null,
	actual: [held(market)],
	declared: [declared(market)],
	holdersByStage: [[declared(market)], [declared(market)], [declared(market)], [declared(market)]]
});

export const gate = (changes: Partial<GatePartsFragment> = {}): GatePartsFragment => ({
	isOpen: false,
	earliest: '2025-03-02T00:00:00Z',
	isTimeReached: false,
	ratifiedProposals: 1,
	ratifiedProposalsNeeded: 2,
	turnoutBps: 1000,
	locked: '15000000000000000000000000',
	lockedNeeded: '20000000000000000000000000',
	charterHash: null,
	charterHashNeeded: `0x${'c4'.repeat(32)}`,
	isCharterSet: false,
	measuredAt: '2025-02-01T00:00:00Z',
	openedAt: null,
	openedProvenance: null,
	proofs: [],
	countedProposals: [],
	provenance: log(),
	...changes
});

const names: readonly ControlStageName[] = ['FOUNDATION', 'SHARED', 'DAO_WITH_GUARDIAN', 'DAO'];

export const control = (changes: Partial<SampleControl> = {}): SampleControl => ({
	chainId: 31337,
	address: handover,
	asOf: '2025-02-01T00:00:00Z',
	stage: 'FOUNDATION',
	transferDelay: 7 * DAY,
	isAsDeclared: true,
	stages: names.map((name, index) => ({
		name,
		index,
		enteredAt: index === 0 ? '2025-01-01T00:00:12Z' : null,
		leftAt: null,
		leftBy: null,
		evidenceHash: null,
		provenance: index === 0 ? log() : null,
		gate: index < 3 ? gate() : null
	})),
	powers: [power(), fixedPower],
	dao,
	foundation,
	differences: [],
	proofs: [],
	...changes
});

export const difference: DifferencePartsFragment = {
	kind: 'UNDECLARED_HOLDER',
	powerId: 1,
	powerLabel: 'PROTOCOL_FEE',
	authorityName: 'AccessManager',
	account: stranger,
	target: null,
	targetName: null,
	function: null,
	found: '1',
	declared: '0',
	sentence: 'An account that is not declared holds the role of protocol fee.',
	since: '2025-01-20T00:00:00Z',
	provenance: log('99')
};
