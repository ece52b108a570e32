import * as v from 'valibot';

const hash = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{64}$/, 'is no hash of 32 bytes'));
const address = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/, 'is no address'));
const seconds = v.pipe(v.number(), v.safeInteger('is not whole seconds'), v.minValue(0, 'is below 0'));
const digits = v.pipe(v.string(), v.regex(/^\d{1,78}$/, 'is no whole number in digits'));

/** What a recount needs of a line of the export; whatever else it holds is left alone. */
const entry = v.object({
	seq: v.pipe(v.number(), v.safeInteger('is not whole'), v.minValue(1, 'is below 1')),
	id: hash,
	cid: v.string(),
	kind: v.picklist(['proposal', 'update-proposal', 'delete-proposal', 'vote'], 'is no kind of message'),
	space: v.string(),
	address,
	proposal: hash,
	timestamp: seconds,
	receivedAt: seconds,
	relayer: address,
	receipt: v.pipe(v.string(), v.regex(/^0x([0-9a-f]{2})*$/i, 'is no bytes in hex')),
	digest: hash,
	envelope: v.string(),
	context: v.object({
		signedBy: v.union([
			v.object({ by: v.literal('key') }),
			v.object({ by: v.literal('contract'), block: v.number() })
		]),
		snapshot: v.optional(v.object({ block: digits, hash, timestamp: digits })),
		terms: v.optional(
			v.object({
				chainId: v.number(),
				symbol: v.string(),
				strategies: v.array(
					v.object({ name: v.string(), params: v.optional(v.record(v.string(), v.unknown())) })
				),
				quorum: digits
			})
		),
		power: v.optional(v.object({ total: digits }))
	})
});

/** An entry of a hub's log, as it says it is. */
export type Entry = v.InferOutput<typeof entry>;

/** The entries of an export, a line each. Nothing is believed of them yet but their form. */
export function readEntries(text: string, source: string): Entry[] {
	return text
		.split('\n')
		.map((line, i) => ({ line, at: `${source}, line ${i + 1}` }))
		.filter(({ line }) => line.trim() !== '')
		.map(({ line, at }) => {
			let value: unknown;
			try {
				value = JSON.parse(line);
			} catch {
				throw new Error(`${at} is not JSON; export the messages again.`);
			}
			const result = v.safeParse(entry, value);
			if (result.success) return result.output;
			const [issue] = result.issues;
			const place = issue.path?.map(({ key }) => String(key)).join('.') ?? 'it';
			throw new Error(`${at}: ${place} ${issue.message}; export the messages again.`);
		});
}
