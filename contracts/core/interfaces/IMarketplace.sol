// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {LicenseMode} from "../Vocabulary.sol";

/// @title Marketplace
/// @notice Where owners publish license terms and users buy them. Every sale is a payment to the asset.
interface IMarketplace {
    /// @param duration seconds a license lasts; required for DURATION, zero for PERPETUAL, optional for METERED.
    /// @param isRevocable whether the owner may revoke what is sold under this offer; buyers see it before they buy.
    struct Offer {
        uint256 assetId;
        address seller;
        LicenseMode mode;
        uint16 rights;
        uint64 duration;
        bool isRevocable;
        bool isClosed;
        uint128 quota;
        uint128 unitPrice;
        uint128 price;
        address currency;
    }

    struct OfferInput {
        uint256 assetId;
        LicenseMode mode;
        uint16 rights;
        uint64 duration;
        bool isRevocable;
        uint128 quota;
        uint128 unitPrice;
        uint128 price;
        address currency;
    }

    event OfferCreated(
        uint256 indexed offerId,
        uint256 indexed assetId,
        address indexed seller,
        LicenseMode mode,
        uint16 rights,
        uint64 duration,
        bool isRevocable,
        uint128 quota,
        uint128 unitPrice,
        uint128 price,
        address currency
    );
    event OfferClosed(uint256 indexed offerId, uint256 indexed assetId);

    error Marketplace_NotAssetOwner(uint256 assetId, address caller);
    error Marketplace_AssetRetired(uint256 assetId);
    error Marketplace_CurrencyNotListed(address currency);
    error Marketplace_InvalidTerms(string reason);
    error Marketplace_UnknownOffer(uint256 offerId);
    error Marketplace_OfferClosed(uint256 offerId);
    error Marketplace_OfferStale(uint256 offerId, address seller, address owner);
    error Marketplace_NotRenewable(uint256 licenseId);
    error Marketplace_NotRevocable(uint256 licenseId);

    function createOffer(OfferInput calldata input) external returns (uint256 offerId);
    /// @notice By the asset's owner. An offer also ends when the asset changes hands: the new owner publishes their own.
    function closeOffer(uint256 offerId) external;
    /// @notice Buys a license for `to`. The caller pays the offer's price, which never changes after `OfferCreated`.
    /// @dev Assumes an allowance to this contract for `price` of the offer's currency.
    function buy(uint256 offerId, address to) external returns (uint256 licenseId);
    /// @notice Extends a license that has an expiry by the offer's duration, counted from the later of now and its
    /// expiry, at the offer's price. Anyone may pay. Needs the offer still open.
    function renew(uint256 licenseId) external returns (uint64 expiresAt);
    /// @notice By the asset's owner, only under an offer that said so.
    function revoke(uint256 licenseId, bytes32 reasonHash) external;

    function offer(uint256 offerId) external view returns (Offer memory);
    function offerCount() external view returns (uint256);
}
