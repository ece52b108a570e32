// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Relation} from "../Vocabulary.sol";
import {IAssetRegistry} from "../interfaces/IAssetRegistry.sol";

/// @title PackedLinks
/// @notice One storage slot a link, because every payment reads all of an asset's links.
library PackedLinks {
    using SafeCast for uint256;

    struct PackedLink {
        uint112 parent;
        uint112 licenseId;
        Relation relation;
        uint16 shareBps;
    }

    /// @dev Ids count up from 1, so they never reach 112 bits; the casts are checked all the same.
    function pack(IAssetRegistry.LinkInput calldata link) internal pure returns (PackedLink memory) {
        return PackedLink(link.parent.toUint112(), link.licenseId.toUint112(), link.relation, link.shareBps);
    }

    function unpack(PackedLink[] storage packed) internal view returns (IAssetRegistry.Link[] memory links) {
        uint256 count = packed.length;
        links = new IAssetRegistry.Link[](count);
        for (uint256 i; i < count; ++i) {
            PackedLink memory link = packed[i];
            links[i] = IAssetRegistry.Link(link.parent, link.relation, link.shareBps, link.licenseId);
        }
    }
}
