// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IAssetRegistry} from "./interfaces/IAssetRegistry.sol";
import {ILicenses} from "./interfaces/ILicenses.sol";
import {IReceipts} from "./interfaces/IReceipts.sol";
import {PackedLinks} from "./libraries/PackedLinks.sol";
import {AssetKind, BPS, Rights} from "./Vocabulary.sol";

/// @title AssetRegistry
/// @dev Nobody but an asset's owner has power over it: there is no privileged function and no upgrade.
contract AssetRegistry is IAssetRegistry, ERC721 {
    using PackedLinks for LinkInput;
    using PackedLinks for PackedLinks.PackedLink[];

    uint256 public constant MAX_PARENTS = 16;

    IReceipts public immutable receipts;
    ILicenses public immutable licenses;

    /// @inheritdoc IAssetRegistry
    uint256 public assetCount;

    mapping(uint256 assetId => Asset) private _assets;
    mapping(uint256 assetId => Policy) private _policies;
    mapping(uint256 assetId => PackedLinks.PackedLink[]) private _links;
    mapping(uint256 assetId => string) private _uris;

    /// @param receipts_ may be an address where nothing is deployed yet: the two contracts name each other.
    constructor(IReceipts receipts_, ILicenses licenses_) ERC721("Wadi Asset", "WADI-ASSET") {
        receipts = receipts_;
        licenses = licenses_;
    }

    // ------------------------------------------------------------------------------------------------ registration

    /// @inheritdoc IAssetRegistry
    function register(
        AssetKind kind,
        bytes32 contentHash,
        string calldata uri,
        Policy calldata policy_,
        LinkInput[] calldata links_
    ) external returns (uint256 assetId) {
        if (contentHash == 0) revert AssetRegistry_EmptyContentHash();
        _checkPolicy(policy_);
        _checkLinks(links_);

        assetId = ++assetCount;
        _assets[assetId] = Asset(kind, false, 1, uint64(block.timestamp), contentHash);
        _policies[assetId] = policy_;
        _uris[assetId] = uri;
        emit AssetRegistered(assetId, msg.sender, kind, contentHash, uri);
        emit PolicySet(assetId, policy_.isOpen, policy_.minShareBps, policy_.receiptsBps);
        for (uint256 i; i < links_.length; ++i) {
            LinkInput calldata link = links_[i];
            _links[assetId].push(link.pack());
            emit AssetLinked(assetId, link.parent, link.relation, link.shareBps, link.licenseId);
        }
        // No receiver hook: whoever can call can hold, and nothing outside runs halfway through a registration.
        _mint(msg.sender, assetId);
    }

    // ------------------------------------------------------------------------------------------------- by the owner

    /// @inheritdoc IAssetRegistry
    function publishVersion(
        uint256 assetId,
        bytes32 contentHash,
        string calldata uri
    ) external returns (uint32 version) {
        _checkOwner(assetId);
        Asset storage asset_ = _assets[assetId];
        if (asset_.isRetired) revert AssetRegistry_Retired(assetId);
        if (contentHash == 0) revert AssetRegistry_EmptyContentHash();

        version = ++asset_.version;
        asset_.contentHash = contentHash;
        _uris[assetId] = uri;
        emit VersionPublished(assetId, version, contentHash, uri);
    }

    /// @inheritdoc IAssetRegistry
    function setPolicy(uint256 assetId, Policy calldata policy_) external {
        _checkOwner(assetId);
        _checkPolicy(policy_);
        uint16 current = _policies[assetId].receiptsBps;
        if (policy_.receiptsBps < current && receipts.totalUnits(assetId) > 0) {
            revert AssetRegistry_ReceiptsShareLowered(assetId, policy_.receiptsBps, current);
        }

        _policies[assetId] = policy_;
        emit PolicySet(assetId, policy_.isOpen, policy_.minShareBps, policy_.receiptsBps);
    }

    /// @inheritdoc IAssetRegistry
    function retire(uint256 assetId) external {
        _checkOwner(assetId);
        if (_assets[assetId].isRetired) revert AssetRegistry_Retired(assetId);

        _assets[assetId].isRetired = true;
        emit AssetRetired(assetId);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IAssetRegistry
    function asset(uint256 assetId) external view returns (Asset memory) {
        _checkExists(assetId);
        return _assets[assetId];
    }

    /// @inheritdoc IAssetRegistry
    function policy(uint256 assetId) external view returns (Policy memory) {
        _checkExists(assetId);
        return _policies[assetId];
    }

    /// @inheritdoc IAssetRegistry
    function links(uint256 assetId) external view returns (Link[] memory) {
        _checkExists(assetId);
        return _links[assetId].unpack();
    }

    /// @notice The URI of the latest version.
    function tokenURI(uint256 assetId) public view override returns (string memory) {
        _checkExists(assetId);
        return _uris[assetId];
    }

    // ----------------------------------------------------------------------------------------------------- internal

    function _checkLinks(LinkInput[] calldata links_) private view {
        if (links_.length > MAX_PARENTS) revert AssetRegistry_TooManyParents(links_.length, MAX_PARENTS);
        uint256 totalBps;
        for (uint256 i; i < links_.length; ++i) {
            LinkInput calldata link = links_[i];
            _checkExists(link.parent);
            if (_assets[link.parent].isRetired) revert AssetRegistry_Retired(link.parent);
            for (uint256 j; j < i; ++j) {
                if (links_[j].parent == link.parent) revert AssetRegistry_DuplicateParent(link.parent);
            }
            if (!_hasConsent(link)) {
                revert AssetRegistry_NoConsent(
                    link.parent,
                    msg.sender,
                    link.shareBps,
                    _policies[link.parent].minShareBps
                );
            }
            totalBps += link.shareBps;
        }
        if (totalBps > BPS) revert AssetRegistry_SharesAboveWhole(totalBps, BPS);
    }

    /// @dev A named license must carry the consent by itself, so that a recorded license id always means what it says.
    function _hasConsent(LinkInput calldata link) private view returns (bool) {
        if (link.licenseId == 0) {
            if (_ownerOf(link.parent) == msg.sender) return true;
            Policy storage policy_ = _policies[link.parent];
            return policy_.isOpen && link.shareBps >= policy_.minShareBps;
        }
        if (!licenses.isActive(link.licenseId) || licenses.ownerOf(link.licenseId) != msg.sender) return false;
        ILicenses.License memory license = licenses.license(link.licenseId);
        return license.assetId == link.parent && license.rights & Rights.DERIVE != 0;
    }

    function _checkPolicy(Policy calldata policy_) private pure {
        if (policy_.minShareBps > BPS) revert AssetRegistry_BpsAboveWhole(policy_.minShareBps, BPS);
        if (policy_.receiptsBps > BPS) revert AssetRegistry_BpsAboveWhole(policy_.receiptsBps, BPS);
    }

    function _checkExists(uint256 assetId) private view {
        if (_ownerOf(assetId) == address(0)) revert AssetRegistry_UnknownAsset(assetId);
    }

    function _checkOwner(uint256 assetId) private view {
        _checkExists(assetId);
        if (_ownerOf(assetId) != msg.sender) revert AssetRegistry_NotOwner(assetId, msg.sender);
    }
}
