import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getAddress } from 'viem';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contractNames, type ContractName } from './contract-names.ts';
import {
	nowhere,
	parseDeployment,
	readDeployments,
	writeDeployment,
	type Deployment
} from './deployments.ts';

const addressOf = (index: number) => getAddress(`0x${(0xabcdef00 + index).toString(16).padStart(40, '0')}`);
const contracts = Object.fromEntries(
	contractNames.map((name, index) => [name, addressOf(index)])
) as Deployment['contracts'];
const deployment = (chainId: number): Deployment => ({
	chainId,
	name: 'Local',
	startBlock: 1,
	foundation: addressOf(100),
	guardian: addressOf(101),
	contracts
});

let directory: string;
beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'wadi-deployments-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('deployment records', () => {
	it('come back as they were written, by chain id', () => {
		for (const chainId of [31_337, 56, 1]) writeDeployment(directory, deployment(chainId));
		expect(readDeployments(directory)).toEqual([deployment(1), deployment(56), deployment(31_337)]);
	});

	it('leave no half-written file behind', () => {
		writeDeployment(directory, deployment(1));
		expect(readdirSync(directory)).toEqual(['1.json']);
	});

	it('make the directory they need', () => {
		const nested = join(directory, 'a', 'b');
		writeDeployment(nested, deployment(1));
		expect(existsSync(join(nested, '1.json'))).toBe(true);
	});

	it('give back checksummed addresses', () => {
		const lowercase = mapContracts((address) => address.toLowerCase());
		expect(parseDeployment({ ...deployment(1), contracts: lowercase }, 'x').contracts).toEqual(contracts);
	});

	it('are read from before there was a FoundationHandover', () => {
		const { foundation: _foundation, guardian: _guardian, ...older } = deployment(1);
		const { FoundationHandover: _handover, ...others } = contracts;
		expect(parseDeployment({ ...older, contracts: others }, 'x')).toEqual({
			...older,
			foundation: nowhere,
			guardian: nowhere,
			contracts: { ...others, FoundationHandover: nowhere }
		});
	});

	it('are none in an empty directory', () => expect(readDeployments(directory)).toEqual([]));

	it('say what to do when the directory is missing', () =>
		expect(() => readDeployments(join(directory, 'none'))).toThrow(
			/No deployments directory at .*DEPLOYMENTS_DIR/
		));

	it('are refused under another chain’s name', () => {
		writeFileSync(join(directory, '5.json'), JSON.stringify(deployment(1)));
		expect(() => readDeployments(directory)).toThrow(/is about chain 1: name it 1\.json/);
	});

	it('are refused when they are not JSON', () => {
		writeFileSync(join(directory, '1.json'), '{');
		expect(() => readDeployments(directory)).toThrow(/can't be read as JSON/);
	});

	const { Receipts: _, ...withoutReceipts } = contracts;
	it.each([
		{ name: 'an array', content: [], says: /is not a JSON object/ },
		{ name: 'an unknown key', content: { ...deployment(1), blocks: 3 }, says: /unknown key blocks/ },
		{ name: 'chain 0', content: deployment(0), says: /positive integer `chainId`/ },
		{ name: 'a chain id in words', content: { ...deployment(1), chainId: 'one' }, says: /`chainId`/ },
		{ name: 'no name', content: { ...deployment(1), name: '' }, says: /needs a `name`/ },
		{ name: 'a negative block', content: { ...deployment(1), startBlock: -1 }, says: /`startBlock`/ },
		{ name: 'no contracts', content: { ...deployment(1), contracts: null }, says: /object `contracts`/ },
		{
			name: 'no Foundation',
			content: { ...deployment(1), foundation: undefined },
			says: /address for the Foundation and has undefined/
		},
		{
			name: 'a guardian without an address',
			content: { ...deployment(1), guardian: 'Alice' },
			says: /address for the guardian and has "Alice"/
		},
		{
			name: 'a missing contract',
			content: { ...deployment(1), contracts: withoutReceipts },
			says: /address for Receipts and has undefined/
		},
		{
			name: 'an unknown contract',
			content: { ...deployment(1), contracts: { ...contracts, Casino: addressOf(99) } },
			says: /unknown contract Casino/
		},
		{
			name: 'a broken checksum',
			content: {
				...deployment(1),
				contracts: mapContracts((address) => address.replace(/[a-f]/i, (letter) => flip(letter)))
			},
			says: /needs an address for AssetRegistry/
		}
	])('with $name are refused', ({ content, says }) =>
		expect(() => parseDeployment(content, 'x')).toThrow(says)
	);
});

const flip = (letter: string) =>
	letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();

function mapContracts(change: (address: string) => string): Record<ContractName, string> {
	return Object.fromEntries(
		Object.entries(contracts).map(([name, address]) => [name, change(address)])
	) as Record<ContractName, string>;
}
