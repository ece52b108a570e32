// Generated from contracts/out by `npm run abis -w contracts`. Do not edit.

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// AccessManager
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const accessManagerAbi = [
	{
		type: 'constructor',
		inputs: [{ name: 'initialAdmin', internalType: 'address', type: 'address' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'ADMIN_ROLE',
		outputs: [{ name: '', internalType: 'uint64', type: 'uint64' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'PUBLIC_ROLE',
		outputs: [{ name: '', internalType: 'uint64', type: 'uint64' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'caller', internalType: 'address', type: 'address' },
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'selector', internalType: 'bytes4', type: 'bytes4' }
		],
		name: 'canCall',
		outputs: [
			{ name: 'immediate', internalType: 'bool', type: 'bool' },
			{ name: 'delay', internalType: 'uint32', type: 'uint32' }
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'caller', internalType: 'address', type: 'address' },
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' }
		],
		name: 'cancel',
		outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'caller', internalType: 'address', type: 'address' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' }
		],
		name: 'consumeScheduledOp',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' }
		],
		name: 'execute',
		outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
		stateMutability: 'payable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'expiration',
		outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64' },
			{ name: 'account', internalType: 'address', type: 'address' }
		],
		name: 'getAccess',
		outputs: [
			{ name: 'since', internalType: 'uint48', type: 'uint48' },
			{ name: 'currentDelay', internalType: 'uint32', type: 'uint32' },
			{ name: 'pendingDelay', internalType: 'uint32', type: 'uint32' },
			{ name: 'effect', internalType: 'uint48', type: 'uint48' }
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
		name: 'getNonce',
		outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'roleId', internalType: 'uint64', type: 'uint64' }],
		name: 'getRoleAdmin',
		outputs: [{ name: '', internalType: 'uint64', type: 'uint64' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'roleId', internalType: 'uint64', type: 'uint64' }],
		name: 'getRoleGrantDelay',
		outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'roleId', internalType: 'uint64', type: 'uint64' }],
		name: 'getRoleGuardian',
		outputs: [{ name: '', internalType: 'uint64', type: 'uint64' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'roleId', internalType: 'uint64', type: 'uint64' }],
		name: 'getRoleMembers',
		outputs: [{ name: '', internalType: 'address[]', type: 'address[]' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'getRoles',
		outputs: [{ name: '', internalType: 'uint256[]', type: 'uint256[]' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
		name: 'getSchedule',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
		name: 'getTargetAdminDelay',
		outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'selector', internalType: 'bytes4', type: 'bytes4' }
		],
		name: 'getTargetFunctionRole',
		outputs: [{ name: '', internalType: 'uint64', type: 'uint64' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
		name: 'getTargetFunctions',
		outputs: [{ name: '', internalType: 'bytes4[]', type: 'bytes4[]' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'getTargets',
		outputs: [{ name: '', internalType: 'address[]', type: 'address[]' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64' },
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'executionDelay', internalType: 'uint32', type: 'uint32' }
		],
		name: 'grantRole',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64' },
			{ name: 'account', internalType: 'address', type: 'address' }
		],
		name: 'hasRole',
		outputs: [
			{ name: 'isMember', internalType: 'bool', type: 'bool' },
			{ name: 'executionDelay', internalType: 'uint32', type: 'uint32' }
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'caller', internalType: 'address', type: 'address' },
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' }
		],
		name: 'hashOperation',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
		name: 'isTargetClosed',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64' },
			{ name: 'label', internalType: 'string', type: 'string' }
		],
		name: 'labelRole',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'roleId', internalType: 'uint64', type: 'uint64' }],
		name: 'latestGrantDelay',
		outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
		name: 'latestTargetAdminDelay',
		outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'minSetback',
		outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'data', internalType: 'bytes[]', type: 'bytes[]' }],
		name: 'multicall',
		outputs: [{ name: 'results', internalType: 'bytes[]', type: 'bytes[]' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64' },
			{ name: 'callerConfirmation', internalType: 'address', type: 'address' }
		],
		name: 'renounceRole',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64' },
			{ name: 'account', internalType: 'address', type: 'address' }
		],
		name: 'revokeRole',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' },
			{ name: 'when', internalType: 'uint48', type: 'uint48' }
		],
		name: 'schedule',
		outputs: [
			{ name: 'operationId', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'nonce', internalType: 'uint32', type: 'uint32' }
		],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64' },
			{ name: 'newDelay', internalType: 'uint32', type: 'uint32' }
		],
		name: 'setGrantDelay',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64' },
			{ name: 'admin', internalType: 'uint64', type: 'uint64' }
		],
		name: 'setRoleAdmin',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64' },
			{ name: 'guardian', internalType: 'uint64', type: 'uint64' }
		],
		name: 'setRoleGuardian',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'newDelay', internalType: 'uint32', type: 'uint32' }
		],
		name: 'setTargetAdminDelay',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'closed', internalType: 'bool', type: 'bool' }
		],
		name: 'setTargetClosed',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'selectors', internalType: 'bytes4[]', type: 'bytes4[]' },
			{ name: 'roleId', internalType: 'uint64', type: 'uint64' }
		],
		name: 'setTargetFunctionRole',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'newAuthority', internalType: 'address', type: 'address' }
		],
		name: 'updateAuthority',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'operationId', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'nonce', internalType: 'uint32', type: 'uint32', indexed: true }
		],
		name: 'OperationCanceled'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'operationId', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'nonce', internalType: 'uint32', type: 'uint32', indexed: true }
		],
		name: 'OperationExecuted'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'operationId', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'nonce', internalType: 'uint32', type: 'uint32', indexed: true },
			{ name: 'schedule', internalType: 'uint48', type: 'uint48', indexed: false },
			{ name: 'caller', internalType: 'address', type: 'address', indexed: false },
			{ name: 'target', internalType: 'address', type: 'address', indexed: false },
			{ name: 'data', internalType: 'bytes', type: 'bytes', indexed: false }
		],
		name: 'OperationScheduled'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64', indexed: true },
			{ name: 'admin', internalType: 'uint64', type: 'uint64', indexed: true }
		],
		name: 'RoleAdminChanged'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64', indexed: true },
			{ name: 'delay', internalType: 'uint32', type: 'uint32', indexed: false },
			{ name: 'since', internalType: 'uint48', type: 'uint48', indexed: false }
		],
		name: 'RoleGrantDelayChanged'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64', indexed: true },
			{ name: 'account', internalType: 'address', type: 'address', indexed: true },
			{ name: 'delay', internalType: 'uint32', type: 'uint32', indexed: false },
			{ name: 'since', internalType: 'uint48', type: 'uint48', indexed: false },
			{ name: 'newMember', internalType: 'bool', type: 'bool', indexed: false }
		],
		name: 'RoleGranted'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64', indexed: true },
			{ name: 'guardian', internalType: 'uint64', type: 'uint64', indexed: true }
		],
		name: 'RoleGuardianChanged'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64', indexed: true },
			{ name: 'label', internalType: 'string', type: 'string', indexed: false }
		],
		name: 'RoleLabel'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'roleId', internalType: 'uint64', type: 'uint64', indexed: true },
			{ name: 'account', internalType: 'address', type: 'address', indexed: true }
		],
		name: 'RoleRevoked'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address', indexed: true },
			{ name: 'delay', internalType: 'uint32', type: 'uint32', indexed: false },
			{ name: 'since', internalType: 'uint48', type: 'uint48', indexed: false }
		],
		name: 'TargetAdminDelayUpdated'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address', indexed: true },
			{ name: 'closed', internalType: 'bool', type: 'bool', indexed: false }
		],
		name: 'TargetClosed'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address', indexed: true },
			{ name: 'selector', internalType: 'bytes4', type: 'bytes4', indexed: false },
			{ name: 'roleId', internalType: 'uint64', type: 'uint64', indexed: true }
		],
		name: 'TargetFunctionRoleUpdated'
	},
	{
		type: 'error',
		inputs: [{ name: 'operationId', internalType: 'bytes32', type: 'bytes32' }],
		name: 'AccessManagerAlreadyScheduled'
	},
	{ type: 'error', inputs: [], name: 'AccessManagerBadConfirmation' },
	{
		type: 'error',
		inputs: [{ name: 'operationId', internalType: 'bytes32', type: 'bytes32' }],
		name: 'AccessManagerExpired'
	},
	{
		type: 'error',
		inputs: [{ name: 'initialAdmin', internalType: 'address', type: 'address' }],
		name: 'AccessManagerInvalidInitialAdmin'
	},
	{
		type: 'error',
		inputs: [{ name: 'selector', internalType: 'bytes4', type: 'bytes4' }],
		name: 'AccessManagerLockedFunction'
	},
	{
		type: 'error',
		inputs: [{ name: 'roleId', internalType: 'uint64', type: 'uint64' }],
		name: 'AccessManagerLockedRole'
	},
	{
		type: 'error',
		inputs: [{ name: 'operationId', internalType: 'bytes32', type: 'bytes32' }],
		name: 'AccessManagerNotReady'
	},
	{
		type: 'error',
		inputs: [{ name: 'operationId', internalType: 'bytes32', type: 'bytes32' }],
		name: 'AccessManagerNotScheduled'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'msgsender', internalType: 'address', type: 'address' },
			{ name: 'roleId', internalType: 'uint64', type: 'uint64' }
		],
		name: 'AccessManagerUnauthorizedAccount'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'caller', internalType: 'address', type: 'address' },
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'selector', internalType: 'bytes4', type: 'bytes4' }
		],
		name: 'AccessManagerUnauthorizedCall'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'msgsender', internalType: 'address', type: 'address' },
			{ name: 'caller', internalType: 'address', type: 'address' },
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'selector', internalType: 'bytes4', type: 'bytes4' }
		],
		name: 'AccessManagerUnauthorizedCancel'
	},
	{
		type: 'error',
		inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
		name: 'AccessManagerUnauthorizedConsume'
	},
	{
		type: 'error',
		inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
		name: 'AddressEmptyCode'
	},
	{ type: 'error', inputs: [], name: 'FailedCall' },
	{
		type: 'error',
		inputs: [
			{ name: 'balance', internalType: 'uint256', type: 'uint256' },
			{ name: 'needed', internalType: 'uint256', type: 'uint256' }
		],
		name: 'InsufficientBalance'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'bits', internalType: 'uint8', type: 'uint8' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'SafeCastOverflowedUintDowncast'
	}
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// AssetRegistry
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const assetRegistryAbi = [
	{
		type: 'constructor',
		inputs: [
			{ name: 'receipts_', internalType: 'contract IReceipts', type: 'address' },
			{ name: 'licenses_', internalType: 'contract ILicenses', type: 'address' }
		],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'MAX_PARENTS',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }
		],
		name: 'approve',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		name: 'asset',
		outputs: [
			{
				name: '',
				internalType: 'struct IAssetRegistry.Asset',
				type: 'tuple',
				components: [
					{ name: 'kind', internalType: 'enum AssetKind', type: 'uint8' },
					{ name: 'isRetired', internalType: 'bool', type: 'bool' },
					{ name: 'version', internalType: 'uint32', type: 'uint32' },
					{ name: 'registeredAt', internalType: 'uint64', type: 'uint64' },
					{ name: 'contentHash', internalType: 'bytes32', type: 'bytes32' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'assetCount',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
		name: 'balanceOf',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }],
		name: 'getApproved',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address' },
			{ name: 'operator', internalType: 'address', type: 'address' }
		],
		name: 'isApprovedForAll',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'licenses',
		outputs: [{ name: '', internalType: 'contract ILicenses', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		name: 'links',
		outputs: [
			{
				name: '',
				internalType: 'struct IAssetRegistry.Link[]',
				type: 'tuple[]',
				components: [
					{ name: 'parent', internalType: 'uint256', type: 'uint256' },
					{ name: 'relation', internalType: 'enum Relation', type: 'uint8' },
					{ name: 'shareBps', internalType: 'uint16', type: 'uint16' },
					{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'name',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }],
		name: 'ownerOf',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		name: 'policy',
		outputs: [
			{
				name: '',
				internalType: 'struct IAssetRegistry.Policy',
				type: 'tuple',
				components: [
					{ name: 'isOpen', internalType: 'bool', type: 'bool' },
					{ name: 'minShareBps', internalType: 'uint16', type: 'uint16' },
					{ name: 'receiptsBps', internalType: 'uint16', type: 'uint16' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{ name: 'contentHash', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'uri', internalType: 'string', type: 'string' }
		],
		name: 'publishVersion',
		outputs: [{ name: 'version', internalType: 'uint32', type: 'uint32' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'receipts',
		outputs: [{ name: '', internalType: 'contract IReceipts', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'kind', internalType: 'enum AssetKind', type: 'uint8' },
			{ name: 'contentHash', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'uri', internalType: 'string', type: 'string' },
			{
				name: 'policy_',
				internalType: 'struct IAssetRegistry.Policy',
				type: 'tuple',
				components: [
					{ name: 'isOpen', internalType: 'bool', type: 'bool' },
					{ name: 'minShareBps', internalType: 'uint16', type: 'uint16' },
					{ name: 'receiptsBps', internalType: 'uint16', type: 'uint16' }
				]
			},
			{
				name: 'links_',
				internalType: 'struct IAssetRegistry.LinkInput[]',
				type: 'tuple[]',
				components: [
					{ name: 'parent', internalType: 'uint256', type: 'uint256' },
					{ name: 'relation', internalType: 'enum Relation', type: 'uint8' },
					{ name: 'shareBps', internalType: 'uint16', type: 'uint16' },
					{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }
				]
			}
		],
		name: 'register',
		outputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		name: 'retire',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }
		],
		name: 'safeTransferFrom',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' }
		],
		name: 'safeTransferFrom',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'operator', internalType: 'address', type: 'address' },
			{ name: 'approved', internalType: 'bool', type: 'bool' }
		],
		name: 'setApprovalForAll',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{
				name: 'policy_',
				internalType: 'struct IAssetRegistry.Policy',
				type: 'tuple',
				components: [
					{ name: 'isOpen', internalType: 'bool', type: 'bool' },
					{ name: 'minShareBps', internalType: 'uint16', type: 'uint16' },
					{ name: 'receiptsBps', internalType: 'uint16', type: 'uint16' }
				]
			}
		],
		name: 'setPolicy',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'interfaceId', internalType: 'bytes4', type: 'bytes4' }],
		name: 'supportsInterface',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'symbol',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		name: 'tokenURI',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }
		],
		name: 'transferFrom',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address', indexed: true },
			{ name: 'approved', internalType: 'address', type: 'address', indexed: true },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256', indexed: true }
		],
		name: 'Approval'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address', indexed: true },
			{ name: 'operator', internalType: 'address', type: 'address', indexed: true },
			{ name: 'approved', internalType: 'bool', type: 'bool', indexed: false }
		],
		name: 'ApprovalForAll'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'child', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'parent', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'relation', internalType: 'enum Relation', type: 'uint8', indexed: false },
			{ name: 'shareBps', internalType: 'uint16', type: 'uint16', indexed: false },
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256', indexed: true }
		],
		name: 'AssetLinked'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'owner', internalType: 'address', type: 'address', indexed: true },
			{ name: 'kind', internalType: 'enum AssetKind', type: 'uint8', indexed: true },
			{ name: 'contentHash', internalType: 'bytes32', type: 'bytes32', indexed: false },
			{ name: 'uri', internalType: 'string', type: 'string', indexed: false }
		],
		name: 'AssetRegistered'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true }],
		name: 'AssetRetired'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'isOpen', internalType: 'bool', type: 'bool', indexed: false },
			{ name: 'minShareBps', internalType: 'uint16', type: 'uint16', indexed: false },
			{ name: 'receiptsBps', internalType: 'uint16', type: 'uint16', indexed: false }
		],
		name: 'PolicySet'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address', indexed: true },
			{ name: 'to', internalType: 'address', type: 'address', indexed: true },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256', indexed: true }
		],
		name: 'Transfer'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'version', internalType: 'uint32', type: 'uint32', indexed: false },
			{ name: 'contentHash', internalType: 'bytes32', type: 'bytes32', indexed: false },
			{ name: 'uri', internalType: 'string', type: 'string', indexed: false }
		],
		name: 'VersionPublished'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'bps', internalType: 'uint256', type: 'uint256' },
			{ name: 'limit', internalType: 'uint256', type: 'uint256' }
		],
		name: 'AssetRegistry_BpsAboveWhole'
	},
	{
		type: 'error',
		inputs: [{ name: 'parent', internalType: 'uint256', type: 'uint256' }],
		name: 'AssetRegistry_DuplicateParent'
	},
	{ type: 'error', inputs: [], name: 'AssetRegistry_EmptyContentHash' },
	{
		type: 'error',
		inputs: [
			{ name: 'parent', internalType: 'uint256', type: 'uint256' },
			{ name: 'caller', internalType: 'address', type: 'address' },
			{ name: 'shareBps', internalType: 'uint16', type: 'uint16' },
			{ name: 'minShareBps', internalType: 'uint16', type: 'uint16' }
		],
		name: 'AssetRegistry_NoConsent'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{ name: 'caller', internalType: 'address', type: 'address' }
		],
		name: 'AssetRegistry_NotOwner'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{ name: 'receiptsBps', internalType: 'uint16', type: 'uint16' },
			{ name: 'current', internalType: 'uint16', type: 'uint16' }
		],
		name: 'AssetRegistry_ReceiptsShareLowered'
	},
	{
		type: 'error',
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		name: 'AssetRegistry_Retired'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'totalBps', internalType: 'uint256', type: 'uint256' },
			{ name: 'limit', internalType: 'uint256', type: 'uint256' }
		],
		name: 'AssetRegistry_SharesAboveWhole'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'parents', internalType: 'uint256', type: 'uint256' },
			{ name: 'limit', internalType: 'uint256', type: 'uint256' }
		],
		name: 'AssetRegistry_TooManyParents'
	},
	{
		type: 'error',
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		name: 'AssetRegistry_UnknownAsset'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'sender', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' },
			{ name: 'owner', internalType: 'address', type: 'address' }
		],
		name: 'ERC721IncorrectOwner'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'operator', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }
		],
		name: 'ERC721InsufficientApproval'
	},
	{
		type: 'error',
		inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidApprover'
	},
	{
		type: 'error',
		inputs: [{ name: 'operator', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidOperator'
	},
	{
		type: 'error',
		inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidOwner'
	},
	{
		type: 'error',
		inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidReceiver'
	},
	{
		type: 'error',
		inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidSender'
	},
	{
		type: 'error',
		inputs: [{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }],
		name: 'ERC721NonexistentToken'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'bits', internalType: 'uint8', type: 'uint8' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'SafeCastOverflowedUintDowncast'
	}
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// ContributorVotes
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const contributorVotesAbi = [
	{
		type: 'constructor',
		inputs: [
			{ name: 'engine_', internalType: 'contract IRoyaltyEngine', type: 'address' },
			{ name: 'receipts_', internalType: 'contract IReceipts', type: 'address' },
			{ name: 'escrow_', internalType: 'contract IVotingEscrow', type: 'address' },
			{ name: 'currency_', internalType: 'address', type: 'address' }
		],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'CLOCK_MODE',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'pure'
	},
	{
		type: 'function',
		inputs: [],
		name: 'clock',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'currency',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'delegatee', internalType: 'address', type: 'address' }],
		name: 'delegatedScore',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'engine',
		outputs: [{ name: '', internalType: 'contract IRoyaltyEngine', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'escrow',
		outputs: [{ name: '', internalType: 'contract IVotingEscrow', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'delegatee', internalType: 'address', type: 'address' },
			{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }
		],
		name: 'getPastDelegatedScore',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }
		],
		name: 'getPastScore',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }],
		name: 'getPastTotalScore',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'from', internalType: 'address', type: 'address' },
			{ name: 'to', internalType: 'address', type: 'address' }
		],
		name: 'moveDelegation',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'receipts',
		outputs: [{ name: '', internalType: 'contract IReceipts', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'receiptIds', internalType: 'uint256[]', type: 'uint256[]' }],
		name: 'record',
		outputs: [
			{ name: 'claimed', internalType: 'uint256', type: 'uint256' },
			{ name: 'grown', internalType: 'uint256', type: 'uint256' }
		],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'receiptId', internalType: 'uint256', type: 'uint256' }],
		name: 'recordedFees',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
		name: 'score',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'totalScore',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address', indexed: true },
			{ name: 'receiptId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'fee', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'scoreAfter', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'ScoreGrown'
	},
	{ type: 'error', inputs: [], name: 'CheckpointUnorderedInsertion' },
	{
		type: 'error',
		inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
		name: 'ContributorVotes_NotEscrow'
	},
	{
		type: 'error',
		inputs: [{ name: 'receiptId', internalType: 'uint256', type: 'uint256' }],
		name: 'ContributorVotes_NothingToRecord'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'timepoint', internalType: 'uint256', type: 'uint256' },
			{ name: 'clock', internalType: 'uint48', type: 'uint48' }
		],
		name: 'ERC5805FutureLookup'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'bits', internalType: 'uint8', type: 'uint8' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'SafeCastOverflowedUintDowncast'
	}
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// FoundationHandover
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const foundationHandoverAbi = [
	{
		type: 'constructor',
		inputs: [
			{
				name: 'settings',
				internalType: 'struct IFoundationHandover.Settings',
				type: 'tuple',
				components: [
					{ name: 'manager', internalType: 'address', type: 'address' },
					{ name: 'governor', internalType: 'address', type: 'address' },
					{ name: 'timelock', internalType: 'address', type: 'address' },
					{ name: 'escrow', internalType: 'address', type: 'address' },
					{ name: 'votes', internalType: 'address', type: 'address' },
					{ name: 'foundation', internalType: 'address', type: 'address' },
					{ name: 'guardian', internalType: 'address', type: 'address' },
					{ name: 'guardianExpiresAt', internalType: 'uint48', type: 'uint48' },
					{ name: 'transferDelay', internalType: 'uint48', type: 'uint48' },
					{
						name: 'gates',
						internalType: 'struct IFoundationHandover.Gate[3]',
						type: 'tuple[3]',
						components: [
							{ name: 'earliest', internalType: 'uint48', type: 'uint48' },
							{ name: 'ratifiedProposals', internalType: 'uint32', type: 'uint32' },
							{ name: 'turnoutBps', internalType: 'uint16', type: 'uint16' },
							{ name: 'lockedAmount', internalType: 'uint128', type: 'uint128' },
							{ name: 'charterHash', internalType: 'bytes32', type: 'bytes32' }
						]
					}
				]
			},
			{
				name: 'powers_',
				internalType: 'struct IFoundationHandover.Power[]',
				type: 'tuple[]',
				components: [
					{ name: 'label', internalType: 'string', type: 'string' },
					{ name: 'authority', internalType: 'address', type: 'address' },
					{ name: 'role', internalType: 'bytes32', type: 'bytes32' },
					{
						name: 'functions',
						internalType: 'struct IFoundationHandover.Function[]',
						type: 'tuple[]',
						components: [
							{ name: 'target', internalType: 'address', type: 'address' },
							{ name: 'selector', internalType: 'bytes4', type: 'bytes4' }
						]
					},
					{
						name: 'holders',
						internalType: 'struct IFoundationHandover.Holding[][]',
						type: 'tuple[][]',
						components: [
							{ name: 'account', internalType: 'address', type: 'address' },
							{ name: 'executionDelay', internalType: 'uint32', type: 'uint32' }
						]
					}
				]
			}
		],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'MAX_GUARDIAN_TERM',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'MAX_TRANSFER_DELAY',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'MIN_TRANSFER_DELAY',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'powerId', internalType: 'uint16', type: 'uint16' },
			{ name: 'toStage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }
		],
		name: 'acceptTransfer',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'toStage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }],
		name: 'advance',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'reason', internalType: 'string', type: 'string' }
		],
		name: 'cancelProposal',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'powerId', internalType: 'uint16', type: 'uint16' },
			{ name: 'toStage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }
		],
		name: 'cancelTransfer',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'charterHash',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'countProposal',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'dao',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'differences',
		outputs: [
			{
				name: 'list',
				internalType: 'struct IFoundationHandover.Difference[]',
				type: 'tuple[]',
				components: [
					{ name: 'kind', internalType: 'enum IFoundationHandover.DifferenceKind', type: 'uint8' },
					{ name: 'authority', internalType: 'address', type: 'address' },
					{ name: 'role', internalType: 'bytes32', type: 'bytes32' },
					{ name: 'account', internalType: 'address', type: 'address' },
					{ name: 'target', internalType: 'address', type: 'address' },
					{ name: 'selector', internalType: 'bytes4', type: 'bytes4' },
					{ name: 'found', internalType: 'uint256', type: 'uint256' },
					{ name: 'declared', internalType: 'uint256', type: 'uint256' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'foundation',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'stage_', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }],
		name: 'gate',
		outputs: [
			{
				name: '',
				internalType: 'struct IFoundationHandover.Gate',
				type: 'tuple',
				components: [
					{ name: 'earliest', internalType: 'uint48', type: 'uint48' },
					{ name: 'ratifiedProposals', internalType: 'uint32', type: 'uint32' },
					{ name: 'turnoutBps', internalType: 'uint16', type: 'uint16' },
					{ name: 'lockedAmount', internalType: 'uint128', type: 'uint128' },
					{ name: 'charterHash', internalType: 'bytes32', type: 'bytes32' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'governor',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'guardian',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'guardianExpiresAt',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'isCounted',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'isGuardianActive',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'isHandoverProposal',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'manager',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{ type: 'function', inputs: [], name: 'openGate', outputs: [], stateMutability: 'nonpayable' },
	{
		type: 'function',
		inputs: [{ name: 'powerId', internalType: 'uint256', type: 'uint256' }],
		name: 'power',
		outputs: [
			{
				name: '',
				internalType: 'struct IFoundationHandover.Power',
				type: 'tuple',
				components: [
					{ name: 'label', internalType: 'string', type: 'string' },
					{ name: 'authority', internalType: 'address', type: 'address' },
					{ name: 'role', internalType: 'bytes32', type: 'bytes32' },
					{
						name: 'functions',
						internalType: 'struct IFoundationHandover.Function[]',
						type: 'tuple[]',
						components: [
							{ name: 'target', internalType: 'address', type: 'address' },
							{ name: 'selector', internalType: 'bytes4', type: 'bytes4' }
						]
					},
					{
						name: 'holders',
						internalType: 'struct IFoundationHandover.Holding[][]',
						type: 'tuple[][]',
						components: [
							{ name: 'account', internalType: 'address', type: 'address' },
							{ name: 'executionDelay', internalType: 'uint32', type: 'uint32' }
						]
					}
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'powerCount',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'powers',
		outputs: [
			{
				name: '',
				internalType: 'struct IFoundationHandover.Power[]',
				type: 'tuple[]',
				components: [
					{ name: 'label', internalType: 'string', type: 'string' },
					{ name: 'authority', internalType: 'address', type: 'address' },
					{ name: 'role', internalType: 'bytes32', type: 'bytes32' },
					{
						name: 'functions',
						internalType: 'struct IFoundationHandover.Function[]',
						type: 'tuple[]',
						components: [
							{ name: 'target', internalType: 'address', type: 'address' },
							{ name: 'selector', internalType: 'bytes4', type: 'bytes4' }
						]
					},
					{
						name: 'holders',
						internalType: 'struct IFoundationHandover.Holding[][]',
						type: 'tuple[][]',
						components: [
							{ name: 'account', internalType: 'address', type: 'address' },
							{ name: 'executionDelay', internalType: 'uint32', type: 'uint32' }
						]
					}
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'progress',
		outputs: [
			{
				name: '',
				internalType: 'struct IFoundationHandover.Progress',
				type: 'tuple',
				components: [
					{ name: 'ratifiedProposals', internalType: 'uint32', type: 'uint32' },
					{ name: 'lockedAmount', internalType: 'uint256', type: 'uint256' },
					{ name: 'charterHash', internalType: 'bytes32', type: 'bytes32' },
					{ name: 'isOpen', internalType: 'bool', type: 'bool' },
					{ name: 'openedAt', internalType: 'uint48', type: 'uint48' }
				]
			}
		],
		stateMutability: 'view'
	},
	{ type: 'function', inputs: [], name: 'renounceGuardian', outputs: [], stateMutability: 'nonpayable' },
	{
		type: 'function',
		inputs: [
			{ name: 'powerId', internalType: 'uint16', type: 'uint16' },
			{ name: 'toStage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }
		],
		name: 'scheduleTransfer',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'hash', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'uri', internalType: 'string', type: 'string' }
		],
		name: 'setCharter',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'stage',
		outputs: [{ name: '', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'powerId', internalType: 'uint256', type: 'uint256' }],
		name: 'stageOf',
		outputs: [{ name: '', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'stageSince',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'transferDelay',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'powerId', internalType: 'uint256', type: 'uint256' }],
		name: 'transferOf',
		outputs: [
			{
				name: '',
				internalType: 'struct IFoundationHandover.Transfer',
				type: 'tuple',
				components: [
					{ name: 'readyAt', internalType: 'uint48', type: 'uint48' },
					{ name: 'by', internalType: 'address', type: 'address' },
					{ name: 'toStage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }
				]
			}
		],
		stateMutability: 'view'
	},
	{ type: 'function', inputs: [], name: 'verify', outputs: [], stateMutability: 'view' },
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'hash', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'uri', internalType: 'string', type: 'string', indexed: false }
		],
		name: 'CharterSet'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'stage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8', indexed: true },
			{ name: 'ratifiedProposals', internalType: 'uint32', type: 'uint32', indexed: false },
			{ name: 'lockedAmount', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'charterHash', internalType: 'bytes32', type: 'bytes32', indexed: false },
			{ name: 'measuredAt', internalType: 'uint48', type: 'uint48', indexed: false }
		],
		name: 'ExitMeasured'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'stage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8', indexed: true },
			{ name: 'ratifiedProposals', internalType: 'uint32', type: 'uint32', indexed: false },
			{ name: 'lockedAmount', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'charterHash', internalType: 'bytes32', type: 'bytes32', indexed: false }
		],
		name: 'GateOpened'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'stage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8', indexed: true },
			{
				name: 'gate',
				internalType: 'struct IFoundationHandover.Gate',
				type: 'tuple',
				components: [
					{ name: 'earliest', internalType: 'uint48', type: 'uint48' },
					{ name: 'ratifiedProposals', internalType: 'uint32', type: 'uint32' },
					{ name: 'turnoutBps', internalType: 'uint16', type: 'uint16' },
					{ name: 'lockedAmount', internalType: 'uint128', type: 'uint128' },
					{ name: 'charterHash', internalType: 'bytes32', type: 'bytes32' }
				],
				indexed: false
			}
		],
		name: 'GateSet'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'reasonHash', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'reason', internalType: 'string', type: 'string', indexed: false }
		],
		name: 'GuardianActed'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'guardian', internalType: 'address', type: 'address', indexed: true },
			{ name: 'expiresAt', internalType: 'uint48', type: 'uint48', indexed: false }
		],
		name: 'GuardianAppointed'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'guardian', internalType: 'address', type: 'address', indexed: true }],
		name: 'GuardianRenounced'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'powerId', internalType: 'uint16', type: 'uint16', indexed: true },
			{ name: 'authority', internalType: 'address', type: 'address', indexed: true },
			{ name: 'role', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'label', internalType: 'string', type: 'string', indexed: false },
			{
				name: 'functions',
				internalType: 'struct IFoundationHandover.Function[]',
				type: 'tuple[]',
				components: [
					{ name: 'target', internalType: 'address', type: 'address' },
					{ name: 'selector', internalType: 'bytes4', type: 'bytes4' }
				],
				indexed: false
			},
			{
				name: 'holders',
				internalType: 'struct IFoundationHandover.Holding[][]',
				type: 'tuple[][]',
				components: [
					{ name: 'account', internalType: 'address', type: 'address' },
					{ name: 'executionDelay', internalType: 'uint32', type: 'uint32' }
				],
				indexed: false
			}
		],
		name: 'PowerRegistered'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'stage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8', indexed: true },
			{ name: 'votes', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'totalPower', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'ratifiedProposals', internalType: 'uint32', type: 'uint32', indexed: false }
		],
		name: 'ProposalCounted'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'from', internalType: 'enum IFoundationHandover.Stage', type: 'uint8', indexed: true },
			{ name: 'to', internalType: 'enum IFoundationHandover.Stage', type: 'uint8', indexed: true },
			{ name: 'evidenceHash', internalType: 'bytes32', type: 'bytes32', indexed: false }
		],
		name: 'StageAdvanced'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'powerId', internalType: 'uint16', type: 'uint16', indexed: true },
			{ name: 'toStage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8', indexed: true }
		],
		name: 'TransferAccepted'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'powerId', internalType: 'uint16', type: 'uint16', indexed: true },
			{ name: 'toStage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8', indexed: true },
			{ name: 'by', internalType: 'address', type: 'address', indexed: true }
		],
		name: 'TransferCancelled'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'powerId', internalType: 'uint16', type: 'uint16', indexed: true },
			{ name: 'toStage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8', indexed: true },
			{ name: 'by', internalType: 'address', type: 'address', indexed: true },
			{ name: 'readyAt', internalType: 'uint48', type: 'uint48', indexed: false }
		],
		name: 'TransferScheduled'
	},
	{
		type: 'error',
		inputs: [{ name: 'waitsFor', internalType: 'uint16', type: 'uint16' }],
		name: 'FoundationHandover_AdminMovesLast'
	},
	{
		type: 'error',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'FoundationHandover_AlreadyCounted'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'powerId', internalType: 'uint16', type: 'uint16' },
			{ name: 'readyAt', internalType: 'uint48', type: 'uint48' }
		],
		name: 'FoundationHandover_AlreadyScheduled'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'powerId', internalType: 'uint16', type: 'uint16' },
			{ name: 'toStage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }
		],
		name: 'FoundationHandover_AlreadyTransferred'
	},
	{ type: 'error', inputs: [], name: 'FoundationHandover_BadAdmin' },
	{
		type: 'error',
		inputs: [{ name: 'stage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }],
		name: 'FoundationHandover_BadGate'
	},
	{
		type: 'error',
		inputs: [{ name: 'powerId', internalType: 'uint256', type: 'uint256' }],
		name: 'FoundationHandover_BadPower'
	},
	{
		type: 'error',
		inputs: [
			{
				name: 'first',
				internalType: 'struct IFoundationHandover.Difference',
				type: 'tuple',
				components: [
					{ name: 'kind', internalType: 'enum IFoundationHandover.DifferenceKind', type: 'uint8' },
					{ name: 'authority', internalType: 'address', type: 'address' },
					{ name: 'role', internalType: 'bytes32', type: 'bytes32' },
					{ name: 'account', internalType: 'address', type: 'address' },
					{ name: 'target', internalType: 'address', type: 'address' },
					{ name: 'selector', internalType: 'bytes4', type: 'bytes4' },
					{ name: 'found', internalType: 'uint256', type: 'uint256' },
					{ name: 'declared', internalType: 'uint256', type: 'uint256' }
				]
			},
			{ name: 'count', internalType: 'uint256', type: 'uint256' }
		],
		name: 'FoundationHandover_Drift'
	},
	{ type: 'error', inputs: [], name: 'FoundationHandover_EmptyCharter' },
	{
		type: 'error',
		inputs: [{ name: 'stage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }],
		name: 'FoundationHandover_GateClosed'
	},
	{
		type: 'error',
		inputs: [{ name: 'stage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }],
		name: 'FoundationHandover_GateOpen'
	},
	{
		type: 'error',
		inputs: [{ name: 'expiresAt', internalType: 'uint48', type: 'uint48' }],
		name: 'FoundationHandover_GuardianEnded'
	},
	{
		type: 'error',
		inputs: [{ name: 'proposalGuardian', internalType: 'address', type: 'address' }],
		name: 'FoundationHandover_GuardianStillSet'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'expiresAt', internalType: 'uint48', type: 'uint48' },
			{ name: 'earliest', internalType: 'uint256', type: 'uint256' },
			{ name: 'latest', internalType: 'uint256', type: 'uint256' }
		],
		name: 'FoundationHandover_GuardianTermOutOfBounds'
	},
	{
		type: 'error',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'FoundationHandover_HandoverStep'
	},
	{
		type: 'error',
		inputs: [{ name: 'stage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }],
		name: 'FoundationHandover_NoGate'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'powerId', internalType: 'uint256', type: 'uint256' },
			{ name: 'powerCount', internalType: 'uint256', type: 'uint256' }
		],
		name: 'FoundationHandover_NoSuchPower'
	},
	{
		type: 'error',
		inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
		name: 'FoundationHandover_NotAllowed'
	},
	{
		type: 'error',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'FoundationHandover_NotExecuted'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'asked', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' },
			{ name: 'present', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }
		],
		name: 'FoundationHandover_NotNextStage'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'powerId', internalType: 'uint16', type: 'uint16' },
			{ name: 'readyAt', internalType: 'uint48', type: 'uint48' }
		],
		name: 'FoundationHandover_NotReady'
	},
	{
		type: 'error',
		inputs: [{ name: 'powerId', internalType: 'uint16', type: 'uint16' }],
		name: 'FoundationHandover_NotScheduled'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'part', internalType: 'address', type: 'address' },
			{ name: 'found', internalType: 'address', type: 'address' },
			{ name: 'expected', internalType: 'address', type: 'address' }
		],
		name: 'FoundationHandover_NotWired'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'powerId', internalType: 'uint16', type: 'uint16' },
			{ name: 'toStage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }
		],
		name: 'FoundationHandover_NothingToTransfer'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'snapshot', internalType: 'uint256', type: 'uint256' },
			{ name: 'stageSince', internalType: 'uint48', type: 'uint48' }
		],
		name: 'FoundationHandover_OtherStage'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'powerId', internalType: 'uint16', type: 'uint16' },
			{ name: 'toStage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }
		],
		name: 'FoundationHandover_PowerNotTransferred'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'powerId', internalType: 'uint256', type: 'uint256' },
			{ name: 'stage', internalType: 'enum IFoundationHandover.Stage', type: 'uint8' }
		],
		name: 'FoundationHandover_PowerReturns'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'transferDelay', internalType: 'uint48', type: 'uint48' },
			{ name: 'least', internalType: 'uint48', type: 'uint48' },
			{ name: 'most', internalType: 'uint48', type: 'uint48' }
		],
		name: 'FoundationHandover_TransferDelayOutOfBounds'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'votes', internalType: 'uint256', type: 'uint256' },
			{ name: 'least', internalType: 'uint256', type: 'uint256' }
		],
		name: 'FoundationHandover_TurnoutTooLow'
	},
	{ type: 'error', inputs: [], name: 'FoundationHandover_ZeroAddress' }
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// GovernanceVotes
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const governanceVotesAbi = [
	{
		type: 'constructor',
		inputs: [
			{ name: 'authority_', internalType: 'address', type: 'address' },
			{ name: 'escrow_', internalType: 'contract IVotingEscrow', type: 'address' },
			{ name: 'contributorVotes_', internalType: 'contract IContributorVotes', type: 'address' },
			{ name: 'shareBps', internalType: 'uint16', type: 'uint16' }
		],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'CLOCK_MODE',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'pure'
	},
	{
		type: 'function',
		inputs: [],
		name: 'SHARE_CEILING_BPS',
		outputs: [{ name: '', internalType: 'uint16', type: 'uint16' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'authority',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'clock',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'contributorShareBps',
		outputs: [{ name: '', internalType: 'uint16', type: 'uint16' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'contributorVotes',
		outputs: [{ name: '', internalType: 'contract IContributorVotes', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: '', internalType: 'address', type: 'address' }],
		name: 'delegate',
		outputs: [],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'uint256', type: 'uint256' },
			{ name: '', internalType: 'uint256', type: 'uint256' },
			{ name: '', internalType: 'uint8', type: 'uint8' },
			{ name: '', internalType: 'bytes32', type: 'bytes32' },
			{ name: '', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'delegateBySig',
		outputs: [],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
		name: 'delegates',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'escrow',
		outputs: [{ name: '', internalType: 'contract IVotingEscrow', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }],
		name: 'getPastContributorShareBps',
		outputs: [{ name: '', internalType: 'uint16', type: 'uint16' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }],
		name: 'getPastTotalSupply',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }],
		name: 'getPastTotalSupplyParts',
		outputs: [
			{
				name: 'parts',
				internalType: 'struct IGovernanceVotes.Parts',
				type: 'tuple',
				components: [
					{ name: 've', internalType: 'uint256', type: 'uint256' },
					{ name: 'contributor', internalType: 'uint256', type: 'uint256' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }
		],
		name: 'getPastVotes',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }
		],
		name: 'getPastVotesParts',
		outputs: [
			{
				name: 'parts',
				internalType: 'struct IGovernanceVotes.Parts',
				type: 'tuple',
				components: [
					{ name: 've', internalType: 'uint256', type: 'uint256' },
					{ name: 'contributor', internalType: 'uint256', type: 'uint256' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
		name: 'getVotes',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'isConsumingScheduledOp',
		outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'newAuthority', internalType: 'address', type: 'address' }],
		name: 'setAuthority',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'shareBps', internalType: 'uint16', type: 'uint16' }],
		name: 'setContributorShare',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
		name: 'votesParts',
		outputs: [
			{
				name: 'parts',
				internalType: 'struct IGovernanceVotes.Parts',
				type: 'tuple',
				components: [
					{ name: 've', internalType: 'uint256', type: 'uint256' },
					{ name: 'contributor', internalType: 'uint256', type: 'uint256' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'authority', internalType: 'address', type: 'address', indexed: false }],
		name: 'AuthorityUpdated'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'shareBps', internalType: 'uint16', type: 'uint16', indexed: false }],
		name: 'ContributorShareSet'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'delegator', internalType: 'address', type: 'address', indexed: true },
			{ name: 'fromDelegate', internalType: 'address', type: 'address', indexed: true },
			{ name: 'toDelegate', internalType: 'address', type: 'address', indexed: true }
		],
		name: 'DelegateChanged'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'delegate', internalType: 'address', type: 'address', indexed: true },
			{ name: 'previousVotes', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'newVotes', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'DelegateVotesChanged'
	},
	{
		type: 'error',
		inputs: [{ name: 'authority', internalType: 'address', type: 'address' }],
		name: 'AccessManagedInvalidAuthority'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'caller', internalType: 'address', type: 'address' },
			{ name: 'delay', internalType: 'uint32', type: 'uint32' }
		],
		name: 'AccessManagedRequiredDelay'
	},
	{
		type: 'error',
		inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
		name: 'AccessManagedUnauthorized'
	},
	{ type: 'error', inputs: [], name: 'CheckpointUnorderedInsertion' },
	{
		type: 'error',
		inputs: [
			{ name: 'timepoint', internalType: 'uint256', type: 'uint256' },
			{ name: 'clock', internalType: 'uint48', type: 'uint48' }
		],
		name: 'ERC5805FutureLookup'
	},
	{
		type: 'error',
		inputs: [{ name: 'escrow', internalType: 'address', type: 'address' }],
		name: 'GovernanceVotes_DelegateInEscrow'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'escrow', internalType: 'address', type: 'address' },
			{ name: 'contributorVotes', internalType: 'address', type: 'address' }
		],
		name: 'GovernanceVotes_NotWired'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'shareBps', internalType: 'uint16', type: 'uint16' },
			{ name: 'ceiling', internalType: 'uint16', type: 'uint16' }
		],
		name: 'GovernanceVotes_ShareAboveCeiling'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'bits', internalType: 'uint8', type: 'uint8' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'SafeCastOverflowedUintDowncast'
	},
	{
		type: 'error',
		inputs: [{ name: 'expiry', internalType: 'uint256', type: 'uint256' }],
		name: 'VotesExpiredSignature'
	}
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// Licenses
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const licensesAbi = [
	{
		type: 'constructor',
		inputs: [{ name: 'authority_', internalType: 'address', type: 'address' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }
		],
		name: 'approve',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'authority',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
		name: 'balanceOf',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }],
		name: 'getApproved',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		name: 'isActive',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address' },
			{ name: 'operator', internalType: 'address', type: 'address' }
		],
		name: 'isApprovedForAll',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'isConsumingScheduledOp',
		outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'licensee', internalType: 'address', type: 'address' },
			{
				name: 'terms',
				internalType: 'struct ILicenses.License',
				type: 'tuple',
				components: [
					{ name: 'offerId', internalType: 'uint256', type: 'uint256' },
					{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
					{ name: 'mode', internalType: 'enum LicenseMode', type: 'uint8' },
					{ name: 'rights', internalType: 'uint16', type: 'uint16' },
					{ name: 'startsAt', internalType: 'uint64', type: 'uint64' },
					{ name: 'expiresAt', internalType: 'uint64', type: 'uint64' },
					{ name: 'isRevoked', internalType: 'bool', type: 'bool' },
					{ name: 'quota', internalType: 'uint128', type: 'uint128' },
					{ name: 'unitPrice', internalType: 'uint128', type: 'uint128' },
					{ name: 'price', internalType: 'uint128', type: 'uint128' },
					{ name: 'currency', internalType: 'address', type: 'address' }
				]
			}
		],
		name: 'issue',
		outputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		name: 'license',
		outputs: [
			{
				name: '',
				internalType: 'struct ILicenses.License',
				type: 'tuple',
				components: [
					{ name: 'offerId', internalType: 'uint256', type: 'uint256' },
					{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
					{ name: 'mode', internalType: 'enum LicenseMode', type: 'uint8' },
					{ name: 'rights', internalType: 'uint16', type: 'uint16' },
					{ name: 'startsAt', internalType: 'uint64', type: 'uint64' },
					{ name: 'expiresAt', internalType: 'uint64', type: 'uint64' },
					{ name: 'isRevoked', internalType: 'bool', type: 'bool' },
					{ name: 'quota', internalType: 'uint128', type: 'uint128' },
					{ name: 'unitPrice', internalType: 'uint128', type: 'uint128' },
					{ name: 'price', internalType: 'uint128', type: 'uint128' },
					{ name: 'currency', internalType: 'address', type: 'address' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'licenseCount',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'name',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }],
		name: 'ownerOf',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256' },
			{ name: 'expiresAt', internalType: 'uint64', type: 'uint64' },
			{ name: 'price', internalType: 'uint128', type: 'uint128' }
		],
		name: 'renew',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256' },
			{ name: 'reasonHash', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'revoke',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }
		],
		name: 'safeTransferFrom',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' }
		],
		name: 'safeTransferFrom',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'operator', internalType: 'address', type: 'address' },
			{ name: 'approved', internalType: 'bool', type: 'bool' }
		],
		name: 'setApprovalForAll',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'newAuthority', internalType: 'address', type: 'address' }],
		name: 'setAuthority',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'interfaceId', internalType: 'bytes4', type: 'bytes4' }],
		name: 'supportsInterface',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'symbol',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }],
		name: 'tokenURI',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }
		],
		name: 'transferFrom',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address', indexed: true },
			{ name: 'approved', internalType: 'address', type: 'address', indexed: true },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256', indexed: true }
		],
		name: 'Approval'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address', indexed: true },
			{ name: 'operator', internalType: 'address', type: 'address', indexed: true },
			{ name: 'approved', internalType: 'bool', type: 'bool', indexed: false }
		],
		name: 'ApprovalForAll'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'authority', internalType: 'address', type: 'address', indexed: false }],
		name: 'AuthorityUpdated'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'offerId', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'licensee', internalType: 'address', type: 'address', indexed: true },
			{ name: 'mode', internalType: 'enum LicenseMode', type: 'uint8', indexed: false },
			{ name: 'rights', internalType: 'uint16', type: 'uint16', indexed: false },
			{ name: 'startsAt', internalType: 'uint64', type: 'uint64', indexed: false },
			{ name: 'expiresAt', internalType: 'uint64', type: 'uint64', indexed: false },
			{ name: 'quota', internalType: 'uint128', type: 'uint128', indexed: false },
			{ name: 'unitPrice', internalType: 'uint128', type: 'uint128', indexed: false },
			{ name: 'price', internalType: 'uint128', type: 'uint128', indexed: false },
			{ name: 'currency', internalType: 'address', type: 'address', indexed: false }
		],
		name: 'LicenseIssued'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'expiresAt', internalType: 'uint64', type: 'uint64', indexed: false },
			{ name: 'price', internalType: 'uint128', type: 'uint128', indexed: false }
		],
		name: 'LicenseRenewed'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'reasonHash', internalType: 'bytes32', type: 'bytes32', indexed: false }
		],
		name: 'LicenseRevoked'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address', indexed: true },
			{ name: 'to', internalType: 'address', type: 'address', indexed: true },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256', indexed: true }
		],
		name: 'Transfer'
	},
	{
		type: 'error',
		inputs: [{ name: 'authority', internalType: 'address', type: 'address' }],
		name: 'AccessManagedInvalidAuthority'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'caller', internalType: 'address', type: 'address' },
			{ name: 'delay', internalType: 'uint32', type: 'uint32' }
		],
		name: 'AccessManagedRequiredDelay'
	},
	{
		type: 'error',
		inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
		name: 'AccessManagedUnauthorized'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'sender', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' },
			{ name: 'owner', internalType: 'address', type: 'address' }
		],
		name: 'ERC721IncorrectOwner'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'operator', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }
		],
		name: 'ERC721InsufficientApproval'
	},
	{
		type: 'error',
		inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidApprover'
	},
	{
		type: 'error',
		inputs: [{ name: 'operator', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidOperator'
	},
	{
		type: 'error',
		inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidOwner'
	},
	{
		type: 'error',
		inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidReceiver'
	},
	{
		type: 'error',
		inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidSender'
	},
	{
		type: 'error',
		inputs: [{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }],
		name: 'ERC721NonexistentToken'
	},
	{
		type: 'error',
		inputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		name: 'Licenses_Revoked'
	},
	{
		type: 'error',
		inputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		name: 'Licenses_UnknownLicense'
	}
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// LocalDollar
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const localDollarAbi = [
	{ type: 'constructor', inputs: [], stateMutability: 'nonpayable' },
	{
		type: 'function',
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address' },
			{ name: 'spender', internalType: 'address', type: 'address' }
		],
		name: 'allowance',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'spender', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'approve',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
		name: 'balanceOf',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'decimals',
		outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
		stateMutability: 'pure'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'amount', internalType: 'uint256', type: 'uint256' }
		],
		name: 'mint',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'name',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'symbol',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'totalSupply',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'transfer',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'transferFrom',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address', indexed: true },
			{ name: 'spender', internalType: 'address', type: 'address', indexed: true },
			{ name: 'value', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'Approval'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address', indexed: true },
			{ name: 'to', internalType: 'address', type: 'address', indexed: true },
			{ name: 'value', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'Transfer'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'spender', internalType: 'address', type: 'address' },
			{ name: 'allowance', internalType: 'uint256', type: 'uint256' },
			{ name: 'needed', internalType: 'uint256', type: 'uint256' }
		],
		name: 'ERC20InsufficientAllowance'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'sender', internalType: 'address', type: 'address' },
			{ name: 'balance', internalType: 'uint256', type: 'uint256' },
			{ name: 'needed', internalType: 'uint256', type: 'uint256' }
		],
		name: 'ERC20InsufficientBalance'
	},
	{
		type: 'error',
		inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
		name: 'ERC20InvalidApprover'
	},
	{
		type: 'error',
		inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
		name: 'ERC20InvalidReceiver'
	},
	{
		type: 'error',
		inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
		name: 'ERC20InvalidSender'
	},
	{
		type: 'error',
		inputs: [{ name: 'spender', internalType: 'address', type: 'address' }],
		name: 'ERC20InvalidSpender'
	}
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// Marketplace
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const marketplaceAbi = [
	{
		type: 'constructor',
		inputs: [
			{ name: 'registry_', internalType: 'contract IAssetRegistry', type: 'address' },
			{ name: 'licenses_', internalType: 'contract ILicenses', type: 'address' },
			{ name: 'engine_', internalType: 'contract IRoyaltyEngine', type: 'address' }
		],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'MAX_DURATION',
		outputs: [{ name: '', internalType: 'uint64', type: 'uint64' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'offerId', internalType: 'uint256', type: 'uint256' },
			{ name: 'to', internalType: 'address', type: 'address' }
		],
		name: 'buy',
		outputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'offerId', internalType: 'uint256', type: 'uint256' }],
		name: 'closeOffer',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{
				name: 'input',
				internalType: 'struct IMarketplace.OfferInput',
				type: 'tuple',
				components: [
					{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
					{ name: 'mode', internalType: 'enum LicenseMode', type: 'uint8' },
					{ name: 'rights', internalType: 'uint16', type: 'uint16' },
					{ name: 'duration', internalType: 'uint64', type: 'uint64' },
					{ name: 'isRevocable', internalType: 'bool', type: 'bool' },
					{ name: 'quota', internalType: 'uint128', type: 'uint128' },
					{ name: 'unitPrice', internalType: 'uint128', type: 'uint128' },
					{ name: 'price', internalType: 'uint128', type: 'uint128' },
					{ name: 'currency', internalType: 'address', type: 'address' }
				]
			}
		],
		name: 'createOffer',
		outputs: [{ name: 'offerId', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'engine',
		outputs: [{ name: '', internalType: 'contract IRoyaltyEngine', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'licenses',
		outputs: [{ name: '', internalType: 'contract ILicenses', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'offerId', internalType: 'uint256', type: 'uint256' }],
		name: 'offer',
		outputs: [
			{
				name: '',
				internalType: 'struct IMarketplace.Offer',
				type: 'tuple',
				components: [
					{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
					{ name: 'seller', internalType: 'address', type: 'address' },
					{ name: 'mode', internalType: 'enum LicenseMode', type: 'uint8' },
					{ name: 'rights', internalType: 'uint16', type: 'uint16' },
					{ name: 'duration', internalType: 'uint64', type: 'uint64' },
					{ name: 'isRevocable', internalType: 'bool', type: 'bool' },
					{ name: 'isClosed', internalType: 'bool', type: 'bool' },
					{ name: 'quota', internalType: 'uint128', type: 'uint128' },
					{ name: 'unitPrice', internalType: 'uint128', type: 'uint128' },
					{ name: 'price', internalType: 'uint128', type: 'uint128' },
					{ name: 'currency', internalType: 'address', type: 'address' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'offerCount',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'registry',
		outputs: [{ name: '', internalType: 'contract IAssetRegistry', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		name: 'renew',
		outputs: [{ name: 'expiresAt', internalType: 'uint64', type: 'uint64' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256' },
			{ name: 'reasonHash', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'revoke',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'offerId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true }
		],
		name: 'OfferClosed'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'offerId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'seller', internalType: 'address', type: 'address', indexed: true },
			{ name: 'mode', internalType: 'enum LicenseMode', type: 'uint8', indexed: false },
			{ name: 'rights', internalType: 'uint16', type: 'uint16', indexed: false },
			{ name: 'duration', internalType: 'uint64', type: 'uint64', indexed: false },
			{ name: 'isRevocable', internalType: 'bool', type: 'bool', indexed: false },
			{ name: 'quota', internalType: 'uint128', type: 'uint128', indexed: false },
			{ name: 'unitPrice', internalType: 'uint128', type: 'uint128', indexed: false },
			{ name: 'price', internalType: 'uint128', type: 'uint128', indexed: false },
			{ name: 'currency', internalType: 'address', type: 'address', indexed: false }
		],
		name: 'OfferCreated'
	},
	{
		type: 'error',
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		name: 'Marketplace_AssetRetired'
	},
	{
		type: 'error',
		inputs: [{ name: 'currency', internalType: 'address', type: 'address' }],
		name: 'Marketplace_CurrencyNotListed'
	},
	{
		type: 'error',
		inputs: [{ name: 'reason', internalType: 'string', type: 'string' }],
		name: 'Marketplace_InvalidTerms'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{ name: 'caller', internalType: 'address', type: 'address' }
		],
		name: 'Marketplace_NotAssetOwner'
	},
	{
		type: 'error',
		inputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		name: 'Marketplace_NotRenewable'
	},
	{
		type: 'error',
		inputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		name: 'Marketplace_NotRevocable'
	},
	{
		type: 'error',
		inputs: [{ name: 'offerId', internalType: 'uint256', type: 'uint256' }],
		name: 'Marketplace_OfferClosed'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'offerId', internalType: 'uint256', type: 'uint256' },
			{ name: 'seller', internalType: 'address', type: 'address' },
			{ name: 'owner', internalType: 'address', type: 'address' }
		],
		name: 'Marketplace_OfferStale'
	},
	{
		type: 'error',
		inputs: [{ name: 'offerId', internalType: 'uint256', type: 'uint256' }],
		name: 'Marketplace_UnknownOffer'
	},
	{ type: 'error', inputs: [], name: 'ReentrancyGuardReentrantCall' },
	{
		type: 'error',
		inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
		name: 'SafeERC20FailedOperation'
	}
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// Receipts
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const receiptsAbi = [
	{
		type: 'constructor',
		inputs: [{ name: 'registry_', internalType: 'contract IAssetRegistry', type: 'address' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'MAX_UNITS',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }
		],
		name: 'approve',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
		name: 'balanceOf',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }],
		name: 'getApproved',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address' },
			{ name: 'operator', internalType: 'address', type: 'address' }
		],
		name: 'isApprovedForAll',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'role', internalType: 'enum ContributionRole', type: 'uint8' },
			{ name: 'units', internalType: 'uint64', type: 'uint64' },
			{ name: 'evidenceHash', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'issue',
		outputs: [{ name: 'receiptId', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{
				name: 'inputs',
				internalType: 'struct IReceipts.IssueInput[]',
				type: 'tuple[]',
				components: [
					{ name: 'to', internalType: 'address', type: 'address' },
					{ name: 'role', internalType: 'enum ContributionRole', type: 'uint8' },
					{ name: 'units', internalType: 'uint64', type: 'uint64' },
					{ name: 'evidenceHash', internalType: 'bytes32', type: 'bytes32' }
				]
			}
		],
		name: 'issueBatch',
		outputs: [{ name: 'firstReceiptId', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		name: 'issuedCount',
		outputs: [{ name: '', internalType: 'uint64', type: 'uint64' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'receiptId', internalType: 'uint256', type: 'uint256' }],
		name: 'locked',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'name',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }],
		name: 'ownerOf',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'receiptId', internalType: 'uint256', type: 'uint256' }],
		name: 'receipt',
		outputs: [
			{
				name: '',
				internalType: 'struct IReceipts.Receipt',
				type: 'tuple',
				components: [
					{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
					{ name: 'ordinal', internalType: 'uint64', type: 'uint64' },
					{ name: 'units', internalType: 'uint64', type: 'uint64' },
					{ name: 'role', internalType: 'enum ContributionRole', type: 'uint8' },
					{ name: 'issuedAt', internalType: 'uint64', type: 'uint64' },
					{ name: 'evidenceHash', internalType: 'bytes32', type: 'bytes32' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'receiptCount',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'registry',
		outputs: [{ name: '', internalType: 'contract IAssetRegistry', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }
		],
		name: 'safeTransferFrom',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' }
		],
		name: 'safeTransferFrom',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'operator', internalType: 'address', type: 'address' },
			{ name: 'approved', internalType: 'bool', type: 'bool' }
		],
		name: 'setApprovalForAll',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'interfaceId', internalType: 'bytes4', type: 'bytes4' }],
		name: 'supportsInterface',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'symbol',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }],
		name: 'tokenURI',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		name: 'totalUnits',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }
		],
		name: 'transferFrom',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address', indexed: true },
			{ name: 'approved', internalType: 'address', type: 'address', indexed: true },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256', indexed: true }
		],
		name: 'Approval'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address', indexed: true },
			{ name: 'operator', internalType: 'address', type: 'address', indexed: true },
			{ name: 'approved', internalType: 'bool', type: 'bool', indexed: false }
		],
		name: 'ApprovalForAll'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'tokenId', internalType: 'uint256', type: 'uint256', indexed: false }],
		name: 'Locked'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'receiptId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'contributor', internalType: 'address', type: 'address', indexed: true },
			{ name: 'role', internalType: 'enum ContributionRole', type: 'uint8', indexed: false },
			{ name: 'units', internalType: 'uint64', type: 'uint64', indexed: false },
			{ name: 'totalUnitsAfter', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'evidenceHash', internalType: 'bytes32', type: 'bytes32', indexed: false }
		],
		name: 'ReceiptIssued'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address', indexed: true },
			{ name: 'to', internalType: 'address', type: 'address', indexed: true },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256', indexed: true }
		],
		name: 'Transfer'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'sender', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' },
			{ name: 'owner', internalType: 'address', type: 'address' }
		],
		name: 'ERC721IncorrectOwner'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'operator', internalType: 'address', type: 'address' },
			{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }
		],
		name: 'ERC721InsufficientApproval'
	},
	{
		type: 'error',
		inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidApprover'
	},
	{
		type: 'error',
		inputs: [{ name: 'operator', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidOperator'
	},
	{
		type: 'error',
		inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidOwner'
	},
	{
		type: 'error',
		inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidReceiver'
	},
	{
		type: 'error',
		inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
		name: 'ERC721InvalidSender'
	},
	{
		type: 'error',
		inputs: [{ name: 'tokenId', internalType: 'uint256', type: 'uint256' }],
		name: 'ERC721NonexistentToken'
	},
	{
		type: 'error',
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		name: 'Receipts_AssetRetired'
	},
	{ type: 'error', inputs: [], name: 'Receipts_EmptyBatch' },
	{ type: 'error', inputs: [], name: 'Receipts_NoUnits' },
	{
		type: 'error',
		inputs: [{ name: 'receiptId', internalType: 'uint256', type: 'uint256' }],
		name: 'Receipts_NonTransferable'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{ name: 'caller', internalType: 'address', type: 'address' }
		],
		name: 'Receipts_NotAssetOwner'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'totalUnits', internalType: 'uint256', type: 'uint256' },
			{ name: 'limit', internalType: 'uint256', type: 'uint256' }
		],
		name: 'Receipts_TooManyUnits'
	}
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// RoyaltyEngine
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const royaltyEngineAbi = [
	{
		type: 'constructor',
		inputs: [
			{ name: 'authority_', internalType: 'address', type: 'address' },
			{ name: 'registry_', internalType: 'contract IAssetRegistry', type: 'address' },
			{ name: 'receipts_', internalType: 'contract IReceipts', type: 'address' },
			{ name: 'maxFeeBps', internalType: 'uint16', type: 'uint16' },
			{ name: 'feeBps_', internalType: 'uint16', type: 'uint16' },
			{ name: 'treasury_', internalType: 'address', type: 'address' }
		],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'FEE_CEILING_BPS',
		outputs: [{ name: '', internalType: 'uint16', type: 'uint16' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'MAX_FEE_BPS',
		outputs: [{ name: '', internalType: 'uint16', type: 'uint16' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'child', internalType: 'uint256', type: 'uint256' },
			{ name: 'parent', internalType: 'uint256', type: 'uint256' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'accrued',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'authority',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'receiptId', internalType: 'uint256', type: 'uint256' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'claim',
		outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'receiptIds', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'claimBatch',
		outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'claimOwner',
		outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'assetIds', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'claimOwnerBatch',
		outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'receiptId', internalType: 'uint256', type: 'uint256' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'claimable',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{ name: 'owner', internalType: 'address', type: 'address' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'claimableByOwner',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'currency', internalType: 'address', type: 'address' }],
		name: 'collectFees',
		outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'currency', internalType: 'address', type: 'address' }],
		name: 'delistCurrency',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'feeBps',
		outputs: [{ name: '', internalType: 'uint16', type: 'uint16' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'currency', internalType: 'address', type: 'address' }],
		name: 'fees',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'child', internalType: 'uint256', type: 'uint256' },
			{ name: 'parent', internalType: 'uint256', type: 'uint256' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'feesBehindAccrued',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'receiptId', internalType: 'uint256', type: 'uint256' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'feesPaidFor',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'isConsumingScheduledOp',
		outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'currency', internalType: 'address', type: 'address' }],
		name: 'isListed',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'currency', internalType: 'address', type: 'address' }],
		name: 'listCurrency',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{ name: 'currency', internalType: 'address', type: 'address' },
			{ name: 'amount', internalType: 'uint256', type: 'uint256' },
			{ name: 'reason', internalType: 'enum PaymentReason', type: 'uint8' },
			{ name: 'ref', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'pay',
		outputs: [{ name: 'paymentId', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'payer', internalType: 'address', type: 'address' },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{ name: 'currency', internalType: 'address', type: 'address' },
			{ name: 'amount', internalType: 'uint256', type: 'uint256' },
			{ name: 'reason', internalType: 'enum PaymentReason', type: 'uint8' },
			{ name: 'ref', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'payFor',
		outputs: [{ name: 'paymentId', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'paymentCount',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'assetId', internalType: 'uint256', type: 'uint256' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'pool',
		outputs: [
			{
				name: '',
				internalType: 'struct IRoyaltyEngine.Pool',
				type: 'tuple',
				components: [
					{ name: 'accPerUnit', internalType: 'uint256', type: 'uint256' },
					{ name: 'carry', internalType: 'uint256', type: 'uint256' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'child', internalType: 'uint256', type: 'uint256' },
			{ name: 'parent', internalType: 'uint256', type: 'uint256' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'push',
		outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'children', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'parents', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'pushBatch',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'receipts',
		outputs: [{ name: '', internalType: 'contract IReceipts', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'registry',
		outputs: [{ name: '', internalType: 'contract IAssetRegistry', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'newAuthority', internalType: 'address', type: 'address' }],
		name: 'setAuthority',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'feeBps_', internalType: 'uint16', type: 'uint16' }],
		name: 'setProtocolFee',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'treasury_', internalType: 'address', type: 'address' }],
		name: 'setTreasury',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'currency', internalType: 'address', type: 'address' }],
		name: 'skim',
		outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'currency', internalType: 'address', type: 'address' }],
		name: 'totalOwed',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'treasury',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'authority', internalType: 'address', type: 'address', indexed: false }],
		name: 'AuthorityUpdated'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'currency', internalType: 'address', type: 'address', indexed: true }],
		name: 'CurrencyDelisted'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'currency', internalType: 'address', type: 'address', indexed: true },
			{ name: 'name', internalType: 'string', type: 'string', indexed: false },
			{ name: 'symbol', internalType: 'string', type: 'string', indexed: false },
			{ name: 'decimals', internalType: 'uint8', type: 'uint8', indexed: false }
		],
		name: 'CurrencyListed'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'currency', internalType: 'address', type: 'address', indexed: true },
			{ name: 'treasury', internalType: 'address', type: 'address', indexed: true },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'FeesCollected'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'paymentId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'child', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'parent', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'currency', internalType: 'address', type: 'address', indexed: false },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'LinkAccrued'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'child', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'parent', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'currency', internalType: 'address', type: 'address', indexed: false },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'paymentId', internalType: 'uint256', type: 'uint256', indexed: true }
		],
		name: 'LinkPushed'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'paymentId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'payer', internalType: 'address', type: 'address', indexed: true },
			{ name: 'currency', internalType: 'address', type: 'address', indexed: false },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'fee', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'reason', internalType: 'enum PaymentReason', type: 'uint8', indexed: false },
			{ name: 'ref', internalType: 'bytes32', type: 'bytes32', indexed: false }
		],
		name: 'PaymentReceived'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'receiptId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'payee', internalType: 'address', type: 'address', indexed: true },
			{ name: 'currency', internalType: 'address', type: 'address', indexed: false },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'PayoutClaimed'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'paymentId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'owner', internalType: 'address', type: 'address', indexed: true },
			{ name: 'currency', internalType: 'address', type: 'address', indexed: false },
			{ name: 'ownerAmount', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'receiptsAmount', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'carry', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'totalUnits', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'PoolCredited'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'feeBps', internalType: 'uint16', type: 'uint16', indexed: false }],
		name: 'ProtocolFeeSet'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'currency', internalType: 'address', type: 'address', indexed: true },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'SurplusSkimmed'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'treasury', internalType: 'address', type: 'address', indexed: true }],
		name: 'TreasurySet'
	},
	{
		type: 'error',
		inputs: [{ name: 'authority', internalType: 'address', type: 'address' }],
		name: 'AccessManagedInvalidAuthority'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'caller', internalType: 'address', type: 'address' },
			{ name: 'delay', internalType: 'uint32', type: 'uint32' }
		],
		name: 'AccessManagedRequiredDelay'
	},
	{
		type: 'error',
		inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
		name: 'AccessManagedUnauthorized'
	},
	{ type: 'error', inputs: [], name: 'CheckpointUnorderedInsertion' },
	{ type: 'error', inputs: [], name: 'ReentrancyGuardReentrantCall' },
	{
		type: 'error',
		inputs: [{ name: 'currency', internalType: 'address', type: 'address' }],
		name: 'RoyaltyEngine_CurrencyAlreadyListed'
	},
	{
		type: 'error',
		inputs: [{ name: 'currency', internalType: 'address', type: 'address' }],
		name: 'RoyaltyEngine_CurrencyNotListed'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'feeBps', internalType: 'uint16', type: 'uint16' },
			{ name: 'limit', internalType: 'uint16', type: 'uint16' }
		],
		name: 'RoyaltyEngine_FeeAboveBound'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'a', internalType: 'uint256', type: 'uint256' },
			{ name: 'b', internalType: 'uint256', type: 'uint256' }
		],
		name: 'RoyaltyEngine_LengthMismatch'
	},
	{ type: 'error', inputs: [], name: 'RoyaltyEngine_NoAmount' },
	{
		type: 'error',
		inputs: [
			{ name: 'child', internalType: 'uint256', type: 'uint256' },
			{ name: 'parent', internalType: 'uint256', type: 'uint256' }
		],
		name: 'RoyaltyEngine_NotLinked'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'id', internalType: 'uint256', type: 'uint256' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'RoyaltyEngine_NothingToClaim'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'child', internalType: 'uint256', type: 'uint256' },
			{ name: 'parent', internalType: 'uint256', type: 'uint256' },
			{ name: 'currency', internalType: 'address', type: 'address' }
		],
		name: 'RoyaltyEngine_NothingToPush'
	},
	{
		type: 'error',
		inputs: [{ name: 'reason', internalType: 'enum PaymentReason', type: 'uint8' }],
		name: 'RoyaltyEngine_ReasonReserved'
	},
	{
		type: 'error',
		inputs: [{ name: 'assetId', internalType: 'uint256', type: 'uint256' }],
		name: 'RoyaltyEngine_UnknownAsset'
	},
	{ type: 'error', inputs: [], name: 'RoyaltyEngine_ZeroAddress' },
	{
		type: 'error',
		inputs: [
			{ name: 'bits', internalType: 'uint8', type: 'uint8' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'SafeCastOverflowedUintDowncast'
	},
	{
		type: 'error',
		inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
		name: 'SafeERC20FailedOperation'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'token', internalType: 'address', type: 'address' },
			{ name: 'left', internalType: 'uint256', type: 'uint256' },
			{ name: 'amount', internalType: 'uint256', type: 'uint256' }
		],
		name: 'Transfers_LeftTooMuch'
	}
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// Safe
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const safeAbi = [
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'owner', internalType: 'address', type: 'address', indexed: true }],
		name: 'AddedOwner'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'approvedHash', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'owner', internalType: 'address', type: 'address', indexed: true }
		],
		name: 'ApproveHash'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'handler', internalType: 'address', type: 'address', indexed: true }],
		name: 'ChangedFallbackHandler'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'guard', internalType: 'address', type: 'address', indexed: true }],
		name: 'ChangedGuard'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'moduleGuard', internalType: 'address', type: 'address', indexed: true }],
		name: 'ChangedModuleGuard'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'threshold', internalType: 'uint256', type: 'uint256', indexed: false }],
		name: 'ChangedThreshold'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'module', internalType: 'address', type: 'address', indexed: true }],
		name: 'DisabledModule'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'module', internalType: 'address', type: 'address', indexed: true }],
		name: 'EnabledModule'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'txHash', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'payment', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'ExecutionFailure'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'module', internalType: 'address', type: 'address', indexed: true }],
		name: 'ExecutionFromModuleFailure'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'module', internalType: 'address', type: 'address', indexed: true }],
		name: 'ExecutionFromModuleSuccess'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'txHash', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'payment', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'ExecutionSuccess'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'owner', internalType: 'address', type: 'address', indexed: true }],
		name: 'RemovedOwner'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'module', internalType: 'address', type: 'address', indexed: false },
			{ name: 'to', internalType: 'address', type: 'address', indexed: false },
			{ name: 'value', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'data', internalType: 'bytes', type: 'bytes', indexed: false },
			{ name: 'operation', internalType: 'enum Enum.Operation', type: 'uint8', indexed: false }
		],
		name: 'SafeModuleTransaction'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'to', internalType: 'address', type: 'address', indexed: false },
			{ name: 'value', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'data', internalType: 'bytes', type: 'bytes', indexed: false },
			{ name: 'operation', internalType: 'enum Enum.Operation', type: 'uint8', indexed: false },
			{ name: 'safeTxGas', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'baseGas', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'gasPrice', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'gasToken', internalType: 'address', type: 'address', indexed: false },
			{ name: 'refundReceiver', internalType: 'address payable', type: 'address', indexed: false },
			{ name: 'signatures', internalType: 'bytes', type: 'bytes', indexed: false },
			{ name: 'additionalInfo', internalType: 'bytes', type: 'bytes', indexed: false }
		],
		name: 'SafeMultiSigTransaction'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'sender', internalType: 'address', type: 'address', indexed: true },
			{ name: 'value', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'SafeReceived'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'initiator', internalType: 'address', type: 'address', indexed: true },
			{ name: 'owners', internalType: 'address[]', type: 'address[]', indexed: false },
			{ name: 'threshold', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'initializer', internalType: 'address', type: 'address', indexed: false },
			{ name: 'fallbackHandler', internalType: 'address', type: 'address', indexed: false }
		],
		name: 'SafeSetup'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'msgHash', internalType: 'bytes32', type: 'bytes32', indexed: true }],
		name: 'SignMsg'
	},
	{ type: 'fallback', stateMutability: 'nonpayable' },
	{
		type: 'function',
		inputs: [],
		name: 'VERSION',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address' },
			{ name: '_threshold', internalType: 'uint256', type: 'uint256' }
		],
		name: 'addOwnerWithThreshold',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'hashToApprove', internalType: 'bytes32', type: 'bytes32' }],
		name: 'approveHash',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'approvedHashes',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: '_threshold', internalType: 'uint256', type: 'uint256' }],
		name: 'changeThreshold',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'dataHash', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' },
			{ name: 'signatures', internalType: 'bytes', type: 'bytes' },
			{ name: 'requiredSignatures', internalType: 'uint256', type: 'uint256' }
		],
		name: 'checkNSignatures',
		outputs: [],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'executor', internalType: 'address', type: 'address' },
			{ name: 'dataHash', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'signatures', internalType: 'bytes', type: 'bytes' },
			{ name: 'requiredSignatures', internalType: 'uint256', type: 'uint256' }
		],
		name: 'checkNSignatures',
		outputs: [],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'dataHash', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' },
			{ name: 'signatures', internalType: 'bytes', type: 'bytes' }
		],
		name: 'checkSignatures',
		outputs: [],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'executor', internalType: 'address', type: 'address' },
			{ name: 'dataHash', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'signatures', internalType: 'bytes', type: 'bytes' }
		],
		name: 'checkSignatures',
		outputs: [],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'prevModule', internalType: 'address', type: 'address' },
			{ name: 'module', internalType: 'address', type: 'address' }
		],
		name: 'disableModule',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'domainSeparator',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'module', internalType: 'address', type: 'address' }],
		name: 'enableModule',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' },
			{ name: 'operation', internalType: 'enum Enum.Operation', type: 'uint8' },
			{ name: 'safeTxGas', internalType: 'uint256', type: 'uint256' },
			{ name: 'baseGas', internalType: 'uint256', type: 'uint256' },
			{ name: 'gasPrice', internalType: 'uint256', type: 'uint256' },
			{ name: 'gasToken', internalType: 'address', type: 'address' },
			{ name: 'refundReceiver', internalType: 'address payable', type: 'address' },
			{ name: 'signatures', internalType: 'bytes', type: 'bytes' }
		],
		name: 'execTransaction',
		outputs: [{ name: 'success', internalType: 'bool', type: 'bool' }],
		stateMutability: 'payable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' },
			{ name: 'operation', internalType: 'enum Enum.Operation', type: 'uint8' }
		],
		name: 'execTransactionFromModule',
		outputs: [{ name: 'success', internalType: 'bool', type: 'bool' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' },
			{ name: 'operation', internalType: 'enum Enum.Operation', type: 'uint8' }
		],
		name: 'execTransactionFromModuleReturnData',
		outputs: [
			{ name: 'success', internalType: 'bool', type: 'bool' },
			{ name: 'returnData', internalType: 'bytes', type: 'bytes' }
		],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'start', internalType: 'address', type: 'address' },
			{ name: 'pageSize', internalType: 'uint256', type: 'uint256' }
		],
		name: 'getModulesPaginated',
		outputs: [
			{ name: 'array', internalType: 'address[]', type: 'address[]' },
			{ name: 'next', internalType: 'address', type: 'address' }
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'getOwners',
		outputs: [{ name: '', internalType: 'address[]', type: 'address[]' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'offset', internalType: 'uint256', type: 'uint256' },
			{ name: 'length', internalType: 'uint256', type: 'uint256' }
		],
		name: 'getStorageAt',
		outputs: [{ name: '', internalType: 'bytes', type: 'bytes' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'getThreshold',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' },
			{ name: 'operation', internalType: 'enum Enum.Operation', type: 'uint8' },
			{ name: 'safeTxGas', internalType: 'uint256', type: 'uint256' },
			{ name: 'baseGas', internalType: 'uint256', type: 'uint256' },
			{ name: 'gasPrice', internalType: 'uint256', type: 'uint256' },
			{ name: 'gasToken', internalType: 'address', type: 'address' },
			{ name: 'refundReceiver', internalType: 'address', type: 'address' },
			{ name: '_nonce', internalType: 'uint256', type: 'uint256' }
		],
		name: 'getTransactionHash',
		outputs: [{ name: 'txHash', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'module', internalType: 'address', type: 'address' }],
		name: 'isModuleEnabled',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
		name: 'isOwner',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'nonce',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'prevOwner', internalType: 'address', type: 'address' },
			{ name: 'owner', internalType: 'address', type: 'address' },
			{ name: '_threshold', internalType: 'uint256', type: 'uint256' }
		],
		name: 'removeOwner',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'handler', internalType: 'address', type: 'address' }],
		name: 'setFallbackHandler',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'guard', internalType: 'address', type: 'address' }],
		name: 'setGuard',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'moduleGuard', internalType: 'address', type: 'address' }],
		name: 'setModuleGuard',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: '_owners', internalType: 'address[]', type: 'address[]' },
			{ name: '_threshold', internalType: 'uint256', type: 'uint256' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' },
			{ name: 'fallbackHandler', internalType: 'address', type: 'address' },
			{ name: 'paymentToken', internalType: 'address', type: 'address' },
			{ name: 'payment', internalType: 'uint256', type: 'uint256' },
			{ name: 'paymentReceiver', internalType: 'address payable', type: 'address' }
		],
		name: 'setup',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		name: 'signedMessages',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'targetContract', internalType: 'address', type: 'address' },
			{ name: 'calldataPayload', internalType: 'bytes', type: 'bytes' }
		],
		name: 'simulateAndRevert',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'prevOwner', internalType: 'address', type: 'address' },
			{ name: 'oldOwner', internalType: 'address', type: 'address' },
			{ name: 'newOwner', internalType: 'address', type: 'address' }
		],
		name: 'swapOwner',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{ type: 'receive', stateMutability: 'payable' }
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// SafeProxyFactory
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const safeProxyFactoryAbi = [
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'proxy', internalType: 'contract SafeProxy', type: 'address', indexed: true },
			{ name: 'singleton', internalType: 'address', type: 'address', indexed: false },
			{ name: 'initializer', internalType: 'bytes', type: 'bytes', indexed: false },
			{ name: 'saltNonce', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'chainId', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'ChainSpecificProxyCreationL2'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'proxy', internalType: 'contract SafeProxy', type: 'address', indexed: true },
			{ name: 'singleton', internalType: 'address', type: 'address', indexed: false }
		],
		name: 'ProxyCreation'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'proxy', internalType: 'contract SafeProxy', type: 'address', indexed: true },
			{ name: 'singleton', internalType: 'address', type: 'address', indexed: false },
			{ name: 'initializer', internalType: 'bytes', type: 'bytes', indexed: false },
			{ name: 'saltNonce', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'ProxyCreationL2'
	},
	{
		type: 'function',
		inputs: [
			{ name: '_singleton', internalType: 'address', type: 'address' },
			{ name: 'initializer', internalType: 'bytes', type: 'bytes' },
			{ name: 'saltNonce', internalType: 'uint256', type: 'uint256' }
		],
		name: 'createChainSpecificProxyWithNonce',
		outputs: [{ name: 'proxy', internalType: 'contract SafeProxy', type: 'address' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: '_singleton', internalType: 'address', type: 'address' },
			{ name: 'initializer', internalType: 'bytes', type: 'bytes' },
			{ name: 'saltNonce', internalType: 'uint256', type: 'uint256' }
		],
		name: 'createChainSpecificProxyWithNonceL2',
		outputs: [{ name: 'proxy', internalType: 'contract SafeProxy', type: 'address' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: '_singleton', internalType: 'address', type: 'address' },
			{ name: 'initializer', internalType: 'bytes', type: 'bytes' },
			{ name: 'saltNonce', internalType: 'uint256', type: 'uint256' }
		],
		name: 'createProxyWithNonce',
		outputs: [{ name: 'proxy', internalType: 'contract SafeProxy', type: 'address' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: '_singleton', internalType: 'address', type: 'address' },
			{ name: 'initializer', internalType: 'bytes', type: 'bytes' },
			{ name: 'saltNonce', internalType: 'uint256', type: 'uint256' }
		],
		name: 'createProxyWithNonceL2',
		outputs: [{ name: 'proxy', internalType: 'contract SafeProxy', type: 'address' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'getChainId',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'proxyCreationCode',
		outputs: [{ name: '', internalType: 'bytes', type: 'bytes' }],
		stateMutability: 'pure'
	}
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// SaharaGovernor
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const saharaGovernorAbi = [
	{
		type: 'constructor',
		inputs: [
			{ name: 'votes', internalType: 'contract IGovernanceVotes', type: 'address' },
			{ name: 'timelock_', internalType: 'contract TimelockController', type: 'address' },
			{ name: 'proposalThreshold_', internalType: 'uint256', type: 'uint256' },
			{ name: 'quorumPercent', internalType: 'uint256', type: 'uint256' },
			{ name: 'guardian', internalType: 'address', type: 'address' }
		],
		stateMutability: 'nonpayable'
	},
	{ type: 'receive', stateMutability: 'payable' },
	{
		type: 'function',
		inputs: [],
		name: 'BALLOT_TYPEHASH',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'CLOCK_MODE',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'COUNTING_MODE',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'pure'
	},
	{
		type: 'function',
		inputs: [],
		name: 'EXTENDED_BALLOT_TYPEHASH',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'INITIAL_LATE_QUORUM_EXTENSION',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'INITIAL_VOTING_DELAY',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'INITIAL_VOTING_PERIOD',
		outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'cancel',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'targets', internalType: 'address[]', type: 'address[]' },
			{ name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
			{ name: 'descriptionHash', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'cancel',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'support', internalType: 'uint8', type: 'uint8' }
		],
		name: 'castVote',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'support', internalType: 'uint8', type: 'uint8' },
			{ name: 'voter', internalType: 'address', type: 'address' },
			{ name: 'signature', internalType: 'bytes', type: 'bytes' }
		],
		name: 'castVoteBySig',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'support', internalType: 'uint8', type: 'uint8' },
			{ name: 'reason', internalType: 'string', type: 'string' }
		],
		name: 'castVoteWithReason',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'support', internalType: 'uint8', type: 'uint8' },
			{ name: 'reason', internalType: 'string', type: 'string' },
			{ name: 'params', internalType: 'bytes', type: 'bytes' }
		],
		name: 'castVoteWithReasonAndParams',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'support', internalType: 'uint8', type: 'uint8' },
			{ name: 'voter', internalType: 'address', type: 'address' },
			{ name: 'reason', internalType: 'string', type: 'string' },
			{ name: 'params', internalType: 'bytes', type: 'bytes' },
			{ name: 'signature', internalType: 'bytes', type: 'bytes' }
		],
		name: 'castVoteWithReasonAndParamsBySig',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'clock',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'eip712Domain',
		outputs: [
			{ name: 'fields', internalType: 'bytes1', type: 'bytes1' },
			{ name: 'name', internalType: 'string', type: 'string' },
			{ name: 'version', internalType: 'string', type: 'string' },
			{ name: 'chainId', internalType: 'uint256', type: 'uint256' },
			{ name: 'verifyingContract', internalType: 'address', type: 'address' },
			{ name: 'salt', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' }
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'targets', internalType: 'address[]', type: 'address[]' },
			{ name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
			{ name: 'descriptionHash', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'execute',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'payable'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'execute',
		outputs: [],
		stateMutability: 'payable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'targets', internalType: 'address[]', type: 'address[]' },
			{ name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
			{ name: 'descriptionHash', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'getProposalId',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }
		],
		name: 'getVotes',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'timepoint', internalType: 'uint256', type: 'uint256' },
			{ name: 'params', internalType: 'bytes', type: 'bytes' }
		],
		name: 'getVotesWithParams',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'account', internalType: 'address', type: 'address' }
		],
		name: 'hasVoted',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'targets', internalType: 'address[]', type: 'address[]' },
			{ name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
			{ name: 'descriptionHash', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'hashProposal',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'pure'
	},
	{
		type: 'function',
		inputs: [],
		name: 'lateQuorumVoteExtension',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'name',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
		name: 'nonces',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: '', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: '', internalType: 'bytes', type: 'bytes' }
		],
		name: 'onERC1155BatchReceived',
		outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'uint256', type: 'uint256' },
			{ name: '', internalType: 'uint256', type: 'uint256' },
			{ name: '', internalType: 'bytes', type: 'bytes' }
		],
		name: 'onERC1155Received',
		outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'uint256', type: 'uint256' },
			{ name: '', internalType: 'bytes', type: 'bytes' }
		],
		name: 'onERC721Received',
		outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'proposalCount',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'proposalDeadline',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'proposalDetails',
		outputs: [
			{ name: 'targets', internalType: 'address[]', type: 'address[]' },
			{ name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
			{ name: 'descriptionHash', internalType: 'bytes32', type: 'bytes32' }
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'index', internalType: 'uint256', type: 'uint256' }],
		name: 'proposalDetailsAt',
		outputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'targets', internalType: 'address[]', type: 'address[]' },
			{ name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
			{ name: 'descriptionHash', internalType: 'bytes32', type: 'bytes32' }
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'proposalEta',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'proposalGuardian',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'proposalNeedsQueuing',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'proposalProposer',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'proposalSnapshot',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'proposalThreshold',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'proposalVotes',
		outputs: [
			{ name: 'againstVotes', internalType: 'uint256', type: 'uint256' },
			{ name: 'forVotes', internalType: 'uint256', type: 'uint256' },
			{ name: 'abstainVotes', internalType: 'uint256', type: 'uint256' }
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'targets', internalType: 'address[]', type: 'address[]' },
			{ name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
			{ name: 'description', internalType: 'string', type: 'string' }
		],
		name: 'propose',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'targets', internalType: 'address[]', type: 'address[]' },
			{ name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
			{ name: 'descriptionHash', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'queue',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'queue',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }],
		name: 'quorum',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'quorumDenominator',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }],
		name: 'quorumNumerator',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'quorumNumerator',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' }
		],
		name: 'relay',
		outputs: [],
		stateMutability: 'payable'
	},
	{
		type: 'function',
		inputs: [{ name: 'newVoteExtension', internalType: 'uint48', type: 'uint48' }],
		name: 'setLateQuorumVoteExtension',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'newProposalGuardian', internalType: 'address', type: 'address' }],
		name: 'setProposalGuardian',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'newProposalThreshold', internalType: 'uint256', type: 'uint256' }],
		name: 'setProposalThreshold',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'newVotingDelay', internalType: 'uint48', type: 'uint48' }],
		name: 'setVotingDelay',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'newVotingPeriod', internalType: 'uint32', type: 'uint32' }],
		name: 'setVotingPeriod',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'state',
		outputs: [{ name: '', internalType: 'enum IGovernor.ProposalState', type: 'uint8' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'interfaceId', internalType: 'bytes4', type: 'bytes4' }],
		name: 'supportsInterface',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'timelock',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'token',
		outputs: [{ name: '', internalType: 'contract IERC5805', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'newQuorumNumerator', internalType: 'uint256', type: 'uint256' }],
		name: 'updateQuorumNumerator',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'newTimelock', internalType: 'contract TimelockController', type: 'address' }],
		name: 'updateTimelock',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'account', internalType: 'address', type: 'address' }
		],
		name: 'usedVotes',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'version',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'votingDelay',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'votingPeriod',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{ type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'oldVoteExtension', internalType: 'uint64', type: 'uint64', indexed: false },
			{ name: 'newVoteExtension', internalType: 'uint64', type: 'uint64', indexed: false }
		],
		name: 'LateQuorumVoteExtensionSet'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256', indexed: false }],
		name: 'ProposalCanceled'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'proposer', internalType: 'address', type: 'address', indexed: false },
			{ name: 'targets', internalType: 'address[]', type: 'address[]', indexed: false },
			{ name: 'values', internalType: 'uint256[]', type: 'uint256[]', indexed: false },
			{ name: 'signatures', internalType: 'string[]', type: 'string[]', indexed: false },
			{ name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]', indexed: false },
			{ name: 'voteStart', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'voteEnd', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'description', internalType: 'string', type: 'string', indexed: false }
		],
		name: 'ProposalCreated'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256', indexed: false }],
		name: 'ProposalExecuted'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'extendedDeadline', internalType: 'uint64', type: 'uint64', indexed: false }
		],
		name: 'ProposalExtended'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'oldProposalGuardian', internalType: 'address', type: 'address', indexed: false },
			{ name: 'newProposalGuardian', internalType: 'address', type: 'address', indexed: false }
		],
		name: 'ProposalGuardianSet'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'etaSeconds', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'ProposalQueued'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'oldProposalThreshold', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'newProposalThreshold', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'ProposalThresholdSet'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'oldQuorumNumerator', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'newQuorumNumerator', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'QuorumNumeratorUpdated'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'oldTimelock', internalType: 'address', type: 'address', indexed: false },
			{ name: 'newTimelock', internalType: 'address', type: 'address', indexed: false }
		],
		name: 'TimelockChange'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'voter', internalType: 'address', type: 'address', indexed: true },
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'support', internalType: 'uint8', type: 'uint8', indexed: false },
			{ name: 'weight', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'reason', internalType: 'string', type: 'string', indexed: false }
		],
		name: 'VoteCast'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'voter', internalType: 'address', type: 'address', indexed: true },
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'support', internalType: 'uint8', type: 'uint8', indexed: false },
			{ name: 'weight', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'reason', internalType: 'string', type: 'string', indexed: false },
			{ name: 'params', internalType: 'bytes', type: 'bytes', indexed: false }
		],
		name: 'VoteCastWithParams'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'oldVotingDelay', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'newVotingDelay', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'VotingDelaySet'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'oldVotingPeriod', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'newVotingPeriod', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'VotingPeriodSet'
	},
	{ type: 'error', inputs: [], name: 'CheckpointUnorderedInsertion' },
	{ type: 'error', inputs: [], name: 'ERC6372InconsistentClock' },
	{ type: 'error', inputs: [], name: 'FailedCall' },
	{
		type: 'error',
		inputs: [{ name: 'voter', internalType: 'address', type: 'address' }],
		name: 'GovernorAlreadyCastVote'
	},
	{
		type: 'error',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'GovernorAlreadyQueuedProposal'
	},
	{ type: 'error', inputs: [], name: 'GovernorDisabledDeposit' },
	{
		type: 'error',
		inputs: [
			{ name: 'voter', internalType: 'address', type: 'address' },
			{ name: 'usedVotes', internalType: 'uint256', type: 'uint256' },
			{ name: 'remainingWeight', internalType: 'uint256', type: 'uint256' }
		],
		name: 'GovernorExceedRemainingWeight'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'proposer', internalType: 'address', type: 'address' },
			{ name: 'votes', internalType: 'uint256', type: 'uint256' },
			{ name: 'threshold', internalType: 'uint256', type: 'uint256' }
		],
		name: 'GovernorInsufficientProposerVotes'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'targets', internalType: 'uint256', type: 'uint256' },
			{ name: 'calldatas', internalType: 'uint256', type: 'uint256' },
			{ name: 'values', internalType: 'uint256', type: 'uint256' }
		],
		name: 'GovernorInvalidProposalLength'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'quorumNumerator', internalType: 'uint256', type: 'uint256' },
			{ name: 'quorumDenominator', internalType: 'uint256', type: 'uint256' }
		],
		name: 'GovernorInvalidQuorumFraction'
	},
	{
		type: 'error',
		inputs: [{ name: 'voter', internalType: 'address', type: 'address' }],
		name: 'GovernorInvalidSignature'
	},
	{ type: 'error', inputs: [], name: 'GovernorInvalidVoteParams' },
	{ type: 'error', inputs: [], name: 'GovernorInvalidVoteType' },
	{
		type: 'error',
		inputs: [{ name: 'votingPeriod', internalType: 'uint256', type: 'uint256' }],
		name: 'GovernorInvalidVotingPeriod'
	},
	{
		type: 'error',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'GovernorNonexistentProposal'
	},
	{
		type: 'error',
		inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
		name: 'GovernorOnlyExecutor'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'newVoteExtension', internalType: 'uint256', type: 'uint256' },
			{ name: 'maxVoteExtension', internalType: 'uint256', type: 'uint256' }
		],
		name: 'GovernorPreventLateQuorumVoteExtensionTooLarge'
	},
	{
		type: 'error',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'GovernorProposalQueueingFailed'
	},
	{
		type: 'error',
		inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
		name: 'GovernorProposalQueueingNotRequired'
	},
	{
		type: 'error',
		inputs: [{ name: 'proposer', internalType: 'address', type: 'address' }],
		name: 'GovernorRestrictedProposer'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'account', internalType: 'address', type: 'address' }
		],
		name: 'GovernorUnableToCancel'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'proposalId', internalType: 'uint256', type: 'uint256' },
			{ name: 'current', internalType: 'enum IGovernor.ProposalState', type: 'uint8' },
			{ name: 'expectedStates', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'GovernorUnexpectedProposalState'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'currentNonce', internalType: 'uint256', type: 'uint256' }
		],
		name: 'InvalidAccountNonce'
	},
	{ type: 'error', inputs: [], name: 'InvalidShortString' },
	{
		type: 'error',
		inputs: [
			{ name: 'bits', internalType: 'uint8', type: 'uint8' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'SafeCastOverflowedUintDowncast'
	},
	{ type: 'error', inputs: [{ name: 'str', internalType: 'string', type: 'string' }], name: 'StringTooLong' }
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// SaharaToken
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const saharaTokenAbi = [
	{
		type: 'constructor',
		inputs: [
			{
				name: 'allocations',
				internalType: 'struct ISaharaToken.Allocation[]',
				type: 'tuple[]',
				components: [
					{ name: 'name', internalType: 'string', type: 'string' },
					{ name: 'to', internalType: 'address', type: 'address' },
					{ name: 'amount', internalType: 'uint256', type: 'uint256' }
				]
			}
		],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'DOMAIN_SEPARATOR',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'SUPPLY',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address' },
			{ name: 'spender', internalType: 'address', type: 'address' }
		],
		name: 'allowance',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'spender', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'approve',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
		name: 'balanceOf',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'decimals',
		outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'eip712Domain',
		outputs: [
			{ name: 'fields', internalType: 'bytes1', type: 'bytes1' },
			{ name: 'name', internalType: 'string', type: 'string' },
			{ name: 'version', internalType: 'string', type: 'string' },
			{ name: 'chainId', internalType: 'uint256', type: 'uint256' },
			{ name: 'verifyingContract', internalType: 'address', type: 'address' },
			{ name: 'salt', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' }
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'name',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
		name: 'nonces',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address' },
			{ name: 'spender', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' },
			{ name: 'deadline', internalType: 'uint256', type: 'uint256' },
			{ name: 'v', internalType: 'uint8', type: 'uint8' },
			{ name: 'r', internalType: 'bytes32', type: 'bytes32' },
			{ name: 's', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'permit',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'symbol',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'totalSupply',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'transfer',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address' },
			{ name: 'to', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'transferFrom',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'to', internalType: 'address', type: 'address', indexed: true },
			{ name: 'name', internalType: 'string', type: 'string', indexed: false },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'AllocationMinted'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'owner', internalType: 'address', type: 'address', indexed: true },
			{ name: 'spender', internalType: 'address', type: 'address', indexed: true },
			{ name: 'value', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'Approval'
	},
	{ type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'from', internalType: 'address', type: 'address', indexed: true },
			{ name: 'to', internalType: 'address', type: 'address', indexed: true },
			{ name: 'value', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'Transfer'
	},
	{ type: 'error', inputs: [], name: 'ECDSAInvalidSignature' },
	{
		type: 'error',
		inputs: [{ name: 'length', internalType: 'uint256', type: 'uint256' }],
		name: 'ECDSAInvalidSignatureLength'
	},
	{
		type: 'error',
		inputs: [{ name: 's', internalType: 'bytes32', type: 'bytes32' }],
		name: 'ECDSAInvalidSignatureS'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'spender', internalType: 'address', type: 'address' },
			{ name: 'allowance', internalType: 'uint256', type: 'uint256' },
			{ name: 'needed', internalType: 'uint256', type: 'uint256' }
		],
		name: 'ERC20InsufficientAllowance'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'sender', internalType: 'address', type: 'address' },
			{ name: 'balance', internalType: 'uint256', type: 'uint256' },
			{ name: 'needed', internalType: 'uint256', type: 'uint256' }
		],
		name: 'ERC20InsufficientBalance'
	},
	{
		type: 'error',
		inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
		name: 'ERC20InvalidApprover'
	},
	{
		type: 'error',
		inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
		name: 'ERC20InvalidReceiver'
	},
	{
		type: 'error',
		inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
		name: 'ERC20InvalidSender'
	},
	{
		type: 'error',
		inputs: [{ name: 'spender', internalType: 'address', type: 'address' }],
		name: 'ERC20InvalidSpender'
	},
	{
		type: 'error',
		inputs: [{ name: 'deadline', internalType: 'uint256', type: 'uint256' }],
		name: 'ERC2612ExpiredSignature'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'signer', internalType: 'address', type: 'address' },
			{ name: 'owner', internalType: 'address', type: 'address' }
		],
		name: 'ERC2612InvalidSigner'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'currentNonce', internalType: 'uint256', type: 'uint256' }
		],
		name: 'InvalidAccountNonce'
	},
	{ type: 'error', inputs: [], name: 'InvalidShortString' },
	{
		type: 'error',
		inputs: [
			{ name: 'total', internalType: 'uint256', type: 'uint256' },
			{ name: 'supply', internalType: 'uint256', type: 'uint256' }
		],
		name: 'SaharaToken_AllocationsDoNotAddUp'
	},
	{ type: 'error', inputs: [{ name: 'str', internalType: 'string', type: 'string' }], name: 'StringTooLong' }
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// TimelockController
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const timelockControllerAbi = [
	{
		type: 'constructor',
		inputs: [
			{ name: 'minDelay', internalType: 'uint256', type: 'uint256' },
			{ name: 'proposers', internalType: 'address[]', type: 'address[]' },
			{ name: 'executors', internalType: 'address[]', type: 'address[]' },
			{ name: 'admin', internalType: 'address', type: 'address' }
		],
		stateMutability: 'nonpayable'
	},
	{ type: 'receive', stateMutability: 'payable' },
	{
		type: 'function',
		inputs: [],
		name: 'CANCELLER_ROLE',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'DEFAULT_ADMIN_ROLE',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'EXECUTOR_ROLE',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'PROPOSER_ROLE',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
		name: 'cancel',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' },
			{ name: 'payload', internalType: 'bytes', type: 'bytes' },
			{ name: 'predecessor', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'salt', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'execute',
		outputs: [],
		stateMutability: 'payable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'targets', internalType: 'address[]', type: 'address[]' },
			{ name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'payloads', internalType: 'bytes[]', type: 'bytes[]' },
			{ name: 'predecessor', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'salt', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'executeBatch',
		outputs: [],
		stateMutability: 'payable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'getMinDelay',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
		name: 'getOperationState',
		outputs: [{ name: '', internalType: 'enum TimelockController.OperationState', type: 'uint8' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'role', internalType: 'bytes32', type: 'bytes32' }],
		name: 'getRoleAdmin',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'role', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'index', internalType: 'uint256', type: 'uint256' }
		],
		name: 'getRoleMember',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'role', internalType: 'bytes32', type: 'bytes32' }],
		name: 'getRoleMemberCount',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'role', internalType: 'bytes32', type: 'bytes32' }],
		name: 'getRoleMembers',
		outputs: [{ name: '', internalType: 'address[]', type: 'address[]' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'getRoles',
		outputs: [{ name: '', internalType: 'bytes32[]', type: 'bytes32[]' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
		name: 'getTimestamp',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'role', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'account', internalType: 'address', type: 'address' }
		],
		name: 'grantRole',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'role', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'account', internalType: 'address', type: 'address' }
		],
		name: 'hasRole',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' },
			{ name: 'predecessor', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'salt', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'hashOperation',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'pure'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'targets', internalType: 'address[]', type: 'address[]' },
			{ name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'payloads', internalType: 'bytes[]', type: 'bytes[]' },
			{ name: 'predecessor', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'salt', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'hashOperationBatch',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'pure'
	},
	{
		type: 'function',
		inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
		name: 'isOperation',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
		name: 'isOperationDone',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
		name: 'isOperationPending',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
		name: 'isOperationReady',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: '', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: '', internalType: 'bytes', type: 'bytes' }
		],
		name: 'onERC1155BatchReceived',
		outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'uint256', type: 'uint256' },
			{ name: '', internalType: 'uint256', type: 'uint256' },
			{ name: '', internalType: 'bytes', type: 'bytes' }
		],
		name: 'onERC1155Received',
		outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'address', type: 'address' },
			{ name: '', internalType: 'uint256', type: 'uint256' },
			{ name: '', internalType: 'bytes', type: 'bytes' }
		],
		name: 'onERC721Received',
		outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'role', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'callerConfirmation', internalType: 'address', type: 'address' }
		],
		name: 'renounceRole',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'role', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'account', internalType: 'address', type: 'address' }
		],
		name: 'revokeRole',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'target', internalType: 'address', type: 'address' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' },
			{ name: 'data', internalType: 'bytes', type: 'bytes' },
			{ name: 'predecessor', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'salt', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'delay', internalType: 'uint256', type: 'uint256' }
		],
		name: 'schedule',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'targets', internalType: 'address[]', type: 'address[]' },
			{ name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
			{ name: 'payloads', internalType: 'bytes[]', type: 'bytes[]' },
			{ name: 'predecessor', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'salt', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'delay', internalType: 'uint256', type: 'uint256' }
		],
		name: 'scheduleBatch',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'interfaceId', internalType: 'bytes4', type: 'bytes4' }],
		name: 'supportsInterface',
		outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'newDelay', internalType: 'uint256', type: 'uint256' }],
		name: 'updateDelay',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'id', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'index', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'target', internalType: 'address', type: 'address', indexed: false },
			{ name: 'value', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'data', internalType: 'bytes', type: 'bytes', indexed: false }
		],
		name: 'CallExecuted'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'id', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'salt', internalType: 'bytes32', type: 'bytes32', indexed: false }
		],
		name: 'CallSalt'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'id', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'index', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'target', internalType: 'address', type: 'address', indexed: false },
			{ name: 'value', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'data', internalType: 'bytes', type: 'bytes', indexed: false },
			{ name: 'predecessor', internalType: 'bytes32', type: 'bytes32', indexed: false },
			{ name: 'delay', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'CallScheduled'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32', indexed: true }],
		name: 'Cancelled'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'oldDuration', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'newDuration', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'MinDelayChange'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'role', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'previousAdminRole', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'newAdminRole', internalType: 'bytes32', type: 'bytes32', indexed: true }
		],
		name: 'RoleAdminChanged'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'role', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'account', internalType: 'address', type: 'address', indexed: true },
			{ name: 'sender', internalType: 'address', type: 'address', indexed: true }
		],
		name: 'RoleGranted'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'role', internalType: 'bytes32', type: 'bytes32', indexed: true },
			{ name: 'account', internalType: 'address', type: 'address', indexed: true },
			{ name: 'sender', internalType: 'address', type: 'address', indexed: true }
		],
		name: 'RoleRevoked'
	},
	{ type: 'error', inputs: [], name: 'AccessControlBadConfirmation' },
	{
		type: 'error',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'neededRole', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'AccessControlUnauthorizedAccount'
	},
	{ type: 'error', inputs: [], name: 'FailedCall' },
	{
		type: 'error',
		inputs: [
			{ name: 'delay', internalType: 'uint256', type: 'uint256' },
			{ name: 'minDelay', internalType: 'uint256', type: 'uint256' }
		],
		name: 'TimelockInsufficientDelay'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'targets', internalType: 'uint256', type: 'uint256' },
			{ name: 'payloads', internalType: 'uint256', type: 'uint256' },
			{ name: 'values', internalType: 'uint256', type: 'uint256' }
		],
		name: 'TimelockInvalidOperationLength'
	},
	{
		type: 'error',
		inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
		name: 'TimelockUnauthorizedCaller'
	},
	{
		type: 'error',
		inputs: [{ name: 'predecessorId', internalType: 'bytes32', type: 'bytes32' }],
		name: 'TimelockUnexecutedPredecessor'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'operationId', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'expectedStates', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'TimelockUnexpectedOperationState'
	}
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// UsageMeter
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const usageMeterAbi = [
	{
		type: 'constructor',
		inputs: [
			{ name: 'licenses_', internalType: 'contract ILicenses', type: 'address' },
			{ name: 'engine_', internalType: 'contract IRoyaltyEngine', type: 'address' }
		],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'VOUCHER_TYPEHASH',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'WITHDRAWAL_NOTICE',
		outputs: [{ name: '', internalType: 'uint64', type: 'uint64' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		name: 'account',
		outputs: [
			{
				name: '',
				internalType: 'struct IUsageMeter.Account',
				type: 'tuple',
				components: [
					{ name: 'balance', internalType: 'uint256', type: 'uint256' },
					{ name: 'settledUnits', internalType: 'uint128', type: 'uint128' },
					{ name: 'withdrawableAt', internalType: 'uint64', type: 'uint64' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		name: 'announceWithdrawal',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256' },
			{ name: 'amount', internalType: 'uint256', type: 'uint256' }
		],
		name: 'deposit',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'eip712Domain',
		outputs: [
			{ name: 'fields', internalType: 'bytes1', type: 'bytes1' },
			{ name: 'name', internalType: 'string', type: 'string' },
			{ name: 'version', internalType: 'string', type: 'string' },
			{ name: 'chainId', internalType: 'uint256', type: 'uint256' },
			{ name: 'verifyingContract', internalType: 'address', type: 'address' },
			{ name: 'salt', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' }
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'engine',
		outputs: [{ name: '', internalType: 'contract IRoyaltyEngine', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'licenses',
		outputs: [{ name: '', internalType: 'contract ILicenses', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256' },
			{ name: 'cumulativeUnits', internalType: 'uint128', type: 'uint128' },
			{ name: 'signature', internalType: 'bytes', type: 'bytes' },
			{ name: 'jobHash', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'settle',
		outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'currency', internalType: 'address', type: 'address' }],
		name: 'totalHeld',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256' },
			{ name: 'cumulativeUnits', internalType: 'uint128', type: 'uint128' },
			{ name: 'jobHash', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'voucherDigest',
		outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256' },
			{ name: 'amount', internalType: 'uint256', type: 'uint256' }
		],
		name: 'withdraw',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{ type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'from', internalType: 'address', type: 'address', indexed: true },
			{ name: 'currency', internalType: 'address', type: 'address', indexed: false },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'UsageDeposited'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'gateway', internalType: 'address', type: 'address', indexed: true },
			{ name: 'deltaUnits', internalType: 'uint128', type: 'uint128', indexed: false },
			{ name: 'cumulativeUnits', internalType: 'uint128', type: 'uint128', indexed: false },
			{ name: 'currency', internalType: 'address', type: 'address', indexed: false },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'jobHash', internalType: 'bytes32', type: 'bytes32', indexed: false }
		],
		name: 'UsageSettled'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'withdrawableAt', internalType: 'uint64', type: 'uint64', indexed: false }
		],
		name: 'UsageWithdrawalAnnounced'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'assetId', internalType: 'uint256', type: 'uint256', indexed: true },
			{ name: 'to', internalType: 'address', type: 'address', indexed: true },
			{ name: 'currency', internalType: 'address', type: 'address', indexed: false },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'UsageWithdrawn'
	},
	{ type: 'error', inputs: [], name: 'InvalidShortString' },
	{ type: 'error', inputs: [], name: 'ReentrancyGuardReentrantCall' },
	{
		type: 'error',
		inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
		name: 'SafeERC20FailedOperation'
	},
	{ type: 'error', inputs: [{ name: 'str', internalType: 'string', type: 'string' }], name: 'StringTooLong' },
	{
		type: 'error',
		inputs: [
			{ name: 'token', internalType: 'address', type: 'address' },
			{ name: 'left', internalType: 'uint256', type: 'uint256' },
			{ name: 'amount', internalType: 'uint256', type: 'uint256' }
		],
		name: 'Transfers_LeftTooMuch'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256' },
			{ name: 'licensee', internalType: 'address', type: 'address' }
		],
		name: 'UsageMeter_BadSignature'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'amount', internalType: 'uint256', type: 'uint256' },
			{ name: 'balance', internalType: 'uint256', type: 'uint256' }
		],
		name: 'UsageMeter_DepositTooLow'
	},
	{ type: 'error', inputs: [], name: 'UsageMeter_NoAmount' },
	{
		type: 'error',
		inputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		name: 'UsageMeter_NotActive'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'licenseId', internalType: 'uint256', type: 'uint256' },
			{ name: 'caller', internalType: 'address', type: 'address' }
		],
		name: 'UsageMeter_NotLicensee'
	},
	{
		type: 'error',
		inputs: [{ name: 'licenseId', internalType: 'uint256', type: 'uint256' }],
		name: 'UsageMeter_NotMetered'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'cumulativeUnits', internalType: 'uint128', type: 'uint128' },
			{ name: 'settledUnits', internalType: 'uint128', type: 'uint128' }
		],
		name: 'UsageMeter_NothingNew'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'cumulativeUnits', internalType: 'uint128', type: 'uint128' },
			{ name: 'quota', internalType: 'uint128', type: 'uint128' }
		],
		name: 'UsageMeter_QuotaExceeded'
	},
	{
		type: 'error',
		inputs: [{ name: 'withdrawableAt', internalType: 'uint64', type: 'uint64' }],
		name: 'UsageMeter_WithdrawalNotReady'
	}
] as const;

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// VotingEscrow
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const votingEscrowAbi = [
	{
		type: 'constructor',
		inputs: [
			{ name: 'token_', internalType: 'contract IERC20', type: 'address' },
			{ name: 'contributorVotes_', internalType: 'contract IContributorVotes', type: 'address' }
		],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [],
		name: 'CLOCK_MODE',
		outputs: [{ name: '', internalType: 'string', type: 'string' }],
		stateMutability: 'pure'
	},
	{
		type: 'function',
		inputs: [],
		name: 'MAX_DURATION',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'MIN_DURATION',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'clock',
		outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'contributorVotes',
		outputs: [{ name: '', internalType: 'contract IContributorVotes', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'delegatee', internalType: 'address', type: 'address' }],
		name: 'delegate',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'delegatee', internalType: 'address', type: 'address' },
			{ name: 'nonce', internalType: 'uint256', type: 'uint256' },
			{ name: 'expiry', internalType: 'uint256', type: 'uint256' },
			{ name: 'v', internalType: 'uint8', type: 'uint8' },
			{ name: 'r', internalType: 'bytes32', type: 'bytes32' },
			{ name: 's', internalType: 'bytes32', type: 'bytes32' }
		],
		name: 'delegateBySig',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
		name: 'delegates',
		outputs: [{ name: '', internalType: 'address', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'eip712Domain',
		outputs: [
			{ name: 'fields', internalType: 'bytes1', type: 'bytes1' },
			{ name: 'name', internalType: 'string', type: 'string' },
			{ name: 'version', internalType: 'string', type: 'string' },
			{ name: 'chainId', internalType: 'uint256', type: 'uint256' },
			{ name: 'verifyingContract', internalType: 'address', type: 'address' },
			{ name: 'salt', internalType: 'bytes32', type: 'bytes32' },
			{ name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' }
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'unlocksAt', internalType: 'uint48', type: 'uint48' }],
		name: 'extend',
		outputs: [],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }
		],
		name: 'getPastLock',
		outputs: [
			{
				name: '',
				internalType: 'struct IVotingEscrow.Lock',
				type: 'tuple',
				components: [
					{ name: 'amount', internalType: 'uint256', type: 'uint256' },
					{ name: 'unlocksAt', internalType: 'uint48', type: 'uint48' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }
		],
		name: 'getPastPower',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }],
		name: 'getPastTotalSupply',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }
		],
		name: 'getPastVotes',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
		name: 'getVotes',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
		name: 'increase',
		outputs: [{ name: 'added', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [
			{ name: 'amount', internalType: 'uint256', type: 'uint256' },
			{ name: 'unlocksAt', internalType: 'uint48', type: 'uint48' }
		],
		name: 'lock',
		outputs: [{ name: 'locked', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'function',
		inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
		name: 'lockOf',
		outputs: [
			{
				name: '',
				internalType: 'struct IVotingEscrow.Lock',
				type: 'tuple',
				components: [
					{ name: 'amount', internalType: 'uint256', type: 'uint256' },
					{ name: 'unlocksAt', internalType: 'uint48', type: 'uint48' }
				]
			}
		],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
		name: 'nonces',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'delegatee', internalType: 'address', type: 'address' }],
		name: 'numCheckpoints',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
		name: 'powerOf',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'token',
		outputs: [{ name: '', internalType: 'contract IERC20', type: 'address' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'totalLocked',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'totalPower',
		outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'view'
	},
	{
		type: 'function',
		inputs: [],
		name: 'withdraw',
		outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
		stateMutability: 'nonpayable'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'delegator', internalType: 'address', type: 'address', indexed: true },
			{ name: 'fromDelegate', internalType: 'address', type: 'address', indexed: true },
			{ name: 'toDelegate', internalType: 'address', type: 'address', indexed: true }
		],
		name: 'DelegateChanged'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'delegate', internalType: 'address', type: 'address', indexed: true },
			{ name: 'previousVotes', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'newVotes', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'DelegateVotesChanged'
	},
	{ type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address', indexed: true },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'unlocksAt', internalType: 'uint48', type: 'uint48', indexed: false }
		],
		name: 'LockCreated'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address', indexed: true },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'previousUnlocksAt', internalType: 'uint48', type: 'uint48', indexed: false },
			{ name: 'unlocksAt', internalType: 'uint48', type: 'uint48', indexed: false }
		],
		name: 'LockExtended'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address', indexed: true },
			{ name: 'added', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false },
			{ name: 'unlocksAt', internalType: 'uint48', type: 'uint48', indexed: false }
		],
		name: 'LockIncreased'
	},
	{
		type: 'event',
		anonymous: false,
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address', indexed: true },
			{ name: 'amount', internalType: 'uint256', type: 'uint256', indexed: false }
		],
		name: 'LockWithdrawn'
	},
	{ type: 'error', inputs: [], name: 'CheckpointUnorderedInsertion' },
	{ type: 'error', inputs: [], name: 'ECDSAInvalidSignature' },
	{
		type: 'error',
		inputs: [{ name: 'length', internalType: 'uint256', type: 'uint256' }],
		name: 'ECDSAInvalidSignatureLength'
	},
	{
		type: 'error',
		inputs: [{ name: 's', internalType: 'bytes32', type: 'bytes32' }],
		name: 'ECDSAInvalidSignatureS'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'timepoint', internalType: 'uint256', type: 'uint256' },
			{ name: 'clock', internalType: 'uint48', type: 'uint48' }
		],
		name: 'ERC5805FutureLookup'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'currentNonce', internalType: 'uint256', type: 'uint256' }
		],
		name: 'InvalidAccountNonce'
	},
	{ type: 'error', inputs: [], name: 'InvalidShortString' },
	{
		type: 'error',
		inputs: [
			{ name: 'bits', internalType: 'uint8', type: 'uint8' },
			{ name: 'value', internalType: 'uint256', type: 'uint256' }
		],
		name: 'SafeCastOverflowedUintDowncast'
	},
	{
		type: 'error',
		inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
		name: 'SafeERC20FailedOperation'
	},
	{ type: 'error', inputs: [{ name: 'str', internalType: 'string', type: 'string' }], name: 'StringTooLong' },
	{
		type: 'error',
		inputs: [{ name: 'expiry', internalType: 'uint256', type: 'uint256' }],
		name: 'VotesExpiredSignature'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'amount', internalType: 'uint256', type: 'uint256' },
			{ name: 'least', internalType: 'uint256', type: 'uint256' }
		],
		name: 'VotingEscrow_AmountTooSmall'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'unlocksAt', internalType: 'uint48', type: 'uint48' }
		],
		name: 'VotingEscrow_LockExists'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'unlockedAt', internalType: 'uint48', type: 'uint48' }
		],
		name: 'VotingEscrow_LockExpired'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'account', internalType: 'address', type: 'address' },
			{ name: 'unlocksAt', internalType: 'uint48', type: 'uint48' }
		],
		name: 'VotingEscrow_LockNotExpired'
	},
	{ type: 'error', inputs: [], name: 'VotingEscrow_NoDelegate' },
	{
		type: 'error',
		inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
		name: 'VotingEscrow_NoLock'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'unlocksAt', internalType: 'uint48', type: 'uint48' },
			{ name: 'current', internalType: 'uint48', type: 'uint48' }
		],
		name: 'VotingEscrow_NotAnExtension'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'unlocksAt', internalType: 'uint48', type: 'uint48' },
			{ name: 'latest', internalType: 'uint48', type: 'uint48' }
		],
		name: 'VotingEscrow_UnlockTooLate'
	},
	{
		type: 'error',
		inputs: [
			{ name: 'unlocksAt', internalType: 'uint48', type: 'uint48' },
			{ name: 'earliest', internalType: 'uint48', type: 'uint48' }
		],
		name: 'VotingEscrow_UnlockTooSoon'
	}
] as const;
