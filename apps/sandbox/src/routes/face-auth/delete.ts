import type { Context } from 'hono';
import { deletionRefusal, missingFaceAuthProject } from '../../face-auth/refusals.ts';
import type { Project } from '../../project.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';

/** DELETE /faceauth: erases an authentication; id, status and time stay (argos-api.md §6). */
export function deleteFaceAuth(c: Context, project: Project): Response {
	const isSealed = sealsUndocumented(project);
	const refused = (sentence: Parameters<typeof deletionRefusal>[0]) =>
		refuse(project, deletionRefusal(sentence), isSealed);
	const id = c.req.query('authId') || c.req.query('auth_id');
	if (!id) return refused('required key is missing');
	const missing = missingFaceAuthProject(project);
	if (missing) return refuse(project, missing, isSealed);
	const { faceAuthentications } = project.store;
	const record = faceAuthentications.find(id);
	if (!record) return refused('Cannot find submission. Please check input data.');
	if (project.switches.failFaceAuth !== 'no') return refused(project.switches.failFaceAuth);
	const { authenticationId, submissionId, status, createdAt } = record;
	project.store.together(() => {
		faceAuthentications.save({
			authenticationId,
			submissionId,
			status,
			createdAt,
			failCodes: [],
			deleted: true,
		});
		faceAuthentications.dropImage(id);
	});
	return answer(project, { message: 'success' }, isSealed);
}
