// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ILicenses} from "./interfaces/ILicenses.sol";

/// @title Licenses
contract Licenses is ILicenses, ERC721, AccessManaged {
    /// @inheritdoc ILicenses
    uint256 public licenseCount;

    mapping(uint256 licenseId => License) private _licenses;

    constructor(address authority_) ERC721("Wadi License", "WADI-LICENSE") AccessManaged(authority_) {}

    // ------------------------------------------------------------------------------------------- by the marketplace

    /// @inheritdoc ILicenses
    function issue(address licensee, License calldata terms) external restricted returns (uint256 licenseId) {
        licenseId = ++licenseCount;
        _licenses[licenseId] = terms;
        _licenses[licenseId].isRevoked = false;
        emit LicenseIssued(
            licenseId,
            terms.offerId,
            terms.assetId,
            licensee,
            terms.mode,
            terms.rights,
            terms.startsAt,
            terms.expiresAt,
            terms.quota,
            terms.unitPrice,
            terms.price,
            terms.currency
        );
        // No receiver hook: a buyer's contract must not run between the license and its payment.
        _mint(licensee, licenseId);
    }

    /// @inheritdoc ILicenses
    function renew(uint256 licenseId, uint64 expiresAt, uint128 price) external restricted {
        License storage license_ = _live(licenseId);
        license_.expiresAt = expiresAt;
        emit LicenseRenewed(licenseId, license_.assetId, expiresAt, price);
    }

    /// @inheritdoc ILicenses
    function revoke(uint256 licenseId, bytes32 reasonHash) external restricted {
        License storage license_ = _live(licenseId);
        license_.isRevoked = true;
        emit LicenseRevoked(licenseId, license_.assetId, reasonHash);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc ILicenses
    function license(uint256 licenseId) external view returns (License memory) {
        _checkExists(licenseId);
        return _licenses[licenseId];
    }

    /// @inheritdoc ILicenses
    function isActive(uint256 licenseId) external view returns (bool) {
        if (_ownerOf(licenseId) == address(0)) return false;
        License storage license_ = _licenses[licenseId];
        return
            !license_.isRevoked &&
            block.timestamp >= license_.startsAt &&
            (license_.expiresAt == 0 || block.timestamp < license_.expiresAt);
    }

    // ----------------------------------------------------------------------------------------------------- internal

    function _live(uint256 licenseId) private view returns (License storage license_) {
        _checkExists(licenseId);
        license_ = _licenses[licenseId];
        if (license_.isRevoked) revert Licenses_Revoked(licenseId);
    }

    function _checkExists(uint256 licenseId) private view {
        if (_ownerOf(licenseId) == address(0)) revert Licenses_UnknownLicense(licenseId);
    }
}
