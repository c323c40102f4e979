import type { Handler } from 'hono';
import { editCase } from '../../cases/edit-case.ts';
import { checkEdit, sentenceOf } from '../../editing/check-edit.ts';
import { gatewayError } from '../../gateway/gateway-error.ts';
import { readBody } from '../../gateway/read-body.ts';
import { isAdmin, type Project } from '../../project.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { clearText } from '../../wire/clear-text.ts';

/** PATCH, or in older documents PUT, /v3/submission (argos-api.md §5.4). */
export function editSubmission(project: Project): Handler {
	return async (c) => {
		const { switches, store } = project;
		const body = await readBody(c, switches.maxBodyBytes);
		if (body === undefined) return gatewayError(c, project, 'Request Entity Too Large');
		const edit = checkEdit(project, clearText(project, body));
		if ('refusal' in edit) return refuse(project, edit.refusal);
		if (switches.editAdmin === 'registered' && !isAdmin(project, edit.admin)) {
			return refuse(project, sentenceOf(project, 'invalid_admin'));
		}
		const record = store.find(edit.submissionId);
		if (!record || record.deletedAt !== undefined) {
			const isCode = switches.unknownEdit === 'invalid_payload';
			return refuse(
				project,
				isCode
					? { status: 400, body: { errorCode: 'invalid_payload' } }
					: sentenceOf(project, 'not Exist Submission Data'),
			);
		}
		editCase(project, record, edit);
		const isNew = switches.editSuccess === 'new';
		return answer(project, { message: isNew ? 'Data Processing Success.' : 'success to edit.' });
	};
}
