// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IVotingEscrow} from "../../../../contracts/governance/interfaces/IVotingEscrow.sol";
import {FlashVoter} from "../support/FlashVoter.sol";
import {GovernanceFixture} from "../support/GovernanceFixture.sol";

// propose, cancel
// ├── the proposal is stored and answers by id and by index
// ├── reverts: below the threshold, a copied proposal with another proposer's suffix, the same one twice
// ├── lock, propose and vote in one transaction revert, each for its reason
// └── a proposer cancels while pending, nobody else does
contract ProposeTest is GovernanceFixture {
    uint256 internal constant AMOUNT = 100_000e18;
    FlashVoter internal flash;

    function setUp() public override {
        super.setUp();
        flash = new FlashVoter(escrow, governor, sahara);
        _lock(alice, AMOUNT, _weeksAhead(200));
        _lock(bob, AMOUNT, _weeksAhead(200));
        _skip(1);
    }

    function test_TheDefaults() external view {
        vm.assertEq(governor.votingDelay(), 2 days, "delay");
        vm.assertEq(governor.votingPeriod(), 5 days, "period");
        vm.assertEq(governor.lateQuorumVoteExtension(), 2 days, "late quorum");
        vm.assertEq(governor.proposalThreshold(), THRESHOLD, "threshold");
        vm.assertEq(governor.quorumNumerator(), QUORUM_PERCENT, "quorum");
        vm.assertEq(governor.proposalGuardian(), guardian, "guardian");
        vm.assertEq(governor.timelock(), address(timelock), "timelock");
        vm.assertEq(address(governor.token()), address(votes), "votes");
        vm.assertEq(governor.CLOCK_MODE(), "mode=timestamp", "clock");
        vm.assertEq(
            governor.COUNTING_MODE(),
            "support=bravo,fractional&quorum=for,abstain&params=fractional",
            "how votes are counted"
        );
    }

    function test_AProposalIsStored() external {
        uint256 proposalId = _propose(alice, address(engine), "data", "a change");
        vm.assertEq(governor.proposalCount(), 1, "one");
        (uint256 id, address[] memory targets, , bytes[] memory calldatas, bytes32 hash) = governor.proposalDetailsAt(
            0
        );
        vm.assertEq(id, proposalId, "its id");
        vm.assertEq(targets[0], address(engine), "its target");
        vm.assertEq(keccak256(calldatas[0]), keccak256("data"), "its call");
        vm.assertEq(hash, keccak256("a change"), "its description");
        vm.assertEq(governor.proposalProposer(proposalId), alice, "its proposer");
        uint256 time = block.timestamp;
        _skip(2 days + 1);
        vm.assertEq(
            governor.quorum(time),
            (votes.getPastTotalSupply(time) * QUORUM_PERCENT) / 100,
            "a part of the past total"
        );
    }

    function test_RevertWhen_BelowTheThreshold() external {
        _lock(carol, THRESHOLD / 2, _weeksAhead(200));
        _skip(1);
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _proposalOf(
            address(engine),
            ""
        );
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorInsufficientProposerVotes.selector,
                carol,
                votes.getPastVotes(carol, block.timestamp - 1),
                THRESHOLD
            )
        );
        vm.prank(carol);
        governor.propose(targets, values, calldatas, "too small");
    }

    function test_RevertWhen_CopiedWithAnothersSuffix() external {
        string memory description = string.concat("A change#proposer=", Strings.toHexString(alice));
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _proposalOf(
            address(engine),
            ""
        );
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, bob));
        vm.prank(bob);
        governor.propose(targets, values, calldatas, description);

        uint256 proposalId = _propose(alice, address(engine), "", description);
        vm.assertEq(governor.proposalProposer(proposalId), alice, "it is hers");
    }

    function test_RevertWhen_ProposedTwice() external {
        uint256 proposalId = _propose(alice, address(engine), "", "a change");
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _proposalOf(
            address(engine),
            ""
        );
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorUnexpectedProposalState.selector,
                proposalId,
                IGovernor.ProposalState.Pending,
                bytes32(0)
            )
        );
        vm.prank(bob);
        governor.propose(targets, values, calldatas, "a change");
    }

    // --------------------------------------------------------------------------------------------------- flash loan

    function test_RevertWhen_LockedAndProposedAtOnce() external {
        vm.expectRevert(
            abi.encodeWithSelector(IGovernor.GovernorInsufficientProposerVotes.selector, address(flash), 0, THRESHOLD)
        );
        flash.lockAndPropose(1e27, _weeksAhead(200));
    }

    function test_RevertWhen_LockedAndVotedAtOnce() external {
        uint256 proposalId = _propose(alice, address(engine), "", "a change");
        vm.warp(governor.proposalSnapshot(proposalId));
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorUnexpectedProposalState.selector,
                proposalId,
                IGovernor.ProposalState.Pending,
                bytes32(uint256(1) << uint256(IGovernor.ProposalState.Active))
            )
        );
        flash.lockAndVote(1e27, _weeksAhead(200), proposalId);

        _skip(1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, address(flash)));
        flash.lockAndVote(1e27, _weeksAhead(200), proposalId);
    }

    function test_RevertWhen_LockedAndRepaidAtOnce() external {
        uint48 end = _weeksAhead(2);
        vm.expectRevert(
            abi.encodeWithSelector(IVotingEscrow.VotingEscrow_LockNotExpired.selector, address(flash), end)
        );
        flash.lockAndRepay(1e27, end);
    }

    // ------------------------------------------------------------------------------------------------------- cancel

    function test_OnlyItsProposerCancelsAPendingOne() external {
        uint256 proposalId = _propose(alice, address(engine), "", "a change");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, proposalId, bob));
        vm.prank(bob);
        governor.cancel(proposalId);

        vm.prank(alice);
        governor.cancel(proposalId);
        _checkState(proposalId, IGovernor.ProposalState.Canceled, "cancelled");

        uint256 second = _propose(alice, address(engine), "", "another");
        _openVoting(second);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, second, alice));
        vm.prank(alice);
        governor.cancel(second);
    }
}
