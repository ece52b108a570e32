// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {ContributorVotes} from "../../../../contracts/governance/ContributorVotes.sol";
import {GovernanceVotes} from "../../../../contracts/governance/GovernanceVotes.sol";
import {IGovernanceVotes} from "../../../../contracts/governance/interfaces/IGovernanceVotes.sol";
import {VotingEscrow} from "../../../../contracts/governance/VotingEscrow.sol";
import {TimestampClock} from "../../../../contracts/governance/TimestampClock.sol";
import {GovernanceFixture} from "../support/GovernanceFixture.sol";

// votes, their parts, and the contributors' share
// ├── within the share one unit of score is one unit of power; past it all scores shrink alike
// ├── contributors never hold more than their share, and all votes never more than the total (fuzzed)
// ├── without ve-power there is none
// ├── a new share counts from its second on, at most 40 %, set by its role alone
// └── reverts: delegating here, a future time, contracts that don't name each other
contract VotesTest is GovernanceFixture {
    uint256 internal constant AMOUNT = 1_000_000e18;

    function test_WithinTheShare() external {
        _lock(alice, AMOUNT, _weeksAhead(104));
        uint256 score = _earn(bob, 1_000e18);
        uint256 lockedBefore = escrow.getVotes(alice);
        vm.assertEq(votes.getVotes(bob), score, "the whole score");
        vm.assertEq(votes.getVotes(alice), lockedBefore, "the whole lock");
        IGovernanceVotes.Parts memory parts = votes.votesParts(bob);
        vm.assertEq(parts.ve, 0, "no lock");
        vm.assertEq(parts.contributor, score, "only score");

        uint256 time = block.timestamp;
        _skip(1);
        vm.assertEq(votes.getPastVotes(bob, time), score, "seen from later");
        vm.assertEq(votes.getPastTotalSupply(time), lockedBefore + score, "the sum of both");
        parts = votes.getPastTotalSupplyParts(time);
        vm.assertEq(parts.ve, lockedBefore, "the locks");
        vm.assertEq(parts.contributor, score, "the scores");
    }

    function test_PastTheShare() external {
        _lock(alice, 1_000e18, _weeksAhead(104));
        uint256 bobs = _earn(bob, 40_000e18);
        uint256 carols = _earn(carol, 120_000e18);
        vm.assertEq(carols, 3 * bobs, "three to one");
        uint256 time = block.timestamp;
        _skip(1);

        uint256 ve = escrow.getPastTotalSupply(time);
        uint256 cap = ve / 4;
        IGovernanceVotes.Parts memory total = votes.getPastTotalSupplyParts(time);
        vm.assertEq(total.contributor, cap, "20 % of the total is 25 % of the rest");
        vm.assertEq(votes.getPastVotes(bob, time), cap / 4, "a quarter of it");
        vm.assertEq(votes.getPastVotes(carol, time), (cap * 3) / 4, "three quarters of it");
        vm.assertEq(votes.getPastVotesParts(carol, time).ve, 0, "none of it locked");

        _skip(52 weeks);
        IGovernanceVotes.Parts memory parts = votes.votesParts(bob);
        vm.assertEq(parts.contributor, escrow.totalPower() / 16, "the share follows the decay of locks");
    }

    function test_DelegationCoversBothParts() external {
        _lock(bob, AMOUNT, _weeksAhead(104));
        uint256 score = _earn(bob, 1_000e18);
        _delegate(bob, carol);
        IGovernanceVotes.Parts memory parts = votes.votesParts(carol);
        vm.assertEq(parts.ve, escrow.powerOf(bob), "the lock");
        vm.assertEq(parts.contributor, score, "and the score");
        vm.assertEq(votes.getVotes(bob), 0, "nothing stays");
        vm.assertEq(votes.delegates(bob), carol, "one choice");
    }

    function test_NothingWithoutLocks() external {
        _earn(bob, 1_000e18);
        vm.assertEq(votes.getVotes(bob), 0, "a share of nothing");
        _skip(1);
        vm.assertEq(votes.getPastTotalSupply(block.timestamp - 1), 0, "is nothing");
    }

    function testFuzz_SharesAndSums(uint256 seed, uint16 shareBps) external {
        shareBps = uint16(_bound(shareBps, 0, 4_000));
        votes.setContributorShare(shareBps);
        address[5] memory who = [alice, bob, carol, dave, treasury];
        for (uint256 i; i < 5; ++i) {
            uint256 word = uint256(keccak256(abi.encode(seed, i)));
            if (word % 3 != 0) _lock(who[i], 1e9 + ((word >> 8) % 1e24), _weeksAhead(2 + ((word >> 96) % 200)));
            if (word % 5 != 0) _earn(who[i], 1e6 + ((word >> 128) % 10 ** (6 + (word % 20))));
            if (word % 7 == 0) _delegate(who[i], who[(word >> 200) % 5]);
        }
        uint256 time = block.timestamp + (uint256(keccak256(abi.encode(seed, "wait"))) % 150 weeks);
        vm.warp(time + 1);

        IGovernanceVotes.Parts memory total = votes.getPastTotalSupplyParts(time);
        uint256 all = total.ve + total.contributor;
        vm.assertLe(total.contributor * 10_000, all * shareBps, "contributors stay within their share");
        vm.assertLe(total.contributor, contributors.totalScore(), "power costs at least as much in fees");
        uint256 sum;
        uint256 scored;
        for (uint256 i; i < 5; ++i) {
            sum += votes.getPastVotes(who[i], time);
            if (contributors.delegatedScore(who[i]) > 0) ++scored;
        }
        vm.assertLe(sum, all, "all votes are at most the total");
        if (scored == 0) vm.assertEq(sum, all, "without scores they equal it");
        else vm.assertLt(all - sum, scored, "short by less than a wei for each delegate with a score");
    }

    // -------------------------------------------------------------------------------------------------- governance

    function test_ANewShareCountsFromItsSecondOn() external {
        _lock(alice, 1_000e18, _weeksAhead(104));
        _earn(bob, 1_000_000e18);
        uint256 before = block.timestamp;
        _skip(100);
        vm.expectEmit(address(votes));
        emit IGovernanceVotes.ContributorShareSet(4_000);
        votes.setContributorShare(4_000);
        uint256 since = block.timestamp;
        _skip(100);

        vm.assertEq(votes.contributorShareBps(), 4_000, "now");
        vm.assertEq(votes.getPastContributorShareBps(before), SHARE_BPS, "before");
        vm.assertEq(votes.getPastContributorShareBps(since - 1), SHARE_BPS, "to the second");
        vm.assertEq(votes.getPastContributorShareBps(since), 4_000, "from the second");
        vm.assertEq(votes.getPastVotes(bob, before), escrow.getPastTotalSupply(before) / 4, "power before");
        vm.assertEq(votes.getPastVotes(bob, since), (escrow.getPastTotalSupply(since) * 2) / 3, "power since");
    }

    function test_RevertWhen_TheShareIsAboveTheCeiling() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernanceVotes.GovernanceVotes_ShareAboveCeiling.selector,
                uint16(4_001),
                uint16(4_000)
            )
        );
        votes.setContributorShare(4_001);
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernanceVotes.GovernanceVotes_ShareAboveCeiling.selector,
                uint16(10_000),
                uint16(4_000)
            )
        );
        new GovernanceVotes(address(manager), escrow, contributors, 10_000);
    }

    function test_RevertWhen_NotTheRoleSetsTheShare() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, alice));
        vm.prank(alice);
        votes.setContributorShare(1);
    }

    function test_RevertWhen_DelegatedHere() external {
        bytes memory there = abi.encodeWithSelector(
            IGovernanceVotes.GovernanceVotes_DelegateInEscrow.selector,
            address(escrow)
        );
        vm.expectRevert(there);
        votes.delegate(bob);
        vm.expectRevert(there);
        votes.delegateBySig(bob, 0, 0, 0, 0, 0);
    }

    function test_RevertWhen_NotWired() external {
        ContributorVotes strangers = new ContributorVotes(engine, receipts, escrow, address(sahara));
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernanceVotes.GovernanceVotes_NotWired.selector,
                address(escrow),
                address(strangers)
            )
        );
        new GovernanceVotes(address(manager), escrow, strangers, SHARE_BPS);

        VotingEscrow other = new VotingEscrow(sahara, contributors);
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernanceVotes.GovernanceVotes_NotWired.selector,
                address(other),
                address(contributors)
            )
        );
        new GovernanceVotes(address(manager), other, contributors, SHARE_BPS);
    }

    function test_RevertWhen_TheTimeIsNotPast() external {
        bytes memory now_ = abi.encodeWithSelector(
            TimestampClock.ERC5805FutureLookup.selector,
            block.timestamp,
            uint48(block.timestamp)
        );
        vm.expectRevert(now_);
        votes.getPastVotes(alice, block.timestamp);
        vm.expectRevert(now_);
        votes.getPastTotalSupply(block.timestamp);
    }
}
