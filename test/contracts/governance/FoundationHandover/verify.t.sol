// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {RoyaltyEngine} from "../../../../contracts/core/RoyaltyEngine.sol";
import {AccessManagerEnumerable} from "../../../../contracts/governance/AccessManagerEnumerable.sol";
import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {HandoverFixture} from "../support/HandoverFixture.sol";

// verify and differences
// ├── as deployed, and in every stage: silent
// ├── when a role has a holder too many: named, in each role and in one that nobody declared
// ├── when a holder is missing, comes later, or waits for another time: named
// ├── when a change of a delay is on its way: named before it takes effect
// ├── when a function belongs to another role, to everyone, or to a role that nobody declared: named
// ├── when a role has another admin, guardian or grant delay: named, also before a delay takes effect
// ├── when a target is closed, obeys somebody else, or has an admin delay: named
// ├── when the timelock has another proposer, canceller, executor or admin, or lacks one: named
// ├── when the governor has another guardian or timelock: named; none at all is as declared
// └── when several things differ: all of them, and verify() names the first and their number
contract VerifyTest is HandoverFixture {
    IFoundationHandover.Difference internal expected;

    function test_IsSilent() external {
        for (uint256 s; s < 4; ++s) {
            _advanceTo(IFoundationHandover.Stage(s));
            handover.verify();
            vm.assertEq(handover.differences().length, 0, "nothing differs");
        }
    }

    // --------------------------------------------------------------------------------------------------------- holders

    function test_NamesAnUndeclaredHolderOfEachRole() external {
        for (uint64 role; role <= 7; ++role) {
            uint256 before = vm.snapshotState();
            _asAdmin();
            manager.grantRole(role, stranger, 0);
            _expect(IFoundationHandover.DifferenceKind.UNDECLARED_HOLDER, role, stranger, 1, 0);
            vm.revertToState(before);
        }
    }

    function test_NamesWhoWillHoldARoleLater() external {
        _asAdmin();
        manager.setGrantDelay(7, 1 days);
        _skip(5 days);
        _asAdmin();
        manager.grantRole(7, stranger, 0);
        _asAdmin();
        manager.setGrantDelay(7, 0);
        _skip(5 days);
        _expect(IFoundationHandover.DifferenceKind.UNDECLARED_HOLDER, 7, stranger, 1, 0);
    }

    function test_NamesTheFoundationWhereItGaveThePowerAway() external {
        _advanceTo(SHARED);
        _asAdmin();
        manager.grantRole(LISTING_ROLE, foundation, 0);
        _expect(IFoundationHandover.DifferenceKind.UNDECLARED_HOLDER, LISTING_ROLE, foundation, 1, 0);
    }

    function test_NamesAMissingHolder() external {
        vm.prank(foundation);
        manager.renounceRole(FEE_ROLE, foundation);
        _expect(IFoundationHandover.DifferenceKind.MISSING_HOLDER, FEE_ROLE, foundation, 0, 1);
    }

    function test_NamesAHolderWhoHoldsItLater() external {
        _asAdmin();
        manager.setGrantDelay(FEE_ROLE, 1 days);
        _skip(5 days);
        _asAdmin();
        manager.revokeRole(FEE_ROLE, foundation);
        _asAdmin();
        manager.grantRole(FEE_ROLE, foundation, 0);
        vm.assertEq(handover.differences().length, 2, "the holder and the grant delay");
        vm.assertTrue(
            handover.differences()[0].kind == IFoundationHandover.DifferenceKind.MISSING_HOLDER,
            "not a holder yet"
        );
    }

    function test_NamesAnotherDelay() external {
        _asAdmin();
        manager.grantRole(FEE_ROLE, foundation, 5);
        _expect(IFoundationHandover.DifferenceKind.WRONG_DELAY, FEE_ROLE, foundation, 5, 0);
    }

    function test_NamesADelayOnItsWay() external {
        _advanceTo(SHARED);
        _asAdmin();
        manager.grantRole(FEE_ROLE, foundation, 60);
        _expect(IFoundationHandover.DifferenceKind.WRONG_DELAY, FEE_ROLE, foundation, 60, 3 days);
        _skip(3 days);
        _expect(IFoundationHandover.DifferenceKind.WRONG_DELAY, FEE_ROLE, foundation, 60, 3 days);
    }

    // ------------------------------------------------------------------------------------------------------- functions

    function test_NamesAFunctionOfAnotherRole() external {
        uint64[3] memory roles = [ADMIN_ROLE, LISTING_ROLE, type(uint64).max];
        for (uint256 i; i < roles.length; ++i) {
            uint256 before = vm.snapshotState();
            _asAdmin();
            _open(address(engine), RoyaltyEngine.setProtocolFee.selector, roles[i]);
            _expectFunction(
                IFoundationHandover.DifferenceKind.CLOSED_FUNCTION,
                FEE_ROLE,
                address(engine),
                RoyaltyEngine.setProtocolFee.selector,
                roles[i],
                FEE_ROLE
            );
            vm.revertToState(before);
        }
    }

    function test_NamesAFunctionThatNobodyDeclared() external {
        bytes4 selector = RoyaltyEngine.skim.selector;
        uint64[3] memory roles = [FEE_ROLE, 9, type(uint64).max];
        for (uint256 i; i < roles.length; ++i) {
            uint256 before = vm.snapshotState();
            _asAdmin();
            _open(address(engine), selector, roles[i]);
            _expectFunction(
                IFoundationHandover.DifferenceKind.UNDECLARED_FUNCTION,
                roles[i],
                address(engine),
                selector,
                roles[i],
                0
            );
            _asAdmin();
            _open(address(engine), selector, ADMIN_ROLE);
            handover.verify();
            vm.revertToState(before);
        }
    }

    function test_NamesAFunctionOfTheManagerItself() external {
        bytes4 selector = manager.execute.selector;
        _asAdmin();
        _open(address(manager), selector, type(uint64).max);
        _expectFunction(
            IFoundationHandover.DifferenceKind.UNDECLARED_FUNCTION,
            type(uint64).max,
            address(manager),
            selector,
            type(uint64).max,
            0
        );
    }

    // -------------------------------------------------------------------------------------------------------- settings

    function test_NamesAnotherAdminOfARole() external {
        _asAdmin();
        manager.setRoleAdmin(FEE_ROLE, LISTING_ROLE);
        _expect(IFoundationHandover.DifferenceKind.WRONG_ROLE_ADMIN, FEE_ROLE, address(0), LISTING_ROLE, 0);
    }

    function test_NamesAnotherGuardianOfARole() external {
        _asAdmin();
        manager.setRoleGuardian(FEE_ROLE, type(uint64).max);
        _expect(IFoundationHandover.DifferenceKind.WRONG_ROLE_GUARDIAN, FEE_ROLE, address(0), type(uint64).max, 0);
    }

    function test_NamesAGrantDelayBeforeItTakesEffect() external {
        _asAdmin();
        manager.setGrantDelay(FEE_ROLE, 100 days);
        vm.assertEq(manager.getRoleGrantDelay(FEE_ROLE), 0, "not yet");
        _expect(IFoundationHandover.DifferenceKind.WRONG_GRANT_DELAY, FEE_ROLE, address(0), 100 days, 0);
        _skip(6 days);
        _asAdmin();
        manager.setGrantDelay(FEE_ROLE, 0);
        vm.assertEq(manager.getRoleGrantDelay(FEE_ROLE), 100 days, "still");
        _expect(IFoundationHandover.DifferenceKind.WRONG_GRANT_DELAY, FEE_ROLE, address(0), 100 days, 0);
        _skip(100 days);
        handover.verify();
    }

    function test_NamesAnAdminDelayBeforeItTakesEffect() external {
        _asAdmin();
        manager.setTargetAdminDelay(address(engine), 100 days);
        IFoundationHandover.DifferenceKind kind = IFoundationHandover.DifferenceKind.WRONG_TARGET_DELAY;
        _expectFunction(kind, 0, address(engine), 0, 100 days, 0);
        _skip(6 days);
        _expectFunction(kind, 0, address(engine), 0, 100 days, 0);
    }

    function test_NamesAClosedTarget() external {
        address[2] memory targets = [address(engine), address(marketplace)];
        for (uint256 i; i < targets.length; ++i) {
            _asAdmin();
            manager.setTargetClosed(targets[i], true);
            _expectFunction(IFoundationHandover.DifferenceKind.TARGET_CLOSED, 0, targets[i], 0, 1, 0);
            _asAdmin();
            manager.setTargetClosed(targets[i], false);
            handover.verify();
        }
    }

    function test_NamesAnotherAuthority() external {
        address[3] memory targets = [address(engine), address(licenses), address(votes)];
        AccessManagerEnumerable other = new AccessManagerEnumerable(stranger);
        for (uint256 i; i < targets.length; ++i) {
            uint256 before = vm.snapshotState();
            _asAdmin();
            manager.updateAuthority(targets[i], address(other));
            vm.assertEq(IAccessManaged(targets[i]).authority(), address(other), "obeys another");
            _expectFunction(
                IFoundationHandover.DifferenceKind.WRONG_AUTHORITY,
                0,
                targets[i],
                0,
                uint160(address(other)),
                uint160(address(manager))
            );
            vm.revertToState(before);
        }
    }

    // --------------------------------------------------------------------------------------- the timelock, the governor

    function test_NamesWhatTheTimelockHoldsBesides() external {
        bytes32[5] memory roles = [
            timelock.PROPOSER_ROLE(),
            timelock.CANCELLER_ROLE(),
            timelock.EXECUTOR_ROLE(),
            timelock.DEFAULT_ADMIN_ROLE(),
            bytes32("a role of no meaning")
        ];
        for (uint256 i; i < roles.length; ++i) {
            vm.prank(dao);
            timelock.grantRole(roles[i], foundation);
            _expectAtTimelock(IFoundationHandover.DifferenceKind.UNDECLARED_HOLDER, roles[i], foundation, 1);
            vm.prank(dao);
            timelock.revokeRole(roles[i], foundation);
            handover.verify();
        }
    }

    function test_NamesWhatTheTimelockLacks() external {
        bytes32 proposer = timelock.PROPOSER_ROLE();
        vm.prank(dao);
        timelock.revokeRole(proposer, address(governor));
        _expectAtTimelock(IFoundationHandover.DifferenceKind.MISSING_HOLDER, proposer, address(governor), 0);
    }

    function test_NamesAnotherProposalGuardian() external {
        bytes memory data = abi.encodeCall(GovernorProposalGuardian.setProposalGuardian, (foundation));
        _ratify(address(governor), data);
        IFoundationHandover.DifferenceKind kind = IFoundationHandover.DifferenceKind.WRONG_PROPOSAL_GUARDIAN;
        _expectAtGovernor(kind, "PROPOSAL_GUARDIAN", foundation, address(handover));
    }

    function test_AcceptsThatTheDaoDismissesTheGuardian() external {
        _dismissGuardian();
        handover.verify();
    }

    function test_NamesAProposalGuardianInTheLastStage() external {
        _advanceTo(DAO);
        bytes memory data = abi.encodeCall(GovernorProposalGuardian.setProposalGuardian, (address(handover)));
        _ratify(address(governor), data);
        IFoundationHandover.DifferenceKind kind = IFoundationHandover.DifferenceKind.WRONG_PROPOSAL_GUARDIAN;
        _expectAtGovernor(kind, "PROPOSAL_GUARDIAN", address(handover), address(0));
    }

    function test_NamesAnotherTimelock() external {
        address[] memory none = new address[](0);
        TimelockController other = new TimelockController(0, none, none, address(0));
        _ratify(address(governor), abi.encodeCall(GovernorTimelockControl.updateTimelock, (other)));
        IFoundationHandover.DifferenceKind kind = IFoundationHandover.DifferenceKind.WRONG_TIMELOCK;
        _expectAtGovernor(kind, "GOVERNOR_SETTINGS", address(other), dao);
    }

    // --------------------------------------------------------------------------------------------------------- several

    function test_NamesAllOfSeveral() external {
        vm.startPrank(address(handover));
        for (uint64 role; role < 10; ++role) manager.grantRole(role, stranger, 0);
        manager.setRoleAdmin(FEE_ROLE, 9);
        manager.setTargetClosed(address(engine), true);
        manager.revokeRole(SHARE_ROLE, foundation);
        _open(address(engine), RoyaltyEngine.skim.selector, 9);
        vm.stopPrank();

        IFoundationHandover.Difference[] memory all = handover.differences();
        vm.assertEq(all.length, 14, "each of them");
        uint256[13] memory kinds;
        for (uint256 i; i < all.length; ++i) ++kinds[uint256(all[i].kind)];
        vm.assertEq(kinds[0], 10, "holders too many");
        vm.assertEq(kinds[1], 1, "a holder missing");
        vm.assertEq(kinds[3], 1, "a function");
        vm.assertEq(kinds[6], 1, "an admin of a role");
        vm.assertEq(kinds[10], 1, "a closed target");
        vm.expectRevert(
            abi.encodeWithSelector(IFoundationHandover.FoundationHandover_Drift.selector, all[0], all.length)
        );
        handover.verify();
    }

    // -------------------------------------------------------------------------------------------------------- internal

    /// @dev Behind the handover's back: what only a wrong deployment can do.
    function _asAdmin() private {
        vm.prank(address(handover));
    }

    function _expect(
        IFoundationHandover.DifferenceKind kind,
        uint64 role,
        address account,
        uint256 found,
        uint256 declared
    ) private {
        expected = IFoundationHandover.Difference(
            kind,
            address(manager),
            bytes32(uint256(role)),
            account,
            address(0),
            0,
            found,
            declared
        );
        _expectDrift();
    }

    function _expectFunction(
        IFoundationHandover.DifferenceKind kind,
        uint64 role,
        address target,
        bytes4 selector,
        uint256 found,
        uint256 declared
    ) private {
        expected = IFoundationHandover.Difference(
            kind,
            address(manager),
            bytes32(uint256(role)),
            address(0),
            target,
            selector,
            found,
            declared
        );
        _expectDrift();
    }

    function _expectAtTimelock(
        IFoundationHandover.DifferenceKind kind,
        bytes32 role,
        address account,
        uint256 found
    ) private {
        expected = IFoundationHandover.Difference(kind, dao, role, account, address(0), 0, found, 1 - found);
        _expectDrift();
    }

    function _expectAtGovernor(
        IFoundationHandover.DifferenceKind kind,
        string memory role,
        address found,
        address declared
    ) private {
        expected = IFoundationHandover.Difference(
            kind,
            address(governor),
            keccak256(bytes(role)),
            found,
            address(0),
            0,
            uint160(found),
            uint160(declared)
        );
        _expectDrift();
    }

    function _expectDrift() private {
        IFoundationHandover.Difference[] memory all = handover.differences();
        vm.assertEq(all.length, 1, "one difference");
        vm.assertEq(keccak256(abi.encode(all[0])), keccak256(abi.encode(expected)), "named");
        vm.expectRevert(
            abi.encodeWithSelector(IFoundationHandover.FoundationHandover_Drift.selector, expected, uint256(1))
        );
        handover.verify();
    }
}
