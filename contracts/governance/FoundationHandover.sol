// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ExitGates} from "./ExitGates.sol";
import {HandoverDrift} from "./HandoverDrift.sol";
import {IFoundationHandover} from "./interfaces/IFoundationHandover.sol";
import {PowerRegister} from "./PowerRegister.sol";
import {SaharaGovernor} from "./SaharaGovernor.sol";

/// @title FoundationHandover
contract FoundationHandover is HandoverDrift, ExitGates {
    uint48 public constant MIN_TRANSFER_DELAY = 1 days;
    uint48 public constant MAX_TRANSFER_DELAY = 30 days;
    uint48 public constant MAX_GUARDIAN_TERM = 4 * 365 days;

    /// @inheritdoc IFoundationHandover
    uint48 public immutable transferDelay;
    /// @inheritdoc IFoundationHandover
    uint48 public immutable guardianExpiresAt;

    mapping(uint256 powerId => Transfer) private _transfers;
    bool private _hasGuardianRenounced;

    constructor(Settings memory settings, Power[] memory powers_) PowerRegister(settings, powers_) ExitGates(settings) {
        uint48 delay = settings.transferDelay;
        if (delay < MIN_TRANSFER_DELAY || delay > MAX_TRANSFER_DELAY) {
            revert FoundationHandover_TransferDelayOutOfBounds(delay, MIN_TRANSFER_DELAY, MAX_TRANSFER_DELAY);
        }
        uint48 expiresAt = settings.guardianExpiresAt;
        uint256 latest = block.timestamp + MAX_GUARDIAN_TERM;
        if (expiresAt <= block.timestamp || expiresAt > latest) {
            revert FoundationHandover_GuardianTermOutOfBounds(expiresAt, block.timestamp + 1, latest);
        }
        transferDelay = delay;
        guardianExpiresAt = expiresAt;
        emit GuardianAppointed(settings.guardian, expiresAt);
    }

    // ------------------------------------------------------------------------------------------------------- transfers

    /// @inheritdoc IFoundationHandover
    function scheduleTransfer(uint16 powerId, Stage toStage) external {
        _checkMover();
        _checkNext(toStage);
        if (msg.sender == dao) _requireOpenGate();
        _power(powerId);
        if (!_isTransferred(powerId, toStage)) revert FoundationHandover_NothingToTransfer(powerId, toStage);
        if (_transferredTo[powerId] == toStage) revert FoundationHandover_AlreadyTransferred(powerId, toStage);
        uint48 pending = _transfers[powerId].readyAt;
        if (pending != 0) {
            // The Foundation may have scheduled one of many transfers of a DAO's decision first; that must not undo it.
            if (msg.sender == dao) return;
            revert FoundationHandover_AlreadyScheduled(powerId, pending);
        }

        uint48 readyAt = uint48(block.timestamp) + transferDelay;
        _transfers[powerId] = Transfer(readyAt, msg.sender, toStage);
        emit TransferScheduled(powerId, toStage, msg.sender, readyAt);
    }

    /// @inheritdoc IFoundationHandover
    function cancelTransfer(uint16 powerId, Stage toStage) external {
        _checkMover();
        _checkNext(toStage);
        Transfer memory transfer = _pendingTransfer(powerId);
        if (msg.sender != dao) {
            if (transfer.by != msg.sender) revert FoundationHandover_NotAllowed(msg.sender);
            if (progress().isOpen) revert FoundationHandover_GateOpen(stage);
        }

        delete _transfers[powerId];
        emit TransferCancelled(powerId, toStage, msg.sender);
    }

    /// @inheritdoc IFoundationHandover
    function acceptTransfer(uint16 powerId, Stage toStage) external {
        if (msg.sender != dao) revert FoundationHandover_NotAllowed(msg.sender);
        _checkNext(toStage);
        uint48 readyAt = _pendingTransfer(powerId).readyAt;
        if (block.timestamp < readyAt) revert FoundationHandover_NotReady(powerId, readyAt);
        _requireOpenGate();
        if (powerId == ADMIN) {
            (bool isWaiting, uint16 waitsFor) = _firstNotTransferred(ADMIN + 1, toStage);
            if (isWaiting) revert FoundationHandover_AdminMovesLast(waitsFor);
        }

        delete _transfers[powerId];
        _transferredTo[powerId] = toStage;
        emit TransferAccepted(powerId, toStage);
        _establish(uint64(uint256(_power(powerId).role)), _holders(powerId, toStage));
    }

    /// @inheritdoc IFoundationHandover
    function advance(Stage toStage) external {
        _checkMover();
        _checkNext(toStage);
        _requireOpenGate();
        (bool isWaiting, uint16 waitsFor) = _firstNotTransferred(ADMIN, toStage);
        if (isWaiting) revert FoundationHandover_PowerNotTransferred(waitsFor, toStage);
        address proposalGuardian = _proposalGuardian();
        if (toStage == Stage.DAO && proposalGuardian != address(0)) {
            revert FoundationHandover_GuardianStillSet(proposalGuardian);
        }

        _enter(toStage);
    }

    // -------------------------------------------------------------------------------------------------------- guardian

    /// @inheritdoc IFoundationHandover
    function cancelProposal(uint256 proposalId, string calldata reason) external {
        if (msg.sender != guardian) revert FoundationHandover_NotAllowed(msg.sender);
        if (!isGuardianActive()) revert FoundationHandover_GuardianEnded(guardianExpiresAt);
        if (isHandoverProposal(proposalId)) revert FoundationHandover_HandoverStep(proposalId);

        emit GuardianActed(proposalId, keccak256(bytes(reason)), reason);
        SaharaGovernor(payable(governor)).cancel(proposalId);
    }

    /// @inheritdoc IFoundationHandover
    function renounceGuardian() external {
        if (msg.sender != guardian) revert FoundationHandover_NotAllowed(msg.sender);
        if (!_isGuardianInOffice()) revert FoundationHandover_GuardianEnded(guardianExpiresAt);

        _hasGuardianRenounced = true;
        emit GuardianRenounced(msg.sender);
    }

    // ----------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFoundationHandover
    function isHandoverProposal(uint256 proposalId) public view returns (bool) {
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas, ) = SaharaGovernor(
            payable(governor)
        ).proposalDetails(proposalId);
        bytes32 dismissal = keccak256(
            abi.encodeCall(SaharaGovernor(payable(governor)).setProposalGuardian, address(0))
        );
        for (uint256 i; i < targets.length; ++i) {
            bool isStep =
                targets[i] == address(this) || (targets[i] == governor && keccak256(calldatas[i]) == dismissal);
            if (!isStep || values[i] != 0) return false;
        }
        return true;
    }

    /// @inheritdoc IFoundationHandover
    function isGuardianActive() public view returns (bool) {
        return _isGuardianInOffice() && _proposalGuardian() == address(this);
    }

    /// @inheritdoc IFoundationHandover
    function transferOf(uint256 powerId) external view returns (Transfer memory) {
        _power(powerId);
        return _transfers[powerId];
    }

    // -------------------------------------------------------------------------------------------------------- internal

    /// @dev Gives the role to exactly `holders`, behind their delays. The delay of who stays is set anew by revoking and
    /// granting, because AccessManager shortens a delay only after a while. Own adminship goes last: it is what this needs.
    function _establish(uint64 role, Holding[] storage holders) private {
        for (uint256 i; i < holders.length; ++i) {
            Holding memory next = holders[i];
            (uint48 since, uint32 delay, , uint48 effect) = _manager().getAccess(role, next.account);
            bool isHeld = since != 0 && since <= block.timestamp && delay == next.executionDelay && effect == 0;
            if (isHeld) continue;
            if (since != 0) _manager().revokeRole(role, next.account);
            _manager().grantRole(role, next.account, next.executionDelay);
        }
        address[] memory members = _manager().getRoleMembers(role);
        for (uint256 i; i < members.length; ++i) {
            if (members[i] != address(this) && !_holds(holders, members[i])) {
                _manager().revokeRole(role, members[i]);
            }
        }
        if (!_holds(holders, address(this))) _manager().renounceRole(role, address(this));
    }

    function _checkMover() private view {
        if (msg.sender != dao && msg.sender != foundation) revert FoundationHandover_NotAllowed(msg.sender);
    }

    function _checkNext(Stage toStage) private view {
        if (uint8(toStage) != uint8(stage) + 1) revert FoundationHandover_NotNextStage(toStage, stage);
    }

    function _pendingTransfer(uint16 powerId) private view returns (Transfer memory transfer) {
        _power(powerId);
        transfer = _transfers[powerId];
        if (transfer.readyAt == 0) revert FoundationHandover_NotScheduled(powerId);
    }

    function _firstNotTransferred(uint16 from, Stage toStage) private view returns (bool, uint16) {
        for (uint16 powerId = from; powerId < powerCount(); ++powerId) {
            if (_isTransferred(powerId, toStage) && _transferredTo[powerId] != toStage) return (true, powerId);
        }
        return (false, 0);
    }

    /// @dev The DAO may have dismissed it nevertheless.
    function _isGuardianInOffice() private view returns (bool) {
        return !_hasGuardianRenounced && stage != Stage.DAO && block.timestamp < guardianExpiresAt;
    }
}
