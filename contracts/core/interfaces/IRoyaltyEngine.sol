// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PaymentReason} from "../Vocabulary.sol";

/// @title RoyaltyEngine
/// @notice Holds and splits every payment, in constant time, exactly.
/// @dev One split, used by a payment and by a push alike. Of the net amount n that reaches an asset:
/// each link i is owed floor(n * shareBps_i / 10 000); the residue r = n - sum of those goes
/// r - floor(r * receiptsBps / 10 000) to the owner at that moment and the rest, plus the pool's carry, to its receipts:
/// floor(. / totalUnits) wei a unit, the remainder being the new carry. Without receipts all of r is the owner's.
/// Whole wei a unit mean that the sum over receipts is exact: nothing is ever rounded at claim.
interface IRoyaltyEngine {
    struct Pool {
        /// wei per unit distributed so far
        uint256 accPerUnit;
        /// wei waiting for the next credit; below totalUnits
        uint256 carry;
    }

    event CurrencyListed(address indexed currency, string name, string symbol, uint8 decimals);
    event CurrencyDelisted(address indexed currency);
    event ProtocolFeeSet(uint16 feeBps);
    event TreasurySet(address indexed treasury);

    /// @param amount what really arrived (balance delta), fee included.
    /// @param fee the protocol's part of `amount`.
    /// @param ref the license id for a sale, renewal or usage; free for a tip.
    event PaymentReceived(
        uint256 indexed paymentId,
        uint256 indexed assetId,
        address indexed payer,
        address currency,
        uint256 amount,
        uint256 fee,
        PaymentReason reason,
        bytes32 ref
    );
    event LinkAccrued(
        uint256 indexed paymentId,
        uint256 indexed child,
        uint256 indexed parent,
        address currency,
        uint256 amount
    );
    /// @param paymentId the id under which the pushed amount is split at the parent: payments and pushes share one count.
    event LinkPushed(
        uint256 indexed child,
        uint256 indexed parent,
        address currency,
        uint256 amount,
        uint256 indexed paymentId
    );
    /// @notice Last event of every split.
    /// @param ownerAmount credited to `owner`, who owned the asset at that moment.
    /// @param receiptsAmount distributed to receipts: `totalUnits` times a whole number of wei.
    /// @param carry the pool's carry after this split.
    event PoolCredited(
        uint256 indexed paymentId,
        uint256 indexed assetId,
        address indexed owner,
        address currency,
        uint256 ownerAmount,
        uint256 receiptsAmount,
        uint256 carry,
        uint256 totalUnits
    );
    /// @param receiptId 0 when an owner claims.
    event PayoutClaimed(
        uint256 indexed receiptId,
        uint256 indexed assetId,
        address indexed payee,
        address currency,
        uint256 amount
    );
    event FeesCollected(address indexed currency, address indexed treasury, uint256 amount);
    event SurplusSkimmed(address indexed currency, uint256 amount);

    error RoyaltyEngine_CurrencyNotListed(address currency);
    error RoyaltyEngine_CurrencyAlreadyListed(address currency);
    error RoyaltyEngine_UnknownAsset(uint256 assetId);
    error RoyaltyEngine_NoAmount();
    error RoyaltyEngine_ReasonReserved(PaymentReason reason);
    error RoyaltyEngine_FeeAboveBound(uint16 feeBps, uint16 limit);
    error RoyaltyEngine_NotLinked(uint256 child, uint256 parent);
    error RoyaltyEngine_NothingToPush(uint256 child, uint256 parent, address currency);
    error RoyaltyEngine_NothingToClaim(uint256 id, address currency);
    error RoyaltyEngine_ZeroAddress();
    error RoyaltyEngine_LengthMismatch(uint256 a, uint256 b);

    /// @notice Pays an asset. Anyone may, with `reason` TIP.
    /// @dev Assumes an allowance to this contract. Credits the balance delta, so a fee-taking token credits what arrived.
    function pay(
        uint256 assetId,
        address currency,
        uint256 amount,
        PaymentReason reason,
        bytes32 ref
    ) external returns (uint256 paymentId);
    /// @notice Restricted to the marketplace and the meter: pays with the caller's tokens in the name of `payer`.
    function payFor(
        address payer,
        uint256 assetId,
        address currency,
        uint256 amount,
        PaymentReason reason,
        bytes32 ref
    ) external returns (uint256 paymentId);
    /// @notice Moves everything accrued on one link one hop up. Anyone may; no fee.
    function push(uint256 child, uint256 parent, address currency) external returns (uint256 amount);
    function pushBatch(uint256[] calldata children, uint256[] calldata parents, address currency) external;
    /// @notice Pays a receipt's claimable amount to its holder. Anyone may call.
    function claim(uint256 receiptId, address currency) external returns (uint256 amount);
    function claimBatch(uint256[] calldata receiptIds, address currency) external returns (uint256 amount);
    /// @notice Pays the caller what they earned as this asset's owner, also after they sold it.
    function claimOwner(uint256 assetId, address currency) external returns (uint256 amount);
    function claimOwnerBatch(uint256[] calldata assetIds, address currency) external returns (uint256 amount);
    /// @notice Sends collected protocol fees to the treasury. Anyone may.
    function collectFees(address currency) external returns (uint256 amount);
    /// @notice Books tokens that were sent here without a payment as protocol fees. Anyone may.
    function skim(address currency) external returns (uint256 amount);

    /// @notice Restricted. The token's metadata goes into the event so that an indexer needs no read.
    function listCurrency(address currency) external;
    /// @notice Restricted. Stops new payments; pushes and claims go on.
    function delistCurrency(address currency) external;
    /// @notice Restricted; at most `MAX_FEE_BPS`.
    function setProtocolFee(uint16 feeBps) external;
    /// @notice Restricted.
    function setTreasury(address treasury) external;

    function MAX_FEE_BPS() external view returns (uint16);
    function feeBps() external view returns (uint16);
    function treasury() external view returns (address);
    function isListed(address currency) external view returns (bool);
    function paymentCount() external view returns (uint256);
    function pool(uint256 assetId, address currency) external view returns (Pool memory);
    function accrued(uint256 child, uint256 parent, address currency) external view returns (uint256);
    function claimable(uint256 receiptId, address currency) external view returns (uint256);
    function claimableByOwner(uint256 assetId, address owner, address currency) external view returns (uint256);
    /// @notice The protocol fees that were paid on everything distributed to a receipt so far, claimed or not.
    /// @dev Fees follow the money: each link, and the receipts, take the same part of a payment's fee as of the payment,
    /// through every push, rounded down at each step. Over all receipts the sum never exceeds the fees that were paid.
    function feesPaidFor(uint256 receiptId, address currency) external view returns (uint256);
    /// @notice The fees that were paid on what is accrued on a link.
    function feesBehindAccrued(uint256 child, uint256 parent, address currency) external view returns (uint256);
    function fees(address currency) external view returns (uint256);
    /// @notice Everything this contract owes in `currency`; equals its balance unless tokens were sent without a payment.
    function totalOwed(address currency) external view returns (uint256);
}
