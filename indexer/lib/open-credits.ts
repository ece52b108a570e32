import { placeOf, type Provenance } from './provenance.ts';

/** A credit between its first log (PaymentReceived, LinkPushed) and its last (PoolCredited). */
export interface OpenCredit {
	kind: 'PAYMENT' | 'PUSH';
	assetId: bigint;
	/** The child a push came from. */
	fromChild: bigint | null;
	currency: `0x${string}`;
	/** Net wei to split. */
	amount: bigint;
	/** What a payment brought, the fee included. */
	paidIn: bigint;
	fee: bigint;
	linkParents: bigint[];
	linkAmounts: bigint[];
}

/*
 * A credit's logs are of one transaction, and Ponder commits and repeats whole blocks: none is open between two blocks,
 * and a block that is indexed again begins its credits again. So they need not pass through the store.
 */
const open = new Map<string, OpenCredit>();

const keyOf = (from: Provenance, id: bigint): string => `${from.chainId}/${id}`;

export function beginCredit(from: Provenance, id: bigint, credit: OpenCredit): void {
	open.set(keyOf(from, id), credit);
}

export function addLink(from: Provenance, id: bigint, parent: bigint, amount: bigint): void {
	const credit = open.get(keyOf(from, id));
	if (!credit)
		throw new Error(
			`Credit ${id} was never begun, yet a log owes link parent ${parent} by it ${placeOf(from)}.`
		);
	credit.linkParents.push(parent);
	credit.linkAmounts.push(amount);
}

export function endCredit(from: Provenance, id: bigint, assetId: bigint): OpenCredit {
	const credit = open.get(keyOf(from, id));
	if (credit?.assetId !== assetId)
		throw new Error(
			`Credit ${id} of asset ${assetId} ends without having begun, or ends twice ${placeOf(from)}.`
		);
	open.delete(keyOf(from, id));
	return credit;
}
