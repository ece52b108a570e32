import type { Config, Connector } from '@wagmi/core';
import type { Address } from 'viem';
import type { IndexedChain } from './config.ts';

export interface Connection {
	address: Address;
	chainId: number;
	connectorId: string;
	connectorName: string;
	/** One of the local chain's published accounts: anybody's, and worth nothing. */
	isLocalTest: boolean;
}

/** Set while the reader is connected, so that the next page loads the wallet code and others need not. */
const rememberKey = 'wadi.connected';

/**
 * The reader's wallet. Everything heavy (wagmi, viem's accounts) is fetched when it is first needed, so that pages
 * for reading carry none of it.
 */
class WalletSession {
	connection = $state.raw<Connection | null>(null);
	connectors = $state.raw<readonly Connector[]>([]);
	chains = $state.raw<readonly IndexedChain[]>([]);
	isLoading = $state(false);
	problem = $state<string | null>(null);
	#config: Promise<Config> | null = null;

	/** For acting: the wagmi configuration, loaded once. */
	config(): Promise<Config> {
		this.#config ??= this.#load().catch((cause: unknown) => {
			this.#config = null;
			throw cause;
		});
		return this.#config;
	}

	/** Called by the header once the page is alive. */
	async resume(): Promise<void> {
		if (localStorage.getItem(rememberKey) === null) return;
		await this.open();
	}

	/** Loads the wallets to choose from. */
	async open(): Promise<void> {
		this.isLoading = true;
		this.problem = null;
		try {
			await this.config();
		} catch (cause) {
			this.problem = `Wallets could not be loaded: ${cause instanceof Error ? cause.message : String(cause)} Try again.`;
		} finally {
			this.isLoading = false;
		}
	}

	async connect(connector: Connector): Promise<void> {
		const { connect, disconnect } = await import('@wagmi/core');
		const config = await this.config();
		this.problem = null;
		try {
			if (this.connection) await disconnect(config);
			await connect(config, { connector });
		} catch (cause) {
			this.problem = await inWords(cause);
		}
	}

	async disconnect(): Promise<void> {
		const { disconnect } = await import('@wagmi/core');
		await disconnect(await this.config());
	}

	/** The address of one of our contracts on `chainId`. */
	contract(chainId: number, name: string): Address {
		const chain = this.chains.find(({ id }) => id === chainId);
		const found = chain?.contracts.find((contract) => contract.name === name);
		if (!found) throw new Error(`The index names no ${name} on chain ${chainId}; nothing can be sent to it.`);
		return found.address;
	}

	async #load(): Promise<Config> {
		const answer = await fetch('/wallet/chains');
		if (!answer.ok) throw new Error(`The list of chains answered ${answer.status}.`);
		this.chains = (await answer.json()) as IndexedChain[];
		const [{ createWalletConfig }, core] = await Promise.all([import('./config.ts'), import('@wagmi/core')]);
		const config = createWalletConfig(this.chains);
		core.watchConnectors(config, { onChange: (connectors) => (this.connectors = connectors) });
		this.connectors = core.getConnectors(config);
		core.watchConnection(config, { onChange: () => this.#follow(core.getConnection(config)) });
		await core.reconnect(config);
		this.#follow(core.getConnection(config));
		return config;
	}

	#follow(now: { status: string; address?: Address; chainId?: number; connector?: Connector }): void {
		if (now.status !== 'connected' || !now.address || !now.connector) {
			if (now.status === 'disconnected') localStorage.removeItem(rememberKey);
			this.connection = null;
			return;
		}
		localStorage.setItem(rememberKey, now.connector.id);
		this.connection = {
			address: now.address,
			chainId: now.chainId ?? 0,
			connectorId: now.connector.id,
			connectorName: now.connector.name,
			isLocalTest: now.connector.type.startsWith('local')
		};
	}
}

async function inWords(cause: unknown): Promise<string> {
	const { explainError } = await import('./explain-error.ts');
	return explainError(cause);
}

export const wallet = new WalletSession();
