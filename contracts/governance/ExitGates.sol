// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {BPS} from "../core/Vocabulary.sol";
import {IFoundationHandover} from "./interfaces/IFoundationHandover.sol";
import {IVotingEscrow} from "./interfaces/IVotingEscrow.sol";
import {PowerRegister} from "./PowerRegister.sol";
import {SaharaGovernor} from "./SaharaGovernor.sol";

/// @title ExitGates
/// @notice What it takes to leave each stage, measured here and nowhere else.
abstract contract ExitGates is PowerRegister {
    address private immutable _escrow;
    address private immutable _votes;

    /// @inheritdoc IFoundationHandover
    uint48 public stageSince;
    /// @inheritdoc IFoundationHandover
    bytes32 public charterHash;
    /// @inheritdoc IFoundationHandover
    mapping(uint256 proposalId => bool) public isCounted;

    Gate[3] private _gates;
    uint32 private _ratifiedProposals;
    /// @dev What the present stage's gate was opened by; `openedAt` is zero until then.
    Progress private _opening;

    constructor(Settings memory settings) {
        _escrow = settings.escrow;
        _votes = settings.votes;
        stageSince = uint48(block.timestamp);
        for (uint256 s; s < _gates.length; ++s) {
            Gate memory gate_ = settings.gates[s];
            bool isBeforeTheLast = s != 0 && gate_.earliest < settings.gates[s - 1].earliest;
            if (gate_.turnoutBps > BPS || isBeforeTheLast) revert FoundationHandover_BadGate(Stage(s));
            _gates[s] = gate_;
            emit GateSet(Stage(s), gate_);
        }
    }

    // -------------------------------------------------------------------------------------------------------- counting

    /// @inheritdoc IFoundationHandover
    function countProposal(uint256 proposalId) external {
        Gate memory gate_ = _presentGate();
        if (isCounted[proposalId]) revert FoundationHandover_AlreadyCounted(proposalId);
        SaharaGovernor governor_ = SaharaGovernor(payable(governor));
        if (governor_.state(proposalId) != IGovernor.ProposalState.Executed) {
            revert FoundationHandover_NotExecuted(proposalId);
        }
        uint256 snapshot = governor_.proposalSnapshot(proposalId);
        if (snapshot < stageSince) revert FoundationHandover_OtherStage(proposalId, snapshot, stageSince);
        (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = governor_.proposalVotes(proposalId);
        uint256 cast = againstVotes + forVotes + abstainVotes;
        uint256 total = IVotes(_votes).getPastTotalSupply(snapshot);
        uint256 least = Math.mulDiv(total, gate_.turnoutBps, BPS, Math.Rounding.Ceil);
        if (cast < least) revert FoundationHandover_TurnoutTooLow(proposalId, cast, least);

        isCounted[proposalId] = true;
        uint32 ratified = ++_ratifiedProposals;
        emit ProposalCounted(proposalId, stage, cast, total, ratified);
        _openIfMet();
    }

    /// @inheritdoc IFoundationHandover
    /// @dev Does nothing where the gate is open already: whoever opens it first can't make a longer decision fail.
    function openGate() external {
        _presentGate();
        _requireOpenGate();
    }

    /// @inheritdoc IFoundationHandover
    function setCharter(bytes32 hash, string calldata uri) external {
        if (msg.sender != dao) revert FoundationHandover_NotAllowed(msg.sender);
        if (hash == 0) revert FoundationHandover_EmptyCharter();
        charterHash = hash;
        emit CharterSet(hash, uri);
        if (stage != Stage.DAO) _openIfMet();
    }

    // ----------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFoundationHandover
    function gate(Stage stage_) public view returns (Gate memory) {
        if (stage_ == Stage.DAO) revert FoundationHandover_NoGate(stage_);
        return _gates[uint256(stage_)];
    }

    /// @inheritdoc IFoundationHandover
    function progress() public view returns (Progress memory) {
        if (stage == Stage.DAO) return Progress(0, 0, 0, false, 0);
        uint256 locked = IVotingEscrow(_escrow).totalLocked();
        Gate memory gate_ = _gates[uint256(stage)];
        bool isOpen =
            _opening.openedAt != 0 ||
                (block.timestamp >= gate_.earliest &&
                    _ratifiedProposals >= gate_.ratifiedProposals &&
                    locked >= gate_.lockedAmount &&
                    (gate_.charterHash == 0 || charterHash == gate_.charterHash));
        return Progress(_ratifiedProposals, locked, charterHash, isOpen, _opening.openedAt);
    }

    // -------------------------------------------------------------------------------------------------------- internal

    function _requireOpenGate() internal {
        if (!_openIfMet()) revert FoundationHandover_GateClosed(stage);
    }

    /// @dev From the last stage there is no way out.
    function _presentGate() private view returns (Gate memory) {
        return gate(stage);
    }

    function _openIfMet() private returns (bool) {
        Progress memory now_ = progress();
        if (now_.isOpen && now_.openedAt == 0) {
            now_.openedAt = uint48(block.timestamp);
            _opening = now_;
            emit GateOpened(stage, now_.ratifiedProposals, now_.lockedAmount, now_.charterHash);
        }
        return now_.isOpen;
    }

    /// @dev Assumes that the gate was recorded as open and that everything else was checked.
    function _enter(Stage toStage) internal {
        Stage from = stage;
        Progress memory opening = _opening;
        bytes32 evidenceHash = keccak256(
            abi.encode(
                block.chainid,
                address(this),
                from,
                _gates[uint256(from)],
                opening.ratifiedProposals,
                opening.lockedAmount,
                opening.charterHash,
                opening.openedAt
            )
        );
        stage = toStage;
        stageSince = uint48(block.timestamp);
        _ratifiedProposals = 0;
        delete _opening;
        emit ExitMeasured(from, opening.ratifiedProposals, opening.lockedAmount, opening.charterHash, opening.openedAt);
        emit StageAdvanced(from, toStage, evidenceHash);
    }
}
