// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {HandoverFixture} from "../support/HandoverFixture.sol";
import {HandoverPowers} from "../support/HandoverPowers.sol";

// scheduleTransfer
// ├── when the caller is neither the Foundation nor the DAO: reverts
// ├── when the stage is not the next one: reverts, in the last stage too
// ├── when there is no such power: reverts
// ├── when the power does not change at AccessManager: reverts
// ├── when it was transferred already: reverts
// ├── when it is scheduled already
// │   ├── by the Foundation: reverts
// │   └── by the DAO: changes nothing, so that the Foundation can't undo a decision about several by being first
// ├── given a closed gate
// │   ├── when the Foundation calls: schedules
// │   └── when the DAO calls: reverts
// └── given an open gate
//     └── when the DAO calls: schedules, and records that the gate is open
contract ScheduleTransferTest is HandoverFixture {
    function test_RevertWhen_NeitherTheFoundationNorTheDao() external {
        address[4] memory who = [stranger, guardian, address(governor), address(this)];
        for (uint256 i; i < who.length; ++i) {
            vm.expectRevert(_notAllowed(who[i]));
            vm.prank(who[i]);
            handover.scheduleTransfer(HandoverPowers.PROTOCOL_FEE, SHARED);
        }
    }

    function test_RevertWhen_NotTheNextStage() external {
        IFoundationHandover.Stage[3] memory wrong = [FOUNDATION, DAO_WITH_GUARDIAN, DAO];
        for (uint256 i; i < wrong.length; ++i) {
            vm.expectRevert(_notNext(wrong[i], FOUNDATION));
            vm.prank(foundation);
            handover.scheduleTransfer(HandoverPowers.PROTOCOL_FEE, wrong[i]);
        }
    }

    function test_RevertWhen_TheLastStageIsReached() external {
        _advanceTo(DAO);
        vm.expectRevert(_notNext(DAO, DAO));
        vm.prank(dao);
        handover.scheduleTransfer(HandoverPowers.ADMIN, DAO);
    }

    function test_RevertWhen_NoSuchPower() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFoundationHandover.FoundationHandover_NoSuchPower.selector,
                HandoverPowers.COUNT,
                HandoverPowers.COUNT
            )
        );
        vm.prank(foundation);
        handover.scheduleTransfer(uint16(HandoverPowers.COUNT), SHARED);
    }

    function test_RevertWhen_NothingToTransfer() external {
        uint16[5] memory still = [
            HandoverPowers.ADMIN,
            HandoverPowers.MARKETPLACE,
            HandoverPowers.GOVERNOR_SETTINGS,
            HandoverPowers.TIMELOCK_PROPOSER,
            HandoverPowers.GUARDIAN
        ];
        for (uint256 i; i < still.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IFoundationHandover.FoundationHandover_NothingToTransfer.selector,
                    still[i],
                    SHARED
                )
            );
            vm.prank(foundation);
            handover.scheduleTransfer(still[i], SHARED);
        }
    }

    function test_RevertWhen_WhatCodeHoldsIsToBeTransferred() external {
        _advanceTo(DAO_WITH_GUARDIAN);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFoundationHandover.FoundationHandover_NothingToTransfer.selector,
                HandoverPowers.PROPOSAL_GUARDIAN,
                DAO
            )
        );
        vm.prank(foundation);
        handover.scheduleTransfer(HandoverPowers.PROPOSAL_GUARDIAN, DAO);
    }

    function test_RevertWhen_AlreadyTransferred() external {
        _meetGate();
        _schedule(HandoverPowers.PROTOCOL_FEE);
        _skip(TRANSFER_DELAY);
        _accept(HandoverPowers.PROTOCOL_FEE);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFoundationHandover.FoundationHandover_AlreadyTransferred.selector,
                HandoverPowers.PROTOCOL_FEE,
                SHARED
            )
        );
        vm.prank(foundation);
        handover.scheduleTransfer(HandoverPowers.PROTOCOL_FEE, SHARED);
    }

    function test_RevertWhen_TheFoundationSchedulesTwice() external {
        _schedule(HandoverPowers.PROTOCOL_FEE);
        uint48 readyAt = uint48(block.timestamp) + TRANSFER_DELAY;
        _skip(1 days);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFoundationHandover.FoundationHandover_AlreadyScheduled.selector,
                HandoverPowers.PROTOCOL_FEE,
                readyAt
            )
        );
        vm.prank(foundation);
        handover.scheduleTransfer(HandoverPowers.PROTOCOL_FEE, SHARED);
    }

    function test_WhenTheDaoSchedulesWhatIsScheduled() external {
        _meetGate();
        _schedule(HandoverPowers.PROTOCOL_FEE);
        uint48 readyAt = uint48(block.timestamp) + TRANSFER_DELAY;
        _skip(1 days);
        vm.prank(dao);
        handover.scheduleTransfer(HandoverPowers.PROTOCOL_FEE, SHARED);

        IFoundationHandover.Transfer memory transfer = handover.transferOf(HandoverPowers.PROTOCOL_FEE);
        vm.assertEq(transfer.readyAt, readyAt, "the earlier time stays");
        vm.assertEq(transfer.by, foundation, "and who was first");
    }

    function test_WhenTheFoundationSchedules() external {
        uint48 readyAt = uint48(block.timestamp) + TRANSFER_DELAY;
        vm.expectEmit(address(handover));
        emit IFoundationHandover.TransferScheduled(HandoverPowers.TREASURY_ADDRESS, SHARED, foundation, readyAt);
        vm.prank(foundation);
        handover.scheduleTransfer(HandoverPowers.TREASURY_ADDRESS, SHARED);

        IFoundationHandover.Transfer memory transfer = handover.transferOf(HandoverPowers.TREASURY_ADDRESS);
        vm.assertEq(transfer.readyAt, readyAt, "seven days from now");
        vm.assertEq(transfer.by, foundation, "by the Foundation");
        vm.assertTrue(transfer.toStage == SHARED, "to the next stage");
        vm.assertTrue(handover.stageOf(HandoverPowers.TREASURY_ADDRESS) == FOUNDATION, "and nothing moved yet");
    }

    function test_RevertGiven_AClosedGate_WhenTheDaoSchedules() external {
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_GateClosed.selector, FOUNDATION));
        vm.prank(dao);
        handover.scheduleTransfer(HandoverPowers.PROTOCOL_FEE, SHARED);
    }

    function test_GivenAnOpenGate_WhenTheDaoSchedules() external {
        _meetGate();
        vm.expectEmit(address(handover));
        emit IFoundationHandover.GateOpened(FOUNDATION, 2, VOTER_LOCK - (VOTER_LOCK % MAX_DURATION), CHARTER);
        vm.expectEmit(address(handover));
        emit IFoundationHandover.TransferScheduled(
            HandoverPowers.PROTOCOL_FEE,
            SHARED,
            dao,
            uint48(block.timestamp) + TRANSFER_DELAY
        );
        vm.prank(dao);
        handover.scheduleTransfer(HandoverPowers.PROTOCOL_FEE, SHARED);
        vm.assertEq(handover.progress().openedAt, block.timestamp, "since now");
    }

    function _notNext(
        IFoundationHandover.Stage asked,
        IFoundationHandover.Stage present
    ) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NotNextStage.selector, asked, present);
    }
}
