// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {HandoverFixture} from "../support/HandoverFixture.sol";

// A gate
// ├── is open when its time has come, enough was ratified and locked, and the charter is the one asked for
// │   ├── a second too early: closed
// │   ├── a proposal too few: closed
// │   ├── a wei too little locked: closed
// │   └── another charter, or none: closed
// ├── openGate
// │   ├── when closed: reverts
// │   ├── in the last stage: reverts
// │   ├── when open: records it, whoever calls
// │   └── when recorded: does nothing
// ├── once recorded stays open, whatever becomes of the values
// └── of the last stage: there is none
// setCharter
// ├── when the caller is not the DAO: reverts
// ├── when the hash is empty: reverts
// ├── when it was the last thing missing: the gate opens
// └── in the last stage: sets it all the same
contract GatesTest is HandoverFixture {
    function test_IsOpenFromItsFirstSecond() external {
        _meetGate();
        vm.warp(handover.gate(FOUNDATION).earliest - 1);
        vm.assertFalse(handover.progress().isOpen, "a second too early");
        _expectClosed();
        handover.openGate();
        _skip(1);
        vm.assertTrue(handover.progress().isOpen, "now");
    }

    function test_IsClosedWithAProposalTooFew() external {
        _count();
        _meetAllBut();
        vm.assertFalse(handover.progress().isOpen, "one of two");
        _count();
        vm.assertTrue(handover.progress().isOpen, "two");
    }

    function test_IsClosedWithAWeiTooLittleLocked() external {
        _count();
        _count();
        vm.warp(escrow.lockOf(voter).unlocksAt);
        vm.prank(voter);
        escrow.withdraw();
        _meetAllBut();
        // Only whole multiples of the longest duration are locked.
        uint256 missing = LOCKED - (LOCKED % MAX_DURATION);
        _lock(alice, missing, _weeksAhead(100));
        vm.assertFalse(handover.progress().isOpen, "less than asked for");
        _lock(bob, MAX_DURATION, _weeksAhead(100));
        vm.assertTrue(handover.progress().isOpen, "enough");
        vm.assertEq(handover.progress().lockedAmount, escrow.totalLocked(), "as the escrow says");
    }

    function test_IsClosedWithAnotherCharter() external {
        _count();
        _count();
        vm.warp(handover.gate(FOUNDATION).earliest);
        vm.assertFalse(handover.progress().isOpen, "with none");
        vm.prank(dao);
        handover.setCharter("another", "");
        vm.assertFalse(handover.progress().isOpen, "with another");
        vm.assertEq(handover.progress().charterHash, "another", "which it shows");
        vm.expectEmit(address(handover));
        emit IFoundationHandover.CharterSet(CHARTER, "ipfs://charter");
        vm.expectEmit(address(handover));
        emit IFoundationHandover.GateOpened(FOUNDATION, 2, escrow.totalLocked(), CHARTER);
        vm.prank(dao);
        handover.setCharter(CHARTER, "ipfs://charter");
        vm.assertTrue(handover.progress().isOpen, "with the one asked for");
        vm.assertEq(handover.charterHash(), CHARTER, "which is kept");
    }

    function test_RevertWhen_OpenedTooEarly() external {
        _expectClosed();
        handover.openGate();
    }

    function test_RevertGiven_TheLastStage() external {
        _advanceTo(DAO);
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NoGate.selector, DAO));
        handover.openGate();
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NoGate.selector, DAO));
        handover.gate(DAO);
    }

    function test_WhenOpened() external {
        _meetGate();
        vm.assertEq(handover.progress().openedAt, 0, "not recorded yet");
        vm.expectEmit(address(handover));
        emit IFoundationHandover.GateOpened(FOUNDATION, 2, escrow.totalLocked(), CHARTER);
        vm.prank(stranger);
        handover.openGate();
        uint256 openedAt = block.timestamp;
        _skip(1 days);
        vm.recordLogs();
        handover.openGate();
        vm.assertEq(vm.getRecordedLogs().length, 0, "nothing more to record");
        vm.assertEq(handover.progress().openedAt, openedAt, "since it was opened");
    }

    function test_OnceOpenStaysOpen() external {
        _meetGate();
        handover.openGate();
        vm.prank(dao);
        handover.setCharter("another", "");
        vm.warp(escrow.lockOf(voter).unlocksAt);
        vm.prank(voter);
        escrow.withdraw();
        vm.assertTrue(handover.progress().isOpen, "until the stage is left");
        vm.prank(dao);
        handover.scheduleTransfer(1, SHARED);
    }

    function test_RevertWhen_TheCharterIsNotSetByTheDao() external {
        address[3] memory who = [foundation, guardian, stranger];
        for (uint256 i; i < who.length; ++i) {
            vm.expectRevert(_notAllowed(who[i]));
            vm.prank(who[i]);
            handover.setCharter(CHARTER, "");
        }
    }

    function test_RevertWhen_TheCharterIsEmpty() external {
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_EmptyCharter.selector));
        vm.prank(dao);
        handover.setCharter(0, "");
    }

    function test_GivenTheLastStage_WhenTheCharterIsSet() external {
        _advanceTo(DAO);
        vm.prank(dao);
        handover.setCharter("a later one", "ipfs://later");
        vm.assertEq(handover.charterHash(), "a later one", "by the DAO alone");
    }

    function _meetAllBut() private {
        vm.prank(dao);
        handover.setCharter(CHARTER, "");
        if (block.timestamp < handover.gate(FOUNDATION).earliest) vm.warp(handover.gate(FOUNDATION).earliest);
    }

    function _expectClosed() private {
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_GateClosed.selector, FOUNDATION));
    }
}
