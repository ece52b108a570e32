import postgres from 'postgres';

export interface BallotPoolOptions {
	url: string;
	size: number;
	statementTimeoutMs: number;
}

/**
 * The hub's own connections: the only ones of this service that write. An answer promises that a message is kept, so a
 * commit waits for the disk whatever the server's default.
 */
export const openBallotPool = ({ url, size, statementTimeoutMs }: BallotPoolOptions): postgres.Sql =>
	postgres(url, {
		max: size,
		idle_timeout: 0,
		connect_timeout: 10,
		onnotice: () => undefined,
		connection: {
			application_name: 'wadi-ballots',
			synchronous_commit: 'on',
			statement_timeout: statementTimeoutMs,
			lock_timeout: statementTimeoutMs,
			jit: false
		}
	});
