import { ponder } from 'ponder:registry';
import { protocolParameter, roleChange, timelockCall, timelockEvent } from 'ponder:schema';
import { provenanceOf } from '../lib/provenance.ts';

// A batch makes one log for each of its calls; the first one stands for the operation.

ponder.on('TimelockController:CallScheduled', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { id: timelockId, index, delay } = event.args;
	if (index !== 0n) return;
	const actor = event.transaction.from;
	const readyAt = from.timestamp + delay;
	await context.db.insert(timelockEvent).values({ ...from, timelockId, kind: 'SCHEDULED', actor, readyAt });
});

ponder.on('TimelockController:CallExecuted', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { id: timelockId, index, target, value, data } = event.args;
	await context.db
		.insert(timelockCall)
		.values({ ...from, timelockId, index: Number(index), target, value, data });
	if (index !== 0n) return;
	const actor = event.transaction.from;
	await context.db.insert(timelockEvent).values({ ...from, timelockId, kind: 'EXECUTED', actor });
});

ponder.on('TimelockController:Cancelled', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const actor = event.transaction.from;
	await context.db
		.insert(timelockEvent)
		.values({ ...from, timelockId: event.args.id, kind: 'CANCELED', actor });
});

ponder.on('TimelockController:MinDelayChange', async ({ event, context }) => {
	await context.db.insert(protocolParameter).values({
		...provenanceOf(event, context),
		name: 'TIMELOCK_DELAY',
		value: String(event.args.newDuration)
	});
});

ponder.on('TimelockController:RoleGranted', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { role, account, sender } = event.args;
	await context.db.insert(roleChange).values({
		...from,
		authority: event.log.address,
		role,
		account,
		isGranted: true,
		isNewMember: true,
		executionDelay: 0n,
		since: from.timestamp,
		sender
	});
});

ponder.on('TimelockController:RoleRevoked', async ({ event, context }) => {
	const from = provenanceOf(event, context);
	const { role, account, sender } = event.args;
	await context.db.insert(roleChange).values({
		...from,
		authority: event.log.address,
		role,
		account,
		isGranted: false,
		isNewMember: false,
		executionDelay: 0n,
		since: from.timestamp,
		sender
	});
});
