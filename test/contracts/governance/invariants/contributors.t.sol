// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernanceVotes} from "../../../../contracts/governance/interfaces/IGovernanceVotes.sol";
import {EconomyDriver} from "../support/EconomyDriver.sol";
import {GovernanceFixture} from "../support/GovernanceFixture.sol";

// Whatever is paid, pushed, claimed, locked and delegated:
// ├── all scores together are at most the fees that were paid
// ├── scores by account, scores by delegate and the total score agree
// ├── contributors hold at most their share, and at most their score
// ├── all votes are at most the total, short by less than a wei for each delegate with a score
// └── the engine still owes exactly what it holds
contract ContributorInvariants is GovernanceFixture {
    EconomyDriver internal driver;
    address[] internal people;

    function setUp() public override {
        super.setUp();
        people = [alice, bob, carol, dave];
        _register(alice, _allToReceipts(), _noLinks());
        _register(bob, 1, 3_333);
        _register(carol, _allToReceipts(), _link(2, 7_001));
        _register(dave, 3, 123);
        for (uint256 assetId = 1; assetId <= 4; ++assetId) {
            for (uint256 i; i < 3; ++i) {
                _issue(assetId, people[(assetId + i) % 4], uint64(1 + i * 37 * assetId));
            }
        }
        driver = new EconomyDriver(EconomyDriver.Parts(engine, contributors, escrow, votes, sahara), people, 4, 12);
        manager.grantRole(PARAMETERS_ROLE, address(driver), 0);
        _skip(1);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(driver);
    }

    /// forge-config: default.invariant.runs = 24
    /// forge-config: default.invariant.depth = 80
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_ScoresArePaidFor() external view {
        uint256 byAccount;
        uint256 byDelegate;
        for (uint256 i; i < 4; ++i) {
            byAccount += contributors.score(people[i]);
            byDelegate += contributors.delegatedScore(people[i]);
        }
        uint256 recorded;
        for (uint256 receiptId = 1; receiptId <= 12; ++receiptId) {
            recorded += contributors.recordedFees(receiptId);
        }
        vm.assertEq(byAccount, contributors.totalScore(), "by account");
        vm.assertEq(byDelegate, contributors.totalScore(), "by delegate");
        vm.assertEq(recorded, contributors.totalScore(), "by receipt");
        vm.assertLe(contributors.totalScore(), driver.feesPaid(), "never more than was paid in fees");
        vm.assertEq(
            engine.totalOwed(address(sahara)),
            sahara.balanceOf(address(engine)),
            "the engine owes what it holds"
        );
    }

    /// forge-config: default.invariant.runs = 24
    /// forge-config: default.invariant.depth = 80
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_SharesAndSums() external view {
        uint256 time = block.timestamp - 1;
        IGovernanceVotes.Parts memory total = votes.getPastTotalSupplyParts(time);
        uint256 all = votes.getPastTotalSupply(time);
        vm.assertEq(all, total.ve + total.contributor, "the parts make the whole");
        vm.assertLe(
            total.contributor * 10_000,
            all * votes.getPastContributorShareBps(time),
            "within the contributors' share"
        );
        vm.assertLe(total.contributor, contributors.getPastTotalScore(time), "and within their score");

        uint256 sum;
        uint256 scored;
        for (uint256 i; i < 4; ++i) {
            sum += votes.getPastVotes(people[i], time);
            if (contributors.getPastDelegatedScore(people[i], time) > 0) ++scored;
        }
        vm.assertLe(sum, all, "all votes are at most the total");
        vm.assertLe(all - sum, scored == 0 ? 0 : scored - 1, "short by less than a wei for each delegate with a score");
    }
}
