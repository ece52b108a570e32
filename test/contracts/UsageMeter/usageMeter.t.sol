// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IUsageMeter} from "../../../contracts/core/interfaces/IUsageMeter.sol";
import {PaymentReason, Rights} from "../../../contracts/core/Vocabulary.sol";
import {IRoyaltyEngine} from "../../../contracts/core/interfaces/IRoyaltyEngine.sol";
import {ContractWallet} from "../support/ContractWallet.sol";
import {Fixture} from "../support/Fixture.sol";

// deposit: adds what arrived; reverts when not metered, not active, of nothing, or where nothing is charged
// settle
// ├── pays the asset for the units since the last voucher, in the licensee's name
// ├── given a quota without a price: counts and pays nothing
// ├── given a contract holds the license: its ERC-1271 signature counts
// ├── given the license expired or was revoked: what was used is owed
// ├── reverts for a replay and for fewer units: counters only rise
// ├── reverts above the quota, above the deposit
// └── reverts for another's signature, and for one over other units, another job or another license
// announceWithdrawal, withdraw
// ├── only the holder, only after a day's notice, only what is left
// └── one notice allows one withdrawal
contract UsageMeterTest is Fixture {
    uint256 private constant PRICE = 3;

    function setUp() public override {
        super.setUp();
        _register(alice);
        _buy(bob, _offer(_metered(1, 500, uint128(PRICE))));
    }

    // ----------------------------------------------------------------------------------------------------- deposit

    function test_WhenDeposited() external {
        _fund(sahara, carol, address(meter), 900);
        vm.expectEmit(address(meter));
        emit IUsageMeter.UsageDeposited(1, 1, carol, address(sahara), 900);
        vm.prank(carol);
        meter.deposit(1, 900);

        vm.assertEq(meter.account(1).balance, 900, "anyone may fund a license");
        vm.assertEq(meter.totalHeld(address(sahara)), 900, "held");
        vm.assertEq(sahara.balanceOf(address(meter)), 900, "and really there");
    }

    function test_RevertWhen_NothingIsDeposited() external {
        vm.expectRevert(IUsageMeter.UsageMeter_NoAmount.selector);
        meter.deposit(1, 0);
    }

    function test_RevertGiven_NothingIsCharged_WhenDeposited() external {
        uint256 licenseId = _buy(bob, _offer(_metered(1, 500, 0)));
        vm.expectRevert(IUsageMeter.UsageMeter_NoAmount.selector);
        meter.deposit(licenseId, 5);
    }

    function test_RevertGiven_LicenseIsNotMetered() external {
        uint256 licenseId = _buy(bob, _offer(_perpetual(1, Rights.USE, 0)));
        bytes memory refusal = abi.encodeWithSelector(IUsageMeter.UsageMeter_NotMetered.selector, licenseId);
        vm.startPrank(bob);
        vm.expectRevert(refusal);
        meter.deposit(licenseId, 1);
        vm.expectRevert(refusal);
        meter.settle(licenseId, 1, "", "");
        vm.expectRevert(refusal);
        meter.announceWithdrawal(licenseId);
        vm.expectRevert(refusal);
        meter.withdraw(licenseId, 1);
    }

    function test_RevertGiven_LicenseIsRevoked_WhenDeposited() external {
        vm.prank(alice);
        marketplace.revoke(1, "");
        vm.expectRevert(abi.encodeWithSelector(IUsageMeter.UsageMeter_NotActive.selector, 1));
        meter.deposit(1, 1);
    }

    // ------------------------------------------------------------------------------------------------------ settle

    function test_WhenSettled_ThenAgain() external {
        _deposit(900);
        vm.expectEmit(address(meter));
        emit IUsageMeter.UsageSettled(1, 1, dave, 100, 100, address(sahara), 300, "job");
        vm.expectEmit(address(engine));
        emit IRoyaltyEngine.PaymentReceived(
            1,
            1,
            bob,
            address(sahara),
            300,
            7,
            PaymentReason.USAGE,
            bytes32(uint256(1))
        );
        vm.assertEq(_settle(100), 300, "a hundred units");
        vm.assertEq(_settle(150), 150, "fifty more");

        vm.assertEq(meter.account(1).settledUnits, 150, "the counter");
        vm.assertEq(meter.account(1).balance, 450, "what is left");
        vm.assertEq(meter.totalHeld(address(sahara)), 450, "and held");
        vm.assertEq(sahara.balanceOf(address(meter)), 450, "and there");
        vm.assertEq(engine.totalOwed(address(sahara)), 450, "the rest went to the engine");
    }

    function test_GivenAQuotaWithoutAPrice() external {
        uint256 licenseId = _buy(bob, _offer(_metered(1, 500, 0)));
        vm.assertEq(meter.settle(licenseId, 500, _voucher(BOB_KEY, licenseId, 500), "job"), 0, "nothing to pay");
        vm.assertEq(meter.account(licenseId).settledUnits, 500, "but counted");
        vm.assertEq(engine.paymentCount(), 0, "no payment");
    }

    function test_GivenAContractHoldsTheLicense() external {
        _deposit(900);
        ContractWallet wallet = new ContractWallet(carol);
        vm.prank(bob);
        licenses.transferFrom(bob, address(wallet), 1);
        vm.assertEq(meter.settle(1, 10, _voucher(0xca501, 1, 10), "job"), 30, "its owner signed");

        bytes memory formerHolders = _voucher(BOB_KEY, 1, 20);
        vm.expectRevert(abi.encodeWithSelector(IUsageMeter.UsageMeter_BadSignature.selector, 1, address(wallet)));
        meter.settle(1, 20, formerHolders, "job");
    }

    function test_GivenRevoked_WhatWasUsedIsOwed() external {
        _deposit(900);
        vm.prank(alice);
        marketplace.revoke(1, "");
        vm.assertEq(_settle(100), 300, "settled");
    }

    function test_RevertWhen_AVoucherIsReplayed() external {
        _deposit(900);
        _settle(100);
        bytes memory voucher = _voucher(BOB_KEY, 1, 100);
        vm.expectRevert(abi.encodeWithSelector(IUsageMeter.UsageMeter_NothingNew.selector, 100, 100));
        meter.settle(1, 100, voucher, "job");
    }

    function test_RevertWhen_UnitsFall() external {
        _deposit(900);
        _settle(100);
        bytes memory voucher = _voucher(BOB_KEY, 1, 99);
        vm.expectRevert(abi.encodeWithSelector(IUsageMeter.UsageMeter_NothingNew.selector, 99, 100));
        meter.settle(1, 99, voucher, "job");
    }

    function test_RevertWhen_UnitsPassTheQuota() external {
        _deposit(9_000);
        _settle(500);
        bytes memory voucher = _voucher(BOB_KEY, 1, 501);
        vm.expectRevert(abi.encodeWithSelector(IUsageMeter.UsageMeter_QuotaExceeded.selector, 501, 500));
        meter.settle(1, 501, voucher, "job");
    }

    function test_RevertWhen_UnitsCostMoreThanTheDeposit() external {
        _deposit(299);
        // Another license's deposit must not pay for this one.
        uint256 other = _buy(carol, 1);
        _fund(sahara, carol, address(meter), 900);
        vm.prank(carol);
        meter.deposit(other, 900);

        bytes memory voucher = _voucher(BOB_KEY, 1, 100);
        vm.expectRevert(abi.encodeWithSelector(IUsageMeter.UsageMeter_DepositTooLow.selector, 300, 299));
        meter.settle(1, 100, voucher, "job");
    }

    function test_RevertWhen_TheSignatureIsOverSomethingElse() external {
        _deposit(900);
        uint256 other = _buy(bob, 1);
        bytes memory refusal = abi.encodeWithSelector(IUsageMeter.UsageMeter_BadSignature.selector, 1, bob);
        bytes memory anothers = _voucher(ALICE_KEY, 1, 10);
        vm.expectRevert(refusal);
        meter.settle(1, 10, anothers, "job");
        bytes memory voucher = _voucher(BOB_KEY, 1, 10);
        vm.expectRevert(refusal);
        meter.settle(1, 11, voucher, "job");
        vm.expectRevert(refusal);
        meter.settle(1, 10, voucher, "another job");
        bytes memory forOther = _voucher(BOB_KEY, other, 10);
        vm.expectRevert(refusal);
        meter.settle(1, 10, forOther, "job");
    }

    /// The digest is checked against EIP-712 written out by hand.
    function test_VoucherDigest() external view {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Wadi UsageMeter"),
                keccak256("1"),
                block.chainid,
                address(meter)
            )
        );
        bytes32 message = keccak256(
            abi.encode(
                keccak256("UsageVoucher(uint256 licenseId,uint256 cumulativeUnits,bytes32 jobHash)"),
                uint256(7),
                uint256(8),
                bytes32("job")
            )
        );
        vm.assertEq(
            meter.voucherDigest(7, 8, "job"),
            keccak256(abi.encodePacked("\x19\x01", domain, message)),
            "the digest"
        );
    }

    // ---------------------------------------------------------------------------------------------------- withdraw

    function test_WhenWithdrawnAfterNotice() external {
        _deposit(900);
        uint64 readyAt = uint64(block.timestamp) + 1 days;
        vm.expectEmit(address(meter));
        emit IUsageMeter.UsageWithdrawalAnnounced(1, 1, readyAt);
        vm.startPrank(bob);
        meter.announceWithdrawal(1);
        vm.warp(readyAt);
        vm.expectEmit(address(meter));
        emit IUsageMeter.UsageWithdrawn(1, 1, bob, address(sahara), 400);
        meter.withdraw(1, 400);

        vm.assertEq(sahara.balanceOf(bob), 400, "returned");
        vm.assertEq(meter.account(1).balance, 500, "the rest stays");
        vm.assertEq(meter.totalHeld(address(sahara)), 500, "held");

        vm.expectRevert(abi.encodeWithSelector(IUsageMeter.UsageMeter_WithdrawalNotReady.selector, 0));
        meter.withdraw(1, 1);
    }

    function test_RevertWhen_WithdrawnTooEarly() external {
        _deposit(900);
        vm.startPrank(bob);
        vm.expectRevert(abi.encodeWithSelector(IUsageMeter.UsageMeter_WithdrawalNotReady.selector, 0));
        meter.withdraw(1, 1);
        meter.announceWithdrawal(1);
        uint256 readyAt = block.timestamp + 1 days;
        vm.warp(readyAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IUsageMeter.UsageMeter_WithdrawalNotReady.selector, readyAt));
        meter.withdraw(1, 1);
    }

    function test_RevertWhen_MoreThanIsLeftIsWithdrawn() external {
        _deposit(900);
        vm.startPrank(bob);
        meter.announceWithdrawal(1);
        vm.warp(block.timestamp + 1 days);
        vm.expectRevert(abi.encodeWithSelector(IUsageMeter.UsageMeter_DepositTooLow.selector, 901, 900));
        meter.withdraw(1, 901);
        vm.expectRevert(IUsageMeter.UsageMeter_NoAmount.selector);
        meter.withdraw(1, 0);
    }

    function test_RevertWhen_CallerDoesNotHoldTheLicense() external {
        bytes memory refusal = abi.encodeWithSelector(IUsageMeter.UsageMeter_NotLicensee.selector, 1, alice);
        vm.startPrank(alice);
        vm.expectRevert(refusal);
        meter.announceWithdrawal(1);
        vm.expectRevert(refusal);
        meter.withdraw(1, 1);
    }

    function _deposit(uint256 amount) private {
        _fund(sahara, bob, address(meter), amount);
        vm.prank(bob);
        meter.deposit(1, amount);
    }

    function _settle(uint128 units) private returns (uint256) {
        bytes memory voucher = _voucher(BOB_KEY, 1, units);
        vm.prank(dave);
        return meter.settle(1, units, voucher, "job");
    }
}
