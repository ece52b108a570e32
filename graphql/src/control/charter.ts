import type { GraphQLResolveInfo } from 'graphql';
import { keccak256 } from 'viem';
import type { Context } from '../context.ts';
import type { ProvenanceRow } from '../database/provenance.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type { CharterResolvers } from '../generated/resolvers.ts';
import { namedProposal } from '../governance/proposals.ts';
import { proposalBehind } from '../governance/treasury.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { newestFirst, onChain } from '../relay/of.ts';
import { bytesOfDataUri } from './data-uri.ts';
import { rowsOf } from './rows.ts';
import type { ControlSource } from './source.ts';

export interface CharterRow extends ProvenanceRow {
	hash: string;
	uri: string;
	control: ControlSource;
}

const table: Table = { name: 'charter', key: ['chainId', 'hash', 'uri', ...provenanceColumns], fields: {} };

export async function charterOf(context: Context, control: ControlSource): Promise<CharterRow | null> {
	const row = (await rowsOf(context, control.at, 'charter')).at(-1);
	return row === undefined ? null : { ...row, control };
}

export const listCharters = (
	context: Context,
	info: GraphQLResolveInfo,
	control: ControlSource,
	args: PageArguments
): Promise<Page<CharterRow>> =>
	connect<CharterRow>(
		context.reader,
		info,
		args,
		{
			table,
			conditions: [onChain(control.chainId), () => control.at.upTo('t')],
			order: newestFirst('charters'),
			signature: [control.chainId, control.at.name]
		},
		(row) => {
			row.control = control;
		}
	);

export const charterResolvers: CharterResolvers = {
	text: ({ uri }) => {
		const bytes = bytesOfDataUri(uri);
		return bytes === null ? null : new TextDecoder().decode(bytes);
	},
	isTextTrue: ({ uri, hash }) => {
		const bytes = bytesOfDataUri(uri);
		return bytes === null ? null : keccak256(bytes) === hash;
	},
	setAt: ({ timestamp }) => timestamp,
	proposal: async (charter, _args, context, info) => {
		const id = await proposalBehind(context, charter);
		return id === null ? null : namedProposal(context, info, charter.control.at.moment, id);
	},
	provenance: (charter) => charter
};
