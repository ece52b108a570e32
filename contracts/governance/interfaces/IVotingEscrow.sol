// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IContributorVotes} from "./IContributorVotes.sol";

/// @title VotingEscrow
/// @notice SAHARA locked for a time gives voting power that falls in a straight line to zero on the day of unlocking.
/// @dev A lock of `amount` until `unlocksAt` is worth amount / MAX_DURATION × (unlocksAt - t) at t. Only whole multiples of
/// MAX_DURATION wei are ever locked, so that power is an integer at every second and sums are exact: at any moment the
/// votes of all delegates add up to the total, to the wei.
/// @dev One lock per account: an account's power is one line, and whoever wants several unlock dates uses several accounts
/// with the same delegate. Locks can't be transferred.
/// @dev Who never delegated votes for themselves. The one choice of delegate covers both the lock's power and the
/// account's contributor score.
/// @dev To follow it from logs alone: the lock events carry the whole lock after the change, `DelegateChanged` who votes
/// with it. Power falls between events without a log; `DelegateVotesChanged` carries a delegate's votes at the block's own
/// timestamp, before and after a change.
interface IVotingEscrow is IERC5805 {
    struct Lock {
        uint256 amount;
        /// a week's beginning (a multiple of seven days since 1970); power is zero from this second on
        uint48 unlocksAt;
    }

    event LockCreated(address indexed account, uint256 amount, uint48 unlocksAt);
    /// @param added what came in now.
    /// @param amount the lock's amount after it.
    event LockIncreased(address indexed account, uint256 added, uint256 amount, uint48 unlocksAt);
    event LockExtended(address indexed account, uint256 amount, uint48 previousUnlocksAt, uint48 unlocksAt);
    event LockWithdrawn(address indexed account, uint256 amount);

    error VotingEscrow_AmountTooSmall(uint256 amount, uint256 least);
    error VotingEscrow_UnlockTooSoon(uint48 unlocksAt, uint48 earliest);
    error VotingEscrow_UnlockTooLate(uint48 unlocksAt, uint48 latest);
    error VotingEscrow_NotAnExtension(uint48 unlocksAt, uint48 current);
    error VotingEscrow_LockExists(address account, uint48 unlocksAt);
    error VotingEscrow_NoLock(address account);
    error VotingEscrow_LockExpired(address account, uint48 unlockedAt);
    error VotingEscrow_LockNotExpired(address account, uint48 unlocksAt);
    error VotingEscrow_NoDelegate();

    /// @notice Locks SAHARA until `unlocksAt`, rounded down to a week's beginning.
    /// @dev Assumes an allowance, and a token that neither takes a fee on transfer nor re-enters: SaharaToken does neither.
    /// @return locked what was taken: `amount` rounded down to a multiple of MAX_DURATION wei.
    function lock(uint256 amount, uint48 unlocksAt) external returns (uint256 locked);
    /// @notice Adds SAHARA to the caller's lock, which must not have expired.
    /// @return added what was taken, rounded like a new lock's amount.
    function increase(uint256 amount) external returns (uint256 added);
    /// @notice Moves the caller's unlock date further away, rounded down to a week's beginning.
    function extend(uint48 unlocksAt) external;
    /// @notice Returns everything to the caller after the lock has expired.
    function withdraw() external returns (uint256 amount);

    /// @notice The account's lock, expired or not; zeros when there is none.
    function lockOf(address account) external view returns (Lock memory);
    /// @notice The account's lock as it was at `timepoint`, which must be past.
    function getPastLock(address account, uint256 timepoint) external view returns (Lock memory);
    /// @notice What the account's own lock is worth now, whoever votes with it.
    function powerOf(address account) external view returns (uint256);
    function getPastPower(address account, uint256 timepoint) external view returns (uint256);
    /// @notice What all locks are worth now.
    function totalPower() external view returns (uint256);
    /// @notice All SAHARA locked and not withdrawn.
    function totalLocked() external view returns (uint256);
    /// @notice How many points of change are stored for a delegate: one at most for each second.
    function numCheckpoints(address delegatee) external view returns (uint256);

    function MIN_DURATION() external view returns (uint48);
    function MAX_DURATION() external view returns (uint48);
    function token() external view returns (IERC20);
    /// @notice Told of every change of delegate.
    function contributorVotes() external view returns (IContributorVotes);
}
