import type { Context } from 'hono';
import { missingFaceAuthProject, tracedRefusal } from '../../face-auth/refusals.ts';
import type { Project } from '../../project.ts';
import { refuse } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';

/** GET /faceauth/image: the face of one authentication as Base64 text (argos-api.md §6). */
export function downloadFace(c: Context, project: Project): Response {
	const isSealed = sealsUndocumented(project);
	const id = c.req.query('authId');
	if (!id) return refuse(project, tracedRefusal(project, 'authId is required'), isSealed);
	const missing = missingFaceAuthProject(project);
	if (missing) return refuse(project, missing, isSealed);
	const bytes = project.store.faceAuthentications.imageOf(id);
	if (!bytes) return refuse(project, tracedRefusal(project, 'authId not found'), isSealed);
	return c.text(Buffer.from(bytes).toString('base64'));
}
