// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SaharaToken} from "../../../contracts/governance/SaharaToken.sol";
import {ISaharaToken} from "../../../contracts/governance/interfaces/ISaharaToken.sol";
import {Fixture} from "../support/Fixture.sol";

// constructor
// ├── mints every allocation, once, and the supply is exactly 10 000 000 000 × 10¹⁸
// └── reverts when the allocations make less or more
// permit: an owner's signature (ERC-2612) sets an allowance
contract SaharaTokenTest is Fixture {
    uint256 private constant SUPPLY = 10_000_000_000e18;

    function test_WhenAllocationsAddUp() external {
        ISaharaToken.Allocation[] memory allocations = _allocations(SUPPLY - 1, 1);
        vm.expectEmit();
        emit ISaharaToken.AllocationMinted(alice, "Foundation", SUPPLY - 1);
        vm.expectEmit();
        emit ISaharaToken.AllocationMinted(bob, "Community", 1);
        SaharaToken token = new SaharaToken(allocations);

        vm.assertEq(token.totalSupply(), SUPPLY, "the supply");
        vm.assertEq(token.balanceOf(alice), SUPPLY - 1, "the first");
        vm.assertEq(token.balanceOf(bob), 1, "the second");
        vm.assertEq(token.symbol(), "SAHARA", "the symbol");
        vm.assertEq(token.decimals(), 18, "the decimals");
    }

    function test_RevertWhen_AllocationsDoNotAddUp() external {
        _expectRefusal(SUPPLY, 1);
        _expectRefusal(SUPPLY - 2, 1);
    }

    function test_WhenPermitted() external {
        SaharaToken token = new SaharaToken(_allocations(SUPPLY, 0));
        uint256 deadline = block.timestamp;
        bytes32 permit = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                alice,
                bob,
                uint256(5),
                uint256(0),
                deadline
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(
            ALICE_KEY,
            keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), permit))
        );
        token.permit(alice, bob, 5, deadline, v, r, s);
        vm.assertEq(token.allowance(alice, bob), 5, "the allowance");
    }

    function _allocations(uint256 first, uint256 second) private view returns (ISaharaToken.Allocation[] memory list) {
        list = new ISaharaToken.Allocation[](2);
        list[0] = ISaharaToken.Allocation("Foundation", alice, first);
        list[1] = ISaharaToken.Allocation("Community", bob, second);
    }

    function _expectRefusal(uint256 first, uint256 second) private {
        vm.expectRevert(
            abi.encodeWithSelector(ISaharaToken.SaharaToken_AllocationsDoNotAddUp.selector, first + second, SUPPLY)
        );
        new SaharaToken(_allocations(first, second));
    }
}
