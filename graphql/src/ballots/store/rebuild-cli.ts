import { openBallotPool } from './pool.ts';
import { rebuild } from './rebuild.ts';

const url = process.env['BALLOT_MIGRATION_DATABASE_URL'] || process.env['DATABASE_URL'];
if (!url) {
	process.stderr.write(
		'The ballots cannot be rebuilt: BALLOT_MIGRATION_DATABASE_URL is missing; give the address of the database, as the owner of its schema ballots.\n'
	);
	process.exit(1);
}
// A long log takes longer than any one message may.
const sql = openBallotPool({ url, size: 1, statementTimeoutMs: 600_000 });
try {
	const count = await rebuild(sql);
	process.stdout.write(`Checked ${count} entries of the log and wrote what is derived from them anew.\n`);
} catch (error) {
	process.stderr.write(`The ballots were left as they are. ${(error as Error).message}\n`);
	process.exitCode = 1;
} finally {
	await sql.end();
}
