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

/** As people know it. */
const titleOf: Record<Service, string> = {
	portal: 'portal',
	graphql: 'API',
	indexer: 'indexer',
	chain: 'chain',
	postgres: 'database'
};

/** Listens for a moment: the port (a free one for 0), or the code of what forbids it, such as "EADDRINUSE". */
function tryPort(port: number, host: string): Promise<number | string> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', ({ code, message }: NodeJS.ErrnoException) => resolve(code ?? message));
		server.listen({ port, host, exclusive: true }, () => {
			const address = server.address();
			const found = address && typeof address === 'object' ? address.port : port;
			server.close(() => resolve(found));
		});
	});
}

export async function freePort(host = '127.0.0.1'): Promise<number> {
	const port = await tryPort(0, host);
	if (typeof port === 'number') return port;
	throw new Error(
		`Nothing can listen on ${host} (${port}): give --host an address of this machine, such as 127.0.0.1.`
	);
}

/** Turns every 0 into a free port and refuses a taken one by name. */
export async function settlePorts(wanted: Ports, host: string, services: readonly Service[]): Promise<Ports> {
	const settled = { ...wanted };
	const used = new Map<number, Service>();
	for (const service of services) {
		// The database is for this machine alone.
		const address = service === 'postgres' ? '127.0.0.1' : host;
		const asked = wanted[service];
		const other = used.get(asked);
		if (other)
			throw new Error(
				`The ${titleOf[service]} and the ${titleOf[other]} both want port ${asked}: choose another with ${portFlag[service]} PORT.`
			);
		let port = asked === 0 ? await freePort(address) : await tryPort(asked, address);
		while (asked === 0 && used.has(Number(port))) port = await freePort(address);
		if (typeof port === 'string') throw new Error(refusal(service, asked, address, port));
		settled[service] = port;
		used.set(port, service);
	}
	return settled;
}

function refusal(service: Service, port: number, host: string, code: string): string {
	const another = `choose another with ${portFlag[service]} PORT`;
	const needed = `Port ${port}, which the ${titleOf[service]} needs,`;
	if (code === 'EADDRINUSE')
		return `${needed} is taken on ${host}: stop what listens there, or ${another} (0 takes any free one).`;
	if (code === 'EACCES') return `${needed} is not open to this user: ${another}, from 1024 up.`;
	return `Nothing can listen on ${host} (${code}): give --host an address of this machine, such as 127.0.0.1.`;
}
