import { zeroAddress } from 'viem';
import type { ControlDifferenceResolvers, ControlEventResolvers } from '../generated/resolvers.ts';
import { contractName } from '../governance/calls.ts';
import { namedProposal } from '../governance/proposals.ts';
import { proposalBehind } from '../governance/treasury.ts';
import { stageName } from './declared.ts';
import { contractOf, signatureOf } from './functions.ts';
import { holderOf } from './holders.ts';
import { writable } from './instant.ts';
import { differenceWords, eventSentence } from './sentences.ts';
import { powerOf } from './source.ts';

export const controlDifferenceResolvers: ControlDifferenceResolvers = {
	powerId: ({ power }) => power?.id ?? null,
	powerLabel: ({ power }) => power?.label ?? null,
	authorityName: ({ control, authority }, _args, context) =>
		contractName(context, control.chainId, authority),
	account: ({ control, account }) => (account === null ? null : holderOf(control, account)),
	targetName: ({ control, target }, _args, context) =>
		target === null ? null : contractOf(context, control.chainId, target).name,
	function: ({ control, target, selector }, _args, context) =>
		target === null || selector === null
			? null
			: (signatureOf(context, control.chainId, target, selector) ?? selector),
	found: async (difference, _args, context) => (await differenceWords(context, difference)).found,
	declared: async (difference, _args, context) => (await differenceWords(context, difference)).declared,
	foundValue: ({ found }) => found,
	declaredValue: ({ declared }) => declared,
	sentence: async (difference, _args, context) => (await differenceWords(context, difference)).sentence,
	since: ({ from }) => from?.timestamp ?? null,
	provenance: ({ from }) => from
};

export const controlEventResolvers: ControlEventResolvers = {
	sentence: (row, _args, context) => eventSentence(context, row),
	contractName: (row, _args, context) => contractOf(context, row.chainId, row.contract).name ?? row.contract,
	power: (row) => {
		const { control, powerId, contract, role, target, selector } = row;
		const power =
			powerId === null
				? powerOf(control, { authority: contract, role, target, selector })
				: (control.declared.powers.find(({ id }) => id === powerId) ?? null);
		return power && { control, power };
	},
	account: ({ control, kind, account }) =>
		// No guard and no handler are said by the zero address, which elsewhere is anyone.
		account === null || (account === zeroAddress && kind.startsWith('SAFE_'))
			? null
			: holderOf(control, account),
	targetName: (row, _args, context) =>
		row.target === null ? null : contractOf(context, row.chainId, row.target).name,
	function: (row, _args, context) =>
		row.target === null || row.selector === null
			? null
			: (signatureOf(context, row.chainId, row.target, row.selector) ?? row.selector),
	delay: ({ delay }) => (delay === null ? null : Number(delay)),
	effectiveAt: ({ effectiveAt }) => (effectiveAt === null ? null : writable(effectiveAt)),
	stage: ({ stage }) => (stage === null ? null : stageName(stage)),
	proposal: async (row, _args, context, info) => {
		const id = row.proposalId ?? (await proposalBehind(context, row));
		return id === null ? null : namedProposal(context, info, row.control.at.moment, id);
	},
	provenance: (row) => row
};
