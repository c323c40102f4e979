import type { Handler } from 'hono';
import { reviewCase } from '../../cases/review-case.ts';
import { gatewayError } from '../../gateway/gateway-error.ts';
import { readBody } from '../../gateway/read-body.ts';
import type { Project } from '../../project.ts';
import { checkReview } from '../../reviewing/check-review.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { undocumentedText } from '../../wire/undocumented.ts';

/** POST /v3/submission/review (argos-api.md §5.7). */
export function reviewSubmission(project: Project): Handler {
	return async (c) => {
		const body = await readBody(c, project.switches.maxBodyBytes);
		if (body === undefined) return gatewayError(c, project, 'Request Entity Too Large');
		const { text, isSealed } = undocumentedText(project, body);
		const review = checkReview(project, text);
		if ('refusal' in review) return refuse(project, review.refusal, isSealed);
		reviewCase(project, review);
		const { record, status: finalStatus } = review;
		const good = { submissionId: record.submissionId, message: 'Success to review submission.', finalStatus };
		return answer(project, good, isSealed);
	};
}
