// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PlainToken} from "./PlainToken.sol";

/// @notice Once switched on, takes 1 % from the sender on top of what it was told to move.
contract GreedyToken is PlainToken {
    bool public isGreedy;

    constructor() PlainToken("GREEDY", 18) {}

    function setGreedy(bool isGreedy_) external {
        isGreedy = isGreedy_;
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (isGreedy && from != address(0) && to != address(0)) super._update(from, address(0), amount / 100);
    }
}
