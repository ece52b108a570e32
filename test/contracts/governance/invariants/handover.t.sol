// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ControlModel} from "../support/ControlModel.sol";
import {HandoverDriver} from "../support/HandoverDriver.sol";
import {HandoverFixture} from "../support/HandoverFixture.sol";
import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";

/// @dev A passage short enough for a campaign to see all of it.
abstract contract HandoverCampaign is HandoverFixture {
    HandoverDriver internal driver;
    ControlModel internal model;

    function setUp() public override {
        vm.recordLogs();
        super.setUp();
        model = new ControlModel(
            address(manager),
            address(timelock),
            address(governor),
            address(handover),
            _powers(address(handover))
        );
        model.read(vm.getRecordedLogs());
        HandoverDriver.Parts memory parts;
        parts.manager = manager;
        parts.timelock = timelock;
        parts.governor = governor;
        parts.handover = handover;
        parts.engine = engine;
        parts.votes = votes;
        parts.licenses = address(licenses);
        parts.currency = address(dollar);
        parts.voter = voter;
        parts.foundation = foundation;
        parts.guardian = guardian;
        parts.deployer = address(this);
        driver = new HandoverDriver(parts, model, _hasIntruder());
    }

    function _hasIntruder() internal pure virtual returns (bool);

    /// @dev Some short runs: a campaign that does nothing would find nothing.
    function _play(string[] memory actions) internal returns (uint8 highestStage) {
        uint256[] memory counts = new uint256[](actions.length);
        for (uint256 run; run < 6; ++run) {
            uint256 before = vm.snapshotState();
            for (uint256 i; i < 128; ++i) driver.step(run * 1_000 + i);
            for (uint256 i; i < actions.length; ++i) counts[i] += driver.countOf(actions[i]);
            if (driver.highestStage() > highestStage) highestStage = driver.highestStage();
            vm.revertToState(before);
        }
        for (uint256 i; i < actions.length; ++i) vm.assertGt(counts[i], 0, actions[i]);
    }

    function _settings() internal view override returns (IFoundationHandover.Settings memory settings) {
        settings = super._settings();
        for (uint256 s; s < 3; ++s) {
            settings.gates[s] = IFoundationHandover.Gate(uint48(bornAt + (s + 1) * 20 days), 1, 1_000, 1e18, 0);
        }
        settings.guardianExpiresAt = bornAt + 150 days;
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(driver);
    }
}

// Whatever the Foundation, the DAO, the guardian, the deployer, strangers and the governor try, in any order:
// ├── a stage never goes back
// ├── the Foundation never holds again, nor can call, what it handed over
// ├── the guardian does nothing but cancel, and nothing after its time
// ├── the deployer and strangers change nothing
// └── verify() reverts exactly when the logs tell of a difference
contract HandoverInvariants is HandoverCampaign {
    function _hasIntruder() internal pure override returns (bool) {
        return false;
    }

    /// @dev The driver checks all of it after each step, and a failing check is a revert; this looks at the end.
    function invariant_ControlOnlyMovesForward() external view {
        vm.assertTrue(uint8(handover.stage()) == model.stage(), "the logs tell the stage");
        for (uint256 id; id < 8; ++id) {
            vm.assertTrue(uint8(handover.stageOf(id)) == model.stageOf(id), "and that of each power");
        }
    }

    function test_EveryActionHappens() external {
        string[] memory actions = new string[](9);
        (actions[0], actions[1], actions[2]) = ("proposed", "executed", "counted");
        (actions[3], actions[4], actions[5]) = ("scheduled", "accepted", "advanced");
        (actions[6], actions[7], actions[8]) = ("succeeded", "cancelled", "by the Foundation");
        vm.assertEq(_play(actions), 3, "up to the last stage");
    }
}

// With somebody who changes AccessManager, and a DAO that changes its timelock and guardian, behind the handover's back:
// ├── a stage never goes back
// └── verify() reverts exactly when the logs tell of a difference
contract HandoverDriftInvariants is HandoverCampaign {
    function _hasIntruder() internal pure override returns (bool) {
        return true;
    }

    function invariant_NoDriftIsOverlooked() external view {
        vm.assertTrue(uint8(handover.stage()) == model.stage(), "the logs tell the stage");
        vm.assertTrue(model.differs() == (handover.differences().length != 0), "and whether anything differs");
    }

    function test_EveryActionHappens() external {
        string[] memory actions = new string[](4);
        (actions[0], actions[1]) = ("intruded", "repaired");
        (actions[2], actions[3]) = ("as declared", "not as declared");
        _play(actions);
    }
}
