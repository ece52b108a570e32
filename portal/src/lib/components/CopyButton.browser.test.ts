import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import CopyButton from './CopyButton.svelte';

afterEach(() => vi.unstubAllGlobals());

function clipboard(writeText: (text: string) => Promise<void>) {
	vi.stubGlobal('navigator', { clipboard: { writeText } });
}

it('copies the whole value and says so', async () => {
	let copied = '';
	clipboard(async (text) => void (copied = text));
	render(CopyButton, { value: '0x1234', what: 'address' });
	await fireEvent.click(screen.getByRole('button', { name: 'Copy address 0x1234' }));
	expect(copied).toBe('0x1234');
	expect(screen.getByRole('status').textContent).toContain('Copied.');
});

it('says so when the browser refuses', async () => {
	clipboard(() => Promise.reject(new Error('denied')));
	render(CopyButton, { value: '0x1234', what: 'address' });
	await fireEvent.click(screen.getByRole('button'));
	expect(screen.getByRole('status').textContent).toContain('The browser refused to copy');
});
