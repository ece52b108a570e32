import { readdirSync, readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { resolvers } from './resolvers.ts';

const directory = new URL('../schema/', import.meta.url);

export function buildSchema(): GraphQLSchema {
	const typeDefs = readdirSync(directory)
		.filter((file) => file.endsWith('.graphql'))
		.sort()
		.map((file) => readFileSync(new URL(file, directory), 'utf8'));
	return makeExecutableSchema({ typeDefs, resolvers, inheritResolversFromInterfaces: false });
}
