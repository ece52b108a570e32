// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAssetRegistry} from "../../../contracts/core/interfaces/IAssetRegistry.sol";
import {IReceipts} from "../../../contracts/core/interfaces/IReceipts.sol";
import {AssetKind, ContributionRole, Relation, Rights} from "../../../contracts/core/Vocabulary.sol";
import {World} from "./World.sol";

/// @notice What owners do with assets and receipts.
abstract contract ProvenanceActions is World {
    function register(uint256 seed) external acting(seed) {
        if (registry.assetCount() >= MOST_ASSETS) return;
        address owner = _drawActor();
        IAssetRegistry.LinkInput[] memory links = _drawLinks(owner);
        IAssetRegistry.Policy memory policy = _drawPolicy();
        vm.prank(owner);
        registry.register(AssetKind(_draw(4)), bytes32(seed | 1), "ipfs://random", policy, links);
        _count("register");
        if (links.length > 0) _count("register with parents");
    }

    function publishVersion(uint256 seed) external acting(seed) {
        uint256 assetId = _drawAsset();
        if (_isRetired(assetId)) return;
        vm.prank(registry.ownerOf(assetId));
        registry.publishVersion(assetId, bytes32(seed | 1), "ipfs://next");
        _count("publishVersion");
    }

    function setPolicy(uint256 seed) external acting(seed) {
        uint256 assetId = _drawAsset();
        IAssetRegistry.Policy memory policy = _drawPolicy();
        uint16 current = registry.policy(assetId).receiptsBps;
        if (receipts.totalUnits(assetId) > 0 && policy.receiptsBps < current) policy.receiptsBps = current;
        vm.prank(registry.ownerOf(assetId));
        registry.setPolicy(assetId, policy);
        _count("setPolicy");
    }

    /// @dev Seldom, or nothing would be left to act on.
    function retire(uint256 seed) external acting(seed) {
        uint256 assetId = _drawAsset();
        if (_isRetired(assetId) || _draw(3) != 0) return;
        vm.prank(registry.ownerOf(assetId));
        registry.retire(assetId);
        _count("retire");
    }

    function transferAsset(uint256 seed) external acting(seed) {
        uint256 assetId = _drawAsset();
        address owner = registry.ownerOf(assetId);
        vm.prank(owner);
        registry.transferFrom(owner, _drawActor(), assetId);
        _count("transferAsset");
    }

    function issue(uint256 seed) external acting(seed) {
        uint256 assetId = _drawAsset();
        uint64 units = _drawUnits(assetId);
        if (_isRetired(assetId) || units == 0) return;
        address contributor = _drawActor();
        vm.prank(registry.ownerOf(assetId));
        receipts.issue(assetId, contributor, ContributionRole(_draw(6)), units, bytes32(seed));
        _count("issue");
    }

    function issueBatch(uint256 seed) external acting(seed) {
        uint256 assetId = _drawAsset();
        uint64 units = _drawUnits(assetId) / 3;
        if (_isRetired(assetId) || units == 0) return;
        IReceipts.IssueInput[] memory inputs = new IReceipts.IssueInput[](1 + _draw(3));
        for (uint256 i; i < inputs.length; ++i) {
            inputs[i] = IReceipts.IssueInput(_drawActor(), ContributionRole(_draw(6)), units, "");
        }
        vm.prank(registry.ownerOf(assetId));
        receipts.issueBatch(assetId, inputs);
        _count("issueBatch");
    }

    /// @dev Up to what still fits below a million; small as often as large.
    function _drawUnits(uint256 assetId) private returns (uint64) {
        uint256 room = 1_000_000 - receipts.totalUnits(assetId);
        uint256 units = 1 + _draw(_draw(2) == 0 ? 9 : 400_000);
        return uint64(units < room ? units : room);
    }

    function _drawPolicy() private returns (IAssetRegistry.Policy memory) {
        return IAssetRegistry.Policy(_draw(4) != 0, uint16(_draw(3_000)), uint16(_draw(10_001)));
    }

    /// @dev Up to 16 distinct parents to which the owner has consent, by whichever of the three ways.
    function _drawLinks(address owner) private returns (IAssetRegistry.LinkInput[] memory links) {
        uint256 wanted = _draw(8) == 0 ? 16 : _draw(4);
        IAssetRegistry.LinkInput[] memory room = new IAssetRegistry.LinkInput[](wanted);
        uint256 count;
        uint256 left = 10_000;
        uint256 parent = _drawAsset();
        uint256 assetCount = registry.assetCount();
        for (uint256 i; i < assetCount && count < wanted; ++i) {
            parent = 1 + (parent % assetCount);
            if (_isRetired(parent)) continue;
            uint256 share = _draw(left + 1);
            (bool isAllowed, uint256 licenseId) = _consent(parent, owner, share);
            if (!isAllowed) continue;
            room[count++] = IAssetRegistry.LinkInput(parent, Relation(_draw(9)), uint16(share), licenseId);
            left -= share;
        }
        links = new IAssetRegistry.LinkInput[](count);
        for (uint256 i; i < count; ++i) {
            links[i] = room[i];
        }
    }

    function _consent(uint256 parent, address caller, uint256 share) private view returns (bool, uint256 licenseId) {
        uint256 licenseCount = licenses.licenseCount();
        for (uint256 id = 1; id <= licenseCount; ++id) {
            bool derives = licenses.license(id).assetId == parent && licenses.license(id).rights & Rights.DERIVE != 0;
            if (derives && licenses.isActive(id) && licenses.ownerOf(id) == caller) return (true, id);
        }
        if (registry.ownerOf(parent) == caller) return (true, 0);
        IAssetRegistry.Policy memory policy = registry.policy(parent);
        return (policy.isOpen && share >= policy.minShareBps, 0);
    }
}
