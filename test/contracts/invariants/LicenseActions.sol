// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ILicenses} from "../../../contracts/core/interfaces/ILicenses.sol";
import {IMarketplace} from "../../../contracts/core/interfaces/IMarketplace.sol";
import {IUsageMeter} from "../../../contracts/core/interfaces/IUsageMeter.sol";
import {LicenseMode, Rights} from "../../../contracts/core/Vocabulary.sol";
import {PlainToken} from "../support/PlainToken.sol";
import {World} from "./World.sol";

/// @notice What sellers, buyers and gateways do.
abstract contract LicenseActions is World {
    function createOffer(uint256 seed) external acting(seed) {
        uint256 assetId = _drawAsset();
        PlainToken token = _drawCurrency();
        if (_isRetired(assetId) || !engine.isListed(address(token))) return;
        LicenseMode mode = LicenseMode(_draw(5) < 3 ? 2 : _draw(2));
        bool isMetered = mode == LicenseMode.METERED;
        bool expires = mode == LicenseMode.DURATION || (isMetered && _draw(2) == 0);
        IMarketplace.OfferInput memory input = IMarketplace.OfferInput(
            assetId,
            mode,
            uint16(1 + _draw(Rights.ALL)),
            expires ? uint64(1 days + _draw(400 days)) : 0,
            _draw(2) == 0,
            isMetered && _draw(2) == 0 ? uint128(1 + _draw(5_000)) : 0,
            isMetered ? uint128(1 + _draw(1e6)) : 0,
            _draw(4) == 0 ? 0 : uint128(_drawAmount()),
            address(token)
        );
        if (isMetered && input.quota > 0 && _draw(4) == 0) input.unitPrice = 0;
        vm.prank(registry.ownerOf(assetId));
        marketplace.createOffer(input);
        _count("createOffer");
    }

    function closeOffer(uint256 seed) external acting(seed) {
        uint256 offerId = _drawOpenOffer();
        if (offerId == 0 || _draw(3) != 0) return;
        vm.prank(registry.ownerOf(marketplace.offer(offerId).assetId));
        marketplace.closeOffer(offerId);
        _count("closeOffer");
    }

    function buy(uint256 seed) external acting(seed) {
        uint256 offerId = _drawOpenOffer();
        if (offerId == 0) return;
        (address buyer, address licensee) = (_drawActor(), _drawActor());
        _fundOffer(buyer, offerId);
        vm.prank(buyer);
        uint256 licenseId = marketplace.buy(offerId, licensee);
        vm.assertTrue(licenses.isActive(licenseId), "what is bought is active");
        _count("buy");
    }

    function renew(uint256 seed) external acting(seed) {
        uint256 count = licenses.licenseCount();
        uint256 from = count == 0 ? 0 : _draw(count);
        for (uint256 i; i < count; ++i) {
            uint256 licenseId = 1 + ((from + i) % count);
            ILicenses.License memory license = licenses.license(licenseId);
            if (license.expiresAt == 0 || license.isRevoked || !_isForSale(license.offerId)) continue;
            address payer = _drawActor();
            _fundOffer(payer, license.offerId);
            vm.prank(payer);
            vm.assertGt(marketplace.renew(licenseId), license.expiresAt, "renewal lengthens");
            _count("renew");
            return;
        }
    }

    function revoke(uint256 seed) external acting(seed) {
        uint256 licenseId = _drawLicense();
        if (licenseId == 0 || _draw(2) != 0) return;
        ILicenses.License memory license = licenses.license(licenseId);
        if (license.isRevoked || !marketplace.offer(license.offerId).isRevocable) return;
        vm.prank(registry.ownerOf(license.assetId));
        marketplace.revoke(licenseId, bytes32(seed));
        _count("revoke");
    }

    function transferLicense(uint256 seed) external acting(seed) {
        uint256 licenseId = _drawLicense();
        if (licenseId == 0) return;
        address holder = licenses.ownerOf(licenseId);
        vm.prank(holder);
        licenses.transferFrom(holder, _drawActor(), licenseId);
        _count("transferLicense");
    }

    function deposit(uint256 seed) external acting(seed) {
        uint256 licenseId = _drawMetered(false);
        if (licenseId == 0) return;
        PlainToken token = PlainToken(licenses.license(licenseId).currency);
        (address from, uint256 amount) = (_drawActor(), _drawAmount());
        _fund(token, from, address(meter), amount);
        vm.prank(from);
        meter.deposit(licenseId, amount);
        _count("deposit");
    }

    function settle(uint256 seed) external acting(seed) {
        uint256 licenseId = _drawMetered(true);
        if (licenseId == 0) return;
        ILicenses.License memory license = licenses.license(licenseId);
        IUsageMeter.Account memory account = meter.account(licenseId);
        uint256 most = license.unitPrice == 0 ? 100 : account.balance / license.unitPrice;
        if (license.quota > 0 && most > license.quota - account.settledUnits) {
            most = license.quota - account.settledUnits;
        }
        uint128 units = account.settledUnits + uint128(1 + _draw(_draw(2) == 0 ? most : (most > 10 ? 10 : most)));
        bytes memory voucher = _voucher(_keys[licenses.ownerOf(licenseId)], licenseId, units);
        vm.prank(_drawActor());
        meter.settle(licenseId, units, voucher, "job");
        _count("settle");
    }

    function withdraw(uint256 seed) external acting(seed) {
        uint256 count = licenses.licenseCount();
        uint256 from = count == 0 ? 0 : _draw(count);
        for (uint256 i; i < count; ++i) {
            uint256 licenseId = 1 + ((from + i) % count);
            uint256 balance = meter.account(licenseId).balance;
            if (balance == 0) continue;
            vm.startPrank(licenses.ownerOf(licenseId));
            meter.announceWithdrawal(licenseId);
            vm.warp(block.timestamp + 1 days);
            meter.withdraw(licenseId, 1 + _draw(balance));
            vm.stopPrank();
            _count("withdraw");
            return;
        }
    }

    function passTime(uint256 seed) external acting(seed) {
        vm.warp(block.timestamp + _draw(20 days));
        _count("passTime");
    }

    // ------------------------------------------------------------------------------------------------------ choices

    function _drawOpenOffer() private returns (uint256) {
        uint256 count = marketplace.offerCount();
        uint256 from = count == 0 ? 0 : _draw(count);
        for (uint256 i; i < count; ++i) {
            if (_isForSale(1 + ((from + i) % count))) return 1 + ((from + i) % count);
        }
        return 0;
    }

    function _isForSale(uint256 offerId) private view returns (bool) {
        IMarketplace.Offer memory offer = marketplace.offer(offerId);
        return
            !offer.isClosed &&
            !_isRetired(offer.assetId) &&
            registry.ownerOf(offer.assetId) == offer.seller &&
            engine.isListed(offer.currency);
    }

    function _drawLicense() private returns (uint256) {
        uint256 count = licenses.licenseCount();
        return count == 0 ? 0 : 1 + _draw(count);
    }

    /// @param canSettle true: units are left and paid for; false: it has a price and is active.
    function _drawMetered(bool canSettle) private returns (uint256) {
        uint256 count = licenses.licenseCount();
        uint256 from = count == 0 ? 0 : _draw(count);
        for (uint256 i; i < count; ++i) {
            uint256 licenseId = 1 + ((from + i) % count);
            ILicenses.License memory license = licenses.license(licenseId);
            if (license.mode != LicenseMode.METERED) continue;
            IUsageMeter.Account memory account = meter.account(licenseId);
            bool hasUnits = license.quota == 0 || account.settledUnits < license.quota;
            bool isPaid =
                license.unitPrice == 0 || (account.balance >= license.unitPrice && engine.isListed(license.currency));
            if (canSettle ? hasUnits && isPaid : license.unitPrice > 0 && licenses.isActive(licenseId)) {
                return licenseId;
            }
        }
        return 0;
    }

    function _fundOffer(address payer, uint256 offerId) private {
        IMarketplace.Offer memory offer = marketplace.offer(offerId);
        if (offer.price > 0) _fund(PlainToken(offer.currency), payer, address(marketplace), offer.price);
    }
}
