// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {ContributionRole} from "../Vocabulary.sol";

/// @title Receipts
/// @notice Non-transferable (ERC-721 + ERC-5192) proof of a contribution to an asset (Sahara: ContributionNFT).
/// A receipt earns in proportion to its units from the moment it is issued.
interface IReceipts is IERC721 {
    struct Receipt {
        uint256 assetId;
        /// 1 for the asset's first receipt, 2 for its second, and so on: the engine's measure of "before".
        uint64 ordinal;
        uint64 units;
        ContributionRole role;
        uint64 issuedAt;
        bytes32 evidenceHash;
    }

    struct IssueInput {
        address to;
        ContributionRole role;
        uint64 units;
        bytes32 evidenceHash;
    }

    event ReceiptIssued(
        uint256 indexed receiptId,
        uint256 indexed assetId,
        address indexed contributor,
        ContributionRole role,
        uint64 units,
        uint256 totalUnitsAfter,
        bytes32 evidenceHash
    );
    /// @dev ERC-5192.
    event Locked(uint256 tokenId);

    error Receipts_NotAssetOwner(uint256 assetId, address caller);
    error Receipts_AssetRetired(uint256 assetId);
    error Receipts_NoUnits();
    error Receipts_TooManyUnits(uint256 totalUnits, uint256 limit);
    error Receipts_NonTransferable(uint256 receiptId);
    error Receipts_EmptyBatch();

    /// @notice Credits `to` with `units` of the asset's receipts. Only the asset's owner may.
    /// @dev All units of an asset stay within 1 000 000, so that a pool's carry stays below a millionth of a currency
    /// unit's smallest useful amount.
    function issue(
        uint256 assetId,
        address to,
        ContributionRole role,
        uint64 units,
        bytes32 evidenceHash
    ) external returns (uint256 receiptId);

    /// @notice The batch form of `issue`; receipt ids are consecutive.
    function issueBatch(uint256 assetId, IssueInput[] calldata inputs) external returns (uint256 firstReceiptId);

    function receipt(uint256 receiptId) external view returns (Receipt memory);
    /// @notice Units of all receipts of the asset.
    function totalUnits(uint256 assetId) external view returns (uint256);
    /// @notice How many receipts the asset has issued.
    function issuedCount(uint256 assetId) external view returns (uint64);
    /// @dev ERC-5192: always true for an existing receipt.
    function locked(uint256 receiptId) external view returns (bool);
}
