import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** Answers `/<n>` with the n-th of some known bodies: the ceiling of every HTTP service written in Node. */
const bodies = (JSON.parse(readFileSync(process.env['BODIES']!, 'utf8')) as string[]).map((body) =>
	Buffer.from(body)
);

createServer((request, response) => {
	const body = bodies[Number(request.url!.slice(1))];
	if (body === undefined) {
		response.writeHead(404).end();
		return;
	}
	response
		.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
		.end(body);
}).listen(Number(process.env['PORT']), '127.0.0.1');
