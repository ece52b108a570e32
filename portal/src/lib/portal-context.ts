import { getContext, setContext } from 'svelte';

/** What every component may know about the answer it is part of. */
export interface PortalContext {
	/** Time of the indexed head of the page's chain; null when the index cannot be reached. */
	readonly headTime: string | null;
	/** The chain whose pages need no prefix. */
	readonly defaultChainId: number;
}

const key = Symbol('portal');
const none: PortalContext = { headTime: null, defaultChainId: 31337 };

export const setPortalContext = (context: PortalContext) => setContext(key, context);

/** Falls back to an unknown head, so that a component renders on its own in a test. */
export const getPortalContext = (): PortalContext => getContext<PortalContext | undefined>(key) ?? none;
