// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IContributorVotes} from "./interfaces/IContributorVotes.sol";
import {IVotingEscrow} from "./interfaces/IVotingEscrow.sol";
import {DecayCurve} from "./libraries/DecayCurve.sol";
import {TimestampClock} from "./TimestampClock.sol";

/// @title VotingEscrow
/// @dev OpenZeppelin's `Votes` can't hold this: its units don't decay. Checkpoints, nonces and signatures are its own.
contract VotingEscrow is IVotingEscrow, TimestampClock, EIP712, Nonces {
    using Checkpoints for Checkpoints.Trace208;
    using DecayCurve for DecayCurve.Curve;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    /// @inheritdoc IVotingEscrow
    uint48 public constant MIN_DURATION = 1 weeks;
    /// @inheritdoc IVotingEscrow
    uint48 public constant MAX_DURATION = 4 * 365 days;

    bytes32 private constant DELEGATION_TYPEHASH = keccak256(
        "Delegation(address delegatee,uint256 nonce,uint256 expiry)"
    );

    /// @inheritdoc IVotingEscrow
    IERC20 public immutable token;
    /// @inheritdoc IVotingEscrow
    IContributorVotes public immutable contributorVotes;

    /// @inheritdoc IVotingEscrow
    uint256 public totalLocked;

    /// slope (160 bits) and end (48 bits) of each account's lock over time
    mapping(address account => Checkpoints.Trace208) private _locks;
    mapping(address account => address) private _delegatees;
    mapping(address delegatee => DecayCurve.Curve) private _delegated;
    DecayCurve.Curve private _total;

    constructor(IERC20 token_, IContributorVotes contributorVotes_) EIP712("Wadi Voting Escrow", "1") {
        token = token_;
        contributorVotes = contributorVotes_;
    }

    // ----------------------------------------------------------------------------------------------------------- locks

    /// @inheritdoc IVotingEscrow
    function lock(uint256 amount, uint48 unlocksAt) external returns (uint256 locked) {
        DecayCurve.Line memory none = _line(msg.sender);
        if (none.slope != 0) revert VotingEscrow_LockExists(msg.sender, none.endsAt);
        DecayCurve.Line memory line = DecayCurve.Line(_slope(amount), _week(unlocksAt));
        uint48 earliest = clock() + MIN_DURATION;
        if (line.endsAt < earliest) revert VotingEscrow_UnlockTooSoon(unlocksAt, _week(earliest - 1) + DecayCurve.WEEK);
        _checkLatest(unlocksAt, line.endsAt);

        locked = line.slope * MAX_DURATION;
        totalLocked += locked;
        _replace(none, line);
        emit LockCreated(msg.sender, locked, line.endsAt);
        token.safeTransferFrom(msg.sender, address(this), locked);
    }

    /// @inheritdoc IVotingEscrow
    function increase(uint256 amount) external returns (uint256 added) {
        DecayCurve.Line memory line = _liveLine();
        DecayCurve.Line memory next = DecayCurve.Line(line.slope + _slope(amount), line.endsAt);

        added = (next.slope - line.slope) * MAX_DURATION;
        totalLocked += added;
        _replace(line, next);
        emit LockIncreased(msg.sender, added, next.slope * MAX_DURATION, next.endsAt);
        token.safeTransferFrom(msg.sender, address(this), added);
    }

    /// @inheritdoc IVotingEscrow
    function extend(uint48 unlocksAt) external {
        DecayCurve.Line memory line = _liveLine();
        DecayCurve.Line memory next = DecayCurve.Line(line.slope, _week(unlocksAt));
        if (next.endsAt <= line.endsAt) revert VotingEscrow_NotAnExtension(unlocksAt, line.endsAt);
        _checkLatest(unlocksAt, next.endsAt);

        _replace(line, next);
        emit LockExtended(msg.sender, line.slope * MAX_DURATION, line.endsAt, next.endsAt);
    }

    /// @inheritdoc IVotingEscrow
    /// @dev Touches no curve: an expired lock has left them all by itself.
    function withdraw() external returns (uint256 amount) {
        DecayCurve.Line memory line = _line(msg.sender);
        if (line.slope == 0) revert VotingEscrow_NoLock(msg.sender);
        if (line.endsAt > clock()) revert VotingEscrow_LockNotExpired(msg.sender, line.endsAt);

        amount = line.slope * MAX_DURATION;
        totalLocked -= amount;
        _locks[msg.sender].push(clock(), 0);
        emit LockWithdrawn(msg.sender, amount);
        token.safeTransfer(msg.sender, amount);
    }

    // ------------------------------------------------------------------------------------------------------ delegation

    /// @inheritdoc IVotes
    function delegate(address delegatee) external {
        _delegate(msg.sender, delegatee);
    }

    /// @inheritdoc IVotes
    function delegateBySig(address delegatee, uint256 nonce, uint256 expiry, uint8 v, bytes32 r, bytes32 s) external {
        if (block.timestamp > expiry) revert VotesExpiredSignature(expiry);
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(DELEGATION_TYPEHASH, delegatee, nonce, expiry)));
        address signer = ECDSA.recover(digest, v, r, s);
        _useCheckedNonce(signer, nonce);
        _delegate(signer, delegatee);
    }

    // ----------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IVotes
    function delegates(address account) public view returns (address) {
        address delegatee = _delegatees[account];
        return delegatee == address(0) ? account : delegatee;
    }

    /// @inheritdoc IVotes
    function getVotes(address account) external view returns (uint256) {
        return _delegated[account].valueAt(clock());
    }

    /// @inheritdoc IVotes
    function getPastVotes(address account, uint256 timepoint) external view returns (uint256) {
        return _delegated[account].valueAt(_past(timepoint));
    }

    /// @inheritdoc IVotes
    function getPastTotalSupply(uint256 timepoint) external view returns (uint256) {
        return _total.valueAt(_past(timepoint));
    }

    /// @inheritdoc IVotingEscrow
    function totalPower() external view returns (uint256) {
        return _total.valueAt(clock());
    }

    /// @inheritdoc IVotingEscrow
    function lockOf(address account) external view returns (Lock memory) {
        return _toLock(_line(account));
    }

    /// @inheritdoc IVotingEscrow
    function getPastLock(address account, uint256 timepoint) external view returns (Lock memory) {
        return _toLock(_lineAt(account, _past(timepoint)));
    }

    /// @inheritdoc IVotingEscrow
    function powerOf(address account) external view returns (uint256) {
        return _power(_line(account), clock());
    }

    /// @inheritdoc IVotingEscrow
    function getPastPower(address account, uint256 timepoint) external view returns (uint256) {
        return _power(_lineAt(account, _past(timepoint)), _past(timepoint));
    }

    /// @inheritdoc IVotingEscrow
    function numCheckpoints(address delegatee) external view returns (uint256) {
        return _delegated[delegatee].length();
    }

    // -------------------------------------------------------------------------------------------------------- internal

    function _replace(DecayCurve.Line memory old, DecayCurve.Line memory next) private {
        uint48 time = clock();
        _locks[msg.sender].push(time, ((next.slope << 48) | next.endsAt).toUint208());
        _total.replace(time, old, next);
        _replaceVotes(delegates(msg.sender), time, old, next);
    }

    function _replaceVotes(
        address delegatee,
        uint48 time,
        DecayCurve.Line memory old,
        DecayCurve.Line memory next
    ) private {
        (uint256 votesBefore, uint256 votesAfter) = _delegated[delegatee].replace(time, old, next);
        emit DelegateVotesChanged(delegatee, votesBefore, votesAfter);
    }

    function _delegate(address account, address to) private {
        if (to == address(0)) revert VotingEscrow_NoDelegate();
        address from = delegates(account);
        _delegatees[account] = to;
        emit DelegateChanged(account, from, to);
        if (from == to) return;

        uint48 time = clock();
        DecayCurve.Line memory line = _line(account);
        if (_power(line, time) != 0) {
            DecayCurve.Line memory none;
            _replaceVotes(from, time, line, none);
            _replaceVotes(to, time, none, line);
        }
        contributorVotes.moveDelegation(account, from, to);
    }

    function _slope(uint256 amount) private pure returns (uint256 slope) {
        slope = amount / MAX_DURATION;
        if (slope == 0) revert VotingEscrow_AmountTooSmall(amount, MAX_DURATION);
    }

    function _week(uint48 time) private pure returns (uint48) {
        return time - (time % DecayCurve.WEEK);
    }

    function _checkLatest(uint48 asked, uint48 endsAt) private view {
        uint48 latest = clock() + MAX_DURATION;
        if (endsAt > latest) revert VotingEscrow_UnlockTooLate(asked, _week(latest));
    }

    function _liveLine() private view returns (DecayCurve.Line memory line) {
        line = _line(msg.sender);
        if (line.slope == 0) revert VotingEscrow_NoLock(msg.sender);
        if (line.endsAt <= clock()) revert VotingEscrow_LockExpired(msg.sender, line.endsAt);
    }

    function _line(address account) private view returns (DecayCurve.Line memory) {
        return _unpack(_locks[account].latest());
    }

    function _lineAt(address account, uint48 time) private view returns (DecayCurve.Line memory) {
        return _unpack(_locks[account].upperLookupRecent(time));
    }

    function _unpack(uint208 packed) private pure returns (DecayCurve.Line memory) {
        return DecayCurve.Line(packed >> 48, uint48(packed));
    }

    function _power(DecayCurve.Line memory line, uint48 time) private pure returns (uint256) {
        return line.endsAt > time ? line.slope * (line.endsAt - time) : 0;
    }

    function _toLock(DecayCurve.Line memory line) private pure returns (Lock memory) {
        return Lock(line.slope * MAX_DURATION, line.endsAt);
    }
}
