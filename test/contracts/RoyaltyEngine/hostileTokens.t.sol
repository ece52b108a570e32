// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {RoyaltyEngine} from "../../../contracts/core/RoyaltyEngine.sol";
import {UsageMeter} from "../../../contracts/core/UsageMeter.sol";
import {Marketplace} from "../../../contracts/core/Marketplace.sol";
import {IMarketplace} from "../../../contracts/core/interfaces/IMarketplace.sol";
import {IRoyaltyEngine} from "../../../contracts/core/interfaces/IRoyaltyEngine.sol";
import {Transfers} from "../../../contracts/core/libraries/Transfers.sol";
import {PaymentReason} from "../../../contracts/core/Vocabulary.sol";
import {FeeToken} from "../support/FeeToken.sol";
import {Fixture} from "../support/Fixture.sol";
import {GreedyToken} from "../support/GreedyToken.sol";
import {PlainToken} from "../support/PlainToken.sol";
import {ReentrantToken} from "../support/ReentrantToken.sol";

// a token that keeps a part of each transfer
// ├── pay, buy and deposit credit what arrived
// └── a claim takes no more from the engine than it paid out
// a token that calls back: every call back is refused by the guard, and nobody gains
// a token that takes more than it was told: paying out reverts rather than leave others unpaid
// a token outside the list: nothing enters
contract HostileTokensTest is Fixture {
    function setUp() public override {
        super.setUp();
        _register(alice);
        _issue(1, bob, 1);
    }

    function test_GivenAFeeTakingToken_WhatArrivesIsCredited() external {
        FeeToken token = new FeeToken();
        engine.listCurrency(address(token));
        _tip(carol, 1, token, 10_000);
        vm.assertEq(token.balanceOf(address(engine)), 9_900, "what arrived");
        vm.assertEq(engine.totalOwed(address(token)), 9_900, "is what is owed");
        vm.assertEq(engine.fees(address(token)), 247, "and what the fee is taken of");

        engine.claim(1, address(token));
        vm.assertEq(token.balanceOf(address(engine)), engine.totalOwed(address(token)), "still exact after a claim");
    }

    function test_GivenAFeeTakingToken_WhenBought() external {
        FeeToken token = new FeeToken();
        engine.listCurrency(address(token));
        IMarketplace.OfferInput memory input = _yearly(1, 10_000);
        input.currency = address(token);
        _buy(carol, _offer(input));
        vm.assertEq(token.balanceOf(address(marketplace)), 0, "nothing stays behind");
        vm.assertEq(token.balanceOf(address(engine)), 9_801, "1 % on each of two ways");
        vm.assertEq(engine.totalOwed(address(token)), 9_801, "is owed");
    }

    function test_GivenAFeeTakingToken_WhenDeposited() external {
        FeeToken token = new FeeToken();
        engine.listCurrency(address(token));
        IMarketplace.OfferInput memory input = _metered(1, 0, 1);
        input.currency = address(token);
        _buy(bob, _offer(input));
        _fund(token, bob, address(meter), 1_000);
        vm.prank(bob);
        meter.deposit(1, 1_000);
        vm.assertEq(meter.account(1).balance, 990, "what arrived");
        meter.settle(1, 500, _voucher(BOB_KEY, 1, 500), "job");
        vm.assertEq(meter.totalHeld(address(token)), token.balanceOf(address(meter)), "held is there");
        vm.assertEq(engine.totalOwed(address(token)), token.balanceOf(address(engine)), "owed is there");
    }

    function test_GivenAReentrantToken_TheEngineRefuses() external {
        ReentrantToken token = new ReentrantToken();
        engine.listCurrency(address(token));
        _tip(carol, 1, token, 10_000);
        uint256 child = _register(carol, 1, 5_000);
        _tip(carol, child, token, 10_000);
        token.mint(address(engine), 5);

        uint256[] memory one = new uint256[](1);
        one[0] = 1;
        uint256[] memory two = new uint256[](1);
        two[0] = child;
        token.arm(address(engine), abi.encodeCall(RoyaltyEngine.claim, (1, address(token))));
        token.arm(address(engine), abi.encodeCall(RoyaltyEngine.claimBatch, (one, address(token))));
        token.arm(address(engine), abi.encodeCall(RoyaltyEngine.claimOwner, (1, address(token))));
        token.arm(address(engine), abi.encodeCall(RoyaltyEngine.claimOwnerBatch, (one, address(token))));
        token.arm(address(engine), abi.encodeCall(RoyaltyEngine.push, (child, 1, address(token))));
        token.arm(address(engine), abi.encodeCall(RoyaltyEngine.pushBatch, (two, one, address(token))));
        token.arm(address(engine), abi.encodeCall(RoyaltyEngine.collectFees, (address(token))));
        token.arm(address(engine), abi.encodeCall(RoyaltyEngine.skim, (address(token))));
        token.arm(address(engine), abi.encodeCall(RoyaltyEngine.pay, (1, address(token), 0, PaymentReason.TIP, "")));

        _tip(carol, 1, token, 10_000);
        uint256 expected = engine.claimable(1, address(token));
        vm.assertEq(engine.claim(1, address(token)), expected, "paid once");
        vm.prank(alice);
        engine.claimOwner(1, address(token));
        engine.collectFees(address(token));

        vm.assertEq(token.refused(), 9 * 4, "every attempt met the guard");
        vm.assertEq(token.slipped(), 0, "none came through");
        vm.assertEq(token.balanceOf(address(engine)), engine.totalOwed(address(token)) + 5, "exact but for the gift");
    }

    function test_GivenAReentrantToken_TheMarketplaceAndTheMeterRefuse() external {
        ReentrantToken token = new ReentrantToken();
        engine.listCurrency(address(token));
        IMarketplace.OfferInput memory input = _metered(1, 0, 1);
        input.currency = address(token);
        input.price = 100;
        input.duration = 30 days;
        uint256 offerId = _offer(input);
        uint256 licenseId = _buy(bob, offerId);
        _fund(token, bob, address(meter), 1_000);
        token.arm(address(marketplace), abi.encodeCall(Marketplace.buy, (offerId, bob)));
        token.arm(address(marketplace), abi.encodeCall(Marketplace.renew, (licenseId)));
        token.arm(address(meter), abi.encodeCall(UsageMeter.deposit, (licenseId, 1)));
        token.arm(
            address(meter),
            abi.encodeCall(UsageMeter.settle, (licenseId, 10, _voucher(BOB_KEY, licenseId, 10), bytes32("job")))
        );
        token.arm(address(meter), abi.encodeCall(UsageMeter.withdraw, (licenseId, 1)));

        _buy(carol, offerId);
        vm.startPrank(bob);
        meter.deposit(licenseId, 1_000);
        meter.announceWithdrawal(licenseId);
        vm.warp(block.timestamp + 1 days);
        meter.withdraw(licenseId, 400);
        vm.stopPrank();

        vm.assertEq(token.refused(), 2 * 2 + 3 * 2, "every attempt met the guard");
        vm.assertEq(token.slipped(), 0, "none came through");
        vm.assertEq(licenses.licenseCount(), 2, "one license each");
        vm.assertEq(token.balanceOf(address(meter)), 600, "what is left is there");
    }

    function test_GivenAGreedyToken_PayingOutReverts() external {
        GreedyToken token = new GreedyToken();
        engine.listCurrency(address(token));
        _tip(carol, 1, token, 10_000);
        token.setGreedy(true);
        vm.expectRevert(abi.encodeWithSelector(Transfers.Transfers_LeftTooMuch.selector, address(token), 4_923, 4_875));
        engine.claim(1, address(token));
        vm.assertEq(engine.totalOwed(address(token)), 10_000, "nobody's money moved");
    }

    function test_GivenATokenOutsideTheList_NothingEnters() external {
        PlainToken token = new PlainToken("OTHER", 18);
        _fund(token, carol, address(engine), 10);
        vm.prank(carol);
        vm.expectRevert(
            abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_CurrencyNotListed.selector, address(token))
        );
        engine.pay(1, address(token), 10, PaymentReason.TIP, "");
    }
}
