// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EscrowDriver} from "../support/EscrowDriver.sol";
import {GovernanceFixture} from "../support/GovernanceFixture.sol";
import {LockModel} from "../support/LockModel.sol";

// Whatever is done with locks and delegates:
// ├── the sum of locks is the locked total is the escrow's balance
// ├── the votes of all delegates add up to the total, now and in the past
// ├── an expired lock has no power, and a live one has some
// └── a past answer never changes
contract EscrowInvariants is GovernanceFixture {
    uint256 internal constant ACCOUNTS = 6;

    EscrowDriver internal driver;
    LockModel internal model;

    uint256 internal sampledAt;
    uint256 internal sampledTotal;
    uint256[ACCOUNTS] internal sampledVotes;

    function setUp() public override {
        super.setUp();
        driver = new EscrowDriver(escrow, sahara, ACCOUNTS);
        model = driver.model();
        _lock(alice, 5e18, _weeksAhead(20));
        _delegate(alice, model.accounts(0));
        sampledAt = block.timestamp;
        sampledTotal = escrow.totalPower();
        sampledVotes[0] = escrow.getVotes(model.accounts(0));
        vm.warp(block.timestamp + 1);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(driver);
    }

    /// forge-config: default.invariant.runs = 24
    /// forge-config: default.invariant.depth = 60
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_LocksAreTheBalance() external view {
        uint256 sum = escrow.lockOf(alice).amount;
        for (uint256 i; i < ACCOUNTS; ++i) {
            sum += escrow.lockOf(model.accounts(i)).amount;
        }
        vm.assertEq(sum, escrow.totalLocked(), "the sum of locks is the locked total");
        vm.assertEq(sum, sahara.balanceOf(address(escrow)), "and the balance");
    }

    /// forge-config: default.invariant.runs = 24
    /// forge-config: default.invariant.depth = 60
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_VotesAddUp() external view {
        uint256 sum = escrow.getVotes(alice);
        uint256 past = escrow.getPastVotes(alice, block.timestamp - 1);
        uint256 power = escrow.powerOf(alice);
        for (uint256 i; i < ACCOUNTS; ++i) {
            address account = model.accounts(i);
            sum += escrow.getVotes(account);
            past += escrow.getPastVotes(account, block.timestamp - 1);
            power += escrow.powerOf(account);
            bool isLive = escrow.lockOf(account).unlocksAt > block.timestamp;
            vm.assertTrue(isLive == (escrow.powerOf(account) > 0), "power while the lock lives, and only then");
        }
        vm.assertEq(sum, escrow.totalPower(), "all votes are the total");
        vm.assertEq(power, escrow.totalPower(), "so is all power");
        vm.assertEq(past, escrow.getPastTotalSupply(block.timestamp - 1), "and a second ago");
    }

    /// forge-config: default.invariant.runs = 24
    /// forge-config: default.invariant.depth = 60
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_ThePastStays() external view {
        vm.assertEq(escrow.getPastTotalSupply(sampledAt), sampledTotal, "the total");
        for (uint256 i; i < ACCOUNTS; ++i) {
            vm.assertEq(escrow.getPastVotes(model.accounts(i), sampledAt), sampledVotes[i], "the votes");
        }
    }
}
