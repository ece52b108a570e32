// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {PlainToken} from "./PlainToken.sol";

/// @notice During every transfer calls back into whichever watched contract the money comes from or goes to.
/// @dev Each attempt would be a valid call on its own; the guard is what must stop it.
contract ReentrantToken is PlainToken {
    struct Attempt {
        address target;
        bytes data;
    }

    Attempt[] private _attempts;
    uint256 public refused;
    /// Calls that came through, or failed for another reason than the guard.
    uint256 public slipped;
    bool private _isCalling;

    constructor() PlainToken("REENTRANT", 18) {}

    /// @notice Tries `data` on `target` during transfers that touch `target`.
    function arm(address target, bytes calldata data) external {
        _attempts.push(Attempt(target, data));
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (from == address(0) || to == address(0) || _isCalling) return;
        _isCalling = true;
        for (uint256 i; i < _attempts.length; ++i) {
            Attempt storage attempt = _attempts[i];
            if (attempt.target != from && attempt.target != to) continue;
            (bool ok, bytes memory answer) = attempt.target.call(attempt.data);
            bytes4 guard = ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector;
            if (!ok && bytes4(answer) == guard) ++refused;
            else ++slipped;
        }
        _isCalling = false;
    }
}
