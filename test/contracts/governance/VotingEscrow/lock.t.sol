// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IVotingEscrow} from "../../../../contracts/governance/interfaces/IVotingEscrow.sol";
import {GovernanceFixture} from "../support/GovernanceFixture.sol";

// lock, increase, extend, withdraw
// ├── lock: takes whole multiples of MAX_DURATION wei, rounds the date down to a week, gives amount × time left
// ├── power falls every second, is 0 exactly at expiry and stays 0
// ├── lock reverts: too little, too soon, too late, a second lock, also beside an expired one
// ├── increase adds at the same end; extend moves the end; both revert without a live lock
// └── withdraw returns everything once the lock has expired, and a new lock may follow
contract LockTest is GovernanceFixture {
    uint256 internal constant AMOUNT = 1_000e18;
    uint256 internal constant ROUNDED = AMOUNT - (AMOUNT % MAX_DURATION);

    // --------------------------------------------------------------------------------------------------------- lock

    function test_WhenLocked() external {
        uint48 end = _weeksAhead(52);
        _fund(sahara, alice, address(escrow), AMOUNT);

        vm.expectEmit(address(escrow));
        emit IVotes.DelegateVotesChanged(alice, 0, _worth(AMOUNT, end, block.timestamp));
        vm.expectEmit(address(escrow));
        emit IVotingEscrow.LockCreated(alice, ROUNDED, end);
        vm.prank(alice);
        uint256 locked = escrow.lock(AMOUNT, end + 6 days);

        vm.assertEq(locked, ROUNDED, "what was taken");
        vm.assertEq(sahara.balanceOf(address(escrow)), ROUNDED, "is here");
        vm.assertEq(sahara.balanceOf(alice), AMOUNT - ROUNDED, "and the rest is not");
        vm.assertEq(escrow.totalLocked(), ROUNDED, "the locked total");
        vm.assertEq(escrow.lockOf(alice).amount, ROUNDED, "the lock's amount");
        vm.assertEq(escrow.lockOf(alice).unlocksAt, end, "rounded down to a week");
        uint256 worth = _worth(AMOUNT, end, block.timestamp);
        vm.assertEq(escrow.powerOf(alice), worth, "the power");
        vm.assertEq(escrow.getVotes(alice), worth, "votes for themselves without having delegated");
        vm.assertEq(escrow.totalPower(), worth, "the total power");
        vm.assertEq(escrow.delegates(alice), alice, "their own delegate");
    }

    function test_PowerFallsToZeroExactlyAtExpiry() external {
        uint48 end = _weeksAhead(10);
        _lock(alice, AMOUNT, end);
        uint256 slope = AMOUNT / MAX_DURATION;
        uint256 before = escrow.getVotes(alice);

        _skip(1);
        vm.assertEq(escrow.getVotes(alice), before - slope, "one second takes one slope");
        vm.warp(end - 1);
        vm.assertEq(escrow.getVotes(alice), slope, "one second is left");
        vm.assertEq(escrow.powerOf(alice), slope, "of the account's own power too");
        vm.warp(end);
        vm.assertEq(escrow.getVotes(alice), 0, "zero at expiry");
        vm.assertEq(escrow.powerOf(alice), 0, "the account's own power too");
        vm.assertEq(escrow.totalPower(), 0, "and the total");
        _skip(1);
        vm.assertEq(escrow.getPastVotes(alice, end - 1), slope, "one second before, seen from later");
        vm.assertEq(escrow.getPastVotes(alice, end), 0, "at expiry, seen from later");
        _skip(10 * uint256(MAX_DURATION));
        vm.assertEq(escrow.getVotes(alice), 0, "zero for ever");
        vm.assertEq(escrow.getPastTotalSupply(end - 1), slope, "the past stays");
    }

    function test_PowerOfTheLongestLockIsAtMostTheAmount() external {
        vm.warp(_weeksAhead(1));
        uint48 end = uint48(((block.timestamp + MAX_DURATION) / 7 days) * 7 days);
        _lock(alice, AMOUNT, end);
        vm.assertLe(escrow.getVotes(alice), ROUNDED, "never more than what is locked");
        vm.assertGt(escrow.getVotes(alice), (ROUNDED * 208) / 209, "and a week's part less at most");
    }

    function test_WhenTheAmountIsTheLeast() external {
        _lock(alice, MAX_DURATION, _weeksAhead(2));
        vm.assertEq(escrow.getVotes(alice), _weeksAhead(2) - block.timestamp, "a wei a second");
    }

    function test_RevertWhen_TheSlopeWouldBeZero() external {
        uint48 end = _weeksAhead(2);
        vm.expectRevert(
            abi.encodeWithSelector(
                IVotingEscrow.VotingEscrow_AmountTooSmall.selector,
                MAX_DURATION - 1,
                uint256(MAX_DURATION)
            )
        );
        vm.prank(alice);
        escrow.lock(MAX_DURATION - 1, end);
    }

    function test_RevertWhen_TooSoon() external {
        uint48 earliest = _weeksAhead(2);
        vm.expectRevert(
            abi.encodeWithSelector(IVotingEscrow.VotingEscrow_UnlockTooSoon.selector, earliest - 1, earliest)
        );
        vm.prank(alice);
        escrow.lock(AMOUNT, earliest - 1);

        _lock(alice, AMOUNT, earliest);
        vm.warp(_weeksAhead(3));
        _lock(bob, AMOUNT, _weeksAhead(1));
        vm.assertEq(escrow.lockOf(bob).unlocksAt, block.timestamp + 7 days, "a week to the second");
    }

    function test_RevertWhen_TooLate() external {
        uint48 latest = uint48(((block.timestamp + MAX_DURATION) / 7 days) * 7 days);
        vm.expectRevert(
            abi.encodeWithSelector(IVotingEscrow.VotingEscrow_UnlockTooLate.selector, latest + 7 days, latest)
        );
        vm.prank(alice);
        escrow.lock(AMOUNT, latest + 7 days);

        _lock(alice, AMOUNT, latest + 7 days - 1);
        vm.assertEq(escrow.lockOf(alice).unlocksAt, latest, "the latest");
    }

    function test_RevertGiven_ALock() external {
        uint48 end = _weeksAhead(2);
        _lock(alice, AMOUNT, end);
        bytes memory exists = abi.encodeWithSelector(IVotingEscrow.VotingEscrow_LockExists.selector, alice, end);
        vm.expectRevert(exists);
        vm.prank(alice);
        escrow.lock(AMOUNT, end + 7 days);

        vm.warp(end);
        vm.expectRevert(exists);
        vm.prank(alice);
        escrow.lock(AMOUNT, end + 14 days);
    }

    // ----------------------------------------------------------------------------------------------------- increase

    function test_WhenIncreased() external {
        uint48 end = _weeksAhead(30);
        _lock(alice, AMOUNT, end);
        _skip(40 days);
        _fund(sahara, alice, address(escrow), AMOUNT);

        uint256 worth = _worth(AMOUNT, end, block.timestamp);
        vm.expectEmit(address(escrow));
        emit IVotes.DelegateVotesChanged(alice, worth, 2 * worth);
        vm.expectEmit(address(escrow));
        emit IVotingEscrow.LockIncreased(alice, ROUNDED, 2 * ROUNDED, end);
        vm.prank(alice);
        uint256 added = escrow.increase(AMOUNT);

        vm.assertEq(added, ROUNDED, "what was taken");
        vm.assertEq(escrow.lockOf(alice).amount, 2 * ROUNDED, "the amount");
        vm.assertEq(escrow.lockOf(alice).unlocksAt, end, "the same end");
        vm.assertEq(escrow.getVotes(alice), 2 * worth, "twice the power");
        vm.warp(end);
        vm.assertEq(escrow.getVotes(alice) + escrow.totalPower(), 0, "which ends with the lock");
    }

    function test_RevertWhen_IncreasedWithoutALiveLock() external {
        vm.expectRevert(abi.encodeWithSelector(IVotingEscrow.VotingEscrow_NoLock.selector, alice));
        vm.prank(alice);
        escrow.increase(AMOUNT);

        uint48 end = _weeksAhead(2);
        _lock(alice, AMOUNT, end);
        vm.expectRevert(
            abi.encodeWithSelector(IVotingEscrow.VotingEscrow_AmountTooSmall.selector, 1, uint256(MAX_DURATION))
        );
        vm.prank(alice);
        escrow.increase(1);

        vm.warp(end);
        vm.expectRevert(abi.encodeWithSelector(IVotingEscrow.VotingEscrow_LockExpired.selector, alice, end));
        vm.prank(alice);
        escrow.increase(AMOUNT);
    }

    // ------------------------------------------------------------------------------------------------------- extend

    function test_WhenExtended() external {
        uint48 end = _weeksAhead(2);
        uint48 later = _weeksAhead(100);
        _lock(alice, AMOUNT, end);
        _skip(3 days);

        vm.expectEmit(address(escrow));
        emit IVotes.DelegateVotesChanged(
            alice,
            _worth(AMOUNT, end, block.timestamp),
            _worth(AMOUNT, later, block.timestamp)
        );
        vm.expectEmit(address(escrow));
        emit IVotingEscrow.LockExtended(alice, ROUNDED, end, later);
        _extend(alice, later + 1 days);

        vm.assertEq(escrow.lockOf(alice).unlocksAt, later, "the new end, rounded down");
        vm.warp(end);
        vm.assertEq(escrow.getVotes(alice), _worth(AMOUNT, later, end), "power after the old end");
        vm.warp(later);
        vm.assertEq(escrow.getVotes(alice) + escrow.totalPower(), 0, "none at the new end");
    }

    function test_RevertWhen_NotAnExtension() external {
        uint48 end = _weeksAhead(3);
        vm.expectRevert(abi.encodeWithSelector(IVotingEscrow.VotingEscrow_NoLock.selector, alice));
        _extend(alice, end);

        _lock(alice, AMOUNT, end);
        vm.expectRevert(
            abi.encodeWithSelector(IVotingEscrow.VotingEscrow_NotAnExtension.selector, end + 7 days - 1, end)
        );
        _extend(alice, end + 7 days - 1);

        uint48 latest = uint48(((block.timestamp + MAX_DURATION) / 7 days) * 7 days);
        vm.expectRevert(
            abi.encodeWithSelector(IVotingEscrow.VotingEscrow_UnlockTooLate.selector, latest + 7 days, latest)
        );
        _extend(alice, latest + 7 days);

        vm.warp(end);
        vm.expectRevert(abi.encodeWithSelector(IVotingEscrow.VotingEscrow_LockExpired.selector, alice, end));
        _extend(alice, end + 14 days);
    }

    // ----------------------------------------------------------------------------------------------------- withdraw

    function test_WhenWithdrawn() external {
        uint48 end = _weeksAhead(2);
        _lock(alice, AMOUNT, end);
        _lock(bob, AMOUNT, end);
        vm.warp(end);

        vm.expectEmit(address(escrow));
        emit IVotingEscrow.LockWithdrawn(alice, ROUNDED);
        vm.prank(alice);
        uint256 amount = escrow.withdraw();

        vm.assertEq(amount, ROUNDED, "what came back");
        vm.assertEq(sahara.balanceOf(alice), AMOUNT, "all of it");
        vm.assertEq(escrow.lockOf(alice).amount, 0, "no lock is left");
        vm.assertEq(escrow.totalLocked(), ROUNDED, "bob's is still here");
        vm.assertEq(sahara.balanceOf(address(escrow)), ROUNDED, "as is his money");
        _skip(1);
        vm.assertEq(escrow.getPastLock(alice, end - 1).amount, ROUNDED, "the lock as it was");
        vm.assertEq(escrow.getPastLock(alice, end).amount, 0, "and as it became");

        _lock(alice, 2 * AMOUNT, _weeksAhead(50));
        vm.assertEq(escrow.getVotes(alice), _worth(2 * AMOUNT, _weeksAhead(50), block.timestamp), "a new lock");
        vm.assertEq(escrow.totalPower(), escrow.getVotes(alice), "and nothing of the old one");
    }

    function test_RevertWhen_WithdrawnTooEarly() external {
        vm.expectRevert(abi.encodeWithSelector(IVotingEscrow.VotingEscrow_NoLock.selector, alice));
        vm.prank(alice);
        escrow.withdraw();

        uint48 end = _weeksAhead(2);
        _lock(alice, AMOUNT, end);
        vm.warp(end - 1);
        vm.expectRevert(abi.encodeWithSelector(IVotingEscrow.VotingEscrow_LockNotExpired.selector, alice, end));
        vm.prank(alice);
        escrow.withdraw();

        vm.warp(end);
        vm.prank(alice);
        escrow.withdraw();
        vm.expectRevert(abi.encodeWithSelector(IVotingEscrow.VotingEscrow_NoLock.selector, alice));
        vm.prank(alice);
        escrow.withdraw();
    }
}
