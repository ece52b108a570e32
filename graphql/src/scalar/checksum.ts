import { getAddress } from 'viem/utils';

/** ERC-55: the case of the letters is a checksum. */
export const checksum = (lowerCase: string): string => getAddress(lowerCase as `0x${string}`);
