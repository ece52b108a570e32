// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PaymentReason} from "../../../contracts/core/Vocabulary.sol";
import {Fixture} from "../support/Fixture.sol";

// pay and push cost the same gas
// ├── at depth 1 and at depth 1 000
// ├── with one receipt and with hundreds
// └── with one child and with hundreds
contract ConstantCostTest is Fixture {
    uint256 private constant DEPTH = 1_000;

    uint256 private warm;
    uint256 private shallow;
    uint256 private deep;

    /// @dev A chain: every asset is the child of the one before, so asset `n` has n - 1 ancestors.
    function setUp() public override {
        super.setUp();
        _register(alice);
        for (uint256 depth = 1; depth <= DEPTH + 1; ++depth) {
            _register(alice, depth, 5_000);
        }
        (shallow, deep) = (2, DEPTH + 1);
        warm = _register(alice, _register(alice), 5_000);
        _fund(sahara, address(this), address(engine), type(uint128).max);
        sahara.approve(address(engine), type(uint256).max);
    }

    /// @dev Touches memory far ahead, so that a test's own memory costs nothing while it measures.
    modifier withMemoryAhead() {
        assembly ("memory-safe") {
            mstore(add(mload(0x40), 0x8000), 0)
        }
        _;
    }

    function test_WhenDeep_PayCostsTheSame() external withMemoryAhead {
        _gasOfPay(warm);
        vm.assertEq(_gasOfPay(shallow), _gasOfPay(deep), "depth 1 and depth 1 000");
    }

    function test_WhenDeep_PushCostsTheSame() external withMemoryAhead {
        _gasOfPay(warm);
        _gasOfPay(shallow + 1);
        _gasOfPay(deep + 1);
        engine.push(warm, warm - 1, address(sahara));
        vm.assertEq(_gasOfPush(shallow + 1, shallow), _gasOfPush(deep + 1, deep), "depth 1 and depth 1 000");
    }

    function test_WhenReceiptsAreMany_PayCostsTheSame() external withMemoryAhead {
        for (uint256 i; i < 400; ++i) {
            _issue(deep, bob, 1);
        }
        _issue(shallow, bob, 400);
        _issue(warm, bob, 400);
        _gasOfPay(warm);
        // Once the pool is warm, and the trace has its entry.
        _gasOfPay(shallow);
        _gasOfPay(deep);
        vm.assertEq(_gasOfPay(shallow), _gasOfPay(deep), "one receipt and four hundred");
    }

    function test_WhenChildrenAreMany_PayCostsTheSame() external withMemoryAhead {
        for (uint256 i; i < 400; ++i) {
            _register(bob, deep, 100);
        }
        _gasOfPay(warm);
        _gasOfPay(shallow);
        _gasOfPay(deep);
        vm.assertEq(_gasOfPay(shallow), _gasOfPay(deep), "one child and four hundred");
    }

    function _gasOfPay(uint256 assetId) private returns (uint256 spent) {
        spent = gasleft();
        engine.pay(assetId, address(sahara), 1e18, PaymentReason.TIP, "");
        spent -= gasleft();
    }

    function _gasOfPush(uint256 child, uint256 parent) private returns (uint256 spent) {
        spent = gasleft();
        engine.push(child, parent, address(sahara));
        spent -= gasleft();
    }
}
