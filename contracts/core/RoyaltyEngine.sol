// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IAssetRegistry} from "./interfaces/IAssetRegistry.sol";
import {IReceipts} from "./interfaces/IReceipts.sol";
import {IRoyaltyEngine} from "./interfaces/IRoyaltyEngine.sol";
import {Splits} from "./libraries/Splits.sol";
import {Transfers} from "./libraries/Transfers.sol";
import {PaymentReason} from "./Vocabulary.sol";

/// @title RoyaltyEngine
/// @dev "No past income" without a loop: a pool's `accPerUnit` is a trace keyed by how many receipts the asset had when
/// the value was written. The receipt with ordinal k starts from the last value written while there were fewer than k.
/// @dev A payment is at most 2¹²⁸ - 1 wei, so that no sum here can overflow and stop a push or a claim: that would take
/// 2⁸⁰ payments. An asset has at most as many receipts as units, one million, so their count fits the trace's key.
contract RoyaltyEngine is IRoyaltyEngine, AccessManaged, ReentrancyGuardTransient {
    using Checkpoints for Checkpoints.Trace208;
    using SafeCast for uint256;

    /// No governance can raise the protocol fee above a tenth.
    uint16 public constant FEE_CEILING_BPS = 1_000;

    /// @inheritdoc IRoyaltyEngine
    uint16 public immutable MAX_FEE_BPS;

    IAssetRegistry public immutable registry;
    IReceipts public immutable receipts;

    /// @inheritdoc IRoyaltyEngine
    address public treasury;
    /// @inheritdoc IRoyaltyEngine
    uint16 public feeBps;
    /// @inheritdoc IRoyaltyEngine
    uint256 public paymentCount;

    /// @inheritdoc IRoyaltyEngine
    mapping(address currency => bool) public isListed;
    /// @inheritdoc IRoyaltyEngine
    mapping(address currency => uint256) public fees;
    /// @inheritdoc IRoyaltyEngine
    mapping(address currency => uint256) public totalOwed;
    /// @inheritdoc IRoyaltyEngine
    mapping(uint256 child => mapping(uint256 parent => mapping(address currency => uint256))) public accrued;
    /// @inheritdoc IRoyaltyEngine
    mapping(uint256 assetId => mapping(address owner => mapping(address currency => uint256))) public claimableByOwner;
    /// @inheritdoc IRoyaltyEngine
    mapping(uint256 child => mapping(uint256 parent => mapping(address currency => uint256))) public feesBehindAccrued;

    mapping(uint256 assetId => mapping(address currency => Checkpoints.Trace208)) private _accPerUnit;
    /// the fees behind `_accPerUnit`, by the same key
    mapping(uint256 assetId => mapping(address currency => Checkpoints.Trace208)) private _feesPerUnit;
    mapping(uint256 assetId => mapping(address currency => uint256)) private _carry;
    mapping(uint256 receiptId => mapping(address currency => uint256)) private _claimed;

    constructor(
        address authority_,
        IAssetRegistry registry_,
        IReceipts receipts_,
        uint16 maxFeeBps,
        uint16 feeBps_,
        address treasury_
    ) AccessManaged(authority_) {
        if (maxFeeBps > FEE_CEILING_BPS) revert RoyaltyEngine_FeeAboveBound(maxFeeBps, FEE_CEILING_BPS);
        MAX_FEE_BPS = maxFeeBps;
        registry = registry_;
        receipts = receipts_;
        _setProtocolFee(feeBps_);
        _setTreasury(treasury_);
    }

    // -------------------------------------------------------------------------------------------------------- money in

    /// @inheritdoc IRoyaltyEngine
    function pay(
        uint256 assetId,
        address currency,
        uint256 amount,
        PaymentReason reason,
        bytes32 ref
    ) external nonReentrant returns (uint256 paymentId) {
        if (reason != PaymentReason.TIP) revert RoyaltyEngine_ReasonReserved(reason);
        paymentId = _pay(msg.sender, assetId, currency, amount, reason, ref);
    }

    /// @inheritdoc IRoyaltyEngine
    function payFor(
        address payer,
        uint256 assetId,
        address currency,
        uint256 amount,
        PaymentReason reason,
        bytes32 ref
    ) external restricted nonReentrant returns (uint256 paymentId) {
        paymentId = _pay(payer, assetId, currency, amount, reason, ref);
    }

    /// @inheritdoc IRoyaltyEngine
    function skim(address currency) external nonReentrant returns (uint256 amount) {
        amount = IERC20(currency).balanceOf(address(this)) - totalOwed[currency];
        if (amount == 0) revert RoyaltyEngine_NoAmount();

        fees[currency] += amount;
        totalOwed[currency] += amount;
        emit SurplusSkimmed(currency, amount);
    }

    // -------------------------------------------------------------------------------------------------------- money up

    /// @inheritdoc IRoyaltyEngine
    function push(uint256 child, uint256 parent, address currency) external nonReentrant returns (uint256 amount) {
        amount = _push(child, parent, currency);
        if (amount == 0) {
            if (!_isLinked(child, parent)) revert RoyaltyEngine_NotLinked(child, parent);
            revert RoyaltyEngine_NothingToPush(child, parent, currency);
        }
    }

    /// @inheritdoc IRoyaltyEngine
    function pushBatch(
        uint256[] calldata children,
        uint256[] calldata parents,
        address currency
    ) external nonReentrant {
        if (children.length != parents.length) revert RoyaltyEngine_LengthMismatch(children.length, parents.length);
        uint256 total;
        for (uint256 i; i < children.length; ++i) {
            total += _push(children[i], parents[i], currency);
        }
        if (total == 0) revert RoyaltyEngine_NothingToPush(0, 0, currency);
    }

    // ------------------------------------------------------------------------------------------------------- money out

    /// @inheritdoc IRoyaltyEngine
    function claim(uint256 receiptId, address currency) external nonReentrant returns (uint256 amount) {
        amount = _claim(receiptId, currency);
        if (amount == 0) revert RoyaltyEngine_NothingToClaim(receiptId, currency);
    }

    /// @inheritdoc IRoyaltyEngine
    function claimBatch(
        uint256[] calldata receiptIds,
        address currency
    ) external nonReentrant returns (uint256 amount) {
        for (uint256 i; i < receiptIds.length; ++i) {
            amount += _claim(receiptIds[i], currency);
        }
        if (amount == 0) revert RoyaltyEngine_NothingToClaim(0, currency);
    }

    /// @inheritdoc IRoyaltyEngine
    function claimOwner(uint256 assetId, address currency) external nonReentrant returns (uint256 amount) {
        amount = _claimOwner(assetId, currency);
        if (amount == 0) revert RoyaltyEngine_NothingToClaim(assetId, currency);
        Transfers.send(currency, msg.sender, amount);
    }

    /// @inheritdoc IRoyaltyEngine
    function claimOwnerBatch(
        uint256[] calldata assetIds,
        address currency
    ) external nonReentrant returns (uint256 amount) {
        for (uint256 i; i < assetIds.length; ++i) {
            amount += _claimOwner(assetIds[i], currency);
        }
        if (amount == 0) revert RoyaltyEngine_NothingToClaim(0, currency);
        Transfers.send(currency, msg.sender, amount);
    }

    /// @inheritdoc IRoyaltyEngine
    function collectFees(address currency) external nonReentrant returns (uint256 amount) {
        amount = fees[currency];
        if (amount == 0) revert RoyaltyEngine_NothingToClaim(0, currency);

        fees[currency] = 0;
        totalOwed[currency] -= amount;
        emit FeesCollected(currency, treasury, amount);
        Transfers.send(currency, treasury, amount);
    }

    // ------------------------------------------------------------------------------------------------------ governance

    /// @inheritdoc IRoyaltyEngine
    function listCurrency(address currency) external restricted {
        if (currency == address(0)) revert RoyaltyEngine_ZeroAddress();
        if (isListed[currency]) revert RoyaltyEngine_CurrencyAlreadyListed(currency);

        isListed[currency] = true;
        IERC20Metadata token = IERC20Metadata(currency);
        emit CurrencyListed(currency, token.name(), token.symbol(), token.decimals());
    }

    /// @inheritdoc IRoyaltyEngine
    function delistCurrency(address currency) external restricted {
        _checkListed(currency);

        isListed[currency] = false;
        emit CurrencyDelisted(currency);
    }

    /// @inheritdoc IRoyaltyEngine
    function setProtocolFee(uint16 feeBps_) external restricted {
        _setProtocolFee(feeBps_);
    }

    /// @inheritdoc IRoyaltyEngine
    function setTreasury(address treasury_) external restricted {
        _setTreasury(treasury_);
    }

    // ----------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IRoyaltyEngine
    function pool(uint256 assetId, address currency) external view returns (Pool memory) {
        return Pool(_accPerUnit[assetId][currency].latest(), _carry[assetId][currency]);
    }

    /// @inheritdoc IRoyaltyEngine
    function claimable(uint256 receiptId, address currency) external view returns (uint256) {
        return _claimable(receiptId, receipts.receipt(receiptId), currency);
    }

    /// @inheritdoc IRoyaltyEngine
    function feesPaidFor(uint256 receiptId, address currency) external view returns (uint256) {
        IReceipts.Receipt memory receipt = receipts.receipt(receiptId);
        Checkpoints.Trace208 storage trace = _feesPerUnit[receipt.assetId][currency];
        return receipt.units * (trace.latest() - trace.upperLookupRecent(uint48(receipt.ordinal - 1)));
    }

    // -------------------------------------------------------------------------------------------------------- internal

    function _pay(
        address payer,
        uint256 assetId,
        address currency,
        uint256 amount,
        PaymentReason reason,
        bytes32 ref
    ) private returns (uint256 paymentId) {
        if (assetId == 0 || assetId > registry.assetCount()) revert RoyaltyEngine_UnknownAsset(assetId);
        _checkListed(currency);

        // The one outside call that comes before effects: what arrives is only known afterwards. The guard covers it.
        uint256 received = Transfers.pull(currency, msg.sender, amount).toUint128();
        if (received == 0) revert RoyaltyEngine_NoAmount();
        uint256 fee = Splits.part(received, feeBps);
        paymentId = ++paymentCount;
        totalOwed[currency] += received;
        fees[currency] += fee;
        emit PaymentReceived(paymentId, assetId, payer, currency, received, fee, reason, ref);
        _split(paymentId, assetId, currency, received - fee, fee);
    }

    function _push(uint256 child, uint256 parent, address currency) private returns (uint256 amount) {
        amount = accrued[child][parent][currency];
        if (amount == 0) return 0;

        accrued[child][parent][currency] = 0;
        uint256 fees_ = feesBehindAccrued[child][parent][currency];
        if (fees_ > 0) feesBehindAccrued[child][parent][currency] = 0;
        uint256 paymentId = ++paymentCount;
        emit LinkPushed(child, parent, currency, amount, paymentId);
        _split(paymentId, parent, currency, amount, fees_);
    }

    /// @dev Reads the asset, its links and one pool; never an ancestor, a receipt or another currency.
    /// @param feesBehind the fees that were paid so that `amount` could arrive. They take the same ways, each part floored
    /// and what is cut off dropped: a record of what was paid, never money that anybody is owed.
    function _split(uint256 paymentId, uint256 assetId, address currency, uint256 amount, uint256 feesBehind) private {
        IAssetRegistry.Link[] memory links = registry.links(assetId);
        uint256 left = amount;
        uint256 feesLeft = feesBehind;
        for (uint256 i; i < links.length; ++i) {
            uint256 share = Splits.part(amount, links[i].shareBps);
            if (share == 0) continue;
            left -= share;
            accrued[assetId][links[i].parent][currency] += share;
            emit LinkAccrued(paymentId, assetId, links[i].parent, currency, share);
            uint256 feesShare = Splits.part(feesBehind, links[i].shareBps);
            if (feesShare == 0) continue;
            feesLeft -= feesShare;
            feesBehindAccrued[assetId][links[i].parent][currency] += feesShare;
        }
        _credit(paymentId, assetId, currency, left, feesLeft);
    }

    function _credit(uint256 paymentId, uint256 assetId, address currency, uint256 amount, uint256 feesBehind) private {
        uint256 units = receipts.totalUnits(assetId);
        (uint256 toOwner, uint256 perUnit, uint256 carry) = Splits.residue(
            amount,
            registry.policy(assetId).receiptsBps,
            units,
            _carry[assetId][currency]
        );
        address owner = registry.ownerOf(assetId);
        claimableByOwner[assetId][owner][currency] += toOwner;
        _carry[assetId][currency] = carry;
        if (perUnit > 0) {
            Checkpoints.Trace208 storage trace = _accPerUnit[assetId][currency];
            trace.push(uint48(receipts.issuedCount(assetId)), (trace.latest() + perUnit).toUint208());
            _creditFees(assetId, currency, feesBehind, units);
        }
        emit PoolCredited(paymentId, assetId, owner, currency, toOwner, perUnit * units, carry, units);
    }

    /// @dev Whatever is not whole per unit is dropped, so the fees behind all receipts never pass what was paid.
    function _creditFees(uint256 assetId, address currency, uint256 feesBehind, uint256 units) private {
        uint256 perUnit = Splits.part(feesBehind, registry.policy(assetId).receiptsBps) / units;
        if (perUnit == 0) return;
        Checkpoints.Trace208 storage trace = _feesPerUnit[assetId][currency];
        trace.push(uint48(receipts.issuedCount(assetId)), (trace.latest() + perUnit).toUint208());
    }

    function _claim(uint256 receiptId, address currency) private returns (uint256 amount) {
        IReceipts.Receipt memory receipt = receipts.receipt(receiptId);
        amount = _claimable(receiptId, receipt, currency);
        if (amount == 0) return 0;

        address payee = receipts.ownerOf(receiptId);
        _claimed[receiptId][currency] += amount;
        totalOwed[currency] -= amount;
        emit PayoutClaimed(receiptId, receipt.assetId, payee, currency, amount);
        Transfers.send(currency, payee, amount);
    }

    /// @dev The caller sends the money.
    function _claimOwner(uint256 assetId, address currency) private returns (uint256 amount) {
        amount = claimableByOwner[assetId][msg.sender][currency];
        if (amount == 0) return 0;

        claimableByOwner[assetId][msg.sender][currency] = 0;
        totalOwed[currency] -= amount;
        emit PayoutClaimed(0, assetId, msg.sender, currency, amount);
    }

    function _claimable(
        uint256 receiptId,
        IReceipts.Receipt memory receipt,
        address currency
    ) private view returns (uint256) {
        Checkpoints.Trace208 storage trace = _accPerUnit[receipt.assetId][currency];
        uint256 baseline = trace.upperLookupRecent(uint48(receipt.ordinal - 1));
        return receipt.units * (trace.latest() - baseline) - _claimed[receiptId][currency];
    }

    function _isLinked(uint256 child, uint256 parent) private view returns (bool) {
        if (child == 0 || child > registry.assetCount()) return false;
        IAssetRegistry.Link[] memory links = registry.links(child);
        for (uint256 i; i < links.length; ++i) {
            if (links[i].parent == parent) return true;
        }
        return false;
    }

    function _checkListed(address currency) private view {
        if (!isListed[currency]) revert RoyaltyEngine_CurrencyNotListed(currency);
    }

    function _setProtocolFee(uint16 feeBps_) private {
        if (feeBps_ > MAX_FEE_BPS) revert RoyaltyEngine_FeeAboveBound(feeBps_, MAX_FEE_BPS);
        feeBps = feeBps_;
        emit ProtocolFeeSet(feeBps_);
    }

    function _setTreasury(address treasury_) private {
        if (treasury_ == address(0)) revert RoyaltyEngine_ZeroAddress();
        treasury = treasury_;
        emit TreasurySet(treasury_);
    }
}
