import { expect, it } from 'vitest';
import { missingPage } from './missing-page.ts';

const cases = [
	{ path: '/assets/abc', message: '“abc” is not an id.' },
	{ path: '/receipts/0x1/edit', message: '“0x1” is not an id.' },
	{ path: '/accounts/bob', message: '“bob” is not an address.' },
	{ path: '/proposals/0x12', message: '“0x12” is not an id.' },
	{ path: '/proposals/new/nowhere', message: 'There is no page at /proposals/new/nowhere.' },
	{ path: '/assets/%E0%A4%A', message: '“%E0%A4%A” is not an id.' },
	{ path: '/nowhere', message: 'There is no page at /nowhere.' },
	{ path: `/${'x'.repeat(500)}`, message: `There is no page at /${'x'.repeat(58)}….` }
];
it.each(cases)('$message', ({ path, message }) => expect(missingPage(path).message).toBe(message));
