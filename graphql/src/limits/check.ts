import {
	getNamedType,
	GraphQLError,
	isCompositeType,
	isInterfaceType,
	isObjectType,
	Kind,
	parse
} from 'graphql';
import type {
	ArgumentNode,
	DocumentNode,
	FieldNode,
	FragmentDefinitionNode,
	GraphQLField,
	GraphQLNamedType,
	GraphQLSchema,
	OperationDefinitionNode,
	SelectionNode,
	SelectionSetNode
} from 'graphql';
import { limits } from './limits.ts';

type Variables = Readonly<Record<string, unknown>>;

const refusal = (code: string, message: string): GraphQLError =>
	new GraphQLError(message, { extensions: { code } });

/** Documents are checked once; what depends on variables is computed for each request. */
export interface CheckedDocument {
	document: DocumentNode;
	fragments: ReadonlyMap<string, FragmentDefinitionNode>;
	/** Variables that say how many objects there may be, or whether a field is there at all. */
	weighing: readonly string[];
	/** Operations and values of those variables that were found light enough. */
	light: Set<string>;
}

/** Remembered weights of one document, and the characters of each. */
const MAX_LIGHT = 200;
const MAX_PLACE = 500;

/** Parses, and refuses what is too large to be worth validating. Throws a coded GraphQLError. */
export function checkSize(query: string): CheckedDocument {
	const document = parseWithin(query);
	let fields = 0;
	let aliases = 0;
	let directives = 0;
	const weighing = new Set<string>();
	const note = (given: readonly ArgumentNode[] | undefined, isWeighing: (name: string) => boolean): void => {
		for (const { name, value } of given ?? [])
			if (value.kind === Kind.VARIABLE && isWeighing(name.value)) weighing.add(value.name.value);
	};
	const count = (set: SelectionSetNode): void => {
		for (const node of set.selections) {
			directives += node.directives?.length ?? 0;
			for (const directive of node.directives ?? []) note(directive.arguments, () => true);
			if (node.kind === Kind.FIELD) {
				note(node.arguments, (name) => sizes.has(name));
				fields += 1;
				if (node.alias) aliases += 1;
				if (node.selectionSet) count(node.selectionSet);
			} else if (node.kind === Kind.INLINE_FRAGMENT) count(node.selectionSet);
		}
	};
	const fragments = new Map<string, FragmentDefinitionNode>();
	for (const definition of document.definitions) {
		if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
		if (definition.kind !== Kind.FRAGMENT_DEFINITION && definition.kind !== Kind.OPERATION_DEFINITION)
			continue;
		directives += definition.directives?.length ?? 0;
		count(definition.selectionSet);
	}
	if (fields > limits.fields)
		throw refusal('TOO_MANY_FIELDS', `The query has ${fields} fields; ask for at most ${limits.fields}.`);
	if (aliases > limits.aliases)
		throw refusal('TOO_MANY_ALIASES', `The query has ${aliases} aliases; use at most ${limits.aliases}.`);
	if (directives > limits.directives) {
		throw refusal(
			'TOO_MANY_DIRECTIVES',
			`The query has ${directives} directives; use at most ${limits.directives}.`
		);
	}
	return { document, fragments, weighing: [...weighing], light: new Set() };
}

function parseWithin(query: string): DocumentNode {
	try {
		return parse(query, { maxTokens: limits.tokens });
	} catch (error) {
		const { message, locations } = error as GraphQLError;
		if (message.includes('tokens')) {
			throw refusal(
				'TOO_MANY_TOKENS',
				`The query has more than ${limits.tokens} tokens; make it shorter or send variables.`
			);
		}
		throw new GraphQLError(message, {
			extensions: { code: 'GRAPHQL_PARSE_FAILED', ...(locations && { locations }) }
		});
	}
}

/** The operation asked for. This API has queries only. */
function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
	const operations = document.definitions.filter(
		(definition) => definition.kind === Kind.OPERATION_DEFINITION
	);
	const named =
		name === undefined ? operations : operations.filter((operation) => operation.name?.value === name);
	const [operation] = named;
	if (operation === undefined || named.length > 1) {
		throw refusal(
			'OPERATION_RESOLUTION_FAILURE',
			operation === undefined
				? `The document has no operation${name === undefined ? '' : ` named ${name}`}; send one, and its name as operationName.`
				: `The document has ${named.length} operations; say which one with operationName.`
		);
	}
	if (operation.operation !== 'query') {
		throw refusal(
			'OPERATION_NOT_SUPPORTED',
			`This API answers queries, not a ${operation.operation}; changes are made on the chain.`
		);
	}
	return operation;
}

interface Weight {
	depth: number;
	/** Fields with every fragment spread out. */
	fields: number;
	/** Objects that one parent object leads to. */
	cost: number;
	/** The same within introspection. */
	introspectionDepth: number;
}

/** Refuses a query whose answer would be too deep or too large with these variables. */
export function checkWeight(
	schema: GraphQLSchema,
	checked: CheckedDocument,
	operationName: string | undefined,
	variables: Variables
): void {
	const place = JSON.stringify([operationName, ...checked.weighing.map((name) => sizeOf(variables[name]))]);
	if (checked.light.has(place)) return;
	const operation = operationOf(checked.document, operationName);
	const defaults = Object.fromEntries(
		(operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
			defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : []
		)
	);
	const weigh = weigher(schema, checked.fragments, { ...defaults, ...variables });
	const { depth, fields, cost, introspectionDepth } = weigh(operation.selectionSet, schema.getQueryType()!);
	if (depth > limits.depth || introspectionDepth > limits.introspectionDepth) {
		throw refusal(
			'TOO_DEEP',
			`The query nests ${Math.max(depth, introspectionDepth)} fields deep; go at most ${limits.depth} deep.`
		);
	}
	if (fields > limits.spreadFields) {
		throw refusal(
			'TOO_MANY_FIELDS',
			`With its fragments the query has ${fields} fields; ask for at most ${limits.spreadFields}.`
		);
	}
	if (cost > limits.cost) {
		throw refusal(
			'TOO_COSTLY',
			`The answer could hold ${cost} objects, and at most ${limits.cost} may be asked for at once; lower first, or nest fewer lists.`
		);
	}
	if (checked.light.size < MAX_LIGHT && place.length < MAX_PLACE) checked.light.add(place);
}

/** What of a variable's value weighs: of a list its length. One that is left out is no null, which has no default. */
const sizeOf = (value: unknown): unknown =>
	value === undefined ? {} : Array.isArray(value) ? [value.length] : value;

/** Cycles of fragments weigh nothing here: validation refuses them next. */
function weigher(
	schema: GraphQLSchema,
	fragments: ReadonlyMap<string, FragmentDefinitionNode>,
	variables: Variables
) {
	const known = new Map<string, Weight | undefined>();
	const nothing: Weight = { depth: 0, fields: 0, cost: 0, introspectionDepth: 0 };

	function ofFragment(name: string): Weight {
		if (known.has(name)) return known.get(name) ?? nothing;
		known.set(name, undefined);
		const fragment = fragments.get(name);
		const type = fragment && schema.getType(fragment.typeCondition.name.value);
		const weight = fragment === undefined ? nothing : ofSet(fragment.selectionSet, type);
		known.set(name, weight);
		return weight;
	}

	function ofField(node: FieldNode, parent: GraphQLNamedType | undefined): Weight {
		const field = fieldOf(schema, parent, node.name.value);
		if (node.selectionSet === undefined) return { ...nothing, depth: 1, fields: 1 };
		const inner = ofSet(node.selectionSet, field && getNamedType(field.type));
		if (node.name.value.startsWith('__')) {
			return {
				depth: 1,
				fields: 1 + inner.fields,
				cost: 1,
				introspectionDepth: 1 + Math.max(inner.depth, inner.introspectionDepth)
			};
		}
		const times = field === undefined ? 1 : multiplier(field, node, variables);
		return {
			depth: 1 + inner.depth,
			fields: 1 + inner.fields,
			cost: isPage(field) ? times * Math.max(1, inner.cost) : times * (1 + inner.cost),
			introspectionDepth: inner.introspectionDepth
		};
	}

	function ofSet(set: SelectionSetNode, parent: GraphQLNamedType | undefined): Weight {
		const sum = { ...nothing };
		for (const node of set.selections) {
			if (isLeftOut(node, variables)) continue;
			const weight =
				node.kind === Kind.FIELD
					? ofField(node, parent)
					: node.kind === Kind.FRAGMENT_SPREAD
						? ofFragment(node.name.value)
						: ofSet(
								node.selectionSet,
								node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent
							);
			sum.depth = Math.max(sum.depth, weight.depth);
			sum.introspectionDepth = Math.max(sum.introspectionDepth, weight.introspectionDepth);
			sum.fields = Math.min(sum.fields + weight.fields, Number.MAX_SAFE_INTEGER);
			sum.cost = Math.min(sum.cost + weight.cost, Number.MAX_SAFE_INTEGER);
		}
		return sum;
	}

	return ofSet;
}

/** What a variable leaves out of this request is not executed, and so weighs nothing. */
function isLeftOut({ directives = [] }: SelectionNode, variables: Variables): boolean {
	return directives.some(({ name, arguments: given = [] }) => {
		const value = given.find((argument) => argument.name.value === 'if')?.value;
		const isSo =
			value?.kind === Kind.VARIABLE
				? variables[value.name.value]
				: value?.kind === Kind.BOOLEAN
					? value.value
					: undefined;
		return (name.value === 'include' && isSo === false) || (name.value === 'skip' && isSo === true);
	});
}

type Field = GraphQLField<unknown, unknown>;

function fieldOf(
	schema: GraphQLSchema,
	parent: GraphQLNamedType | undefined,
	name: string
): Field | undefined {
	if (name === '__schema' || name === '__type') {
		const type = schema.getType(name === '__schema' ? '__Schema' : '__Type');
		return type === undefined || !isCompositeType(type)
			? undefined
			: ({ type, args: [] } as unknown as Field);
	}
	return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

const isPage = (field: Field | undefined): boolean =>
	field !== undefined && getNamedType(field.type).name.endsWith('Connection');

/** Arguments that say how many objects a field may bring. */
const sizes: ReadonlySet<string> = new Set(['first', 'limit', 'ids']);

function multiplier(field: Field, node: FieldNode, variables: Variables): number {
	const argument = field.args.find(({ name }) => sizes.has(name));
	if (argument === undefined) return 1;
	const value = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
	const given =
		value?.kind === Kind.VARIABLE
			? (variables[value.name.value] ?? argument.defaultValue)
			: value?.kind === Kind.INT
				? Number(value.value)
				: value?.kind === Kind.LIST
					? value.values.length
					: argument.defaultValue;
	const size = Array.isArray(given) ? given.length : Number(given ?? 1);
	if (argument.name === 'first' && (size < 1 || size > limits.page)) {
		throw new GraphQLError(`first is ${size}; a page holds 1 to ${limits.page} entries.`, {
			extensions: { code: 'BAD_USER_INPUT', argumentName: 'first' }
		});
	}
	return Number.isFinite(size) ? Math.min(Math.max(size, 1), 1e9) : 1e9;
}
