// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReceipts} from "../../../contracts/core/interfaces/IReceipts.sol";
import {IRoyaltyEngine} from "../../../contracts/core/interfaces/IRoyaltyEngine.sol";
import {IUsageMeter} from "../../../contracts/core/interfaces/IUsageMeter.sol";
import {PaymentReason} from "../../../contracts/core/Vocabulary.sol";
import {Vm} from "../support/Vm.sol";

/// @notice The whole state of the money, rebuilt from logs alone and by the plainest arithmetic: every credit walks
/// every receipt of its asset. The contracts must agree with it to the wei.
contract Ledger {
    struct Holding {
        uint256 receiptId;
        uint256 units;
    }

    struct Totals {
        uint256 paid;
        uint256 charged;
        uint256 skimmed;
        uint256 collected;
        uint256 claimed;
    }

    struct Usage {
        uint256 deposited;
        uint256 spent;
        uint256 withdrawn;
        uint256 units;
    }

    mapping(address currency => Totals) private _totals;
    mapping(uint256 child => mapping(uint256 parent => mapping(address currency => uint256))) public accrued;
    mapping(uint256 assetId => mapping(address currency => uint256)) public carry;
    mapping(uint256 assetId => mapping(address owner => mapping(address currency => uint256))) public owed;
    mapping(uint256 receiptId => mapping(address currency => uint256)) public earned;
    mapping(uint256 licenseId => Usage) private _usage;
    mapping(uint256 assetId => Holding[]) private _holdings;

    function replay(Vm.Log[] calldata logs) external {
        for (uint256 i; i < logs.length; ++i) {
            Vm.Log calldata log = logs[i];
            bytes32 name = log.topics[0];
            if (name == IReceipts.ReceiptIssued.selector) _receiptIssued(log);
            else if (name == IRoyaltyEngine.PaymentReceived.selector) _paymentReceived(log);
            else if (name == IRoyaltyEngine.LinkAccrued.selector) _linkAccrued(log);
            else if (name == IRoyaltyEngine.LinkPushed.selector) _linkPushed(log);
            else if (name == IRoyaltyEngine.PoolCredited.selector) _poolCredited(log);
            else if (name == IRoyaltyEngine.PayoutClaimed.selector) _payoutClaimed(log);
            else if (name == IRoyaltyEngine.FeesCollected.selector) _feesCollected(log);
            else if (name == IRoyaltyEngine.SurplusSkimmed.selector) _surplusSkimmed(log);
            else if (name == IUsageMeter.UsageDeposited.selector) _usageDeposited(log);
            else if (name == IUsageMeter.UsageSettled.selector) _usageSettled(log);
            else if (name == IUsageMeter.UsageWithdrawn.selector) _usageWithdrawn(log);
        }
    }

    function totals(address currency) external view returns (Totals memory) {
        return _totals[currency];
    }

    function usage(uint256 licenseId) external view returns (Usage memory) {
        return _usage[licenseId];
    }

    function _receiptIssued(Vm.Log calldata log) private {
        (, uint64 units, , ) = abi.decode(log.data, (uint8, uint64, uint256, bytes32));
        _holdings[uint256(log.topics[2])].push(Holding(uint256(log.topics[1]), units));
    }

    function _paymentReceived(Vm.Log calldata log) private {
        (address currency, uint256 amount, uint256 fee, , ) = abi.decode(
            log.data,
            (address, uint256, uint256, PaymentReason, bytes32)
        );
        _totals[currency].paid += amount;
        _totals[currency].charged += fee;
    }

    function _linkAccrued(Vm.Log calldata log) private {
        (address currency, uint256 amount) = abi.decode(log.data, (address, uint256));
        accrued[uint256(log.topics[2])][uint256(log.topics[3])][currency] += amount;
    }

    function _linkPushed(Vm.Log calldata log) private {
        (address currency, uint256 amount) = abi.decode(log.data, (address, uint256));
        accrued[uint256(log.topics[1])][uint256(log.topics[2])][currency] -= amount;
    }

    function _poolCredited(Vm.Log calldata log) private {
        uint256 assetId = uint256(log.topics[2]);
        (address currency, uint256 toOwner, uint256 toReceipts, uint256 carryAfter, uint256 units) = abi.decode(
            log.data,
            (address, uint256, uint256, uint256, uint256)
        );
        owed[assetId][address(uint160(uint256(log.topics[3])))][currency] += toOwner;
        carry[assetId][currency] = carryAfter;
        if (toReceipts == 0) return;
        Holding[] storage holdings = _holdings[assetId];
        for (uint256 i; i < holdings.length; ++i) {
            earned[holdings[i].receiptId][currency] += (toReceipts * holdings[i].units) / units;
        }
    }

    function _payoutClaimed(Vm.Log calldata log) private {
        (uint256 receiptId, uint256 assetId) = (uint256(log.topics[1]), uint256(log.topics[2]));
        (address currency, uint256 amount) = abi.decode(log.data, (address, uint256));
        _totals[currency].claimed += amount;
        if (receiptId == 0) owed[assetId][address(uint160(uint256(log.topics[3])))][currency] -= amount;
        else earned[receiptId][currency] -= amount;
    }

    function _feesCollected(Vm.Log calldata log) private {
        _totals[address(uint160(uint256(log.topics[1])))].collected += abi.decode(log.data, (uint256));
    }

    function _surplusSkimmed(Vm.Log calldata log) private {
        _totals[address(uint160(uint256(log.topics[1])))].skimmed += abi.decode(log.data, (uint256));
    }

    function _usageDeposited(Vm.Log calldata log) private {
        (, uint256 amount) = abi.decode(log.data, (address, uint256));
        _usage[uint256(log.topics[1])].deposited += amount;
    }

    /// @dev Adds up the differences, which must come out as the counter that the contract keeps.
    function _usageSettled(Vm.Log calldata log) private {
        (uint128 deltaUnits, , , uint256 amount, ) = abi.decode(
            log.data,
            (uint128, uint128, address, uint256, bytes32)
        );
        require(deltaUnits > 0, "a settlement must add units");
        _usage[uint256(log.topics[1])].units += deltaUnits;
        _usage[uint256(log.topics[1])].spent += amount;
    }

    function _usageWithdrawn(Vm.Log calldata log) private {
        (, uint256 amount) = abi.decode(log.data, (address, uint256));
        _usage[uint256(log.topics[1])].withdrawn += amount;
    }
}
