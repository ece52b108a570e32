// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {IRoyaltyEngine} from "../../core/interfaces/IRoyaltyEngine.sol";
import {IVotingEscrow} from "./IVotingEscrow.sol";

/// @title ContributorVotes
/// @notice An account's score: the protocol fees that were paid on what its receipts have earned and claimed in SAHARA.
/// @dev A score costs what it shows: whoever pays their own asset to grow it has paid that much to the treasury. It never
/// falls, never moves to another account, and nothing but a fee makes it grow. `GovernanceVotes` turns it into power.
/// @dev The engine does not know this contract, so nothing here can slow or stop a payment or a claim. Scores are fetched:
/// `record` claims what is claimable, then reads the fees behind everything that was distributed to the receipt.
/// @dev A score votes through the delegate that its account has in the escrow.
interface IContributorVotes is IERC6372 {
    /// @param fee by how much the score grew.
    /// @param scoreAfter the account's whole score.
    event ScoreGrown(address indexed account, uint256 indexed receiptId, uint256 fee, uint256 scoreAfter);

    error ContributorVotes_NothingToRecord(uint256 receiptId);
    error ContributorVotes_NotEscrow(address caller);

    /// @notice Pays what is claimable on these receipts to their holders and adds the fees behind it to their scores.
    /// @dev Anyone may, for anyone. Also catches up on what was claimed at the engine directly.
    function record(uint256[] calldata receiptIds) external returns (uint256 claimed, uint256 grown);
    /// @notice Called by the escrow when an account changes its delegate.
    function moveDelegation(address account, address from, address to) external;

    /// @notice The part of a receipt's fees that is in a score already.
    function recordedFees(uint256 receiptId) external view returns (uint256);
    function score(address account) external view returns (uint256);
    function getPastScore(address account, uint256 timepoint) external view returns (uint256);
    /// @notice The scores of all accounts that this delegate votes for.
    function delegatedScore(address delegatee) external view returns (uint256);
    function getPastDelegatedScore(address delegatee, uint256 timepoint) external view returns (uint256);
    function totalScore() external view returns (uint256);
    function getPastTotalScore(uint256 timepoint) external view returns (uint256);

    function engine() external view returns (IRoyaltyEngine);
    function escrow() external view returns (IVotingEscrow);
    /// @notice SAHARA: no other currency counts.
    function currency() external view returns (address);
}
