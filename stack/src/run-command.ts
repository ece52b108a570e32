import { startChild, type ChildOptions } from './child.ts';

/** Runs a command to its end; fails with its last lines and its log when it does not end well. */
export async function runCommand(options: ChildOptions): Promise<void> {
	const child = startChild(options);
	const exit = await child.exited;
	options.signal?.throwIfAborted();
	if (exit.code !== 0)
		throw new Error(
			`The ${options.name} failed with ${exit.signal ? `signal ${exit.signal}` : `code ${exit.code}`}. It said last:\n${child.tail(30).replace(/^/gm, '    ')}\n  The whole log: ${options.logFile}`
		);
}
