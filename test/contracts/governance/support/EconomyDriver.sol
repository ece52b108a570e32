// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {RoyaltyEngine} from "../../../../contracts/core/RoyaltyEngine.sol";
import {PaymentReason} from "../../../../contracts/core/Vocabulary.sol";
import {ContributorVotes} from "../../../../contracts/governance/ContributorVotes.sol";
import {GovernanceVotes} from "../../../../contracts/governance/GovernanceVotes.sol";
import {VotingEscrow} from "../../../../contracts/governance/VotingEscrow.sol";
import {PlainToken} from "../../support/PlainToken.sol";
import {Test} from "../../support/Test.sol";

/// @notice Pays, pushes, claims, records, locks and delegates at random over a given lineage.
contract EconomyDriver is Test {
    struct Parts {
        RoyaltyEngine engine;
        ContributorVotes contributors;
        VotingEscrow escrow;
        GovernanceVotes votes;
        PlainToken token;
    }

    Parts private _parts;
    address[] public accounts;
    uint256 public immutable assets;
    uint256 public immutable receipts;
    uint256 public feesPaid;

    constructor(Parts memory parts, address[] memory accounts_, uint256 assets_, uint256 receipts_) {
        _parts = parts;
        accounts = accounts_;
        assets = assets_;
        receipts = receipts_;
        parts.token.approve(address(parts.engine), type(uint256).max);
    }

    function pay(uint256 assetId, uint256 amount, uint256 magnitude) external {
        amount = _bound(amount, 1, 10 ** _bound(magnitude, 0, 26));
        _parts.token.mint(address(this), amount);
        uint256 before = _parts.engine.fees(address(_parts.token));
        _parts.engine.pay(_bound(assetId, 1, assets), address(_parts.token), amount, PaymentReason.TIP, "");
        feesPaid += _parts.engine.fees(address(_parts.token)) - before;
    }

    function setFee(uint16 feeBps) external {
        _parts.engine.setProtocolFee(uint16(_bound(feeBps, 0, 1_000)));
    }

    function push(uint256 child) external {
        child = _bound(child, 2, assets);
        if (_parts.engine.accrued(child, child - 1, address(_parts.token)) == 0) return;
        _parts.engine.push(child, child - 1, address(_parts.token));
    }

    function claim(uint256 receiptId) external {
        receiptId = _bound(receiptId, 1, receipts);
        if (_parts.engine.claimable(receiptId, address(_parts.token)) == 0) return;
        _parts.engine.claim(receiptId, address(_parts.token));
    }

    function record(uint256 receiptId) external {
        receiptId = _bound(receiptId, 1, receipts);
        uint256 fees = _parts.engine.feesPaidFor(receiptId, address(_parts.token));
        bool isNothing =
            fees == _parts.contributors.recordedFees(receiptId) &&
                _parts.engine.claimable(receiptId, address(_parts.token)) == 0;
        if (isNothing) return;
        uint256[] memory ids = new uint256[](1);
        ids[0] = receiptId;
        _parts.contributors.record(ids);
    }

    function lock(uint256 who, uint256 amount, uint256 weeks_) external {
        address account = accounts[_bound(who, 0, accounts.length - 1)];
        uint48 end = _parts.escrow.lockOf(account).unlocksAt;
        if (end > block.timestamp) return;
        amount = _bound(amount, 126_144_000, 1e24);
        _parts.token.mint(account, amount);
        vm.startPrank(account);
        if (end > 0) _parts.escrow.withdraw();
        _parts.token.approve(address(_parts.escrow), amount);
        _parts.escrow.lock(amount, uint48((block.timestamp / 7 days + _bound(weeks_, 2, 208)) * 7 days));
        vm.stopPrank();
    }

    function delegate(uint256 who, uint256 to) external {
        vm.prank(accounts[_bound(who, 0, accounts.length - 1)]);
        _parts.escrow.delegate(accounts[_bound(to, 0, accounts.length - 1)]);
    }

    function setShare(uint16 shareBps) external {
        _parts.votes.setContributorShare(uint16(_bound(shareBps, 0, 4_000)));
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + _bound(time, 1, 40 weeks));
    }
}
