/** Lets at most `width` works run and `queue` wait; who comes then is told so with null, at once. */
export function createGate(width: number, queue: number) {
	let running = 0;
	const waiting: (() => void)[] = [];
	return async function pass<T>(work: () => Promise<T>): Promise<T | null> {
		if (running >= width) {
			if (waiting.length >= queue) return null;
			await new Promise<void>((resolve) => waiting.push(resolve));
		} else running += 1;
		try {
			return await work();
		} finally {
			// A place is handed on as it is, so that nobody slips in between.
			const next = waiting.shift();
			if (next) next();
			else running -= 1;
		}
	};
}
