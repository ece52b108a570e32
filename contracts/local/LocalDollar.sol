// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title LocalDollar
/// @notice A second currency for local chains: six decimals, and anyone may mint. Worth nothing anywhere.
contract LocalDollar is ERC20 {
    constructor() ERC20("Local Dollar", "USDL") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
