import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const help = `Usage: npm run screenshots -- [flags]

Takes a picture of every page of the portal, each tab and each empty state, in light and
dark, on a desktop and on a phone. Without --portal it brings up a stack of its own.

  --out FOLDER      where the pictures go (.wadi/screenshots)
  --portal URL      a portal that runs already
  --graphql URL     the API it reads, to learn which ids to visit (http://127.0.0.1:4000/graphql)
  --only WORD       only pages with WORD in their name; may be given several times
  --looks WORD      only looks with WORD in their name: desktop-light, phone-dark and so on
  --help            this text`;

export interface ScreenshotOptions {
	out: string;
	/** Undefined: bring up a stack. */
	portal: string | undefined;
	graphql: string;
	only: string[];
	looks: string[];
}

export function parseScreenshotOptions(args: readonly string[]): ScreenshotOptions | 'help' {
	const { values } = parseArgs({
		args: [...args],
		options: {
			out: { type: 'string' },
			portal: { type: 'string' },
			graphql: { type: 'string' },
			only: { type: 'string', multiple: true },
			looks: { type: 'string', multiple: true },
			help: { type: 'boolean', short: 'h' }
		}
	});
	if (values.help) return 'help';
	if (values.graphql && !values.portal)
		throw new Error('--graphql names the API of a portal that runs already: name that portal in --portal.');
	for (const url of [values.portal, values.graphql])
		if (url !== undefined && !URL.canParse(url))
			throw new Error(`${url} is not a URL; give one such as http://127.0.0.1:3000.`);
	return {
		out: resolve(values.out ?? '.wadi/screenshots'),
		portal: values.portal,
		graphql: values.graphql ?? 'http://127.0.0.1:4000/graphql',
		only: values.only ?? [],
		looks: values.looks ?? []
	};
}
