import type { N8nApi } from '../rest/n8n-api.ts';
import type { Tally } from './tally.ts';
import type { World } from './world.ts';

/** What checks need while n8n runs. */
export interface Running {
	world: World;
	/** Origin of n8n. */
	url: string;
	api: N8nApi;
	check: Tally['check'];
	/** Submissions that the trigger must have told of when all is over, each once. */
	approved: Set<string>;
}
