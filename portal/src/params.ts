import { defineParams } from '@sveltejs/kit/params';

/** A decimal id, with the chain before it where that is not the first one: `41`, `56-41`. */
const chainQualifiedId = (param: string) => (/^(?:[1-9]\d{0,9}-)?\d{1,78}$/.test(param) ? param : undefined);

export const params = defineParams({
	assetId: chainQualifiedId,
	receiptId: chainQualifiedId,
	licenseId: chainQualifiedId,
	offerId: chainQualifiedId,
	paymentId: chainQualifiedId,
	proposalId: chainQualifiedId,
	powerId: (param) => (/^\d{1,5}$/.test(param) ? param : undefined),
	/** An off-chain proposal's id is the hash of its message. */
	ballotId: (param) => (/^0x[0-9a-fA-F]{64}$/.test(param) ? param.toLowerCase() : undefined),
	address: (param) => (/^0x[0-9a-fA-F]{40}$/.test(param) ? param : undefined)
});
