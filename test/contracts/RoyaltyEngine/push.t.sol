// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IRoyaltyEngine} from "../../../contracts/core/interfaces/IRoyaltyEngine.sol";
import {Fixture} from "../support/Fixture.sol";

// push
// ├── moves all that is accrued one hop, free of the fee, and splits it there as a payment is
// ├── carries several payments at once
// ├── hop by hop, income reaches the far end of a chain, to the wei
// ├── given the currency was delisted: it goes on
// └── reverts when not linked, and when nothing is accrued
// pushBatch: in order, skipping what is empty; reverts when all is, or lengths differ
contract PushTest is Fixture {
    function setUp() public override {
        super.setUp();
        _register(alice);
        _register(bob, 1, 5_000);
        _register(carol, 2, 5_000);
    }

    function test_WhenPushed() external {
        _issue(2, dave, 10);
        _tip(dave, 3, sahara, 1_000);
        _tip(dave, 3, sahara, 1_001);
        // nets 975 and 976, shares 487 and 488
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.LinkPushed(3, 2, address(sahara), 975, 3);
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.LinkAccrued(3, 2, 1, address(sahara), 487);
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.PoolCredited(3, 2, bob, address(sahara), 244, 240, 4, 10);
        uint256 feesBefore = engine.fees(address(sahara));
        vm.assertEq(engine.push(3, 2, address(sahara)), 975, "everything accrued");

        vm.assertEq(engine.accrued(3, 2, address(sahara)), 0, "the link is empty");
        vm.assertEq(engine.fees(address(sahara)), feesBefore, "no second fee");
        vm.assertEq(engine.paymentCount(), 3, "payments and pushes share one count");
        vm.assertEq(engine.totalOwed(address(sahara)), 2_001, "nothing came or went");
    }

    function test_WhenPushedToTheEnd_EveryWeiIsAccounted() external {
        uint256 leaf = 3;
        while (leaf < 40) leaf = _register(carol, leaf, 9_999);
        _tip(dave, leaf, sahara, 1e18 + 7);
        for (uint256 child = leaf; child > 1; --child) {
            engine.push(child, child - 1, address(sahara));
        }
        uint256 sum =
            engine.fees(address(sahara)) +
                engine.claimableByOwner(1, alice, address(sahara)) +
                engine.claimableByOwner(2, bob, address(sahara));
        for (uint256 assetId = 3; assetId <= leaf; ++assetId) {
            sum += engine.claimableByOwner(assetId, carol, address(sahara));
        }
        vm.assertEq(sum, 1e18 + 7, "to the wei");
        vm.assertGt(engine.claimableByOwner(1, alice, address(sahara)), 2e17, "the far end earned");
    }

    function test_GivenDelisted_PushesGoOn() external {
        _tip(dave, 3, sahara, 1_000);
        engine.delistCurrency(address(sahara));
        vm.assertEq(engine.push(3, 2, address(sahara)), 487, "pushed");
    }

    function test_RevertWhen_NotLinked() external {
        _expectNotLinked(3, 1);
        _expectNotLinked(2, 3);
        _expectNotLinked(0, 0);
        _expectNotLinked(9, 1);
    }

    function test_RevertWhen_NothingIsAccrued() external {
        bytes memory refusal = abi.encodeWithSelector(
            IRoyaltyEngine.RoyaltyEngine_NothingToPush.selector,
            3,
            2,
            address(sahara)
        );
        vm.expectRevert(refusal);
        engine.push(3, 2, address(sahara));
        _tip(dave, 3, sahara, 1_000);
        engine.push(3, 2, address(sahara));
        vm.expectRevert(refusal);
        engine.push(3, 2, address(sahara));
    }

    function test_WhenInABatch_HopsFollowEachOther() external {
        _tip(dave, 3, sahara, 1_000);
        (uint256[] memory children, uint256[] memory parents) = (new uint256[](3), new uint256[](3));
        (children[0], parents[0]) = (3, 2);
        (children[1], parents[1]) = (3, 2);
        (children[2], parents[2]) = (2, 1);
        engine.pushBatch(children, parents, address(sahara));
        vm.assertEq(engine.claimableByOwner(1, alice, address(sahara)), 243, "two hops in one call");

        vm.expectRevert(
            abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_NothingToPush.selector, 0, 0, address(sahara))
        );
        engine.pushBatch(children, parents, address(sahara));
    }

    function test_RevertWhen_LengthsDiffer() external {
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_LengthMismatch.selector, 2, 1));
        engine.pushBatch(new uint256[](2), new uint256[](1), address(sahara));
    }

    function _expectNotLinked(uint256 child, uint256 parent) private {
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_NotLinked.selector, child, parent));
        engine.push(child, parent, address(sahara));
    }
}
