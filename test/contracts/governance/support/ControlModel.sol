// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {Vm} from "../../support/Vm.sol";

/// @notice Who can do what, from logs alone, and whether that is what was declared. It asks no contract anything, so that
/// it can't repeat a mistake of `verify()` or of the lists that that reads.
contract ControlModel {
    struct Delay {
        uint32 before;
        uint32 latest;
        uint48 effect;
    }

    struct Member {
        address authority;
        bytes32 role;
        address account;
        bool isHeld;
        uint48 since;
        Delay delay;
    }

    struct Mapped {
        address target;
        bytes4 selector;
        uint64 role;
    }

    struct Setting {
        uint64 admin;
        uint64 guardian;
        Delay grantDelay;
    }

    struct Target {
        address authority;
        bool isClosed;
        Delay adminDelay;
    }

    address public immutable manager;
    address public immutable timelock;
    address public immutable governor;
    address public immutable handover;

    IFoundationHandover.Power[] private _powers;
    uint8 public stage;
    mapping(uint256 powerId => uint8) private _transferredTo;

    Member[] private _members;
    mapping(bytes32 key => uint256) private _memberAt;
    Mapped[] private _mapped;
    mapping(bytes32 key => uint256) private _mappedAt;
    uint64[] private _roles;
    mapping(uint64 role => bool) private _isKnownRole;
    mapping(uint64 role => Setting) private _settings;
    address[] private _targets;
    mapping(address target => bool) private _isKnownTarget;
    mapping(address target => Target) private _targetOf;
    address public governorsTimelock;
    address public proposalGuardian;

    constructor(
        address manager_,
        address timelock_,
        address governor_,
        address handover_,
        IFoundationHandover.Power[] memory powers
    ) {
        (manager, timelock, governor, handover) = (manager_, timelock_, governor_, handover_);
        for (uint256 id; id < powers.length; ++id) {
            IFoundationHandover.Power storage kept = _powers.push();
            (kept.label, kept.authority, kept.role) = (powers[id].label, powers[id].authority, powers[id].role);
            for (uint256 i; i < powers[id].functions.length; ++i) kept.functions.push(powers[id].functions[i]);
            for (uint256 s; s < 4; ++s) {
                IFoundationHandover.Holding[] storage holders = kept.holders.push();
                for (uint256 i; i < powers[id].holders[s].length; ++i) holders.push(powers[id].holders[s][i]);
            }
        }
    }

    // --------------------------------------------------------------------------------------------------------- reading

    function read(Vm.Log[] memory logs) external {
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].emitter == manager) _readManager(logs[i]);
            else if (logs[i].emitter == timelock) _readTimelock(logs[i]);
            else if (logs[i].emitter == governor) _readGovernor(logs[i]);
            else if (logs[i].emitter == handover) _readHandover(logs[i]);
            if (logs[i].topics[0] == IAccessManaged.AuthorityUpdated.selector) {
                _know(logs[i].emitter);
                _targetOf[logs[i].emitter].authority = abi.decode(logs[i].data, (address));
            }
        }
    }

    function _readManager(Vm.Log memory log) private {
        bytes32 topic = log.topics[0];
        if (topic == IAccessManager.RoleGranted.selector) {
            (uint32 delay, uint48 since, bool isNew) = abi.decode(log.data, (uint32, uint48, bool));
            _know(uint64(uint256(log.topics[1])));
            Member storage member = _member(manager, log.topics[1], address(uint160(uint256(log.topics[2]))));
            if (isNew) {
                (member.isHeld, member.since, member.delay) = (true, since, Delay(delay, delay, 0));
            } else {
                _change(member.delay, delay, since);
            }
        } else if (topic == IAccessManager.RoleRevoked.selector) {
            _member(manager, log.topics[1], address(uint160(uint256(log.topics[2])))).isHeld = false;
        } else if (topic == IAccessManager.RoleAdminChanged.selector) {
            _settings[_know(uint64(uint256(log.topics[1])))].admin = uint64(uint256(log.topics[2]));
        } else if (topic == IAccessManager.RoleGuardianChanged.selector) {
            _settings[_know(uint64(uint256(log.topics[1])))].guardian = uint64(uint256(log.topics[2]));
        } else if (topic == IAccessManager.RoleGrantDelayChanged.selector) {
            (uint32 delay, uint48 since) = abi.decode(log.data, (uint32, uint48));
            _change(_settings[_know(uint64(uint256(log.topics[1])))].grantDelay, delay, since);
        } else if (topic == IAccessManager.TargetAdminDelayUpdated.selector) {
            (uint32 delay, uint48 since) = abi.decode(log.data, (uint32, uint48));
            _change(_targetOf[_know(address(uint160(uint256(log.topics[1]))))].adminDelay, delay, since);
        } else if (topic == IAccessManager.TargetClosed.selector) {
            _targetOf[_know(address(uint160(uint256(log.topics[1]))))].isClosed = abi.decode(log.data, (bool));
        } else if (topic == IAccessManager.TargetFunctionRoleUpdated.selector) {
            address target = address(uint160(uint256(log.topics[1])));
            _map(target, abi.decode(log.data, (bytes4)), uint64(uint256(log.topics[2])));
        }
    }

    function _readTimelock(Vm.Log memory log) private {
        bool isGrant = log.topics[0] == IAccessControl.RoleGranted.selector;
        if (!isGrant && log.topics[0] != IAccessControl.RoleRevoked.selector) return;
        _member(timelock, log.topics[1], address(uint160(uint256(log.topics[2])))).isHeld = isGrant;
    }

    function _readGovernor(Vm.Log memory log) private {
        if (log.topics[0] == GovernorTimelockControl.TimelockChange.selector) {
            (, governorsTimelock) = abi.decode(log.data, (address, address));
        } else if (log.topics[0] == GovernorProposalGuardian.ProposalGuardianSet.selector) {
            (, proposalGuardian) = abi.decode(log.data, (address, address));
        }
    }

    function _readHandover(Vm.Log memory log) private {
        if (log.topics[0] == IFoundationHandover.TransferAccepted.selector) {
            _transferredTo[uint256(log.topics[1])] = uint8(uint256(log.topics[2]));
        } else if (log.topics[0] == IFoundationHandover.StageAdvanced.selector) {
            stage = uint8(uint256(log.topics[2]));
        }
    }

    // ------------------------------------------------------------------------------------------------------ comparison

    function stageOf(uint256 powerId) public view returns (uint8) {
        return _transferredTo[powerId] > stage ? _transferredTo[powerId] : stage;
    }

    function powerCount() external view returns (uint256) {
        return _powers.length;
    }

    function power(uint256 powerId) external view returns (IFoundationHandover.Power memory) {
        return _powers[powerId];
    }

    /// @notice Whether a power of AccessManager or the timelock is declared to be the account's now.
    function isDeclared(uint256 powerId, address account) public view returns (bool) {
        IFoundationHandover.Holding[] storage holders = _powers[powerId].holders[stageOf(powerId)];
        for (uint256 i; i < holders.length; ++i) if (holders[i].account == account) return true;
        return false;
    }

    /// @notice Whether anything at all is not as declared.
    function differs() external view returns (bool) {
        return _holdersDiffer() || _membersDiffer() || _functionsDiffer() || _settingsDiffer() || _governorDiffers();
    }

    function _holdersDiffer() private view returns (bool) {
        for (uint256 id; id < _powers.length; ++id) {
            address authority = _powers[id].authority;
            if (authority != manager && authority != timelock) continue;
            IFoundationHandover.Holding[] storage holders = _powers[id].holders[stageOf(id)];
            for (uint256 i; i < holders.length; ++i) {
                uint256 place = _memberAt[keccak256(abi.encode(authority, _powers[id].role, holders[i].account))];
                if (place == 0) return true;
                Member storage member = _members[place - 1];
                if (!member.isHeld || member.since > block.timestamp) return true;
                if (authority == manager && _isOrWillBeOther(member.delay, holders[i].executionDelay)) return true;
            }
        }
        return false;
    }

    function _membersDiffer() private view returns (bool) {
        for (uint256 i; i < _members.length; ++i) {
            if (!_members[i].isHeld) continue;
            bool isDeclared_;
            for (uint256 id; id < _powers.length && !isDeclared_; ++id) {
                isDeclared_ =
                    _powers[id].authority == _members[i].authority &&
                    _powers[id].role == _members[i].role &&
                    isDeclared(id, _members[i].account);
            }
            if (!isDeclared_) return true;
        }
        return false;
    }

    function _functionsDiffer() private view returns (bool) {
        uint256 declared;
        for (uint256 id; id < _powers.length; ++id) {
            if (_powers[id].authority != manager || _powers[id].role == 0) continue;
            for (uint256 i; i < _powers[id].functions.length; ++i) {
                ++declared;
                IFoundationHandover.Function storage function_ = _powers[id].functions[i];
                uint256 place = _mappedAt[keccak256(abi.encode(function_.target, function_.selector))];
                if (place == 0 || bytes32(uint256(_mapped[place - 1].role)) != _powers[id].role) return true;
            }
        }
        // All that are declared are open; if more are open, one of them is not declared.
        uint256 open;
        for (uint256 i; i < _mapped.length; ++i) if (_mapped[i].role != 0) ++open;
        return open != declared;
    }

    function _settingsDiffer() private view returns (bool) {
        for (uint256 i; i < _roles.length; ++i) {
            Setting storage setting = _settings[_roles[i]];
            if (setting.admin != 0 || setting.guardian != 0 || _isOrWillBeOther(setting.grantDelay, 0)) return true;
        }
        for (uint256 i; i < _targets.length; ++i) {
            Target storage target = _targetOf[_targets[i]];
            if (target.isClosed || _isOrWillBeOther(target.adminDelay, 0)) return true;
            if (target.authority != address(0) && target.authority != manager) return true;
        }
        return false;
    }

    function _governorDiffers() private view returns (bool) {
        if (governorsTimelock != timelock) return true;
        return proposalGuardian != address(0) && (proposalGuardian != handover || stage == 3);
    }

    // -------------------------------------------------------------------------------------------------------- internal

    function _isOrWillBeOther(Delay storage delay, uint32 declared) private view returns (bool) {
        return delay.latest != declared || (block.timestamp < delay.effect && delay.before != declared);
    }

    function _change(Delay storage delay, uint32 latest, uint48 effect) private {
        if (block.timestamp >= delay.effect) delay.before = delay.latest;
        (delay.latest, delay.effect) = (latest, effect);
    }

    function _member(address authority, bytes32 role, address account) private returns (Member storage member) {
        bytes32 key = keccak256(abi.encode(authority, role, account));
        if (_memberAt[key] == 0) {
            member = _members.push();
            (member.authority, member.role, member.account) = (authority, role, account);
            _memberAt[key] = _members.length;
        }
        return _members[_memberAt[key] - 1];
    }

    function _map(address target, bytes4 selector, uint64 role) private {
        bytes32 key = keccak256(abi.encode(target, selector));
        if (_mappedAt[key] == 0) {
            _mapped.push(Mapped(target, selector, 0));
            _mappedAt[key] = _mapped.length;
        }
        _mapped[_mappedAt[key] - 1].role = role;
    }

    function _know(uint64 role) private returns (uint64) {
        if (!_isKnownRole[role]) {
            _isKnownRole[role] = true;
            _roles.push(role);
        }
        return role;
    }

    function _know(address target) private returns (address) {
        if (!_isKnownTarget[target]) {
            _isKnownTarget[target] = true;
            _targets.push(target);
        }
        return target;
    }
}
