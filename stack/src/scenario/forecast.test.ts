import { expect, it } from 'vitest';
import { forecastOf } from './forecast.ts';

const world = () => {
	const forecast = forecastOf(250);
	forecast.addAsset(1, 5_000, []);
	forecast.addAsset(2, 0, [{ parent: 1, shareBps: 1_000 }]);
	return forecast;
};

it('splits a payment as the engine does: fee, links, owner', () => {
	const forecast = world();
	forecast.pay(2, 'USDL', 1_000_000n);
	expect(forecast.feesOf('USDL')).toBe(25_000n);
	expect(forecast.waitingParents(2, 'USDL')).toEqual([1]);
	expect(forecast.claimOwner(2, 2, 'USDL')).toBe(877_500n);
	expect(forecast.claimOwner(2, 2, 'USDL')).toBe(0n);
});

it('pushes free of the fee, and nothing the second time', () => {
	const forecast = world();
	forecast.pay(2, 'USDL', 1_000_000n);
	expect(forecast.push(2, 1, 'USDL')).toBe(true);
	expect(forecast.push(2, 1, 'USDL')).toBe(false);
	expect(forecast.claimOwner(1, 1, 'USDL')).toBe(97_500n);
	expect(forecast.feesOf('USDL')).toBe(25_000n);
});

it('gives a late receipt nothing of what was before it', () => {
	const forecast = world();
	forecast.addReceipt(1, 1, 10);
	forecast.pay(1, 'SAHARA', 8_000n);
	forecast.addReceipt(2, 1, 10);
	forecast.pay(1, 'SAHARA', 8_000n);
	expect(forecast.claimReceipt(1, 'SAHARA')).toBe(3_900n + 1_950n);
	expect(forecast.claimReceipt(2, 'SAHARA')).toBe(1_950n);
});

it('carries what does not divide', () => {
	const forecast = world();
	forecast.addReceipt(1, 1, 7);
	forecast.setFee(0);
	forecast.pay(1, 'SAHARA', 20n);
	forecast.pay(1, 'SAHARA', 20n);
	expect(forecast.claimReceipt(1, 'SAHARA')).toBe(14n);
});
