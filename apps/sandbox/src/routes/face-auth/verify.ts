import type { Context } from 'hono';
import { authenticate } from '../../face-auth/authenticate.ts';
import { resultBody } from '../../face-auth/bodies.ts';
import { askedFailCodes } from '../../face-auth/fail-codes.ts';
import { missingFaceAuthProject, POST_REFUSALS } from '../../face-auth/refusals.ts';
import { gatewayError } from '../../gateway/gateway-error.ts';
import { formFile, formText, readForm } from '../../gateway/read-form.ts';
import type { Project } from '../../project.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';
import { withoutAbsent } from '../../wire/without-absent.ts';

/** POST /faceauth: compares a face with an approved case (argos-api.md §6). */
export async function verifyFace(c: Context, project: Project): Promise<Response> {
	const isSealed = sealsUndocumented(project);
	const form = await readForm(c, project.switches.maxBodyBytes);
	if (form === 'too-large') return gatewayError(c, project, 'Request Entity Too Large');
	if (form === 'unreadable') return refuse(project, POST_REFUSALS.form, isSealed);
	const [submissionId, faceImage] = [formText(form, 'submissionId'), formFile(form, 'faceImage')];
	if (!submissionId || !faceImage) return refuse(project, POST_REFUSALS.missing, isSealed);
	const missing = missingFaceAuthProject(project);
	if (missing) return refuse(project, missing, isSealed);
	const record = project.store.find(submissionId);
	if (!record || record.deletedAt !== undefined) {
		return refuse(project, POST_REFUSALS.submission, isSealed);
	}
	if (record.status !== 'approved') return refuse(project, POST_REFUSALS.status, isSealed);
	if (project.switches.failFaceAuth !== 'no') return refuse(project, POST_REFUSALS.failed, isSealed);
	const [userId, cf1, cf2, cf3] = ['userId', 'cf1', 'cf2', 'cf3'].map((name) => formText(form, name));
	const authentication = authenticate(project, {
		submissionId,
		failCodes: askedFailCodes([userId, cf1, cf2, cf3]),
		picture: new Uint8Array(await faceImage.arrayBuffer()),
		...withoutAbsent({ userId, cf1, cf2, cf3 }),
	});
	return answer(project, resultBody(authentication), isSealed);
}
