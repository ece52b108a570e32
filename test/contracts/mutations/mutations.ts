export type Mutation = {
	/** The rule that the change breaks. */
	rule: string;
	file: string;
	search: string;
	replacement: string;
	/** The test file that must notice, and which of its tests. */
	path: string;
	test: string;
};

const engine = 'contracts/core/RoyaltyEngine.sol';
const registry = 'contracts/core/AssetRegistry.sol';
const meter = 'contracts/core/UsageMeter.sol';
const marketplace = 'contracts/core/Marketplace.sol';
const splits = 'contracts/core/libraries/Splits.sol';
const transfers = 'contracts/core/libraries/Transfers.sol';

const registering = 'test/contracts/AssetRegistry/register.t.sol';
const owning = 'test/contracts/AssetRegistry/ownerActions.t.sol';
const paying = 'test/contracts/RoyaltyEngine/pay.t.sol';
const pushing = 'test/contracts/RoyaltyEngine/push.t.sol';
const claiming = 'test/contracts/RoyaltyEngine/claim.t.sol';
const governing = 'test/contracts/RoyaltyEngine/governance.t.sol';
const costing = 'test/contracts/RoyaltyEngine/constantCost.t.sol';
const hostile = 'test/contracts/RoyaltyEngine/hostileTokens.t.sol';
const metering = 'test/contracts/UsageMeter/usageMeter.t.sol';
const selling = 'test/contracts/Marketplace/marketplace.t.sol';
const invariants = 'test/contracts/invariants/invariants.t.sol';

/** One change for every rule: the smallest that breaks it. */
export const mutations: readonly Mutation[] = [
	{
		rule: 'Acyclic: a parent exists before its child',
		file: registry,
		search: '_checkExists(link.parent);',
		replacement: '',
		path: registering,
		test: 'test_RevertWhen_ParentIsTheChildItself'
	},
	{
		rule: 'Acyclic: at most 16 parents',
		file: registry,
		search: 'MAX_PARENTS = 16',
		replacement: 'MAX_PARENTS = 17',
		path: registering,
		test: 'test_RevertWhen_ThereAreSeventeenParents'
	},
	{
		rule: 'Acyclic: each parent once',
		file: registry,
		search: 'links_[j].parent == link.parent',
		replacement: 'links_[j].parent == 0',
		path: registering,
		test: 'test_RevertWhen_ParentIsNamedTwice'
	},
	{
		rule: 'Acyclic: shares within the whole',
		file: registry,
		search: 'if (totalBps > BPS)',
		replacement: 'if (totalBps > BPS + 1)',
		path: registering,
		test: 'test_RevertWhen_SharesAreAboveTheWhole'
	},
	{
		rule: 'Consent: an open parent sets a least share',
		file: registry,
		search: 'policy_.isOpen && link.shareBps >= policy_.minShareBps',
		replacement: 'policy_.isOpen',
		path: registering,
		test: 'BelowItsLeast'
	},
	{
		rule: 'Consent: a closed parent refuses',
		file: registry,
		search: 'policy_.isOpen && link.shareBps >= policy_.minShareBps',
		replacement: 'link.shareBps >= policy_.minShareBps',
		path: registering,
		test: 'test_RevertGiven_ParentIsClosed'
	},
	{
		rule: 'Consent: the license must carry DERIVE',
		file: registry,
		search: 'license.rights & Rights.DERIVE != 0',
		replacement: 'license.rights != 0',
		path: registering,
		test: 'test_RevertGiven_LicenseLacksDerive'
	},
	{
		rule: 'Consent: the license must be active',
		file: registry,
		search: '!licenses.isActive(link.licenseId) || ',
		replacement: '',
		path: registering,
		test: 'test_RevertGiven_LicenseHasExpired'
	},
	{
		rule: 'Consent: the license must be the caller’s',
		file: registry,
		search: ' || licenses.ownerOf(link.licenseId) != msg.sender',
		replacement: '',
		path: registering,
		test: 'test_RevertGiven_LicenseIsHeldByAnother'
	},
	{
		rule: 'Consent: the license must be for this parent',
		file: registry,
		search: 'license.assetId == link.parent && ',
		replacement: '',
		path: registering,
		test: 'test_RevertGiven_LicenseIsForAnotherAsset'
	},
	{
		rule: 'Promise: the receipts’ share never falls',
		file: registry,
		search: 'policy_.receiptsBps < current && receipts.totalUnits(assetId) > 0',
		replacement: 'false',
		path: owning,
		test: 'test_RevertGiven_ReceiptsExist_WhenTheirShareFalls'
	},
	{
		rule: 'Constant cost: no walk over ancestors',
		file: engine,
		search: 'uint256 left = amount;',
		replacement:
			'uint256 left = amount; for (uint256 up = assetId; registry.links(up).length > 0; ) up = registry.links(up)[0].parent;',
		path: costing,
		test: 'test_WhenDeep'
	},
	{
		rule: 'Constant cost: no walk over receipts',
		file: engine,
		search: 'uint256 units = receipts.totalUnits(assetId);',
		replacement:
			'uint256 units = receipts.totalUnits(assetId); for (uint256 i; i < receipts.issuedCount(assetId); ++i) receipts.receipt(i + 1);',
		path: costing,
		test: 'test_WhenReceiptsAreMany'
	},
	{
		rule: 'To the wei: the remainder is carried',
		file: splits,
		search: 'carryAfter = (toReceipts + carry) % units;',
		replacement: 'carryAfter = 0;',
		path: invariants,
		test: 'test_EveryActionComesThrough'
	},
	{
		rule: 'To the wei: the carry is distributed',
		file: splits,
		search: 'perUnit = (toReceipts + carry) / units;',
		replacement: 'perUnit = toReceipts / units;',
		path: paying,
		test: 'test_GivenACarry_TheNextPaymentDistributesIt'
	},
	{
		rule: 'To the wei: what a link takes, the rest lacks',
		file: engine,
		search: 'left -= share;',
		replacement: '',
		path: paying,
		test: 'testFuzz_WhateverTheFigures_ThePartsAddUp'
	},
	{
		rule: 'To the wei: a claim is owed no more',
		file: engine,
		search: '_claimed[receiptId][currency] += amount;\n        totalOwed[currency] -= amount;',
		replacement: '_claimed[receiptId][currency] += amount;',
		path: invariants,
		test: 'test_EveryActionComesThrough'
	},
	{
		rule: 'One fee: a push is free of it',
		file: engine,
		search: '_split(paymentId, parent, currency, amount, fees_);',
		replacement:
			'fees[currency] += Splits.part(amount, feeBps); _split(paymentId, parent, currency, amount - Splits.part(amount, feeBps), fees_);',
		path: pushing,
		test: 'test_WhenPushed'
	},
	{
		rule: 'One fee: it is taken where money enters',
		file: engine,
		search: '_split(paymentId, assetId, currency, received - fee, fee);',
		replacement: '_split(paymentId, assetId, currency, received, fee);',
		path: invariants,
		test: 'test_EveryActionComesThrough'
	},
	{
		rule: 'Push: a link is emptied',
		file: engine,
		search: 'accrued[child][parent][currency] = 0;',
		replacement: '',
		path: pushing,
		test: 'test_RevertWhen_NothingIsAccrued'
	},
	{
		rule: 'No past income: a receipt starts where it was issued',
		file: engine,
		search: 'uint256 baseline = trace.upperLookupRecent(uint48(receipt.ordinal - 1))',
		replacement: 'uint256 baseline = 0',
		path: claiming,
		test: 'test_GivenIncomeBeforeIt_AReceiptHasNoneOfIt'
	},
	{
		rule: 'No past income: and from the very next credit on',
		file: engine,
		search: 'uint256 baseline = trace.upperLookupRecent(uint48(receipt.ordinal - 1))',
		replacement: 'uint256 baseline = trace.upperLookupRecent(uint48(receipt.ordinal))',
		path: claiming,
		test: 'test_GivenRoundsOfIncome_EachReceiptStartsWhereItWasIssued'
	},
	{
		rule: 'No past income: without receipts the owner has it',
		file: splits,
		search: 'if (units == 0) return (amount, 0, carry);',
		replacement: 'if (units == 0) return (0, 0, carry + amount);',
		path: paying,
		test: 'test_GivenNoReceipts_TheOwnerHasTheResidue'
	},
	{
		rule: 'Owner at the time: a sale leaves earlier income',
		file: engine,
		search: 'claimableByOwner[assetId][msg.sender][currency] = 0;',
		replacement: '',
		path: claiming,
		test: 'test_WhenSold_TheFormerOwnerKeepsWhatTheyEarned'
	},
	{
		rule: 'Hostile tokens: the balance delta is credited',
		file: transfers,
		search: 'received = IERC20(token).balanceOf(address(this)) - before;',
		replacement: 'received = amount + 0 * before;',
		path: hostile,
		test: 'test_GivenAFeeTakingToken'
	},
	{
		rule: 'Hostile tokens: calls back are refused (engine)',
		file: engine,
		search: 'function claim(uint256 receiptId, address currency) external nonReentrant',
		replacement: 'function claim(uint256 receiptId, address currency) external',
		path: hostile,
		test: 'test_GivenAReentrantToken_TheEngineRefuses'
	},
	{
		rule: 'Hostile tokens: calls back are refused (meter)',
		file: meter,
		search: 'function withdraw(uint256 licenseId, uint256 amount) external nonReentrant',
		replacement: 'function withdraw(uint256 licenseId, uint256 amount) external',
		path: hostile,
		test: 'test_GivenAReentrantToken_TheMarketplaceAndTheMeterRefuse'
	},
	{
		rule: 'Hostile tokens: no more leaves than was owed',
		file: transfers,
		search: 'if (remaining + amount < before)',
		replacement: 'if (false)',
		path: hostile,
		test: 'test_GivenAGreedyToken_PayingOutReverts'
	},
	{
		rule: 'Hostile tokens: only listed currencies enter',
		file: engine,
		search: '_checkListed(currency);\n\n        // The one',
		replacement: '// The one',
		path: hostile,
		test: 'test_GivenATokenOutsideTheList_NothingEnters'
	},
	{
		rule: 'Metering: counters only rise',
		file: meter,
		search: 'if (cumulativeUnits <= settledUnits)',
		replacement: 'if (cumulativeUnits < settledUnits)',
		path: metering,
		test: 'test_RevertWhen_AVoucherIsReplayed'
	},
	{
		rule: 'Metering: never past the quota',
		file: meter,
		search: 'quota != 0 && cumulativeUnits > quota',
		replacement: 'quota != 0 && deltaUnits > quota',
		path: metering,
		test: 'test_RevertWhen_UnitsPassTheQuota'
	},
	{
		rule: 'Metering: never past the deposit',
		file: meter,
		search:
			'if (amount > account_.balance) revert UsageMeter_DepositTooLow(amount, account_.balance);\n        bytes32',
		replacement: 'bytes32',
		path: metering,
		test: 'test_RevertWhen_UnitsCostMoreThanTheDeposit'
	},
	{
		rule: 'Metering: the job is part of what was signed',
		file: meter,
		search: 'abi.encode(VOUCHER_TYPEHASH, licenseId, cumulativeUnits, jobHash)',
		replacement: 'abi.encode(VOUCHER_TYPEHASH, licenseId, cumulativeUnits)',
		path: metering,
		test: 'test_RevertWhen_TheSignatureIsOverSomethingElse'
	},
	{
		rule: 'Metering: one notice, one withdrawal',
		file: meter,
		search: 'account_.withdrawableAt = 0;',
		replacement: '',
		path: metering,
		test: 'test_WhenWithdrawnAfterNotice'
	},
	{
		rule: 'Fee cap: governance stays below the bound',
		file: engine,
		search: 'if (feeBps_ > MAX_FEE_BPS)',
		replacement: 'if (feeBps_ > 10_000)',
		path: governing,
		test: 'test_RevertWhen_TheFeeIsAboveTheBound'
	},
	{
		rule: 'Fee cap: the bound itself is at most a tenth',
		file: engine,
		search: 'if (maxFeeBps > FEE_CEILING_BPS)',
		replacement: 'if (false)',
		path: governing,
		test: 'test_RevertWhen_TheBoundIsAboveATenth'
	},
	{
		rule: 'Authority: only collectors pay for others',
		file: engine,
		search: ') external restricted nonReentrant returns (uint256 paymentId)',
		replacement: ') external nonReentrant returns (uint256 paymentId)',
		path: governing,
		test: 'test_RevertWhen_PayForIsCalledByAnyoneElse'
	},
	{
		rule: 'Offers: one of a former owner is stale',
		file: marketplace,
		search: 'if (owner != offer_.seller)',
		replacement: 'if (false)',
		path: selling,
		test: 'test_RevertGiven_AssetChangedHands'
	}
];
