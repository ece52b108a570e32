import { pino } from 'pino';
import { readConfig } from './config.ts';
import { startService } from './service.ts';

try {
	const config = readConfig(process.env);
	const log = pino({ level: config.LOG_LEVEL });
	const service = await startService(config, log);
	const stop = (signal: string): void => {
		log.info({ signal }, 'stopping');
		service.close().then(
			() => process.exit(0),
			(error: unknown) => {
				log.error({ err: error }, 'stopped uncleanly');
				process.exit(1);
			}
		);
	};
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);
} catch (error) {
	process.stderr.write(`The API cannot start. ${(error as Error).message}\n`);
	process.exit(1);
}
