// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {RoyaltyEngine} from "../../../../contracts/core/RoyaltyEngine.sol";
import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {HandoverFixture} from "../support/HandoverFixture.sol";
import {HandoverPowers} from "../support/HandoverPowers.sol";

// acceptTransfer
// ├── when the caller is not the DAO: reverts
// ├── when the stage is not the next one: reverts, so that a decision taken in one stage is none about another
// ├── when nothing is scheduled: reverts
// ├── when a second too early: reverts
// ├── given a closed gate: reverts
// ├── when it is the admin's and another power still waits: reverts
// ├── when all is well: exactly the declared holders hold the role, behind the declared delays
// │   ├── the Foundation's calls wait, and what it scheduled before it lost the role can't be executed
// │   ├── a holder that renounced its role doesn't keep the power from moving
// │   └── whoever held it undeclared loses it
// └── when it is the admin's: the DAO alone is admin
contract AcceptTransferTest is HandoverFixture {
    uint16 private constant FEE = HandoverPowers.PROTOCOL_FEE;

    function test_RevertWhen_NotTheDao() external {
        _meetGate();
        _schedule(FEE);
        _skip(TRANSFER_DELAY);
        address[4] memory who = [foundation, guardian, stranger, address(governor)];
        for (uint256 i; i < who.length; ++i) {
            vm.expectRevert(_notAllowed(who[i]));
            vm.prank(who[i]);
            handover.acceptTransfer(FEE, SHARED);
        }
    }

    /// @dev Two equal decisions; the second stays in the timelock, ready, and is executed a stage later.
    function test_RevertWhen_ADecisionOfAnEarlierStage() external {
        bytes memory accept = abi.encodeCall(IFoundationHandover.acceptTransfer, (FEE, SHARED));
        uint256 stale = _succeed(address(handover), accept);
        _advanceTo(SHARED);
        _meetGate();
        _schedule(FEE);
        _skip(TRANSFER_DELAY);
        vm.expectRevert(
            abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NotNextStage.selector, SHARED, SHARED)
        );
        governor.execute(stale);
    }

    function test_RevertWhen_NothingIsScheduled() external {
        _meetGate();
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NotScheduled.selector, FEE));
        vm.prank(dao);
        handover.acceptTransfer(FEE, SHARED);
    }

    function test_RevertWhen_ASecondTooEarly() external {
        _meetGate();
        _schedule(FEE);
        uint48 readyAt = uint48(block.timestamp) + TRANSFER_DELAY;
        vm.warp(readyAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NotReady.selector, FEE, readyAt));
        vm.prank(dao);
        handover.acceptTransfer(FEE, SHARED);

        vm.warp(readyAt);
        _accept(FEE);
    }

    function test_RevertGiven_AClosedGate() external {
        _schedule(FEE);
        _skip(TRANSFER_DELAY);
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_GateClosed.selector, FOUNDATION));
        vm.prank(dao);
        handover.acceptTransfer(FEE, SHARED);
    }

    function test_WhenAllIsWell() external {
        _meetGate();
        _schedule(FEE);
        _skip(TRANSFER_DELAY);
        vm.expectEmit(address(handover));
        emit IFoundationHandover.TransferAccepted(FEE, SHARED);
        _accept(FEE);

        _checkHolds(FEE_ROLE, foundation, true, 3 days);
        _checkHolds(FEE_ROLE, dao, true, 0);
        vm.assertEq(manager.getRoleMembers(FEE_ROLE).length, 2, "and nobody else");
        vm.assertTrue(handover.stageOf(FEE) == SHARED, "ahead of the stage");
        vm.assertTrue(handover.stage() == FOUNDATION, "which has not changed");
        vm.assertEq(handover.transferOf(FEE).readyAt, 0, "nothing is scheduled any more");
        handover.verify();
    }

    function test_TheFoundationWaitsForWhatItShares() external {
        _advanceTo(SHARED);
        bytes memory data = abi.encodeCall(RoyaltyEngine.setProtocolFee, (100));
        bytes32 operation = manager.hashOperation(foundation, address(engine), data);
        vm.expectRevert(abi.encodeWithSelector(IAccessManager.AccessManagerNotScheduled.selector, operation));
        vm.prank(foundation);
        engine.setProtocolFee(100);

        vm.prank(foundation);
        manager.schedule(address(engine), data, 0);
        _skip(3 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IAccessManager.AccessManagerNotReady.selector, operation));
        vm.prank(foundation);
        engine.setProtocolFee(100);
        _skip(1);
        vm.prank(foundation);
        engine.setProtocolFee(100);
        vm.assertEq(engine.feeBps(), 100, "three days later");

        vm.prank(dao);
        engine.setProtocolFee(200);
        vm.assertEq(engine.feeBps(), 200, "the DAO at once");
    }

    function test_RevertWhen_WhatWasScheduledBeforeIsExecutedAfter() external {
        _advanceTo(SHARED);
        _meetGate();
        _schedule(FEE);
        _schedule(HandoverPowers.TREASURY_ADDRESS);
        _skip(TRANSFER_DELAY - 3 days);
        bytes memory data = abi.encodeCall(RoyaltyEngine.setProtocolFee, (1_000));
        vm.prank(foundation);
        manager.schedule(address(engine), data, 0);
        _skip(3 days);
        _accept(FEE);

        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, foundation));
        vm.prank(foundation);
        engine.setProtocolFee(1_000);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessManager.AccessManagerUnauthorizedCall.selector,
                foundation,
                address(engine),
                RoyaltyEngine.setProtocolFee.selector
            )
        );
        vm.prank(foundation);
        manager.execute(address(engine), data);
        vm.assertEq(engine.feeBps(), FEE_BPS, "nothing happened");
    }

    function test_WhenAHolderHadRenounced() external {
        vm.prank(foundation);
        manager.renounceRole(FEE_ROLE, foundation);
        _meetGate();
        _schedule(FEE);
        _skip(TRANSFER_DELAY);
        _accept(FEE);
        _checkHolds(FEE_ROLE, foundation, true, 3 days);
        _checkHolds(FEE_ROLE, dao, true, 0);
        handover.verify();
    }

    function test_WhenSomebodyHeldItUndeclared() external {
        vm.startPrank(address(handover));
        manager.grantRole(FEE_ROLE, stranger, 0);
        manager.grantRole(FEE_ROLE, dao, 9 days);
        vm.stopPrank();
        _meetGate();
        _schedule(FEE);
        _skip(TRANSFER_DELAY);
        _accept(FEE);
        _checkHolds(FEE_ROLE, stranger, false, 0);
        _checkHolds(FEE_ROLE, dao, true, 0);
        handover.verify();
    }

    function test_WhenItIsTheAdmins() external {
        _advanceTo(DAO_WITH_GUARDIAN);
        _meetGate();
        _schedule(HandoverPowers.ADMIN);
        _skip(TRANSFER_DELAY);
        _accept(HandoverPowers.ADMIN);
        _checkHolds(ADMIN_ROLE, dao, true, 0);
        _checkHolds(ADMIN_ROLE, address(handover), false, 0);
        vm.assertEq(manager.getRoleMembers(ADMIN_ROLE).length, 1, "the DAO alone");
        handover.verify();
    }
}

/// @dev The treasury's address stays the Foundation's until the last stage, and so moves together with the admin role.
contract AcceptTransferOfTheAdminTest is HandoverFixture {
    uint16 private constant FEE = HandoverPowers.PROTOCOL_FEE;
    uint16 private constant TREASURY = HandoverPowers.TREASURY_ADDRESS;

    function _declare(
        IFoundationHandover.Power[] memory powers
    ) internal view override returns (IFoundationHandover.Power[] memory) {
        powers[TREASURY].holders[2] = HandoverPowers._one(foundation, 7 days);
        return powers;
    }

    function test_RevertWhen_AnotherPowerStillWaits() external {
        _advanceTo(SHARED);
        _meetGate();
        _schedule(FEE);
        _skip(TRANSFER_DELAY);
        _accept(FEE);
        vm.prank(foundation);
        handover.advance(DAO_WITH_GUARDIAN);

        _meetGate();
        _schedule(HandoverPowers.ADMIN);
        _schedule(TREASURY);
        _skip(TRANSFER_DELAY);
        vm.expectRevert(
            abi.encodeWithSelector(IFoundationHandover.FoundationHandover_AdminMovesLast.selector, TREASURY)
        );
        vm.prank(dao);
        handover.acceptTransfer(HandoverPowers.ADMIN, DAO);

        _accept(TREASURY);
        _accept(HandoverPowers.ADMIN);
        _checkHolds(ADMIN_ROLE, dao, true, 0);
        _checkHolds(TREASURY_ROLE, foundation, false, 0);
    }
}
