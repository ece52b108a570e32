// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {HandoverFixture} from "../support/HandoverFixture.sol";
import {HandoverPowers} from "../support/HandoverPowers.sol";

// cancelTransfer
// ├── when the caller is neither the Foundation nor the DAO: reverts
// ├── when the stage is not the next one: reverts
// ├── when nothing is scheduled: reverts
// ├── when the Foundation cancels
// │   ├── what the DAO scheduled: reverts
// │   ├── its own, while the gate is closed: cancels
// │   └── its own, once the gate is open: reverts, also after the gate's values fell again
// └── when the DAO cancels: anyone's, with the gate open or closed
contract CancelTransferTest is HandoverFixture {
    uint16 private constant POWER = HandoverPowers.PROTOCOL_FEE;

    function test_RevertWhen_NeitherTheFoundationNorTheDao() external {
        _schedule(POWER);
        vm.expectRevert(_notAllowed(guardian));
        vm.prank(guardian);
        handover.cancelTransfer(POWER, SHARED);
    }

    function test_RevertWhen_NotTheNextStage() external {
        _schedule(POWER);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFoundationHandover.FoundationHandover_NotNextStage.selector,
                DAO_WITH_GUARDIAN,
                FOUNDATION
            )
        );
        vm.prank(foundation);
        handover.cancelTransfer(POWER, DAO_WITH_GUARDIAN);
    }

    function test_RevertWhen_NothingIsScheduled() external {
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NotScheduled.selector, POWER));
        vm.prank(foundation);
        handover.cancelTransfer(POWER, SHARED);
    }

    function test_RevertWhen_TheFoundationCancelsWhatTheDaoScheduled() external {
        _meetGate();
        vm.prank(dao);
        handover.scheduleTransfer(POWER, SHARED);
        vm.expectRevert(_notAllowed(foundation));
        vm.prank(foundation);
        handover.cancelTransfer(POWER, SHARED);
    }

    function test_WhenTheFoundationCancelsItsOwn() external {
        _schedule(POWER);
        vm.expectEmit(address(handover));
        emit IFoundationHandover.TransferCancelled(POWER, SHARED, foundation);
        vm.prank(foundation);
        handover.cancelTransfer(POWER, SHARED);
        vm.assertEq(handover.transferOf(POWER).readyAt, 0, "nothing is scheduled");

        _skip(TRANSFER_DELAY);
        _meetGate();
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NotScheduled.selector, POWER));
        vm.prank(dao);
        handover.acceptTransfer(POWER, SHARED);
    }

    function test_RevertGiven_AnOpenGate_WhenTheFoundationCancels() external {
        _schedule(POWER);
        _meetGate();
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_GateOpen.selector, FOUNDATION));
        vm.prank(foundation);
        handover.cancelTransfer(POWER, SHARED);
    }

    /// @dev Else the Foundation could close the gate by withdrawing its own lock, and then cancel.
    function test_RevertGiven_AGateThatWasOpen_WhenTheFoundationCancels() external {
        _schedule(POWER);
        _meetGate();
        handover.openGate();
        vm.warp(escrow.lockOf(voter).unlocksAt);
        vm.prank(voter);
        escrow.withdraw();
        vm.assertEq(handover.progress().lockedAmount, 0, "less is locked than the gate asks for");
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_GateOpen.selector, FOUNDATION));
        vm.prank(foundation);
        handover.cancelTransfer(POWER, SHARED);
    }

    function test_WhenTheDaoCancelsWhatTheFoundationScheduled() external {
        _schedule(POWER);
        vm.expectEmit(address(handover));
        emit IFoundationHandover.TransferCancelled(POWER, SHARED, dao);
        vm.prank(dao);
        handover.cancelTransfer(POWER, SHARED);
        vm.assertEq(handover.transferOf(POWER).readyAt, 0, "nothing is scheduled");
    }

    function test_GivenAnOpenGate_WhenTheDaoCancels() external {
        _meetGate();
        vm.startPrank(dao);
        handover.scheduleTransfer(POWER, SHARED);
        handover.cancelTransfer(POWER, SHARED);
        vm.stopPrank();
        vm.assertEq(handover.transferOf(POWER).readyAt, 0, "nothing is scheduled");
    }
}
