// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernanceFixture} from "../support/GovernanceFixture.sol";

// castVote and its kin
// ├── power is that of the snapshot: what is locked, delegated, expired or earned later changes nothing
// ├── fractions: in parts, in several calls, never more than there is
// ├── by signature, once, and for its signer only
// ├── contributors vote with their score
// └── quorum that is reached late extends the vote by two days, once
contract VoteTest is GovernanceFixture {
    bytes32 internal constant BALLOT = keccak256(
        "Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)"
    );

    uint256 internal proposalId;
    uint256 internal snapshot;

    function setUp() public override {
        super.setUp();
        _lock(alice, 50_000e18, _weeksAhead(200));
        _lock(bob, 30_000e18, _weeksAhead(2));
        _earn(carol, 100_000e18);
        _skip(1);
        proposalId = _propose(alice, address(engine), "", "a change");
        snapshot = governor.proposalSnapshot(proposalId);
    }

    function test_PowerIsThatOfTheSnapshot() external {
        _openVoting(proposalId);
        uint256 bobs = votes.getPastVotes(bob, snapshot);
        _delegate(alice, dave);
        _lock(dave, 1_000_000e18, _weeksAhead(200));
        _increase(bob, 1_000_000e18);
        vm.assertEq(_vote(bob, proposalId, 0), bobs, "an increase is too late");
        vm.assertEq(_vote(alice, proposalId, 1), votes.getPastVotes(alice, snapshot), "a delegation too");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, dave));
        _vote(dave, proposalId, 1);
    }

    function test_ALockThatExpiresDuringTheVoteStillCounts() external {
        uint48 end = escrow.lockOf(bob).unlocksAt;
        vm.warp(end - 2 days - 60);
        uint256 late = _propose(alice, address(engine), "", "another");
        _openVoting(late);
        vm.warp(end + 1);
        vm.assertEq(escrow.getVotes(bob), 0, "expired");
        vm.assertEq(_vote(bob, late, 1), (30_000e18 / uint256(MAX_DURATION)) * 60, "a minute's power at the snapshot");
    }

    function test_ContributorsVote() external {
        _openVoting(proposalId);
        uint256 weight = _vote(carol, proposalId, 1);
        vm.assertEq(weight, (100_000e18 * uint256(FEE_BPS)) / 10_000, "the fees that were paid");
        vm.assertEq(votes.getPastVotesParts(carol, snapshot).contributor, weight, "all of it earned");
    }

    function test_InFractions() external {
        _openVoting(proposalId);
        uint256 all = votes.getPastVotes(alice, snapshot);
        uint128 part = uint128(all / 5);
        vm.prank(alice);
        governor.castVoteWithReasonAndParams(proposalId, 255, "", abi.encodePacked(part, 2 * part, part));
        (uint256 against, uint256 for_, uint256 abstain) = governor.proposalVotes(proposalId);
        vm.assertEq(against, part, "against");
        vm.assertEq(for_, 2 * part, "for");
        vm.assertEq(abstain, part, "abstain");

        vm.expectRevert(
            abi.encodeWithSignature(
                "GovernorExceedRemainingWeight(address,uint256,uint256)",
                alice,
                2 * part,
                all - 4 * part
            )
        );
        vm.prank(alice);
        governor.castVoteWithReasonAndParams(proposalId, 255, "", abi.encodePacked(part, part, uint128(0)));

        vm.assertEq(_vote(alice, proposalId, 1), all - 4 * part, "the rest at once");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, alice));
        _vote(alice, proposalId, 1);
    }

    function test_BySignature() external {
        _openVoting(proposalId);
        bytes memory signature = _ballot(ALICE_KEY, alice, 2, 0);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, bob));
        governor.castVoteBySig(proposalId, 2, bob, signature);

        vm.prank(dave);
        uint256 weight = governor.castVoteBySig(proposalId, 2, alice, signature);
        vm.assertEq(weight, votes.getPastVotes(alice, snapshot), "alice's power");
        vm.assertTrue(governor.hasVoted(proposalId, alice), "counted for her");
        vm.assertEq(governor.nonces(alice), 1, "the signature is used");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, alice));
        governor.castVoteBySig(proposalId, 2, alice, signature);
    }

    function test_LateQuorumExtendsOnce() external {
        uint256 deadline = governor.proposalDeadline(proposalId);
        vm.warp(deadline - 1 hours);
        _vote(alice, proposalId, 1);
        vm.assertEq(governor.proposalDeadline(proposalId), block.timestamp + 2 days, "two days from the quorum");
        uint256 extended = governor.proposalDeadline(proposalId);
        vm.warp(extended - 1);
        _vote(bob, proposalId, 0);
        vm.assertEq(governor.proposalDeadline(proposalId), extended, "not again");
        vm.warp(extended + 1);
        _checkState(proposalId, IGovernor.ProposalState.Succeeded, "closed");
    }

    function test_EarlyQuorumExtendsNothing() external {
        uint256 deadline = governor.proposalDeadline(proposalId);
        _openVoting(proposalId);
        _vote(alice, proposalId, 2);
        vm.assertEq(governor.proposalDeadline(proposalId), deadline, "the deadline stays");
    }

    function _ballot(uint256 key, address voter, uint8 support, uint256 nonce) private view returns (bytes memory) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("SaharaGovernor"),
                keccak256("1"),
                block.chainid,
                address(governor)
            )
        );
        bytes32 message = keccak256(abi.encode(BALLOT, proposalId, support, voter, nonce));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, keccak256(abi.encodePacked(hex"1901", domain, message)));
        return abi.encodePacked(r, s, v);
    }
}
