import { beforeAll, describe, expect, it } from 'vitest';
import { licenseModes, rightsOf } from '@wadi/contracts/vocabulary';
import { caughtUp, walk, type Money } from '../support/api.ts';
import { chain, licenses, marketplace, meter, registry } from '../support/chain.ts';

interface ApiOffer {
	offerId: string;
	asset: { assetId: string };
	seller: { address: string };
	mode: string;
	rights: string[];
	durationSeconds: string | null;
	isRevocable: boolean;
	quota: string | null;
	unitPrice: Money;
	price: Money;
	isOpen: boolean;
	licenseCount: number;
}

interface ApiLicense {
	licenseId: string;
	offer: { offerId: string };
	asset: { assetId: string };
	licensee: { address: string };
	holder: { address: string };
	mode: string;
	rights: string[];
	startsAt: string;
	expiresAt: string | null;
	status: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
	price: Money;
	unitPrice: Money;
	quota: string | null;
	usage: {
		balance: Money;
		settledUnits: string;
		settledAmount: Money;
		remainingUnits: string | null;
		withdrawableAt: string | null;
	} | null;
}

const money = '{ amount currency { address } }';
const orNull = (value: bigint) => (value === 0n ? null : String(value));
const time = (seconds: bigint) =>
	seconds === 0n ? null : new Date(Number(seconds) * 1000).toISOString().replace('.000', '');

let all: ApiLicense[];

beforeAll(async () => {
	await caughtUp();
	({ nodes: all } = await walk<ApiLicense>(
		'licenses',
		`licenseId offer { offerId } asset { assetId } licensee { address } holder { address } mode rights startsAt expiresAt
		status price ${money} unitPrice ${money} quota
		usage { balance ${money} settledUnits settledAmount ${money} remainingUnits withdrawableAt }`
	));
});

describe('every license is what the contracts say', () => {
	it('its terms and its status at the head', async () => {
		expect(new Set(all.map(({ status }) => status)).size).toBeGreaterThan(1);
		await Promise.all(
			all.map(async (license) => {
				const args = [BigInt(license.licenseId)] as const;
				// At the head's own time: a call without a block would run at the time of the next one.
				const [terms, holder, isActive] = await Promise.all([
					chain.readContract({ ...licenses, functionName: 'license', args }),
					chain.readContract({ ...licenses, functionName: 'ownerOf', args }),
					chain.readContract({ ...licenses, functionName: 'isActive', args })
				]);
				const currency = { address: terms.currency.toLowerCase() };
				expect(license).toMatchObject({
					offer: { offerId: String(terms.offerId) },
					asset: { assetId: String(terms.assetId) },
					holder: { address: holder.toLowerCase() },
					mode: licenseModes[terms.mode],
					rights: rightsOf(terms.rights),
					startsAt: time(terms.startsAt),
					expiresAt: time(terms.expiresAt),
					price: { amount: String(terms.price), currency },
					unitPrice: { amount: String(terms.unitPrice), currency },
					quota: orNull(terms.quota)
				});
				expect(license.status === 'ACTIVE', `license ${license.licenseId} is ${license.status}`).toBe(
					isActive
				);
				expect(license.status === 'REVOKED').toBe(terms.isRevoked);
			})
		);
	});

	it('its meter', async () => {
		expect(all.some(({ usage }) => usage !== null && usage.settledUnits !== '0')).toBe(true);
		await Promise.all(
			all.map(async (license) => {
				if (license.mode !== 'METERED') return expect(license.usage).toBeNull();
				const account = await chain.readContract({
					...meter,
					functionName: 'account',
					args: [BigInt(license.licenseId)]
				});
				expect(license.usage).toMatchObject({
					balance: { amount: String(account.balance) },
					settledUnits: String(account.settledUnits),
					settledAmount: { amount: String(account.settledUnits * BigInt(license.unitPrice.amount)) },
					remainingUnits:
						license.quota === null ? null : String(BigInt(license.quota) - account.settledUnits),
					withdrawableAt: time(account.withdrawableAt)
				});
			})
		);
	});
});

describe('every offer is what the marketplace says', () => {
	it('its terms, and whether it can be bought', async () => {
		const { nodes } = await walk<ApiOffer>(
			'offers',
			`offerId asset { assetId } seller { address } mode rights durationSeconds isRevocable quota unitPrice ${money}
			price ${money} isOpen licenseCount`
		);
		expect(new Set(nodes.map(({ isOpen }) => isOpen)).size).toBe(2);
		await Promise.all(
			nodes.map(async (offer) => {
				const terms = await chain.readContract({
					...marketplace,
					functionName: 'offer',
					args: [BigInt(offer.offerId)]
				});
				const [owner, asset] = await Promise.all([
					chain.readContract({ ...registry, functionName: 'ownerOf', args: [terms.assetId] }),
					chain.readContract({ ...registry, functionName: 'asset', args: [terms.assetId] })
				]);
				const currency = { address: terms.currency.toLowerCase() };
				expect(offer).toMatchObject({
					asset: { assetId: String(terms.assetId) },
					seller: { address: terms.seller.toLowerCase() },
					mode: licenseModes[terms.mode],
					rights: rightsOf(terms.rights),
					durationSeconds: orNull(terms.duration),
					isRevocable: terms.isRevocable,
					quota: orNull(terms.quota),
					unitPrice: { amount: String(terms.unitPrice), currency },
					price: { amount: String(terms.price), currency },
					isOpen: !terms.isClosed && owner === terms.seller && !asset.isRetired,
					licenseCount: all.filter((license) => license.offer.offerId === offer.offerId).length
				});
			})
		);
	});
});
