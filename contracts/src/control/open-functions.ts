/**
 * Every function that changes something and belongs to no power, with the reason why it needs none. A function of a
 * contract that is neither here nor in `powers.ts` fails the test.
 */
const held = 'what is the caller’s own';
const nobody = 'nobody: it always refuses';
const anyone = 'anyone';
const voters = 'whoever has votes, with these';
const received = 'anyone who sends it a token';
const assetOwner = 'the owner of the asset';

export const openFunctions: Record<string, string> = {
	'AssetRegistry.approve(address,uint256)': held,
	'AssetRegistry.setApprovalForAll(address,bool)': held,
	'AssetRegistry.transferFrom(address,address,uint256)': held,
	'AssetRegistry.safeTransferFrom(address,address,uint256)': held,
	'AssetRegistry.safeTransferFrom(address,address,uint256,bytes)': held,
	'AssetRegistry.register(uint8,bytes32,string,(bool,uint16,uint16),(uint256,uint8,uint16,uint256)[])':
		anyone,
	'AssetRegistry.publishVersion(uint256,bytes32,string)': assetOwner,
	'AssetRegistry.retire(uint256)': assetOwner,
	'AssetRegistry.setPolicy(uint256,(bool,uint16,uint16))': assetOwner,
	'Receipts.approve(address,uint256)': nobody,
	'Receipts.setApprovalForAll(address,bool)': nobody,
	'Receipts.transferFrom(address,address,uint256)': nobody,
	'Receipts.safeTransferFrom(address,address,uint256)': nobody,
	'Receipts.safeTransferFrom(address,address,uint256,bytes)': nobody,
	'Receipts.issue(uint256,address,uint8,uint64,bytes32)': assetOwner,
	'Receipts.issueBatch(uint256,(address,uint8,uint64,bytes32)[])': assetOwner,
	'Licenses.approve(address,uint256)': held,
	'Licenses.setApprovalForAll(address,bool)': held,
	'Licenses.transferFrom(address,address,uint256)': held,
	'Licenses.safeTransferFrom(address,address,uint256)': held,
	'Licenses.safeTransferFrom(address,address,uint256,bytes)': held,
	'Marketplace.createOffer((uint256,uint8,uint16,uint64,bool,uint128,uint128,uint128,address))': assetOwner,
	'Marketplace.closeOffer(uint256)': assetOwner,
	'Marketplace.revoke(uint256,bytes32)': assetOwner,
	'Marketplace.buy(uint256,address)': anyone,
	'Marketplace.renew(uint256)': anyone,
	'UsageMeter.deposit(uint256,uint256)': anyone,
	'UsageMeter.announceWithdrawal(uint256)': 'the licensee',
	'UsageMeter.withdraw(uint256,uint256)': 'the licensee',
	'UsageMeter.settle(uint256,uint128,bytes,bytes32)': 'anyone with a voucher that the licensee signed',
	'RoyaltyEngine.pay(uint256,address,uint256,uint8,bytes32)': anyone,
	'RoyaltyEngine.push(uint256,uint256,address)': anyone,
	'RoyaltyEngine.pushBatch(uint256[],uint256[],address)': anyone,
	'RoyaltyEngine.claim(uint256,address)': 'anyone: the money goes to the receipt’s holder',
	'RoyaltyEngine.claimBatch(uint256[],address)': 'anyone: the money goes to the receipts’ holders',
	'RoyaltyEngine.claimOwner(uint256,address)': 'anyone: the money goes to the owner',
	'RoyaltyEngine.claimOwnerBatch(uint256[],address)': 'anyone: the money goes to the owners',
	'RoyaltyEngine.collectFees(address)': 'anyone: the money goes to the treasury',
	'RoyaltyEngine.skim(address)': 'anyone: the money goes to the treasury',
	'SaharaToken.approve(address,uint256)': held,
	'SaharaToken.transfer(address,uint256)': held,
	'SaharaToken.transferFrom(address,address,uint256)': held,
	'SaharaToken.permit(address,address,uint256,uint256,uint8,bytes32,bytes32)':
		'anyone with the holder’s signature',
	'AccessManager.execute(address,bytes)': 'whoever may make the call itself',
	'AccessManager.schedule(address,bytes,uint48)': 'whoever may make the call itself, later',
	'AccessManager.multicall(bytes[])': 'whoever may make each of the calls',
	'AccessManager.renounceRole(uint64,address)': held,
	'AccessManager.consumeScheduledOp(address,bytes)': 'the target of the operation, in the course of it',
	'TimelockController.renounceRole(bytes32,address)': held,
	'TimelockController.onERC721Received(address,address,uint256,bytes)': received,
	'TimelockController.onERC1155Received(address,address,uint256,uint256,bytes)': received,
	'TimelockController.onERC1155BatchReceived(address,address,uint256[],uint256[],bytes)': received,
	'VotingEscrow.lock(uint256,uint48)': held,
	'VotingEscrow.increase(uint256)': held,
	'VotingEscrow.extend(uint48)': held,
	'VotingEscrow.withdraw()': held,
	'VotingEscrow.delegate(address)': held,
	'VotingEscrow.delegateBySig(address,uint256,uint256,uint8,bytes32,bytes32)':
		'anyone with the delegator’s signature',
	'ContributorVotes.record(uint256[])': 'anyone: the score goes to the receipts’ holders',
	'ContributorVotes.moveDelegation(address,address,address)': 'the VotingEscrow it was born with, for good',
	'SaharaGovernor.propose(address[],uint256[],bytes[],string)': voters,
	'SaharaGovernor.castVote(uint256,uint8)': voters,
	'SaharaGovernor.castVoteWithReason(uint256,uint8,string)': voters,
	'SaharaGovernor.castVoteWithReasonAndParams(uint256,uint8,string,bytes)': voters,
	'SaharaGovernor.castVoteBySig(uint256,uint8,address,bytes)': 'anyone with the voter’s signature',
	'SaharaGovernor.castVoteWithReasonAndParamsBySig(uint256,uint8,address,string,bytes,bytes)':
		'anyone with the voter’s signature',
	'SaharaGovernor.queue(uint256)': 'anyone, what was voted',
	'SaharaGovernor.queue(address[],uint256[],bytes[],bytes32)': 'anyone, what was voted',
	'SaharaGovernor.execute(uint256)': 'anyone, what was voted',
	'SaharaGovernor.execute(address[],uint256[],bytes[],bytes32)': 'anyone, what was voted',
	'SaharaGovernor.onERC721Received(address,address,uint256,bytes)': nobody,
	'SaharaGovernor.onERC1155Received(address,address,uint256,uint256,bytes)': nobody,
	'SaharaGovernor.onERC1155BatchReceived(address,address,uint256[],uint256[],bytes)': nobody,
	'FoundationHandover.countProposal(uint256)': 'anyone: the contract checks',
	'FoundationHandover.openGate()': 'anyone: the contract checks'
};
