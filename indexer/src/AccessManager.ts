import { ponder } from 'ponder:registry';
import { managerEvent, roleChange, roleSetting, targetFunction, targetSetting } from 'ponder:schema';
import { storable } from '../lib/proposal-text.ts';
import { provenanceOf } from '../lib/provenance.ts';
import { roleOf } from '../lib/role.ts';

ponder.on('AccessManager:RoleGranted', async ({ event, context }) => {
	const { roleId, account, delay, since, newMember } = event.args;
	await context.db.insert(roleChange).values({
		...provenanceOf(event, context),
		authority: event.log.address,
		role: roleOf(roleId),
		account,
		isGranted: true,
		isNewMember: newMember,
		executionDelay: BigInt(delay),
		since: BigInt(since)
	});
});

ponder.on('AccessManager:RoleRevoked', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { roleId, account } = event.args;
	await context.db.insert(roleChange).values({
		...from,
		authority: event.log.address,
		role: roleOf(roleId),
		account,
		isGranted: false,
		isNewMember: false,
		executionDelay: 0n,
		since: from.timestamp
	});
});

ponder.on('AccessManager:RoleLabel', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { roleId, label } = event.args;
	await context.db.insert(roleSetting).values({
		...from,
		authority: event.log.address,
		role: roleOf(roleId),
		kind: 'LABEL',
		value: storable(label),
		since: from.timestamp
	});
});

ponder.on('AccessManager:RoleAdminChanged', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { roleId, admin } = event.args;
	await context.db.insert(roleSetting).values({
		...from,
		authority: event.log.address,
		role: roleOf(roleId),
		kind: 'ADMIN',
		value: roleOf(admin),
		since: from.timestamp
	});
});

ponder.on('AccessManager:RoleGuardianChanged', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { roleId, guardian } = event.args;
	await context.db.insert(roleSetting).values({
		...from,
		authority: event.log.address,
		role: roleOf(roleId),
		kind: 'GUARDIAN',
		value: roleOf(guardian),
		since: from.timestamp
	});
});

ponder.on('AccessManager:RoleGrantDelayChanged', async ({ event, context }) => {
	const { roleId, delay, since } = event.args;
	await context.db.insert(roleSetting).values({
		...provenanceOf(event, context),
		authority: event.log.address,
		role: roleOf(roleId),
		kind: 'GRANT_DELAY',
		value: String(delay),
		since: BigInt(since)
	});
});

ponder.on('AccessManager:TargetFunctionRoleUpdated', async ({ event, context }) => {
	const { target, selector, roleId } = event.args;
	await context.db.insert(targetFunction).values({
		...provenanceOf(event, context),
		authority: event.log.address,
		target,
		selector,
		role: roleOf(roleId)
	});
});

ponder.on('AccessManager:TargetClosed', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { target, closed } = event.args;
	await context.db
		.insert(targetSetting)
		.values({ ...from, target, kind: 'CLOSED', value: String(closed), since: from.timestamp });
});

ponder.on('AccessManager:TargetAdminDelayUpdated', async ({ event, context }) => {
	const { target, delay, since } = event.args;
	await context.db.insert(targetSetting).values({
		...provenanceOf(event, context),
		target,
		kind: 'ADMIN_DELAY',
		value: String(delay),
		since: BigInt(since)
	});
});

ponder.on('AccessManager:OperationScheduled', async ({ event, context }) => {
	const { operationId: callId, nonce, schedule, caller, target, data } = event.args;
	await context.db.insert(managerEvent).values({
		...provenanceOf(event, context),
		callId,
		nonce: BigInt(nonce),
		kind: 'SCHEDULED',
		readyAt: BigInt(schedule),
		caller,
		target,
		data
	});
});

ponder.on('AccessManager:OperationExecuted', async ({ event, context }) => {
	const { operationId: callId, nonce } = event.args;
	await context.db
		.insert(managerEvent)
		.values({ ...provenanceOf(event, context), callId, nonce: BigInt(nonce), kind: 'EXECUTED' });
});

ponder.on('AccessManager:OperationCanceled', async ({ event, context }) => {
	const { operationId: callId, nonce } = event.args;
	await context.db
		.insert(managerEvent)
		.values({ ...provenanceOf(event, context), callId, nonce: BigInt(nonce), kind: 'CANCELED' });
});
