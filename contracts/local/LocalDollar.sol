// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {LocalCurrency} from "./LocalCurrency.sol";

/// @title LocalDollar
/// @notice Listed from the start.
contract LocalDollar is LocalCurrency {
    constructor() ERC20("Local Dollar", "USDL") {}
}
