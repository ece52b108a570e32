import type { Child, ChildOptions } from './child.ts';
import { startChild } from './child.ts';

/** Runs a command to its end; fails with its last lines and its log when it does not end well. */
export async function runCommand(options: ChildOptions, signal?: AbortSignal): Promise<void> {
	const child: Child = startChild(options);
	const abort = () => void child.stop();
	signal?.addEventListener('abort', abort);
	const exit = await child.exited;
	signal?.removeEventListener('abort', abort);
	signal?.throwIfAborted();
	if (exit.code !== 0)
		throw new Error(
			`The ${options.name} failed with ${exit.signal ? `signal ${exit.signal}` : `code ${exit.code}`}. It said last:\n${child.tail(30).replace(/^/gm, '    ')}\n  The whole log: ${options.logFile}`
		);
}
