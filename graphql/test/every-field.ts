import {
	getNamedType,
	getNullableType,
	isCompositeType,
	isInterfaceType,
	isLeafType,
	isObjectType,
	isRequiredArgument,
	isUnionType
} from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql';

type Field = GraphQLField<unknown, unknown>;

export interface FieldPlace {
	/** `Type.field` */
	name: string;
	/** The query that selects it below a list of `first` entries; the same for any `first` where it is below none. */
	query: (first: number) => string;
}

/** Entries of lists below the first list on the way. */
const INNER = 5;

/**
 * A query for each field of each type that a query can reach, on the shortest way from the root that goes through a
 * list of many objects where there is one.
 *
 * @param isAsked leaves out what `Type.field` it refuses.
 * @param samples values for required arguments, by name: `ancestor` or, to be exact, `Asset.effectiveShare.ancestor`
 */
export function everyField(
	schema: GraphQLSchema,
	samples: Readonly<Record<string, string>>,
	isAsked: (name: string) => boolean
): FieldPlace[] {
	const query = schema.getQueryType()!;
	const ways = waysTo(schema, samples, isAsked);
	const places: FieldPlace[] = [];
	for (const [type, way] of ways) {
		if (type === query) continue;
		for (const field of Object.values(type.getFields())) {
			if (!isAsked(`${type.name}.${field.name}`)) continue;
			const inner = leafSelection(field, samples, type, isAsked);
			places.push({ name: `${type.name}.${field.name}`, query: (first) => `{ ${way(inner, first)} }` });
		}
	}
	for (const field of Object.values(query.getFields())) {
		if (!isAsked(`Query.${field.name}`)) continue;
		const size = sizeArgument(field);
		places.push({
			name: `Query.${field.name}`,
			query: (first) => `{ ${leafSelection(field, samples, query, isAsked, size && first)} }`
		});
	}
	return places;
}

type Way = (inner: string, first: number) => string;

function waysTo(
	schema: GraphQLSchema,
	samples: Readonly<Record<string, string>>,
	isAsked: (name: string) => boolean
): Map<GraphQLObjectType, Way> {
	const query = schema.getQueryType()!;
	const found = new Map<GraphQLObjectType, Way>([[query, (inner) => inner]]);
	// Lists first: what can be reached through many objects is asked for through many.
	const fields = Object.values(query.getFields());
	let edge: [GraphQLObjectType, Field, Way][] = [
		...fields.filter((field) => sizeArgument(field)),
		...fields.filter((field) => !sizeArgument(field))
	].map((field) => [query, field, (inner: string) => inner]);
	while (edge.length > 0) {
		const next: typeof edge = [];
		for (const [owner, field, way] of edge) {
			if (!isAsked(`${owner.name}.${field.name}`)) continue;
			for (const type of objectsOf(schema, getNamedType(field.type))) {
				if (found.has(type)) continue;
				const isAbstract = !isObjectType(getNamedType(field.type));
				const here: Way = (inner, first) =>
					way(
						`${field.name}${argumentsOf(field, samples, owner, owner === query ? first : INNER)} { ${isAbstract ? `... on ${type.name} { ${inner} }` : inner} }`,
						first
					);
				found.set(type, here);
				for (const below of Object.values(type.getFields())) next.push([type, below, here]);
			}
		}
		edge = next;
	}
	return found;
}

function objectsOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
	if (isObjectType(type)) return [type];
	if (isUnionType(type) || isInterfaceType(type)) return schema.getPossibleTypes(type);
	return [];
}

const sizeArgument = (field: Field): boolean => field.args.some(({ name }) => name === 'first');

function argumentsOf(
	field: Field,
	samples: Readonly<Record<string, string>>,
	owner: GraphQLNamedType,
	first: number | false
): string {
	const given = field.args.flatMap((argument) => {
		if (argument.name === 'first' && first !== false) return [`first: ${first}`];
		if (!isRequiredArgument(argument)) return [];
		const value = samples[`${owner.name}.${field.name}.${argument.name}`] ?? samples[argument.name];
		if (value === undefined)
			throw new Error(
				`${owner.name}.${field.name} needs ${argument.name} and no sample of it is given: add one.`
			);
		return [`${argument.name}: ${value}`];
	});
	return given.length === 0 ? '' : `(${given.join(', ')})`;
}

/** The field with everything below it that has no arguments and is no object, and one level more for lists. */
function leafSelection(
	field: Field,
	samples: Readonly<Record<string, string>>,
	owner: GraphQLNamedType,
	isAsked: (name: string) => boolean,
	first: number | false = INNER
): string {
	const type = getNamedType(getNullableType(field.type));
	const head = `${field.name}${argumentsOf(field, samples, owner, first)}`;
	return isCompositeType(type) ? `${head} { ${leavesOf(type, isAsked)} }` : head;
}

function leavesOf(type: GraphQLNamedType, isAsked: (name: string) => boolean, deeper = true): string {
	if (!isObjectType(type)) return '__typename';
	const leaves = Object.values(type.getFields()).flatMap((field) => {
		if (field.args.some(isRequiredArgument) || !isAsked(`${type.name}.${field.name}`)) return [];
		const named = getNamedType(field.type);
		if (isLeafType(named)) return [field.name];
		return deeper && field.name === 'nodes' ? [`nodes { ${leavesOf(named, isAsked, false)} }`] : [];
	});
	return ['__typename', ...leaves].join(' ');
}
