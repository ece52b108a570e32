import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { refusals } from '../../src/ballots/refusal.ts';
import { parseSpaces } from '../../src/ballots/spaces.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it('the table of refusals is complete and in the order of the code', () => {
	const section = readme.slice(readme.indexOf('### Refusals'));
	const rows = [...section.matchAll(/^\| `(\w+)`\s*\| (\d+)\s*\| (.+?)\s*\|$/gm)].map(
		([, code, status, when]) => [code, Number(status), when]
	);
	expect(rows).toEqual(Object.entries(refusals).map(([code, [status, when]]) => [code, status, when]));
});

it('the space that it shows is one', () => {
	const shown = /```json\n(\{\s+"id": "sahara\.eth"[\s\S]*?)\n```/.exec(readme)![1]!;
	const spaces = parseSpaces({ spaces: [JSON.parse(shown)] });
	expect(spaces.get('sahara.eth')).toMatchObject({ chainId: 31_337, proposalThreshold: 10n ** 18n });
});
