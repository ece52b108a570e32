// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {GovernanceFixture} from "./support/GovernanceFixture.sol";
import {BaselineGovernor, BaselineVotes} from "./support/Baseline.sol";
import {Console} from "./support/Console.sol";

// Gas of whole transactions beside OpenZeppelin's ERC20Votes (behind ERC20Wrapper) and Governor, as ratios.
// Each call runs as a transaction of its own, with cold storage: `npm run gas:governance -w contracts`.
contract GasTest is GovernanceFixture {
    uint256 internal constant AMOUNT = 100_000e18;

    BaselineVotes internal wrapped;
    BaselineGovernor internal baseline;

    function setUp() public override {
        super.setUp();
        wrapped = new BaselineVotes(sahara);
        baseline = new BaselineGovernor(wrapped);
        address[4] memory people = [alice, bob, carol, dave];
        for (uint256 i; i < 4; ++i) {
            _fund(sahara, people[i], address(escrow), 10 * AMOUNT);
            _fund(sahara, people[i], address(wrapped), 10 * AMOUNT);
        }
        // Somebody was here before: totals and week buckets are not empty.
        vm.prank(dave);
        escrow.lock(AMOUNT, _weeksAhead(200));
        vm.startPrank(dave);
        wrapped.depositFor(dave, AMOUNT);
        wrapped.delegate(dave);
        vm.stopPrank();
        _skip(1);
    }

    /// forge-config: default.isolate = true
    function test_GasBesideOpenZeppelin() external {
        Console.log("gas of a transaction            Wadi    OpenZeppelin  ratio");
        _row("lock the first time", _firstLock(alice), _firstDeposit(alice), 250);
        _skip(1 days);
        _row("lock more", _increaseGas(alice), _deposit(alice), 200);
        _delegate(bob, alice);
        _skip(1 days);
        _firstLock(bob);
        _firstDeposit(bob);
        _skip(1 days);
        _row("delegate", _delegateGas(bob, carol), _baselineDelegateGas(bob, carol), 250);
        _skip(1 days);
        _row("delegate back", _delegateGas(bob, alice), _baselineDelegateGas(bob, alice), 250);
        _skip(1 days);
        _compareVotes();
    }

    function _compareVotes() private {
        uint256 ours = _propose(alice, address(engine), "", "a change");
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _proposalOf(
            address(engine),
            ""
        );
        vm.prank(alice);
        uint256 theirs = baseline.propose(targets, values, calldatas, "a change");
        _skip(2 days + 1);
        _vote(dave, ours, 2);
        vm.prank(dave);
        baseline.castVote(theirs, 2);

        _vote(alice, ours, 1);
        uint256 gas = _gas();
        vm.prank(alice);
        baseline.castVote(theirs, 1);
        _row("vote", gas, _gas(), 200);
    }

    /// @dev Prints the row and holds it to `limit` percent.
    function _row(string memory what, uint256 ours, uint256 theirs, uint256 limit) private view {
        uint256 percent = (ours * 100) / theirs;
        string memory ratio = string.concat(
            Strings.toString(percent / 100),
            percent % 100 < 10 ? ".0" : ".",
            Strings.toString(percent % 100)
        );
        Console.log(
            string.concat(
                _padded(what, 28),
                _padded(Strings.toString(ours), 12),
                _padded(Strings.toString(theirs), 12),
                ratio
            )
        );
        vm.assertGt(ours, 21_000, "a whole transaction is measured");
        vm.assertLe(percent, limit, what);
    }

    function _padded(string memory text, uint256 width) private pure returns (string memory) {
        bytes memory padded = bytes(text);
        while (padded.length < width) padded = abi.encodePacked(padded, " ");
        return string(padded);
    }

    function _gas() private view returns (uint256) {
        return vm.lastCallGas().gasTotalUsed;
    }

    function _firstLock(address who) private returns (uint256) {
        uint48 end = _weeksAhead(150);
        vm.prank(who);
        escrow.lock(AMOUNT, end);
        return _gas();
    }

    function _increaseGas(address who) private returns (uint256) {
        vm.prank(who);
        escrow.increase(AMOUNT);
        return _gas();
    }

    /// @dev Two transactions, because a wrapped token's holder has no votes before they delegate to themselves.
    function _firstDeposit(address who) private returns (uint256 gas) {
        gas = _baselineDelegateGas(who, who);
        gas += _deposit(who);
    }

    function _deposit(address who) private returns (uint256) {
        vm.prank(who);
        wrapped.depositFor(who, AMOUNT);
        return _gas();
    }

    function _delegateGas(address who, address to) private returns (uint256) {
        vm.prank(who);
        escrow.delegate(to);
        return _gas();
    }

    function _baselineDelegateGas(address who, address to) private returns (uint256) {
        vm.prank(who);
        wrapped.delegate(to);
        return _gas();
    }
}
