// Outlives the process that started it for exactly as long as it takes to end that process's children. It learns of
// them over its standard input ("+<group> <signal>", "-<group>"), which the kernel closes however the parent dies,
// kill -9 included.
import { createInterface } from 'node:readline';

const graceMs = 4000;
const groups = new Map();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const send = (group, signal) => {
	try {
		process.kill(-group, signal);
		return true;
	} catch {
		return false;
	}
};

const input = createInterface({ input: process.stdin });
input.on('line', (line) => {
	const [group, signal] = line.slice(1).split(' ');
	if (line[0] === '+') groups.set(Number(group), signal);
	else groups.delete(Number(group));
});
input.on('close', async () => {
	for (const [group, signal] of groups) send(group, signal);
	const deadline = Date.now() + graceMs;
	while (Date.now() < deadline && [...groups.keys()].some((group) => send(group, 0)))
		await new Promise((resolve) => setTimeout(resolve, 50));
	for (const group of groups.keys()) send(group, 'SIGKILL');
	process.exit(0);
});
