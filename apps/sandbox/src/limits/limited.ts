import type { Context } from 'hono';
import { tooMany } from '../gateway/too-many.ts';
import type { Project } from '../project.ts';

/** The answer to a call above the limits of its key, or `undefined` when it may go on. */
export function limited(c: Context, project: Project, key: string): Response | undefined {
	const { switches, limits } = project;
	const excess = limits.count(key === project.key ? 'main' : 'faceAuth', switches);
	if (!excess) return undefined;
	return tooMany(c, {
		status: Number(switches.limitStatus),
		message: excess.limit === 'day' ? 'Limit Exceeded' : 'Too Many Requests',
		body: switches.limitBody,
		retryAfter: switches.limitRetryAfter,
		seconds: excess.seconds,
		now: project.now(),
	});
}
