import type { Handler } from 'hono';
import { withPicture } from '../../cases/pictures.ts';
import { saveCase } from '../../cases/save-case.ts';
import { gatewayError } from '../../gateway/gateway-error.ts';
import { readForm } from '../../gateway/read-form.ts';
import { checkUpload } from '../../images/check-upload.ts';
import { type Project, timestamp } from '../../project.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { refusal } from '../../wire/refusal.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';

/** PUT /v3/submission/image: pictures as Base64 texts of a form (argos-api.md §5.9). */
export function putImage(project: Project): Handler {
	return async (c) => {
		const isSealed = sealsUndocumented(project);
		const form = await readForm(c, project.switches.maxBodyBytes);
		if (form === 'too-large') return gatewayError(c, project, 'Request Entity Too Large');
		if (form === 'unreadable') {
			return refuse(project, refusal('invalid_payload', 'Fail to parse the input data.'), isSealed);
		}
		const upload = checkUpload(project, form);
		if ('refusal' in upload) return refuse(project, upload.refusal, isSealed);
		const { record, pictures, idType } = upload;
		project.store.together(() => {
			const shown = pictures.reduce((kept, picture) => withPicture(project, kept, picture), record);
			const applicant = { ...shown.applicant, ...(idType !== undefined && { idType }) };
			saveCase(project, { ...shown, applicant, updatedAt: timestamp(project) });
		});
		return answer(project, { message: 'complete to update image.' }, isSealed);
	};
}
