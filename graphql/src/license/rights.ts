import { rightsMask, rightsOf } from '@wadi/contracts/vocabulary';
import type { Condition } from '../database/params.ts';
import type { Right } from '../generated/resolvers.ts';

export { rightsOf };

/** Rows of t whose mask holds `right`. */
export const grants =
	(right: Right): Condition =>
	(params) =>
		`t.rights & ${params.add(rightsMask([right]))}::integer <> 0`;
