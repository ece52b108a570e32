// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {IVotingEscrow} from "../../../../contracts/governance/interfaces/IVotingEscrow.sol";
import {GovernanceFixture} from "../support/GovernanceFixture.sol";

// delegate, delegateBySig
// ├── all of the account's power moves, decays at the delegate and comes back
// ├── a delegated lock that is increased, extended, expires or is locked anew counts where it is delegated
// ├── chosen before there is a lock; chosen again; chosen by signature
// ├── 10 000 delegators of dust leave the gas of delegate, increase and withdraw flat
// └── reverts: nobody as delegate; a signature that is late, replayed or another's
contract DelegateTest is GovernanceFixture {
    uint256 internal constant AMOUNT = 1_000e18;
    bytes32 internal constant DELEGATION = keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");

    function test_WhenDelegated() external {
        uint48 end = _weeksAhead(20);
        _lock(alice, AMOUNT, end);
        _lock(bob, AMOUNT, _weeksAhead(40));
        uint256 alices = _worth(AMOUNT, end, block.timestamp);
        uint256 bobs = _worth(AMOUNT, _weeksAhead(40), block.timestamp);

        vm.expectEmit(address(escrow));
        emit IVotes.DelegateChanged(alice, alice, bob);
        vm.expectEmit(address(escrow));
        emit IVotes.DelegateVotesChanged(alice, alices, 0);
        vm.expectEmit(address(escrow));
        emit IVotes.DelegateVotesChanged(bob, bobs, bobs + alices);
        _delegate(alice, bob);

        vm.assertEq(escrow.delegates(alice), bob, "the delegate");
        vm.assertEq(escrow.getVotes(alice), 0, "gave all");
        vm.assertEq(escrow.powerOf(alice), alices, "and still owns it");
        vm.assertEq(escrow.getVotes(bob), bobs + alices, "to bob");
        vm.assertEq(escrow.totalPower(), bobs + alices, "out of the same total");

        _skip(10 weeks);
        uint256 aliceLater = _worth(AMOUNT, end, block.timestamp);
        vm.assertEq(escrow.getVotes(bob), bobs - 10 weeks * (AMOUNT / MAX_DURATION) + aliceLater, "both decay");
        _delegate(alice, alice);
        vm.assertEq(escrow.getVotes(alice), aliceLater, "what is left comes back");
        vm.assertEq(escrow.getVotes(bob), bobs - 10 weeks * (AMOUNT / MAX_DURATION), "and leaves bob his own");
    }

    function test_WhenADelegatedLockChanges() external {
        uint48 end = _weeksAhead(4);
        _lock(alice, AMOUNT, end);
        _delegate(alice, carol);
        _increase(alice, AMOUNT);
        vm.assertEq(escrow.getVotes(carol), _worth(2 * AMOUNT, end, block.timestamp), "increased");

        uint48 later = _weeksAhead(80);
        _extend(alice, later);
        vm.warp(end + 1 weeks);
        vm.assertEq(escrow.getVotes(carol), _worth(2 * AMOUNT, later, block.timestamp), "extended");
        vm.assertEq(escrow.getVotes(alice), 0, "nothing at the account itself");

        vm.warp(later);
        vm.assertEq(escrow.getVotes(carol), 0, "expired");
        vm.prank(alice);
        escrow.withdraw();
        vm.assertEq(escrow.getVotes(carol), 0, "withdrawn");
        _lock(alice, AMOUNT, _weeksAhead(10));
        vm.assertEq(escrow.getVotes(carol), _worth(AMOUNT, _weeksAhead(10), block.timestamp), "locked anew");
    }

    function test_WhenAnExpiredLockIsDelegatedNothingMoves() external {
        uint48 end = _weeksAhead(4);
        _lock(alice, AMOUNT, end);
        _lock(bob, AMOUNT, _weeksAhead(10));
        vm.warp(end);
        uint256 bobs = escrow.getVotes(bob);
        _delegate(alice, bob);
        vm.assertEq(escrow.getVotes(bob), bobs, "an expired lock brings nothing");
        _delegate(alice, carol);
        vm.assertEq(escrow.getVotes(bob), bobs, "and takes nothing away");
        vm.assertEq(escrow.getVotes(carol), 0, "nor brings it elsewhere");
        vm.assertEq(escrow.totalPower(), bobs, "the total holds");
    }

    function test_WhenDelegatedBeforeTheFirstLock() external {
        _delegate(alice, bob);
        vm.assertEq(escrow.delegates(alice), bob, "the choice is kept");
        _lock(alice, AMOUNT, _weeksAhead(10));
        vm.assertEq(escrow.getVotes(bob), _worth(AMOUNT, _weeksAhead(10), block.timestamp), "and used");
    }

    function test_WhenTheSameDelegateIsChosenAgain() external {
        _lock(alice, AMOUNT, _weeksAhead(10));
        _delegate(alice, bob);
        uint256 checkpoints = escrow.numCheckpoints(bob);
        _skip(1);
        vm.expectEmit(address(escrow));
        emit IVotes.DelegateChanged(alice, bob, bob);
        _delegate(alice, bob);
        vm.assertEq(escrow.numCheckpoints(bob), checkpoints, "nothing is written");
    }

    function test_RevertWhen_NobodyIsTheDelegate() external {
        vm.expectRevert(IVotingEscrow.VotingEscrow_NoDelegate.selector);
        _delegate(alice, address(0));
    }

    // -------------------------------------------------------------------------------------------------- by signature

    function test_WhenDelegatedBySignature() external {
        _lock(alice, AMOUNT, _weeksAhead(10));
        (uint8 v, bytes32 r, bytes32 s) = _sign(ALICE_KEY, bob, 0, block.timestamp);
        vm.prank(dave);
        escrow.delegateBySig(bob, 0, block.timestamp, v, r, s);
        vm.assertEq(escrow.delegates(alice), bob, "alice's choice, dave's gas");
        vm.assertEq(escrow.getVotes(bob), escrow.powerOf(alice), "and her votes");

        vm.expectRevert(abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, alice, 1));
        escrow.delegateBySig(bob, 0, block.timestamp, v, r, s);
    }

    function test_RevertWhen_TheSignatureIsLate() external {
        uint256 expiry = block.timestamp;
        (uint8 v, bytes32 r, bytes32 s) = _sign(ALICE_KEY, bob, 0, expiry);
        _skip(1);
        vm.expectRevert(abi.encodeWithSelector(IVotes.VotesExpiredSignature.selector, expiry));
        escrow.delegateBySig(bob, 0, expiry, v, r, s);
    }

    function _sign(
        uint256 key,
        address delegatee,
        uint256 nonce,
        uint256 expiry
    ) private view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Wadi Voting Escrow"),
                keccak256("1"),
                block.chainid,
                address(escrow)
            )
        );
        bytes32 message = keccak256(abi.encode(DELEGATION, delegatee, nonce, expiry));
        return vm.sign(key, keccak256(abi.encodePacked(hex"1901", domain, message)));
    }

    // ---------------------------------------------------------------------------------------------------------- dust

    function test_DustDelegatorsLeaveGasFlat() external {
        _lock(alice, AMOUNT, _weeksAhead(3));
        _lock(bob, AMOUNT, _weeksAhead(200));
        _delegate(carol, dave);
        _delegate(bob, carol);
        _skip(1);
        uint256 increaseBefore = _gasOfIncrease(bob);
        uint256 delegateBefore = _gasOfDelegate(bob, dave);
        _delegate(bob, carol);

        vm.pauseGasMetering();
        for (uint256 i; i < 10_000; ++i) {
            address dust = address(uint160(0xd0570000 + i));
            if (i % 10 == 0) _skip(13);
            _lock(dust, MAX_DURATION, _weeksAhead(2 + (i % 200)));
            _delegate(dust, carol);
        }
        vm.resumeGasMetering();

        vm.assertGt(escrow.numCheckpoints(carol), 1_000, "carol has a long history");
        uint256 sum = _worth(AMOUNT, escrow.lockOf(bob).unlocksAt, block.timestamp) * 2;
        for (uint256 i; i < 10_000; ++i) {
            sum += escrow.powerOf(address(uint160(0xd0570000 + i)));
        }
        vm.assertEq(escrow.getVotes(carol), sum, "and every grain counts");
        _skip(1);
        vm.assertLe(_gasOfIncrease(bob), (increaseBefore * 11) / 10, "increase costs the same");
        vm.assertLe(_gasOfDelegate(bob, dave), (delegateBefore * 11) / 10, "delegate costs the same");

        vm.warp(escrow.lockOf(alice).unlocksAt);
        vm.prank(alice);
        uint256 gas = gasleft();
        escrow.withdraw();
        vm.assertLt(gas - gasleft(), 100_000, "withdraw touches nobody else");
    }

    function _gasOfIncrease(address who) private returns (uint256 gas) {
        _fund(sahara, who, address(escrow), AMOUNT);
        vm.prank(who);
        gas = gasleft();
        escrow.increase(AMOUNT);
        gas -= gasleft();
    }

    function _gasOfDelegate(address who, address to) private returns (uint256 gas) {
        vm.prank(who);
        gas = gasleft();
        escrow.delegate(to);
        gas -= gasleft();
    }
}
