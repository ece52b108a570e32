// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IAssetRegistry} from "./interfaces/IAssetRegistry.sol";
import {IReceipts} from "./interfaces/IReceipts.sol";
import {ContributionRole} from "./Vocabulary.sol";

/// @title Receipts
contract Receipts is IReceipts, ERC721 {
    struct Issued {
        uint64 count;
        uint64 units;
    }

    uint256 public constant MAX_UNITS = 1_000_000;

    bytes4 private constant ERC5192 = 0xb45a3c0e;

    IAssetRegistry public immutable registry;

    /// @notice How many receipts exist, over all assets; also the latest id.
    uint256 public receiptCount;

    mapping(uint256 receiptId => Receipt) private _receipts;
    mapping(uint256 assetId => Issued) private _issued;

    constructor(IAssetRegistry registry_) ERC721("Wadi Receipt", "WADI-RECEIPT") {
        registry = registry_;
    }

    // ------------------------------------------------------------------------------------------------- by the owner

    /// @inheritdoc IReceipts
    function issue(
        uint256 assetId,
        address to,
        ContributionRole role,
        uint64 units,
        bytes32 evidenceHash
    ) external returns (uint256 receiptId) {
        _checkIssuer(assetId);
        receiptId = _issue(assetId, IssueInput(to, role, units, evidenceHash));
    }

    /// @inheritdoc IReceipts
    function issueBatch(uint256 assetId, IssueInput[] calldata inputs) external returns (uint256 firstReceiptId) {
        _checkIssuer(assetId);
        if (inputs.length == 0) revert Receipts_EmptyBatch();
        firstReceiptId = receiptCount + 1;
        for (uint256 i; i < inputs.length; ++i) {
            _issue(assetId, inputs[i]);
        }
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IReceipts
    function receipt(uint256 receiptId) external view returns (Receipt memory) {
        _requireOwned(receiptId);
        return _receipts[receiptId];
    }

    /// @inheritdoc IReceipts
    function totalUnits(uint256 assetId) external view returns (uint256) {
        return _issued[assetId].units;
    }

    /// @inheritdoc IReceipts
    function issuedCount(uint256 assetId) external view returns (uint64) {
        return _issued[assetId].count;
    }

    /// @inheritdoc IReceipts
    function locked(uint256 receiptId) external view returns (bool) {
        _requireOwned(receiptId);
        return true;
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, IERC165) returns (bool) {
        return interfaceId == ERC5192 || super.supportsInterface(interfaceId);
    }

    // ----------------------------------------------------------------------------------------------------- internal

    function _issue(uint256 assetId, IssueInput memory input) private returns (uint256 receiptId) {
        if (input.units == 0) revert Receipts_NoUnits();
        Issued storage issued = _issued[assetId];
        uint256 unitsAfter = uint256(issued.units) + input.units;
        if (unitsAfter > MAX_UNITS) revert Receipts_TooManyUnits(unitsAfter, MAX_UNITS);

        receiptId = ++receiptCount;
        issued.units = uint64(unitsAfter);
        uint64 ordinal = ++issued.count;
        _receipts[receiptId] = Receipt(
            assetId,
            ordinal,
            input.units,
            input.role,
            uint64(block.timestamp),
            input.evidenceHash
        );
        emit ReceiptIssued(receiptId, assetId, input.to, input.role, input.units, unitsAfter, input.evidenceHash);
        // No receiver hook: a contributor's contract must not be able to run inside, or refuse, an owner's batch.
        _mint(input.to, receiptId);
        emit Locked(receiptId);
    }

    /// @dev Every path to a transfer or a burn ends here, so this is where both stop.
    function _update(address to, uint256 receiptId, address auth) internal override returns (address from) {
        if (_ownerOf(receiptId) != address(0)) revert Receipts_NonTransferable(receiptId);
        from = super._update(to, receiptId, auth);
    }

    function _checkIssuer(uint256 assetId) private view {
        if (registry.asset(assetId).isRetired) revert Receipts_AssetRetired(assetId);
        if (registry.ownerOf(assetId) != msg.sender) revert Receipts_NotAssetOwner(assetId, msg.sender);
    }
}
