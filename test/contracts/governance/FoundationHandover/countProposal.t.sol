// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {RoyaltyEngine} from "../../../../contracts/core/RoyaltyEngine.sol";
import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {HandoverFixture} from "../support/HandoverFixture.sol";

// countProposal
// ├── in the last stage: reverts
// ├── when it was counted: reverts
// ├── when there is no such proposal: reverts
// ├── when it is not executed: reverts
// ├── when its snapshot lies in an earlier stage: reverts
// ├── when too few votes were cast: reverts, one wei below the gate's share
// ├── when all is well: counts For, Against and Abstain, whoever calls
// ├── when its snapshot is the stage's first second: counts
// ├── when executed at the timelock itself: counts
// └── when it was the last thing missing: the gate opens
contract CountProposalTest is HandoverFixture {
    function test_RevertGiven_TheLastStage() external {
        uint256 id = _ratify();
        _advanceTo(DAO);
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NoGate.selector, DAO));
        handover.countProposal(id);
    }

    function test_RevertWhen_Counted() external {
        uint256 id = _ratify();
        handover.countProposal(id);
        vm.assertTrue(handover.isCounted(id), "counted");
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_AlreadyCounted.selector, id));
        handover.countProposal(id);
    }

    function test_RevertWhen_NoSuchProposal() external {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, uint256(1)));
        handover.countProposal(1);
    }

    function test_RevertWhen_NotExecuted() external {
        bytes memory data = abi.encodeCall(RoyaltyEngine.setProtocolFee, (100));
        uint256 id = _propose(voter, address(engine), data, "not executed");
        _expectNotExecuted(id);
        _openVoting(id);
        _vote(voter, id, 1);
        _expectNotExecuted(id);
        _closeVoting(id);
        _expectNotExecuted(id);
        governor.queue(id);
        _expectNotExecuted(id);
    }

    function test_RevertWhen_ItsSnapshotLiesInAnEarlierStage() external {
        bytes memory data = abi.encodeWithSignature("setVotingPeriod(uint32)", 5 days);
        uint256 id = _succeed(address(governor), data);
        uint256 snapshot = governor.proposalSnapshot(id);
        _advanceTo(SHARED);
        governor.execute(id);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFoundationHandover.FoundationHandover_OtherStage.selector,
                id,
                snapshot,
                handover.stageSince()
            )
        );
        handover.countProposal(id);
    }

    function test_WhenItsSnapshotIsTheStagesFirstSecond() external {
        _meetGate();
        _transferAll();
        bytes memory data = abi.encodeWithSignature("setVotingPeriod(uint32)", 5 days);
        uint256 id = _propose(voter, address(governor), data, "on the edge");
        vm.warp(governor.proposalSnapshot(id));
        vm.prank(foundation);
        handover.advance(SHARED);
        _skip(1);
        _vote(voter, id, 1);
        _closeVoting(id);
        governor.queue(id);
        _skip(TIMELOCK_DELAY);
        governor.execute(id);
        handover.countProposal(id);
        vm.assertEq(handover.progress().ratifiedProposals, 1, "it belongs to the stage");
    }

    function test_RevertWhen_TooFewVotesWereCast() external {
        uint256 id = _ratifyWith(-1);
        (uint256 cast, uint256 least) = _turnout(id);
        vm.assertEq(cast, least - 1, "one wei short");
        vm.expectRevert(
            abi.encodeWithSelector(IFoundationHandover.FoundationHandover_TurnoutTooLow.selector, id, cast, least)
        );
        handover.countProposal(id);
    }

    function test_WhenJustEnoughVotesWereCast() external {
        uint256 id = _ratifyWith(0);
        (uint256 cast, uint256 least) = _turnout(id);
        vm.assertEq(cast, least, "to the wei");
        handover.countProposal(id);
        vm.assertEq(handover.progress().ratifiedProposals, 1, "counted");
    }

    function test_WhenAllIsWell() external {
        bytes memory data = abi.encodeWithSignature("setVotingPeriod(uint32)", 5 days);
        uint256 id = _propose(voter, address(governor), data, "all sides");
        _openVoting(id);
        uint256 total = votes.getPastTotalSupply(governor.proposalSnapshot(id));
        // A third against, a third for and a wei more, the rest abstains.
        uint128 third = uint128(total / 3);
        vm.prank(voter);
        governor.castVoteWithReasonAndParams(
            id,
            255,
            "",
            abi.encodePacked(third, third + 1, uint128(total) - 2 * third - 1)
        );
        _closeVoting(id);
        governor.queue(id);
        _skip(TIMELOCK_DELAY);
        governor.execute(id);

        vm.expectEmit(address(handover));
        emit IFoundationHandover.ProposalCounted(id, FOUNDATION, total, total, 1);
        vm.prank(stranger);
        handover.countProposal(id);
        vm.assertEq(handover.progress().ratifiedProposals, 1, "one");
    }

    function test_WhenExecutedAtTheTimelockItself() external {
        bytes memory data = abi.encodeWithSignature("updateDelay(uint256)", TIMELOCK_DELAY);
        uint256 id = _succeed(address(timelock), data);
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas, bytes32 description) = governor
            .proposalDetails(id);
        bytes32 salt = bytes20(address(governor)) ^ description;
        timelock.executeBatch(targets, values, calldatas, 0, salt);
        handover.countProposal(id);
        vm.assertEq(handover.progress().ratifiedProposals, 1, "counted");
    }

    function test_WhenItWasTheLastThingMissing() external {
        _count();
        vm.prank(dao);
        handover.setCharter(CHARTER, "");
        vm.warp(handover.gate(FOUNDATION).earliest);
        uint256 id = _ratify();
        uint256 locked = escrow.totalLocked();
        vm.expectEmit(address(handover));
        emit IFoundationHandover.GateOpened(FOUNDATION, 2, locked, CHARTER);
        handover.countProposal(id);
        vm.assertEq(handover.progress().openedAt, block.timestamp, "open from now on");
    }

    function _expectNotExecuted(uint256 id) private {
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NotExecuted.selector, id));
        handover.countProposal(id);
    }

    /// @dev Executes a proposal on which the gate's share of votes was cast, and `more` wei.
    function _ratifyWith(int256 more) private returns (uint256 id) {
        bytes memory data = abi.encodeWithSignature("setVotingPeriod(uint32)", 5 days);
        id = _propose(voter, address(governor), data, "to the wei");
        _openVoting(id);
        (, uint256 least) = _turnout(id);
        uint128 support = uint128(uint256(int256(least) + more));
        vm.prank(voter);
        governor.castVoteWithReasonAndParams(id, 255, "", abi.encodePacked(uint128(0), support, uint128(0)));
        _closeVoting(id);
        governor.queue(id);
        _skip(TIMELOCK_DELAY);
        governor.execute(id);
    }

    function _turnout(uint256 id) private view returns (uint256 cast, uint256 least) {
        (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = governor.proposalVotes(id);
        cast = againstVotes + forVotes + abstainVotes;
        uint256 total = votes.getPastTotalSupply(governor.proposalSnapshot(id));
        least = (total * 1_000 + 9_999) / 10_000;
    }
}
