// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {AccessManagerEnumerable} from "./AccessManagerEnumerable.sol";
import {IFoundationHandover} from "./interfaces/IFoundationHandover.sol";
import {PowerRegister} from "./PowerRegister.sol";
import {SaharaGovernor} from "./SaharaGovernor.sol";
import {TimelockControllerEnumerable} from "./TimelockControllerEnumerable.sol";

/// @title HandoverDrift
/// @notice Compares what is declared with what AccessManager, the timelock and the governor hold to be true.
/// @dev It asks in both directions: whether everything declared is there, and whether anything there is not declared. The
/// second needs lists, which the enumerable manager and timelock keep.
abstract contract HandoverDrift is PowerRegister {
    struct Findings {
        Difference[] list;
        uint256 count;
    }

    // ----------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFoundationHandover
    function differences() public view returns (Difference[] memory list) {
        Findings memory findings;
        findings.list = new Difference[](4);
        _compareHolders(findings);
        _compareFunctions(findings);
        _compareManagerRoles(findings);
        _compareManagerTargets(findings);
        _compareTimelock(findings);
        _compareGovernor(findings);
        list = findings.list;
        uint256 count = findings.count;
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            // Only shortens: `count` never passes the length that was allocated.
            mstore(list, count)
        }
    }

    /// @inheritdoc IFoundationHandover
    function verify() external view {
        Difference[] memory list = differences();
        if (list.length != 0) revert FoundationHandover_Drift(list[0], list.length);
    }

    // ------------------------------------------------------------------------------------------------ what is declared

    function _compareHolders(Findings memory findings) private view {
        for (uint256 powerId; powerId < powerCount(); ++powerId) {
            Power storage power_ = _power(powerId);
            bool isManagers = power_.authority == manager;
            if (!isManagers && power_.authority != dao) continue;
            Holding[] storage holders = _holders(powerId, stageOf(powerId));
            for (uint256 i; i < holders.length; ++i) {
                Holding memory declared = holders[i];
                (bool holds, uint32 delay) = isManagers
                    ? _holdsAtManager(power_.role, declared)
                    : (_timelock().hasRole(power_.role, declared.account), 0);
                Difference memory difference;
                (difference.authority, difference.role) = (power_.authority, power_.role);
                difference.account = declared.account;
                if (!holds) {
                    (difference.kind, difference.declared) = (DifferenceKind.MISSING_HOLDER, 1);
                    _add(findings, difference);
                } else if (delay != declared.executionDelay) {
                    difference.kind = DifferenceKind.WRONG_DELAY;
                    (difference.found, difference.declared) = (delay, declared.executionDelay);
                    _add(findings, difference);
                }
            }
        }
    }

    /// @return holds whether the role is effective now.
    /// @return delay the present delay, or the coming one if that is what differs.
    function _holdsAtManager(bytes32 role, Holding memory declared) private view returns (bool holds, uint32 delay) {
        (uint48 since, uint32 current, uint32 pending, uint48 effect) = _manager().getAccess(
            uint64(uint256(role)),
            declared.account
        );
        holds = since != 0 && since <= block.timestamp;
        delay = current == declared.executionDelay && effect != 0 ? pending : current;
    }

    function _compareFunctions(Findings memory findings) private view {
        for (uint256 powerId; powerId < powerCount(); ++powerId) {
            Power storage power_ = _power(powerId);
            // The admin's functions are not looked up: AccessManager's code knows them.
            if (power_.authority != manager || power_.role == 0) continue;
            for (uint256 i; i < power_.functions.length; ++i) {
                Function memory function_ = power_.functions[i];
                uint64 role = _manager().getTargetFunctionRole(function_.target, function_.selector);
                if (role != uint256(power_.role)) {
                    _add(findings, DifferenceKind.CLOSED_FUNCTION, power_.role, function_, role, uint256(power_.role));
                }
            }
        }
        address[] memory targets = _declaredTargets();
        for (uint256 i; i < targets.length; ++i) {
            address found = IAccessManaged(targets[i]).authority();
            if (found != manager) {
                Function memory whole = Function(targets[i], 0);
                _add(findings, DifferenceKind.WRONG_AUTHORITY, 0, whole, uint160(found), uint160(manager));
            }
        }
    }

    // --------------------------------------------------------------------------------------------------- what is there

    function _compareManagerRoles(Findings memory findings) private view {
        uint256[] memory roles = _manager().getRoles();
        for (uint256 i; i < roles.length; ++i) {
            uint64 role = uint64(roles[i]);
            bytes32 id = bytes32(roles[i]);
            _compareMembers(findings, manager, id, _manager().getRoleMembers(role));
            uint256 admin = _manager().getRoleAdmin(role);
            if (admin != 0) _add(findings, DifferenceKind.WRONG_ROLE_ADMIN, id, admin);
            uint256 roleGuardian = _manager().getRoleGuardian(role);
            if (roleGuardian != 0) _add(findings, DifferenceKind.WRONG_ROLE_GUARDIAN, id, roleGuardian);
            uint256 delay = _later(_manager().getRoleGrantDelay(role), _manager().latestGrantDelay(role));
            if (delay != 0) _add(findings, DifferenceKind.WRONG_GRANT_DELAY, id, delay);
        }
    }

    function _compareManagerTargets(Findings memory findings) private view {
        address[] memory targets = _manager().getTargets();
        for (uint256 i; i < targets.length; ++i) {
            address target = targets[i];
            Function memory whole = Function(target, 0);
            if (_manager().isTargetClosed(target)) _add(findings, DifferenceKind.TARGET_CLOSED, 0, whole, 1, 0);
            uint256 delay = _later(_manager().getTargetAdminDelay(target), _manager().latestTargetAdminDelay(target));
            if (delay != 0) _add(findings, DifferenceKind.WRONG_TARGET_DELAY, 0, whole, delay, 0);

            bytes4[] memory selectors = _manager().getTargetFunctions(target);
            for (uint256 k; k < selectors.length; ++k) {
                if (_isDeclared(target, selectors[k])) continue;
                uint64 role = _manager().getTargetFunctionRole(target, selectors[k]);
                Function memory function_ = Function(target, selectors[k]);
                _add(findings, DifferenceKind.UNDECLARED_FUNCTION, bytes32(uint256(role)), function_, role, 0);
            }
        }
    }

    function _compareTimelock(Findings memory findings) private view {
        bytes32[] memory roles = _timelock().getRoles();
        for (uint256 i; i < roles.length; ++i) {
            _compareMembers(findings, dao, roles[i], _timelock().getRoleMembers(roles[i]));
        }
    }

    function _compareMembers(
        Findings memory findings,
        address authority,
        bytes32 role,
        address[] memory members
    ) private view {
        for (uint256 i; i < members.length; ++i) {
            if (_isDeclared(authority, role, members[i])) continue;
            Difference memory difference;
            (difference.kind, difference.found) = (DifferenceKind.UNDECLARED_HOLDER, 1);
            (difference.authority, difference.role, difference.account) = (authority, role, members[i]);
            _add(findings, difference);
        }
    }

    function _compareGovernor(Findings memory findings) private view {
        address timelock = SaharaGovernor(payable(governor)).timelock();
        if (timelock != dao) _addOfGovernor(findings, DifferenceKind.WRONG_TIMELOCK, GOVERNOR_SETTINGS, timelock, dao);
        address found = _proposalGuardian();
        address declared = stage == Stage.DAO ? address(0) : address(this);
        // None at all is less than any stage declares: the DAO may remove the guardian early.
        if (found != declared && found != address(0)) {
            _addOfGovernor(findings, DifferenceKind.WRONG_PROPOSAL_GUARDIAN, PROPOSAL_GUARDIAN, found, declared);
        }
    }

    // -------------------------------------------------------------------------------------------------------- internal

    function _manager() internal view returns (AccessManagerEnumerable) {
        return AccessManagerEnumerable(manager);
    }

    function _timelock() private view returns (TimelockControllerEnumerable) {
        return TimelockControllerEnumerable(payable(dao));
    }

    /// @dev A delay that was set and takes effect later is as much of a difference as one that is in effect.
    function _later(uint32 current, uint32 latest) private pure returns (uint256) {
        return current > latest ? current : latest;
    }

    function _add(Findings memory findings, DifferenceKind kind, bytes32 role, uint256 found) private view {
        _add(findings, kind, role, Function(address(0), 0), found, 0);
    }

    function _add(
        Findings memory findings,
        DifferenceKind kind,
        bytes32 role,
        Function memory function_,
        uint256 found,
        uint256 declared
    ) private view {
        _add(
            findings,
            Difference(kind, manager, role, address(0), function_.target, function_.selector, found, declared)
        );
    }

    function _addOfGovernor(
        Findings memory findings,
        DifferenceKind kind,
        bytes32 role,
        address found,
        address declared
    ) private view {
        Difference memory difference;
        (difference.kind, difference.authority, difference.role) = (kind, governor, role);
        (difference.account, difference.found, difference.declared) = (found, uint160(found), uint160(declared));
        _add(findings, difference);
    }

    function _add(Findings memory findings, Difference memory difference) private pure {
        if (findings.count == findings.list.length) {
            Difference[] memory longer = new Difference[](2 * findings.count);
            for (uint256 i; i < findings.count; ++i) longer[i] = findings.list[i];
            findings.list = longer;
        }
        findings.list[findings.count++] = difference;
    }
}
