import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, visit } from 'graphql';
import type {
	ArgumentNode,
	ASTNode,
	DocumentNode,
	ExecutionResult,
	GraphQLFormattedError,
	ObjectFieldNode
} from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../execute.ts';

/** Codes of the asker's mistakes. */
const clientCodes: ReadonlySet<unknown> = new Set([
	'BAD_USER_INPUT',
	'GRAPHQL_VALIDATION_FAILED',
	'GRAPHQL_PARSE_FAILED'
]);

const causeOf = (error: unknown): { code?: unknown } | undefined =>
	error instanceof GraphQLError
		? (error.originalError as { code?: unknown } | undefined)
		: (error as { code?: unknown });

const isTimeout = (error: unknown): boolean => causeOf(error)?.code === '57014';

const unreachable = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOTFOUND',
	'CONNECT_TIMEOUT',
	'CONNECTION_CLOSED',
	'CONNECTION_ENDED',
	'CONNECTION_DESTROYED',
	'57P01',
	'57P03',
	'53300'
]);

const isUnreachable = (error: unknown): boolean => unreachable.has(String(causeOf(error)?.code));

const isEmpty = (data: unknown): boolean =>
	data == null || Object.values(data).every((value) => value === null);

/** An answer that holds nothing but errors says so in its status; one with data is a 200, as the specification has it. */
export function statusOf(result: ExecutionResult): number {
	const errors = result.errors ?? [];
	if (!isEmpty(result.data)) return 200;
	if (errors.some(isUnreachable)) return 503;
	if (errors.some(isTimeout)) return 504;
	return errors.every((error) => clientCodes.has(error.extensions['code']) || error.path === undefined)
		? 400
		: 500;
}

/**
 * What an asker reads of an error. What they did wrong is said; what went wrong here is logged under a reference, and
 * the reference is all that is said.
 */
export const formatErrors =
	(log: Logger) =>
	(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
		const { message, locations, path } = formatted;
		const { stacktrace: _, http: __, scalar: ___, ...extensions } = formatted.extensions ?? {};
		const place = { ...(locations && { locations }), ...(path && { path }) };
		if (extensions['code'] !== 'INTERNAL_SERVER_ERROR') return { message, ...place, extensions };
		if (isTimeout(error)) {
			return {
				message: 'A statement took too long and was stopped; ask for less, or page through it.',
				...place,
				extensions: { code: 'TIMEOUT' }
			};
		}
		const reference = randomUUID().slice(0, 8);
		log.error({ err: causeOf(error) ?? error, reference, path }, 'a query failed');
		const message_ = isUnreachable(error)
			? `The index cannot be reached; try again in a moment. Reference ${reference}.`
			: `Something went wrong here, not in your query; try again, or report reference ${reference}.`;
		return {
			message: message_,
			...place,
			extensions: { code: isUnreachable(error) ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR', reference }
		};
	};

/** Gives a value that a scalar refused the code of bad input, and the name of the argument it stands in. */
export const nameArguments: ApolloServerPlugin<RequestContext> = {
	requestDidStart: async () => ({
		didEncounterErrors: async ({ errors, document }) => {
			for (const error of errors) {
				const refused = scalarRefusal(error);
				const variable =
					error.path === undefined ? /^Variable "\$(\w+)"/.exec(error.message)?.[1] : undefined;
				if (!refused && variable === undefined) continue;
				const name = document && argumentOf(document, error.nodes?.[0], variable);
				Object.assign(error.extensions, {
					code: 'BAD_USER_INPUT',
					...(name !== undefined && { argumentName: name })
				});
			}
		}
	})
};

const scalarRefusal = (error: GraphQLError): boolean => error.extensions['scalar'] !== undefined;

/** The argument that holds `node` or the variable, with the fields of input objects on the way: `where.owner`. */
function argumentOf(
	document: DocumentNode,
	node: ASTNode | undefined,
	variable: string | undefined
): string | undefined {
	let found: string | undefined;
	const path: string[] = [];
	const enter = (part: ArgumentNode | ObjectFieldNode): void => {
		path.push(part.name.value);
		const { value } = part;
		const isIt =
			variable === undefined ? value === node : value.kind === Kind.VARIABLE && value.name.value === variable;
		if (isIt) found ??= path.join('.');
	};
	const leave = (): void => void path.pop();
	visit(document, { Argument: { enter, leave }, ObjectField: { enter, leave } });
	return found;
}
