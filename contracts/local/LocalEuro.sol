// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {LocalCurrency} from "./LocalCurrency.sol";

/// @title LocalEuro
/// @notice For a proposal to list.
contract LocalEuro is LocalCurrency {
    constructor() ERC20("Local Euro", "EURL") {}
}
