import { safeTransactionHash } from '@wadi/contracts/safe-transaction';
import { ponder, type Context } from 'ponder:registry';
import { safeApproval, safeExecution, safeSetting, safeTransaction } from 'ponder:schema';
import { decodeAbiParameters, type Hex } from 'viem';
import { provenanceOf } from '../lib/provenance.ts';

type Event = Parameters<typeof provenanceOf>[0] & {
	log: { address: `0x${string}` };
	transaction: { from: `0x${string}` };
};
type Setting = Pick<typeof safeSetting.$inferInsert, 'kind' | 'value'>;

async function change(event: Event, context: Context, ...settings: Setting[]): Promise<void> {
	const from = provenanceOf(event, context);
	for (const [position, { kind, value }] of settings.entries())
		await context.db
			.insert(safeSetting)
			.values({ ...from, position, safe: event.log.address, kind, value: value.toLowerCase() });
}

interface Done {
	hash?: `0x${string}`;
	module?: `0x${string}`;
	isSuccess: boolean;
}

async function execute(event: Event, context: Context, done: Done): Promise<void> {
	await context.db.insert(safeExecution).values({
		...provenanceOf(event, context),
		safe: event.log.address,
		...done,
		sender: event.transaction.from
	});
}

ponder.on('Safe:SafeSetup', async ({ event, context }) => {
	const { owners, threshold, fallbackHandler } = event.args;
	await change(
		event,
		context,
		...owners.map((value): Setting => ({ kind: 'OWNER_ADDED', value })),
		{ kind: 'THRESHOLD', value: String(threshold) },
		{ kind: 'FALLBACK_HANDLER', value: fallbackHandler }
	);
});

ponder.on('Safe:AddedOwner', ({ event, context }) =>
	change(event, context, { kind: 'OWNER_ADDED', value: event.args.owner })
);

ponder.on('Safe:RemovedOwner', ({ event, context }) =>
	change(event, context, { kind: 'OWNER_REMOVED', value: event.args.owner })
);

ponder.on('Safe:ChangedThreshold', ({ event, context }) =>
	change(event, context, { kind: 'THRESHOLD', value: String(event.args.threshold) })
);

ponder.on('Safe:EnabledModule', ({ event, context }) =>
	change(event, context, { kind: 'MODULE_ENABLED', value: event.args.module })
);

ponder.on('Safe:DisabledModule', ({ event, context }) =>
	change(event, context, { kind: 'MODULE_DISABLED', value: event.args.module })
);

ponder.on('Safe:ChangedGuard', ({ event, context }) =>
	change(event, context, { kind: 'GUARD', value: event.args.guard })
);

ponder.on('Safe:ChangedModuleGuard', ({ event, context }) =>
	change(event, context, { kind: 'MODULE_GUARD', value: event.args.moduleGuard })
);

ponder.on('Safe:ChangedFallbackHandler', ({ event, context }) =>
	change(event, context, { kind: 'FALLBACK_HANDLER', value: event.args.handler })
);

ponder.on('Safe:ApproveHash', async ({ event, context }) => {
	const { approvedHash: hash, owner } = event.args;
	await context.db
		.insert(safeApproval)
		.values({ ...provenanceOf(event, context), safe: event.log.address, hash, owner });
});

/** `additionalInfo` is the nonce, beside the sender and the threshold. */
const nonceIn = (additionalInfo: Hex): bigint =>
	decodeAbiParameters([{ type: 'uint256' }, { type: 'address' }, { type: 'uint256' }], additionalInfo)[0];

ponder.on('Safe:SafeMultiSigTransaction', async ({ event, context }) => {
	const { to: target, value, data, operation, additionalInfo } = event.args;
	const nonce = nonceIn(additionalInfo);
	await context.db.insert(safeTransaction).values({
		...provenanceOf(event, context),
		safe: event.log.address,
		hash: safeTransactionHash(
			context.chain.id,
			event.log.address,
			{ to: target, value, data, nonce },
			event.args
		),
		nonce,
		target,
		value,
		data,
		isDelegateCall: operation === 1
	});
});

ponder.on('Safe:ExecutionSuccess', ({ event, context }) =>
	execute(event, context, { hash: event.args.txHash, isSuccess: true })
);

ponder.on('Safe:ExecutionFailure', ({ event, context }) =>
	execute(event, context, { hash: event.args.txHash, isSuccess: false })
);

ponder.on('Safe:ExecutionFromModuleSuccess', ({ event, context }) =>
	execute(event, context, { module: event.args.module, isSuccess: true })
);

ponder.on('Safe:ExecutionFromModuleFailure', ({ event, context }) =>
	execute(event, context, { module: event.args.module, isSuccess: false })
);
