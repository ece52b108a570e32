import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { freePort, settlePorts } from './ports.ts';

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

async function take(): Promise<number> {
	const port = await freePort();
	const server = createServer();
	servers.push(server);
	await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
	return port;
}

const none = { portal: 0, graphql: 0, indexer: 0, chain: 0, postgres: 0 };

it('names a taken port, whose it is and the flag that changes it', async () => {
	const port = await take();
	await expect(settlePorts({ ...none, graphql: port }, '127.0.0.1', ['graphql'])).rejects.toThrow(
		`Port ${port}, which the API needs, is taken on 127.0.0.1: stop what listens there, or choose another with --graphql-port PORT (0 takes any free one).`
	);
});

it('leaves alone the port of a service that is not wanted', async () => {
	const port = await take();
	expect((await settlePorts({ ...none, portal: port }, '127.0.0.1', ['chain'])).portal).toBe(port);
});

it('refuses one port for two services', async () => {
	const port = await freePort();
	await expect(
		settlePorts({ ...none, chain: port, indexer: port }, '127.0.0.1', ['chain', 'indexer'])
	).rejects.toThrow(
		`The indexer and the chain both want port ${port}: choose another with --indexer-port PORT.`
	);
});

it('tells an address of another machine from a taken port', async () => {
	const port = await freePort();
	const asked = settlePorts({ ...none, chain: port }, '192.0.2.1', ['chain']);
	await expect(asked).rejects.toThrow(
		'Nothing can listen on 192.0.2.1 (EADDRNOTAVAIL): give --host an address of this machine, such as 127.0.0.1.'
	);
});

it('gives each zero a free port of its own', async () => {
	const ports = await settlePorts(none, '127.0.0.1', ['portal', 'graphql', 'indexer', 'chain', 'postgres']);
	expect(new Set(Object.values(ports)).size).toBe(5);
	expect(Object.values(ports).every((port) => port > 0)).toBe(true);
});
