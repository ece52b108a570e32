// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IAssetRegistry} from "./interfaces/IAssetRegistry.sol";
import {ILicenses} from "./interfaces/ILicenses.sol";
import {IMarketplace} from "./interfaces/IMarketplace.sol";
import {IRoyaltyEngine} from "./interfaces/IRoyaltyEngine.sol";
import {Transfers} from "./libraries/Transfers.sol";
import {LicenseMode, PaymentReason, Rights} from "./Vocabulary.sol";

/// @title Marketplace
/// @dev Holds no money between transactions: what a buyer pays goes on to the engine in the same call.
contract Marketplace is IMarketplace, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// Keeps every expiry far inside 64 bits.
    uint64 public constant MAX_DURATION = 36_500 days;

    IAssetRegistry public immutable registry;
    ILicenses public immutable licenses;
    IRoyaltyEngine public immutable engine;

    /// @inheritdoc IMarketplace
    uint256 public offerCount;

    mapping(uint256 offerId => Offer) private _offers;

    constructor(IAssetRegistry registry_, ILicenses licenses_, IRoyaltyEngine engine_) {
        registry = registry_;
        licenses = licenses_;
        engine = engine_;
    }

    // ------------------------------------------------------------------------------------------- by the asset's owner

    /// @inheritdoc IMarketplace
    function createOffer(OfferInput calldata input) external returns (uint256 offerId) {
        _checkAssetOwner(input.assetId);
        if (registry.asset(input.assetId).isRetired) revert Marketplace_AssetRetired(input.assetId);
        _checkTerms(input);

        offerId = ++offerCount;
        _offers[offerId] = Offer(
            input.assetId,
            msg.sender,
            input.mode,
            input.rights,
            input.duration,
            input.isRevocable,
            false,
            input.quota,
            input.unitPrice,
            input.price,
            input.currency
        );
        emit OfferCreated(
            offerId,
            input.assetId,
            msg.sender,
            input.mode,
            input.rights,
            input.duration,
            input.isRevocable,
            input.quota,
            input.unitPrice,
            input.price,
            input.currency
        );
    }

    /// @inheritdoc IMarketplace
    function closeOffer(uint256 offerId) external {
        Offer storage offer_ = _known(offerId);
        _checkAssetOwner(offer_.assetId);
        if (offer_.isClosed) revert Marketplace_OfferClosed(offerId);

        offer_.isClosed = true;
        emit OfferClosed(offerId, offer_.assetId);
    }

    /// @inheritdoc IMarketplace
    function revoke(uint256 licenseId, bytes32 reasonHash) external {
        ILicenses.License memory license = licenses.license(licenseId);
        _checkAssetOwner(license.assetId);
        if (!_offers[license.offerId].isRevocable) revert Marketplace_NotRevocable(licenseId);

        licenses.revoke(licenseId, reasonHash);
    }

    // ------------------------------------------------------------------------------------------------------ by buyers

    /// @inheritdoc IMarketplace
    function buy(uint256 offerId, address to) external nonReentrant returns (uint256 licenseId) {
        Offer memory offer_ = _forSale(offerId);
        uint64 startsAt = uint64(block.timestamp);

        licenseId = licenses.issue(
            to,
            ILicenses.License(
                offerId,
                offer_.assetId,
                offer_.mode,
                offer_.rights,
                startsAt,
                offer_.duration == 0 ? 0 : startsAt + offer_.duration,
                false,
                offer_.quota,
                offer_.unitPrice,
                offer_.price,
                offer_.currency
            )
        );
        _collect(offer_, PaymentReason.SALE, licenseId);
    }

    /// @inheritdoc IMarketplace
    function renew(uint256 licenseId) external nonReentrant returns (uint64 expiresAt) {
        ILicenses.License memory license = licenses.license(licenseId);
        if (license.expiresAt == 0) revert Marketplace_NotRenewable(licenseId);
        Offer memory offer_ = _forSale(license.offerId);

        uint64 from = license.expiresAt > block.timestamp ? license.expiresAt : uint64(block.timestamp);
        expiresAt = from + offer_.duration;
        licenses.renew(licenseId, expiresAt, offer_.price);
        _collect(offer_, PaymentReason.RENEWAL, licenseId);
    }

    // ---------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IMarketplace
    function offer(uint256 offerId) external view returns (Offer memory) {
        return _known(offerId);
    }

    // ------------------------------------------------------------------------------------------------------- internal

    /// @dev The license is written first; if the money does not come, all of it is undone.
    function _collect(Offer memory offer_, PaymentReason reason, uint256 licenseId) private {
        if (offer_.price == 0) return;
        uint256 received = Transfers.pull(offer_.currency, msg.sender, offer_.price);
        IERC20(offer_.currency).forceApprove(address(engine), received);
        engine.payFor(msg.sender, offer_.assetId, offer_.currency, received, reason, bytes32(licenseId));
    }

    function _forSale(uint256 offerId) private view returns (Offer memory offer_) {
        offer_ = _known(offerId);
        if (offer_.isClosed) revert Marketplace_OfferClosed(offerId);
        if (registry.asset(offer_.assetId).isRetired) revert Marketplace_AssetRetired(offer_.assetId);
        address owner = registry.ownerOf(offer_.assetId);
        if (owner != offer_.seller) revert Marketplace_OfferStale(offerId, offer_.seller, owner);
    }

    function _checkTerms(OfferInput calldata input) private view {
        if (input.rights == 0) revert Marketplace_InvalidTerms("rights must name at least one right");
        if (input.rights & ~Rights.ALL != 0) revert Marketplace_InvalidTerms("rights has a bit that means nothing");
        if (input.duration > MAX_DURATION) revert Marketplace_InvalidTerms("duration must be at most 36 500 days");
        if (input.mode == LicenseMode.METERED) {
            if (input.quota == 0 && input.unitPrice == 0) {
                revert Marketplace_InvalidTerms("METERED needs a quota or a unit price");
            }
        } else {
            if (input.quota != 0 || input.unitPrice != 0) {
                revert Marketplace_InvalidTerms("quota and unitPrice are for METERED only");
            }
            if (input.mode == LicenseMode.DURATION && input.duration == 0) {
                revert Marketplace_InvalidTerms("DURATION needs a duration");
            }
            if (input.mode == LicenseMode.PERPETUAL && input.duration != 0) {
                revert Marketplace_InvalidTerms("PERPETUAL has no duration");
            }
        }
        // What costs nothing may name no currency.
        bool isFree = input.price == 0 && input.unitPrice == 0;
        if (!(isFree && input.currency == address(0)) && !engine.isListed(input.currency)) {
            revert Marketplace_CurrencyNotListed(input.currency);
        }
    }

    function _known(uint256 offerId) private view returns (Offer storage offer_) {
        offer_ = _offers[offerId];
        if (offer_.assetId == 0) revert Marketplace_UnknownOffer(offerId);
    }

    function _checkAssetOwner(uint256 assetId) private view {
        if (registry.ownerOf(assetId) != msg.sender) revert Marketplace_NotAssetOwner(assetId, msg.sender);
    }
}
