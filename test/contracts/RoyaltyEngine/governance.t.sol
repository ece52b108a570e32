// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {RoyaltyEngine} from "../../../contracts/core/RoyaltyEngine.sol";
import {IRoyaltyEngine} from "../../../contracts/core/interfaces/IRoyaltyEngine.sol";
import {PaymentReason} from "../../../contracts/core/Vocabulary.sol";
import {Fixture} from "../support/Fixture.sol";

// setProtocolFee: up to the bound, which is fixed at deployment and never above a tenth
// setTreasury, collectFees: the treasury gets what was collected, once
// listCurrency, delistCurrency: the event carries the token's metadata; reverts twice over
// skim: what was sent without a payment becomes fees; reverts when there is none
// every one of these but collectFees and skim, and payFor: reverts for whoever lacks the role
contract GovernanceTest is Fixture {
    function test_WhenTheFeeIsSet() external {
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.ProtocolFeeSet(MAX_FEE_BPS);
        engine.setProtocolFee(MAX_FEE_BPS);
        _register(alice);
        _tip(bob, 1, sahara, 1_000);
        vm.assertEq(engine.fees(address(sahara)), 100, "a tenth at most");
    }

    function test_RevertWhen_TheFeeIsAboveTheBound() external {
        vm.expectRevert(
            abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_FeeAboveBound.selector, MAX_FEE_BPS + 1, MAX_FEE_BPS)
        );
        engine.setProtocolFee(MAX_FEE_BPS + 1);
    }

    function test_RevertWhen_TheBoundIsAboveATenth() external {
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_FeeAboveBound.selector, 1_001, 1_000));
        new RoyaltyEngine(address(manager), registry, receipts, 1_001, 0, treasury);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_FeeAboveBound.selector, 301, 300));
        new RoyaltyEngine(address(manager), registry, receipts, 300, 301, treasury);
    }

    function test_WhenFeesAreCollected() external {
        _register(alice);
        _tip(bob, 1, sahara, 1_000);
        engine.setTreasury(dave);
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.FeesCollected(address(sahara), dave, 25);
        vm.prank(carol);
        vm.assertEq(engine.collectFees(address(sahara)), 25, "anyone may send them");
        vm.assertEq(sahara.balanceOf(dave), 25, "to the treasury");
        vm.assertEq(engine.totalOwed(address(sahara)), 975, "the rest is owed");

        vm.expectRevert(
            abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_NothingToClaim.selector, 0, address(sahara))
        );
        engine.collectFees(address(sahara));
    }

    function test_RevertWhen_TheTreasuryIsNobody() external {
        vm.expectRevert(IRoyaltyEngine.RoyaltyEngine_ZeroAddress.selector);
        engine.setTreasury(address(0));
    }

    function test_WhenACurrencyIsListedAgain() external {
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.CurrencyDelisted(address(dollar));
        engine.delistCurrency(address(dollar));
        vm.assertFalse(engine.isListed(address(dollar)), "delisted");
        vm.expectRevert(
            abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_CurrencyNotListed.selector, address(dollar))
        );
        engine.delistCurrency(address(dollar));

        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.CurrencyListed(address(dollar), "USDL", "USDL", 6);
        engine.listCurrency(address(dollar));
        vm.assertTrue(engine.isListed(address(dollar)), "listed");
        vm.expectRevert(
            abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_CurrencyAlreadyListed.selector, address(dollar))
        );
        engine.listCurrency(address(dollar));
    }

    function test_RevertWhen_TheCurrencyIsNothing() external {
        vm.expectRevert(IRoyaltyEngine.RoyaltyEngine_ZeroAddress.selector);
        engine.listCurrency(address(0));
    }

    function test_WhenSurplusIsSkimmed_ItBecomesFees() external {
        _register(alice);
        _tip(bob, 1, sahara, 1_000);
        sahara.mint(address(engine), 77);
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.SurplusSkimmed(address(sahara), 77);
        vm.assertEq(engine.skim(address(sahara)), 77, "what nobody paid");
        vm.assertEq(engine.fees(address(sahara)), 25 + 77, "booked as fees");
        vm.assertEq(engine.totalOwed(address(sahara)), 1_077, "and owed");

        vm.expectRevert(IRoyaltyEngine.RoyaltyEngine_NoAmount.selector);
        engine.skim(address(sahara));
    }

    function test_RevertWhen_CallerLacksTheRole() external {
        _register(alice);
        address[4] memory callers = [alice, treasury, address(marketplace), address(meter)];
        for (uint256 i; i < callers.length; ++i) {
            bytes memory refusal = abi.encodeWithSelector(
                IAccessManaged.AccessManagedUnauthorized.selector,
                callers[i]
            );
            vm.startPrank(callers[i]);
            vm.expectRevert(refusal);
            engine.setProtocolFee(0);
            vm.expectRevert(refusal);
            engine.setTreasury(callers[i]);
            vm.expectRevert(refusal);
            engine.listCurrency(address(this));
            vm.expectRevert(refusal);
            engine.delistCurrency(address(sahara));
            vm.stopPrank();
        }
    }

    function test_RevertWhen_PayForIsCalledByAnyoneElse() external {
        _register(alice);
        // The admin too: COLLECTOR is for contracts that were given it.
        address[3] memory callers = [alice, address(this), treasury];
        for (uint256 i; i < callers.length; ++i) {
            vm.prank(callers[i]);
            vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, callers[i]));
            engine.payFor(bob, 1, address(sahara), 1, PaymentReason.SALE, "");
        }
    }
}
