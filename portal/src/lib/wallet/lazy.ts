import type { Prepare } from './plan.ts';

/** Puts off loading a plan's code (wagmi, ABIs) until someone asks for the preview. */
export const later =
	(load: () => Promise<Prepare>): Prepare =>
	async (actor) =>
		(await load())(actor);
