import type { Handler } from 'hono';
import { gatewayError } from '../../gateway/gateway-error.ts';
import type { Project } from '../../project.ts';
import { answer } from '../../wire/answer.ts';
import { withoutAbsent } from '../../wire/without-absent.ts';

/** GET /submission/applicant: the approved cases of one person, as a bare array (argos-api.md §5.3). */
export function getApplicant(project: Project): Handler {
	return (c) => {
		const id = c.req.query('applicant_id');
		if (!id && project.switches.missingApplicantId === 'refuse') {
			return gatewayError(c, project, 'Invalid Query String parameters');
		}
		const cases = id ? project.store.ofApplicant(id) : [];
		const items = cases.map(({ submissionId, email, extras }) =>
			withoutAbsent({
				submission_id: submissionId,
				email: email || undefined,
				duplicated_information: extras?.duplicated_information,
			}),
		);
		return answer(project, items);
	};
}
