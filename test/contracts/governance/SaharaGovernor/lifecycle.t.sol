// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {RoyaltyEngine} from "../../../../contracts/core/RoyaltyEngine.sol";
import {IRoyaltyEngine} from "../../../../contracts/core/interfaces/IRoyaltyEngine.sol";
import {GovernanceVotes} from "../../../../contracts/governance/GovernanceVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {GovernanceFixture} from "../support/GovernanceFixture.sol";

// From proposal to effect, through the timelock and the AccessManager
// ├── a fee change waits, is voted on, waits again, and is executed by anybody
// ├── the treasury pays; the contributors' share and the governor's own settings change
// ├── defeated without quorum, by a majority against, and by a tie
// ├── a vote can't do what the contracts don't allow
// └── the guardian cancels and does nothing else; only a vote replaces it
contract LifecycleTest is GovernanceFixture {
    function setUp() public override {
        super.setUp();
        manager.revokeRole(PARAMETERS_ROLE, address(this));
        _lock(alice, 60_000e18, _weeksAhead(200));
        _lock(bob, 40_000e18, _weeksAhead(200));
        _skip(1);
    }

    function _pass(address target, bytes memory data) private returns (uint256 proposalId) {
        proposalId = _propose(alice, target, data, "a change");
        _openVoting(proposalId);
        _vote(alice, proposalId, 1);
        _closeVoting(proposalId);
        governor.queue(proposalId);
    }

    function test_AFeeChangeFromProposalToEffect() external {
        uint256 proposed = block.timestamp;
        uint256 proposalId = _propose(
            alice,
            address(engine),
            abi.encodeCall(RoyaltyEngine.setProtocolFee, (100)),
            "Lower the fee"
        );
        _checkState(proposalId, IGovernor.ProposalState.Pending, "waits");
        vm.assertEq(governor.proposalSnapshot(proposalId), proposed + 2 days, "two days before the vote");
        vm.assertEq(governor.proposalDeadline(proposalId), proposed + 7 days, "five days of voting");

        _openVoting(proposalId);
        _checkState(proposalId, IGovernor.ProposalState.Active, "is open");
        uint256 weight = _vote(alice, proposalId, 1);
        vm.assertEq(weight, votes.getPastVotes(alice, proposed + 2 days), "power at the snapshot");
        _vote(bob, proposalId, 0);
        _closeVoting(proposalId);
        _checkState(proposalId, IGovernor.ProposalState.Succeeded, "has passed");

        governor.queue(proposalId);
        _checkState(proposalId, IGovernor.ProposalState.Queued, "waits again");
        vm.assertEq(governor.proposalEta(proposalId), block.timestamp + TIMELOCK_DELAY, "two days");
        _skip(TIMELOCK_DELAY - 1);
        bytes32 operation = timelock.hashOperationBatch(
            _one(address(engine)),
            new uint256[](1),
            _one(abi.encodeCall(RoyaltyEngine.setProtocolFee, (100))),
            0,
            bytes20(address(governor)) ^ keccak256("Lower the fee")
        );
        vm.expectRevert(
            abi.encodeWithSelector(
                TimelockController.TimelockUnexpectedOperationState.selector,
                operation,
                bytes32(uint256(1) << uint256(TimelockController.OperationState.Ready))
            )
        );
        governor.execute(proposalId);

        _skip(1);
        vm.prank(dave);
        governor.execute(proposalId);
        _checkState(proposalId, IGovernor.ProposalState.Executed, "is done");
        vm.assertEq(engine.feeBps(), 100, "the fee has changed");
    }

    function test_TheTreasuryPays() external {
        sahara.mint(address(timelock), 500e18);
        uint256 proposalId = _pass(address(sahara), abi.encodeCall(IERC20.transfer, (carol, 200e18)));
        _skip(TIMELOCK_DELAY);
        governor.execute(proposalId);
        vm.assertEq(sahara.balanceOf(carol), 200e18, "paid");
        vm.assertEq(sahara.balanceOf(address(timelock)), 300e18, "from the timelock");
    }

    function test_TheContributorShareChanges() external {
        uint256 proposalId = _pass(address(votes), abi.encodeCall(GovernanceVotes.setContributorShare, (3_000)));
        _skip(TIMELOCK_DELAY);
        governor.execute(proposalId);
        vm.assertEq(votes.contributorShareBps(), 3_000, "by vote");
    }

    function test_TheGovernorsSettingsChange() external {
        uint256 proposalId = _pass(address(governor), abi.encodeCall(governor.setVotingPeriod, (7 days)));
        _skip(TIMELOCK_DELAY);
        governor.execute(proposalId);
        vm.assertEq(governor.votingPeriod(), 7 days, "by vote");

        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, alice));
        vm.prank(alice);
        governor.setVotingPeriod(1);
    }

    function test_Defeated() external {
        bytes memory data = abi.encodeCall(RoyaltyEngine.setProtocolFee, (0));
        uint256 ignored = _propose(alice, address(engine), data, "ignored");
        uint256 opposed = _propose(alice, address(engine), data, "opposed");
        uint256 tied = _propose(alice, address(engine), data, "tied");
        _openVoting(tied);
        _vote(bob, opposed, 1);
        _vote(alice, opposed, 0);
        uint256 half = votes.getPastVotes(alice, governor.proposalSnapshot(tied)) / 2;
        vm.prank(alice);
        governor.castVoteWithReasonAndParams(tied, 255, "", abi.encodePacked(uint128(half), uint128(half), uint128(0)));
        _closeVoting(tied);
        _checkState(ignored, IGovernor.ProposalState.Defeated, "nobody came");
        _checkState(opposed, IGovernor.ProposalState.Defeated, "the majority was against it");
        _checkState(tied, IGovernor.ProposalState.Defeated, "a tie is a defeat");
    }

    function test_AVoteIsBoundByTheContracts() external {
        uint256 proposalId = _pass(address(engine), abi.encodeCall(RoyaltyEngine.setProtocolFee, (MAX_FEE_BPS + 1)));
        _skip(TIMELOCK_DELAY);
        vm.expectRevert(
            abi.encodeWithSelector(IRoyaltyEngine.RoyaltyEngine_FeeAboveBound.selector, MAX_FEE_BPS + 1, MAX_FEE_BPS)
        );
        governor.execute(proposalId);
        vm.assertEq(engine.feeBps(), FEE_BPS, "the fee stays below its bound");

        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, address(this)));
        engine.setProtocolFee(1);
    }

    // ----------------------------------------------------------------------------------------------------- guardian

    function test_TheGuardianCancels() external {
        uint256 proposalId = _pass(address(engine), abi.encodeCall(RoyaltyEngine.setProtocolFee, (0)));
        vm.prank(guardian);
        governor.cancel(proposalId);
        _checkState(proposalId, IGovernor.ProposalState.Canceled, "even when queued");
        _skip(TIMELOCK_DELAY);
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorUnexpectedProposalState.selector,
                proposalId,
                IGovernor.ProposalState.Canceled,
                bytes32(uint256(1) << uint256(IGovernor.ProposalState.Queued))
            )
        );
        governor.execute(proposalId);

        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, guardian));
        vm.prank(guardian);
        governor.setProposalGuardian(dave);
    }

    function test_AVoteReplacesTheGuardian() external {
        uint256 proposalId = _pass(address(governor), abi.encodeCall(governor.setProposalGuardian, (address(0))));
        _skip(TIMELOCK_DELAY);
        governor.execute(proposalId);
        vm.assertEq(governor.proposalGuardian(), address(0), "gone");

        uint256 next = _propose(alice, address(engine), "", "next");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, next, guardian));
        vm.prank(guardian);
        governor.cancel(next);
    }

    function _one(address value) private pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = value;
    }

    function _one(bytes memory value) private pure returns (bytes[] memory list) {
        list = new bytes[](1);
        list[0] = value;
    }
}
