// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {ILicenses} from "../../../contracts/core/interfaces/ILicenses.sol";
import {LicenseMode, Rights} from "../../../contracts/core/Vocabulary.sol";
import {Fixture} from "../support/Fixture.sol";

// issue, renew, revoke, isActive
// ├── reverts for everybody but the marketplace: owners, holders, the admin
// ├── isActive: from its start, until its expiry (exclusive), not once revoked, never for an unknown id
// ├── revoke: once; a revoked license can't be renewed
// └── license: reverts for an unknown id
contract LicensesTest is Fixture {
    function test_RevertWhen_CallerIsNotTheMarketplace() external {
        _register(alice);
        _buy(bob, _offer(_yearly(1, 0)));
        address[4] memory callers = [alice, bob, address(this), address(meter)];
        for (uint256 i; i < callers.length; ++i) {
            bytes memory refusal = abi.encodeWithSelector(
                IAccessManaged.AccessManagedUnauthorized.selector,
                callers[i]
            );
            vm.startPrank(callers[i]);
            vm.expectRevert(refusal);
            licenses.issue(bob, _terms(0, 0));
            vm.expectRevert(refusal);
            licenses.renew(1, type(uint64).max, 0);
            vm.expectRevert(refusal);
            licenses.revoke(1, "");
            vm.stopPrank();
        }
    }

    function test_WhenTimePasses_ItIsActiveFromStartUntilExpiry() external {
        uint64 from = uint64(block.timestamp) + 10;
        uint256 licenseId = _issueAsMarketplace(_terms(from, from + 100));

        vm.assertFalse(licenses.isActive(licenseId), "not before its start");
        vm.warp(from);
        vm.assertTrue(licenses.isActive(licenseId), "at its start");
        vm.warp(from + 99);
        vm.assertTrue(licenses.isActive(licenseId), "in its last second");
        vm.warp(from + 100);
        vm.assertFalse(licenses.isActive(licenseId), "not at its expiry");
    }

    function test_GivenItDoesNotExpire() external {
        uint256 licenseId = _issueAsMarketplace(_terms(uint64(block.timestamp), 0));
        vm.warp(block.timestamp + 36_500 days);
        vm.assertTrue(licenses.isActive(licenseId), "still active");
    }

    function test_GivenItIsRevoked() external {
        uint256 licenseId = _issueAsMarketplace(_terms(uint64(block.timestamp), 0));
        vm.expectEmit(address(licenses));
        emit ILicenses.LicenseRevoked(licenseId, 1, "why");
        vm.startPrank(address(marketplace));
        licenses.revoke(licenseId, "why");
        vm.assertFalse(licenses.isActive(licenseId), "not active");
        vm.assertTrue(licenses.license(licenseId).isRevoked, "and says why not");

        bytes memory refusal = abi.encodeWithSelector(ILicenses.Licenses_Revoked.selector, licenseId);
        vm.expectRevert(refusal);
        licenses.revoke(licenseId, "again");
        vm.expectRevert(refusal);
        licenses.renew(licenseId, 1, 0);
    }

    function test_WhenTermsSayRevoked_ItIsIssuedUnrevoked() external {
        ILicenses.License memory terms = _terms(uint64(block.timestamp), 0);
        terms.isRevoked = true;
        vm.assertTrue(licenses.isActive(_issueAsMarketplace(terms)), "active");
    }

    function test_GivenItIsUnknown() external {
        vm.assertFalse(licenses.isActive(1), "not active");
        bytes memory refusal = abi.encodeWithSelector(ILicenses.Licenses_UnknownLicense.selector, 1);
        vm.expectRevert(refusal);
        licenses.license(1);
        vm.startPrank(address(marketplace));
        vm.expectRevert(refusal);
        licenses.renew(1, 1, 0);
        vm.expectRevert(refusal);
        licenses.revoke(1, "");
    }

    function _terms(uint64 startsAt, uint64 expiresAt) private view returns (ILicenses.License memory) {
        return
            ILicenses.License(
                1,
                1,
                LicenseMode.DURATION,
                Rights.USE,
                startsAt,
                expiresAt,
                false,
                0,
                0,
                0,
                address(sahara)
            );
    }

    function _issueAsMarketplace(ILicenses.License memory terms) private returns (uint256) {
        vm.prank(address(marketplace));
        return licenses.issue(bob, terms);
    }
}
