// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AssetRegistry} from "../../../contracts/core/AssetRegistry.sol";
import {Licenses} from "../../../contracts/core/Licenses.sol";
import {Marketplace} from "../../../contracts/core/Marketplace.sol";
import {Receipts} from "../../../contracts/core/Receipts.sol";
import {RoyaltyEngine} from "../../../contracts/core/RoyaltyEngine.sol";
import {UsageMeter} from "../../../contracts/core/UsageMeter.sol";
import {AccessManagerEnumerable} from "../../../contracts/governance/AccessManagerEnumerable.sol";
import {IAssetRegistry} from "../../../contracts/core/interfaces/IAssetRegistry.sol";
import {IMarketplace} from "../../../contracts/core/interfaces/IMarketplace.sol";
import {
    AssetKind,
    ContributionRole,
    LicenseMode,
    PaymentReason,
    Relation,
    Rights
} from "../../../contracts/core/Vocabulary.sol";
import {PlainToken} from "./PlainToken.sol";
import {Test} from "./Test.sol";

/// @notice The core contracts as they are deployed, two currencies, and short ways to the common steps.
abstract contract Fixture is Test {
    uint16 internal constant MAX_FEE_BPS = 1_000;
    uint16 internal constant FEE_BPS = 250;
    uint64 internal constant MARKETPLACE_ROLE = 1;
    uint64 internal constant COLLECTOR_ROLE = 2;
    bytes32 internal constant CONTENT = keccak256("content");

    uint256 internal constant ALICE_KEY = 0xa11ce;
    uint256 internal constant BOB_KEY = 0xb0b;
    address internal alice = vm.addr(ALICE_KEY);
    address internal bob = vm.addr(BOB_KEY);
    address internal carol = vm.addr(0xca501);
    address internal dave = vm.addr(0xda7e);
    address internal treasury = vm.addr(0x72ea5);

    AccessManagerEnumerable internal manager;
    AssetRegistry internal registry;
    Receipts internal receipts;
    Licenses internal licenses;
    RoyaltyEngine internal engine;
    Marketplace internal marketplace;
    UsageMeter internal meter;
    PlainToken internal sahara;
    PlainToken internal dollar;

    function setUp() public virtual {
        vm.warp(1_750_000_000);
        manager = new AccessManagerEnumerable(address(this));
        licenses = new Licenses(address(manager));
        address receiptsToBe = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        registry = new AssetRegistry(Receipts(receiptsToBe), licenses);
        receipts = new Receipts(registry);
        engine = new RoyaltyEngine(address(manager), registry, receipts, MAX_FEE_BPS, FEE_BPS, treasury);
        marketplace = new Marketplace(registry, licenses, engine);
        meter = new UsageMeter(licenses, engine);

        bytes4[] memory licensing = new bytes4[](3);
        licensing[0] = Licenses.issue.selector;
        licensing[1] = Licenses.renew.selector;
        licensing[2] = Licenses.revoke.selector;
        manager.setTargetFunctionRole(address(licenses), licensing, MARKETPLACE_ROLE);
        bytes4[] memory collecting = new bytes4[](1);
        collecting[0] = RoyaltyEngine.payFor.selector;
        manager.setTargetFunctionRole(address(engine), collecting, COLLECTOR_ROLE);
        manager.grantRole(MARKETPLACE_ROLE, address(marketplace), 0);
        manager.grantRole(COLLECTOR_ROLE, address(marketplace), 0);
        manager.grantRole(COLLECTOR_ROLE, address(meter), 0);

        sahara = new PlainToken("SAHARA", 18);
        dollar = new PlainToken("USDL", 6);
        engine.listCurrency(address(sahara));
        engine.listCurrency(address(dollar));
    }

    // ------------------------------------------------------------------------------------------------------- assets

    function _noLinks() internal pure returns (IAssetRegistry.LinkInput[] memory) {
        return new IAssetRegistry.LinkInput[](0);
    }

    function _link(uint256 parent, uint16 shareBps) internal pure returns (IAssetRegistry.LinkInput[] memory links) {
        links = new IAssetRegistry.LinkInput[](1);
        links[0] = IAssetRegistry.LinkInput(parent, Relation.DERIVED_FROM, shareBps, 0);
    }

    /// @dev Open to every child, and half of what is its own goes to its receipts.
    function _openPolicy() internal pure returns (IAssetRegistry.Policy memory) {
        return IAssetRegistry.Policy(true, 0, 5_000);
    }

    function _register(address owner) internal returns (uint256) {
        return _register(owner, _openPolicy(), _noLinks());
    }

    function _register(address owner, uint256 parent, uint16 shareBps) internal returns (uint256) {
        return _register(owner, _openPolicy(), _link(parent, shareBps));
    }

    function _register(
        address owner,
        IAssetRegistry.Policy memory policy,
        IAssetRegistry.LinkInput[] memory links
    ) internal returns (uint256) {
        vm.prank(owner);
        return registry.register(AssetKind.MODEL, CONTENT, "ipfs://asset", policy, links);
    }

    function _issue(uint256 assetId, address to, uint64 units) internal returns (uint256) {
        vm.prank(registry.ownerOf(assetId));
        return receipts.issue(assetId, to, ContributionRole.DATA, units, "");
    }

    // -------------------------------------------------------------------------------------------------------- money

    function _fund(PlainToken token, address who, address spender, uint256 amount) internal {
        token.mint(who, amount);
        vm.prank(who);
        token.approve(spender, amount);
    }

    function _tip(address payer, uint256 assetId, PlainToken token, uint256 amount) internal returns (uint256) {
        _fund(token, payer, address(engine), amount);
        vm.prank(payer);
        return engine.pay(assetId, address(token), amount, PaymentReason.TIP, "");
    }

    /// @dev What reaches an asset of a payment of `amount`.
    function _net(uint256 amount) internal pure returns (uint256) {
        return amount - (amount * FEE_BPS) / 10_000;
    }

    // ----------------------------------------------------------------------------------------------------- licenses

    function _perpetual(
        uint256 assetId,
        uint16 rights,
        uint128 price
    ) internal view returns (IMarketplace.OfferInput memory) {
        return IMarketplace.OfferInput(assetId, LicenseMode.PERPETUAL, rights, 0, false, 0, 0, price, address(sahara));
    }

    function _yearly(uint256 assetId, uint128 price) internal view returns (IMarketplace.OfferInput memory) {
        return
            IMarketplace.OfferInput(
                assetId,
                LicenseMode.DURATION,
                Rights.USE,
                365 days,
                true,
                0,
                0,
                price,
                address(sahara)
            );
    }

    function _metered(
        uint256 assetId,
        uint128 quota,
        uint128 unitPrice
    ) internal view returns (IMarketplace.OfferInput memory) {
        return
            IMarketplace.OfferInput(
                assetId,
                LicenseMode.METERED,
                Rights.USE,
                0,
                true,
                quota,
                unitPrice,
                0,
                address(sahara)
            );
    }

    function _offer(IMarketplace.OfferInput memory input) internal returns (uint256) {
        vm.prank(registry.ownerOf(input.assetId));
        return marketplace.createOffer(input);
    }

    function _buy(address buyer, uint256 offerId) internal returns (uint256) {
        IMarketplace.Offer memory offer = marketplace.offer(offerId);
        if (offer.price > 0) _fund(PlainToken(offer.currency), buyer, address(marketplace), offer.price);
        vm.prank(buyer);
        return marketplace.buy(offerId, buyer);
    }

    function _voucher(uint256 key, uint256 licenseId, uint128 units) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, meter.voucherDigest(licenseId, units, "job"));
        return abi.encodePacked(r, s, v);
    }
}
