// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IReceipts} from "../core/interfaces/IReceipts.sol";
import {IRoyaltyEngine} from "../core/interfaces/IRoyaltyEngine.sol";
import {IContributorVotes} from "./interfaces/IContributorVotes.sol";
import {IVotingEscrow} from "./interfaces/IVotingEscrow.sol";
import {TimestampClock} from "./TimestampClock.sol";

/// @title ContributorVotes
/// @dev Not OpenZeppelin's `Votes`: that would bring a second choice of delegate beside the escrow's.
contract ContributorVotes is IContributorVotes, TimestampClock {
    using Checkpoints for Checkpoints.Trace208;
    using SafeCast for uint256;

    /// @inheritdoc IContributorVotes
    IRoyaltyEngine public immutable engine;
    IReceipts public immutable receipts;
    /// @inheritdoc IContributorVotes
    IVotingEscrow public immutable escrow;
    /// @inheritdoc IContributorVotes
    address public immutable currency;

    /// @inheritdoc IContributorVotes
    mapping(uint256 receiptId => uint256) public recordedFees;

    mapping(address account => Checkpoints.Trace208) private _scores;
    mapping(address delegatee => Checkpoints.Trace208) private _delegatedScores;
    Checkpoints.Trace208 private _totalScore;

    constructor(IRoyaltyEngine engine_, IReceipts receipts_, IVotingEscrow escrow_, address currency_) {
        engine = engine_;
        receipts = receipts_;
        escrow = escrow_;
        currency = currency_;
    }

    /// @inheritdoc IContributorVotes
    function record(uint256[] calldata receiptIds) external returns (uint256 claimed, uint256 grown) {
        for (uint256 i; i < receiptIds.length; ++i) {
            (uint256 paid, uint256 fee) = _record(receiptIds[i]);
            if (paid == 0 && fee == 0) revert ContributorVotes_NothingToRecord(receiptIds[i]);
            claimed += paid;
            grown += fee;
        }
    }

    /// @inheritdoc IContributorVotes
    function moveDelegation(address account, address from, address to) external {
        if (msg.sender != address(escrow)) revert ContributorVotes_NotEscrow(msg.sender);
        uint256 amount = score(account);
        if (amount == 0) return;

        _set(_delegatedScores[from], delegatedScore(from) - amount);
        _set(_delegatedScores[to], delegatedScore(to) + amount);
    }

    // ----------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IContributorVotes
    function score(address account) public view returns (uint256) {
        return _scores[account].latest();
    }

    /// @inheritdoc IContributorVotes
    function getPastScore(address account, uint256 timepoint) external view returns (uint256) {
        return _scores[account].upperLookupRecent(_past(timepoint));
    }

    /// @inheritdoc IContributorVotes
    function delegatedScore(address delegatee) public view returns (uint256) {
        return _delegatedScores[delegatee].latest();
    }

    /// @inheritdoc IContributorVotes
    function getPastDelegatedScore(address delegatee, uint256 timepoint) external view returns (uint256) {
        return _delegatedScores[delegatee].upperLookupRecent(_past(timepoint));
    }

    /// @inheritdoc IContributorVotes
    function totalScore() public view returns (uint256) {
        return _totalScore.latest();
    }

    /// @inheritdoc IContributorVotes
    function getPastTotalScore(uint256 timepoint) external view returns (uint256) {
        return _totalScore.upperLookupRecent(_past(timepoint));
    }

    // -------------------------------------------------------------------------------------------------------- internal

    /// @dev Claims first: after that all that was ever distributed to the receipt has been paid out, and so the fees
    /// behind all of it count. The outside calls precede the effects because they say what the effects are.
    function _record(uint256 receiptId) private returns (uint256 claimed, uint256 fee) {
        if (engine.claimable(receiptId, currency) != 0) claimed = engine.claim(receiptId, currency);
        uint256 fees = engine.feesPaidFor(receiptId, currency);
        fee = fees - recordedFees[receiptId];
        if (fee == 0) return (claimed, 0);

        recordedFees[receiptId] = fees;
        address account = receipts.ownerOf(receiptId);
        address delegatee = escrow.delegates(account);
        _set(_scores[account], score(account) + fee);
        _set(_delegatedScores[delegatee], delegatedScore(delegatee) + fee);
        _set(_totalScore, totalScore() + fee);
        emit ScoreGrown(account, receiptId, fee, score(account));
    }

    function _set(Checkpoints.Trace208 storage trace, uint256 value) private {
        trace.push(clock(), value.toUint208());
    }
}
