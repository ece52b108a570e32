import * as abis from '@wadi/contracts/abis';
import { erc20Abi, isAddressEqual, type Abi, type Address } from 'viem';

/** What addresses mean on one chain: the protocol's contracts and the currencies payments are made in. */
export interface ContractBook {
	chainId: number;
	contracts: readonly { name: string; address: string }[];
	currencies: readonly { address: string; symbol: string; decimals: number }[];
	/** The powers of the handover, by which roles have their names. */
	powers?: readonly { powerId: number; label: string; roleId?: string | null }[];
	/** Who holds powers without being a contract of the deployment: the Foundation, the guardian. */
	holders?: readonly { address: string; name: string; isSafe: boolean }[];
}

/** Name and interface of a contract that the portal knows. */
export interface KnownContract {
	name: string;
	abi: Abi;
	/** Set when amounts given to it are in its own unit. */
	token: { symbol: string; decimals: number } | null;
}

const abiByName: Record<string, Abi> = Object.fromEntries(
	Object.entries(abis).map(([key, abi]) => [
		`${key[0]!.toUpperCase()}${key.slice(1).replace(/Abi$/, '')}`,
		abi as Abi
	])
);

/** The interface of one of the protocol's contracts; undefined for a name that is none of theirs. */
export const abiOf = (name: string): Abi | undefined => abiByName[name];

/** Every interface that the portal knows, for logs and errors that may come out of any of them. */
export const allAbis: readonly Abi[] = [...Object.values(abiByName), erc20Abi];

export const addressIn = (book: ContractBook, name: string): Address | undefined =>
	book.contracts.find((contract) => contract.name === name)?.address as Address | undefined;

export function contractAt(book: ContractBook, address: string): KnownContract | null {
	const isHere = (other: { address: string }) => isAddressEqual(other.address as Address, address as Address);
	const named = book.contracts.find(isHere);
	const currency = book.currencies.find(isHere);
	const token = currency ? { symbol: currency.symbol, decimals: currency.decimals } : null;
	const abi = named && abiByName[named.name];
	if (abi)
		return {
			name: named.name,
			abi,
			token: token ?? (named.name === 'SaharaToken' ? { symbol: 'SAHARA', decimals: 18 } : null)
		};
	if (!currency && book.holders?.some((holder) => holder.isSafe && isHere(holder)))
		return { name: 'Safe', abi: abis.safeAbi, token: null };
	return currency ? { name: currency.symbol, abi: erc20Abi, token } : null;
}

/** What people call whoever holds a power: Foundation, Guardian; undefined for all others. */
export const holderName = (book: ContractBook, address: string): string | undefined =>
	book.holders?.find((holder) => isAddressEqual(holder.address as Address, address as Address))?.name;
