// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ISaharaToken} from "./interfaces/ISaharaToken.sol";

/// @title SaharaToken
/// @dev Nobody can mint, burn for others, pause or freeze: there is no privileged function.
contract SaharaToken is ISaharaToken, ERC20Permit {
    uint256 public constant SUPPLY = 10_000_000_000e18;

    constructor(Allocation[] memory allocations) ERC20("Sahara", "SAHARA") ERC20Permit("Sahara") {
        for (uint256 i; i < allocations.length; ++i) {
            _mint(allocations[i].to, allocations[i].amount);
            emit AllocationMinted(allocations[i].to, allocations[i].name, allocations[i].amount);
        }
        if (totalSupply() != SUPPLY) revert SaharaToken_AllocationsDoNotAddUp(totalSupply(), SUPPLY);
    }
}
