// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {Vm} from "../../support/Vm.sol";
import {ControlModel} from "./ControlModel.sol";
import {HandoverCalls} from "./HandoverCalls.sol";

/// @notice Everybody who could want control tries whatever there is, mostly in vain, and looks after each step whether
/// anything happened that must not.
contract HandoverDriver is HandoverCalls {
    ControlModel public immutable model;
    /// @dev Whether somebody changes AccessManager behind the handover's back.
    bool public immutable hasIntruder;

    bool private _hasChanged;
    bytes32 private _lastState;
    uint8 public highestStage;
    mapping(uint256 powerId => bool) public isGivenAway;
    mapping(string what => uint256) public countOf;

    constructor(Parts memory parts, ControlModel model_, bool hasIntruder_) {
        _p = parts;
        model = model_;
        hasIntruder = hasIntruder_;
    }

    /// @notice One step of `seed`'s choosing.
    function step(uint256 seed) external {
        _seed = seed;
        vm.recordLogs();
        if (_lastState == 0) _lastState = _state();
        uint256 time = block.timestamp;
        uint256 kind = _draw(100);
        if (kind < 20) _helpAlong();
        else if (kind < 30) _wait();
        else if (kind < 40) _continueProposal();
        else if (kind < 48) _propose();
        else if (kind < 55 && hasIntruder) _intrude();
        else if (kind < 61 && hasIntruder) _repair();
        else _attempt();
        // Whatever changes emits; where only time has passed, looking now and then is enough.
        if (!_hasChanged && (time == block.timestamp || _draw(4) != 0)) return;
        _hasChanged = false;
        _lastState = _state();
        _checkStages();
        _checkSilence();
    }

    /// @dev Tells the model what it led to. A call that was refused has left its logs with the test, and nothing else.
    function _do(address actor, address target, bytes memory data) private returns (bool isDone) {
        vm.prank(actor);
        (isDone, ) = target.call(data);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        if (!isDone || logs.length == 0) return isDone;
        model.read(logs);
        _hasChanged = true;
    }

    // ------------------------------------------------------------------------------------------------------------ time

    function _wait() private {
        uint256 kind = _draw(5);
        uint256 time = block.timestamp + 1 + _draw(4 days);
        if (kind == 0 && _stage() < 3) time = _p.handover.gate(_p.handover.stage()).earliest;
        if (kind == 1) time = _p.handover.guardianExpiresAt() - _draw(2);
        if (kind == 2) time = _p.handover.transferOf(_draw(7)).readyAt;
        // The far future comes only now and then, so that there is a guardian to watch.
        if (time > block.timestamp && (time < block.timestamp + 30 days || _draw(8) == 0)) vm.warp(time);
    }

    // ------------------------------------------------------------------------------------------------------- proposals

    function _propose() private {
        (address target, bytes memory data) = _decision();
        _proposeThat(target, data);
        ++countOf["proposed"];
    }

    function _proposeThat(address target, bytes memory data) private returns (uint256 id) {
        address[] memory targets = new address[](1);
        targets[0] = target;
        uint256[] memory values = new uint256[](1);
        bytes[] memory calldatas = new bytes[](1);
        calldatas[0] = data;
        string memory description = string(abi.encode(_proposals.length));
        id = _p.governor.getProposalId(targets, values, calldatas, keccak256(bytes(description)));
        _do(
            _p.voter,
            address(_p.governor),
            abi.encodeCall(IGovernor.propose, (targets, values, calldatas, description))
        );
        _proposals.push(id);
    }

    /// @dev The DAO decides about the handover, the guardian, fees; with an intruder about anything.
    function _decision() private returns (address, bytes memory) {
        uint256 kind = _draw(hasIntruder ? 8 : 6);
        if (kind < 2) return _ofHandover();
        if (kind == 2) return (address(_p.governor), _dismissal(_draw(3) == 0 ? address(0) : address(_p.handover)));
        if (kind < 6) return _ofCore();
        if (kind == 6) return (address(_p.governor), _dismissal(_someone()));
        return (address(_p.timelock), abi.encodeCall(IAccessControl.grantRole, (_timelockRole(), _someone())));
    }

    /// @dev Whatever comes next in the life of one of the newest proposals.
    function _continueProposal() private {
        if (_proposals.length == 0) return _propose();
        _continueTo(_recentProposal());
    }

    function _continueTo(uint256 id) private {
        address governor = address(_p.governor);
        IGovernor.ProposalState state = _p.governor.state(id);
        if (state == IGovernor.ProposalState.Pending) {
            vm.warp(_p.governor.proposalSnapshot(id) + 1);
        } else if (state == IGovernor.ProposalState.Active) {
            _do(_p.voter, governor, abi.encodeCall(IGovernor.castVote, (id, 1)));
            vm.warp(_p.governor.proposalDeadline(id) + 1);
        } else if (state == IGovernor.ProposalState.Succeeded) {
            _do(STRANGER, governor, abi.encodeWithSignature("queue(uint256)", id));
        } else if (state == IGovernor.ProposalState.Queued) {
            if (block.timestamp < _p.governor.proposalEta(id)) vm.warp(_p.governor.proposalEta(id));
            if (_do(STRANGER, governor, abi.encodeWithSignature("execute(uint256)", id))) ++countOf["executed"];
        } else if (state == IGovernor.ProposalState.Executed) {
            bytes memory count = abi.encodeCall(IFoundationHandover.countProposal, (id));
            if (_do(STRANGER, address(_p.handover), count)) ++countOf["counted"];
        }
    }

    // --------------------------------------------------------------------------------------------------------- helpers

    /// @dev The next thing that the passage to the DAO needs, so that late stages are reached often.
    function _helpAlong() private {
        if (_stage() == 3) return _attempt();
        IFoundationHandover.Stage next = IFoundationHandover.Stage(_stage() + 1);
        if (!_p.handover.progress().isOpen) return _helpGate();
        address handover = address(_p.handover);
        address dao = address(_p.timelock);
        for (uint16 round; round < 7; ++round) {
            // The admin's goes last.
            uint16 id = (round + 1) % 7;
            IFoundationHandover.Transfer memory transfer = _p.handover.transferOf(id);
            if (transfer.readyAt == 0) {
                address by = _draw(2) == 0 ? _p.foundation : dao;
                bool isDone = _do(by, handover, abi.encodeCall(IFoundationHandover.scheduleTransfer, (id, next)));
                if (!isDone) continue;
                ++countOf["scheduled"];
                if (_draw(3) == 0) return;
                continue;
            }
            if (block.timestamp < transfer.readyAt) vm.warp(transfer.readyAt);
            if (_do(dao, handover, abi.encodeCall(IFoundationHandover.acceptTransfer, (id, next)))) {
                ++countOf["accepted"];
                return;
            }
        }
        address mover = _draw(2) == 0 ? _p.foundation : dao;
        if (_do(mover, handover, abi.encodeCall(IFoundationHandover.advance, (next)))) ++countOf["advanced"];
        else if (_stage() == 2 && _p.governor.proposalGuardian() != address(0)) {
            _ratify(address(_p.governor), _dismissal(address(0)));
        }
    }

    function _helpGate() private {
        uint48 earliest = _p.handover.gate(_p.handover.stage()).earliest;
        if (block.timestamp < earliest) vm.warp(earliest);
        _ratify(address(_p.governor), abi.encodeWithSignature("setVotingPeriod(uint32)", 5 days));
    }

    /// @dev From its proposal to its count, without a break.
    function _ratify(address target, bytes memory data) private {
        uint256 id = _proposeThat(target, data);
        for (uint256 i; i < 5; ++i) _continueTo(id);
    }

    // -------------------------------------------------------------------------------------------------------- attempts

    /// @dev Somebody calls something. A refusal is as good as a success: what counts is what has become of it.
    function _attempt() private {
        address actor = _actor();
        bool isCancelling = actor == _p.guardian && _proposals.length != 0 && _draw(2) == 0;
        (address target, bytes memory data) = isCancelling ? _cancellation() : _anything(actor);
        bool wasActive = _p.handover.isGuardianActive();
        if (!_do(actor, target, data)) return;
        ++countOf["succeeded"];
        // An intruder may have given anybody anything.
        if (hasIntruder) return;
        if (actor == _p.guardian) _checkGuardian(wasActive, bytes4(data));
        else if (actor == _p.foundation) _checkFoundation(target);
        else if (actor == _p.deployer || actor == STRANGER) _checkNothingChanged("a stranger changes nothing");
    }

    function _anything(address actor) private returns (address, bytes memory) {
        uint256 kind = _draw(9);
        if (actor == _p.foundation && _draw(2) == 0) return _wrapped(_ofCore);
        if (kind < 3) return _ofHandover();
        if (kind < 5) return _wrapped(_ofCore);
        if (kind == 5) return _ofGovernor();
        // What the DAO gives by a vote of its own is no taking back: the DAO and its governor don't administer here.
        if (actor == address(_p.timelock) || actor == address(_p.governor)) return _ofHandover();
        if (kind == 6) return _ofTimelock();
        if (kind == 7) return _wrapped(_ofManager);
        return (address(_p.engine), abi.encodeCall(IAccessManaged.setAuthority, (_someone())));
    }

    /// @dev What only a wrong deployment could: the admin acts by itself.
    function _intrude() private {
        (address target, bytes memory data) = _ofManager();
        if (_do(_admin(), target, data)) ++countOf["intruded"];
    }

    /// @dev Puts back what can be, so that small differences are seen alone, and silence too.
    function _repair() private {
        uint256[] memory roles = _p.manager.getRoles();
        for (uint256 i; i < roles.length; ++i) {
            uint64 role = uint64(roles[i]);
            if (_p.manager.latestGrantDelay(role) != 0)
                _administer(abi.encodeCall(AccessManager.setGrantDelay, (role, 0)));
            if (_p.manager.getRoleAdmin(role) != 0) _administer(abi.encodeCall(AccessManager.setRoleAdmin, (role, 0)));
            if (_p.manager.getRoleGuardian(role) != 0) {
                _administer(abi.encodeCall(AccessManager.setRoleGuardian, (role, 0)));
            }
        }
        address[] memory targets = _p.manager.getTargets();
        for (uint256 i; i < targets.length; ++i) {
            address target = targets[i];
            if (_p.manager.isTargetClosed(target)) {
                _administer(abi.encodeCall(AccessManager.setTargetClosed, (target, false)));
            }
            if (_p.manager.latestTargetAdminDelay(target) != 0) {
                _administer(abi.encodeCall(AccessManager.setTargetAdminDelay, (target, 0)));
            }
            bytes4[] memory open = _p.manager.getTargetFunctions(target);
            if (open.length != 0) _administer(abi.encodeCall(AccessManager.setTargetFunctionRole, (target, open, 0)));
        }
        for (uint256 id; id < 7; ++id) _repairPower(model.power(id), id);
        ++countOf["repaired"];
    }

    function _repairPower(IFoundationHandover.Power memory power, uint256 id) private {
        uint64 role = uint64(uint256(power.role));
        for (uint256 i; i < power.functions.length && role != 0; ++i) {
            bytes4[] memory selectors = new bytes4[](1);
            selectors[0] = power.functions[i].selector;
            address target = power.functions[i].target;
            _administer(abi.encodeCall(AccessManager.setTargetFunctionRole, (target, selectors, role)));
        }
        address[] memory members = _p.manager.getRoleMembers(role);
        for (uint256 i; i < members.length; ++i) {
            if (role != 0 || members[i] != _admin())
                _administer(abi.encodeCall(AccessManager.revokeRole, (role, members[i])));
        }
        IFoundationHandover.Holding[] memory holders = power.holders[model.stageOf(id)];
        for (uint256 i; i < holders.length; ++i) {
            (address account, uint32 delay) = (holders[i].account, holders[i].executionDelay);
            _administer(abi.encodeCall(AccessManager.grantRole, (role, account, delay)));
        }
    }

    /// @dev What an intruder delayed or took can't always be put back at once.
    function _administer(bytes memory data) private {
        _do(_admin(), address(_p.manager), data);
    }

    /// @dev The admin as declared; an intruder who dismissed it can do no more.
    function _admin() private view returns (address) {
        (bool isHandover, ) = _p.manager.hasRole(0, address(_p.handover));
        return isHandover ? address(_p.handover) : address(_p.timelock);
    }

    // ---------------------------------------------------------------------------------------------------------- checks

    function _checkStages() private {
        vm.assertTrue(_stage() >= highestStage, "a stage never goes back");
        highestStage = _stage();
        if (hasIntruder) return;
        for (uint256 id; id < 7; ++id) {
            IFoundationHandover.Power memory power = model.power(id);
            bool isFoundations = model.isDeclared(id, _p.foundation);
            vm.assertFalse(isFoundations && isGivenAway[id], "declared once, never again");
            if (isFoundations) continue;
            isGivenAway[id] = true;
            (bool isMember, ) = _p.manager.hasRole(uint64(uint256(power.role)), _p.foundation);
            vm.assertFalse(isMember, "the Foundation does not hold what it gave");
            if (power.role == 0) continue;
            for (uint256 i; i < power.functions.length; ++i) {
                (bool isImmediate, uint32 delay) = _p.manager.canCall(
                    _p.foundation,
                    power.functions[i].target,
                    power.functions[i].selector
                );
                vm.assertFalse(isImmediate || delay != 0, "nor can it call it, now or later");
            }
        }
    }

    /// @dev In both directions.
    function _checkSilence() private {
        bool differs = model.differs();
        try _p.handover.verify() {
            vm.assertFalse(differs, "verify() is silent about a difference");
            ++countOf["as declared"];
        } catch (bytes memory reason) {
            vm.assertEq(
                bytes32(bytes4(reason)),
                bytes32(IFoundationHandover.FoundationHandover_Drift.selector),
                "it names the drift"
            );
            vm.assertTrue(differs, "verify() finds a difference where there is none");
            ++countOf["not as declared"];
        }
    }

    function _checkGuardian(bool wasActive, bytes4 selector) private {
        _checkNothingChanged("the guardian changes nothing");
        if (selector != IFoundationHandover.cancelProposal.selector) return;
        ++countOf["cancelled"];
        vm.assertTrue(wasActive && block.timestamp < _p.handover.guardianExpiresAt(), "nor cancels after its time");
        vm.assertTrue(_stage() < 3, "nor in the last stage");
    }

    /// @dev What the Foundation changed it was declared to hold.
    function _checkNothingChanged(string memory why) private view {
        if (_hasChanged) vm.assertEq(_lastState, _state(), why);
    }

    function _checkFoundation(address target) private {
        if (target == address(_p.handover) || !_hasChanged || _lastState == _state()) return;
        vm.assertTrue(
            model.isDeclared(1, _p.foundation) ||
                model.isDeclared(2, _p.foundation) ||
                model.isDeclared(3, _p.foundation) ||
                model.isDeclared(4, _p.foundation),
            "the Foundation changes only what it holds"
        );
        ++countOf["by the Foundation"];
    }

    /// @dev All that control is about, but for proposals.
    function _state() private view returns (bytes32) {
        bytes32 core = keccak256(
            abi.encode(
                _p.engine.feeBps(),
                _p.engine.treasury(),
                _p.engine.isListed(_p.currency),
                _p.votes.contributorShareBps(),
                _p.engine.authority(),
                _p.votes.authority()
            )
        );
        bytes32 holders;
        for (uint64 role; role < 8; ++role) {
            holders = keccak256(
                abi.encode(
                    holders,
                    _p.manager.getRoleMembers(role),
                    _p.manager.getRoleAdmin(role),
                    _p.manager.getRoleGuardian(role)
                )
            );
        }
        return
            keccak256(
                abi.encode(
                    core,
                    holders,
                    _p.handover.stage(),
                    _p.handover.charterHash(),
                    _p.governor.proposalGuardian(),
                    _p.governor.timelock(),
                    _p.timelock.getMinDelay()
                )
            );
    }
}
