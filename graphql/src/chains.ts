import type { Deployment } from '@wadi/contracts/deployments';
import { badInput } from './errors.ts';

/** The chains this API answers for. The first is what a missing `chainId` means. */
export class Chains {
	readonly all: readonly Deployment[];
	readonly #ids: ReadonlySet<number>;
	readonly #hasBallots: boolean;

	/** @param hasBallots the log of a hub's messages is part of the state that answers are as of. */
	constructor(deployments: readonly Deployment[], hasBallots = false) {
		if (deployments.length === 0) {
			throw new Error(
				'The deployments directory holds no deployment: deploy the contracts first, or set DEPLOYMENTS_DIR.'
			);
		}
		this.all = deployments;
		this.#hasBallots = hasBallots;
		this.#ids = new Set(deployments.map(({ chainId }) => chainId));
	}

	has(chainId: number): boolean {
		return this.#ids.has(chainId);
	}

	/** The chain asked for. */
	pick(chainId: number | null | undefined): number {
		if (chainId == null) return this.all[0]!.chainId;
		if (this.#ids.has(chainId)) return chainId;
		throw badInput(
			`Chain ${chainId} is not indexed here; use one of ${[...this.#ids].join(', ')}.`,
			'chainId'
		);
	}

	/**
	 * SQL of one row, `head`: it names the state of the index, so two statements that return the same head read the
	 * same data. See head/head-key.ts for its parts and why the newest row of `block` alone would not do.
	 */
	headSql(): string {
		const heads = this.all.map(
			({ chainId }) =>
				`coalesce((select b.number || ':' || b.hash from "block" b where b.chain_id = ${chainId} order by b.number desc limit 1), '-') ` +
				`|| '@' || coalesce((select c.latest_checkpoint from "_ponder_checkpoint" c where c.chain_id = ${chainId}), '-')`
		);
		const log = this.#hasBallots
			? ` || ' ' || coalesce((select m.seq from ballots.message m order by m.seq desc limit 1), 0)`
			: '';
		return `select to_regclass('block')::oid::text || ' ' || ${heads.join(` || ',' || `)}${log} as head`;
	}
}
