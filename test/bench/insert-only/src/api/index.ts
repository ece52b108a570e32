import { Hono } from 'hono';

/** Nothing is served; Ponder wants an app all the same. */
export default new Hono();
