// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";

/// @title SaharaToken
/// @notice SAHARA: ERC-20 with permit (ERC-2612); 10 000 000 000 × 10¹⁸ minted once to named allocations.
interface ISaharaToken is IERC20Metadata {
    struct Allocation {
        string name;
        address to;
        uint256 amount;
    }

    event AllocationMinted(address indexed to, string name, uint256 amount);

    error SaharaToken_AllocationsDoNotAddUp(uint256 total, uint256 supply);
}
