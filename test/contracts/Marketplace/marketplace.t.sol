// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ILicenses} from "../../../contracts/core/interfaces/ILicenses.sol";
import {IMarketplace} from "../../../contracts/core/interfaces/IMarketplace.sol";
import {IRoyaltyEngine} from "../../../contracts/core/interfaces/IRoyaltyEngine.sol";
import {LicenseMode, PaymentReason, Rights} from "../../../contracts/core/Vocabulary.sol";
import {Fixture} from "../support/Fixture.sol";

// createOffer
// ├── when terms are sound: kept as given
// ├── reverts for others, a retired asset, a currency that is not listed
// └── reverts for terms that contradict themselves (a table)
// closeOffer: by the asset's owner, once
// buy
// ├── issues exactly the offer's terms, to whom the buyer says, and pays the asset in the buyer's name
// ├── when free: no payment
// └── reverts when closed, stale, retired, unknown, delisted, or not paid
// renew
// ├── counts from the later of now and the expiry, at the offer's price; anyone may pay
// └── reverts without an expiry, after a revocation, or when the offer has ended
// revoke: by the asset's owner, under an offer that said so
contract MarketplaceTest is Fixture {
    function setUp() public override {
        super.setUp();
        _register(alice);
    }

    // ------------------------------------------------------------------------------------------------- createOffer

    function test_WhenTermsAreSound() external {
        vm.expectEmit(address(marketplace));
        emit IMarketplace.OfferCreated(
            1,
            1,
            alice,
            LicenseMode.METERED,
            Rights.USE,
            0,
            true,
            500,
            3,
            0,
            address(sahara)
        );
        _offer(_metered(1, 500, 3));

        IMarketplace.Offer memory offer = marketplace.offer(1);
        vm.assertEq(offer.seller, alice, "the seller");
        vm.assertEq(offer.quota, 500, "the quota");
        vm.assertEq(offer.unitPrice, 3, "the unit price");
        vm.assertFalse(offer.isClosed, "open");
        vm.assertEq(marketplace.offerCount(), 1, "the count");
    }

    function test_WhenFree_ItNeedsNoCurrency() external {
        IMarketplace.OfferInput memory input = _perpetual(1, Rights.USE, 0);
        input.currency = address(0);
        vm.assertEq(_offer(input), 1, "created");
    }

    function test_RevertWhen_TermsContradictThemselves() external {
        IMarketplace.OfferInput memory input = _perpetual(1, 0, 1);
        _expectInvalid(input, "rights must name at least one right");
        input.rights = Rights.ALL + 1;
        _expectInvalid(input, "rights has a bit that means nothing");
        input.rights = Rights.USE;
        input.duration = 1;
        _expectInvalid(input, "PERPETUAL has no duration");
        input.duration = 0;
        input.quota = 1;
        _expectInvalid(input, "quota and unitPrice are for METERED only");
        input.quota = 0;
        input.unitPrice = 1;
        _expectInvalid(input, "quota and unitPrice are for METERED only");
        input.unitPrice = 0;
        input.mode = LicenseMode.DURATION;
        _expectInvalid(input, "DURATION needs a duration");
        input.duration = 36_500 days + 1;
        _expectInvalid(input, "duration must be at most 36 500 days");
        input.mode = LicenseMode.METERED;
        input.duration = 1 days;
        _expectInvalid(input, "METERED needs a quota or a unit price");
    }

    function test_RevertWhen_CurrencyIsNotListed() external {
        IMarketplace.OfferInput memory input = _perpetual(1, Rights.USE, 1);
        input.currency = address(0);
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.Marketplace_CurrencyNotListed.selector, address(0)));
        marketplace.createOffer(input);
        input.currency = dave;
        input.price = 0;
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.Marketplace_CurrencyNotListed.selector, dave));
        marketplace.createOffer(input);
    }

    function test_RevertWhen_SellerIsNotTheAssetsOwner() external {
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.Marketplace_NotAssetOwner.selector, 1, bob));
        marketplace.createOffer(_perpetual(1, Rights.USE, 1));
    }

    function test_RevertGiven_AssetIsRetired() external {
        uint256 offerId = _offer(_yearly(1, 5));
        _buy(bob, offerId);
        vm.startPrank(alice);
        registry.retire(1);
        bytes memory refusal = abi.encodeWithSelector(IMarketplace.Marketplace_AssetRetired.selector, 1);
        vm.expectRevert(refusal);
        marketplace.createOffer(_perpetual(1, Rights.USE, 1));
        vm.expectRevert(refusal);
        marketplace.buy(offerId, alice);
        vm.expectRevert(refusal);
        marketplace.renew(1);
    }

    // -------------------------------------------------------------------------------------------------- closeOffer

    function test_WhenAnOfferIsClosed() external {
        uint256 offerId = _offer(_yearly(1, 0));
        _buy(bob, offerId);
        vm.expectEmit(address(marketplace));
        emit IMarketplace.OfferClosed(offerId, 1);
        vm.startPrank(alice);
        marketplace.closeOffer(offerId);
        vm.assertTrue(marketplace.offer(offerId).isClosed, "closed");

        bytes memory refusal = abi.encodeWithSelector(IMarketplace.Marketplace_OfferClosed.selector, offerId);
        vm.expectRevert(refusal);
        marketplace.closeOffer(offerId);
        vm.expectRevert(refusal);
        marketplace.buy(offerId, alice);
        vm.expectRevert(refusal);
        marketplace.renew(1);
    }

    function test_RevertWhen_AnotherCloses() external {
        _offer(_yearly(1, 0));
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.Marketplace_NotAssetOwner.selector, 1, bob));
        marketplace.closeOffer(1);
    }

    // --------------------------------------------------------------------------------------------------------- buy

    function test_WhenBought() external {
        uint256 offerId = _offer(_yearly(1, 1_000));
        _fund(sahara, bob, address(marketplace), 1_000);
        uint64 expiresAt = uint64(block.timestamp) + 365 days;

        vm.expectEmit(address(licenses));
        emit ILicenses.LicenseIssued(
            1,
            offerId,
            1,
            carol,
            LicenseMode.DURATION,
            Rights.USE,
            uint64(block.timestamp),
            expiresAt,
            0,
            0,
            1_000,
            address(sahara)
        );
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.PaymentReceived(
            1,
            1,
            bob,
            address(sahara),
            1_000,
            25,
            PaymentReason.SALE,
            bytes32(uint256(1))
        );
        vm.prank(bob);
        uint256 licenseId = marketplace.buy(offerId, carol);

        vm.assertEq(licenses.ownerOf(licenseId), carol, "to whom the buyer says");
        vm.assertTrue(licenses.isActive(licenseId), "active at once");
        vm.assertEq(sahara.balanceOf(bob), 0, "the buyer paid");
        vm.assertEq(sahara.balanceOf(address(marketplace)), 0, "the marketplace keeps nothing");
        vm.assertEq(engine.claimableByOwner(1, alice, address(sahara)), 975, "the asset earned");
    }

    function test_WhenFree_NoPaymentIsMade() external {
        _buy(bob, _offer(_perpetual(1, Rights.USE, 0)));
        vm.assertEq(engine.paymentCount(), 0, "no payment");
        vm.assertEq(licenses.license(1).expiresAt, 0, "and it never expires");
    }

    function test_RevertWhen_OfferIsUnknown() external {
        bytes memory refusal = abi.encodeWithSelector(IMarketplace.Marketplace_UnknownOffer.selector, 1);
        vm.expectRevert(refusal);
        marketplace.buy(1, bob);
        vm.expectRevert(refusal);
        marketplace.offer(1);
        vm.expectRevert(refusal);
        marketplace.closeOffer(1);
    }

    function test_RevertGiven_AssetChangedHands() external {
        uint256 offerId = _offer(_yearly(1, 0));
        _buy(carol, offerId);
        vm.prank(alice);
        registry.transferFrom(alice, dave, 1);

        bytes memory refusal = abi.encodeWithSelector(
            IMarketplace.Marketplace_OfferStale.selector,
            offerId,
            alice,
            dave
        );
        vm.startPrank(bob);
        vm.expectRevert(refusal);
        marketplace.buy(offerId, bob);
        vm.expectRevert(refusal);
        marketplace.renew(1);
    }

    function test_RevertGiven_CurrencyWasDelisted() external {
        uint256 offerId = _offer(_yearly(1, 10));
        engine.delistCurrency(address(sahara));
        _fund(sahara, bob, address(marketplace), 10);
        vm.prank(bob);
        vm.expectRevert(
            abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_CurrencyNotListed.selector, address(sahara))
        );
        marketplace.buy(offerId, bob);
        vm.assertEq(licenses.licenseCount(), 0, "no license without its payment");
    }

    function test_RevertWhen_BoughtForNobody() external {
        uint256 offerId = _offer(_yearly(1, 0));
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(0)));
        marketplace.buy(offerId, address(0));
    }

    // ------------------------------------------------------------------------------------------------------- renew

    function test_WhenRenewedBeforeItExpires_ItExtends() external {
        uint256 licenseId = _buy(bob, _offer(_yearly(1, 1_000)));
        uint64 before = licenses.license(licenseId).expiresAt;
        _fund(sahara, carol, address(marketplace), 1_000);
        vm.expectEmit(address(licenses));
        emit ILicenses.LicenseRenewed(licenseId, 1, before + 365 days, 1_000);
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.PaymentReceived(
            2,
            1,
            carol,
            address(sahara),
            1_000,
            25,
            PaymentReason.RENEWAL,
            bytes32(licenseId)
        );
        vm.prank(carol);
        vm.assertEq(marketplace.renew(licenseId), before + 365 days, "from its expiry");
    }

    function test_WhenRenewedAfterItExpired_ItCountsFromNow() external {
        uint256 licenseId = _buy(bob, _offer(_yearly(1, 0)));
        vm.warp(block.timestamp + 400 days);
        vm.assertEq(marketplace.renew(licenseId), block.timestamp + 365 days, "from now");
        vm.assertTrue(licenses.isActive(licenseId), "active again");
    }

    function test_RevertWhen_ALicenseWithoutExpiryIsRenewed() external {
        uint256 licenseId = _buy(bob, _offer(_perpetual(1, Rights.USE, 0)));
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.Marketplace_NotRenewable.selector, licenseId));
        marketplace.renew(licenseId);
    }

    function test_RevertGiven_Revoked_WhenRenewed() external {
        uint256 licenseId = _buy(bob, _offer(_yearly(1, 0)));
        vm.prank(alice);
        marketplace.revoke(licenseId, "");
        vm.expectRevert(abi.encodeWithSelector(ILicenses.Licenses_Revoked.selector, licenseId));
        marketplace.renew(licenseId);
    }

    // ------------------------------------------------------------------------------------------------------ revoke

    function test_WhenTheNewOwnerRevokes() external {
        uint256 licenseId = _buy(bob, _offer(_yearly(1, 0)));
        vm.prank(alice);
        registry.transferFrom(alice, dave, 1);
        vm.prank(dave);
        marketplace.revoke(licenseId, "abuse");
        vm.assertFalse(licenses.isActive(licenseId), "revoked");
    }

    function test_RevertGiven_OfferPromisedNoRevocation() external {
        uint256 licenseId = _buy(bob, _offer(_perpetual(1, Rights.USE, 0)));
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.Marketplace_NotRevocable.selector, licenseId));
        marketplace.revoke(licenseId, "");
    }

    function test_RevertWhen_AnotherRevokes() external {
        uint256 licenseId = _buy(bob, _offer(_yearly(1, 0)));
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.Marketplace_NotAssetOwner.selector, 1, bob));
        marketplace.revoke(licenseId, "");
    }

    function _expectInvalid(IMarketplace.OfferInput memory input, string memory reason) private {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.Marketplace_InvalidTerms.selector, reason));
        marketplace.createOffer(input);
    }
}
