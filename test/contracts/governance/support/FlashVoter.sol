// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SaharaGovernor} from "../../../../contracts/governance/SaharaGovernor.sol";
import {VotingEscrow} from "../../../../contracts/governance/VotingEscrow.sol";
import {PlainToken} from "../../support/PlainToken.sol";

/// @notice Borrows, locks and tries to use the power, all in one transaction.
contract FlashVoter {
    VotingEscrow private immutable _escrow;
    SaharaGovernor private immutable _governor;
    PlainToken private immutable _token;

    constructor(VotingEscrow escrow, SaharaGovernor governor, PlainToken token) {
        _escrow = escrow;
        _governor = governor;
        _token = token;
        token.approve(address(escrow), type(uint256).max);
    }

    function lockAndPropose(uint256 amount, uint48 unlocksAt) external returns (uint256 proposalId) {
        _borrowAndLock(amount, unlocksAt);
        proposalId = _governor.propose(new address[](1), new uint256[](1), new bytes[](1), "borrowed");
        _governor.castVote(proposalId, 1);
    }

    function lockAndVote(uint256 amount, uint48 unlocksAt, uint256 proposalId) external {
        _borrowAndLock(amount, unlocksAt);
        _governor.castVote(proposalId, 1);
    }

    function lockAndRepay(uint256 amount, uint48 unlocksAt) external {
        _borrowAndLock(amount, unlocksAt);
        _escrow.withdraw();
    }

    function _borrowAndLock(uint256 amount, uint48 unlocksAt) private {
        _token.mint(address(this), amount);
        _escrow.lock(amount, unlocksAt);
    }
}
