import { expect, test } from 'vitest';
import { addLink, beginCredit, endCredit, type OpenCredit } from './open-credits.ts';
import type { Provenance } from './provenance.ts';

const on = (chainId: number): Provenance => ({
	chainId,
	blockNumber: 7n,
	logIndex: 3,
	transactionHash: '0x01',
	timestamp: 1n
});

const payment = (assetId: bigint, amount: bigint): OpenCredit => ({
	kind: 'PAYMENT',
	assetId,
	fromChild: null,
	currency: '0x02',
	amount,
	paidIn: amount,
	fee: 0n,
	linkParents: [],
	linkAmounts: []
});

test('A credit ends with the links that its logs named, in their order', () => {
	beginCredit(on(1), 5n, payment(9n, 100n));
	addLink(on(1), 5n, 4n, 10n);
	addLink(on(1), 5n, 2n, 20n);
	expect(endCredit(on(1), 5n, 9n)).toMatchObject({ linkParents: [4n, 2n], linkAmounts: [10n, 20n] });
});

test('A block that is indexed again begins its credits again', () => {
	beginCredit(on(1), 5n, payment(9n, 100n));
	addLink(on(1), 5n, 4n, 10n);
	beginCredit(on(1), 5n, payment(9n, 70n));
	addLink(on(1), 5n, 3n, 7n);
	expect(endCredit(on(1), 5n, 9n)).toMatchObject({ amount: 70n, linkParents: [3n], linkAmounts: [7n] });
});

test('Credits of the same number on two chains are two', () => {
	beginCredit(on(1), 5n, payment(9n, 100n));
	beginCredit(on(2), 5n, payment(8n, 200n));
	addLink(on(2), 5n, 1n, 50n);
	expect(endCredit(on(1), 5n, 9n)).toMatchObject({ amount: 100n, linkParents: [] });
	expect(endCredit(on(2), 5n, 8n)).toMatchObject({ amount: 200n, linkParents: [1n] });
});

test('A credit that never began, ended before or ends at another asset stops the index', () => {
	expect(() => addLink(on(1), 6n, 4n, 10n)).toThrow(
		'Credit 6 was never begun, yet a log owes link parent 4 by it (chain 1, block 7, log 3).'
	);
	beginCredit(on(1), 6n, payment(9n, 100n));
	expect(() => endCredit(on(1), 6n, 8n)).toThrow('Credit 6 of asset 8 ends without having begun');
	endCredit(on(1), 6n, 9n);
	expect(() => endCredit(on(1), 6n, 9n)).toThrow('or ends twice (chain 1, block 7, log 3).');
});
