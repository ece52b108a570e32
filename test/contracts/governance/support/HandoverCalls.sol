// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {RoyaltyEngine} from "../../../../contracts/core/RoyaltyEngine.sol";
import {AccessManagerEnumerable} from "../../../../contracts/governance/AccessManagerEnumerable.sol";
import {FoundationHandover} from "../../../../contracts/governance/FoundationHandover.sol";
import {GovernanceVotes} from "../../../../contracts/governance/GovernanceVotes.sol";
import {SaharaGovernor} from "../../../../contracts/governance/SaharaGovernor.sol";
import {TimelockControllerEnumerable} from "../../../../contracts/governance/TimelockControllerEnumerable.sol";
import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";
import {Test} from "../../support/Test.sol";

/// @notice The calls with which somebody could try to gain control: few values, so that what one call prepares another
/// one uses.
abstract contract HandoverCalls is Test {
    struct Parts {
        AccessManagerEnumerable manager;
        TimelockControllerEnumerable timelock;
        SaharaGovernor governor;
        FoundationHandover handover;
        RoyaltyEngine engine;
        GovernanceVotes votes;
        address licenses;
        address currency;
        address voter;
        address foundation;
        address guardian;
        address deployer;
    }

    address internal constant STRANGER = address(0x57a6);

    Parts internal _p;
    uint256[] internal _proposals;
    uint256 internal _seed;

    // ----------------------------------------------------------------------------------------------------------- calls

    function _ofHandover() internal returns (address, bytes memory) {
        uint16 id = uint16(_draw(7));
        IFoundationHandover.Stage to = IFoundationHandover.Stage(_draw(4) == 0 ? _draw(4) : (_stage() + 1) % 4);
        bytes memory data;
        uint256 kind = _draw(9);
        if (kind < 2) data = abi.encodeCall(IFoundationHandover.scheduleTransfer, (id, to));
        else if (kind == 2) data = abi.encodeCall(IFoundationHandover.cancelTransfer, (id, to));
        else if (kind < 5) data = abi.encodeCall(IFoundationHandover.acceptTransfer, (id, to));
        else if (kind == 5) data = abi.encodeCall(IFoundationHandover.advance, (to));
        else if (kind == 6) data = abi.encodeCall(IFoundationHandover.setCharter, (bytes32(1 + _draw(2)), ""));
        else if (kind == 7 && _draw(20) == 0) data = abi.encodeCall(IFoundationHandover.renounceGuardian, ());
        else if (_proposals.length == 0) data = abi.encodeCall(IFoundationHandover.openGate, ());
        else return _cancellation();
        return (address(_p.handover), data);
    }

    function _cancellation() internal returns (address, bytes memory) {
        uint256 id = _recentProposal();
        return (address(_p.handover), abi.encodeCall(IFoundationHandover.cancelProposal, (id, "reason")));
    }

    /// @dev Few values, so that what was scheduled is sometimes executed.
    function _ofCore() internal returns (address, bytes memory) {
        uint256 kind = _draw(5);
        uint16 value = uint16(_draw(2) * 100);
        address account = _draw(2) == 0 ? _p.foundation : STRANGER;
        if (kind == 0) return (address(_p.engine), abi.encodeCall(RoyaltyEngine.setProtocolFee, (value)));
        if (kind == 1) return (address(_p.engine), abi.encodeCall(RoyaltyEngine.setTreasury, (account)));
        if (kind == 2) return (address(_p.engine), abi.encodeCall(RoyaltyEngine.listCurrency, (_p.currency)));
        if (kind == 3) return (address(_p.engine), abi.encodeCall(RoyaltyEngine.delistCurrency, (_p.currency)));
        return (address(_p.votes), abi.encodeCall(GovernanceVotes.setContributorShare, (value)));
    }

    function _ofManager() internal returns (address, bytes memory) {
        address to = address(_p.manager);
        uint64 role = uint64(_draw(8));
        uint64 other = _draw(3) == 0 ? type(uint64).max : uint64(_draw(8));
        uint32 delay = uint32(_draw(3) * 3 days);
        address who = _someone();
        address target = _target();
        uint256 kind = _draw(11);
        if (kind == 0) return (to, abi.encodeCall(AccessManager.grantRole, (role, who, delay)));
        if (kind == 1) return (to, abi.encodeCall(AccessManager.revokeRole, (role, who)));
        if (kind == 2) return (to, abi.encodeCall(AccessManager.renounceRole, (role, who)));
        if (kind == 3) return (to, abi.encodeCall(AccessManager.setRoleAdmin, (role, other)));
        if (kind == 4) return (to, abi.encodeCall(AccessManager.setRoleGuardian, (role, other)));
        if (kind == 5) return (to, abi.encodeCall(AccessManager.setGrantDelay, (role, delay)));
        if (kind == 6) return (to, abi.encodeCall(AccessManager.setTargetAdminDelay, (target, delay)));
        if (kind == 7) return (to, abi.encodeCall(AccessManager.setTargetClosed, (target, _draw(2) == 0)));
        if (kind == 8) return (to, abi.encodeCall(AccessManager.updateAuthority, (target, address(_p.handover))));
        if (kind == 9) return (to, abi.encodeCall(AccessManager.labelRole, (role, "mine")));
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = _draw(2) == 0 ? RoyaltyEngine.setProtocolFee.selector : RoyaltyEngine.skim.selector;
        return (to, abi.encodeCall(AccessManager.setTargetFunctionRole, (target, selectors, other)));
    }

    function _ofTimelock() internal returns (address, bytes memory) {
        address to = address(_p.timelock);
        uint256 kind = _draw(5);
        if (kind == 0) return (to, abi.encodeCall(IAccessControl.grantRole, (_timelockRole(), _someone())));
        if (kind == 1) return (to, abi.encodeCall(IAccessControl.revokeRole, (_timelockRole(), _someone())));
        if (kind == 2) return (to, abi.encodeCall(TimelockController.updateDelay, (0)));
        (address target, bytes memory data) = _ofManager();
        if (kind == 3) return (to, abi.encodeCall(TimelockController.schedule, (target, 0, data, 0, 0, 2 days)));
        return (to, abi.encodeCall(TimelockController.execute, (target, 0, data, 0, 0)));
    }

    function _ofGovernor() internal returns (address, bytes memory) {
        address to = address(_p.governor);
        uint256 kind = _draw(4);
        if (kind == 0) return (to, _dismissal(_someone()));
        if (kind == 1) {
            TimelockController other = TimelockController(payable(_someone()));
            return (to, abi.encodeCall(GovernorTimelockControl.updateTimelock, (other)));
        }
        if (kind == 2 && _proposals.length != 0) {
            uint256 id = _proposals[_proposals.length - 1];
            return (to, abi.encodeWithSignature("cancel(uint256)", id));
        }
        (address target, bytes memory data) = _ofManager();
        return (to, abi.encodeCall(Governor.relay, (target, 0, data)));
    }

    /// @dev The ways to bring a call to its target.
    function _wrapped(function() returns (address, bytes memory) call) internal returns (address, bytes memory) {
        (address target, bytes memory data) = call();
        address manager = address(_p.manager);
        uint256 way = _draw(6);
        if (way == 0) return (manager, abi.encodeCall(AccessManager.execute, (target, data)));
        if (way == 1) return (manager, abi.encodeCall(AccessManager.schedule, (target, data, 0)));
        if (way == 2) return (manager, abi.encodeCall(AccessManager.cancel, (_someone(), target, data)));
        if (way == 3) {
            bytes[] memory calls = new bytes[](1);
            calls[0] = target == manager ? data : abi.encodeCall(AccessManager.execute, (target, data));
            return (manager, abi.encodeCall(Multicall.multicall, (calls)));
        }
        return (target, data);
    }

    // --------------------------------------------------------------------------------------------------------- choices

    function _recentProposal() internal returns (uint256) {
        uint256 newest = _proposals.length < 4 ? _proposals.length : 4;
        return _proposals[_proposals.length - 1 - _draw(newest)];
    }

    function _stage() internal view returns (uint8) {
        return uint8(_p.handover.stage());
    }

    function _actor() internal returns (address) {
        uint256 who = _draw(8);
        if (who == 0) return address(_p.timelock);
        if (who == 1) return address(_p.governor);
        if (who == 2) return _p.deployer;
        if (who == 3) return STRANGER;
        return who < 6 ? _p.guardian : _p.foundation;
    }

    function _someone() internal returns (address) {
        uint256 who = _draw(6);
        if (who == 0) return _p.guardian;
        if (who == 1) return STRANGER;
        if (who == 2) return _p.deployer;
        if (who == 3) return address(_p.timelock);
        return _p.foundation;
    }

    function _target() internal returns (address) {
        uint256 which = _draw(4);
        if (which == 0) return address(_p.votes);
        if (which == 1) return _p.licenses;
        return which == 2 ? address(_p.manager) : address(_p.engine);
    }

    function _timelockRole() internal returns (bytes32) {
        uint256 which = _draw(4);
        if (which == 0) return 0;
        if (which == 1) return keccak256("CANCELLER_ROLE");
        return which == 2 ? keccak256("EXECUTOR_ROLE") : keccak256("PROPOSER_ROLE");
    }

    function _dismissal(address to) internal pure returns (bytes memory) {
        return abi.encodeCall(GovernorProposalGuardian.setProposalGuardian, (to));
    }

    /// @dev The next number of the step's own sequence, below `limit`.
    function _draw(uint256 limit) internal returns (uint256) {
        _seed = uint256(keccak256(abi.encode(_seed)));
        return _seed % limit;
    }
}
