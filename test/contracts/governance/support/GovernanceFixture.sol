// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IAssetRegistry} from "../../../../contracts/core/interfaces/IAssetRegistry.sol";
import {RoyaltyEngine} from "../../../../contracts/core/RoyaltyEngine.sol";
import {ContributorVotes} from "../../../../contracts/governance/ContributorVotes.sol";
import {GovernanceVotes} from "../../../../contracts/governance/GovernanceVotes.sol";
import {SaharaGovernor} from "../../../../contracts/governance/SaharaGovernor.sol";
import {TimelockControllerEnumerable} from "../../../../contracts/governance/TimelockControllerEnumerable.sol";
import {VotingEscrow} from "../../../../contracts/governance/VotingEscrow.sol";
import {Fixture} from "../../support/Fixture.sol";

/// @notice Governance as it is deployed, on top of the core contracts, and short ways to the common steps.
abstract contract GovernanceFixture is Fixture {
    uint16 internal constant SHARE_BPS = 2_000;
    uint256 internal constant THRESHOLD = 1_000e18;
    uint256 internal constant QUORUM_PERCENT = 4;
    uint256 internal constant TIMELOCK_DELAY = 2 days;
    uint64 internal constant PARAMETERS_ROLE = 3;
    uint48 internal constant MAX_DURATION = 4 * 365 days;

    address internal guardian = vm.addr(0x90a4d);

    ContributorVotes internal contributors;
    VotingEscrow internal escrow;
    GovernanceVotes internal votes;
    TimelockControllerEnumerable internal timelock;
    SaharaGovernor internal governor;

    function setUp() public virtual override {
        super.setUp();
        address escrowToBe = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        contributors = new ContributorVotes(engine, receipts, VotingEscrow(escrowToBe), address(sahara));
        escrow = new VotingEscrow(sahara, contributors);
        votes = new GovernanceVotes(address(manager), escrow, contributors, SHARE_BPS);
        _deployGovernor();

        bytes4[] memory fee = new bytes4[](1);
        fee[0] = RoyaltyEngine.setProtocolFee.selector;
        manager.setTargetFunctionRole(address(engine), fee, PARAMETERS_ROLE);
        bytes4[] memory share = new bytes4[](1);
        share[0] = GovernanceVotes.setContributorShare.selector;
        manager.setTargetFunctionRole(address(votes), share, PARAMETERS_ROLE);
        manager.grantRole(PARAMETERS_ROLE, address(timelock), 0);
        manager.grantRole(PARAMETERS_ROLE, address(this), 0);
    }

    /// @dev The timelock knows its governor from its first second, so nobody ever needs to be its admin.
    function _deployGovernor() internal virtual {
        address[] memory proposers = new address[](1);
        proposers[0] = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        address[] memory executors = new address[](1);
        timelock = new TimelockControllerEnumerable(TIMELOCK_DELAY, proposers, executors, address(0));
        governor = new SaharaGovernor(votes, timelock, THRESHOLD, QUORUM_PERCENT, guardian);
    }

    // -------------------------------------------------------------------------------------------------------- locks

    /// @dev The beginning of the week that is `weeks_` away: from now on, a lock of so many weeks.
    function _weeksAhead(uint256 weeks_) internal view returns (uint48) {
        return uint48((block.timestamp / 7 days + weeks_) * 7 days);
    }

    function _lock(address who, uint256 amount, uint48 unlocksAt) internal returns (uint256) {
        _fund(sahara, who, address(escrow), amount);
        vm.prank(who);
        return escrow.lock(amount, unlocksAt);
    }

    function _increase(address who, uint256 amount) internal returns (uint256) {
        _fund(sahara, who, address(escrow), amount);
        vm.prank(who);
        return escrow.increase(amount);
    }

    function _extend(address who, uint48 unlocksAt) internal {
        vm.prank(who);
        escrow.extend(unlocksAt);
    }

    function _delegate(address who, address to) internal {
        vm.prank(who);
        escrow.delegate(to);
    }

    /// @dev The formula of IVotingEscrow, in the order that rounds the least.
    function _worth(uint256 amount, uint48 unlocksAt, uint256 time) internal pure returns (uint256) {
        return unlocksAt > time ? (amount / MAX_DURATION) * (unlocksAt - time) : 0;
    }

    function _skip(uint256 seconds_) internal {
        vm.warp(block.timestamp + seconds_);
    }

    // ------------------------------------------------------------------------------------------------------- scores

    function _record(uint256 receiptId) internal returns (uint256 claimed, uint256 grown) {
        uint256[] memory ids = new uint256[](1);
        ids[0] = receiptId;
        return contributors.record(ids);
    }

    function _allToReceipts() internal pure returns (IAssetRegistry.Policy memory) {
        return IAssetRegistry.Policy(true, 0, 10_000);
    }

    /// @dev Gives `who` a score by paying an asset that passes all it earns to one receipt of theirs.
    function _earn(address who, uint256 payment) internal returns (uint256 score) {
        uint256 assetId = _register(alice, _allToReceipts(), _noLinks());
        uint256 receiptId = _issue(assetId, who, 1);
        _tip(dave, assetId, sahara, payment);
        (, score) = _record(receiptId);
    }

    // ---------------------------------------------------------------------------------------------------- proposals

    function _proposalOf(
        address target,
        bytes memory data
    ) internal pure returns (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) {
        targets = new address[](1);
        targets[0] = target;
        values = new uint256[](1);
        calldatas = new bytes[](1);
        calldatas[0] = data;
    }

    function _propose(
        address proposer,
        address target,
        bytes memory data,
        string memory description
    ) internal returns (uint256) {
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _proposalOf(target, data);
        vm.prank(proposer);
        return governor.propose(targets, values, calldatas, description);
    }

    function _vote(address voter, uint256 proposalId, uint8 support) internal returns (uint256) {
        vm.prank(voter);
        return governor.castVote(proposalId, support);
    }

    /// @dev To the first second in which votes are taken.
    function _openVoting(uint256 proposalId) internal {
        vm.warp(governor.proposalSnapshot(proposalId) + 1);
    }

    function _closeVoting(uint256 proposalId) internal {
        vm.warp(governor.proposalDeadline(proposalId) + 1);
    }

    function _checkState(uint256 proposalId, IGovernor.ProposalState expected, string memory why) internal view {
        vm.assertEq(uint256(governor.state(proposalId)), uint256(expected), why);
    }
}
