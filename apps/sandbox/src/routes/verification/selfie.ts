import type { Handler } from 'hono';
import { holdBack } from '../../magic/hold-back.ts';
import { magicOf } from '../../magic/magic-of.ts';
import type { Project } from '../../project.ts';
import { checkSelfie } from '../../verification/check-selfie.ts';
import { selfieBody } from '../../verification/selfie-body.ts';
import { withForm } from '../../verification/step.ts';
import { trySelfie } from '../../verification/try-selfie.ts';
import { answer } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';
import type { Version } from '../route-group.ts';

/** POST /submission/step2: the face, and what the applicant says; ends the verification (argos-api.md §7). */
export function submitSelfie(project: Project, version: Version): Handler {
	return (c) =>
		withForm(c, { project, version }, async (step) => {
			const input = await checkSelfie(step);
			if (!(typeof input === 'object' && 'selfieImage' in input)) return input;
			const tried = trySelfie(project, input);
			await holdBack(project, magicOf(tried.record.email).slowMs);
			return answer(project, selfieBody(tried, version), sealsUndocumented(project));
		});
}
