// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title DecayCurve
/// @notice A sum of lines that each fall to zero at the start of a week, kept so that its past can be read.
/// @dev A line is worth slope × (endsAt - t) until `endsAt`, then nothing. Their sum at t is bias - slope × t, where
/// slope = Σ slope and bias = Σ slope × endsAt over the lines that have not ended: integers throughout, so that sums of
/// curves are exact, not merely close.
/// @dev A point is written only when a line comes, goes or changes. Between points the curve is found by walking the
/// weeks and dropping what ended in each. The walk stops when no line is left, so a gap costs at most as many steps as
/// the longest line has weeks, three to a storage slot, however long the gap is.
/// @dev The past can't be rewritten: a line is only ever added or removed while it has not ended, so what a week drops is
/// final once the week has begun, and before that it belongs to the latest point.
library DecayCurve {
    using Checkpoints for Checkpoints.Trace208;
    using SafeCast for uint256;

    uint48 internal constant WEEK = 7 days;

    uint256 private constant SLOPE_BITS = 72;
    uint256 private constant SLOPES_PER_WORD = 3;

    struct Curve {
        /// week (24 bits), slope (72 bits), bias (112 bits) at each moment of change
        Checkpoints.Trace208 points;
        /// the slopes that end with each week's beginning
        mapping(uint256 word => uint256) endings;
    }

    struct Line {
        uint256 slope;
        uint48 endsAt;
    }

    struct Point {
        /// the last week whose endings are taken out
        uint256 week;
        uint256 slope;
        uint256 bias;
    }

    /// @notice Puts the line `next` in the place of the line `old`; a line with slope 0 is no line.
    /// @dev Assumes that `old` is part of the curve, or has ended, and that both end at a week's beginning.
    /// @return valueBefore the curve's value at `time` with `old`.
    /// @return valueAfter the curve's value at `time` with `next`.
    function replace(
        Curve storage self,
        uint48 time,
        Line memory old,
        Line memory next
    ) internal returns (uint256 valueBefore, uint256 valueAfter) {
        Point memory point = _unpack(self.points.latest());
        _advance(self, point, time);
        valueBefore = point.bias - point.slope * time;

        if (old.slope != 0 && old.endsAt > time) {
            point.slope -= old.slope;
            point.bias -= old.slope * old.endsAt;
            _setEnding(self, old.endsAt, _ending(self, old.endsAt) - old.slope);
        }
        if (next.slope != 0 && next.endsAt > time) {
            point.slope += next.slope;
            point.bias += next.slope * next.endsAt;
            _setEnding(self, next.endsAt, _ending(self, next.endsAt) + next.slope);
        }
        valueAfter = point.bias - point.slope * time;
        self.points.push(time, _pack(point));
    }

    /// @notice The curve's value at `time`, whatever was changed after it.
    function valueAt(Curve storage self, uint48 time) internal view returns (uint256) {
        Point memory point = _unpack(self.points.upperLookupRecent(time));
        _advance(self, point, time);
        return point.bias - point.slope * time;
    }

    /// @notice How many points are stored.
    function length(Curve storage self) internal view returns (uint256) {
        return self.points.length();
    }

    /// @dev Takes out of `point` the lines that end after it and up to `time`.
    function _advance(Curve storage self, Point memory point, uint48 time) private view {
        uint256 lastWeek = time / WEEK;
        uint256 loaded = type(uint256).max;
        uint256 word;
        for (uint256 week = point.week + 1; point.slope != 0 && week <= lastWeek; ++week) {
            if (week / SLOPES_PER_WORD != loaded) {
                loaded = week / SLOPES_PER_WORD;
                word = self.endings[loaded];
            }
            uint256 slope = uint72(word >> _shift(week));
            point.slope -= slope;
            point.bias -= slope * week * WEEK;
        }
        point.week = lastWeek;
    }

    function _ending(Curve storage self, uint48 endsAt) private view returns (uint256) {
        uint256 week = endsAt / WEEK;
        return uint72(self.endings[week / SLOPES_PER_WORD] >> _shift(week));
    }

    function _setEnding(Curve storage self, uint48 endsAt, uint256 slope) private {
        uint256 week = endsAt / WEEK;
        uint256 others = self.endings[week / SLOPES_PER_WORD] & ~(uint256(type(uint72).max) << _shift(week));
        self.endings[week / SLOPES_PER_WORD] = others | (uint256(slope.toUint72()) << _shift(week));
    }

    function _shift(uint256 week) private pure returns (uint256) {
        return (week % SLOPES_PER_WORD) * SLOPE_BITS;
    }

    /// @dev The slope fits or `_setEnding` reverts first; with it, the bias fits for thirty thousand years.
    function _pack(Point memory point) private pure returns (uint208) {
        return ((point.week << 184) | (uint256(point.slope.toUint72()) << 112) | point.bias).toUint208();
    }

    function _unpack(uint208 packed) private pure returns (Point memory) {
        return Point(packed >> 184, uint72(packed >> 112), uint112(packed));
    }
}
