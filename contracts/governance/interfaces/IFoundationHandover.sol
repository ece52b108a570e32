// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title FoundationHandover
/// @notice The passage of control from the Foundation to the DAO, in four stages that only go forward. Until the last one
/// this contract alone is AccessManager's admin, and it can do nothing with that but the transfers declared at its birth;
/// in the last one the DAO's timelock is.
/// @dev Every privileged function of every contract belongs to one registered power. Who holds a power in which stage is
/// declared in the constructor and never changes; the constructor refuses a declaration in which the Foundation gets back
/// what it gave, or in which anybody but the DAO ends as admin.
/// @dev A stage is left in steps that anyone can watch: for each power somebody schedules the transfer, the DAO accepts it
/// after `transferDelay`, and when all powers have the holders of the next stage, the stage follows. The gate of the stage
/// must be open for that. Once it has been open it stays open until the stage is left, so that nobody closes it again by
/// withdrawing what they had locked.
/// @dev Calls name the stage they lead to: a decision that the DAO took in one stage and that somebody executes in another
/// is refused, not read as a decision about the later one.
/// @dev To follow it from logs alone: the constructor emits every power, gate and the guardian; whatever changes emits.
interface IFoundationHandover {
    enum Stage {
        FOUNDATION,
        SHARED,
        DAO_WITH_GUARDIAN,
        DAO
    }

    enum DifferenceKind {
        /// `account` holds `role` and no power says so; `found` 1, `declared` 0
        UNDECLARED_HOLDER,
        /// `account` should hold `role` and doesn't, or not yet; `found` 0, `declared` 1
        MISSING_HOLDER,
        /// `account` holds `role` behind `found` seconds, now or soon, instead of `declared`
        WRONG_DELAY,
        /// `target.selector` is open to role `found` and belongs to no power
        UNDECLARED_FUNCTION,
        /// `target.selector` belongs to role `declared` and is open to role `found`
        CLOSED_FUNCTION,
        /// `target` obeys `found` instead of `declared`
        WRONG_AUTHORITY,
        /// `role` is granted by role `found` instead of `declared`
        WRONG_ROLE_ADMIN,
        /// what `role` schedules can be cancelled by role `found` instead of `declared`
        WRONG_ROLE_GUARDIAN,
        /// who is granted `role` gets it `found` seconds later, now or soon, instead of `declared`
        WRONG_GRANT_DELAY,
        /// the admin's changes to `target` wait `found` seconds, now or soon, instead of `declared`
        WRONG_TARGET_DELAY,
        /// `target` is closed to all
        TARGET_CLOSED,
        /// the governor's proposal guardian is `account` (`found`) instead of `declared`
        WRONG_PROPOSAL_GUARDIAN,
        /// the governor acts through `account` (`found`) instead of `declared`
        WRONG_TIMELOCK
    }

    struct Function {
        address target;
        bytes4 selector;
    }

    struct Holding {
        /// zero is anyone
        address account;
        /// seconds that a call of the holder waits at AccessManager; 0 elsewhere
        uint32 executionDelay;
    }

    struct Power {
        string label;
        /// who enforces it: AccessManager, the timelock, the governor or this contract
        address authority;
        /// at AccessManager a role id; at the timelock an AccessControl role; elsewhere keccak256 of the label, held by code
        bytes32 role;
        Function[] functions;
        /// four entries, one a stage
        Holding[][] holders;
    }

    /// @notice What it takes to leave a stage.
    struct Gate {
        uint48 earliest;
        uint32 ratifiedProposals;
        /// of all votes at the snapshot, how many must have been cast for a proposal to count, in basis points
        uint16 turnoutBps;
        uint128 lockedAmount;
        /// keccak256 of the text that must be the charter; zero asks for none
        bytes32 charterHash;
    }

    /// @notice Where the present stage's gate stands.
    struct Progress {
        uint32 ratifiedProposals;
        uint256 lockedAmount;
        bytes32 charterHash;
        bool isOpen;
        /// since when it stays open, whatever becomes of the values; zero when that has not been recorded
        uint48 openedAt;
    }

    struct Transfer {
        /// zero when none is scheduled
        uint48 readyAt;
        address by;
        Stage toStage;
    }

    struct Difference {
        DifferenceKind kind;
        address authority;
        bytes32 role;
        address account;
        address target;
        bytes4 selector;
        uint256 found;
        uint256 declared;
    }

    struct Settings {
        address manager;
        address governor;
        /// the DAO
        address timelock;
        address escrow;
        address votes;
        address foundation;
        address guardian;
        uint48 guardianExpiresAt;
        uint48 transferDelay;
        /// how FOUNDATION, SHARED and DAO_WITH_GUARDIAN are left
        Gate[3] gates;
    }

    event PowerRegistered(
        uint16 indexed powerId,
        address indexed authority,
        bytes32 indexed role,
        string label,
        Function[] functions,
        Holding[][] holders
    );
    event GateSet(Stage indexed stage, Gate gate);
    event GuardianAppointed(address indexed guardian, uint48 expiresAt);

    event TransferScheduled(uint16 indexed powerId, Stage indexed toStage, address indexed by, uint48 readyAt);
    event TransferAccepted(uint16 indexed powerId, Stage indexed toStage);
    event TransferCancelled(uint16 indexed powerId, Stage indexed toStage, address indexed by);

    /// @param votes cast on it, of `totalPower` at its snapshot.
    /// @param ratifiedProposals how many count for this stage's gate now.
    event ProposalCounted(
        uint256 indexed proposalId,
        Stage indexed stage,
        uint256 votes,
        uint256 totalPower,
        uint32 ratifiedProposals
    );
    /// @notice From now on the gate of `stage` stays open; these are the values that opened it.
    event GateOpened(Stage indexed stage, uint32 ratifiedProposals, uint256 lockedAmount, bytes32 charterHash);
    event StageAdvanced(Stage indexed from, Stage indexed to, bytes32 evidenceHash);
    /// @notice What was measured when the gate of `stage` opened, emitted when the stage is left.
    event ExitMeasured(
        Stage indexed stage,
        uint32 ratifiedProposals,
        uint256 lockedAmount,
        bytes32 charterHash,
        uint48 measuredAt
    );

    event GuardianActed(uint256 indexed proposalId, bytes32 indexed reasonHash, string reason);
    event GuardianRenounced(address indexed guardian);
    event CharterSet(bytes32 indexed hash, string uri);

    error FoundationHandover_Drift(Difference first, uint256 count);
    error FoundationHandover_NotAllowed(address caller);
    error FoundationHandover_NoSuchPower(uint256 powerId, uint256 powerCount);
    error FoundationHandover_NotNextStage(Stage asked, Stage present);
    error FoundationHandover_GateClosed(Stage stage);
    error FoundationHandover_GateOpen(Stage stage);
    error FoundationHandover_NothingToTransfer(uint16 powerId, Stage toStage);
    error FoundationHandover_AlreadyTransferred(uint16 powerId, Stage toStage);
    error FoundationHandover_AlreadyScheduled(uint16 powerId, uint48 readyAt);
    error FoundationHandover_NotScheduled(uint16 powerId);
    error FoundationHandover_NotReady(uint16 powerId, uint48 readyAt);
    error FoundationHandover_AdminMovesLast(uint16 waitsFor);
    error FoundationHandover_PowerNotTransferred(uint16 powerId, Stage toStage);
    error FoundationHandover_GuardianStillSet(address proposalGuardian);
    error FoundationHandover_GuardianEnded(uint48 expiresAt);
    error FoundationHandover_HandoverStep(uint256 proposalId);
    error FoundationHandover_AlreadyCounted(uint256 proposalId);
    error FoundationHandover_NotExecuted(uint256 proposalId);
    error FoundationHandover_OtherStage(uint256 proposalId, uint256 snapshot, uint48 stageSince);
    error FoundationHandover_TurnoutTooLow(uint256 proposalId, uint256 votes, uint256 least);
    error FoundationHandover_NoGate(Stage stage);
    error FoundationHandover_EmptyCharter();

    /// @notice The constructor's: an address of the settings is zero.
    error FoundationHandover_ZeroAddress();
    /// @notice The constructor's: `part` names `found` where the settings say `expected`.
    error FoundationHandover_NotWired(address part, address found, address expected);
    error FoundationHandover_TransferDelayOutOfBounds(uint48 transferDelay, uint48 least, uint48 most);
    error FoundationHandover_GuardianTermOutOfBounds(uint48 expiresAt, uint256 earliest, uint256 latest);
    error FoundationHandover_BadGate(Stage stage);
    /// @notice The constructor's: the declaration of a power is incomplete, repeats another one, or isn't true.
    error FoundationHandover_BadPower(uint256 powerId);
    /// @notice The constructor's: in `stage` the Foundation would get back what it gave, or wait for less than before.
    error FoundationHandover_PowerReturns(uint256 powerId, Stage stage);
    /// @notice The constructor's: the first power must be AccessManager's admin role, of this contract until the DAO has it.
    error FoundationHandover_BadAdmin();

    // ------------------------------------------------------------------------------------------------------ transfers

    /// @notice The first of two steps to move a power of AccessManager to its holders of the next stage. The Foundation may
    /// take it at any time before the last stage, the DAO once the gate is open: neither can keep the other from it.
    /// @dev What code holds follows by itself: the proposal guardian when the DAO removes it, this contract's own functions
    /// with the stage.
    function scheduleTransfer(uint16 powerId, Stage toStage) external;

    /// @notice The DAO may take back any scheduled transfer; the Foundation its own ones, while the gate is closed.
    function cancelTransfer(uint16 powerId, Stage toStage) external;

    /// @notice The second step, the DAO's alone, `transferDelay` after the first, while the gate is open. Whoever held the
    /// role and isn't declared loses it, whoever is declared holds it behind the declared delay from this second on.
    /// @dev It establishes the declared holders, whatever it finds: a holder that renounced its role can't keep the power
    /// from moving on. AccessManager's admin role moves when all others of the stage have.
    function acceptTransfer(uint16 powerId, Stage toStage) external;

    /// @notice Enters the next stage once every power has that stage's holders and the gate is open; the Foundation or the
    /// DAO. For the last stage the governor must have no proposal guardian.
    /// @dev It doesn't ask `verify()`: a holder could renounce its own role to make that fail, and keep the stage from
    /// following. `evidenceHash` is keccak256(abi.encode(chain id, this, from, gate, ratifiedProposals, lockedAmount,
    /// charterHash, measuredAt)), all of them in the logs.
    function advance(Stage toStage) external;

    // ---------------------------------------------------------------------------------------------------------- gates

    /// @notice Counts an executed proposal once towards the present stage's gate; anyone. Its snapshot must lie in this
    /// stage, and For, Against and Abstain together must reach the gate's share of all votes at the snapshot.
    function countProposal(uint256 proposalId) external;

    /// @notice Records that the gate is open, so that it stays open until the stage is left; anyone. Every step that needs
    /// an open gate does this too.
    function openGate() external;

    /// @notice Adopts a charter by the keccak256 of its text; the DAO alone.
    function setCharter(bytes32 hash, string calldata uri) external;

    // ------------------------------------------------------------------------------------------------------- guardian

    /// @notice Cancels a proposal; the guardian alone, before `guardianExpiresAt` and the last stage, unless it renounced.
    /// @dev A proposal that consists only of steps of the handover can't be cancelled: calls of this contract, and the
    /// governor's `setProposalGuardian(0)`. With any other call in it, or any value, it can. Because such proposals count
    /// towards a gate, a guardian that cancels everything else can't keep the gate closed either.
    function cancelProposal(uint256 proposalId, string calldata reason) external;

    /// @notice Ends the guardian's power for good; the guardian alone.
    function renounceGuardian() external;

    /// @notice Whether the guardian can't cancel this proposal because all it does is to move the handover on.
    function isHandoverProposal(uint256 proposalId) external view returns (bool);

    // ---------------------------------------------------------------------------------------------------------- views

    function stage() external view returns (Stage);
    function stageSince() external view returns (uint48);
    function power(uint256 powerId) external view returns (Power memory);
    function powers() external view returns (Power[] memory);
    function powerCount() external view returns (uint256);
    /// @notice The stage whose holders a power has now: the present one, or the next if it was transferred already.
    function stageOf(uint256 powerId) external view returns (Stage);
    function transferOf(uint256 powerId) external view returns (Transfer memory);
    function gate(Stage stage_) external view returns (Gate memory);
    /// @notice In the last stage, which has no gate, all zero.
    function progress() external view returns (Progress memory);
    function isCounted(uint256 proposalId) external view returns (bool);

    function guardian() external view returns (address);
    function guardianExpiresAt() external view returns (uint48);
    /// @notice Whether the guardian can cancel proposals now.
    function isGuardianActive() external view returns (bool);

    function charterHash() external view returns (bytes32);
    function foundation() external view returns (address);
    /// @notice The timelock through which the DAO acts.
    function dao() external view returns (address);
    function manager() external view returns (address);
    function governor() external view returns (address);
    function transferDelay() external view returns (uint48);

    /// @notice Everything in which AccessManager, the timelock and the governor differ from what the present stage declares.
    function differences() external view returns (Difference[] memory);

    /// @notice Reverts with the first difference and their number, if there is any.
    /// @dev After the last stage the DAO is free to change what it owns; then this says whether it did.
    function verify() external view;
}
