import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import type { At } from '../generated/resolvers.ts';

/** The block that `at` means, or undefined for the head. */
export async function momentOf(
	context: Context,
	chainId: number,
	at: At | null | undefined
): Promise<string | undefined> {
	if (at == null) return undefined;
	const { block, timestamp } = at as { block?: string | null; timestamp?: string | null };
	if ((block == null) === (timestamp == null)) {
		throw badInput('at needs exactly one of block and timestamp.', 'at');
	}
	const [head] = await context.reader.rows<{ head: string | null; number: string | null }>((params) => {
		const chain = params.add(chainId);
		return (
			`select (select max(b.number) from "block" b where b.chain_id = ${chain}) as "head", ` +
			(timestamp == null
				? `null as "number"`
				: `(select b.number from "block" b where b.chain_id = ${chain} and b.timestamp <= ${params.add(timestamp)}::numeric order by b.timestamp desc, b.number desc limit 1) as "number"`)
		);
	});
	if (head?.head == null)
		throw badInput(`Chain ${chainId} has no indexed block yet; ask again without at.`, 'at');
	if (timestamp != null) return head.number ?? '-1';
	if (BigInt(block!) < 0n || BigInt(block!) > BigInt(head.head)) {
		throw badInput(`Block ${block} is not indexed; the newest is ${head.head}.`, 'at');
	}
	return block!;
}
