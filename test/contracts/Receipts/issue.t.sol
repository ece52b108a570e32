// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IAssetRegistry} from "../../../contracts/core/interfaces/IAssetRegistry.sol";
import {IReceipts} from "../../../contracts/core/interfaces/IReceipts.sol";
import {ContributionRole} from "../../../contracts/core/Vocabulary.sol";
import {Fixture} from "../support/Fixture.sol";

// issue, issueBatch
// ├── when the owner issues: units and ordinals count up per asset, ids over all
// ├── when in a batch: ids are consecutive
// ├── when the units reach a million exactly
// ├── reverts for others, a retired asset, no units, a unit above a million, an empty batch, the zero address
// └── a receipt is locked: no transfer, by anybody or by approval
contract IssueTest is Fixture {
    function setUp() public override {
        super.setUp();
        _register(alice);
        _register(alice);
    }

    function test_WhenTheOwnerIssues() external {
        _issue(2, dave, 1);
        vm.expectEmit(address(receipts));
        emit IReceipts.ReceiptIssued(2, 1, bob, ContributionRole.LABELING, 30, 30, "evidence");
        vm.expectEmit(address(receipts));
        emit IReceipts.Locked(2);
        vm.prank(alice);
        uint256 receiptId = receipts.issue(1, bob, ContributionRole.LABELING, 30, "evidence");
        _issue(1, carol, 12);

        vm.assertEq(receiptId, 2, "ids count over all assets");
        vm.assertEq(receipts.ownerOf(2), bob, "the contributor holds it");
        IReceipts.Receipt memory receipt = receipts.receipt(2);
        vm.assertEq(receipt.assetId, 1, "the asset");
        vm.assertEq(receipt.ordinal, 1, "the first of its asset");
        vm.assertEq(receipt.units, 30, "the units");
        vm.assertEq(uint256(receipt.role), uint256(ContributionRole.LABELING), "the role");
        vm.assertEq(receipt.issuedAt, block.timestamp, "the time");
        vm.assertEq(receipt.evidenceHash, "evidence", "the evidence");
        vm.assertEq(receipts.receipt(3).ordinal, 2, "the second of its asset");
        vm.assertEq(receipts.totalUnits(1), 42, "units add up");
        vm.assertEq(receipts.issuedCount(1), 2, "receipts are counted");
        vm.assertEq(receipts.totalUnits(2), 1, "per asset");
        vm.assertEq(receipts.receiptCount(), 3, "and over all");
    }

    function test_WhenInABatch() external {
        IReceipts.IssueInput[] memory inputs = new IReceipts.IssueInput[](2);
        inputs[0] = IReceipts.IssueInput(bob, ContributionRole.DATA, 3, "");
        inputs[1] = IReceipts.IssueInput(carol, ContributionRole.COMPUTE, 4, "");
        vm.prank(alice);
        uint256 first = receipts.issueBatch(1, inputs);

        vm.assertEq(first, 1, "the first id");
        vm.assertEq(receipts.ownerOf(1), bob, "the first holder");
        vm.assertEq(receipts.ownerOf(2), carol, "the second holder");
        vm.assertEq(receipts.receipt(2).ordinal, 2, "the second ordinal");
        vm.assertEq(receipts.totalUnits(1), 7, "the units");
    }

    function test_WhenUnitsReachAMillion() external {
        _issue(1, bob, 1_000_000);
        vm.assertEq(receipts.totalUnits(1), 1_000_000, "a million units");
    }

    function test_RevertWhen_UnitsPassAMillion() external {
        _issue(1, bob, 1_000_000);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IReceipts.Receipts_TooManyUnits.selector, 1_000_001, 1_000_000));
        receipts.issue(1, bob, ContributionRole.DATA, 1, "");
    }

    function test_RevertWhen_ThereAreNoUnits() external {
        vm.prank(alice);
        vm.expectRevert(IReceipts.Receipts_NoUnits.selector);
        receipts.issue(1, bob, ContributionRole.DATA, 0, "");
    }

    function test_RevertWhen_TheBatchIsEmpty() external {
        vm.prank(alice);
        vm.expectRevert(IReceipts.Receipts_EmptyBatch.selector);
        receipts.issueBatch(1, new IReceipts.IssueInput[](0));
    }

    function test_RevertWhen_CallerIsNotTheOwner() external {
        bytes memory refusal = abi.encodeWithSelector(IReceipts.Receipts_NotAssetOwner.selector, 1, bob);
        vm.startPrank(bob);
        vm.expectRevert(refusal);
        receipts.issue(1, bob, ContributionRole.DATA, 1, "");
        vm.expectRevert(refusal);
        receipts.issueBatch(1, new IReceipts.IssueInput[](1));
    }

    function test_RevertGiven_AssetIsRetired() external {
        vm.startPrank(alice);
        registry.retire(1);
        vm.expectRevert(abi.encodeWithSelector(IReceipts.Receipts_AssetRetired.selector, 1));
        receipts.issue(1, bob, ContributionRole.DATA, 1, "");
    }

    function test_RevertGiven_AssetDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(IAssetRegistry.AssetRegistry_UnknownAsset.selector, 3));
        receipts.issue(3, bob, ContributionRole.DATA, 1, "");
    }

    function test_RevertWhen_ContributorIsTheZeroAddress() external {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(0)));
        receipts.issue(1, address(0), ContributionRole.DATA, 1, "");
    }

    function test_GivenAReceipt_ItIsLocked() external {
        _issue(1, bob, 1);
        vm.assertTrue(receipts.locked(1), "ERC-5192 says so");
        vm.assertTrue(receipts.supportsInterface(0xb45a3c0e), "and the interface is announced");
        vm.assertTrue(receipts.supportsInterface(0x80ac58cd), "beside ERC-721");
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 2));
        receipts.locked(2);
    }

    function test_RevertWhen_AReceiptIsTransferred() external {
        _issue(1, bob, 1);
        bytes memory refusal = abi.encodeWithSelector(IReceipts.Receipts_NonTransferable.selector, 1);
        vm.startPrank(bob);
        vm.expectRevert(refusal);
        receipts.transferFrom(bob, carol, 1);
        vm.expectRevert(refusal);
        receipts.safeTransferFrom(bob, carol, 1);
        receipts.approve(carol, 1);
        vm.stopPrank();
        vm.prank(carol);
        vm.expectRevert(refusal);
        receipts.transferFrom(bob, carol, 1);
    }
}
