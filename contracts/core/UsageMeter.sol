// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ILicenses} from "./interfaces/ILicenses.sol";
import {IRoyaltyEngine} from "./interfaces/IRoyaltyEngine.sol";
import {IUsageMeter} from "./interfaces/IUsageMeter.sol";
import {Transfers} from "./libraries/Transfers.sol";
import {LicenseMode, PaymentReason} from "./Vocabulary.sol";

/// @title UsageMeter
/// @dev The account belongs to the license, not to a person: whoever holds the license signs, and withdraws.
contract UsageMeter is IUsageMeter, EIP712, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    bytes32 public constant VOUCHER_TYPEHASH = keccak256(
        "UsageVoucher(uint256 licenseId,uint256 cumulativeUnits,bytes32 jobHash)"
    );
    uint64 public constant WITHDRAWAL_NOTICE = 1 days;

    ILicenses public immutable licenses;
    IRoyaltyEngine public immutable engine;

    /// @inheritdoc IUsageMeter
    mapping(address currency => uint256) public totalHeld;

    mapping(uint256 licenseId => Account) private _accounts;

    constructor(ILicenses licenses_, IRoyaltyEngine engine_) EIP712("Wadi UsageMeter", "1") {
        licenses = licenses_;
        engine = engine_;
    }

    // --------------------------------------------------------------------------------------------------------- anyone

    /// @inheritdoc IUsageMeter
    function deposit(uint256 licenseId, uint256 amount) external nonReentrant {
        ILicenses.License memory license = _metered(licenseId);
        if (!licenses.isActive(licenseId)) revert UsageMeter_NotActive(licenseId);
        // Nothing can ever be settled against a license without a unit price.
        if (amount == 0 || license.unitPrice == 0) revert UsageMeter_NoAmount();

        uint256 received = Transfers.pull(license.currency, msg.sender, amount);
        if (received == 0) revert UsageMeter_NoAmount();
        _accounts[licenseId].balance += received;
        totalHeld[license.currency] += received;
        emit UsageDeposited(licenseId, license.assetId, msg.sender, license.currency, received);
    }

    /// @inheritdoc IUsageMeter
    function settle(
        uint256 licenseId,
        uint128 cumulativeUnits,
        bytes calldata signature,
        bytes32 jobHash
    ) external nonReentrant returns (uint256 amount) {
        ILicenses.License memory license = _metered(licenseId);
        address licensee = licenses.ownerOf(licenseId);
        uint128 deltaUnits = _checkUnits(licenseId, cumulativeUnits, license.quota);
        amount = uint256(deltaUnits) * license.unitPrice;
        Account storage account_ = _accounts[licenseId];
        if (amount > account_.balance) revert UsageMeter_DepositTooLow(amount, account_.balance);
        bytes32 digest = voucherDigest(licenseId, cumulativeUnits, jobHash);
        if (!SignatureChecker.isValidSignatureNowCalldata(licensee, digest, signature)) {
            revert UsageMeter_BadSignature(licenseId, licensee);
        }

        account_.settledUnits = cumulativeUnits;
        account_.balance -= amount;
        emit UsageSettled(
            licenseId,
            license.assetId,
            msg.sender,
            deltaUnits,
            cumulativeUnits,
            license.currency,
            amount,
            jobHash
        );
        _pay(licensee, licenseId, license.assetId, license.currency, amount);
    }

    // -------------------------------------------------------------------------------------------------- by the licensee

    /// @inheritdoc IUsageMeter
    function announceWithdrawal(uint256 licenseId) external {
        ILicenses.License memory license = _metered(licenseId);
        _checkLicensee(licenseId);

        uint64 withdrawableAt = uint64(block.timestamp) + WITHDRAWAL_NOTICE;
        _accounts[licenseId].withdrawableAt = withdrawableAt;
        emit UsageWithdrawalAnnounced(licenseId, license.assetId, withdrawableAt);
    }

    /// @inheritdoc IUsageMeter
    function withdraw(uint256 licenseId, uint256 amount) external nonReentrant {
        ILicenses.License memory license = _metered(licenseId);
        _checkLicensee(licenseId);
        Account storage account_ = _accounts[licenseId];
        uint64 withdrawableAt = account_.withdrawableAt;
        if (withdrawableAt == 0 || block.timestamp < withdrawableAt) {
            revert UsageMeter_WithdrawalNotReady(withdrawableAt);
        }
        if (amount == 0) revert UsageMeter_NoAmount();
        if (amount > account_.balance) revert UsageMeter_DepositTooLow(amount, account_.balance);

        // One notice, one withdrawal: a standing permission would leave gateways no time to settle.
        account_.withdrawableAt = 0;
        account_.balance -= amount;
        totalHeld[license.currency] -= amount;
        emit UsageWithdrawn(licenseId, license.assetId, msg.sender, license.currency, amount);
        Transfers.send(license.currency, msg.sender, amount);
    }

    // ----------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IUsageMeter
    function account(uint256 licenseId) external view returns (Account memory) {
        return _accounts[licenseId];
    }

    /// @inheritdoc IUsageMeter
    function voucherDigest(uint256 licenseId, uint128 cumulativeUnits, bytes32 jobHash) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(VOUCHER_TYPEHASH, licenseId, cumulativeUnits, jobHash)));
    }

    // -------------------------------------------------------------------------------------------------------- internal

    function _pay(address licensee, uint256 licenseId, uint256 assetId, address currency, uint256 amount) private {
        if (amount == 0) return;
        totalHeld[currency] -= amount;
        IERC20(currency).forceApprove(address(engine), amount);
        engine.payFor(licensee, assetId, currency, amount, PaymentReason.USAGE, bytes32(licenseId));
    }

    /// @return deltaUnits what the voucher adds to what is settled already.
    function _checkUnits(
        uint256 licenseId,
        uint128 cumulativeUnits,
        uint128 quota
    ) private view returns (uint128 deltaUnits) {
        uint128 settledUnits = _accounts[licenseId].settledUnits;
        if (cumulativeUnits <= settledUnits) revert UsageMeter_NothingNew(cumulativeUnits, settledUnits);
        if (quota != 0 && cumulativeUnits > quota) revert UsageMeter_QuotaExceeded(cumulativeUnits, quota);
        deltaUnits = cumulativeUnits - settledUnits;
    }

    function _metered(uint256 licenseId) private view returns (ILicenses.License memory license) {
        license = licenses.license(licenseId);
        if (license.mode != LicenseMode.METERED) revert UsageMeter_NotMetered(licenseId);
    }

    function _checkLicensee(uint256 licenseId) private view {
        if (licenses.ownerOf(licenseId) != msg.sender) revert UsageMeter_NotLicensee(licenseId, msg.sender);
    }
}
