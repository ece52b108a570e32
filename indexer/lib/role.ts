import { numberToHex, type Hex } from 'viem';

/** AccessManager's number of a role as the 32 bytes in which every authority's roles are kept. */
export const roleOf = (roleId: bigint): Hex => numberToHex(roleId, { size: 32 });
