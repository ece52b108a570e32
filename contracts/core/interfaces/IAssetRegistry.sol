// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {AssetKind, Relation} from "../Vocabulary.sol";

/// @title AssetRegistry
/// @notice Every dataset, model, agent and compute service is an ERC-721 whose owner holds the ownership right
/// (Sahara: OwnershipNFT). Links to parents are frozen at registration, so lineage is acyclic by construction.
interface IAssetRegistry is IERC721 {
    /// @notice What an owner allows and promises.
    /// @param isOpen true: anyone may link a child that grants at least `minShareBps`.
    /// @param minShareBps least share, in basis points of the child's net income, that an open link must grant.
    /// @param receiptsBps share of the asset's own residual income that goes to its receipts; the rest is the owner's.
    struct Policy {
        bool isOpen;
        uint16 minShareBps;
        uint16 receiptsBps;
    }

    /// @notice A parent as named when registering a child.
    /// @param licenseId a license with DERIVE held by the caller, or 0 when the parent is open or the caller's own.
    struct LinkInput {
        uint256 parent;
        Relation relation;
        uint16 shareBps;
        uint256 licenseId;
    }

    struct Link {
        uint256 parent;
        Relation relation;
        uint16 shareBps;
        uint256 licenseId;
    }

    struct Asset {
        AssetKind kind;
        bool isRetired;
        uint32 version;
        uint64 registeredAt;
        bytes32 contentHash;
    }

    event AssetRegistered(
        uint256 indexed assetId,
        address indexed owner,
        AssetKind indexed kind,
        bytes32 contentHash,
        string uri
    );
    event AssetLinked(
        uint256 indexed child,
        uint256 indexed parent,
        Relation relation,
        uint16 shareBps,
        uint256 indexed licenseId
    );
    event VersionPublished(uint256 indexed assetId, uint32 version, bytes32 contentHash, string uri);
    event PolicySet(uint256 indexed assetId, bool isOpen, uint16 minShareBps, uint16 receiptsBps);
    event AssetRetired(uint256 indexed assetId);

    error AssetRegistry_UnknownAsset(uint256 assetId);
    error AssetRegistry_NotOwner(uint256 assetId, address caller);
    error AssetRegistry_Retired(uint256 assetId);
    error AssetRegistry_TooManyParents(uint256 parents, uint256 limit);
    error AssetRegistry_DuplicateParent(uint256 parent);
    error AssetRegistry_SharesAboveWhole(uint256 totalBps, uint256 limit);
    error AssetRegistry_BpsAboveWhole(uint256 bps, uint256 limit);
    error AssetRegistry_NoConsent(uint256 parent, address caller, uint16 shareBps, uint16 minShareBps);
    error AssetRegistry_ReceiptsShareLowered(uint256 assetId, uint16 receiptsBps, uint16 current);
    error AssetRegistry_EmptyContentHash();

    /// @notice Registers an asset owned by the caller. Ids count up from 1, so a parent's id is always below its child's.
    /// @return assetId the new asset's id.
    function register(
        AssetKind kind,
        bytes32 contentHash,
        string calldata uri,
        Policy calldata policy,
        LinkInput[] calldata links
    ) external returns (uint256 assetId);

    /// @notice Publishes the next version of an asset; registration was version 1.
    function publishVersion(
        uint256 assetId,
        bytes32 contentHash,
        string calldata uri
    ) external returns (uint32 version);

    /// @notice Replaces the policy. While receipts exist `receiptsBps` may rise but not fall: contributors keep what
    /// they were promised. Frozen links keep their terms.
    function setPolicy(uint256 assetId, Policy calldata policy) external;

    /// @notice Ends new versions, links, receipts, offers and sales, for good. Money already on its way still arrives, and
    /// everything earned stays claimable.
    function retire(uint256 assetId) external;

    function asset(uint256 assetId) external view returns (Asset memory);
    function policy(uint256 assetId) external view returns (Policy memory);
    /// @notice At most 16, in the order given at registration.
    function links(uint256 assetId) external view returns (Link[] memory);
    function assetCount() external view returns (uint256);
}
