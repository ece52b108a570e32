// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title LocalCurrency
/// @notice A currency for local chains: six decimals, and anyone may mint. Worth nothing anywhere.
abstract contract LocalCurrency is ERC20 {
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
