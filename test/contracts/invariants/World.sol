// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Marketplace} from "../../../contracts/core/Marketplace.sol";
import {RoyaltyEngine} from "../../../contracts/core/RoyaltyEngine.sol";
import {UsageMeter} from "../../../contracts/core/UsageMeter.sol";
import {PaymentReason} from "../../../contracts/core/Vocabulary.sol";
import {FeeToken} from "../support/FeeToken.sol";
import {Fixture} from "../support/Fixture.sol";
import {PlainToken} from "../support/PlainToken.sol";
import {ReentrantToken} from "../support/ReentrantToken.sol";
import {Ledger} from "./Ledger.sol";

/// @notice The stage on which random actions play: seven actors, four currencies (one takes a fee, one calls back), an
/// ancestry thirty deep, and a ledger that only reads logs.
/// @dev Every action draws its choices from one seed. It acts only where the protocol allows it, so that a revert is a
/// finding and never noise, and counts what it did.
abstract contract World is Fixture {
    uint256 internal constant FIRST_CHAIN = 30;
    uint256 internal constant MOST_ASSETS = 60;

    Ledger public ledger = new Ledger();
    ReentrantToken public reentrant;
    PlainToken[] public currencies;
    address[] public actors;
    mapping(address actor => uint256) internal _keys;

    /// Tokens sent without a payment and not yet skimmed.
    mapping(address currency => uint256) public donated;
    mapping(bytes32 action => uint256) public done;

    uint256 private _seed;

    constructor() {
        setUp();
    }

    function setUp() public override {
        super.setUp();
        vm.recordLogs();
        for (uint256 key = 0x1001; key <= 0x1007; ++key) {
            actors.push(vm.addr(key));
            _keys[vm.addr(key)] = key;
        }
        reentrant = new ReentrantToken();
        FeeToken feeTaking = new FeeToken();
        engine.listCurrency(address(feeTaking));
        engine.listCurrency(address(reentrant));
        currencies.push(sahara);
        currencies.push(dollar);
        currencies.push(feeTaking);
        currencies.push(reentrant);
        _armReentrantToken();

        _register(actors[0]);
        for (uint256 assetId = 2; assetId <= FIRST_CHAIN; ++assetId) {
            _register(actors[assetId % actors.length], assetId - 1, 7_000);
            _issue(assetId, actors[(assetId * 3) % actors.length], 7);
        }
        ledger.replay(vm.getRecordedLogs());
    }

    modifier acting(uint256 seed) {
        _seed = seed;
        vm.recordLogs();
        _;
        ledger.replay(vm.getRecordedLogs());
    }

    // ------------------------------------------------------------------------------------------------------ choices

    /// @dev The next number below `limit`.
    function _draw(uint256 limit) internal returns (uint256) {
        _seed = uint256(keccak256(abi.encode(_seed)));
        return _seed % limit;
    }

    function _drawActor() internal returns (address) {
        return actors[_draw(actors.length)];
    }

    function _drawAsset() internal returns (uint256) {
        return 1 + _draw(registry.assetCount());
    }

    function _drawCurrency() internal returns (PlainToken) {
        return currencies[_draw(currencies.length)];
    }

    /// @dev From single wei to far beyond any supply: every magnitude is as likely.
    function _drawAmount() internal returns (uint256) {
        return 1 + _draw(1 << (1 + _draw(90)));
    }

    function _isRetired(uint256 assetId) internal view returns (bool) {
        return registry.asset(assetId).isRetired;
    }

    function _count(bytes32 action) internal {
        ++done[action];
    }

    function currencyCount() external view returns (uint256) {
        return currencies.length;
    }

    function actorCount() external view returns (uint256) {
        return actors.length;
    }

    function _armReentrantToken() private {
        address token = address(reentrant);
        reentrant.arm(address(engine), abi.encodeCall(RoyaltyEngine.claim, (1, token)));
        reentrant.arm(address(engine), abi.encodeCall(RoyaltyEngine.claimOwner, (1, token)));
        reentrant.arm(address(engine), abi.encodeCall(RoyaltyEngine.push, (2, 1, token)));
        reentrant.arm(address(engine), abi.encodeCall(RoyaltyEngine.collectFees, (token)));
        reentrant.arm(address(engine), abi.encodeCall(RoyaltyEngine.skim, (token)));
        reentrant.arm(address(engine), abi.encodeCall(RoyaltyEngine.pay, (1, token, 1, PaymentReason.TIP, "")));
        reentrant.arm(address(marketplace), abi.encodeCall(Marketplace.buy, (1, address(this))));
        reentrant.arm(address(meter), abi.encodeCall(UsageMeter.deposit, (1, 1)));
        reentrant.arm(address(meter), abi.encodeCall(UsageMeter.withdraw, (1, 1)));
    }
}
