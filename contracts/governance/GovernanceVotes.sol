// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {BPS} from "../core/Vocabulary.sol";
import {IContributorVotes} from "./interfaces/IContributorVotes.sol";
import {IGovernanceVotes} from "./interfaces/IGovernanceVotes.sol";
import {IVotingEscrow} from "./interfaces/IVotingEscrow.sol";
import {TimestampClock} from "./TimestampClock.sol";

/// @title GovernanceVotes
contract GovernanceVotes is IGovernanceVotes, TimestampClock, AccessManaged {
    using Checkpoints for Checkpoints.Trace208;

    /// @inheritdoc IGovernanceVotes
    uint16 public constant SHARE_CEILING_BPS = 4_000;

    /// @inheritdoc IGovernanceVotes
    IVotingEscrow public immutable escrow;
    /// @inheritdoc IGovernanceVotes
    IContributorVotes public immutable contributorVotes;

    Checkpoints.Trace208 private _shareBps;

    constructor(
        address authority_,
        IVotingEscrow escrow_,
        IContributorVotes contributorVotes_,
        uint16 shareBps
    ) AccessManaged(authority_) {
        if (
            address(escrow_.contributorVotes()) != address(contributorVotes_) ||
            address(contributorVotes_.escrow()) != address(escrow_)
        ) {
            revert GovernanceVotes_NotWired(address(escrow_), address(contributorVotes_));
        }
        escrow = escrow_;
        contributorVotes = contributorVotes_;
        _setContributorShare(shareBps);
    }

    // ------------------------------------------------------------------------------------------------------ governance

    /// @inheritdoc IGovernanceVotes
    function setContributorShare(uint16 shareBps) external restricted {
        _setContributorShare(shareBps);
    }

    // ------------------------------------------------------------------------------------------------------ delegation

    /// @inheritdoc IVotes
    function delegates(address account) external view returns (address) {
        return escrow.delegates(account);
    }

    /// @notice Always reverts: the choice is made once, in the escrow, and covers both parts.
    function delegate(address) external view {
        revert GovernanceVotes_DelegateInEscrow(address(escrow));
    }

    /// @notice Always reverts: signatures are for the escrow's own domain.
    function delegateBySig(address, uint256, uint256, uint8, bytes32, bytes32) external view {
        revert GovernanceVotes_DelegateInEscrow(address(escrow));
    }

    // ----------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IVotes
    function getVotes(address account) external view returns (uint256) {
        return _sum(votesParts(account));
    }

    /// @inheritdoc IVotes
    function getPastVotes(address account, uint256 timepoint) external view returns (uint256) {
        return _sum(getPastVotesParts(account, timepoint));
    }

    /// @inheritdoc IVotes
    function getPastTotalSupply(uint256 timepoint) external view returns (uint256) {
        return _sum(getPastTotalSupplyParts(timepoint));
    }

    /// @inheritdoc IGovernanceVotes
    function votesParts(address account) public view returns (Parts memory parts) {
        parts.ve = escrow.getVotes(account);
        uint256 score = contributorVotes.delegatedScore(account);
        if (score != 0) {
            parts.contributor = _scale(
                score,
                contributorVotes.totalScore(),
                escrow.totalPower(),
                contributorShareBps()
            );
        }
    }

    /// @inheritdoc IGovernanceVotes
    function getPastVotesParts(address account, uint256 timepoint) public view returns (Parts memory parts) {
        parts.ve = escrow.getPastVotes(account, timepoint);
        uint256 score = contributorVotes.getPastDelegatedScore(account, timepoint);
        if (score != 0) {
            parts.contributor = _scale(
                score,
                contributorVotes.getPastTotalScore(timepoint),
                escrow.getPastTotalSupply(timepoint),
                getPastContributorShareBps(timepoint)
            );
        }
    }

    /// @inheritdoc IGovernanceVotes
    function getPastTotalSupplyParts(uint256 timepoint) public view returns (Parts memory parts) {
        parts.ve = escrow.getPastTotalSupply(timepoint);
        uint256 score = contributorVotes.getPastTotalScore(timepoint);
        parts.contributor = _scale(score, score, parts.ve, getPastContributorShareBps(timepoint));
    }

    /// @inheritdoc IGovernanceVotes
    function contributorShareBps() public view returns (uint16) {
        return uint16(_shareBps.latest());
    }

    /// @inheritdoc IGovernanceVotes
    function getPastContributorShareBps(uint256 timepoint) public view returns (uint16) {
        return uint16(_shareBps.upperLookupRecent(_past(timepoint)));
    }

    // -------------------------------------------------------------------------------------------------------- internal

    /// @dev cap / (ve + cap) = share, so contributors never hold more than it. `shareBps` is below BPS by the ceiling.
    function _scale(uint256 score, uint256 totalScore, uint256 ve, uint256 shareBps) private pure returns (uint256) {
        uint256 cap = (ve * shareBps) / (BPS - shareBps);
        return totalScore <= cap ? score : Math.mulDiv(score, cap, totalScore);
    }

    function _sum(Parts memory parts) private pure returns (uint256) {
        return parts.ve + parts.contributor;
    }

    function _setContributorShare(uint16 shareBps) private {
        if (shareBps > SHARE_CEILING_BPS) revert GovernanceVotes_ShareAboveCeiling(shareBps, SHARE_CEILING_BPS);
        _shareBps.push(clock(), shareBps);
        emit ContributorShareSet(shareBps);
    }
}
