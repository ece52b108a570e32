// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAssetRegistry} from "../../../contracts/core/interfaces/IAssetRegistry.sol";
import {IRoyaltyEngine} from "../../../contracts/core/interfaces/IRoyaltyEngine.sol";
import {PaymentReason, Relation} from "../../../contracts/core/Vocabulary.sol";
import {Fixture} from "../support/Fixture.sol";

// pay
// ├── takes the fee, floors each link, then the receipts' part, and gives the rest to the owner
// ├── given no receipts: the owner has all of the residue
// ├── given receipts: whole wei a unit, and the remainder is carried into the next payment
// ├── given the asset is retired: the money still arrives
// ├── whatever the figures: the parts add up to what was paid (fuzz)
// └── reverts for an unknown asset, an unlisted currency, nothing, a reserved reason
// payFor: reverts for everybody but the marketplace and the meter (see governance.t.sol)
contract PayTest is Fixture {
    function test_WhenPaid_TheSplitIsAsStated() external {
        _register(alice);
        _register(bob);
        IAssetRegistry.LinkInput[] memory links = new IAssetRegistry.LinkInput[](2);
        links[0] = IAssetRegistry.LinkInput(1, Relation.TRAINED_ON, 3_333, 0);
        links[1] = IAssetRegistry.LinkInput(2, Relation.USES, 1, 0);
        _register(carol, IAssetRegistry.Policy(true, 0, 2_500), links);
        _issue(3, dave, 7);

        // 9 999: fee floor(249.975) = 249, net 9 750; links floor(3 249.675) and floor(0.975); residue 6 501;
        // receipts floor(1 625.25) = 1 625 = 7 × 232 + 1; owner 4 876.
        _fund(sahara, bob, address(engine), 9_999);
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.PaymentReceived(1, 3, bob, address(sahara), 9_999, 249, PaymentReason.TIP, "thanks");
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.LinkAccrued(1, 3, 1, address(sahara), 3_249);
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.PoolCredited(1, 3, carol, address(sahara), 4_876, 1_624, 1, 7);
        vm.prank(bob);
        uint256 paymentId = engine.pay(3, address(sahara), 9_999, PaymentReason.TIP, "thanks");

        vm.assertEq(paymentId, 1, "the first payment");
        vm.assertEq(engine.fees(address(sahara)), 249, "the fee");
        vm.assertEq(engine.accrued(3, 1, address(sahara)), 3_249, "the first link");
        vm.assertEq(engine.accrued(3, 2, address(sahara)), 0, "a share below one wei");
        vm.assertEq(engine.claimable(1, address(sahara)), 1_624, "the receipt");
        vm.assertEq(engine.pool(3, address(sahara)).accPerUnit, 232, "whole wei a unit");
        vm.assertEq(engine.pool(3, address(sahara)).carry, 1, "the carry");
        vm.assertEq(engine.claimableByOwner(3, carol, address(sahara)), 4_876, "the owner");
        vm.assertEq(engine.totalOwed(address(sahara)), 9_999, "everything is owed");
        vm.assertEq(sahara.balanceOf(address(engine)), 9_999, "and there");
    }

    function test_GivenNoReceipts_TheOwnerHasTheResidue() external {
        _register(alice);
        _tip(bob, 1, sahara, 10_000);
        vm.assertEq(engine.claimableByOwner(1, alice, address(sahara)), 9_750, "all of it");
        vm.assertEq(engine.pool(1, address(sahara)).carry, 0, "nothing is carried");
    }

    function test_GivenACarry_TheNextPaymentDistributesIt() external {
        _register(alice, IAssetRegistry.Policy(true, 0, 10_000), _noLinks());
        _issue(1, bob, 3);
        _tip(carol, 1, sahara, 5);
        vm.assertEq(engine.pool(1, address(sahara)).carry, 2, "5 = 3 * 1 + 2");
        _tip(carol, 1, sahara, 1);
        vm.assertEq(engine.pool(1, address(sahara)).carry, 0, "2 + 1 = 3 * 1");
        vm.assertEq(engine.claimable(1, address(sahara)), 6, "nothing is lost");
    }

    function test_GivenReceiptsEarnNothing_TheCarryStays() external {
        _register(alice, IAssetRegistry.Policy(true, 0, 0), _noLinks());
        _issue(1, bob, 3);
        _tip(carol, 1, sahara, 100);
        vm.assertEq(engine.claimable(1, address(sahara)), 0, "no part for receipts");
        vm.assertEq(engine.claimableByOwner(1, alice, address(sahara)), 98, "the owner's");
    }

    function test_GivenRetired_MoneyStillArrives() external {
        _register(alice);
        vm.prank(alice);
        registry.retire(1);
        _tip(bob, 1, sahara, 100);
        vm.assertEq(engine.claimableByOwner(1, alice, address(sahara)), 98, "arrived");
    }

    function test_WhenCurrenciesDiffer_TheyDoNotMix() external {
        _register(alice);
        _issue(1, bob, 1);
        _tip(carol, 1, sahara, 1_000);
        _tip(carol, 1, dollar, 10);
        vm.assertEq(engine.claimable(1, address(dollar)), 5, "dollars");
        vm.assertEq(engine.totalOwed(address(dollar)), 10, "dollars owed");
        vm.assertEq(engine.totalOwed(address(sahara)), 1_000, "SAHARA owed");
    }

    function testFuzz_WhateverTheFigures_ThePartsAddUp(
        uint128 first,
        uint128 second,
        uint16 shareA,
        uint16 shareB,
        uint16 receiptsBps,
        uint64 unitsA,
        uint64 unitsB,
        uint16 feeBps
    ) external {
        engine.setProtocolFee(uint16(_bound(feeBps, 0, MAX_FEE_BPS)));
        _register(alice);
        _register(bob);
        IAssetRegistry.LinkInput[] memory links = new IAssetRegistry.LinkInput[](2);
        links[0] = IAssetRegistry.LinkInput(1, Relation.USES, uint16(_bound(shareA, 0, 10_000)), 0);
        links[1] = IAssetRegistry.LinkInput(2, Relation.USES, uint16(_bound(shareB, 0, 10_000 - links[0].shareBps)), 0);
        _register(carol, IAssetRegistry.Policy(true, 0, uint16(_bound(receiptsBps, 0, 10_000))), links);
        uint256 amountA = _bound(first, 1, type(uint128).max);
        uint256 amountB = _bound(second, 1, type(uint128).max);

        _issue(3, dave, uint64(_bound(unitsA, 1, 500_000)));
        _tip(bob, 3, sahara, amountA);
        _issue(3, bob, uint64(_bound(unitsB, 1, 500_000)));
        _tip(bob, 3, sahara, amountB);

        address currency = address(sahara);
        uint256 parts =
            engine.fees(currency) +
                engine.accrued(3, 1, currency) +
                engine.accrued(3, 2, currency) +
                engine.claimable(1, currency) +
                engine.claimable(2, currency) +
                engine.pool(3, currency).carry +
                engine.claimableByOwner(3, carol, currency);
        vm.assertEq(parts, amountA + amountB, "the parts make the whole");
        vm.assertLt(engine.pool(3, currency).carry, receipts.totalUnits(3), "the carry is below one wei a unit");
    }

    function test_RevertGiven_AssetIsUnknown() external {
        _register(alice);
        for (uint256 assetId; assetId < 3; assetId += 2) {
            vm.expectRevert(abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_UnknownAsset.selector, assetId));
            engine.pay(assetId, address(sahara), 1, PaymentReason.TIP, "");
        }
    }

    function test_RevertGiven_CurrencyIsNotListed() external {
        _register(alice);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_CurrencyNotListed.selector, dave));
        engine.pay(1, dave, 1, PaymentReason.TIP, "");
    }

    function test_RevertWhen_NothingIsPaid() external {
        _register(alice);
        vm.expectRevert(IRoyaltyEngine.RoyaltyEngine_NoAmount.selector);
        engine.pay(1, address(sahara), 0, PaymentReason.TIP, "");
    }

    function test_RevertWhen_TheReasonIsNotATip() external {
        _register(alice);
        PaymentReason[3] memory reserved = [PaymentReason.SALE, PaymentReason.RENEWAL, PaymentReason.USAGE];
        for (uint256 i; i < reserved.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_ReasonReserved.selector, reserved[i]));
            engine.pay(1, address(sahara), 1, reserved[i], "");
        }
    }

    function test_RevertWhen_APaymentIsAbsurdlyLarge() external {
        _register(alice);
        uint256 amount = uint256(type(uint128).max) + 1;
        _fund(sahara, bob, address(engine), amount);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSignature("SafeCastOverflowedUintDowncast(uint8,uint256)", uint8(128), amount));
        engine.pay(1, address(sahara), amount, PaymentReason.TIP, "");
    }
}
