// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {BPS} from "../Vocabulary.sol";

/// @title Splits
/// @notice The arithmetic of the split that `IRoyaltyEngine` states. Every part is floored and the last one is what
/// remains, so the parts add up to the whole.
library Splits {
    /// @param amount below 2²⁴², which `RoyaltyEngine` guarantees by bounding each payment.
    function part(uint256 amount, uint256 bps) internal pure returns (uint256) {
        return (amount * bps) / BPS;
    }

    /// @notice Divides an asset's own residue between its owner and its receipts.
    /// @param carry wei left over by the pool's previous credit; 0 while there are no units.
    function residue(
        uint256 amount,
        uint256 receiptsBps,
        uint256 units,
        uint256 carry
    ) internal pure returns (uint256 toOwner, uint256 perUnit, uint256 carryAfter) {
        if (units == 0) return (amount, 0, carry);
        uint256 toReceipts = part(amount, receiptsBps);
        toOwner = amount - toReceipts;
        perUnit = (toReceipts + carry) / units;
        carryAfter = (toReceipts + carry) % units;
    }
}
