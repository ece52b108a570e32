import type { Context } from '../context.ts';
import type { MetaSource } from './source.ts';

/** The newest indexed block of a chain; null when there is none yet. */
export async function headOf(context: Context, chainId: number): Promise<MetaSource | null> {
	const [head] = await context.reader.batch<MetaSource>(
		{
			signature: 'head',
			keyTypes: ['integer'],
			sql: () =>
				'select b.chain_id as "chainId", b.number, b.hash, b.timestamp from "block" b where b.chain_id = k.k1 order by b.number desc limit 1'
		},
		[String(chainId)]
	);
	return head ?? null;
}
