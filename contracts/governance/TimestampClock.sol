// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

/// @title TimestampClock
/// @notice The one clock of governance: seconds, as ERC-6372 says it.
abstract contract TimestampClock is IERC6372 {
    /// @dev OpenZeppelin's `Votes` has the same error, so tools that know it read ours.
    error ERC5805FutureLookup(uint256 timepoint, uint48 clock);

    /// @inheritdoc IERC6372
    function clock() public view returns (uint48) {
        return Time.timestamp();
    }

    /// @inheritdoc IERC6372
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() external pure returns (string memory) {
        return "mode=timestamp";
    }

    /// @dev Only what is over is final: this very second may still change.
    function _past(uint256 timepoint) internal view returns (uint48) {
        if (timepoint >= clock()) revert ERC5805FutureLookup(timepoint, clock());
        return SafeCast.toUint48(timepoint);
    }
}
