import { decodeEventLog, toEventSelector, type Abi, type AbiEvent } from 'viem';
import { argumentText } from '../argument-text.ts';
import { allAbis, contractAt, type ContractBook } from '../contract-book.ts';
import type { ReportedEvent } from './report.ts';
import type { TracedLog } from './trace.ts';

/** A log in words, by its contract's interface, else by any interface that has its topics. */
export function readEvent({ address, topics, data }: TracedLog, book: ContractBook): ReportedEvent {
	const contract = contractAt(book, address);
	const plain = {
		address,
		contractName: contract?.name ?? null,
		name: null,
		args: [],
		topics: [...topics],
		data
	};
	if (topics.length === 0) return plain;
	for (const abi of [...(contract ? [contract.abi] : []), ...allAbis]) {
		const read = tryToRead(abi, { topics, data });
		if (!read) continue;
		return {
			...plain,
			name: read.item.name,
			args: read.item.inputs.map((input, index) => ({
				name: input.name || `argument ${index + 1}`,
				text: argumentText(
					{
						...input,
						name: input.name === 'value' || input.name === 'amount' ? 'amount' : (input.name ?? '')
					},
					read.values[index],
					contract,
					read.item.name,
					book
				)
			}))
		};
	}
	return plain;
}

function tryToRead(abi: Abi, { topics, data }: Pick<TracedLog, 'topics' | 'data'>) {
	const item = abi.find(
		(each): each is AbiEvent => each.type === 'event' && toEventSelector(each) === topics[0]
	);
	if (!item) return null;
	try {
		const { args } = decodeEventLog({ abi: [item], topics: topics as [`0x${string}`], data });
		const values = Array.isArray(args)
			? args
			: item.inputs.map(({ name }) => (args as unknown as Record<string, unknown>)[name ?? '']);
		return { item, values };
	} catch {
		// The same name with other indexed parts: another interface may fit.
		return null;
	}
}
