// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {FoundationHandover} from "../../../../contracts/governance/FoundationHandover.sol";
import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {HandoverFixture} from "../support/HandoverFixture.sol";
import {HandoverPowers} from "../support/HandoverPowers.sol";
import {Vm} from "../../support/Vm.sol";

// The constructor
// ├── when an address is zero: reverts
// ├── when the parts don't name each other: reverts
// ├── when the delay, the guardian's term or a gate is out of bounds: reverts, at the bound it does not
// ├── when a power is incomplete, repeats another, or names an authority it doesn't know: reverts
// ├── when what code holds is declared otherwise: reverts
// ├── when the Foundation or the guardian would get something back, wait for less, or keep anything to the end: reverts
// ├── when the first power is not the admin's, or anybody but the DAO ends with it: reverts
// └── when all is well: keeps and emits everything
contract HandoverConstructorTest is HandoverFixture {
    function test_RevertWhen_AnAddressIsZero() external {
        for (uint256 i; i < 7; ++i) {
            IFoundationHandover.Settings memory settings = _settings();
            if (i == 0) settings.manager = address(0);
            else if (i == 1) settings.governor = address(0);
            else if (i == 2) settings.timelock = address(0);
            else if (i == 3) settings.escrow = address(0);
            else if (i == 4) settings.votes = address(0);
            else if (i == 5) settings.foundation = address(0);
            else settings.guardian = address(0);
            IFoundationHandover.Power[] memory powers = _powersToBe();
            vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_ZeroAddress.selector));
            new FoundationHandover(settings, powers);
        }
    }

    function test_RevertWhen_ThePartsDontNameEachOther() external {
        IFoundationHandover.Settings memory settings = _settings();
        settings.escrow = stranger;
        _expectNotWired(address(votes), address(escrow), stranger);
        new FoundationHandover(settings, _powersToBe());

        settings = _settings();
        settings.votes = stranger;
        _expectNotWired(address(governor), address(votes), stranger);
        new FoundationHandover(settings, _powersToBe());

        settings = _settings();
        settings.timelock = stranger;
        _expectNotWired(address(governor), address(timelock), stranger);
        new FoundationHandover(settings, _powersToBe());
    }

    function test_RevertWhen_TheDelayIsOutOfBounds() external {
        uint48[2] memory good = [uint48(1 days), 30 days];
        uint48[2] memory bad = [uint48(1 days) - 1, 30 days + 1];
        for (uint256 i; i < 2; ++i) {
            IFoundationHandover.Settings memory settings = _settings();
            settings.transferDelay = good[i];
            vm.assertEq(new FoundationHandover(settings, _powersToBe()).transferDelay(), good[i], "kept");
            settings.transferDelay = bad[i];
            IFoundationHandover.Power[] memory powers = _powersToBe();
            vm.expectRevert(
                abi.encodeWithSelector(
                    IFoundationHandover.FoundationHandover_TransferDelayOutOfBounds.selector,
                    bad[i],
                    1 days,
                    30 days
                )
            );
            new FoundationHandover(settings, powers);
        }
    }

    function test_RevertWhen_TheGuardiansTermIsOutOfBounds() external {
        uint48 latest = uint48(block.timestamp) + 4 * 365 days;
        uint48[2] memory good = [uint48(block.timestamp) + 1, latest];
        uint48[2] memory bad = [uint48(block.timestamp), latest + 1];
        for (uint256 i; i < 2; ++i) {
            IFoundationHandover.Settings memory settings = _settings();
            settings.guardianExpiresAt = good[i];
            vm.assertEq(new FoundationHandover(settings, _powersToBe()).guardianExpiresAt(), good[i], "kept");
            settings.guardianExpiresAt = bad[i];
            IFoundationHandover.Power[] memory powers = _powersToBe();
            vm.expectRevert(
                abi.encodeWithSelector(
                    IFoundationHandover.FoundationHandover_GuardianTermOutOfBounds.selector,
                    bad[i],
                    block.timestamp + 1,
                    latest
                )
            );
            new FoundationHandover(settings, powers);
        }
    }

    function test_RevertWhen_AGateIsOutOfBounds() external {
        IFoundationHandover.Settings memory settings = _settings();
        settings.gates[1].turnoutBps = 10_001;
        _expectBadGate(SHARED);
        new FoundationHandover(settings, _powersToBe());
        settings.gates[1].turnoutBps = 10_000;
        new FoundationHandover(settings, _powersToBe());

        settings.gates[2].earliest = settings.gates[1].earliest - 1;
        _expectBadGate(DAO_WITH_GUARDIAN);
        new FoundationHandover(settings, _powersToBe());
        settings.gates[2].earliest = settings.gates[1].earliest;
        new FoundationHandover(settings, _powersToBe());
    }

    function test_RevertWhen_APowerIsIncomplete() external {
        for (uint256 i; i < 5; ++i) {
            IFoundationHandover.Power[] memory powers = _powersToBe();
            IFoundationHandover.Power memory power = powers[HandoverPowers.PROTOCOL_FEE];
            if (i == 0) power.label = "";
            else if (i == 1) power.functions = new IFoundationHandover.Function[](0);
            else if (i == 2) power.holders = new IFoundationHandover.Holding[][](3);
            else if (i == 3) power.role = bytes32(uint256(type(uint64).max));
            else power.authority = stranger;
            _expectBadPower(HandoverPowers.PROTOCOL_FEE, powers);
        }
    }

    function test_RevertWhen_APowerRepeatsAnother() external {
        IFoundationHandover.Power[] memory powers = _powersToBe();
        powers[HandoverPowers.TREASURY_ADDRESS].role = powers[HandoverPowers.PROTOCOL_FEE].role;
        _expectBadPower(HandoverPowers.TREASURY_ADDRESS, powers);

        powers = _powersToBe();
        powers[HandoverPowers.TREASURY_ADDRESS].functions = powers[HandoverPowers.PROTOCOL_FEE].functions;
        _expectBadPower(HandoverPowers.TREASURY_ADDRESS, powers);

        powers = _powersToBe();
        powers[HandoverPowers.COLLECTOR].holders[1] = HandoverPowers._two(
            address(marketplace),
            0,
            address(marketplace)
        );
        _expectBadPower(HandoverPowers.COLLECTOR, powers);
    }

    function test_RevertWhen_NobodyOrADelayWhereThereIsNone() external {
        IFoundationHandover.Power[] memory powers = _powersToBe();
        powers[HandoverPowers.COLLECTOR].holders[1][0].account = address(0);
        _expectBadPower(HandoverPowers.COLLECTOR, powers);

        powers = _powersToBe();
        powers[HandoverPowers.TIMELOCK_PROPOSER].holders[1] = HandoverPowers._one(address(governor), 1);
        _expectBadPower(HandoverPowers.TIMELOCK_PROPOSER, powers);
    }

    function test_RevertWhen_WhatTheTimelockHoldsWouldMove() external {
        IFoundationHandover.Power[] memory powers = _powersToBe();
        powers[HandoverPowers.TIMELOCK_PROPOSER].holders[2] = HandoverPowers._one(stranger, 0);
        _expectBadPower(HandoverPowers.TIMELOCK_PROPOSER, powers);
    }

    function test_RevertWhen_WhatCodeHoldsIsDeclaredOtherwise() external {
        uint16[5] memory held = [
            HandoverPowers.GOVERNOR_SETTINGS,
            HandoverPowers.PROPOSAL_GUARDIAN,
            HandoverPowers.HANDOVER_SCHEDULING,
            HandoverPowers.HANDOVER_ACCEPTANCE,
            HandoverPowers.GUARDIAN
        ];
        for (uint256 i; i < held.length; ++i) {
            IFoundationHandover.Power[] memory powers = _powersToBe();
            powers[held[i]].holders[0] = HandoverPowers._one(stranger, 0);
            _expectBadPower(held[i], powers);
            powers = _powersToBe();
            powers[held[i]].holders[1] = HandoverPowers._two(dao, 0, stranger);
            _expectBadPower(held[i], powers);
            powers = _powersToBe();
            powers[held[i]].label = "ANOTHER";
            _expectBadPower(held[i], powers);
            powers = _powersToBe();
            powers[held[i]].role = keccak256("ANOTHER");
            _expectBadPower(held[i], powers);
        }
    }

    function test_RevertWhen_TheFoundationGetsItBack() external {
        IFoundationHandover.Power[] memory powers = _powersToBe();
        powers[HandoverPowers.CURRENCY_LISTING].holders[2] = HandoverPowers._two(foundation, 9 days, dao);
        _expectPowerReturns(HandoverPowers.CURRENCY_LISTING, DAO_WITH_GUARDIAN, powers);

        powers = _powersToBe();
        powers[HandoverPowers.COLLECTOR].holders[1] = HandoverPowers._two(address(meter), 0, guardian);
        _expectPowerReturns(HandoverPowers.COLLECTOR, SHARED, powers);
    }

    function test_RevertWhen_TheFoundationWaitsForLess() external {
        IFoundationHandover.Power[] memory powers = _powersToBe();
        powers[HandoverPowers.TREASURY_ADDRESS].holders[2] = HandoverPowers._one(foundation, 7 days - 1);
        _expectPowerReturns(HandoverPowers.TREASURY_ADDRESS, DAO_WITH_GUARDIAN, powers);
    }

    function test_RevertWhen_TheFoundationKeepsItToTheEnd() external {
        IFoundationHandover.Power[] memory powers = _powersToBe();
        for (uint256 s; s < 4; ++s)
            powers[HandoverPowers.CURRENCY_LISTING].holders[s] = HandoverPowers._one(foundation, 0);
        _expectPowerReturns(HandoverPowers.CURRENCY_LISTING, DAO, powers);
    }

    function test_RevertWhen_TheAdminIsNotWhatItMustBe() external {
        for (uint256 i; i < 6; ++i) {
            IFoundationHandover.Power[] memory powers = _powersToBe();
            IFoundationHandover.Power memory admin = powers[HandoverPowers.ADMIN];
            if (i == 0) powers = new IFoundationHandover.Power[](0);
            else if (i == 1) (powers[0], powers[1]) = (powers[1], powers[0]);
            else if (i == 2) admin.holders[1] = HandoverPowers._one(dao, 0);
            else if (i == 3) admin.holders[3] = HandoverPowers._one(stranger, 0);
            else if (i == 4) admin.holders[3] = HandoverPowers._two(dao, 0, stranger);
            else admin.holders[3] = HandoverPowers._one(dao, 1);
            IFoundationHandover.Settings memory settings = _settings();
            vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_BadAdmin.selector));
            new FoundationHandover(settings, powers);
        }
    }

    function test_WhenAllIsWell() external {
        IFoundationHandover.Settings memory settings = _settings();
        IFoundationHandover.Power[] memory powers = _powersToBe();
        vm.recordLogs();
        FoundationHandover born = new FoundationHandover(settings, powers);
        Vm.Log[] memory logs = vm.getRecordedLogs();

        vm.assertEq(logs.length, powers.length + 3 + 1, "powers, gates, the guardian");
        for (uint256 id; id < powers.length; ++id) {
            vm.assertEq(logs[id].topics[0], IFoundationHandover.PowerRegistered.selector, "a power");
            vm.assertEq(uint256(logs[id].topics[1]), id, "in their order");
            vm.assertEq(logs[id].topics[2], bytes32(uint256(uint160(powers[id].authority))), "its authority");
            vm.assertEq(logs[id].topics[3], powers[id].role, "its role");
            bytes32 said = keccak256(abi.encode(powers[id].label, powers[id].functions, powers[id].holders));
            vm.assertEq(keccak256(logs[id].data), said, "all of it");
        }
        for (uint256 s; s < 3; ++s) {
            Vm.Log memory log = logs[powers.length + s];
            vm.assertEq(log.topics[0], IFoundationHandover.GateSet.selector, "a gate");
            vm.assertEq(uint256(log.topics[1]), s, "of its stage");
            vm.assertEq(keccak256(log.data), keccak256(abi.encode(settings.gates[s])), "as it was set");
        }
        vm.assertEq(keccak256(abi.encode(born.powers())), keccak256(abi.encode(powers)), "kept");
        for (uint256 id; id < powers.length; ++id) {
            bytes32 kept = keccak256(abi.encode(born.power(id)));
            vm.assertEq(kept, keccak256(abi.encode(powers[id])), "one by one");
        }
        vm.assertEq(born.powerCount(), HandoverPowers.COUNT, "all of them");
        vm.assertEq(born.manager(), address(manager), "manager");
        vm.assertEq(born.governor(), address(governor), "governor");
        vm.assertEq(born.dao(), dao, "DAO");
        vm.assertEq(born.foundation(), foundation, "Foundation");
        vm.assertEq(born.guardian(), guardian, "guardian");
        vm.assertTrue(born.stage() == FOUNDATION, "in the first stage");
        vm.assertEq(born.stageSince(), block.timestamp, "since now");
        for (uint256 s; s < 3; ++s) {
            bytes32 gate = keccak256(abi.encode(born.gate(IFoundationHandover.Stage(s))));
            vm.assertEq(gate, keccak256(abi.encode(settings.gates[s])), "the gates");
        }
    }

    /// @dev All the rules that the other tests of this file break are kept by what is really deployed.
    function test_ItFitsIntoABlock() external view {
        vm.assertLt(address(handover).code.length, 24_576, "EIP-170");
    }

    // -------------------------------------------------------------------------------------------------------- internal

    function _powersToBe() private view returns (IFoundationHandover.Power[] memory) {
        return _powers(vm.computeCreateAddress(address(this), vm.getNonce(address(this))));
    }

    function _expectNotWired(address part, address found, address expected) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NotWired.selector, part, found, expected)
        );
    }

    function _expectBadGate(IFoundationHandover.Stage stage) private {
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_BadGate.selector, stage));
    }

    function _expectBadPower(uint256 id, IFoundationHandover.Power[] memory powers) private {
        IFoundationHandover.Settings memory settings = _settings();
        vm.expectRevert(abi.encodeWithSelector(IFoundationHandover.FoundationHandover_BadPower.selector, id));
        new FoundationHandover(settings, powers);
    }

    function _expectPowerReturns(
        uint256 id,
        IFoundationHandover.Stage stage,
        IFoundationHandover.Power[] memory powers
    ) private {
        IFoundationHandover.Settings memory settings = _settings();
        vm.expectRevert(
            abi.encodeWithSelector(IFoundationHandover.FoundationHandover_PowerReturns.selector, id, stage)
        );
        new FoundationHandover(settings, powers);
    }
}
