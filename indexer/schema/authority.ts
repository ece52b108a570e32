import { index, onchainEnum, onchainTable, primaryKey } from 'ponder';
import { provenance } from './provenance.ts';

// What the authorities say: AccessManager, the timelock, and the contracts that obey one of them. Nothing here comes from
// FoundationHandover: what that declares is in control.ts, and the API compares the two.

/** Roles granted and taken back, by AccessManager and by the timelock. */
export const roleChange = onchainTable(
	'role_change',
	(t) => ({
		...provenance(t),
		/** The contract that decides who has the role. */
		authority: t.hex().notNull(),
		/** 32 bytes: the timelock's hash, or AccessManager's number. */
		role: t.hex().notNull(),
		account: t.hex().notNull(),
		isGranted: t.boolean().notNull(),
		/** False: the account has the role already, and only its delay changes. */
		isNewMember: t.boolean().notNull(),
		/** Seconds that the account waits before it can do what the role opens; 0 at the timelock. */
		executionDelay: t.bigint().notNull(),
		/** From when the account has the role; without a new member, from when it has that delay. */
		since: t.bigint().notNull(),
		/** Who asked for it; AccessManager does not say. */
		sender: t.hex()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		roleIdx: index().on(table.authority, table.role),
		accountIdx: index().on(table.account)
	})
);

export const roleSettingKind = onchainEnum('role_setting_kind', [
	'LABEL',
	'ADMIN',
	'GUARDIAN',
	'GRANT_DELAY'
]);

/** What AccessManager says about a role itself. */
export const roleSetting = onchainTable(
	'role_setting',
	(t) => ({
		...provenance(t),
		authority: t.hex().notNull(),
		role: t.hex().notNull(),
		kind: roleSettingKind().notNull(),
		/** The label, a role in 32 bytes, or seconds. */
		value: t.text().notNull(),
		/** From when it holds. */
		since: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		roleIdx: index().on(table.authority, table.role)
	})
);

/** Which role AccessManager asks for at a function. A function that has no row asks for the admin's. */
export const targetFunction = onchainTable(
	'target_function',
	(t) => ({
		...provenance(t),
		authority: t.hex().notNull(),
		target: t.hex().notNull(),
		selector: t.hex().notNull(),
		role: t.hex().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		targetIdx: index().on(table.target, table.selector)
	})
);

export const targetSettingKind = onchainEnum('target_setting_kind', ['CLOSED', 'ADMIN_DELAY', 'AUTHORITY']);

/** What AccessManager says about a contract, and which authority a contract says that it obeys. */
export const targetSetting = onchainTable(
	'target_setting',
	(t) => ({
		...provenance(t),
		target: t.hex().notNull(),
		kind: targetSettingKind().notNull(),
		/** true or false, seconds, or an address. */
		value: t.text().notNull(),
		/** From when it holds. */
		since: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		targetIdx: index().on(table.target, table.kind)
	})
);

export const managerEventKind = onchainEnum('manager_event_kind', ['SCHEDULED', 'EXECUTED', 'CANCELED']);

/** Calls that AccessManager makes their caller wait for. */
export const managerEvent = onchainTable(
	'manager_event',
	(t) => ({
		...provenance(t),
		/** AccessManager's id of the call. */
		callId: t.hex().notNull(),
		/** Tells apart schedules of the same call. */
		nonce: t.bigint().notNull(),
		kind: managerEventKind().notNull(),
		/** These four are set for SCHEDULED. */
		readyAt: t.bigint(),
		caller: t.hex(),
		target: t.hex(),
		data: t.hex()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		operationIdx: index().on(table.callId, table.nonce)
	})
);
