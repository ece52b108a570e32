// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {RoyaltyEngine} from "../../../../contracts/core/RoyaltyEngine.sol";
import {Vm} from "../../support/Vm.sol";
import {GovernanceFixture} from "../support/GovernanceFixture.sol";

// The timelock's roles, rebuilt from its log
// ├── exactly four: itself as admin, the governor as proposer and canceller, anyone as executor
// └── and so nobody schedules, cancels or grants past the governor, its deployer included
contract TimelockRolesTest is GovernanceFixture {
    mapping(bytes32 role => mapping(address account => bool)) internal isDeclared;

    function test_TheHoldersAreTheDeclaredOnes() external {
        vm.recordLogs();
        _deployGovernor();
        isDeclared[timelock.DEFAULT_ADMIN_ROLE()][address(timelock)] = true;
        isDeclared[timelock.PROPOSER_ROLE()][address(governor)] = true;
        isDeclared[timelock.CANCELLER_ROLE()][address(governor)] = true;
        isDeclared[timelock.EXECUTOR_ROLE()][address(0)] = true;

        Vm.Log[] memory logs = vm.getRecordedLogs();
        uint256 granted;
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].emitter != address(timelock)) continue;
            vm.assertFalse(logs[i].topics[0] == IAccessControl.RoleRevoked.selector, "nothing was taken back");
            if (logs[i].topics[0] != IAccessControl.RoleGranted.selector) continue;
            ++granted;
            bytes32 role = logs[i].topics[1];
            address account = address(uint160(uint256(logs[i].topics[2])));
            vm.assertTrue(isDeclared[role][account], "only declared holders");
            vm.assertTrue(timelock.hasRole(role, account), "and they hold it");
        }
        vm.assertEq(granted, 4, "all declared holders");
        vm.assertEq(timelock.getMinDelay(), TIMELOCK_DELAY, "and the delay");
    }

    function test_RevertWhen_PastTheGovernor() external {
        bytes memory data = abi.encodeCall(RoyaltyEngine.setProtocolFee, (0));
        address[3] memory who = [address(this), guardian, alice];
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(_unauthorized(who[i], timelock.PROPOSER_ROLE()));
            vm.prank(who[i]);
            timelock.schedule(address(engine), 0, data, 0, 0, TIMELOCK_DELAY);

            vm.expectRevert(_unauthorized(who[i], timelock.CANCELLER_ROLE()));
            vm.prank(who[i]);
            timelock.cancel("operation");

            bytes32 role = timelock.PROPOSER_ROLE();
            vm.expectRevert(_unauthorized(who[i], timelock.DEFAULT_ADMIN_ROLE()));
            vm.prank(who[i]);
            timelock.grantRole(role, who[i]);
        }
    }

    function _unauthorized(address who, bytes32 role) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, who, role);
    }
}
