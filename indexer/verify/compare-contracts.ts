import { assetKinds, contributionRoles, licenseModes, relations } from '@wadi/contracts/vocabulary';
import type { Deployment } from '@wadi/contracts/deployments';
import { ask, compareState, type Check, type Findings } from './compare.ts';
import { abis, addressIn, type IndexedContract } from './decode.ts';
import type { IndexRow, IndexTables } from './index-rows.ts';
import type { TableName, Value } from './ledger.ts';
import type { Node } from './node.ts';

type Answer = Record<string, unknown>;

/**
 * Compares the index with the contracts' own state at one block: ownership, policies, links, receipts, offers, licenses
 * and usage accounts.
 */
export async function compareContracts(
	findings: Findings,
	node: Node,
	deployment: Deployment,
	index: IndexTables,
	at: { block: bigint; timestamp: bigint }
): Promise<void> {
	const { block, timestamp } = at;
	const checks: Check[] = [];
	const check = (
		[table, key]: readonly [TableName, string],
		contract: IndexedContract,
		functionName: string,
		args: readonly unknown[],
		compare: (answer: unknown) => void
	) =>
		checks.push({
			table,
			key,
			read: { address: addressIn(deployment, contract)!, abi: abis[contract], functionName, args },
			compare
		});
	const rows = (table: TableName): IndexRow[] => [...index.get(table)!.values()];
	const count = (contract: IndexedContract, functionName: string, table: TableName) =>
		check([table, '*'], contract, functionName, [], (answer) =>
			findings.same(table, '*', `${functionName} by the contract`, Number(answer), index.get(table)!.size)
		);

	count('AssetRegistry', 'assetCount', 'asset');
	count('Receipts', 'receiptCount', 'receipt');
	count('Marketplace', 'offerCount', 'offer');
	count('Licenses', 'licenseCount', 'license');
	count('RoyaltyEngine', 'paymentCount', 'credit');

	const linksOf = Map.groupBy(rows('link'), (row) => row['child']);
	for (const row of rows('asset')) {
		const id = BigInt(row['id']!);
		const state = (answer: Record<string, Value>) => compareState(findings, 'asset', row, answer);
		check(['asset', row['id']!], 'AssetRegistry', 'asset', [id], (answer) => {
			const { kind, isRetired, version, registeredAt, contentHash } = answer as Answer;
			state({
				kind: assetKinds[Number(kind)]!,
				is_retired: isRetired === true,
				version: Number(version),
				registered_at: BigInt(String(registeredAt)),
				content_hash: lower(contentHash)
			});
		});
		check(['asset', row['id']!], 'AssetRegistry', 'ownerOf', [id], (owner) => state({ owner: lower(owner) }));
		check(['asset', row['id']!], 'AssetRegistry', 'tokenURI', [id], (uri) =>
			state({ uri: String(uri).replaceAll('\0', '') })
		);
		check(['asset', row['id']!], 'AssetRegistry', 'policy', [id], (answer) => {
			const { isOpen, minShareBps, receiptsBps } = answer as Answer;
			state({
				is_open: isOpen === true,
				min_share_bps: Number(minShareBps),
				receipts_bps: Number(receiptsBps)
			});
		});
		check(['asset', row['id']!], 'Receipts', 'totalUnits', [id], (units) =>
			state({ total_units: BigInt(String(units)) })
		);
		check(['asset', row['id']!], 'Receipts', 'issuedCount', [id], (issued) =>
			state({ receipt_count: Number(issued) })
		);
		check(['asset', row['id']!], 'AssetRegistry', 'links', [id], (answer) => {
			const links = answer as Answer[];
			const byPosition = new Map((linksOf.get(row['id']!) ?? []).map((link) => [link['position'], link]));
			state({ parent_count: links.length });
			findings.same('link', `${row['id']}/*`, 'count by the contract', links.length, byPosition.size);
			links.forEach(({ parent, relation, shareBps, licenseId }, position) => {
				const link = byPosition.get(String(position));
				if (!link) return findings.same('link', `${row['id']}/${String(parent)}`, 'row', 'present', 'absent');
				compareState(findings, 'link', link, {
					parent: BigInt(String(parent)),
					relation: relations[Number(relation)]!,
					share_bps: Number(shareBps),
					license_id: BigInt(String(licenseId))
				});
			});
		});
	}

	for (const row of rows('receipt')) {
		const id = BigInt(row['id']!);
		check(['receipt', row['id']!], 'Receipts', 'receipt', [id], (answer) => {
			const { assetId, ordinal, units, role, issuedAt, evidenceHash } = answer as Answer;
			compareState(findings, 'receipt', row, {
				asset_id: BigInt(String(assetId)),
				ordinal: Number(ordinal),
				units: BigInt(String(units)),
				role: contributionRoles[Number(role)]!,
				timestamp: BigInt(String(issuedAt)),
				evidence_hash: lower(evidenceHash)
			});
		});
		check(['receipt', row['id']!], 'Receipts', 'ownerOf', [id], (owner) =>
			compareState(findings, 'receipt', row, { contributor: lower(owner) })
		);
	}

	for (const row of rows('offer'))
		check(['offer', row['id']!], 'Marketplace', 'offer', [BigInt(row['id']!)], (answer) => {
			const { seller, duration, isRevocable, isClosed } = answer as Answer;
			compareState(findings, 'offer', row, {
				...termsOf(answer as Answer),
				seller: lower(seller),
				duration: BigInt(String(duration)),
				is_revocable: isRevocable === true,
				is_closed: isClosed === true
			});
		});

	for (const row of rows('license')) {
		const id = BigInt(row['id']!);
		const state = (answer: Record<string, Value>) => compareState(findings, 'license', row, answer);
		check(['license', row['id']!], 'Licenses', 'license', [id], (answer) => {
			const { offerId, startsAt, expiresAt, isRevoked } = answer as Answer;
			state({
				...termsOf(answer as Answer),
				offer_id: BigInt(String(offerId)),
				starts_at: BigInt(String(startsAt)),
				expires_at: BigInt(String(expiresAt)),
				is_revoked: isRevoked === true
			});
		});
		check(['license', row['id']!], 'Licenses', 'ownerOf', [id], (holder) => state({ holder: lower(holder) }));
		check(['license', row['id']!], 'Licenses', 'isActive', [id], (isActive) =>
			findings.same(
				'license',
				row['id']!,
				'isActive by the contract',
				isActive === true,
				isActiveAt(row, timestamp)
			)
		);
		check(['license', row['id']!], 'UsageMeter', 'account', [id], (answer) => {
			const { balance, settledUnits, withdrawableAt } = answer as Answer;
			const until = BigInt(String(withdrawableAt));
			state({
				usage_balance: BigInt(String(balance)),
				settled_units: BigInt(String(settledUnits)),
				withdrawable_at: until === 0n ? null : until
			});
		});
	}

	await ask(findings, node, block, checks);
}

const lower = (value: unknown): string => String(value).toLowerCase();

const termsOf = ({
	assetId,
	mode,
	rights,
	quota,
	unitPrice,
	price,
	currency
}: Answer): Record<string, Value> => ({
	asset_id: BigInt(String(assetId)),
	mode: licenseModes[Number(mode)]!,
	rights: Number(rights),
	quota: BigInt(String(quota)),
	unit_price: BigInt(String(unitPrice)),
	price: BigInt(String(price)),
	currency: lower(currency)
});

function isActiveAt(row: IndexRow, timestamp: bigint): boolean {
	const [startsAt, expiresAt] = [BigInt(row['starts_at']!), BigInt(row['expires_at']!)];
	return (
		row['is_revoked'] === 'false' && timestamp >= startsAt && (expiresAt === 0n || timestamp < expiresAt)
	);
}
