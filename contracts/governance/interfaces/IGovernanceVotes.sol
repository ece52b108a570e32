// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";
import {IContributorVotes} from "./IContributorVotes.sol";
import {IVotingEscrow} from "./IVotingEscrow.sol";

/// @title GovernanceVotes
/// @notice The voting power that the Governor counts: ve-power plus contributor power.
/// @dev One unit of score gives one unit of power, as long as all scores together stay within the contributors' share of
/// the total. Past that, each score counts in proportion: totalScore is scaled down to V × share / (1 - share), where V is
/// all ve-power. With no ve-power at all, contributors have none either.
/// @dev Every division is floored, so the votes of all delegates add up to the total or less, short by less than one wei
/// for each delegate with a score. While scores are not scaled down the sum is exact.
interface IGovernanceVotes is IERC5805 {
    struct Parts {
        uint256 ve;
        uint256 contributor;
    }

    event ContributorShareSet(uint16 shareBps);

    error GovernanceVotes_ShareAboveCeiling(uint16 shareBps, uint16 ceiling);
    error GovernanceVotes_NotWired(address escrow, address contributorVotes);
    error GovernanceVotes_DelegateInEscrow(address escrow);

    /// @notice Restricted. At most SHARE_CEILING_BPS; counts for snapshots from this second on.
    function setContributorShare(uint16 shareBps) external;

    /// @notice A delegate's votes now, by where they come from.
    function votesParts(address account) external view returns (Parts memory);
    /// @notice A delegate's votes at a past moment, by where they come from.
    function getPastVotesParts(address account, uint256 timepoint) external view returns (Parts memory);
    /// @notice All votes at a past moment, by where they come from.
    function getPastTotalSupplyParts(uint256 timepoint) external view returns (Parts memory);
    /// @notice The most that contributors may hold of the total, in basis points.
    function contributorShareBps() external view returns (uint16);
    function getPastContributorShareBps(uint256 timepoint) external view returns (uint16);

    function SHARE_CEILING_BPS() external view returns (uint16);
    function escrow() external view returns (IVotingEscrow);
    function contributorVotes() external view returns (IContributorVotes);
}
