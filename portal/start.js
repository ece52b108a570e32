// `npm start --workspace portal`: the built server, with what is wrong said in sentences instead of a stack trace.
import { existsSync } from 'node:fs';

function refuse(sentence) {
	console.error(`The portal cannot start. ${sentence}`);
	process.exit(1);
}

if (!existsSync(new URL('build/index.js', import.meta.url)))
	refuse('It is not built yet: run "npm run build --workspace portal" first.');
const { PORT } = process.env;
if (PORT && (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535))
	refuse(`PORT is "${PORT}": give a port from 0 to 65535, or leave it out for 3000.`);

process.on('uncaughtException', (error) => {
	// SvelteKit lists each wrong variable between a headline and a link.
	const wrong = /Invalid environment variables:\s*(.*?)\s*(?:https:\/\/svelte\.dev|$)/s.exec(
		error.message
	)?.[1];
	if (wrong)
		refuse(
			wrong
				.split('\n')
				.filter((line) => /^\s+- /.test(line))
				.map((line) => line.replace(/^\s+- /, ''))
				.join(' ')
		);
	if (error.code === 'EADDRINUSE')
		refuse(`Port ${PORT || 3000} is taken: stop what listens there, or set PORT.`);
	console.error(error);
	process.exit(1);
});
await import('./build/index.js');
