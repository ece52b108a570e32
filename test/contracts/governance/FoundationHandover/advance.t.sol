// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {HandoverFixture} from "../support/HandoverFixture.sol";
import {HandoverPowers} from "../support/HandoverPowers.sol";

// advance
// ├── when the caller is neither the Foundation nor the DAO: reverts
// ├── when the stage is not the next one: reverts, in the last stage too
// ├── given a closed gate: reverts
// ├── when a power was not transferred: reverts
// ├── when the last stage would be entered and the governor has a guardian: reverts
// ├── when all is well: enters the stage, with the evidence of the moment the gate opened
// ├── when a holder renounced what it was to keep: enters all the same
// └── in the last stage: the DAO is the only holder, and everything is as declared
contract AdvanceTest is HandoverFixture {
    function test_RevertWhen_NeitherTheFoundationNorTheDao() external {
        _meetGate();
        _transferAll();
        address[3] memory who = [stranger, guardian, address(governor)];
        for (uint256 i; i < who.length; ++i) {
            vm.expectRevert(_notAllowed(who[i]));
            vm.prank(who[i]);
            handover.advance(SHARED);
        }
    }

    function test_RevertWhen_NotTheNextStage() external {
        _advanceTo(SHARED);
        IFoundationHandover.Stage[3] memory wrong = [FOUNDATION, SHARED, DAO];
        for (uint256 i; i < wrong.length; ++i) {
            vm.expectRevert(_notNext(wrong[i], SHARED));
            vm.prank(dao);
            handover.advance(wrong[i]);
        }
        _advanceTo(DAO);
        vm.expectRevert(_notNext(DAO, DAO));
        vm.prank(dao);
        handover.advance(DAO);
    }

    function test_RevertGiven_AClosedGate() external {
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_GateClosed.selector, FOUNDATION));
        vm.prank(dao);
        handover.advance(SHARED);
    }

    function test_RevertWhen_APowerWasNotTransferred() external {
        _meetGate();
        uint16[] memory moving = _moving();
        for (uint256 i; i < moving.length; ++i) _schedule(moving[i]);
        _skip(TRANSFER_DELAY);
        for (uint256 i; i < moving.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IFoundationHandover.FoundationHandover_PowerNotTransferred.selector,
                    moving[i],
                    SHARED
                )
            );
            vm.prank(foundation);
            handover.advance(SHARED);
            _accept(moving[i]);
        }
        vm.prank(foundation);
        handover.advance(SHARED);
    }

    function test_RevertWhen_TheGovernorStillHasAGuardian() external {
        _advanceTo(DAO_WITH_GUARDIAN);
        _meetGate();
        _transferAll();
        vm.expectRevert(
            abi.encodeWithSelector(IFoundationHandover.FoundationHandover_GuardianStillSet.selector, address(handover))
        );
        vm.prank(dao);
        handover.advance(DAO);
    }

    function test_WhenAllIsWell() external {
        _meetGate();
        handover.openGate();
        uint48 openedAt = uint48(block.timestamp);
        uint256 locked = escrow.totalLocked();
        _lock(alice, 1e24, _weeksAhead(10));
        _transferAll();

        IFoundationHandover.Gate memory gate = handover.gate(FOUNDATION);
        bytes32 evidence = keccak256(
            abi.encode(block.chainid, address(handover), FOUNDATION, gate, uint32(2), locked, CHARTER, openedAt)
        );
        vm.expectEmit(address(handover));
        emit IFoundationHandover.ExitMeasured(FOUNDATION, 2, locked, CHARTER, openedAt);
        vm.expectEmit(address(handover));
        emit IFoundationHandover.StageAdvanced(FOUNDATION, SHARED, evidence);
        vm.prank(dao);
        handover.advance(SHARED);

        vm.assertTrue(handover.stage() == SHARED, "the next stage");
        vm.assertEq(handover.stageSince(), block.timestamp, "from now");
        IFoundationHandover.Progress memory progress = handover.progress();
        vm.assertEq(progress.ratifiedProposals, 0, "counting begins anew");
        vm.assertEq(progress.openedAt, 0, "behind another gate");
        vm.assertFalse(progress.isOpen, "which is closed");
        for (uint256 id; id < handover.powerCount(); ++id) {
            vm.assertTrue(handover.stageOf(id) == SHARED, "each power with the holders of the stage");
        }
        handover.verify();
    }

    function test_GivenAGateThatWasOpen() external {
        _meetGate();
        _transferAll();
        vm.warp(escrow.lockOf(voter).unlocksAt);
        vm.prank(voter);
        escrow.withdraw();
        vm.prank(foundation);
        handover.advance(SHARED);
        vm.assertTrue(handover.stage() == SHARED, "nobody closes a gate again");
    }

    function test_WhenAHolderRenouncedWhatItWasToKeep() external {
        _meetGate();
        _transferAll();
        vm.startPrank(foundation);
        manager.renounceRole(FEE_ROLE, foundation);
        vm.stopPrank();
        vm.expectPartialRevert(IFoundationHandover.FoundationHandover_Drift.selector);
        handover.verify();
        vm.prank(dao);
        handover.advance(SHARED);
        vm.assertTrue(handover.stage() == SHARED, "the stage follows");
        _advanceTo(DAO_WITH_GUARDIAN);
        handover.verify();
    }

    function test_InTheLastStage() external {
        _advanceTo(DAO);
        handover.verify();
        vm.assertEq(governor.proposalGuardian(), address(0), "no guardian");
        address[3] memory gone = [foundation, guardian, address(handover)];
        uint256[] memory roles = manager.getRoles();
        for (uint256 i; i < roles.length; ++i) {
            for (uint256 k; k < gone.length; ++k) _checkHolds(uint64(roles[i]), gone[k], false, 0);
        }
        for (uint64 role = FEE_ROLE; role <= SHARE_ROLE; ++role) {
            vm.assertEq(manager.getRoleMembers(role).length, 1, "one holder");
            _checkHolds(role, dao, true, 0);
        }
        _checkHolds(ADMIN_ROLE, dao, true, 0);
        vm.assertEq(manager.getRoleMembers(ADMIN_ROLE).length, 1, "one admin");

        IFoundationHandover.Progress memory progress = handover.progress();
        vm.assertFalse(progress.isOpen, "there is no gate");
        vm.assertEq(progress.lockedAmount, 0, "and nothing to measure");
    }

    function _notNext(
        IFoundationHandover.Stage asked,
        IFoundationHandover.Stage present
    ) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NotNextStage.selector, asked, present);
    }
}
