import type { Handler } from 'hono';
import { saveCase } from '../../cases/save-case.ts';
import { deleted, notDeleted } from '../../deleting/answers.ts';
import { checkFields } from '../../deleting/check-fields.ts';
import { erased, erasedImages } from '../../deleting/erased.ts';
import { type Project, timestamp } from '../../project.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';

/**
 * DELETE /v3/submission/partial (argos-api.md §5.6). The documents give the sentences of its errors; the JSON around
 * them and the good answer are taken to be those of a whole deletion.
 */
export function deleteSubmissionFields(project: Project): Handler {
	return (c) => {
		const { switches, store } = project;
		const generation = { version: 'v3', switches } as const;
		const isSealed = sealsUndocumented(project);
		const refused = (sentence: string) => refuse(project, notDeleted(sentence, generation), isSealed);
		const erasure = checkFields(c.req.queries());
		if (typeof erasure === 'string') return refused(erasure);
		const record = store.find(erasure.submissionId);
		if (!record || record.deletedAt !== undefined) return refused('not Exist Submission Data');
		for (const type of erasedImages(erasure)) store.images.drop(record.submissionId, type);
		const rest = erased(record, erasure, switches.addressFullAs);
		saveCase(project, { ...rest, updatedAt: timestamp(project) });
		return answer(project, deleted(record.submissionId, generation), isSealed);
	};
}
