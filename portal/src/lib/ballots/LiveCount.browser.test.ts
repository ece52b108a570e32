import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import LiveCount from './LiveCount.svelte';

const refreshed: string[] = [];
vi.mock('$app/navigation', () => ({ refreshAll: async () => void refreshed.push('all') }));

const shown = { id: '0xc1', standing: 'ACTIVE', asOf: '2026-11-21T13:00:00Z', messageCount: 3 };
const later = { state: 'ACTIVE', asOf: '2026-11-21T13:00:05Z', messageCount: 3 };

let asked: string[] = [];
/** What the portal's server answers from now on; null when it cannot be reached. */
function answering(body: typeof later | null) {
	vi.stubGlobal('fetch', async (url: string) => {
		asked.push(url);
		if (!body) throw new TypeError('fetch failed');
		return new Response(JSON.stringify(body));
	});
}
const whileSeen = (state: DocumentVisibilityState) =>
	vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);

describe('an open vote’s page keeps itself at the newest count', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		asked = [];
		refreshed.length = 0;
		whileSeen('visible');
	});
	afterEach(() => {
		cleanup();
		vi.useRealTimers();
		vi.unstubAllGlobals();
		vi.restoreAllMocks();
	});

	it('nothing new: only the time goes on', async () => {
		answering(later);
		render(LiveCount, shown);
		expect(screen.getByText(/13:00:00 UTC/)).toBeTruthy();
		await vi.advanceTimersByTimeAsync(4_100);
		expect(asked).toEqual(['/proposals/0xc1/count']);
		expect(screen.getByText(/13:00:05 UTC/)).toBeTruthy();
		expect(refreshed).toEqual([]);
	});

	it('a new message: the page is loaded anew, and it is said', async () => {
		answering({ ...later, messageCount: 4 });
		render(LiveCount, shown);
		await vi.advanceTimersByTimeAsync(4_100);
		expect(refreshed).toEqual(['all']);
		expect(screen.getByRole('status').textContent).toBe('The count has changed.');
	});

	it('voting closed: the page is loaded anew', async () => {
		answering({ ...later, state: 'CLOSED' });
		render(LiveCount, shown);
		await vi.advanceTimersByTimeAsync(4_100);
		expect(refreshed).toEqual(['all']);
	});

	it('out of reach: it says as of when it is, and goes on asking', async () => {
		answering(null);
		render(LiveCount, shown);
		await vi.advanceTimersByTimeAsync(4_100);
		expect(screen.getByText(/cannot be reached now/)).toBeTruthy();
		answering(later);
		await vi.advanceTimersByTimeAsync(4_100);
		expect(screen.queryByText(/cannot be reached now/)).toBeNull();
	});

	it('asks nothing while nobody looks, and nothing once it is gone', async () => {
		whileSeen('hidden');
		answering(later);
		const { unmount } = render(LiveCount, shown);
		await vi.advanceTimersByTimeAsync(20_000);
		expect(asked).toEqual([]);
		whileSeen('visible');
		unmount();
		await vi.advanceTimersByTimeAsync(20_000);
		expect(asked).toEqual([]);
	});
});
