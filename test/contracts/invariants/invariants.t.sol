// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AssetRegistry} from "../../../contracts/core/AssetRegistry.sol";
import {Licenses} from "../../../contracts/core/Licenses.sol";
import {Receipts} from "../../../contracts/core/Receipts.sol";
import {RoyaltyEngine} from "../../../contracts/core/RoyaltyEngine.sol";
import {UsageMeter} from "../../../contracts/core/UsageMeter.sol";
import {IAssetRegistry} from "../../../contracts/core/interfaces/IAssetRegistry.sol";
import {ILicenses} from "../../../contracts/core/interfaces/ILicenses.sol";
import {IUsageMeter} from "../../../contracts/core/interfaces/IUsageMeter.sol";
import {Test} from "../support/Test.sol";
import {Handler} from "./Handler.sol";
import {Ledger} from "./Ledger.sol";

/// @notice What holds after any sequence of actions. All of it is equality, to the wei.
contract InvariantsTest is Test {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Handler private handler;
    Ledger private ledger;
    AssetRegistry private registry;
    Receipts private receipts;
    Licenses private licenses;
    RoyaltyEngine private engine;
    UsageMeter private meter;
    address private marketplace;

    function setUp() external {
        handler = new Handler();
        ledger = handler.ledger();
        (registry, receipts, licenses, engine, meter, marketplace) = handler.system();
    }

    /// @dev Forge asks these two what it may call.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        (bytes4[] memory selectors, ) = handler.actions();
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), selectors);
    }

    /// @dev One campaign for all: they need the same sequences, and a second would only repeat the work.
    function invariant_EverythingHolds() public view {
        _moneyIsConserved();
        _logsTellEverything();
        _lineageIsSound();
        _usageIsCovered();
    }

    /// Paid in = claimed + claimable + accrued on links + carry + fees, and the engine holds exactly what it owes.
    function _moneyIsConserved() private view {
        for (uint256 i; i < handler.currencyCount(); ++i) {
            address currency = address(handler.currencies(i));
            Ledger.Totals memory totals = ledger.totals(currency);
            uint256 inside = engine.fees(currency) + _insideAssets(currency) + _claimable(currency);
            vm.assertEq(
                totals.paid + totals.skimmed,
                totals.claimed + totals.collected + inside,
                "paid in = paid out + inside"
            );
            vm.assertEq(engine.totalOwed(currency), inside, "owed = inside");
            vm.assertEq(
                handler.currencies(i).balanceOf(address(engine)),
                inside + handler.donated(currency),
                "the balance = what is owed, and gifts"
            );
            vm.assertEq(
                totals.charged + totals.skimmed,
                engine.fees(currency) + totals.collected,
                "fees are taken once"
            );
            vm.assertEq(handler.currencies(i).balanceOf(marketplace), 0, "the marketplace holds nothing");
        }
        vm.assertEq(handler.reentrant().slipped(), 0, "no call back came through");
    }

    /// The logs tell everything: a ledger that knows nothing else has the same state, receipt by receipt.
    function _logsTellEverything() private view {
        for (uint256 i; i < handler.currencyCount(); ++i) {
            address currency = address(handler.currencies(i));
            for (uint256 id = 1; id <= receipts.receiptCount(); ++id) {
                vm.assertEq(engine.claimable(id, currency), ledger.earned(id, currency), "a receipt's part");
            }
            for (uint256 id = 1; id <= registry.assetCount(); ++id) {
                vm.assertEq(engine.pool(id, currency).carry, ledger.carry(id, currency), "a pool's carry");
                IAssetRegistry.Link[] memory links = registry.links(id);
                for (uint256 j; j < links.length; ++j) {
                    uint256 parent = links[j].parent;
                    vm.assertEq(
                        engine.accrued(id, parent, currency),
                        ledger.accrued(id, parent, currency),
                        "a link's accrual"
                    );
                }
                for (uint256 j; j < handler.actorCount(); ++j) {
                    address owner = handler.actors(j);
                    vm.assertEq(
                        engine.claimableByOwner(id, owner, currency),
                        ledger.owed(id, owner, currency),
                        "an owner's part"
                    );
                }
            }
        }
    }

    /// Parents come before children, at most 16, with shares within the whole; units and carries stay in their bounds.
    function _lineageIsSound() private view {
        uint256[] memory units = new uint256[](registry.assetCount() + 1);
        uint256[] memory counts = new uint256[](registry.assetCount() + 1);
        for (uint256 id = 1; id <= receipts.receiptCount(); ++id) {
            uint256 assetId = receipts.receipt(id).assetId;
            units[assetId] += receipts.receipt(id).units;
            vm.assertEq(receipts.receipt(id).ordinal, ++counts[assetId], "ordinals count up");
        }
        for (uint256 id = 1; id <= registry.assetCount(); ++id) {
            IAssetRegistry.Link[] memory links = registry.links(id);
            uint256 shares;
            for (uint256 i; i < links.length; ++i) {
                vm.assertLt(links[i].parent, id, "a parent is older than its child");
                shares += links[i].shareBps;
            }
            vm.assertLe(links.length, 16, "parents");
            vm.assertLe(shares, 10_000, "shares");
            vm.assertEq(receipts.totalUnits(id), units[id], "units add up");
            vm.assertEq(receipts.issuedCount(id), counts[id], "receipts are counted");
            vm.assertLe(units[id], 1_000_000, "units");
            for (uint256 i; i < handler.currencyCount(); ++i) {
                uint256 carry = engine.pool(id, address(handler.currencies(i))).carry;
                vm.assertTrue(carry == 0 || carry < units[id], "a carry is below one wei a unit");
            }
        }
    }

    /// Counters only rise, within quota and deposit; the meter holds exactly what is left of every deposit.
    function _usageIsCovered() private view {
        uint256[] memory held = new uint256[](handler.currencyCount());
        for (uint256 id = 1; id <= licenses.licenseCount(); ++id) {
            ILicenses.License memory license = licenses.license(id);
            IUsageMeter.Account memory account = meter.account(id);
            Ledger.Usage memory usage = ledger.usage(id);
            vm.assertEq(account.settledUnits, usage.units, "the counter is the sum of what was settled");
            vm.assertEq(usage.spent, uint256(account.settledUnits) * license.unitPrice, "at the license's price");
            vm.assertEq(usage.deposited, usage.spent + usage.withdrawn + account.balance, "deposits are accounted");
            if (license.quota > 0) vm.assertLe(account.settledUnits, license.quota, "within the quota");
            for (uint256 i; i < held.length; ++i) {
                if (license.currency == address(handler.currencies(i))) held[i] += account.balance;
            }
        }
        for (uint256 i; i < held.length; ++i) {
            address currency = address(handler.currencies(i));
            vm.assertEq(meter.totalHeld(currency), held[i], "held = every account");
            vm.assertEq(handler.currencies(i).balanceOf(address(meter)), held[i], "and it is there");
        }
    }

    /// A handler that never gets through proves nothing: each action must come through many times, and links be deep.
    function test_EveryActionComesThrough() external {
        (bytes4[] memory selectors, bytes32[] memory names) = handler.actions();
        for (uint256 round; round < 60; ++round) {
            for (uint256 i; i < selectors.length; ++i) {
                uint256 seed = uint256(keccak256(abi.encode(round, i)));
                (bool ok, ) = address(handler).call(abi.encodeWithSelector(selectors[i], seed));
                vm.assertTrue(ok, string.concat("action reverted: ", string(abi.encodePacked(names[i]))));
            }
        }
        for (uint256 i; i < names.length; ++i) {
            vm.assertGt(handler.done(names[i]), 4, string.concat("too seldom: ", string(abi.encodePacked(names[i]))));
        }
        vm.assertGt(handler.done("register with parents"), 4, "too few links");
        vm.assertGt(handler.reentrant().refused(), 100, "the re-entrant token hardly tried");
        invariant_EverythingHolds();
    }

    function _insideAssets(address currency) private view returns (uint256 sum) {
        for (uint256 id = 1; id <= registry.assetCount(); ++id) {
            sum += engine.pool(id, currency).carry;
            IAssetRegistry.Link[] memory links = registry.links(id);
            for (uint256 i; i < links.length; ++i) {
                sum += engine.accrued(id, links[i].parent, currency);
            }
            for (uint256 i; i < handler.actorCount(); ++i) {
                sum += engine.claimableByOwner(id, handler.actors(i), currency);
            }
        }
    }

    function _claimable(address currency) private view returns (uint256 sum) {
        for (uint256 id = 1; id <= receipts.receiptCount(); ++id) {
            sum += engine.claimable(id, currency);
        }
    }
}
