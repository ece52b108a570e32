import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getAddress, isAddress, zeroAddress, type Address } from 'viem';
import { contractNames, type ContractName } from './contract-names.ts';

/** Where the contracts of one chain are: the content of `<deployments directory>/<chainId>.json`. */
export type Deployment = {
	chainId: number;
	/** What people call the chain. */
	name: string;
	/** The block of the first contract: nothing of the protocol happened before it. */
	startBlock: number;
	/** Who held control at first: a Safe, or any account. */
	foundation: Address;
	/** May cancel proposals until its time is over. */
	guardian: Address;
	/** Checksummed. */
	contracts: Record<ContractName, Address>;
};

/** What stands for FoundationHandover, the Foundation and the guardian in a deployment from before these were kept. */
export const nowhere = zeroAddress;

export const deploymentPath = (directory: string, chainId: number): string =>
	join(directory, `${chainId}.json`);

/** Every deployment recorded in `directory`, by ascending chain id. */
export function readDeployments(directory: string): Deployment[] {
	if (!existsSync(directory)) {
		throw new Error(
			`No deployments directory at ${directory}: deploy the contracts first, or name the right directory in DEPLOYMENTS_DIR.`
		);
	}
	return readdirSync(directory)
		.filter((file) => file.endsWith('.json'))
		.map((file) => readDeployment(join(directory, file)))
		.sort((a, b) => a.chainId - b.chainId);
}

export function readDeployment(path: string): Deployment {
	let content: unknown;
	try {
		content = JSON.parse(readFileSync(path, 'utf8'));
	} catch (cause) {
		throw new Error(`The deployment file ${path} can't be read as JSON: restore it or deploy again.`, {
			cause
		});
	}
	const deployment = parseDeployment(content, path);
	if (basename(path) !== `${deployment.chainId}.json`) {
		throw new Error(
			`The deployment file ${path} is about chain ${deployment.chainId}: name it ${deployment.chainId}.json.`
		);
	}
	return deployment;
}

/** Written beside and renamed into place, so that a reader never sees half a file. */
export function writeDeployment(directory: string, deployment: Deployment): string {
	const path = deploymentPath(directory, deployment.chainId);
	const checked = parseDeployment(deployment, path);
	mkdirSync(directory, { recursive: true });
	const scratch = `${path}.${process.pid}.tmp`;
	writeFileSync(scratch, `${JSON.stringify(checked, null, '\t')}\n`);
	renameSync(scratch, path);
	return path;
}

/** @param source named in errors. */
export function parseDeployment(content: unknown, source: string): Deployment {
	const refuse = (what: string): never => {
		throw new Error(`The deployment file ${source} ${what}: correct it or deploy again.`);
	};
	if (!isRecord(content)) return refuse('is not a JSON object');
	const { chainId, name, startBlock, foundation, guardian, contracts, ...rest } = isRecord(
		content['contracts']
	)
		? completed(content, content['contracts'])
		: content;
	const unknownKeys = Object.keys(rest);
	if (unknownKeys.length) return refuse(`has the unknown key ${unknownKeys[0]}`);
	if (!isCount(chainId) || chainId === 0) return refuse('needs a positive integer `chainId`');
	if (typeof name !== 'string' || name === '') return refuse('needs a `name`');
	if (!isCount(startBlock)) return refuse('needs a block number as `startBlock`');
	if (!isRecord(contracts)) return refuse('needs an object `contracts`');

	const unknownContract = Object.keys(contracts).find((key) => !contractNames.some((known) => known === key));
	if (unknownContract) return refuse(`names the unknown contract ${unknownContract}`);
	const addressOf = (whom: string, address: unknown): Address => {
		if (typeof address !== 'string' || !isAddress(address)) {
			return refuse(`needs an address for ${whom} and has ${JSON.stringify(address)}`);
		}
		return getAddress(address);
	};
	const addresses = contractNames.map((contract): [ContractName, Address] => [
		contract,
		addressOf(contract, contracts[contract])
	]);
	// Object.fromEntries forgets the keys; `contractNames` holds each of them once.
	const checked = Object.fromEntries(addresses) as Record<ContractName, Address>;
	return {
		chainId,
		name,
		startBlock,
		foundation: addressOf('the Foundation', foundation),
		guardian: addressOf('the guardian', guardian),
		contracts: checked
	};
}

/** A record from before control was handed over names none of its three parts. */
function completed(
	content: Record<string, unknown>,
	contracts: Record<string, unknown>
): Record<string, unknown> {
	if ('foundation' in content || 'guardian' in content || 'FoundationHandover' in contracts) return content;
	return {
		...content,
		foundation: nowhere,
		guardian: nowhere,
		contracts: { ...contracts, FoundationHandover: nowhere }
	};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
