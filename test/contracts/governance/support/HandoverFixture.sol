// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";
import {RoyaltyEngine} from "../../../../contracts/core/RoyaltyEngine.sol";
import {FoundationHandover} from "../../../../contracts/governance/FoundationHandover.sol";
import {GovernanceVotes} from "../../../../contracts/governance/GovernanceVotes.sol";
import {SaharaGovernor} from "../../../../contracts/governance/SaharaGovernor.sol";
import {TimelockControllerEnumerable} from "../../../../contracts/governance/TimelockControllerEnumerable.sol";
import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {GovernanceFixture} from "./GovernanceFixture.sol";
import {HandoverPowers} from "./HandoverPowers.sol";

/// @notice The protocol as it is handed over: the Foundation holds the powers of the first stage, the handover is admin.
abstract contract HandoverFixture is GovernanceFixture {
    uint64 internal constant ADMIN_ROLE = 0;
    uint64 internal constant FEE_ROLE = 3;
    uint64 internal constant TREASURY_ROLE = 4;
    uint64 internal constant LISTING_ROLE = 5;
    uint64 internal constant SHARE_ROLE = 6;
    uint48 internal constant TRANSFER_DELAY = 7 days;
    uint256 internal constant LOCKED = 500_000e18;
    uint256 internal constant VOTER_LOCK = 1_000_000e18;
    bytes32 internal constant CHARTER = keccak256("The charter.");

    IFoundationHandover.Stage internal constant FOUNDATION = IFoundationHandover.Stage.FOUNDATION;
    IFoundationHandover.Stage internal constant SHARED = IFoundationHandover.Stage.SHARED;
    IFoundationHandover.Stage internal constant DAO_WITH_GUARDIAN = IFoundationHandover.Stage.DAO_WITH_GUARDIAN;
    IFoundationHandover.Stage internal constant DAO = IFoundationHandover.Stage.DAO;

    address internal foundation = vm.addr(0xf0);
    address internal voter = vm.addr(0x707e);
    address internal stranger = vm.addr(0x57a6);
    address internal dao;

    FoundationHandover internal handover;
    uint48 internal bornAt;
    uint256 internal proposals;

    function setUp() public virtual override {
        super.setUp();
        _openPowers();
        manager.grantRole(ADMIN_ROLE, address(handover), 0);
        manager.renounceRole(ADMIN_ROLE, address(this));
        _lock(voter, VOTER_LOCK, _weeksAhead(200));
        _skip(1);
    }

    // ----------------------------------------------------------------------------------------------------- deployment

    /// @dev The governor knows its guardian, and the handover its governor, from the first second.
    function _deployGovernor() internal override {
        uint64 nonce = vm.getNonce(address(this));
        address[] memory proposers = new address[](1);
        proposers[0] = vm.computeCreateAddress(address(this), nonce + 1);
        address handoverToBe = vm.computeCreateAddress(address(this), nonce + 2);
        timelock = new TimelockControllerEnumerable(TIMELOCK_DELAY, proposers, new address[](1), address(0));
        dao = address(timelock);
        governor = new SaharaGovernor(votes, timelock, THRESHOLD, QUORUM_PERCENT, handoverToBe);
        bornAt = uint48(block.timestamp);
        handover = new FoundationHandover(_settings(), _declare(_powers(handoverToBe)));
    }

    /// @dev For tests that declare something else.
    function _declare(
        IFoundationHandover.Power[] memory powers
    ) internal virtual returns (IFoundationHandover.Power[] memory) {
        return powers;
    }

    function _settings() internal view virtual returns (IFoundationHandover.Settings memory settings) {
        settings.manager = address(manager);
        settings.governor = address(governor);
        settings.timelock = address(timelock);
        settings.escrow = address(escrow);
        settings.votes = address(votes);
        settings.foundation = foundation;
        settings.guardian = guardian;
        settings.guardianExpiresAt = bornAt + 540 days;
        settings.transferDelay = TRANSFER_DELAY;
        settings.gates[0] = IFoundationHandover.Gate(bornAt + 60 days, 2, 1_000, uint128(LOCKED), CHARTER);
        settings.gates[1] = IFoundationHandover.Gate(bornAt + 150 days, 1, 1_000, uint128(LOCKED), 0);
        settings.gates[2] = IFoundationHandover.Gate(bornAt + 270 days, 1, 1_000, uint128(LOCKED), 0);
    }

    function _powers(address handover_) internal view returns (IFoundationHandover.Power[] memory) {
        HandoverPowers.Places memory places;
        places.manager = address(manager);
        places.licenses = address(licenses);
        places.engine = address(engine);
        places.marketplace = address(marketplace);
        places.meter = address(meter);
        places.votes = address(votes);
        places.governor = address(governor);
        places.timelock = address(timelock);
        places.handover = handover_;
        places.foundation = foundation;
        places.guardian = guardian;
        return HandoverPowers.all(places);
    }

    /// @dev What the deployer of the other fixtures opened to itself is closed again.
    function _openPowers() internal {
        manager.revokeRole(PARAMETERS_ROLE, address(this));
        manager.revokeRole(PARAMETERS_ROLE, address(timelock));
        _open(address(engine), RoyaltyEngine.setProtocolFee.selector, FEE_ROLE);
        _open(address(engine), RoyaltyEngine.setTreasury.selector, TREASURY_ROLE);
        _open(address(engine), RoyaltyEngine.listCurrency.selector, LISTING_ROLE);
        _open(address(engine), RoyaltyEngine.delistCurrency.selector, LISTING_ROLE);
        _open(address(votes), GovernanceVotes.setContributorShare.selector, SHARE_ROLE);
        for (uint64 role = FEE_ROLE; role <= SHARE_ROLE; ++role) manager.grantRole(role, foundation, 0);
    }

    function _open(address target, bytes4 selector, uint64 role) internal {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = selector;
        manager.setTargetFunctionRole(target, selectors, role);
    }

    // ------------------------------------------------------------------------------------------------------ decisions

    /// @dev A proposal that is executed after everyone with power voted for it.
    function _ratify(address target, bytes memory data) internal returns (uint256 id) {
        id = _succeed(target, data);
        governor.execute(id);
    }

    /// @dev Any proposal at all: it sets what is set already.
    function _ratify() internal returns (uint256) {
        return
            _ratify(
                address(governor),
                abi.encodeCall(GovernorProposalGuardian.setProposalGuardian, (address(handover)))
            );
    }

    /// @dev Ready to be executed.
    function _succeed(address target, bytes memory data) internal returns (uint256 id) {
        id = _propose(voter, target, data, _nextDescription());
        _openVoting(id);
        _vote(voter, id, 1);
        _closeVoting(id);
        governor.queue(id);
        vm.warp(governor.proposalEta(id));
    }

    function _nextDescription() internal returns (string memory) {
        return string.concat("proposal ", string(abi.encode(++proposals)));
    }

    function _count() internal {
        handover.countProposal(_ratify());
    }

    // --------------------------------------------------------------------------------------------------------- stages

    function _next() internal view returns (IFoundationHandover.Stage) {
        return IFoundationHandover.Stage(uint8(handover.stage()) + 1);
    }

    /// @dev Whatever the present gate asks for.
    function _meetGate() internal {
        IFoundationHandover.Gate memory gate = handover.gate(handover.stage());
        while (handover.progress().ratifiedProposals < gate.ratifiedProposals) _count();
        if (gate.charterHash != 0 && handover.charterHash() != gate.charterHash) {
            vm.prank(dao);
            handover.setCharter(gate.charterHash, "ipfs://charter");
        }
        if (block.timestamp < gate.earliest) vm.warp(gate.earliest);
        vm.assertTrue(handover.progress().isOpen, "the gate is open");
    }

    function _schedule(uint16 powerId) internal {
        IFoundationHandover.Stage next = _next();
        vm.prank(foundation);
        handover.scheduleTransfer(powerId, next);
    }

    function _accept(uint16 powerId) internal {
        IFoundationHandover.Stage next = _next();
        vm.prank(dao);
        handover.acceptTransfer(powerId, next);
    }

    /// @dev The powers that move to enter the next stage, the admin's last.
    function _moving() internal view returns (uint16[] memory moving) {
        if (handover.stage() == FOUNDATION) {
            moving = new uint16[](4);
            (moving[0], moving[1]) = (HandoverPowers.PROTOCOL_FEE, HandoverPowers.TREASURY_ADDRESS);
            (moving[2], moving[3]) = (HandoverPowers.CURRENCY_LISTING, HandoverPowers.CONTRIBUTOR_SHARE);
        } else if (handover.stage() == SHARED) {
            moving = new uint16[](2);
            (moving[0], moving[1]) = (HandoverPowers.PROTOCOL_FEE, HandoverPowers.TREASURY_ADDRESS);
        } else {
            moving = new uint16[](1);
        }
    }

    function _transferAll() internal {
        uint16[] memory moving = _moving();
        for (uint256 i; i < moving.length; ++i) _schedule(moving[i]);
        _skip(TRANSFER_DELAY);
        for (uint256 i; i < moving.length; ++i) _accept(moving[i]);
    }

    /// @dev As `setProposalGuardian(0)` does when it is voted, which another test shows.
    function _dismissGuardian() internal {
        _ratify(address(governor), abi.encodeCall(GovernorProposalGuardian.setProposalGuardian, (address(0))));
    }

    function _advanceTo(IFoundationHandover.Stage target) internal {
        while (handover.stage() < target) {
            _meetGate();
            _transferAll();
            if (_next() == DAO && governor.proposalGuardian() != address(0)) _dismissGuardian();
            IFoundationHandover.Stage next = _next();
            vm.prank(foundation);
            handover.advance(next);
        }
    }

    function _checkHolds(uint64 role, address account, bool holds, uint32 delay) internal view {
        (bool isMember, uint32 executionDelay) = manager.hasRole(role, account);
        vm.assertTrue(isMember == holds, "holds the role");
        vm.assertEq(executionDelay, delay, "behind this delay");
    }

    function _notAllowed(address who) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IFoundationHandover.FoundationHandover_NotAllowed.selector, who);
    }
}
