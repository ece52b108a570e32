// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {IFoundationHandover} from "./interfaces/IFoundationHandover.sol";
import {IGovernanceVotes} from "./interfaces/IGovernanceVotes.sol";
import {SaharaGovernor} from "./SaharaGovernor.sol";

/// @title PowerRegister
/// @notice Every power, its functions and its holders in each stage, as declared at birth: nothing here can be changed.
abstract contract PowerRegister is IFoundationHandover {
    using EnumerableSet for EnumerableSet.AddressSet;

    uint256 internal constant STAGES = 4;
    /// @dev AccessManager's admin role is the first power.
    uint16 internal constant ADMIN = 0;
    bytes32 internal constant GOVERNOR_SETTINGS = keccak256("GOVERNOR_SETTINGS");
    bytes32 internal constant PROPOSAL_GUARDIAN = keccak256("PROPOSAL_GUARDIAN");
    bytes32 internal constant HANDOVER_SCHEDULING = keccak256("HANDOVER_SCHEDULING");
    bytes32 internal constant HANDOVER_ACCEPTANCE = keccak256("HANDOVER_ACCEPTANCE");
    bytes32 internal constant GUARDIAN = keccak256("GUARDIAN");

    /// @inheritdoc IFoundationHandover
    address public immutable manager;
    /// @inheritdoc IFoundationHandover
    address public immutable governor;
    /// @inheritdoc IFoundationHandover
    address public immutable dao;
    /// @inheritdoc IFoundationHandover
    address public immutable foundation;
    /// @inheritdoc IFoundationHandover
    address public immutable guardian;

    /// @inheritdoc IFoundationHandover
    Stage public stage;

    Power[] private _powers;
    /// @dev One more than the power's id; zero for no power.
    mapping(address authority => mapping(bytes32 role => uint256)) private _powerOfRole;
    /// @dev One more than the id of the power of AccessManager that opens the function.
    mapping(address target => mapping(bytes4 selector => uint256)) private _powerOfFunction;
    /// @dev Every contract that obeys AccessManager.
    EnumerableSet.AddressSet private _targets;
    /// @dev Bit `s` is set when a power has to be transferred to enter stage `s`.
    mapping(uint256 powerId => uint8) private _moves;
    /// @dev The last stage a power was transferred to.
    mapping(uint256 powerId => Stage) internal _transferredTo;

    /// @dev The wiring is checked because a mistake in it can't be repaired: nothing here can be changed later.
    constructor(Settings memory settings, Power[] memory powers_) {
        _checkWiring(settings);
        manager = settings.manager;
        governor = settings.governor;
        dao = settings.timelock;
        foundation = settings.foundation;
        guardian = settings.guardian;
        for (uint256 powerId; powerId < powers_.length; ++powerId) _register(powerId, powers_[powerId]);
        _checkAdmin(powers_);
    }

    // ----------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFoundationHandover
    function power(uint256 powerId) public view returns (Power memory) {
        return _power(powerId);
    }

    /// @inheritdoc IFoundationHandover
    function powers() external view returns (Power[] memory) {
        return _powers;
    }

    /// @inheritdoc IFoundationHandover
    function powerCount() public view returns (uint256) {
        return _powers.length;
    }

    /// @inheritdoc IFoundationHandover
    function stageOf(uint256 powerId) public view returns (Stage) {
        Power storage power_ = _power(powerId);
        // The DAO may remove the guardian in any stage, and by that alone has the last stage's holders: nobody.
        if (power_.authority == governor && power_.role == PROPOSAL_GUARDIAN && _proposalGuardian() == address(0)) {
            return Stage.DAO;
        }
        Stage transferredTo = _transferredTo[powerId];
        return transferredTo > stage ? transferredTo : stage;
    }

    // -------------------------------------------------------------------------------------------------------- internal

    function _power(uint256 powerId) internal view returns (Power storage) {
        if (powerId >= _powers.length) revert FoundationHandover_NoSuchPower(powerId, _powers.length);
        return _powers[powerId];
    }

    function _holders(uint256 powerId, Stage stage_) internal view returns (Holding[] storage) {
        return _powers[powerId].holders[uint256(stage_)];
    }

    /// @dev Whether anything has to be transferred at AccessManager for `stage_`.
    function _isTransferred(uint256 powerId, Stage stage_) internal view returns (bool) {
        return _moves[powerId] & (1 << uint8(stage_)) != 0;
    }

    function _isDeclared(address authority, bytes32 role, address account) internal view returns (bool) {
        uint256 place = _powerOfRole[authority][role];
        return place != 0 && _holds(_holders(place - 1, stageOf(place - 1)), account);
    }

    function _isDeclared(address target, bytes4 selector) internal view returns (bool) {
        return _powerOfFunction[target][selector] != 0;
    }

    function _declaredTargets() internal view returns (address[] memory) {
        return _targets.values();
    }

    function _holds(Holding[] storage holders, address account) internal view returns (bool) {
        for (uint256 i; i < holders.length; ++i) if (holders[i].account == account) return true;
        return false;
    }

    function _proposalGuardian() internal view returns (address) {
        return SaharaGovernor(payable(governor)).proposalGuardian();
    }

    // ---------------------------------------------------------------------------------------------------- registration

    function _checkWiring(Settings memory settings) private view {
        address[7] memory parts = [
            settings.manager,
            settings.governor,
            settings.timelock,
            settings.escrow,
            settings.votes,
            settings.foundation,
            settings.guardian
        ];
        for (uint256 i; i < parts.length; ++i) if (parts[i] == address(0)) revert FoundationHandover_ZeroAddress();
        SaharaGovernor governor_ = SaharaGovernor(payable(settings.governor));
        _checkWire(settings.governor, governor_.timelock(), settings.timelock);
        _checkWire(settings.governor, address(governor_.token()), settings.votes);
        _checkWire(settings.votes, address(IGovernanceVotes(settings.votes).escrow()), settings.escrow);
    }

    function _checkWire(address part, address found, address expected) private pure {
        if (found != expected) revert FoundationHandover_NotWired(part, found, expected);
    }

    function _register(uint256 powerId, Power memory power_) private {
        _checkPower(powerId, power_);
        _powerOfRole[power_.authority][power_.role] = powerId + 1;

        Power storage kept = _powers.push();
        kept.label = power_.label;
        kept.authority = power_.authority;
        kept.role = power_.role;
        for (uint256 i; i < power_.functions.length; ++i) {
            kept.functions.push(power_.functions[i]);
            if (power_.authority == manager) _registerFunction(powerId, power_.role, power_.functions[i]);
        }
        for (uint256 s; s < STAGES; ++s) {
            Holding[] storage holders = kept.holders.push();
            for (uint256 i; i < power_.holders[s].length; ++i) holders.push(power_.holders[s][i]);
            bool isMoved = s != 0 && !_areEqual(power_.holders[s - 1], power_.holders[s]);
            if (power_.authority == manager && isMoved) _moves[powerId] |= uint8(1 << s);
        }
        emit PowerRegistered(
            uint16(powerId),
            power_.authority,
            power_.role,
            power_.label,
            power_.functions,
            power_.holders
        );
    }

    /// @dev What the admin role can do is fixed in AccessManager's code, so its functions are not looked up there.
    function _registerFunction(uint256 powerId, bytes32 role, Function memory function_) private {
        if (function_.target != manager) _targets.add(function_.target);
        if (role == 0) return;
        if (_powerOfFunction[function_.target][function_.selector] != 0) revert FoundationHandover_BadPower(powerId);
        _powerOfFunction[function_.target][function_.selector] = powerId + 1;
    }

    function _checkPower(uint256 powerId, Power memory power_) private view {
        address authority = power_.authority;
        bool isManagers = authority == manager;
        if (
            powerId > type(uint16).max ||
            bytes(power_.label).length == 0 ||
            power_.functions.length == 0 ||
            power_.holders.length != STAGES ||
            _powerOfRole[authority][power_.role] != 0 ||
            (isManagers && uint256(power_.role) >= type(uint64).max)
        ) revert FoundationHandover_BadPower(powerId);

        for (uint256 s; s < STAGES; ++s) {
            Holding[] memory holders = power_.holders[s];
            for (uint256 i; i < holders.length; ++i) {
                address account = holders[i].account;
                (uint256 place, ) = _find(holders, account);
                bool isRepeated = place != i + 1;
                bool isNobody = isManagers && account == address(0);
                bool isDelayed = !isManagers && holders[i].executionDelay != 0;
                if (isRepeated || isNobody || isDelayed) revert FoundationHandover_BadPower(powerId);
            }
            if (!isManagers && authority != dao) _checkHeldByCode(powerId, power_, Stage(s));
            if (s == 0) continue;
            // What the timelock's own roles say moves by no act of this contract.
            if (authority == dao && !_areEqual(holders, power_.holders[0])) revert FoundationHandover_BadPower(powerId);
            _checkNeverBack(powerId, power_, s);
        }
    }

    /// @dev The Foundation and the guardian never hold what they didn't in the stage before, nor behind a shorter delay;
    /// in the last stage they hold nothing.
    function _checkNeverBack(uint256 powerId, Power memory power_, uint256 s) private view {
        address[2] memory leaving = [foundation, guardian];
        for (uint256 i; i < leaving.length; ++i) {
            (uint256 place, uint32 delay) = _find(power_.holders[s], leaving[i]);
            if (place == 0) continue;
            (uint256 placeBefore, uint32 delayBefore) = _find(power_.holders[s - 1], leaving[i]);
            if (placeBefore == 0 || delay < delayBefore || s == STAGES - 1) {
                revert FoundationHandover_PowerReturns(powerId, Stage(s));
            }
        }
    }

    /// @dev What the code of the governor and of this contract enforces by itself must be declared as it is.
    function _checkHeldByCode(uint256 powerId, Power memory power_, Stage s) private view {
        bool isLast = s == Stage.DAO;
        address first = dao;
        address second;
        if (power_.authority == governor && power_.role == PROPOSAL_GUARDIAN) {
            first = isLast ? address(0) : address(this);
        } else if (power_.authority == address(this) && power_.role == HANDOVER_SCHEDULING) {
            if (!isLast) (first, second) = (foundation, dao);
        } else if (power_.authority == address(this) && power_.role == GUARDIAN) {
            first = isLast ? address(0) : guardian;
        } else if (
            (power_.authority != governor || power_.role != GOVERNOR_SETTINGS) &&
            (power_.authority != address(this) || power_.role != HANDOVER_ACCEPTANCE)
        ) {
            revert FoundationHandover_BadPower(powerId);
        }
        Holding[] memory declared = power_.holders[uint256(s)];
        uint256 count =
            first == address(0)
                ? 0
                : second == address(0)
                    ? 1
                    : 2;
        if (
            keccak256(bytes(power_.label)) != power_.role ||
            declared.length != count ||
            (count > 0 && declared[0].account != first) ||
            (count > 1 && declared[1].account != second)
        ) revert FoundationHandover_BadPower(powerId);
    }

    function _checkAdmin(Power[] memory powers_) private view {
        if (powers_.length == 0 || powers_[ADMIN].authority != manager || powers_[ADMIN].role != 0) {
            revert FoundationHandover_BadAdmin();
        }
        for (uint256 s; s < STAGES; ++s) {
            Holding[] memory holders = powers_[ADMIN].holders[s];
            address holder = s == STAGES - 1 ? dao : address(this);
            if (holders.length != 1 || holders[0].account != holder || holders[0].executionDelay != 0) {
                revert FoundationHandover_BadAdmin();
            }
        }
    }

    /// @return place one more than the account's first place in the list; zero when it isn't there.
    function _find(Holding[] memory holders, address account) private pure returns (uint256 place, uint32 delay) {
        for (uint256 i; i < holders.length; ++i) {
            if (holders[i].account == account) return (i + 1, holders[i].executionDelay);
        }
    }

    function _areEqual(Holding[] memory a, Holding[] memory b) private pure returns (bool) {
        return keccak256(abi.encode(a)) == keccak256(abi.encode(b));
    }
}
