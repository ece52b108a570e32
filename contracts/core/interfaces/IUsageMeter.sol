// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title UsageMeter
/// @notice Prepaid metering: the licensee deposits, signs cumulative vouchers, a gateway settles them. Each settlement
/// is a payment to the asset.
interface IUsageMeter {
    struct Account {
        /// wei of the license's currency held for future settlements
        uint256 balance;
        uint128 settledUnits;
        /// 0, or when the licensee may withdraw what is left
        uint64 withdrawableAt;
    }

    event UsageDeposited(
        uint256 indexed licenseId,
        uint256 indexed assetId,
        address indexed from,
        address currency,
        uint256 amount
    );
    event UsageSettled(
        uint256 indexed licenseId,
        uint256 indexed assetId,
        address indexed gateway,
        uint128 deltaUnits,
        uint128 cumulativeUnits,
        address currency,
        uint256 amount,
        bytes32 jobHash
    );
    event UsageWithdrawalAnnounced(uint256 indexed licenseId, uint256 indexed assetId, uint64 withdrawableAt);
    event UsageWithdrawn(
        uint256 indexed licenseId,
        uint256 indexed assetId,
        address indexed to,
        address currency,
        uint256 amount
    );

    error UsageMeter_NotMetered(uint256 licenseId);
    error UsageMeter_NotActive(uint256 licenseId);
    error UsageMeter_NotLicensee(uint256 licenseId, address caller);
    error UsageMeter_NothingNew(uint128 cumulativeUnits, uint128 settledUnits);
    error UsageMeter_QuotaExceeded(uint128 cumulativeUnits, uint128 quota);
    error UsageMeter_DepositTooLow(uint256 amount, uint256 balance);
    error UsageMeter_BadSignature(uint256 licenseId, address licensee);
    error UsageMeter_WithdrawalNotReady(uint64 withdrawableAt);
    error UsageMeter_NoAmount();

    /// @notice Adds to a metered license's balance, in the license's currency. Credits what really arrived.
    function deposit(uint256 licenseId, uint256 amount) external;
    /// @notice Settles up to `cumulativeUnits` against a voucher
    /// `UsageVoucher(uint256 licenseId,uint256 cumulativeUnits,bytes32 jobHash)` signed (EIP-712, EOA or ERC-1271) by the
    /// license's holder. Replaying a voucher reverts. Vouchers settle after expiry or revocation too: what was used is owed.
    function settle(
        uint256 licenseId,
        uint128 cumulativeUnits,
        bytes calldata signature,
        bytes32 jobHash
    ) external returns (uint256 amount);
    /// @notice Starts the one-day notice after which the licensee may withdraw, so that gateways can settle first.
    function announceWithdrawal(uint256 licenseId) external;
    /// @notice Returns `amount` of the unused deposit to the licensee once the notice has passed.
    function withdraw(uint256 licenseId, uint256 amount) external;

    function account(uint256 licenseId) external view returns (Account memory);
    /// @notice The EIP-712 digest a licensee signs.
    function voucherDigest(uint256 licenseId, uint128 cumulativeUnits, bytes32 jobHash) external view returns (bytes32);
    /// @notice Everything held for licensees in `currency`; equals this contract's balance of it.
    function totalHeld(address currency) external view returns (uint256);
}
