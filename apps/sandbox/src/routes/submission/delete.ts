import type { Handler } from 'hono';
import { deleteCase } from '../../cases/delete-case.ts';
import { deleted, notDeleted } from '../../deleting/answers.ts';
import type { Project } from '../../project.ts';
import { answer, refuse } from '../../wire/answer.ts';
import type { Version } from '../route-group.ts';

/** DELETE /submission (argos-api.md §5.5); only v3 knows `admin_name` (§12). */
export function deleteSubmission(project: Project, version: Version): Handler {
	return (c) => {
		const { submission_id: id, admin_name: admin } = c.req.query();
		const { switches, store } = project;
		const refused = (sentence: string) => refuse(project, notDeleted(sentence, { version, switches }));
		if (!id) return refused('not Exist Submission ID');
		const record = store.find(id);
		if (!record || record.deletedAt !== undefined) return refused('not Exist Submission Data');
		if (switches.project === 'missing') return refused('not Exist Project Data');
		if (switches.failing?.includes('delete')) return refused('delete Process FAIL');
		deleteCase(project, record, version === 'v3' ? admin : undefined);
		return answer(project, deleted(id, { version, switches }));
	};
}
