// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {Licenses} from "../../../../contracts/core/Licenses.sol";
import {RoyaltyEngine} from "../../../../contracts/core/RoyaltyEngine.sol";
import {GovernanceVotes} from "../../../../contracts/governance/GovernanceVotes.sol";
import {IFoundationHandover} from "../../../../contracts/governance/interfaces/IFoundationHandover.sol";

/// @notice The powers of `contracts/src/powers.ts`, in its order.
library HandoverPowers {
    uint16 internal constant ADMIN = 0;
    uint16 internal constant PROTOCOL_FEE = 1;
    uint16 internal constant TREASURY_ADDRESS = 2;
    uint16 internal constant CURRENCY_LISTING = 3;
    uint16 internal constant CONTRIBUTOR_SHARE = 4;
    uint16 internal constant MARKETPLACE = 5;
    uint16 internal constant COLLECTOR = 6;
    uint16 internal constant GOVERNOR_SETTINGS = 7;
    uint16 internal constant PROPOSAL_GUARDIAN = 8;
    uint16 internal constant TIMELOCK_PROPOSER = 9;
    uint16 internal constant HANDOVER_SCHEDULING = 13;
    uint16 internal constant HANDOVER_ACCEPTANCE = 14;
    uint16 internal constant GUARDIAN = 15;
    uint256 internal constant COUNT = 16;

    struct Places {
        address manager;
        address licenses;
        address engine;
        address marketplace;
        address meter;
        address votes;
        address governor;
        address timelock;
        address handover;
        address foundation;
        address guardian;
    }

    function all(Places memory p) internal pure returns (IFoundationHandover.Power[] memory powers) {
        powers = new IFoundationHandover.Power[](COUNT);
        powers[ADMIN] = _power("ADMIN", p.manager, 0, _always(p.handover), _adminFunctions(p));
        powers[ADMIN].holders[3] = _one(p.timelock, 0);

        bytes4[] memory selectors = _selectors(RoyaltyEngine.setProtocolFee.selector);
        powers[PROTOCOL_FEE] = _moving("PROTOCOL_FEE", p, 3, p.engine, selectors);
        powers[PROTOCOL_FEE].holders[1] = _two(p.foundation, 3 days, p.timelock);

        selectors = _selectors(RoyaltyEngine.setTreasury.selector);
        powers[TREASURY_ADDRESS] = _moving("TREASURY_ADDRESS", p, 4, p.engine, selectors);
        powers[TREASURY_ADDRESS].holders[1] = _one(p.foundation, 7 days);

        selectors = _selectors(RoyaltyEngine.listCurrency.selector, RoyaltyEngine.delistCurrency.selector);
        powers[CURRENCY_LISTING] = _moving("CURRENCY_LISTING", p, 5, p.engine, selectors);

        selectors = _selectors(GovernanceVotes.setContributorShare.selector);
        powers[CONTRIBUTOR_SHARE] = _moving("CONTRIBUTOR_SHARE", p, 6, p.votes, selectors);

        selectors = _selectors(Licenses.issue.selector, Licenses.renew.selector, Licenses.revoke.selector);
        powers[MARKETPLACE] = _power(
            "MARKETPLACE",
            p.manager,
            bytes32(uint256(1)),
            _always(p.marketplace),
            _functions(p.licenses, selectors)
        );
        selectors = _selectors(RoyaltyEngine.payFor.selector);
        powers[COLLECTOR] = _power(
            "COLLECTOR",
            p.manager,
            bytes32(uint256(2)),
            _alwaysBoth(p.marketplace, p.meter),
            _functions(p.engine, selectors)
        );
        _addHeldByCode(powers, p);
        _addOfTimelock(powers, p);
    }

    function _addHeldByCode(IFoundationHandover.Power[] memory powers, Places memory p) private pure {
        bytes4[] memory selectors = _selectors(
            Governor.relay.selector,
            GovernorTimelockControl.updateTimelock.selector,
            GovernorProposalGuardian.setProposalGuardian.selector
        );
        powers[GOVERNOR_SETTINGS] = _held("GOVERNOR_SETTINGS", p.governor, _always(p.timelock), selectors);
        selectors = _selectors(bytes4(keccak256("cancel(uint256)")));
        powers[PROPOSAL_GUARDIAN] = _held("PROPOSAL_GUARDIAN", p.governor, _always(p.handover), selectors);
        powers[PROPOSAL_GUARDIAN].holders[3] = new IFoundationHandover.Holding[](0);

        selectors = _selectors(
            IFoundationHandover.scheduleTransfer.selector,
            IFoundationHandover.cancelTransfer.selector,
            IFoundationHandover.advance.selector
        );
        powers[HANDOVER_SCHEDULING] = _held(
            "HANDOVER_SCHEDULING",
            p.handover,
            _alwaysBoth(p.foundation, p.timelock),
            selectors
        );
        powers[HANDOVER_SCHEDULING].holders[3] = _one(p.timelock, 0);
        selectors = _selectors(IFoundationHandover.acceptTransfer.selector, IFoundationHandover.setCharter.selector);
        powers[HANDOVER_ACCEPTANCE] = _held("HANDOVER_ACCEPTANCE", p.handover, _always(p.timelock), selectors);
        selectors = _selectors(
            IFoundationHandover.cancelProposal.selector,
            IFoundationHandover.renounceGuardian.selector
        );
        powers[GUARDIAN] = _held("GUARDIAN", p.handover, _always(p.guardian), selectors);
        powers[GUARDIAN].holders[3] = new IFoundationHandover.Holding[](0);
    }

    function _addOfTimelock(IFoundationHandover.Power[] memory powers, Places memory p) private pure {
        string[4] memory labels = ["TIMELOCK_PROPOSER", "TIMELOCK_CANCELLER", "TIMELOCK_EXECUTOR", "TIMELOCK_ADMIN"];
        bytes32[4] memory roles = [
            keccak256("PROPOSER_ROLE"),
            keccak256("CANCELLER_ROLE"),
            keccak256("EXECUTOR_ROLE"),
            bytes32(0)
        ];
        address[4] memory holders = [p.governor, p.governor, address(0), p.timelock];
        bytes4[4] memory selectors = [
            TimelockController.schedule.selector,
            TimelockController.cancel.selector,
            TimelockController.execute.selector,
            IAccessControl.grantRole.selector
        ];
        for (uint256 i; i < 4; ++i) {
            powers[TIMELOCK_PROPOSER + i] = _power(
                labels[i],
                p.timelock,
                roles[i],
                _always(holders[i]),
                _functions(p.timelock, _selectors(selectors[i]))
            );
        }
    }

    function _adminFunctions(Places memory p) private pure returns (IFoundationHandover.Function[] memory functions) {
        functions = new IFoundationHandover.Function[](5);
        functions[0] = IFoundationHandover.Function(p.manager, IAccessManager.grantRole.selector);
        functions[1] = IFoundationHandover.Function(p.manager, IAccessManager.revokeRole.selector);
        functions[2] = IFoundationHandover.Function(p.licenses, IAccessManaged.setAuthority.selector);
        functions[3] = IFoundationHandover.Function(p.engine, IAccessManaged.setAuthority.selector);
        functions[4] = IFoundationHandover.Function(p.votes, IAccessManaged.setAuthority.selector);
    }

    /// @dev The Foundation's at first, the DAO's from then on.
    function _moving(
        string memory label,
        Places memory p,
        uint64 role,
        address target,
        bytes4[] memory selectors
    ) private pure returns (IFoundationHandover.Power memory power) {
        power = _power(label, p.manager, bytes32(uint256(role)), _always(p.timelock), _functions(target, selectors));
        power.holders[0] = _one(p.foundation, 0);
    }

    function _held(
        string memory label,
        address authority,
        IFoundationHandover.Holding[][] memory holders,
        bytes4[] memory selectors
    ) private pure returns (IFoundationHandover.Power memory) {
        return _power(label, authority, keccak256(bytes(label)), holders, _functions(authority, selectors));
    }

    function _power(
        string memory label,
        address authority,
        bytes32 role,
        IFoundationHandover.Holding[][] memory holders,
        IFoundationHandover.Function[] memory functions
    ) private pure returns (IFoundationHandover.Power memory) {
        return IFoundationHandover.Power(label, authority, role, functions, holders);
    }

    function _functions(
        address target,
        bytes4[] memory selectors
    ) private pure returns (IFoundationHandover.Function[] memory functions) {
        functions = new IFoundationHandover.Function[](selectors.length);
        for (uint256 i; i < selectors.length; ++i) {
            functions[i] = IFoundationHandover.Function(target, selectors[i]);
        }
    }

    function _always(address account) private pure returns (IFoundationHandover.Holding[][] memory holders) {
        holders = new IFoundationHandover.Holding[][](4);
        for (uint256 s; s < 4; ++s) holders[s] = _one(account, 0);
    }

    function _alwaysBoth(
        address first,
        address second
    ) private pure returns (IFoundationHandover.Holding[][] memory holders) {
        holders = new IFoundationHandover.Holding[][](4);
        for (uint256 s; s < 4; ++s) holders[s] = _two(first, 0, second);
    }

    function _one(address account, uint32 delay) internal pure returns (IFoundationHandover.Holding[] memory holders) {
        holders = new IFoundationHandover.Holding[](1);
        holders[0] = IFoundationHandover.Holding(account, delay);
    }

    function _two(
        address first,
        uint32 delay,
        address second
    ) internal pure returns (IFoundationHandover.Holding[] memory holders) {
        holders = new IFoundationHandover.Holding[](2);
        holders[0] = IFoundationHandover.Holding(first, delay);
        holders[1] = IFoundationHandover.Holding(second, 0);
    }

    function _selectors(bytes4 a) private pure returns (bytes4[] memory list) {
        list = new bytes4[](1);
        list[0] = a;
    }

    function _selectors(bytes4 a, bytes4 b) private pure returns (bytes4[] memory list) {
        list = new bytes4[](2);
        (list[0], list[1]) = (a, b);
    }

    function _selectors(bytes4 a, bytes4 b, bytes4 c) private pure returns (bytes4[] memory list) {
        list = new bytes4[](3);
        (list[0], list[1], list[2]) = (a, b, c);
    }
}
