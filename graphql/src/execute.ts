import type { GatewayInterface } from '@apollo/server-gateway-interface';

import { GraphQLError } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';
import type { Context } from './context.ts';
import { Reader } from './database/reader.ts';
import type { Pool } from './database/pool.ts';
import { statusOf } from './http/answer-errors.ts';

/** Apollo's context value. It copies it, hence the box. */
export interface RequestContext {
	outcome: Outcome;
}

/** What one request learns about its answer. */
export interface Outcome {
	/** The state of the index the answer is as of; undefined when it depends on none or on more than one. */
	headKey: string | undefined;
	isCacheable: boolean;
	statements: number;
	attempts: number;
	/** HTTP status when it isn't Apollo's choice. */
	status?: number;
	/** The query, compiled, once Apollo parsed it and found it valid. */
	query?: CompiledQuery;
	/** What it brought, when it was executed before Apollo is asked: Apollo then only words the answer. */
	result?: ExecutionResult;
}

export interface ExecutorOptions {
	pool: Pool;
	headSql: string;
	services: Omit<Context, 'reader' | 'isVolatile'>;
	/** Brings what is kept in memory in step with the index. */
	refresh: () => Promise<void>;
}

/** Executions of one query when the head moves below it each time. */
const MAX_ATTEMPTS = 3;

export type Execute = (
	query: CompiledQuery,
	variables: Record<string, unknown>,
	outcome: Outcome
) => Promise<ExecutionResult>;

/** A query whose statements saw different heads is executed again, so that an answer is as of one block. */
export function createExecutor({ pool, headSql, services, refresh }: ExecutorOptions): Execute {
	return async (query, variables, outcome) => {
		for (;;) {
			const reader = new Reader(pool, headSql);
			const attempt: Context = { ...services, reader, isVolatile: false };
			outcome.attempts += 1;
			const result = (await query.query(undefined, attempt, variables)) as ExecutionResult;
			outcome.statements += reader.statements;
			if (reader.observed.size > 1 && outcome.attempts < MAX_ATTEMPTS) {
				await refresh();
				continue;
			}
			outcome.headKey = reader.observed.size === 1 ? [...reader.observed][0] : undefined;
			outcome.isCacheable = !attempt.isVolatile && reader.observed.size <= 1 && result.errors === undefined;
			if (result.errors === undefined) return result;
			const standard = { ...result, errors: result.errors.map(standardError) };
			outcome.status = statusOf(standard);
			return standard;
		}
	};
}

/** Has Apollo execute with graphql-jit: a query is compiled once per document. */
export function createGateway(schema: GraphQLSchema, execute: Execute): GatewayInterface {
	const compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery | ExecutionResult>>();

	function compile(document: DocumentNode, operationName: string | null): CompiledQuery | ExecutionResult {
		let byName = compiled.get(document);
		if (byName === undefined) compiled.set(document, (byName = new Map()));
		const name = operationName ?? '';
		let query = byName.get(name);
		if (query === undefined) {
			query = compileQuery<never>(schema, document, operationName ?? undefined);
			byName.set(name, query);
		}
		return query;
	}

	return {
		onSchemaLoadOrUpdate: (callback) => {
			callback({ apiSchema: schema, coreSupergraphSdl: '' });
			return () => undefined;
		},
		load: async () => ({
			executor: async ({ document, request, context, operationName }) => {
				const { outcome } = context as RequestContext;
				if (outcome.result !== undefined) return outcome.result as never;
				const query = compile(document, operationName);
				if (!isCompiledQuery(query)) return { errors: query.errors!.map(standardError) };
				outcome.query = query;
				return (await execute(query, request.variables ?? {}, outcome)) as never;
			}
		}),
		stop: async () => undefined
	};
}

/** graphql-jit has errors of its own, one around another and without extensions when there are none. */
function standardError(error: GraphQLError): GraphQLError {
	let cause: Error | undefined = error.originalError;
	while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError;
	const isCoded = cause instanceof GraphQLError && cause.extensions !== undefined;
	const standard = new GraphQLError(error.message, {
		...(error.path && { path: error.path }),
		...(error.nodes && { nodes: error.nodes }),
		...(cause && !isCoded && { originalError: cause }),
		extensions: { ...(isCoded && (cause as GraphQLError).extensions) }
	});
	if (error.locations)
		Object.defineProperty(standard, 'locations', { value: error.locations, enumerable: true });
	return standard;
}
