// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {VotingEscrow} from "../../../../contracts/governance/VotingEscrow.sol";
import {PlainToken} from "../../support/PlainToken.sol";
import {Test} from "../../support/Test.sol";
import {LockModel} from "./LockModel.sol";

/// @notice Does one valid random step with the escrow and tells the model what it must have led to.
/// @dev Steps are chosen from what is possible, so none is wasted on a revert.
contract EscrowDriver is Test {
    uint256 internal constant MAX_DURATION = 4 * 365 days;

    VotingEscrow public immutable escrow;
    PlainToken public immutable token;
    LockModel public immutable model;
    uint256 public immutable start;

    uint256 public steps;
    mapping(string kind => uint256) public stepsOf;

    constructor(VotingEscrow escrow_, PlainToken token_, uint256 accounts) {
        escrow = escrow_;
        token = token_;
        model = new LockModel();
        start = block.timestamp;
        for (uint256 i; i < accounts; ++i) {
            address account = vm.addr(0xacc0 + i);
            model.add(account);
            vm.prank(account);
            token.approve(address(escrow), type(uint256).max);
        }
    }

    /// @notice One step of `seed`'s choosing.
    function step(uint256 seed) external {
        ++steps;
        address account = model.accounts(_draw(seed, "account", model.count()));
        uint256 choice = _draw(seed, "choice", 10);
        if (choice < 3) return _wait(seed);
        if (choice < 5) return _delegate(account, seed);

        LockModel.Version memory lock = model.latest(account);
        if (lock.amount == 0) return _lock(account, seed);
        if (lock.unlocksAt <= block.timestamp) return _withdraw(account);
        if (choice < 8 || lock.unlocksAt >= _lastWeek()) return _increase(account, lock, seed);
        _extend(account, lock, seed);
    }

    /// @dev Nothing at all, seconds, days, to the very edge of a week, a long gap, and at times longer than any lock.
    function _wait(uint256 seed) private {
        uint256 kind = _draw(seed, "wait", 20);
        uint256 time = block.timestamp;
        if (kind < 6) time += _draw(seed, "seconds", 100);
        else if (kind < 12) time += _draw(seed, "days", 14 days);
        else if (kind < 15) time = (time / 7 days + 1 + _draw(seed, "edge", 30)) * 7 days - 1 + _draw(seed, "side", 3);
        else if (kind < 19) time += _draw(seed, "weeks", 80 weeks);
        else time += MAX_DURATION + _draw(seed, "years", 80 weeks);
        vm.warp(time);
        ++stepsOf["wait"];
    }

    function _delegate(address account, uint256 seed) private {
        address to = model.accounts(_draw(seed, "to", model.count()));
        vm.prank(account);
        escrow.delegate(to);
        model.setDelegate(account, to);
        ++stepsOf["delegate"];
    }

    function _lock(address account, uint256 seed) private {
        uint256 first = (block.timestamp + 14 days - 1) / 7 days;
        uint256 week = first + _draw(seed, "week", _lastWeek() / 7 days - first + 1);
        uint256 amount = _amount(account, seed);
        vm.prank(account);
        escrow.lock(amount, uint48(week * 7 days + _draw(seed, "in the week", 7 days)));
        model.setLock(account, amount - (amount % MAX_DURATION), week * 7 days);
        ++stepsOf["lock"];
    }

    function _increase(address account, LockModel.Version memory lock, uint256 seed) private {
        uint256 amount = _amount(account, seed);
        vm.prank(account);
        escrow.increase(amount);
        model.setLock(account, lock.amount + amount - (amount % MAX_DURATION), lock.unlocksAt);
        ++stepsOf["increase"];
    }

    function _extend(address account, LockModel.Version memory lock, uint256 seed) private {
        uint256 weeks_ = (_lastWeek() - lock.unlocksAt) / 7 days;
        uint256 unlocksAt = lock.unlocksAt + (1 + _draw(seed, "later", weeks_)) * 7 days;
        vm.prank(account);
        escrow.extend(uint48(unlocksAt));
        model.setLock(account, lock.amount, unlocksAt);
        ++stepsOf["extend"];
    }

    function _withdraw(address account) private {
        vm.prank(account);
        escrow.withdraw();
        model.setLock(account, 0, 0);
        ++stepsOf["withdraw"];
    }

    /// @dev From the least that can be locked to a large part of the supply.
    function _amount(address account, uint256 seed) private returns (uint256 amount) {
        uint256 magnitude = 10 ** _draw(seed, "magnitude", 20);
        amount = MAX_DURATION + _draw(seed, "amount", MAX_DURATION * magnitude);
        if (amount > 1e27) amount = 1e27;
        token.mint(account, amount);
    }

    function _lastWeek() private view returns (uint256) {
        return ((block.timestamp + MAX_DURATION) / 7 days) * 7 days;
    }

    function _draw(uint256 seed, string memory what, uint256 below) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, what))) % below;
    }
}
