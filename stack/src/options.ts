import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultPorts, portFlag, type Ports, type Service } from './ports.ts';
import { isStage, lastStage, stages, type Stage } from './scenario/stage.ts';

export interface StartOptions {
	dataDir: string;
	ports: Ports;
	host: string;
	fresh: boolean;
	lineage: string | false | undefined;
	/** How far control passes in the scenario; undefined when nothing was said. */
	stage: Stage | undefined;
	without: ('indexer' | 'graphql' | 'portal')[];
}

export const help = `Usage: npm start -- [flags]

Brings up the whole of Wadi on this machine: database, chain with contracts and a
scenario, indexer, API and portal. Ctrl-C stops it; the next start goes on from there.

  --fresh              forget what was kept, off-chain ballots included, and begin anew
  --lineage FILE       play another lineage (JSON lines) than the shipped one; begins anew,
                       unless what is kept was played from the same file
  --stage STAGE        play until control stands at this stage and leave the rest of its passage to
                       you: ${stages.join(', ')} (${lastStage}); begins anew, unless
                       what is kept was played to the same stage
  --no-scenario        deploy the contracts and play nothing
  --data-dir FOLDER    where everything is kept (.wadi)
  --host ADDRESS       address to listen on (127.0.0.1)
  --portal-port PORT   (${defaultPorts.portal})
  --graphql-port PORT  (${defaultPorts.graphql})
  --indexer-port PORT  (${defaultPorts.indexer})
  --chain-port PORT    (${defaultPorts.chain})
  --postgres-port PORT (${defaultPorts.postgres})
  --no-portal          leave the portal out
  --no-graphql         leave the API and the portal out
  --no-indexer         leave the indexer, the API and the portal out
  --help               this text

A port of 0 means any free one.`;

const flags = {
	fresh: { type: 'boolean' },
	lineage: { type: 'string' },
	stage: { type: 'string' },
	'no-scenario': { type: 'boolean' },
	'data-dir': { type: 'string' },
	host: { type: 'string' },
	'portal-port': { type: 'string' },
	'graphql-port': { type: 'string' },
	'indexer-port': { type: 'string' },
	'chain-port': { type: 'string' },
	'postgres-port': { type: 'string' },
	'no-portal': { type: 'boolean' },
	'no-graphql': { type: 'boolean' },
	'no-indexer': { type: 'boolean' },
	help: { type: 'boolean', short: 'h' }
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof flags }>>['values'];

/** Reads the command line of `npm start`; 'help' when that was asked for. Throws one sentence on anything unknown. */
export function parseStartOptions(args: readonly string[]): StartOptions | 'help' {
	const values = parseFlags(args);
	if (values.help) return 'help';
	if (values.lineage !== undefined && values['no-scenario'])
		throw new Error('--lineage plays a scenario and --no-scenario plays none: give one of them.');
	if (values.lineage !== undefined && !existsSync(values.lineage))
		throw new Error(
			`There is no lineage file at ${resolve(values.lineage)}: check the path given to --lineage.`
		);
	const { stage } = values;
	if (stage !== undefined && !isStage(stage))
		throw new Error(`--stage takes ${oneOf(stages)} and was given "${stage}".`);
	if (stage !== undefined && values['no-scenario'])
		throw new Error('--stage plays a scenario and --no-scenario plays none: give one of them.');
	const ports = { ...defaultPorts };
	for (const service of Object.keys(defaultPorts) as Service[]) {
		const name = portFlag[service].slice(2) as `${Service}-port`;
		const text = values[name];
		if (text === undefined) continue;
		if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
			throw new Error(`--${name} takes a port from 0 to 65535 and was given "${text}".`);
		ports[service] = Number(text);
	}
	const without: StartOptions['without'] = [];
	if (values['no-indexer']) without.push('indexer');
	if (values['no-indexer'] || values['no-graphql']) without.push('graphql');
	if (values['no-indexer'] || values['no-graphql'] || values['no-portal']) without.push('portal');
	return {
		dataDir: resolve(values['data-dir'] ?? '.wadi'),
		ports,
		host: values.host ?? '127.0.0.1',
		fresh: values.fresh ?? false,
		lineage: values['no-scenario'] ? false : values.lineage && resolve(values.lineage),
		stage,
		without
	};
}

const oneOf = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

function parseFlags(args: readonly string[]): Values {
	for (const arg of args) {
		if (!arg.startsWith('-')) continue;
		const name = arg.replace(/^--?/, '').split('=')[0] ?? '';
		if (!(name in flags) && arg !== '-h')
			throw new Error(`${arg.split('=')[0]} is not a flag of npm start: "npm start -- --help" lists them.`);
	}
	try {
		return parseArgs({ args: [...args], options: flags, allowPositionals: false, strict: true }).values;
	} catch (error) {
		const reason = (error as Error).message.replace(/\. To specify.*$|\.?$/s, '');
		throw new Error(
			`The command line is not understood (${reason}): "npm start -- --help" lists what there is.`,
			{
				cause: error
			}
		);
	}
}
