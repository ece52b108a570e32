import type { Page } from 'playwright-core';
import { numberToHex, type Hex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { chain, walletOf } from './chain.ts';
import { stack } from './stack.ts';

/** What a person does with the wallet's windows; a test changes it as it goes. */
export interface InjectedWallet {
	/** Methods to decline, as one does by closing the wallet's window. */
	declines: Set<string>;
	/** The chain that the wallet is on. */
	chainId: number;
	/** The chains that it knows; others must be added first. */
	knows: Set<number>;
	/** Every method that the page asked for, in order. */
	asked: string[];
}

interface Asked {
	method: string;
	params?: readonly unknown[];
}

type Answer = { result: unknown } | { error: { code: number; message: string } };

export const injectedName = 'Wallet of the test';

/**
 * A browser extension as a page sees it: announced by EIP-6963, asked by EIP-1193. It holds one key, and the chain
 * behind it is the real one.
 */
export async function injectWallet(page: Page, key: Hex): Promise<InjectedWallet> {
	const account = privateKeyToAccount(key);
	const signer = walletOf(account);
	const { chainId } = stack.deployment;
	const wallet: InjectedWallet = { declines: new Set(), chainId, knows: new Set([chainId, 1]), asked: [] };

	async function answer({ method, params = [] }: Asked): Promise<unknown> {
		const [first] = params as [Record<string, string>];
		switch (method) {
			case 'eth_accounts':
			case 'eth_requestAccounts':
				return [account.address];
			case 'eth_chainId':
				return numberToHex(wallet.chainId);
			case 'wallet_switchEthereumChain': {
				const wanted = Number(first.chainId);
				if (!wallet.knows.has(wanted)) throw Object.assign(new Error('Unrecognized chain'), { code: 4902 });
				wallet.chainId = wanted;
				return null;
			}
			case 'wallet_addEthereumChain':
				wallet.knows.add(Number(first.chainId));
				wallet.chainId = Number(first.chainId);
				return null;
			case 'eth_sendTransaction':
				return signer.sendTransaction({ to: first.to as Hex, data: first.data as Hex });
			case 'eth_signTypedData_v4':
				return account.signTypedData(
					JSON.parse(String(params[1])) as Parameters<typeof account.signTypedData>[0]
				);
			default:
				return chain.request({ method, params } as never);
		}
	}

	await page.exposeFunction('askInjectedWallet', async (asked: Asked): Promise<Answer> => {
		wallet.asked.push(asked.method);
		if (wallet.declines.has(asked.method)) return { error: { code: 4001, message: 'User rejected' } };
		try {
			return { result: await answer(asked) };
		} catch (cause) {
			const { code = -32603, message } = cause as { code?: number; message: string };
			return { error: { code, message } };
		}
	});
	await page.addInitScript((name) => {
		const listeners = new Map<string, Set<(data: unknown) => void>>();
		const provider = {
			async request(asked: Asked) {
				const before = asked.method.startsWith('wallet_');
				const ask = (window as unknown as { askInjectedWallet: (asked: Asked) => Promise<Answer> })
					.askInjectedWallet;
				const answer = await ask(asked);
				// What wallets throw is a plain object with a code as often as an error.
				if ('error' in answer) throw answer.error;
				if (before) {
					const { result } = (await ask({ method: 'eth_chainId' })) as { result: unknown };
					for (const listener of listeners.get('chainChanged') ?? []) listener(result);
				}
				return answer.result;
			},
			on(event: string, listener: (data: unknown) => void) {
				listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
			},
			removeListener(event: string, listener: (data: unknown) => void) {
				listeners.get(event)?.delete(listener);
			}
		};
		const detail = Object.freeze({
			info: {
				uuid: '9f0a7a3c-6b0e-4c0e-9d3b-2f1c5b7a8e10',
				name,
				icon: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E',
				rdns: 'test.wallet'
			},
			provider
		});
		const announce = () => dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
		addEventListener('eip6963:requestProvider', announce);
		announce();
	}, injectedName);
	return wallet;
}
