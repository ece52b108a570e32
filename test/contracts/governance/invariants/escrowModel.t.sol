// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EscrowDriver} from "../support/EscrowDriver.sol";
import {GovernanceFixture} from "../support/GovernanceFixture.sol";
import {LockModel} from "../support/LockModel.sol";

// The escrow equals the brute-force model
// ├── over 110 × 100 = 11 000 random steps, asked about the present and a random past moment after each
// └── and at the end of each run about every week's edge from first to last
contract EscrowModelTest is GovernanceFixture {
    uint256 internal constant STEPS = 100;
    uint256 internal constant ACCOUNTS = 8;

    /// forge-config: default.fuzz.runs = 110
    function testFuzz_EqualsTheModel(uint256 seed) external {
        EscrowDriver driver = new EscrowDriver(escrow, sahara, ACCOUNTS);
        for (uint256 i; i < STEPS; ++i) {
            uint256 word = uint256(keccak256(abi.encode(seed, i)));
            driver.step(word);
            _compareNow(driver.model(), word);
            _comparePast(driver.model(), driver.start(), word);
        }
        vm.assertEq(driver.steps(), STEPS, "every step was taken");
        _compareHistory(driver.model(), driver.start());
    }

    function _compareNow(LockModel model, uint256 word) private view {
        address account = model.accounts(word % ACCOUNTS);
        vm.assertEq(escrow.getVotes(account), model.votes(account, block.timestamp), "votes now");
        vm.assertEq(escrow.powerOf(account), model.power(account, block.timestamp), "power now");
        vm.assertEq(escrow.totalPower(), model.total(block.timestamp), "total now");
        vm.assertEq(escrow.totalLocked(), model.locked(), "locked now");
        vm.assertEq(escrow.lockOf(account).amount, model.latest(account).amount, "the lock's amount");
        vm.assertEq(escrow.lockOf(account).unlocksAt, model.latest(account).unlocksAt, "the lock's end");
        vm.assertEq(escrow.delegates(account), model.latest(account).delegatee, "the delegate");
    }

    function _comparePast(LockModel model, uint256 start, uint256 word) private view {
        if (block.timestamp == start) return;
        uint256 time = start + (word % (block.timestamp - start));
        address account = model.accounts((word >> 8) % ACCOUNTS);
        vm.assertEq(escrow.getPastVotes(account, time), model.votes(account, time), "past votes");
        vm.assertEq(escrow.getPastPower(account, time), model.power(account, time), "past power");
        vm.assertEq(escrow.getPastLock(account, time).amount, model.versionAt(account, time).amount, "past lock");
        vm.assertEq(escrow.getPastTotalSupply(time), model.total(time), "past total");
    }

    function _compareHistory(LockModel model, uint256 start) private view {
        uint256 weeks_ = (block.timestamp - start) / 7 days;
        // Runs last some centuries: forty edges, evenly spread.
        for (uint256 i; i < 40; ++i) {
            uint256 edge = (start / 7 days + (weeks_ * i) / 40) * 7 days;
            for (uint256 side; side < 3; ++side) {
                uint256 time = edge - 1 + side;
                if (time >= block.timestamp) return;
                uint256 sum;
                for (uint256 j; j < ACCOUNTS; ++j) {
                    sum += escrow.getPastVotes(model.accounts(j), time);
                }
                vm.assertEq(escrow.getPastTotalSupply(time), model.total(time), "total at a week's edge");
                vm.assertEq(sum, model.total(time), "all votes add up to the total");
            }
        }
    }
}
