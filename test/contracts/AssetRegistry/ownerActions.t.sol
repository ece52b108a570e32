// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IAssetRegistry} from "../../../contracts/core/interfaces/IAssetRegistry.sol";
import {Fixture} from "../support/Fixture.sol";

// what an asset's owner may do after registration
// ├── publishVersion: counts up, replaces the content; reverts for others, an empty hash, a retired asset
// ├── setPolicy: replaces it; reverts for others, above the whole, or a lower receipts' share once receipts exist
// ├── retire: once, for good; reverts for others
// ├── transferFrom: passes all of these on
// └── views revert for an asset that does not exist
contract OwnerActionsTest is Fixture {
    function setUp() public override {
        super.setUp();
        _register(alice);
    }

    function test_WhenAVersionIsPublished() external {
        vm.expectEmit(address(registry));
        emit IAssetRegistry.VersionPublished(1, 2, "next", "ipfs://next");
        vm.prank(alice);
        uint32 version = registry.publishVersion(1, "next", "ipfs://next");

        vm.assertEq(version, 2, "the version");
        vm.assertEq(registry.asset(1).contentHash, "next", "the content");
        vm.assertEq(registry.tokenURI(1), "ipfs://next", "the URI");
    }

    function test_RevertWhen_AVersionHasNoContent() external {
        vm.prank(alice);
        vm.expectRevert(IAssetRegistry.AssetRegistry_EmptyContentHash.selector);
        registry.publishVersion(1, 0, "");
    }

    function test_RevertGiven_AssetIsRetired_WhenAVersionIsPublished() external {
        vm.startPrank(alice);
        registry.retire(1);
        vm.expectRevert(abi.encodeWithSelector(IAssetRegistry.AssetRegistry_Retired.selector, 1));
        registry.publishVersion(1, "next", "");
    }

    function test_WhenThePolicyIsReplaced() external {
        vm.expectEmit(address(registry));
        emit IAssetRegistry.PolicySet(1, false, 7, 1_000);
        vm.prank(alice);
        registry.setPolicy(1, IAssetRegistry.Policy(false, 7, 1_000));

        IAssetRegistry.Policy memory policy = registry.policy(1);
        vm.assertFalse(policy.isOpen, "closed");
        vm.assertEq(policy.minShareBps, 7, "the least share");
        vm.assertEq(policy.receiptsBps, 1_000, "the receipts' share, lowered while there were none");
    }

    function test_GivenReceiptsExist_WhenTheirShareRises() external {
        _issue(1, bob, 1);
        vm.prank(alice);
        registry.setPolicy(1, IAssetRegistry.Policy(true, 0, 5_001));
        vm.assertEq(registry.policy(1).receiptsBps, 5_001, "raised");
    }

    function test_RevertGiven_ReceiptsExist_WhenTheirShareFalls() external {
        _issue(1, bob, 1);
        vm.prank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IAssetRegistry.AssetRegistry_ReceiptsShareLowered.selector, 1, 4_999, 5_000)
        );
        registry.setPolicy(1, IAssetRegistry.Policy(true, 0, 4_999));
    }

    function test_RevertWhen_ThePolicyIsAboveTheWhole() external {
        vm.startPrank(alice);
        bytes memory refusal = abi.encodeWithSelector(
            IAssetRegistry.AssetRegistry_BpsAboveWhole.selector,
            10_001,
            10_000
        );
        vm.expectRevert(refusal);
        registry.setPolicy(1, IAssetRegistry.Policy(true, 10_001, 0));
        vm.expectRevert(refusal);
        registry.setPolicy(1, IAssetRegistry.Policy(true, 0, 10_001));
    }

    function test_WhenItRetires() external {
        vm.expectEmit(address(registry));
        emit IAssetRegistry.AssetRetired(1);
        vm.prank(alice);
        registry.retire(1);
        vm.assertTrue(registry.asset(1).isRetired, "retired");

        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IAssetRegistry.AssetRegistry_Retired.selector, 1));
        registry.retire(1);
    }

    function test_RevertWhen_CallerIsNotTheOwner() external {
        bytes memory refusal = abi.encodeWithSelector(IAssetRegistry.AssetRegistry_NotOwner.selector, 1, bob);
        vm.startPrank(bob);
        vm.expectRevert(refusal);
        registry.publishVersion(1, "next", "");
        vm.expectRevert(refusal);
        registry.setPolicy(1, _openPolicy());
        vm.expectRevert(refusal);
        registry.retire(1);
    }

    function test_WhenTheAssetChangesHands() external {
        vm.prank(alice);
        registry.transferFrom(alice, bob, 1);
        vm.prank(bob);
        registry.retire(1);
        vm.assertTrue(registry.asset(1).isRetired, "the new owner decides");

        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IAssetRegistry.AssetRegistry_NotOwner.selector, 1, alice));
        registry.publishVersion(1, "next", "");
    }

    function test_RevertGiven_AssetDoesNotExist() external {
        bytes memory refusal = abi.encodeWithSelector(IAssetRegistry.AssetRegistry_UnknownAsset.selector, 2);
        vm.expectRevert(refusal);
        registry.asset(2);
        vm.expectRevert(refusal);
        registry.policy(2);
        vm.expectRevert(refusal);
        registry.links(2);
        vm.expectRevert(refusal);
        registry.tokenURI(2);
        vm.expectRevert(refusal);
        registry.retire(2);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 2));
        registry.ownerOf(2);
    }
}
