import { GraphQLError } from 'graphql';

/** The asker's mistake: answered with 400 or, inside an answer, beside null, always with the argument's name. */
export const badInput = (message: string, argumentName?: string): GraphQLError =>
	new GraphQLError(message, {
		extensions: { code: 'BAD_USER_INPUT', ...(argumentName !== undefined && { argumentName }) }
	});
