import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface ProcessName {
	pid: number;
	name: string;
}

export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Every process in the groups that `leaders` lead; where there is no /proc, the leaders alone. */
export function groupMembers(leaders: readonly number[]): ProcessName[] {
	if (!existsSync('/proc/self/stat')) return leaders.map((pid) => ({ pid, name: 'process' }));
	return readdirSync('/proc')
		.filter((entry) => /^\d+$/.test(entry))
		.flatMap((entry) => {
			const stat = readStat(entry);
			return stat && leaders.includes(stat.group) ? [{ pid: Number(entry), name: stat.name }] : [];
		});
}

function readStat(pid: string): { name: string; group: number } | undefined {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const end = text.lastIndexOf(')');
		return { name: text.slice(text.indexOf('(') + 1, end), group: Number(text.slice(end + 2).split(' ')[2]) };
	} catch {
		// It ended while the list was read.
		return undefined;
	}
}
