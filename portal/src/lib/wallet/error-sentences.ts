import { formatUnits } from 'viem';
import { bps, day, short, type Sentence } from './error-words.ts';
import { governanceErrorSentences } from './governance-error-sentences.ts';
import { handoverErrorSentences } from './handover-error-sentences.ts';

/**
 * What each custom error of the contracts means to the person who sent the transaction, and what to do about it.
 * A test holds this table against the ABIs.
 */
export const errorSentences: Record<string, Sentence> = {
	...governanceErrorSentences,
	...handoverErrorSentences,

	AssetRegistry_UnknownAsset: (id: bigint) => `There is no asset ${id} on this chain; check the id.`,
	AssetRegistry_NotOwner: (id: bigint, caller: string) =>
		`Only the owner of asset ${id} may do this, and ${short(caller)} is not; connect the owner’s account.`,
	AssetRegistry_Retired: (id: bigint) =>
		`Asset ${id} is retired, so nothing new can be made from it or published for it.`,
	AssetRegistry_TooManyParents: (parents: bigint, limit: bigint) =>
		`An asset may name ${limit} parents and this names ${parents}; leave some out.`,
	AssetRegistry_DuplicateParent: (parent: bigint) =>
		`Asset ${parent} is named as a parent twice; name it once.`,
	AssetRegistry_SharesAboveWhole: (total: bigint, limit: bigint) =>
		`The parents’ shares add up to ${bps(total)}, above ${bps(limit)}; lower some.`,
	AssetRegistry_BpsAboveWhole: (value: bigint, limit: bigint) =>
		`A share of ${bps(value)} is above the whole, ${bps(limit)}.`,
	AssetRegistry_NoConsent: (parent: bigint, caller: string, share: number, least: number) =>
		`Asset ${parent} does not consent to this link: it asks for a license with the right to derive, or, if it is open, for at least ${bps(least)}, and ${short(caller)} offers ${bps(share)}.`,
	AssetRegistry_ReceiptsShareLowered: (id: bigint, wanted: number, current: number) =>
		`Asset ${id} has receipts, so contributors’ part may rise but not fall: ${bps(wanted)} is below ${bps(current)}.`,
	AssetRegistry_EmptyContentHash: () => 'The content hash is empty; choose a file or enter the hash.',

	Receipts_NotAssetOwner: (id: bigint, caller: string) =>
		`Only the owner of asset ${id} may issue its receipts, and ${short(caller)} is not.`,
	Receipts_AssetRetired: (id: bigint) => `Asset ${id} is retired, so it issues no more receipts.`,
	Receipts_NoUnits: () => 'A receipt needs at least one unit.',
	Receipts_TooManyUnits: (total: bigint, limit: bigint) =>
		`All units of an asset stay within ${limit}; with these it would have ${total}.`,
	Receipts_NonTransferable: (id: bigint) =>
		`Receipt ${id} belongs to its contributor for good and cannot be transferred.`,
	Receipts_EmptyBatch: () => 'No receipt was named; add at least one row.',

	Licenses_UnknownLicense: (id: bigint) => `There is no license ${id} on this chain; check the id.`,
	Licenses_Revoked: (id: bigint) => `License ${id} was revoked, so it can no longer be changed.`,

	Marketplace_NotAssetOwner: (id: bigint, caller: string) =>
		`Only the owner of asset ${id} may do this, and ${short(caller)} is not; connect the owner’s account.`,
	Marketplace_AssetRetired: (id: bigint) =>
		`Asset ${id} is retired, so licenses for it are no longer offered or sold.`,
	Marketplace_CurrencyNotListed: (currency: string) =>
		`${short(currency)} is not a currency that payments may be made in.`,
	Marketplace_InvalidTerms: (reason: string) => `These terms are not possible: ${reason}.`,
	Marketplace_UnknownOffer: (id: bigint) => `There is no offer ${id} on this chain; check the id.`,
	Marketplace_OfferClosed: (id: bigint) => `Offer ${id} is closed; look for another offer of this asset.`,
	Marketplace_OfferStale: (id: bigint, seller: string, owner: string) =>
		`Offer ${id} was made by ${short(seller)}, who no longer owns the asset; ask ${short(owner)} for a new one.`,
	Marketplace_NotRenewable: (id: bigint) => `License ${id} has no end, so there is nothing to renew.`,
	Marketplace_NotRevocable: (id: bigint) =>
		`License ${id} was sold under terms that do not allow revoking it.`,

	UsageMeter_NotMetered: (id: bigint) => `License ${id} is not metered, so it takes no deposit.`,
	UsageMeter_NotActive: (id: bigint) => `License ${id} is not active: it expired or was revoked.`,
	UsageMeter_NotLicensee: (id: bigint, caller: string) =>
		`Only the holder of license ${id} may do this, and ${short(caller)} is not.`,
	UsageMeter_NothingNew: (asked: bigint, settled: bigint) =>
		`The voucher says ${asked} units and ${settled} are settled already; nothing is left to settle.`,
	UsageMeter_QuotaExceeded: (asked: bigint, quota: bigint) =>
		`The voucher says ${asked} units, above the license’s quota of ${quota}.`,
	UsageMeter_DepositTooLow: (amount: bigint, balance: bigint) =>
		`This needs ${amount} of the currency’s smallest unit and the deposit holds ${balance}; deposit more first.`,
	UsageMeter_BadSignature: (id: bigint, licensee: string) =>
		`The voucher is not signed by ${short(licensee)}, who holds license ${id}.`,
	UsageMeter_WithdrawalNotReady: (at: bigint) =>
		at === 0n
			? 'A withdrawal must be announced a day ahead; announce it first.'
			: `The withdrawal was announced, and may be made from ${day(at)}.`,
	UsageMeter_NoAmount: () => 'The amount is zero; enter more.',

	RoyaltyEngine_CurrencyNotListed: (currency: string) =>
		`${short(currency)} is not a currency that payments may be made in.`,
	RoyaltyEngine_CurrencyAlreadyListed: (currency: string) =>
		`${short(currency)} is already a currency for payments.`,
	RoyaltyEngine_UnknownAsset: (id: bigint) => `There is no asset ${id} to pay; check the id.`,
	RoyaltyEngine_NoAmount: () => 'The amount is zero; enter more.',
	RoyaltyEngine_ReasonReserved: () =>
		'Only a tip may be paid directly; sales, renewals and usage come from their own contracts.',
	RoyaltyEngine_FeeAboveBound: (fee: number, limit: number) =>
		`A protocol fee of ${bps(fee)} is above the bound of ${bps(limit)}.`,
	RoyaltyEngine_NotLinked: (child: bigint, parent: bigint) =>
		`Asset ${child} does not name asset ${parent} as a parent.`,
	RoyaltyEngine_NothingToPush: (child: bigint, parent: bigint) =>
		`Nothing waits on the link from asset ${child} to asset ${parent}; someone else may have pushed it.`,
	RoyaltyEngine_NothingToClaim: (id: bigint) =>
		`Nothing is left to claim for ${id}; it may have been claimed already.`,
	RoyaltyEngine_ZeroAddress: () => 'The zero address cannot be used here.',
	RoyaltyEngine_LengthMismatch: (a: bigint, b: bigint) =>
		`The lists sent have ${a} and ${b} entries and must be equally long.`,

	SaharaToken_AllocationsDoNotAddUp: (total: bigint, supply: bigint) =>
		`The allocations add up to ${formatUnits(total, 18)} SAHARA instead of the supply of ${formatUnits(supply, 18)}.`,
	Transfers_LeftTooMuch: (token: string) =>
		`The token ${short(token)} took more than it was asked for, so the transfer was undone.`,

	ERC20InsufficientAllowance: (spender: string, allowance: bigint, needed: bigint) =>
		`${short(spender)} may spend ${allowance} of your smallest units and needs ${needed}; approve the amount first.`,
	ERC20InsufficientBalance: (sender: string, balance: bigint, needed: bigint) =>
		`${short(sender)} holds ${balance} of the smallest unit and ${needed} are needed.`,
	ERC20InvalidApprover: () => 'The zero address cannot approve spending.',
	ERC20InvalidReceiver: () => 'Tokens cannot be sent to the zero address.',
	ERC20InvalidSender: () => 'Tokens cannot be sent from the zero address.',
	ERC20InvalidSpender: () => 'The zero address cannot be approved to spend.',
	ERC2612ExpiredSignature: (deadline: bigint) =>
		`The signed permit ended on ${day(deadline)}; sign a new one.`,
	ERC2612InvalidSigner: (signer: string, owner: string) =>
		`The permit is signed by ${short(signer)} instead of ${short(owner)}.`,
	SafeERC20FailedOperation: (token: string) =>
		`The token ${short(token)} refused the transfer; check balance and approval.`,

	ERC721IncorrectOwner: (sender: string, id: bigint, owner: string) =>
		`Token ${id} belongs to ${short(owner)}, not to ${short(sender)}.`,
	ERC721InsufficientApproval: (operator: string, id: bigint) =>
		`${short(operator)} is not approved to move token ${id}.`,
	ERC721InvalidApprover: (approver: string) => `${short(approver)} may not approve this token.`,
	ERC721InvalidOperator: (operator: string) => `${short(operator)} cannot be an operator.`,
	ERC721InvalidOwner: (owner: string) => `${short(owner)} cannot own tokens.`,
	ERC721InvalidReceiver: (receiver: string) =>
		`${short(receiver)} cannot hold this token: it is the zero address, or a contract that does not accept it.`,
	ERC721InvalidSender: (sender: string) => `${short(sender)} cannot send this token.`,
	ERC721NonexistentToken: (id: bigint) => `There is no token ${id}; check the id.`,

	AccessManagedInvalidAuthority: (authority: string) =>
		`${short(authority)} cannot be the authority: it is no contract.`,
	AccessManagedRequiredDelay: (_caller: string, delay: number) =>
		`This must be scheduled ${delay} seconds ahead.`,
	AccessManagedUnauthorized: (caller: string) => `${short(caller)} does not hold the role that this needs.`,
	AccessManagerAlreadyScheduled: () => 'This operation is already scheduled.',
	AccessManagerBadConfirmation: () => 'Only the account itself can renounce its role.',
	AccessManagerExpired: () => 'The scheduled operation has expired; schedule it again.',
	AccessManagerInvalidInitialAdmin: (admin: string) => `${short(admin)} cannot be the first admin.`,
	AccessManagerLockedFunction: () => 'The permission of this function cannot be changed.',
	AccessManagerLockedRole: (role: bigint) => `Role ${role} cannot be changed.`,
	AccessManagerNotReady: () => 'The scheduled operation is not ready yet; its delay still runs.',
	AccessManagerNotScheduled: () => 'This operation was not scheduled; schedule it first.',
	AccessManagerUnauthorizedAccount: (account: string, role: bigint) =>
		`${short(account)} does not hold role ${role}, which this needs.`,
	AccessManagerUnauthorizedCall: (caller: string, target: string) =>
		`${short(caller)} may not call this function of ${short(target)}.`,
	AccessManagerUnauthorizedCancel: (sender: string) => `${short(sender)} may not cancel this operation.`,
	AccessManagerUnauthorizedConsume: (target: string) =>
		`${short(target)} may not use up this scheduled operation.`,
	AccessControlBadConfirmation: () => 'Only the account itself can renounce its role.',
	AccessControlUnauthorizedAccount: (account: string) =>
		`${short(account)} does not hold the role that this needs.`,
	TimelockInsufficientDelay: (delay: bigint, least: bigint) =>
		`A delay of ${delay} seconds is below the least of ${least}.`,
	TimelockInvalidOperationLength: () => 'The operation’s targets, values and payloads differ in number.',
	TimelockUnauthorizedCaller: (caller: string) =>
		`${short(caller)} may not call this; only the timelock itself may.`,
	TimelockUnexecutedPredecessor: () => 'Another operation must be executed before this one.',
	TimelockUnexpectedOperationState: () =>
		'The operation is in another state than this needs: not scheduled, not ready, or done.',

	AddressEmptyCode: (target: string) => `There is no contract at ${short(target)}; check the chain.`,
	CheckpointUnorderedInsertion: () => 'A checkpoint would be written before an earlier one.',
	ECDSAInvalidSignature: () => 'The signature is not valid.',
	ECDSAInvalidSignatureLength: (length: bigint) => `The signature has ${length} bytes and should have 65.`,
	ECDSAInvalidSignatureS: () => 'The signature is in a form that could be altered, and is refused.',
	FailedCall: () => 'A call to another contract failed without saying why.',
	InsufficientBalance: (balance: bigint, needed: bigint) =>
		`The contract holds ${balance} wei and ${needed} are needed.`,
	InvalidAccountNonce: (account: string, current: bigint) =>
		`The nonce is not ${short(account)}’s current one, ${current}; sign again.`,
	InvalidShortString: () => 'A text is in a form that cannot be read.',
	ReentrancyGuardReentrantCall: () => 'A contract called back while it was being called, which is refused.',
	SafeCastOverflowedUintDowncast: (bits: number, value: bigint) =>
		`The number ${value} is larger than ${bits} bits hold; enter less.`,
	StringTooLong: () => 'A text is too long.'
};
