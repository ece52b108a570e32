// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {LicenseMode} from "../Vocabulary.sol";

/// @title Licenses
/// @notice The access right someone bought (ERC-721, Sahara: LicenseNFT). Only the marketplace writes.
interface ILicenses is IERC721 {
    /// @param expiresAt seconds since 1970; 0 means it does not expire.
    /// @param quota most units a metered license may ever use; 0 means no limit.
    /// @param unitPrice wei of `currency` per metered unit.
    /// @param price wei of `currency` paid at issue.
    struct License {
        uint256 offerId;
        uint256 assetId;
        LicenseMode mode;
        uint16 rights;
        uint64 startsAt;
        uint64 expiresAt;
        bool isRevoked;
        uint128 quota;
        uint128 unitPrice;
        uint128 price;
        address currency;
    }

    event LicenseIssued(
        uint256 indexed licenseId,
        uint256 offerId,
        uint256 indexed assetId,
        address indexed licensee,
        LicenseMode mode,
        uint16 rights,
        uint64 startsAt,
        uint64 expiresAt,
        uint128 quota,
        uint128 unitPrice,
        uint128 price,
        address currency
    );
    event LicenseRenewed(uint256 indexed licenseId, uint256 indexed assetId, uint64 expiresAt, uint128 price);
    event LicenseRevoked(uint256 indexed licenseId, uint256 indexed assetId, bytes32 reasonHash);

    error Licenses_UnknownLicense(uint256 licenseId);
    error Licenses_Revoked(uint256 licenseId);

    /// @notice Restricted to the marketplace.
    function issue(address licensee, License calldata terms) external returns (uint256 licenseId);
    /// @notice Restricted to the marketplace.
    function renew(uint256 licenseId, uint64 expiresAt, uint128 price) external;
    /// @notice Restricted to the marketplace.
    function revoke(uint256 licenseId, bytes32 reasonHash) external;

    function license(uint256 licenseId) external view returns (License memory);
    /// @notice True from `startsAt` until `expiresAt` (exclusive) unless revoked.
    function isActive(uint256 licenseId) external view returns (bool);
    function licenseCount() external view returns (uint256);
}
