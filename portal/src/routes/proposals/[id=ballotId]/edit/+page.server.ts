import { loadOffchain } from '../load-offchain.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({ proposal: await loadOffchain(params.id) });
