// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// @title Transfers
/// @notice Token movements measured by balances, never by what was asked: a token may take a fee on the way.
/// @dev Callers hold a reentrancy guard, since a measurement spans an outside call.
library Transfers {
    using SafeERC20 for IERC20;

    /// A token that takes more from the sender than it was told to would make the sender owe what it no longer has.
    error Transfers_LeftTooMuch(address token, uint256 left, uint256 amount);

    /// @return received what really arrived here.
    function pull(address token, address from, uint256 amount) internal returns (uint256 received) {
        uint256 before = IERC20(token).balanceOf(address(this));
        IERC20(token).safeTransferFrom(from, address(this), amount);
        received = IERC20(token).balanceOf(address(this)) - before;
    }

    /// @dev What arrives at `to` may be less than `amount`; what leaves here is never more.
    function send(address token, address to, uint256 amount) internal {
        uint256 before = IERC20(token).balanceOf(address(this));
        IERC20(token).safeTransfer(to, amount);
        uint256 remaining = IERC20(token).balanceOf(address(this));
        if (remaining + amount < before) revert Transfers_LeftTooMuch(token, before - remaining, amount);
    }
}
