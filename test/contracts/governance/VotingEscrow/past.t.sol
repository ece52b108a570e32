// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TimestampClock} from "../../../../contracts/governance/TimestampClock.sol";
import {GovernanceFixture} from "../support/GovernanceFixture.sol";
import {LockModel} from "../support/LockModel.sol";

// What other vote escrows got wrong
// ├── many changes in one second leave one checkpoint, and the last one counts
// ├── a lookup before the first point finds nothing
// ├── the present second and the future are refused
// ├── sixty untouched weeks, and twelve untouched years, equal the model at their weeks' edges
// ├── the longest walk is bounded
// └── later changes leave the past as it was
contract PastTest is GovernanceFixture {
    uint256 internal constant AMOUNT = 1_000e18;

    function test_ManyChangesInOneSecondLeaveOneCheckpoint() external {
        uint48 end = _weeksAhead(10);
        _lock(alice, AMOUNT, end);
        _increase(alice, AMOUNT);
        _extend(alice, end + 7 days);
        _delegate(alice, bob);
        _delegate(alice, carol);
        _delegate(alice, bob);
        _increase(alice, AMOUNT);

        vm.assertEq(escrow.numCheckpoints(alice), 1, "alice's");
        vm.assertEq(escrow.numCheckpoints(bob), 1, "bob's");
        vm.assertEq(escrow.numCheckpoints(carol), 1, "carol's");
        uint256 time = block.timestamp;
        _skip(1);
        vm.assertEq(escrow.getPastVotes(bob, time), _worth(3 * AMOUNT, end + 7 days, time), "the last state counts");
        vm.assertEq(escrow.getPastVotes(alice, time), 0, "for all of them");
        vm.assertEq(escrow.getPastVotes(carol, time), 0, "carol too");
        vm.assertEq(escrow.getPastTotalSupply(time), _worth(3 * AMOUNT, end + 7 days, time), "and the total");
        _increase(alice, AMOUNT);
        vm.assertEq(escrow.numCheckpoints(bob), 2, "the next second has its own");
    }

    function test_NothingBeforeTheFirstPoint() external {
        uint256 time = block.timestamp;
        _skip(1);
        vm.assertEq(escrow.getPastTotalSupply(time), 0, "an empty escrow");
        _lock(alice, AMOUNT, _weeksAhead(10));
        _skip(100);
        vm.assertEq(escrow.getPastVotes(alice, time), 0, "votes");
        vm.assertEq(escrow.getPastPower(alice, time), 0, "power");
        vm.assertEq(escrow.getPastTotalSupply(time), 0, "total");
        vm.assertEq(escrow.getPastVotes(alice, 0), 0, "at the beginning of time");
        vm.assertEq(escrow.getPastVotes(dave, block.timestamp - 1), 0, "of a stranger");
        vm.assertGt(escrow.getPastVotes(alice, time + 1), 0, "and something from the first on");
    }

    function test_RevertWhen_TheTimeIsNotPast() external {
        bytes memory now_ = abi.encodeWithSelector(
            TimestampClock.ERC5805FutureLookup.selector,
            block.timestamp,
            uint48(block.timestamp)
        );
        vm.expectRevert(now_);
        escrow.getPastVotes(alice, block.timestamp);
        vm.expectRevert(now_);
        escrow.getPastTotalSupply(block.timestamp);
        vm.expectRevert(now_);
        escrow.getPastPower(alice, block.timestamp);
        vm.expectRevert(now_);
        escrow.getPastLock(alice, block.timestamp);
        vm.assertEq(escrow.clock(), block.timestamp, "the clock");
        vm.assertEq(escrow.CLOCK_MODE(), "mode=timestamp", "and how it counts");
    }

    function test_SixtyUntouchedWeeks() external {
        LockModel model = _threeLocksForBob();
        uint256 start = block.timestamp;
        _skip(60 weeks);
        _compareWeekly(model, start, 60, 1);
    }

    function test_TwelveUntouchedYears() external {
        LockModel model = _threeLocksForBob();
        uint256 start = block.timestamp;
        _skip(12 * 365 days);
        vm.assertEq(escrow.getVotes(bob) + escrow.totalPower(), 0, "all has expired");
        _compareWeekly(model, start, 625, 7);
        _lock(dave, AMOUNT, _weeksAhead(2));
        vm.assertEq(escrow.totalPower(), escrow.powerOf(dave), "and the next lock starts from zero");
    }

    function _threeLocksForBob() private returns (LockModel model) {
        model = new LockModel();
        address[3] memory who = [alice, bob, carol];
        uint48[3] memory ends = [_weeksAhead(3), _weeksAhead(45), _weeksAhead(200)];
        for (uint256 i; i < 3; ++i) {
            model.add(who[i]);
            uint256 locked = _lock(who[i], (i + 1) * AMOUNT, ends[i]);
            model.setLock(who[i], locked, ends[i]);
            _delegate(who[i], bob);
            model.setDelegate(who[i], bob);
        }
    }

    function _compareWeekly(LockModel model, uint256 start, uint256 weeks_, uint256 stride) private view {
        for (uint256 i; i < weeks_; i += stride) {
            uint256 edge = (start / 7 days + 1 + i) * 7 days;
            for (uint256 time = edge - 1; time <= edge + 1 && time < block.timestamp; ++time) {
                vm.assertEq(escrow.getPastVotes(bob, time), model.votes(bob, time), "votes");
                vm.assertEq(escrow.getPastTotalSupply(time), model.total(time), "total");
            }
        }
    }

    function test_TheLongestWalkIsBounded() external {
        vm.warp(_weeksAhead(1));
        for (uint256 i = 1; i <= 208; ++i) {
            address account = address(uint160(0xacc000 + i));
            _lock(account, AMOUNT, _weeksAhead(i));
            _delegate(account, bob);
        }
        uint256 start = block.timestamp;
        _skip(100 * 365 days);
        uint256 gas = gasleft();
        uint256 votes_ = escrow.getPastVotes(bob, start + 207 weeks);
        gas -= gasleft();
        vm.assertEq(votes_, (AMOUNT / MAX_DURATION) * 7 days, "one lock is left, for a week");
        vm.assertLt(gas, 350_000, "every week of the longest lock, each with an ending");

        gas = gasleft();
        votes_ = escrow.getVotes(bob);
        gas -= gasleft();
        vm.assertEq(votes_, 0, "none is left");
        vm.assertLt(gas, 350_000, "a century costs no more");
    }

    function test_LaterChangesLeaveThePast() external {
        uint48 end = _weeksAhead(10);
        _lock(alice, AMOUNT, end);
        uint256 time = block.timestamp + 3 weeks;
        _skip(5 weeks);
        uint256 before = escrow.getPastVotes(alice, time);
        vm.assertEq(before, _worth(AMOUNT, end, time), "as it was");
        _extend(alice, end + 52 weeks);
        _increase(alice, AMOUNT);
        _delegate(alice, bob);
        _skip(1);
        vm.assertEq(escrow.getPastVotes(alice, time), before, "after all changes");
        vm.assertEq(escrow.getPastPower(alice, time), before, "of the account too");
        vm.assertEq(escrow.getPastTotalSupply(time), before, "and the total");
    }
}
