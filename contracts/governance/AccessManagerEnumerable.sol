// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";

/// @title AccessManagerEnumerable
/// @notice OpenZeppelin's AccessManager, which also remembers what was set in it, so that a contract can ask for what it
/// does not expect. Nothing is allowed or refused differently.
/// @dev The lists grow only by acts of admins, so whoever reads them pays for what admins did, not for what strangers do.
contract AccessManagerEnumerable is AccessManager {
    using EnumerableSet for EnumerableSet.AddressSet;
    using EnumerableSet for EnumerableSet.Bytes4Set;
    using EnumerableSet for EnumerableSet.UintSet;

    EnumerableSet.UintSet private _roleIds;
    mapping(uint64 roleId => EnumerableSet.AddressSet) private _members;
    EnumerableSet.AddressSet private _seenTargets;
    mapping(address target => EnumerableSet.Bytes4Set) private _openFunctions;

    /// @notice The grant delay that was set last: what `getRoleGrantDelay` says now, or will when the change takes effect.
    mapping(uint64 roleId => uint32) public latestGrantDelay;
    /// @notice The admin delay that was set last: what `getTargetAdminDelay` says now, or will when the change takes effect.
    mapping(address target => uint32) public latestTargetAdminDelay;

    constructor(address initialAdmin) AccessManager(initialAdmin) {}

    /// @notice Every role that ever had a member, a function or a setting of its own.
    function getRoles() external view returns (uint256[] memory) {
        return _roleIds.values();
    }

    /// @notice Who holds a role, or will after its grant delay.
    function getRoleMembers(uint64 roleId) external view returns (address[] memory) {
        return _members[roleId].values();
    }

    /// @notice Every contract about which anything was ever set.
    function getTargets() external view returns (address[] memory) {
        return _seenTargets.values();
    }

    /// @notice The functions of `target` that are open to another role than the admin's.
    function getTargetFunctions(address target) external view returns (bytes4[] memory) {
        return _openFunctions[target].values();
    }

    function _grantRole(
        uint64 roleId,
        address account,
        uint32 grantDelay,
        uint32 executionDelay
    ) internal override returns (bool) {
        _roleIds.add(roleId);
        _members[roleId].add(account);
        return super._grantRole(roleId, account, grantDelay, executionDelay);
    }

    function _revokeRole(uint64 roleId, address account) internal override returns (bool) {
        _members[roleId].remove(account);
        return super._revokeRole(roleId, account);
    }

    function _setRoleAdmin(uint64 roleId, uint64 admin) internal override {
        _roleIds.add(roleId);
        super._setRoleAdmin(roleId, admin);
    }

    function _setRoleGuardian(uint64 roleId, uint64 guardian) internal override {
        _roleIds.add(roleId);
        super._setRoleGuardian(roleId, guardian);
    }

    function _setGrantDelay(uint64 roleId, uint32 newDelay) internal override {
        _roleIds.add(roleId);
        latestGrantDelay[roleId] = newDelay;
        super._setGrantDelay(roleId, newDelay);
    }

    function _setTargetFunctionRole(address target, bytes4 selector, uint64 roleId) internal override {
        _roleIds.add(roleId);
        _seenTargets.add(target);
        if (roleId == ADMIN_ROLE) _openFunctions[target].remove(selector);
        else _openFunctions[target].add(selector);
        super._setTargetFunctionRole(target, selector, roleId);
    }

    function _setTargetAdminDelay(address target, uint32 newDelay) internal override {
        _seenTargets.add(target);
        latestTargetAdminDelay[target] = newDelay;
        super._setTargetAdminDelay(target, newDelay);
    }

    function _setTargetClosed(address target, bool closed) internal override {
        _seenTargets.add(target);
        super._setTargetClosed(target, closed);
    }
}
