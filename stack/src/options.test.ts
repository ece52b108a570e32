import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { help, parseStartOptions } from './options.ts';
import { defaultPorts, portFlag } from './ports.ts';

describe('npm start takes', () => {
	it('nothing at all', () => {
		expect(parseStartOptions([])).toEqual({
			dataDir: resolve('.wadi'),
			ports: defaultPorts,
			host: '127.0.0.1',
			fresh: false,
			lineage: undefined,
			stage: undefined,
			without: []
		});
	});

	it('every port flag', () => {
		for (const [service, flag] of Object.entries(portFlag))
			expect(parseStartOptions([flag, '1234'])).toMatchObject({
				ports: { ...defaultPorts, [service]: 1234 }
			});
	});

	it('parts to leave out, with what depends on them', () => {
		expect(parseStartOptions(['--no-portal'])).toMatchObject({ without: ['portal'] });
		expect(parseStartOptions(['--no-graphql'])).toMatchObject({ without: ['graphql', 'portal'] });
		expect(parseStartOptions(['--no-indexer'])).toMatchObject({ without: ['indexer', 'graphql', 'portal'] });
	});

	it('another folder, a lineage, or none', () => {
		expect(parseStartOptions(['--data-dir=/x', '--lineage', 'package.json', '--fresh'])).toMatchObject({
			dataDir: '/x',
			lineage: resolve('package.json'),
			fresh: true
		});
		expect(parseStartOptions(['--no-scenario'])).toMatchObject({ lineage: false });
	});

	it('each stage at which control may stop', () => {
		for (const stage of ['foundation', 'shared', 'dao-with-guardian', 'dao'])
			expect(parseStartOptions(['--stage', stage])).toMatchObject({ stage });
	});

	it('a call for help, which names every flag', () => {
		expect(parseStartOptions(['--help'])).toBe('help');
		expect(parseStartOptions(['-h'])).toBe('help');
		for (const flag of [
			...Object.values(portFlag),
			'--fresh',
			'--lineage',
			'--stage',
			'--data-dir',
			'--no-portal'
		])
			expect(help).toContain(flag);
	});
});

const refused = [
	{ args: ['--frehs'], says: /^--frehs is not a flag of npm start: "npm start -- --help" lists them\.$/ },
	{ args: ['--no-database=1'], says: /^--no-database is not a flag/ },
	{ args: ['-x'], says: /^-x is not a flag/ },
	{ args: ['fresh'], says: /not understood \(Unexpected argument 'fresh'/ },
	{
		args: ['--portal-port', 'http'],
		says: /^--portal-port takes a port from 0 to 65535 and was given "http"\.$/
	},
	{ args: ['--chain-port', '70000'], says: /^--chain-port takes a port from 0 to 65535/ },
	{ args: ['--data-dir'], says: /not understood/ },
	{ args: ['--fresh=yes'], says: /not understood/ },
	{
		args: ['--lineage', '/no/such/file'],
		says: /^There is no lineage file at \/no\/such\/file: check the path/
	},
	{ args: ['--lineage', 'package.json', '--no-scenario'], says: /give one of them/ },
	{
		args: ['--stage', 'council'],
		says: /^--stage takes foundation, shared, dao-with-guardian or dao and was given "council"\.$/
	},
	{ args: ['--stage', 'shared', '--no-scenario'], says: /^--stage plays a scenario .* give one of them\.$/ }
];
it.each(refused)('npm start refuses $args', ({ args, says }) => {
	expect(() => parseStartOptions(args)).toThrow(says);
});
