import type { Address } from 'viem';
import { Batch } from './batch.ts';
import { powersAt } from './power/read.ts';
import type { Rows } from './store/read.ts';
import type { Moment, Power, PowerAt, Space } from './types.ts';

interface Asked {
	space: Pick<Space, 'chainId' | 'strategies'>;
	account: Address;
	snapshot: Moment;
}

const placeOf = ({ space, snapshot }: Asked): string =>
	`${space.chainId} ${snapshot.block} ${snapshot.timestamp} ${JSON.stringify(space.strategies)}`;

/** Power of accounts as if each voted alone, a statement for all that are asked for about one snapshot meanwhile. */
export function powerInBatches(rows: Rows): PowerAt {
	const batch = new Batch(async (asked: readonly Asked[]): Promise<(Power | Error)[]> => {
		const answers = new Map<string, Promise<ReadonlyMap<Address, Power>>>();
		for (const [place, group] of Map.groupBy(asked, placeOf)) {
			const [{ space, snapshot }] = group as [Asked, ...Asked[]];
			const accounts = [...new Set(group.map(({ account }) => account))];
			answers.set(place, powersAt(rows, { space, snapshot, accounts }));
		}
		// One snapshot's failure is not another's.
		return Promise.all(
			asked.map((one) =>
				answers.get(placeOf(one))!.then(
					(powers) => powers.get(one.account)!,
					(error: Error) => error
				)
			)
		);
	});
	return async (space, account, snapshot) => {
		const power = await batch.load({ space, account, snapshot });
		if (power instanceof Error) throw power;
		return power;
	};
}
