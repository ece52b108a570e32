/** A sentence for the arguments that an error carries. */
export type Sentence = (...args: never[]) => string;

export const short = (address: string) => `${address.slice(0, 6)}…${address.slice(-4)}`;
export const bps = (value: number | bigint) => `${Number(value) / 100}%`;
export const day = (seconds: bigint | number) =>
	`${new Date(Number(seconds) * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
