// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AssetRegistry} from "../../../contracts/core/AssetRegistry.sol";
import {Licenses} from "../../../contracts/core/Licenses.sol";
import {Receipts} from "../../../contracts/core/Receipts.sol";
import {RoyaltyEngine} from "../../../contracts/core/RoyaltyEngine.sol";
import {UsageMeter} from "../../../contracts/core/UsageMeter.sol";
import {LicenseActions} from "./LicenseActions.sol";
import {MoneyActions} from "./MoneyActions.sol";
import {ProvenanceActions} from "./ProvenanceActions.sol";

/// @notice Every action of the protocol, and what the checks need to see.
contract Handler is ProvenanceActions, MoneyActions, LicenseActions {
    function system()
        external
        view
        returns (AssetRegistry, Receipts, Licenses, RoyaltyEngine, UsageMeter, address marketplace_)
    {
        return (registry, receipts, licenses, engine, meter, address(marketplace));
    }

    /// @dev The names are those under which `done` counts, beside the selectors to call.
    function actions() public pure returns (bytes4[] memory selectors, bytes32[] memory names) {
        selectors = new bytes4[](30);
        names = new bytes32[](30);
        uint256 i;
        (selectors[i], names[i++]) = (this.register.selector, "register");
        (selectors[i], names[i++]) = (this.publishVersion.selector, "publishVersion");
        (selectors[i], names[i++]) = (this.setPolicy.selector, "setPolicy");
        (selectors[i], names[i++]) = (this.retire.selector, "retire");
        (selectors[i], names[i++]) = (this.transferAsset.selector, "transferAsset");
        (selectors[i], names[i++]) = (this.issue.selector, "issue");
        (selectors[i], names[i++]) = (this.issueBatch.selector, "issueBatch");
        (selectors[i], names[i++]) = (this.tip.selector, "tip");
        (selectors[i], names[i++]) = (this.push.selector, "push");
        (selectors[i], names[i++]) = (this.pushBatch.selector, "pushBatch");
        (selectors[i], names[i++]) = (this.claim.selector, "claim");
        (selectors[i], names[i++]) = (this.claimBatch.selector, "claimBatch");
        (selectors[i], names[i++]) = (this.claimOwner.selector, "claimOwner");
        (selectors[i], names[i++]) = (this.claimOwnerBatch.selector, "claimOwnerBatch");
        (selectors[i], names[i++]) = (this.collectFees.selector, "collectFees");
        (selectors[i], names[i++]) = (this.donate.selector, "donate");
        (selectors[i], names[i++]) = (this.skim.selector, "skim");
        (selectors[i], names[i++]) = (this.setProtocolFee.selector, "setProtocolFee");
        (selectors[i], names[i++]) = (this.setTreasury.selector, "setTreasury");
        (selectors[i], names[i++]) = (this.toggleCurrency.selector, "toggleCurrency");
        (selectors[i], names[i++]) = (this.createOffer.selector, "createOffer");
        (selectors[i], names[i++]) = (this.closeOffer.selector, "closeOffer");
        (selectors[i], names[i++]) = (this.buy.selector, "buy");
        (selectors[i], names[i++]) = (this.renew.selector, "renew");
        (selectors[i], names[i++]) = (this.revoke.selector, "revoke");
        (selectors[i], names[i++]) = (this.transferLicense.selector, "transferLicense");
        (selectors[i], names[i++]) = (this.deposit.selector, "deposit");
        (selectors[i], names[i++]) = (this.settle.selector, "settle");
        (selectors[i], names[i++]) = (this.withdraw.selector, "withdraw");
        (selectors[i], names[i++]) = (this.passTime.selector, "passTime");
    }
}
