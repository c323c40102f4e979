import type { Handler } from 'hono';
import { holdBack } from '../../magic/hold-back.ts';
import { magicOf } from '../../magic/magic-of.ts';
import type { Project } from '../../project.ts';
import { checkDocument } from '../../verification/check-document.ts';
import { ocrData } from '../../verification/read-off.ts';
import { withForm } from '../../verification/step.ts';
import { takeDocument } from '../../verification/take-document.ts';
import { answer } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';
import type { Version } from '../route-group.ts';

/** POST /submission/step1: takes a document and reads it (argos-api.md §7). */
export function submitDocument(project: Project, version: Version): Handler {
	return (c) =>
		withForm(c, { project, version }, async (step) => {
			const input = await checkDocument(step);
			if (!(typeof input === 'object' && 'idImage' in input)) return input;
			const { record, reading } = takeDocument(step, input);
			await holdBack(project, magicOf(record.email).slowMs);
			const { fileUploadAs } = project.switches;
			const body = {
				...(reading && { reviewOCRData: ocrData(reading) }),
				file_upload: fileUploadAs === 'text' ? 'true' : true,
				submissionId: record.submissionId,
			};
			return answer(project, body, sealsUndocumented(project));
		});
}
