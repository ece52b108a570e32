import { Hono } from 'hono';

/** Ponder itself answers /health, /ready, /status and /metrics; queries go to the GraphQL service. */
const app = new Hono();
app.get('/', (c) =>
	c.text('Wadi indexer. See /health, /ready, /status and /metrics; data is served by the GraphQL service.\n')
);

export default app;
