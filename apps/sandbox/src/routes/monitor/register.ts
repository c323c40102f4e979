import type { Handler } from 'hono';
import { gatewayError } from '../../gateway/gateway-error.ts';
import { readBody } from '../../gateway/read-body.ts';
import {
	isActive,
	isIdList,
	monitoringFailure,
	monitoringRefusal,
	projectRefusal,
} from '../../monitoring/refusals.ts';
import { register } from '../../monitoring/register.ts';
import { isAdmin, type Project } from '../../project.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { jsonObject } from '../../wire/json-object.ts';
import { detailedRefusal, type Refusal } from '../../wire/refusal.ts';
import { undocumentedText } from '../../wire/undocumented.ts';

/** POST /submission/aml/monitor/{worklistId}: puts approved cases under monitoring (argos-api.md §5.15). */
export function registerMonitoring(project: Project): Handler {
	return async (c) => {
		const body = await readBody(c, project.switches.maxBodyBytes);
		if (body === undefined) return gatewayError(c, project, 'Request Entity Too Large');
		const { text, isSealed } = undocumentedText(project, body);
		const worklistId = c.req.param('worklistId') ?? '';
		const checked = check(project, { worklistId, fields: jsonObject(text) ?? {} });
		if ('refusal' in checked) return refuse(project, checked.refusal, isSealed);
		const { submissionIds, admin } = checked;
		const results = submissionIds.map((submissionId) =>
			register(project, { submissionId, worklistId, admin }),
		);
		const successResults = results.filter(({ status }) => status === 'success');
		const failedResults = results.filter(({ status }) => status === 'failed');
		if (successResults.length === 0) return refuse(project, allFailed(failedResults), isSealed);
		const result = {
			success: true,
			successCount: successResults.length,
			failedCount: failedResults.length,
			successResults,
			failedResults,
		};
		return answer(project, result, isSealed);
	};
}

type Checked = { submissionIds: string[]; admin: string } | { refusal: Refusal };

// In the order of the vendor's table; what is required is looked at first, or it could never be missing.
function check(
	project: Project,
	{ worklistId, fields }: { worklistId: string; fields: Record<string, unknown> },
): Checked {
	const { submissionIds, admin } = fields;
	const missing = projectRefusal(project);
	if (missing) return { refusal: missing };
	if (!isActive(project, worklistId)) return { refusal: monitoringRefusal('invalid_worklist') };
	if (submissionIds === undefined || !admin) {
		return { refusal: monitoringRefusal('missing_required_parameters') };
	}
	if (!isIdList(submissionIds)) return { refusal: monitoringRefusal('invalid_submissionIds') };
	if (!isAdmin(project, admin)) return { refusal: monitoringRefusal('invalid_admin') };
	const failure = monitoringFailure(project);
	return failure ? { refusal: failure } : { submissionIds, admin: project.admin };
}

function allFailed(failedResults: unknown[]): Refusal {
	return detailedRefusal({
		status: 500,
		errorCode: 'all_submissions_failed',
		errorMessage: 'All submissions failed.',
		details: failedResults,
	});
}
