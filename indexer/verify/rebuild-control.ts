import { keccak256 } from 'viem';
import type { DecodedLog } from './decode.ts';
import type { Ledger, Row } from './ledger.ts';
import type { Rule } from './rebuild.ts';

/** Numbers of roles become 32 bytes, so that the timelock's and AccessManager's stand in one column. */
const inBytes = (role: bigint): string => `0x${role.toString(16).padStart(64, '0')}`;

const roleIn = (log: DecodedLog, name = 'roleId'): string => inBytes(log.args.bigint(name));

const text = (log: DecodedLog, name: string): string => log.args.raw(name).split('\0').join('');

function noteRole(ledger: Ledger, log: DecodedLog, role: string, change: Row): void {
	ledger.add('role_change', log, {
		authority: log.address,
		role,
		account: log.args.text('account'),
		is_granted: false,
		is_new_member: false,
		execution_delay: 0n,
		since: log.timestamp,
		sender: null,
		...change
	});
}

const roleSetting =
	(kind: string, value: (log: DecodedLog) => string): Rule =>
	(ledger, log) =>
		ledger.add('role_setting', log, {
			authority: log.address,
			role: roleIn(log),
			kind,
			value: value(log),
			since: kind === 'GRANT_DELAY' ? log.args.bigint('since') : log.timestamp
		});

function noteTarget(ledger: Ledger, log: DecodedLog, target: string, kind: string, value: string): void {
	const since = kind === 'ADMIN_DELAY' ? log.args.bigint('since') : log.timestamp;
	ledger.add('target_setting', log, { target, kind, value, since });
}

const obeys: Rule = (ledger, log) =>
	noteTarget(ledger, log, log.address, 'AUTHORITY', log.args.text('authority'));

const noteCall =
	(kind: string): Rule =>
	(ledger, log) => {
		const { args } = log;
		const isNew = kind === 'SCHEDULED';
		ledger.add('manager_event', log, {
			call_id: args.text('operationId'),
			nonce: args.bigint('nonce'),
			kind,
			ready_at: isNew ? args.bigint('schedule') : null,
			caller: isNew ? args.text('caller') : null,
			target: isNew ? args.text('target') : null,
			data: isNew ? args.text('data') : null
		});
	};

const authorityRules: Record<string, Rule> = {
	'TimelockController:RoleGranted': (ledger, log) =>
		noteRole(ledger, log, log.args.text('role'), {
			is_granted: true,
			is_new_member: true,
			sender: log.args.text('sender')
		}),
	'TimelockController:RoleRevoked': (ledger, log) =>
		noteRole(ledger, log, log.args.text('role'), { sender: log.args.text('sender') }),
	'AccessManager:RoleGranted': (ledger, log) =>
		noteRole(ledger, log, roleIn(log), {
			is_granted: true,
			is_new_member: log.args.boolean('newMember'),
			execution_delay: log.args.bigint('delay'),
			since: log.args.bigint('since')
		}),
	'AccessManager:RoleRevoked': (ledger, log) => noteRole(ledger, log, roleIn(log), {}),
	'AccessManager:RoleLabel': roleSetting('LABEL', (log) => text(log, 'label')),
	'AccessManager:RoleAdminChanged': roleSetting('ADMIN', (log) => roleIn(log, 'admin')),
	'AccessManager:RoleGuardianChanged': roleSetting('GUARDIAN', (log) => roleIn(log, 'guardian')),
	'AccessManager:RoleGrantDelayChanged': roleSetting('GRANT_DELAY', (log) =>
		String(log.args.bigint('delay'))
	),
	'AccessManager:TargetFunctionRoleUpdated': (ledger, log) => {
		const [target, selector] = [log.args.text('target'), log.args.text('selector')];
		ledger.add('target_function', log, { authority: log.address, target, selector, role: roleIn(log) });
	},
	'AccessManager:TargetClosed': (ledger, log) =>
		noteTarget(ledger, log, log.args.text('target'), 'CLOSED', String(log.args.boolean('closed'))),
	'AccessManager:TargetAdminDelayUpdated': (ledger, log) =>
		noteTarget(ledger, log, log.args.text('target'), 'ADMIN_DELAY', String(log.args.bigint('delay'))),
	'AccessManager:OperationScheduled': noteCall('SCHEDULED'),
	'AccessManager:OperationExecuted': noteCall('EXECUTED'),
	'AccessManager:OperationCanceled': noteCall('CANCELED'),
	'GovernanceVotes:AuthorityUpdated': obeys,
	'Licenses:AuthorityUpdated': obeys,
	'RoyaltyEngine:AuthorityUpdated': obeys
};

const noteTransfer =
	(kind: string): Rule =>
	(ledger, log) => {
		const { args } = log;
		ledger.add('power_transfer', log, {
			power_id: args.number('powerId'),
			to_stage: args.number('toStage'),
			kind,
			by: kind === 'ACCEPTED' ? null : args.text('by'),
			ready_at: kind === 'SCHEDULED' ? args.bigint('readyAt') : null
		});
	};

const noteGuardian =
	(kind: string, read: (log: DecodedLog) => Row): Rule =>
	(ledger, log) =>
		ledger.add('guardian_event', log, {
			kind,
			guardian: null,
			expires_at: null,
			proposal_id: null,
			reason: null,
			reason_hash: null,
			...read(log)
		});

const handoverRules: Record<string, Rule> = {
	'FoundationHandover:PowerRegistered': (ledger, log) => {
		const { args } = log;
		const power_id = args.number('powerId');
		ledger.add('power', log, {
			id: power_id,
			authority: args.text('authority'),
			role: args.text('role'),
			label: text(log, 'label')
		});
		args.structs('functions').forEach((one, position) => {
			const [target, selector] = [one.text('target'), one.text('selector')];
			ledger.add('power_function', log, { power_id, position, target, selector });
		});
		args.structLists('holders').forEach((holdings, stage) =>
			holdings.forEach((one, position) => {
				const execution_delay = one.bigint('executionDelay');
				const account = one.text('account');
				ledger.add('power_holder', log, { power_id, stage, position, account, execution_delay });
			})
		);
	},
	'FoundationHandover:GateSet': (ledger, log) => {
		const gate = log.args.struct('gate');
		ledger.add('gate', log, {
			stage: log.args.number('stage'),
			earliest: gate.bigint('earliest'),
			ratified_proposals: gate.bigint('ratifiedProposals'),
			turnout_bps: gate.number('turnoutBps'),
			locked_amount: gate.bigint('lockedAmount'),
			charter_hash: gate.text('charterHash')
		});
	},
	'FoundationHandover:TransferScheduled': noteTransfer('SCHEDULED'),
	'FoundationHandover:TransferAccepted': noteTransfer('ACCEPTED'),
	'FoundationHandover:TransferCancelled': noteTransfer('CANCELLED'),
	'FoundationHandover:ProposalCounted': (ledger, log) => {
		const { args } = log;
		ledger.add('counted_proposal', log, {
			proposal_id: args.bigint('proposalId'),
			stage: args.number('stage'),
			votes: args.bigint('votes'),
			total_power: args.bigint('totalPower'),
			ratified_proposals: args.bigint('ratifiedProposals')
		});
	},
	'FoundationHandover:GateOpened': (ledger, log) => {
		const { args } = log;
		ledger.add('gate_opening', log, {
			stage: args.number('stage'),
			ratified_proposals: args.bigint('ratifiedProposals'),
			locked_amount: args.bigint('lockedAmount'),
			charter_hash: args.text('charterHash')
		});
	},
	'FoundationHandover:StageAdvanced': (ledger, log) =>
		ledger.add('stage_change', log, {
			from_stage: log.args.number('from'),
			to_stage: log.args.number('to'),
			evidence_hash: log.args.text('evidenceHash'),
			actor: log.sender
		}),
	'FoundationHandover:ExitMeasured': (ledger, log) => {
		const { args } = log;
		ledger.add('stage_measure', log, {
			stage: args.number('stage'),
			ratified_proposals: args.bigint('ratifiedProposals'),
			locked_amount: args.bigint('lockedAmount'),
			charter_hash: args.text('charterHash'),
			measured_at: args.bigint('measuredAt')
		});
	},
	'FoundationHandover:GuardianAppointed': noteGuardian('APPOINTED', ({ args }) => ({
		guardian: args.text('guardian'),
		expires_at: args.bigint('expiresAt')
	})),
	'FoundationHandover:GuardianActed': noteGuardian('ACTED', (log) => ({
		proposal_id: log.args.bigint('proposalId'),
		reason: text(log, 'reason'),
		reason_hash: log.args.text('reasonHash')
	})),
	'FoundationHandover:GuardianRenounced': noteGuardian('RENOUNCED', ({ args }) => ({
		guardian: args.text('guardian')
	})),
	'FoundationHandover:CharterSet': (ledger, log) =>
		ledger.add('charter', log, { hash: log.args.text('hash'), uri: text(log, 'uri') })
};

const safeSetting =
	(kind: string, argument: string): Rule =>
	(ledger, log) => {
		const value = kind === 'THRESHOLD' ? String(log.args.bigint(argument)) : log.args.text(argument);
		ledger.add('safe_setting', log, { position: 0, safe: log.address, kind, value });
	};

const safeExecution =
	(is_success: boolean, isByModule: boolean): Rule =>
	(ledger, log) =>
		ledger.add('safe_execution', log, {
			safe: log.address,
			hash: isByModule ? null : log.args.text('txHash'),
			is_success,
			module: isByModule ? log.args.text('module') : null,
			sender: log.sender
		});

const safeRules: Record<string, Rule> = {
	'Safe:SafeSetup': (ledger, log) => {
		const { args } = log;
		const said = [
			...args.list('owners').map((owner) => ['OWNER_ADDED', String(owner)] as const),
			['THRESHOLD', String(args.bigint('threshold'))] as const,
			['FALLBACK_HANDLER', args.text('fallbackHandler')] as const
		];
		said.forEach(([kind, value], position) =>
			ledger.add('safe_setting', log, { position, safe: log.address, kind, value })
		);
	},
	'Safe:AddedOwner': safeSetting('OWNER_ADDED', 'owner'),
	'Safe:RemovedOwner': safeSetting('OWNER_REMOVED', 'owner'),
	'Safe:ChangedThreshold': safeSetting('THRESHOLD', 'threshold'),
	'Safe:EnabledModule': safeSetting('MODULE_ENABLED', 'module'),
	'Safe:DisabledModule': safeSetting('MODULE_DISABLED', 'module'),
	'Safe:ChangedGuard': safeSetting('GUARD', 'guard'),
	'Safe:ChangedModuleGuard': safeSetting('MODULE_GUARD', 'moduleGuard'),
	'Safe:ChangedFallbackHandler': safeSetting('FALLBACK_HANDLER', 'handler'),
	'Safe:ApproveHash': (ledger, log) =>
		ledger.add('safe_approval', log, {
			safe: log.address,
			hash: log.args.text('approvedHash'),
			owner: log.args.text('owner')
		}),
	'Safe:ExecutionSuccess': safeExecution(true, false),
	'Safe:ExecutionFailure': safeExecution(false, false),
	'Safe:ExecutionFromModuleSuccess': safeExecution(true, true),
	'Safe:ExecutionFromModuleFailure': safeExecution(false, true)
};

/** The type hashes of EIP712Domain(uint256 chainId,address verifyingContract) and of SafeTx, as Safe.sol states them. */
const DOMAIN = '0x47e79534a245952e8b16893a336b85a3d9ea9fa8c573f3d803afb92a79469218';
const SAFE_TX = '0xbb8310d486368db6bd6f849402fdd73ad53d316b5a4b2644ad6efe0f941286d8';

const word = (value: bigint | string): string => BigInt(value).toString(16).padStart(64, '0');
const hashOf = (hex: string): string => keccak256(`0x${hex}`).slice(2);

const safeTransaction =
	(chainId: number): Rule =>
	(ledger, log) => {
		const { args } = log;
		const nonce = BigInt(args.text('additionalInfo').slice(0, 66));
		const domain = hashOf(DOMAIN.slice(2) + word(BigInt(chainId)) + word(log.address));
		const content = hashOf(
			SAFE_TX.slice(2) +
				word(args.text('to')) +
				word(args.bigint('value')) +
				hashOf(args.text('data').slice(2)) +
				['operation', 'safeTxGas', 'baseGas', 'gasPrice'].map((name) => word(args.bigint(name))).join('') +
				['gasToken', 'refundReceiver'].map((name) => word(args.text(name))).join('') +
				word(nonce)
		);
		ledger.add('safe_transaction', log, {
			safe: log.address,
			hash: `0x${hashOf(`1901${domain}${content}`)}`,
			nonce,
			target: args.text('to'),
			value: args.bigint('value'),
			data: args.text('data'),
			is_delegate_call: args.bigint('operation') === 1n
		});
	};

export const controlRules = (chainId: number): Record<string, Rule> => ({
	...authorityRules,
	...handoverRules,
	...safeRules,
	'Safe:SafeMultiSigTransaction': safeTransaction(chainId)
});
