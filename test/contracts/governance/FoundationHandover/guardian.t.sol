// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";
import {RoyaltyEngine} from "../../../../contracts/core/RoyaltyEngine.sol";
import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {HandoverFixture} from "../support/HandoverFixture.sol";
import {HandoverPowers} from "../support/HandoverPowers.sol";

// cancelProposal
// ├── when the caller is not the guardian: reverts, for the Foundation and the DAO too
// ├── when its time is over: reverts, from that second on
// ├── when it has renounced: reverts
// ├── when the DAO has dismissed it: reverts
// ├── in the last stage: reverts
// ├── when the proposal is a step of the handover: reverts
// │   ├── calls of the handover, and the dismissal of the guardian, alone or together
// │   └── not with any other call beside them, a value, another guardian, or a step wrapped into something else
// ├── when there is no such proposal: reverts
// └── when all is well: cancels, pending, active and queued ones
// renounceGuardian
// ├── when the caller is not the guardian: reverts
// ├── when it has ended: reverts
// └── when in office: ends it for good, also against a DAO that would appoint it again
contract GuardianTest is HandoverFixture {
    function test_RevertWhen_NotTheGuardian() external {
        uint256 id = _harmful();
        address[4] memory who = [foundation, dao, stranger, voter];
        for (uint256 i; i < who.length; ++i) {
            vm.expectRevert(_notAllowed(who[i]));
            vm.prank(who[i]);
            handover.cancelProposal(id, "no");
        }
    }

    function test_RevertWhen_TheTermIsOver() external {
        uint256 id = _harmful();
        vm.warp(handover.guardianExpiresAt() - 1);
        vm.assertTrue(handover.isGuardianActive(), "in its last second");
        _skip(1);
        vm.assertFalse(handover.isGuardianActive(), "no more");
        _expectEnded();
        vm.prank(guardian);
        handover.cancelProposal(id, "no");
    }

    function test_InTheLastSecondOfTheTerm() external {
        vm.warp(handover.guardianExpiresAt() - 3 days);
        uint256 id = _harmful();
        vm.warp(handover.guardianExpiresAt() - 1);
        vm.prank(guardian);
        handover.cancelProposal(id, "in time");
        _checkState(id, IGovernor.ProposalState.Canceled, "cancelled");
    }

    function test_RevertWhen_Renounced() external {
        uint256 id = _harmful();
        vm.expectEmit(address(handover));
        emit IFoundationHandover.GuardianRenounced(guardian);
        vm.prank(guardian);
        handover.renounceGuardian();
        vm.assertFalse(handover.isGuardianActive(), "no more");
        _expectEnded();
        vm.prank(guardian);
        handover.cancelProposal(id, "no");
        _expectEnded();
        vm.prank(guardian);
        handover.renounceGuardian();
    }

    function test_RevertWhen_Dismissed() external {
        _dismissGuardian();
        uint256 id = _harmful();
        vm.assertFalse(handover.isGuardianActive(), "no more");
        _expectEnded();
        vm.prank(guardian);
        handover.cancelProposal(id, "no");
        handover.verify();
    }

    /// @dev It may still want to leave for good, so that nobody can appoint it again.
    function test_WhenDismissedAndRenounced() external {
        _dismissGuardian();
        vm.prank(guardian);
        handover.renounceGuardian();
        _ratify(address(governor), abi.encodeCall(GovernorProposalGuardian.setProposalGuardian, (address(handover))));
        uint256 id = _harmful();
        _expectEnded();
        vm.prank(guardian);
        handover.cancelProposal(id, "no");
    }

    function test_RevertGiven_TheLastStage() external {
        _advanceTo(DAO);
        uint256 id = _harmful();
        _expectEnded();
        vm.prank(guardian);
        handover.cancelProposal(id, "no");
        _expectEnded();
        vm.prank(guardian);
        handover.renounceGuardian();
    }

    function test_RevertWhen_NoSuchProposal() external {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, uint256(7)));
        vm.prank(guardian);
        handover.cancelProposal(7, "no");
    }

    function test_RevertWhen_NotTheGuardianRenounces() external {
        vm.expectRevert(_notAllowed(foundation));
        vm.prank(foundation);
        handover.renounceGuardian();
    }

    function test_RevertWhen_RenouncedAfterTheTerm() external {
        vm.warp(handover.guardianExpiresAt());
        _expectEnded();
        vm.prank(guardian);
        handover.renounceGuardian();
    }

    // ------------------------------------------------------------------------------------------- what can be cancelled

    function test_WhenPending() external {
        uint256 id = _harmful();
        vm.expectEmit(address(handover));
        emit IFoundationHandover.GuardianActed(
            id,
            keccak256("It would break the charter."),
            "It would break the charter."
        );
        vm.prank(guardian);
        handover.cancelProposal(id, "It would break the charter.");
        _checkState(id, IGovernor.ProposalState.Canceled, "cancelled");
    }

    function test_WhenActive() external {
        uint256 id = _harmful();
        _openVoting(id);
        _vote(voter, id, 1);
        vm.prank(guardian);
        handover.cancelProposal(id, "");
        _checkState(id, IGovernor.ProposalState.Canceled, "cancelled");
    }

    function test_WhenQueued() external {
        uint256 id = _succeed(address(engine), abi.encodeCall(RoyaltyEngine.setProtocolFee, (0)));
        vm.prank(guardian);
        handover.cancelProposal(id, "");
        _checkState(id, IGovernor.ProposalState.Canceled, "cancelled");
    }

    function test_RevertWhen_AStepOfTheHandover() external {
        bytes[6] memory steps = [
            abi.encodeCall(IFoundationHandover.scheduleTransfer, (HandoverPowers.PROTOCOL_FEE, SHARED)),
            abi.encodeCall(IFoundationHandover.cancelTransfer, (HandoverPowers.PROTOCOL_FEE, SHARED)),
            abi.encodeCall(IFoundationHandover.acceptTransfer, (HandoverPowers.PROTOCOL_FEE, SHARED)),
            abi.encodeCall(IFoundationHandover.advance, (SHARED)),
            abi.encodeCall(IFoundationHandover.setCharter, (CHARTER, "")),
            _dismissal(address(0))
        ];
        for (uint256 i; i < steps.length; ++i) {
            uint256 id = _propose(voter, i < 5 ? address(handover) : address(governor), steps[i], _nextDescription());
            _expectProtected(id);
        }
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _both(
            address(handover),
            steps[3],
            address(governor),
            steps[5]
        );
        vm.prank(voter);
        _expectProtected(governor.propose(targets, values, calldatas, "both"));
    }

    function test_WhenMoreThanAStep() external {
        bytes memory step = abi.encodeCall(IFoundationHandover.advance, (SHARED));
        bytes memory harm = abi.encodeCall(RoyaltyEngine.setProtocolFee, (0));
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _both(
            address(handover),
            step,
            address(engine),
            harm
        );
        vm.prank(voter);
        _expectCancellable(governor.propose(targets, values, calldatas, "first the step"));
        (targets, values, calldatas) = _both(address(engine), harm, address(handover), step);
        vm.prank(voter);
        _expectCancellable(governor.propose(targets, values, calldatas, "then the step"));

        (targets, values, calldatas) = _proposalOf(address(handover), step);
        values[0] = 1;
        vm.prank(voter);
        _expectCancellable(governor.propose(targets, values, calldatas, "with money"));
    }

    function test_WhenItOnlyLooksLikeAStep() external {
        bytes memory step = abi.encodeCall(IFoundationHandover.advance, (SHARED));
        _expectCancellable(_propose(voter, address(governor), _dismissal(stranger), "another guardian"));
        _expectCancellable(_propose(voter, address(governor), _dismissal(address(handover)), "the same guardian"));
        bytes memory longer = bytes.concat(_dismissal(address(0)), hex"00");
        _expectCancellable(_propose(voter, address(governor), longer, "a longer dismissal"));
        bytes memory relayed = abi.encodeCall(Governor.relay, (address(handover), 0, step));
        _expectCancellable(_propose(voter, address(governor), relayed, "relayed"));
        _expectCancellable(_propose(voter, address(timelock), step, "at the timelock"));
        _expectCancellable(_propose(voter, stranger, _dismissal(address(0)), "elsewhere"));
    }

    /// @dev Whoever would lose by it can't stop it: neither the guardian by cancelling nor the Foundation by anything.
    function test_TheProposalThatRemovesTheGuardianPasses() external {
        uint256 id = _propose(voter, address(governor), _dismissal(address(0)), "dismiss the guardian");
        _expectProtected(id);
        _openVoting(id);
        _vote(voter, id, 1);
        _expectProtected(id);
        _closeVoting(id);
        governor.queue(id);
        _expectProtected(id);
        _skip(TIMELOCK_DELAY);
        governor.execute(id);
        vm.assertEq(governor.proposalGuardian(), address(0), "dismissed");
        vm.assertTrue(handover.stageOf(HandoverPowers.PROPOSAL_GUARDIAN) == DAO, "its power has its last holders");
    }

    // -------------------------------------------------------------------------------------------------------- internal

    function _harmful() private returns (uint256) {
        return _propose(voter, address(engine), abi.encodeCall(RoyaltyEngine.setProtocolFee, (0)), _nextDescription());
    }

    function _dismissal(address to) private pure returns (bytes memory) {
        return abi.encodeCall(GovernorProposalGuardian.setProposalGuardian, (to));
    }

    function _both(
        address first,
        bytes memory firstData,
        address second,
        bytes memory secondData
    ) private pure returns (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) {
        targets = new address[](2);
        (targets[0], targets[1]) = (first, second);
        values = new uint256[](2);
        calldatas = new bytes[](2);
        (calldatas[0], calldatas[1]) = (firstData, secondData);
    }

    function _expectProtected(uint256 id) private {
        vm.assertTrue(handover.isHandoverProposal(id), "protected");
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_HandoverStep.selector, id));
        vm.prank(guardian);
        handover.cancelProposal(id, "no");
    }

    function _expectCancellable(uint256 id) private {
        vm.assertFalse(handover.isHandoverProposal(id), "not protected");
        vm.prank(guardian);
        handover.cancelProposal(id, "yes");
        _checkState(id, IGovernor.ProposalState.Canceled, "cancelled");
    }

    function _expectEnded() private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFoundationHandover.FoundationHandover_GuardianEnded.selector,
                handover.guardianExpiresAt()
            )
        );
    }
}
