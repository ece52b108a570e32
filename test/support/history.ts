import { parseEventLogs, type Address } from 'viem';
import { chain, engine, licenses, marketplace, meter, receipts, registry } from './chain.ts';
import { stack } from './stack.ts';

/** Every log of the protocol up to the chain's head, decoded, by event: what the index must be equal to. */
export async function readHistory() {
	const fromBlock = BigInt(stack.deployment.startBlock);
	const logsOf = (address: Address) => chain.getLogs({ address, fromBlock, toBlock: 'latest' });
	const [assetLogs, receiptLogs, licenseLogs, marketLogs, meterLogs, engineLogs] = await Promise.all(
		[registry, receipts, licenses, marketplace, meter, engine].map(({ address }) => logsOf(address))
	);
	const asset = parseEventLogs({ abi: registry.abi, logs: assetLogs ?? [] });
	const license = parseEventLogs({ abi: licenses.abi, logs: licenseLogs ?? [] });
	const market = parseEventLogs({ abi: marketplace.abi, logs: marketLogs ?? [] });
	const usage = parseEventLogs({ abi: meter.abi, logs: meterLogs ?? [] });
	const money = parseEventLogs({ abi: engine.abi, logs: engineLogs ?? [] });
	const receipt = parseEventLogs({ abi: receipts.abi, logs: receiptLogs ?? [] });
	return {
		/** In the order of the chain. */
		money,
		registered: asset.filter((log) => log.eventName === 'AssetRegistered'),
		linked: asset.filter((log) => log.eventName === 'AssetLinked'),
		versions: asset.filter((log) => log.eventName === 'VersionPublished'),
		policies: asset.filter((log) => log.eventName === 'PolicySet'),
		retired: asset.filter((log) => log.eventName === 'AssetRetired'),
		assetTransfers: asset.filter((log) => log.eventName === 'Transfer'),
		receiptsIssued: receipt.filter((log) => log.eventName === 'ReceiptIssued'),
		offersCreated: market.filter((log) => log.eventName === 'OfferCreated'),
		offersClosed: market.filter((log) => log.eventName === 'OfferClosed'),
		licensesIssued: license.filter((log) => log.eventName === 'LicenseIssued'),
		licensesRenewed: license.filter((log) => log.eventName === 'LicenseRenewed'),
		licensesRevoked: license.filter((log) => log.eventName === 'LicenseRevoked'),
		licenseTransfers: license.filter((log) => log.eventName === 'Transfer'),
		settled: usage.filter((log) => log.eventName === 'UsageSettled'),
		usageMovements: usage.filter(
			(log) => log.eventName !== 'UsageSettled' && log.eventName !== 'EIP712DomainChanged'
		),
		currenciesListed: money.filter((log) => log.eventName === 'CurrencyListed'),
		payments: money.filter((log) => log.eventName === 'PaymentReceived'),
		accruals: money.filter((log) => log.eventName === 'LinkAccrued'),
		pushes: money.filter((log) => log.eventName === 'LinkPushed'),
		credits: money.filter((log) => log.eventName === 'PoolCredited'),
		payouts: money.filter((log) => log.eventName === 'PayoutClaimed')
	};
}

export type History = Awaited<ReturnType<typeof readHistory>>;

export const sum = (values: Iterable<bigint>): bigint => {
	let total = 0n;
	for (const value of values) total += value;
	return total;
};
