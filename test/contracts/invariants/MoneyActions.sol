// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAssetRegistry} from "../../../contracts/core/interfaces/IAssetRegistry.sol";
import {PaymentReason} from "../../../contracts/core/Vocabulary.sol";
import {PlainToken} from "../support/PlainToken.sol";
import {World} from "./World.sol";

/// @notice What happens at the engine: money in, up and out, and what governance may turn.
abstract contract MoneyActions is World {
    function tip(uint256 seed) external acting(seed) {
        (uint256 assetId, PlainToken token, uint256 amount) = (_drawAsset(), _drawCurrency(), _drawAmount());
        if (!engine.isListed(address(token))) return;
        address payer = _drawActor();
        _fund(token, payer, address(engine), amount);
        vm.prank(payer);
        engine.pay(assetId, address(token), amount, PaymentReason.TIP, bytes32(seed));
        _count("tip");
    }

    function push(uint256 seed) external acting(seed) {
        PlainToken token = _drawCurrency();
        (uint256 child, uint256 parent) = _drawWaitingLink(token);
        if (child == 0) return;
        engine.push(child, parent, address(token));
        _count("push");
    }

    /// @dev Everything that waits, children before parents: what one hop brings, the next takes along.
    function pushBatch(uint256 seed) external acting(seed) {
        PlainToken token = _drawCurrency();
        (uint256 child, ) = _drawWaitingLink(token);
        if (child == 0) return;
        uint256[] memory children = new uint256[](MOST_ASSETS * 16);
        uint256[] memory parents = new uint256[](MOST_ASSETS * 16);
        uint256 count;
        for (uint256 assetId = registry.assetCount(); assetId > 0; --assetId) {
            IAssetRegistry.Link[] memory links = registry.links(assetId);
            for (uint256 i; i < links.length; ++i) {
                (children[count], parents[count]) = (assetId, links[i].parent);
                ++count;
            }
        }
        assembly ("memory-safe") {
            mstore(children, count)
            mstore(parents, count)
        }
        engine.pushBatch(children, parents, address(token));
        _count("pushBatch");
    }

    function claim(uint256 seed) external acting(seed) {
        PlainToken token = _drawCurrency();
        uint256 count = receipts.receiptCount();
        uint256 from = _draw(count);
        for (uint256 i; i < count; ++i) {
            uint256 receiptId = 1 + ((from + i) % count);
            uint256 expected = engine.claimable(receiptId, address(token));
            if (expected == 0) continue;
            vm.assertEq(engine.claim(receiptId, address(token)), expected, "claims pay what is claimable");
            _count("claim");
            return;
        }
    }

    function claimBatch(uint256 seed) external acting(seed) {
        PlainToken token = _drawCurrency();
        uint256[] memory ids = new uint256[](8);
        uint256 expected;
        for (uint256 i; i < ids.length; ++i) {
            ids[i] = 1 + _draw(receipts.receiptCount());
            expected += engine.claimable(ids[i], address(token));
        }
        if (expected == 0) return;
        engine.claimBatch(ids, address(token));
        _count("claimBatch");
    }

    function claimOwner(uint256 seed) external acting(seed) {
        PlainToken token = _drawCurrency();
        uint256 assetId = _drawAsset();
        for (uint256 i; i < actors.length; ++i) {
            if (engine.claimableByOwner(assetId, actors[i], address(token)) == 0) continue;
            vm.prank(actors[i]);
            engine.claimOwner(assetId, address(token));
            _count("claimOwner");
        }
    }

    function claimOwnerBatch(uint256 seed) external acting(seed) {
        (PlainToken token, address owner) = (_drawCurrency(), _drawActor());
        uint256[] memory ids = new uint256[](8);
        uint256 expected;
        for (uint256 i; i < ids.length; ++i) {
            ids[i] = _drawAsset();
            expected += engine.claimableByOwner(ids[i], owner, address(token));
        }
        if (expected == 0) return;
        vm.prank(owner);
        engine.claimOwnerBatch(ids, address(token));
        _count("claimOwnerBatch");
    }

    function collectFees(uint256 seed) external acting(seed) {
        PlainToken token = _drawCurrency();
        if (engine.fees(address(token)) == 0) return;
        engine.collectFees(address(token));
        _count("collectFees");
    }

    /// @dev Tokens sent without a payment, which nobody may come to own but the treasury.
    function donate(uint256 seed) external acting(seed) {
        PlainToken token = _drawCurrency();
        uint256 amount = _drawAmount();
        token.mint(address(engine), amount);
        donated[address(token)] += amount;
        _count("donate");
    }

    function skim(uint256 seed) external acting(seed) {
        PlainToken token = _drawCurrency();
        if (donated[address(token)] == 0) return;
        vm.assertEq(engine.skim(address(token)), donated[address(token)], "skims the gifts and nothing else");
        donated[address(token)] = 0;
        _count("skim");
    }

    function setProtocolFee(uint256 seed) external acting(seed) {
        engine.setProtocolFee(uint16(_draw(MAX_FEE_BPS + 1)));
        _count("setProtocolFee");
    }

    function setTreasury(uint256 seed) external acting(seed) {
        engine.setTreasury(address(uint160(0x7000 + _draw(3))));
        _count("setTreasury");
    }

    /// @dev Off only seldom, and back at the next chance.
    function toggleCurrency(uint256 seed) external acting(seed) {
        address token = address(_drawCurrency());
        if (!engine.isListed(token)) engine.listCurrency(token);
        else if (_draw(4) == 0) engine.delistCurrency(token);
        else return;
        _count("toggleCurrency");
    }

    function _drawWaitingLink(PlainToken token) private returns (uint256 child, uint256 parent) {
        uint256 count = registry.assetCount();
        uint256 from = _draw(count);
        for (uint256 i; i < count; ++i) {
            child = 1 + ((from + i) % count);
            IAssetRegistry.Link[] memory links = registry.links(child);
            for (uint256 j; j < links.length; ++j) {
                parent = links[j].parent;
                if (engine.accrued(child, parent, address(token)) > 0) return (child, parent);
            }
        }
        return (0, 0);
    }
}
