// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PaymentReason} from "../../../../contracts/core/Vocabulary.sol";
import {IContributorVotes} from "../../../../contracts/governance/interfaces/IContributorVotes.sol";
import {TimestampClock} from "../../../../contracts/governance/TimestampClock.sol";
import {GovernanceFixture} from "../support/GovernanceFixture.sol";

// record, moveDelegation
// ├── pays the holder and adds the fee behind the payout; each fee counts once, also after a direct claim
// ├── the fee follows pushes, and the split between owner, links and receipts
// ├── no score without a fee: fee of zero, dust below the fee's rounding, another currency, an owner's income
// ├── a fee raised later does not count for earlier payments; a later receipt has no part in earlier fees
// ├── farming costs at least what it gives
// └── scores follow the escrow's delegate and stand at past times
contract RecordTest is GovernanceFixture {
    uint256 internal constant PAYMENT = 1_000e18;
    uint256 internal constant FEE = (PAYMENT * FEE_BPS) / 10_000;

    uint256 internal assetId;
    uint256 internal receiptId;

    function setUp() public override {
        super.setUp();
        assetId = _register(alice, _allToReceipts(), _noLinks());
        receiptId = _issue(assetId, bob, 10);
    }

    function test_WhenRecorded() external {
        _tip(dave, assetId, sahara, PAYMENT);
        vm.assertEq(contributors.score(bob), 0, "nothing before");

        vm.expectEmit(address(contributors));
        emit IContributorVotes.ScoreGrown(bob, receiptId, FEE, FEE);
        vm.prank(carol);
        (uint256 claimed, uint256 grown) = _record(receiptId);

        vm.assertEq(claimed, PAYMENT - FEE, "the payout");
        vm.assertEq(sahara.balanceOf(bob), PAYMENT - FEE, "went to the holder, whoever called");
        vm.assertEq(grown, FEE, "the fee");
        vm.assertEq(contributors.score(bob), FEE, "is the score");
        vm.assertEq(contributors.delegatedScore(bob), FEE, "which votes for its owner");
        vm.assertEq(contributors.totalScore(), FEE, "and is all there is");
        vm.assertEq(contributors.recordedFees(receiptId), FEE, "once");

        vm.expectRevert(abi.encodeWithSelector(IContributorVotes.ContributorVotes_NothingToRecord.selector, receiptId));
        _record(receiptId);
    }

    function test_WhenClaimedAtTheEngineBefore() external {
        _tip(dave, assetId, sahara, PAYMENT);
        engine.claim(receiptId, address(sahara));
        (uint256 claimed, uint256 grown) = _record(receiptId);
        vm.assertEq(claimed, 0, "already paid out");
        vm.assertEq(grown, FEE, "counted now");
        _tip(dave, assetId, sahara, 2 * PAYMENT);
        (, grown) = _record(receiptId);
        vm.assertEq(grown, 2 * FEE, "only what is new");
        vm.assertEq(contributors.score(bob), 3 * FEE, "all together");
    }

    function test_WhenSeveralReceipts() external {
        uint256 carols = _issue(assetId, carol, 30);
        _tip(dave, assetId, sahara, PAYMENT);
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (receiptId, carols);
        (uint256 claimed, uint256 grown) = contributors.record(ids);
        vm.assertEq(claimed, PAYMENT - FEE, "all payouts");
        vm.assertEq(grown, FEE, "all fees");
        vm.assertEq(contributors.score(bob), FEE / 4, "by units");
        vm.assertEq(contributors.score(carol), (FEE * 3) / 4, "by units");
    }

    function test_TheFeeFollowsPushes() external {
        uint256 child = _register(carol, _allToReceipts(), _link(assetId, 2_500));
        uint256 grandchild = _register(carol, _allToReceipts(), _link(child, 4_000));
        uint256 childReceipt = _issue(child, dave, 1);
        _tip(dave, grandchild, sahara, PAYMENT);
        vm.assertEq(engine.feesBehindAccrued(grandchild, child, address(sahara)), (FEE * 4) / 10, "with the link");
        _tip(dave, grandchild, sahara, PAYMENT);
        engine.push(grandchild, child, address(sahara));
        vm.assertEq(engine.feesBehindAccrued(grandchild, child, address(sahara)), 0, "and on with the push");
        engine.push(child, assetId, address(sahara));

        _record(receiptId);
        vm.assertEq(contributors.score(bob), (2 * FEE) / 10, "40 % of it, then 25 %");
        _record(childReceipt);
        vm.assertEq(contributors.score(dave), (2 * FEE * 3) / 10, "40 % of it, then what the link left");
    }

    function test_OnlyTheReceiptsPartOfTheFeeCounts() external {
        uint256 half = _register(alice, _openPolicy(), _noLinks());
        uint256 halfReceipt = _issue(half, bob, 1);
        _tip(dave, half, sahara, PAYMENT);
        vm.prank(alice);
        engine.claimOwner(half, address(sahara));
        _record(halfReceipt);
        vm.assertEq(contributors.score(bob), FEE / 2, "the other half was the owner's");
        vm.assertEq(contributors.score(alice), 0, "and owning is not contributing");
    }

    function test_NoScoreWithoutAFee() external {
        engine.setProtocolFee(0);
        _tip(dave, assetId, sahara, PAYMENT);
        engine.setProtocolFee(1_000);
        (uint256 claimed, uint256 grown) = _record(receiptId);
        vm.assertEq(claimed, PAYMENT, "paid out whole");
        vm.assertEq(grown, 0, "a fee raised later was not paid");

        _tip(dave, assetId, dollar, 1_000e6);
        vm.expectRevert(abi.encodeWithSelector(IContributorVotes.ContributorVotes_NothingToRecord.selector, receiptId));
        _record(receiptId);

        engine.setProtocolFee(FEE_BPS);
        for (uint256 i; i < 100; ++i) {
            _tip(dave, assetId, sahara, 39);
        }
        (claimed, grown) = _record(receiptId);
        vm.assertGt(claimed, 3_000, "dust is paid out");
        vm.assertEq(grown, 0, "but paid no fee");
    }

    function test_NoPartInEarlierFees() external {
        _tip(dave, assetId, sahara, PAYMENT);
        uint256 later = _issue(assetId, carol, 10);
        vm.expectRevert(abi.encodeWithSelector(IContributorVotes.ContributorVotes_NothingToRecord.selector, later));
        _record(later);
        _tip(dave, assetId, sahara, PAYMENT);
        _record(later);
        _record(receiptId);
        vm.assertEq(contributors.score(carol), FEE / 2, "half of the second");
        vm.assertEq(contributors.score(bob), FEE + FEE / 2, "all of the first");
    }

    function testFuzz_FarmingCostsAtLeastWhatItGives(
        uint256 amount,
        uint256 units,
        uint256 rounds,
        uint256 feeBps
    ) external {
        amount = _bound(amount, 1, 1e27);
        rounds = _bound(rounds, 1, 5);
        engine.setProtocolFee(uint16(_bound(feeBps, 0, MAX_FEE_BPS)));
        uint256 mine = _register(dave, _allToReceipts(), _link(assetId, 3_333));
        uint256 myReceipt = _issue(mine, dave, uint64(_bound(units, 1, 1_000_000)));
        sahara.mint(dave, amount);
        for (uint256 i; i < rounds; ++i) {
            uint256 all = sahara.balanceOf(dave);
            if (all == 0) break;
            vm.startPrank(dave);
            sahara.approve(address(engine), all);
            engine.pay(mine, address(sahara), all, PaymentReason.TIP, "");
            vm.stopPrank();
            if (engine.claimable(myReceipt, address(sahara)) > 0) _record(myReceipt);
        }
        vm.assertLe(contributors.totalScore(), engine.fees(address(sahara)), "no score without a fee paid");
        vm.assertLe(
            contributors.score(dave),
            amount - sahara.balanceOf(dave),
            "and the farmer has lost at least that much"
        );
    }

    // --------------------------------------------------------------------------------------------------- delegation

    function test_TheScoreFollowsTheDelegate() external {
        _delegate(bob, carol);
        _tip(dave, assetId, sahara, PAYMENT);
        _record(receiptId);
        uint256 first = block.timestamp;
        vm.assertEq(contributors.delegatedScore(carol), FEE, "chosen before there was a score");

        _skip(1);
        _delegate(bob, dave);
        uint256 second = block.timestamp;
        _skip(1);
        vm.assertEq(contributors.delegatedScore(carol), 0, "moved away");
        vm.assertEq(contributors.delegatedScore(dave), FEE, "to the new delegate");
        vm.assertEq(contributors.getPastDelegatedScore(carol, first), FEE, "as it was");
        vm.assertEq(contributors.getPastDelegatedScore(carol, second), 0, "and as it became");
        vm.assertEq(contributors.getPastDelegatedScore(dave, second), FEE, "on both sides");
        vm.assertEq(contributors.getPastScore(bob, first), FEE, "the score is still bob's");
        vm.assertEq(contributors.getPastScore(bob, first - 1), 0, "from when it was recorded");
        vm.assertEq(contributors.getPastTotalScore(second), FEE, "and the total did not move");
    }

    function test_RevertWhen_NotTheEscrowMovesADelegation() external {
        vm.expectRevert(abi.encodeWithSelector(IContributorVotes.ContributorVotes_NotEscrow.selector, alice));
        vm.prank(alice);
        contributors.moveDelegation(bob, bob, alice);
    }

    function test_RevertWhen_TheTimeIsNotPast() external {
        bytes memory now_ = abi.encodeWithSelector(
            TimestampClock.ERC5805FutureLookup.selector,
            block.timestamp,
            uint48(block.timestamp)
        );
        vm.expectRevert(now_);
        contributors.getPastScore(bob, block.timestamp);
        vm.expectRevert(now_);
        contributors.getPastDelegatedScore(bob, block.timestamp);
        vm.expectRevert(now_);
        contributors.getPastTotalScore(block.timestamp);
    }
}
