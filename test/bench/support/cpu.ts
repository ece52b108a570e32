import { readFileSync } from 'node:fs';

/** How often the kernel counts: a part of a second that Linux has used on every machine for decades. */
const TICKS_A_SECOND = 100;

/** Seconds of CPU time that processes have used so far; undefined where the system does not say (only Linux does). */
export function cpuSeconds(pids: readonly number[]): number | undefined {
	let ticks = 0;
	for (const pid of pids) {
		const stat = read(`/proc/${pid}/stat`);
		if (stat === undefined) return undefined;
		// The name, in brackets, may hold anything; user and system time are the 12th and 13th field behind it.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		ticks += Number(fields[11]) + Number(fields[12]);
	}
	return ticks / TICKS_A_SECOND;
}

function read(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}
