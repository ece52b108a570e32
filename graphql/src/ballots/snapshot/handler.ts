import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import DataLoader from 'dataloader';
import { execute, GraphQLError, GraphQLScalarType, validate } from 'graphql';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Hex } from 'viem';
import type { Answer } from '../../http/answer.ts';
import { parsePost } from '../../http/request.ts';
import { checkSize } from '../../limits/check.ts';
import type { Hub } from '../hub.ts';
import type { Rows } from '../store/read.ts';
import { Counts } from './counts.ts';
import { queries } from './queries.ts';
import type { SnapshotContext, SpaceFigures } from './sources.ts';

const Any = new GraphQLScalarType({ name: 'Any', description: 'Any JSON.' });

export interface SnapshotOptions {
	hub: Hub;
	/** Reads the log. */
	rows: Rows;
	/** Reads the index. */
	index: Rows;
	log: Logger;
}

/** Snapshot's hub for readers: answers POST /ballots/graphql. */
export function snapshotHandler({
	hub,
	rows,
	index,
	log
}: SnapshotOptions): (body: Buffer) => Promise<Answer> {
	const schema = makeExecutableSchema({
		typeDefs: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
		resolvers: { Any, ...queries(hub, rows) }
	});
	const counts = new Counts(hub.store, rows, index);

	function contextOf(): SnapshotContext {
		const now = hub.clock();
		const proposals = new DataLoader(async (ids: readonly string[]) => {
			const found = await hub.store.proposalsById(ids as Hex[]);
			const byId = new Map<string, (typeof found)[number]>(found.map((one) => [one.id, one]));
			return ids.map((id) => byId.get(id));
		});
		// One after the other: a long list with scores must not take every connection.
		const counted = new DataLoader(
			async (asked: readonly Parameters<Counts['of']>[0][]) => {
				const found = [];
				for (const proposal of asked) found.push(await counts.of(proposal).catch((error: Error) => error));
				return found;
			},
			{ cacheKeyFn: ({ id }) => id as string }
		);
		const figures = new DataLoader((ids: readonly string[]) => spaceFigures(rows, ids, now));
		return {
			spaces: hub.spaces,
			now,
			entries: 0,
			count: (proposal) => counted.load(proposal),
			proposal: (id) => proposals.load(id),
			spaceFigures: (id) => figures.load(id)
		};
	}

	async function run(text: string): Promise<{ status: number; result: ExecutionResult }> {
		const asked = parsePost(text);
		if ('status' in asked)
			return { status: asked.status, result: JSON.parse(asked.body.toString()) as ExecutionResult };
		try {
			const { document } = checkSize(asked.query);
			const errors = validate(schema, document);
			if (errors.length > 0) return { status: 400, result: { errors } };
			const result = await execute({
				schema,
				document,
				contextValue: contextOf(),
				variableValues: asked.variables,
				operationName: asked.operationName
			});
			return { status: statusOf(result), result };
		} catch (error) {
			if (error instanceof GraphQLError) return { status: 400, result: { errors: [error] } };
			throw error;
		}
	}

	/** What the asker did wrong is said; what went wrong here is logged under a reference. */
	function worded(error: GraphQLError): GraphQLError {
		if (!isInternal(error)) return error;
		const reference = randomUUID().slice(0, 8);
		log.error({ err: error.originalError, reference }, 'a query of ballots failed');
		return new GraphQLError(
			`Something went wrong here, not in your query; try again, or report reference ${reference}.`,
			{
				...(error.path && { path: error.path }),
				extensions: { code: 'INTERNAL_SERVER_ERROR', reference }
			}
		);
	}

	return async (body) => {
		const { status, result } = await run(body.toString());
		const errors = result.errors?.map((error) => (error instanceof GraphQLError ? worded(error) : error));
		return {
			status,
			body: Buffer.from(
				`${JSON.stringify({ ...(errors && { errors }), ...('data' in result && { data: result.data }) })}\n`
			),
			contentType: 'application/json; charset=utf-8',
			etag: undefined,
			headKey: undefined
		};
	};
}

const isInternal = ({ originalError }: GraphQLError): boolean =>
	originalError !== undefined && !(originalError instanceof GraphQLError);

/** An answer that holds nothing but errors says so in its status. */
function statusOf({ data, errors = [] }: ExecutionResult): number {
	if (errors.length === 0 || Object.values(data ?? {}).some((value) => value !== null)) return 200;
	return errors.some(isInternal) ? 500 : 400;
}

async function spaceFigures(rows: Rows, ids: readonly string[], now: number): Promise<SpaceFigures[]> {
	const day = 86_400;
	const found = await rows<SpaceFigures & { id: string }>((params) => {
		const proposals = (condition: string) =>
			`(select count(*) from ballots.current_proposal p where p.space = s.id and p.cancel_id is null and ${condition})::int`;
		const votes = (condition: string) =>
			`(select count(*) from ballots.current_vote v where v.space = s.id and ${condition})::int`;
		return `select s.id, coalesce((select min(p.created) from ballots.proposal p where p.space = s.id), 0)::int as created,
			${proposals(`p.starts <= ${now} and p.ends > ${now}`)} as "activeProposals", ${proposals('true')} as "proposalsCount",
			${proposals(`p.created > ${now - day}`)} as "proposalsCount1d", ${proposals(`p.created > ${now - 7 * day}`)} as "proposalsCount7d",
			${proposals(`p.created > ${now - 30 * day}`)} as "proposalsCount30d", ${votes('true')} as "votesCount",
			${votes(`v.created > ${now - 7 * day}`)} as "votesCount7d"
			from unnest(${params.add(ids)}::text[]) s(id)`;
	});
	const byId = new Map(found.map((one) => [one.id, one]));
	return ids.map((id) => byId.get(id)!);
}
