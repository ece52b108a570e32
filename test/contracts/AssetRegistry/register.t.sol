// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAssetRegistry} from "../../../contracts/core/interfaces/IAssetRegistry.sol";
import {IMarketplace} from "../../../contracts/core/interfaces/IMarketplace.sol";
import {AssetKind, Relation, Rights} from "../../../contracts/core/Vocabulary.sol";
import {Fixture} from "../support/Fixture.sol";

// register
// ├── when it names no parent: the caller owns it, as version 1
// ├── when it names parents: links are kept in order, and every parent's id is below the child's
// ├── reverts when the content hash is empty
// ├── reverts when a policy part is above the whole
// ├── reverts when a parent does not exist, is the child itself, or is retired
// ├── reverts when there are more than 16 parents, one twice, or shares above the whole
// └── consent
//     ├── given the parent is open: from its least share up
//     ├── given the caller owns the parent: any share
//     ├── given a license with DERIVE: any share, while active and held by the caller
//     └── reverts otherwise, and when a named license does not carry the consent itself
contract RegisterTest is Fixture {
    function test_WhenItNamesNoParent() external {
        vm.expectEmit(address(registry));
        emit IAssetRegistry.AssetRegistered(1, alice, AssetKind.MODEL, CONTENT, "ipfs://asset");
        vm.expectEmit(address(registry));
        emit IAssetRegistry.PolicySet(1, true, 0, 5_000);
        uint256 assetId = _register(alice);

        vm.assertEq(assetId, 1, "the first id");
        vm.assertEq(registry.ownerOf(assetId), alice, "the owner");
        vm.assertEq(registry.tokenURI(assetId), "ipfs://asset", "the URI");
        IAssetRegistry.Asset memory asset = registry.asset(assetId);
        vm.assertEq(asset.version, 1, "the version");
        vm.assertEq(asset.contentHash, CONTENT, "the content");
        vm.assertEq(asset.registeredAt, block.timestamp, "the time");
        vm.assertFalse(asset.isRetired, "not retired");
        vm.assertEq(registry.links(assetId).length, 0, "no links");
        vm.assertEq(registry.assetCount(), 1, "the count");
    }

    function test_WhenItNamesParents() external {
        _register(alice);
        _register(alice);
        IAssetRegistry.LinkInput[] memory links = new IAssetRegistry.LinkInput[](2);
        links[0] = IAssetRegistry.LinkInput(2, Relation.TRAINED_ON, 6_000, 0);
        links[1] = IAssetRegistry.LinkInput(1, Relation.EVALUATED_ON, 0, 0);

        vm.expectEmit(address(registry));
        emit IAssetRegistry.AssetLinked(3, 2, Relation.TRAINED_ON, 6_000, 0);
        vm.expectEmit(address(registry));
        emit IAssetRegistry.AssetLinked(3, 1, Relation.EVALUATED_ON, 0, 0);
        uint256 child = _register(bob, _openPolicy(), links);

        IAssetRegistry.Link[] memory kept = registry.links(child);
        vm.assertEq(kept.length, 2, "both links");
        vm.assertEq(kept[0].parent, 2, "the first parent");
        vm.assertEq(uint256(kept[0].relation), uint256(Relation.TRAINED_ON), "the first relation");
        vm.assertEq(kept[0].shareBps, 6_000, "the first share");
        vm.assertEq(kept[1].parent, 1, "the second parent");
        vm.assertLt(kept[0].parent, child, "parents come before children");
        vm.assertLt(kept[1].parent, child, "parents come before children");
    }

    function test_WhenAllSixteenParentsShareTheWhole() external {
        uint256 child = _register(bob, _openPolicy(), _manyLinks(16, 625));
        vm.assertEq(registry.links(child).length, 16, "sixteen links");
    }

    function test_RevertWhen_ContentHashIsEmpty() external {
        vm.expectRevert(IAssetRegistry.AssetRegistry_EmptyContentHash.selector);
        registry.register(AssetKind.DATASET, 0, "", _openPolicy(), _noLinks());
    }

    function test_RevertWhen_PolicyIsAboveTheWhole() external {
        bytes memory refusal = abi.encodeWithSelector(
            IAssetRegistry.AssetRegistry_BpsAboveWhole.selector,
            10_001,
            10_000
        );
        vm.expectRevert(refusal);
        registry.register(AssetKind.DATASET, CONTENT, "", IAssetRegistry.Policy(true, 10_001, 0), _noLinks());
        vm.expectRevert(refusal);
        registry.register(AssetKind.DATASET, CONTENT, "", IAssetRegistry.Policy(true, 0, 10_001), _noLinks());
    }

    function test_RevertWhen_ParentIsTheChildItself() external {
        _register(alice);
        _expectRefusal(abi.encodeWithSelector(IAssetRegistry.AssetRegistry_UnknownAsset.selector, 2), _link(2, 100));
    }

    function test_RevertWhen_ParentDoesNotExist() external {
        _expectRefusal(abi.encodeWithSelector(IAssetRegistry.AssetRegistry_UnknownAsset.selector, 0), _link(0, 100));
        _expectRefusal(abi.encodeWithSelector(IAssetRegistry.AssetRegistry_UnknownAsset.selector, 9), _link(9, 100));
    }

    function test_RevertWhen_ParentIsRetired() external {
        _register(alice);
        vm.prank(alice);
        registry.retire(1);
        _expectRefusal(abi.encodeWithSelector(IAssetRegistry.AssetRegistry_Retired.selector, 1), _link(1, 100));
    }

    function test_RevertWhen_ThereAreSeventeenParents() external {
        _expectRefusal(
            abi.encodeWithSelector(IAssetRegistry.AssetRegistry_TooManyParents.selector, 17, 16),
            _manyLinks(17, 1)
        );
    }

    function test_RevertWhen_ParentIsNamedTwice() external {
        IAssetRegistry.LinkInput[] memory links = _manyLinks(3, 100);
        links[2].parent = links[0].parent;
        _expectRefusal(
            abi.encodeWithSelector(IAssetRegistry.AssetRegistry_DuplicateParent.selector, links[0].parent),
            links
        );
    }

    function test_RevertWhen_SharesAreAboveTheWhole() external {
        IAssetRegistry.LinkInput[] memory links = _manyLinks(2, 5_000);
        links[1].shareBps = 5_001;
        _expectRefusal(
            abi.encodeWithSelector(IAssetRegistry.AssetRegistry_SharesAboveWhole.selector, 10_001, 10_000),
            links
        );
    }

    // ----------------------------------------------------------------------------------------------------- consent

    function test_GivenParentIsOpen_WhenTheShareReachesItsLeast() external {
        _register(alice, IAssetRegistry.Policy(true, 500, 0), _noLinks());
        vm.assertEq(_register(bob, 1, 500), 2, "linked at the least share");
    }

    function test_RevertGiven_ParentIsOpen_WhenTheShareIsBelowItsLeast() external {
        _register(alice, IAssetRegistry.Policy(true, 500, 0), _noLinks());
        _expectNoConsent(_link(1, 499), 500);
    }

    function test_GivenCallerOwnsTheParent() external {
        _register(alice, IAssetRegistry.Policy(false, 500, 0), _noLinks());
        vm.assertEq(_register(alice, 1, 0), 2, "linked without a share");
    }

    function test_GivenCallerHoldsALicenseToDerive() external {
        uint256 licenseId = _licensed(Rights.USE | Rights.DERIVE);
        uint256 child = _register(bob, _openPolicy(), _licensedLink(licenseId));
        vm.assertEq(registry.links(child)[0].licenseId, licenseId, "the license is on record");
    }

    function test_RevertGiven_ParentIsClosed() external {
        _register(alice, IAssetRegistry.Policy(false, 0, 0), _noLinks());
        _expectNoConsent(_link(1, 10_000), 0);
    }

    function test_RevertGiven_LicenseLacksDerive() external {
        _expectNoConsent(_licensedLink(_licensed(Rights.USE | Rights.COMMERCIAL)), 0);
    }

    function test_RevertGiven_LicenseIsHeldByAnother() external {
        uint256 licenseId = _licensed(Rights.DERIVE);
        vm.prank(bob);
        licenses.transferFrom(bob, carol, licenseId);
        _expectNoConsent(_licensedLink(licenseId), 0);
    }

    function test_RevertGiven_LicenseIsForAnotherAsset() external {
        uint256 licenseId = _licensed(Rights.DERIVE);
        _register(alice, IAssetRegistry.Policy(false, 0, 0), _noLinks());
        IAssetRegistry.LinkInput[] memory links = _licensedLink(licenseId);
        links[0].parent = 2;
        _expectRefusal(abi.encodeWithSelector(IAssetRegistry.AssetRegistry_NoConsent.selector, 2, bob, 100, 0), links);
    }

    function test_RevertGiven_LicenseIsUnknown() external {
        _register(alice, IAssetRegistry.Policy(false, 0, 0), _noLinks());
        _expectNoConsent(_licensedLink(77), 0);
    }

    function test_RevertGiven_LicenseIsRevoked() external {
        uint256 licenseId = _licensed(Rights.DERIVE);
        vm.prank(alice);
        marketplace.revoke(licenseId, "");
        _expectNoConsent(_licensedLink(licenseId), 0);
    }

    function test_RevertGiven_LicenseHasExpired() external {
        uint256 licenseId = _licensed(Rights.DERIVE);
        vm.warp(block.timestamp + 365 days);
        _expectNoConsent(_licensedLink(licenseId), 0);
    }

    /// A recorded license id must mean that this license gave the consent, even where none was needed.
    function test_RevertGiven_ParentIsOpen_WhenANamedLicenseIsNotTheCallers() external {
        _register(alice);
        _expectRefusal(
            abi.encodeWithSelector(IAssetRegistry.AssetRegistry_NoConsent.selector, 1, bob, 100, 0),
            _licensedLink(5)
        );
    }

    // ---------------------------------------------------------------------------------------------------- internal

    /// @dev Asset 1 is alice's and closed; bob holds a year's license with `rights`.
    function _licensed(uint16 rights) private returns (uint256) {
        _register(alice, IAssetRegistry.Policy(false, 0, 0), _noLinks());
        IMarketplace.OfferInput memory input = _yearly(1, 0);
        input.rights = rights;
        return _buy(bob, _offer(input));
    }

    function _licensedLink(uint256 licenseId) private pure returns (IAssetRegistry.LinkInput[] memory links) {
        links = _link(1, 100);
        links[0].licenseId = licenseId;
    }

    function _manyLinks(uint256 count, uint16 shareBps) private returns (IAssetRegistry.LinkInput[] memory links) {
        links = new IAssetRegistry.LinkInput[](count);
        for (uint256 i; i < count; ++i) {
            links[i] = IAssetRegistry.LinkInput(_register(alice), Relation.MERGED_FROM, shareBps, 0);
        }
    }

    function _expectNoConsent(IAssetRegistry.LinkInput[] memory links, uint16 minShareBps) private {
        _expectRefusal(
            abi.encodeWithSelector(
                IAssetRegistry.AssetRegistry_NoConsent.selector,
                1,
                bob,
                links[0].shareBps,
                minShareBps
            ),
            links
        );
    }

    function _expectRefusal(bytes memory refusal, IAssetRegistry.LinkInput[] memory links) private {
        vm.prank(bob);
        vm.expectRevert(refusal);
        registry.register(AssetKind.MODEL, CONTENT, "", _openPolicy(), links);
    }
}
