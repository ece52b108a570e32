// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IRoyaltyEngine} from "../../../contracts/core/interfaces/IRoyaltyEngine.sol";
import {IAssetRegistry} from "../../../contracts/core/interfaces/IAssetRegistry.sol";
import {Fixture} from "../support/Fixture.sol";

// claim, claimBatch
// ├── pays the holder, whoever calls; once
// ├── no past income
// │   ├── a new receipt has nothing of what was distributed before it, also after several rounds
// │   ├── it shares what comes after it by units
// │   ├── receipts issued between two payments all start from the same value
// │   └── given nothing was claimed in between: earlier receipts keep theirs
// ├── in a batch: skips what is empty; reverts when all is
// └── reverts when there is nothing
// claimOwner, claimOwnerBatch
// ├── pays whoever owned the asset when the money arrived, also after they sold it
// └── reverts when there is nothing
contract ClaimTest is Fixture {
    address private token;

    function setUp() public override {
        super.setUp();
        token = address(sahara);
        engine.setProtocolFee(0);
        _register(alice, IAssetRegistry.Policy(true, 0, 10_000), _noLinks());
    }

    function test_WhenClaimed_TheHolderIsPaid() external {
        _issue(1, bob, 4);
        _tip(carol, 1, sahara, 103);
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.PayoutClaimed(1, 1, bob, token, 100);
        vm.prank(dave);
        vm.assertEq(engine.claim(1, token), 100, "the amount");
        vm.assertEq(sahara.balanceOf(bob), 100, "to the holder");
        vm.assertEq(engine.totalOwed(token), 3, "the carry is still owed");

        vm.expectRevert(abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_NothingToClaim.selector, 1, token));
        engine.claim(1, token);
    }

    function test_GivenIncomeBeforeIt_AReceiptHasNoneOfIt() external {
        _issue(1, bob, 1);
        _tip(dave, 1, sahara, 1_000);
        _issue(1, carol, 9);
        vm.assertEq(engine.claimable(2, token), 0, "no past income");
        vm.assertEq(engine.claimable(1, token), 1_000, "which is the first one's");

        _tip(dave, 1, sahara, 100);
        vm.assertEq(engine.claimable(2, token), 90, "nine tenths of what came after");
        vm.assertEq(engine.claimable(1, token), 1_010, "and one tenth");
    }

    function test_GivenRoundsOfIncome_EachReceiptStartsWhereItWasIssued() external {
        uint256[5] memory expected;
        for (uint256 round; round < 5; ++round) {
            _issue(1, bob, 1);
            _tip(dave, 1, sahara, 60);
            for (uint256 i; i <= round; ++i) {
                expected[i] += 60 / (round + 1);
            }
        }
        for (uint256 i; i < 5; ++i) {
            vm.assertEq(engine.claimable(i + 1, token), expected[i], "its rounds and no others");
        }
    }

    function test_WhenReceiptsAreIssuedTogether_TheyStartTogether() external {
        _issue(1, bob, 1);
        _tip(dave, 1, sahara, 7);
        _issue(1, bob, 1);
        _issue(1, bob, 1);
        vm.assertEq(engine.claimable(2, token) + engine.claimable(3, token), 0, "neither has past income");
        _tip(dave, 1, sahara, 9);
        vm.assertEq(engine.claimable(2, token), 3, "a third");
        vm.assertEq(engine.claimable(3, token), 3, "a third");
        vm.assertEq(engine.claimable(1, token), 10, "seven and a third");
    }

    function test_GivenIncomeBeforeAnyReceipt_ItIsTheOwners() external {
        _tip(dave, 1, sahara, 500);
        _issue(1, bob, 1);
        vm.assertEq(engine.claimable(1, token), 0, "not the receipt's");
        vm.assertEq(engine.claimableByOwner(1, alice, token), 500, "the owner's");
    }

    function test_GivenACurrencyItNeverEarned() external {
        _issue(1, bob, 1);
        _tip(dave, 1, sahara, 500);
        _issue(1, carol, 1);
        _tip(dave, 1, dollar, 500);
        vm.assertEq(engine.claimable(2, token), 0, "nothing in SAHARA");
        vm.assertEq(engine.claimable(2, address(dollar)), 250, "half of the dollars");
    }

    function test_WhenInABatch() external {
        _issue(1, bob, 1);
        _issue(1, carol, 1);
        _issue(1, dave, 2);
        _tip(dave, 1, sahara, 400);
        engine.claim(2, token);
        uint256[] memory ids = new uint256[](3);
        (ids[0], ids[1], ids[2]) = (1, 2, 3);
        vm.assertEq(engine.claimBatch(ids, token), 300, "what was left");
        vm.assertEq(sahara.balanceOf(bob), 100, "each holder is paid");
        vm.assertEq(sahara.balanceOf(dave), 200, "each holder is paid");

        vm.expectRevert(abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_NothingToClaim.selector, 0, token));
        engine.claimBatch(ids, token);
    }

    function test_WhenAReceiptIsNamedTwiceInABatch_ItIsPaidOnce() external {
        _issue(1, bob, 1);
        _issue(1, carol, 1);
        _tip(dave, 1, sahara, 400);
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (1, 1);
        vm.assertEq(engine.claimBatch(ids, token), 200, "once");
    }

    function test_WhenDelisted_ClaimsGoOn() external {
        _issue(1, bob, 1);
        _tip(dave, 1, sahara, 400);
        engine.delistCurrency(token);
        vm.assertEq(engine.claim(1, token), 400, "claimed");
    }

    // -------------------------------------------------------------------------------------------------- claimOwner

    function test_WhenSold_TheFormerOwnerKeepsWhatTheyEarned() external {
        _tip(dave, 1, sahara, 500);
        vm.prank(alice);
        registry.transferFrom(alice, bob, 1);
        _tip(dave, 1, sahara, 70);

        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.PayoutClaimed(0, 1, alice, token, 500);
        vm.prank(alice);
        vm.assertEq(engine.claimOwner(1, token), 500, "the former owner's");
        vm.prank(bob);
        vm.assertEq(engine.claimOwner(1, token), 70, "the new owner's");
        vm.assertEq(sahara.balanceOf(alice), 500, "paid");
        vm.assertEq(sahara.balanceOf(bob), 70, "paid");

        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_NothingToClaim.selector, 1, token));
        engine.claimOwner(1, token);
    }

    function test_RevertWhen_AStrangerClaimsAsOwner() external {
        _tip(dave, 1, sahara, 500);
        vm.prank(carol);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_NothingToClaim.selector, 1, token));
        engine.claimOwner(1, token);
    }

    function test_WhenAnOwnerClaimsABatch() external {
        _register(alice);
        _tip(dave, 1, sahara, 500);
        _tip(dave, 2, sahara, 30);
        uint256[] memory ids = new uint256[](3);
        (ids[0], ids[1], ids[2]) = (2, 1, 2);
        vm.startPrank(alice);
        vm.assertEq(engine.claimOwnerBatch(ids, token), 530, "both, once");
        vm.assertEq(sahara.balanceOf(alice), 530, "paid");
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_NothingToClaim.selector, 0, token));
        engine.claimOwnerBatch(ids, token);
    }
}
