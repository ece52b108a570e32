import { createServer } from 'node:net';

export const defaultPorts = { portal: 3000, graphql: 4000, indexer: 42069, chain: 8545, postgres: 54329 };
export type Service = keyof typeof defaultPorts;
export type Ports = Record<Service, number>;

/** The flag that changes a service's port. */
export const portFlag: Record<Service, string> = {
	portal: '--portal-port',
	graphql: '--graphql-port',
	indexer: '--indexer-port',
	chain: '--chain-port',
	postgres: '--postgres-port'
};

/** Listens for a moment: the number when it works (a free one for 0), undefined when something else has it. */
function tryPort(port: number, host: string): Promise<number | undefined> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(undefined));
		server.listen({ port, host, exclusive: true }, () => {
			const address = server.address();
			const found = address && typeof address === 'object' ? address.port : undefined;
			server.close(() => resolve(found));
		});
	});
}

export async function freePort(host = '127.0.0.1'): Promise<number> {
	const port = await tryPort(0, host);
	if (port === undefined)
		throw new Error(`No free port was found on ${host}: check that it is a local address.`);
	return port;
}

/** Turns every 0 into a free port and refuses a taken one by name. */
export async function settlePorts(wanted: Ports, host: string, services: readonly Service[]): Promise<Ports> {
	const settled = { ...wanted };
	const used = new Map<number, Service>();
	for (const service of services) {
		const port = await (async () => {
			if (wanted[service] !== 0) return tryPort(wanted[service], host);
			let free = await freePort(host);
			while (used.has(free)) free = await freePort(host);
			return free;
		})();
		const other = used.get(wanted[service]);
		if (other)
			throw new Error(
				`The ${service} and the ${other} both want port ${wanted[service]}: choose another with ${portFlag[service]} PORT.`
			);
		if (port === undefined)
			throw new Error(
				`Port ${wanted[service]}, which the ${service} needs, is taken on ${host}: stop what listens there, or choose another with ${portFlag[service]} PORT.`
			);
		settled[service] = port;
		used.set(port, service);
	}
	return settled;
}
