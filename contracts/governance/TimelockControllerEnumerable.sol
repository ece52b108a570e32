// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {AccessControlEnumerable} from "@openzeppelin/contracts/access/extensions/AccessControlEnumerable.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";

/// @title TimelockControllerEnumerable
/// @notice OpenZeppelin's TimelockController, whose roles and their members can be listed. Nothing is allowed or refused
/// differently.
contract TimelockControllerEnumerable is TimelockController, AccessControlEnumerable {
    using EnumerableSet for EnumerableSet.Bytes32Set;

    EnumerableSet.Bytes32Set private _roleIds;

    constructor(
        uint256 minDelay,
        address[] memory proposers,
        address[] memory executors,
        address admin
    ) TimelockController(minDelay, proposers, executors, admin) {}

    /// @notice Every role that ever had a member.
    function getRoles() external view returns (bytes32[] memory) {
        return _roleIds.values();
    }

    function supportsInterface(
        bytes4 interfaceId
    ) public view override(TimelockController, AccessControlEnumerable) returns (bool) {
        return super.supportsInterface(interfaceId);
    }

    function _grantRole(
        bytes32 role,
        address account
    ) internal override(AccessControl, AccessControlEnumerable) returns (bool) {
        _roleIds.add(role);
        return super._grantRole(role, account);
    }

    function _revokeRole(
        bytes32 role,
        address account
    ) internal override(AccessControl, AccessControlEnumerable) returns (bool) {
        return super._revokeRole(role, account);
    }
}
