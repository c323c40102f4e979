import type { Context } from 'hono';
import { listBody } from '../../face-auth/bodies.ts';
import { readFaceAuthQuery } from '../../face-auth/query.ts';
import { missingFaceAuthProject } from '../../face-auth/refusals.ts';
import { gatewayError } from '../../gateway/gateway-error.ts';
import type { Project } from '../../project.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';

/** GET /faceauth: one authentication or a page of them, newest first (argos-api.md §6). */
export function listFaceAuth(c: Context, project: Project): Response {
	const { seed, store, switches } = project;
	const query = readFaceAuthQuery(c.req.query(), switches);
	if (!query) return gatewayError(c, project, 'Invalid Query String parameters');
	const isSealed = sealsUndocumented(project);
	const missing = missingFaceAuthProject(project);
	if (missing) return refuse(project, missing, isSealed);
	const { limit } = query;
	const records = store.faceAuthentications.list({ ...query, limit: limit + 1 });
	return answer(project, listBody({ records, limit, seed, switches }), isSealed);
}
