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
import { isAdmin, type Project } from '../../project.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { jsonObject } from '../../wire/json-object.ts';
import type { Refusal } from '../../wire/refusal.ts';
import { undocumentedText } from '../../wire/undocumented.ts';

/** DELETE /submission/aml/monitor/{worklistId}: takes records out of monitoring (argos-api.md §5.17). */
export function removeMonitoring(project: Project): Handler {
	return async (c) => {
		const body = await readBody(c, project.switches.maxBodyBytes);
		if (body === undefined) return gatewayError(c, project, 'Request Entity Too Large');
		const { text, isSealed } = undocumentedText(project, body);
		const worklistId = c.req.param('worklistId') ?? '';
		const checked = check(project, { worklistId, fields: jsonObject(text) });
		if ('refusal' in checked) return refuse(project, checked.refusal, isSealed);
		const { store, switches } = project;
		const known = checked.recordIds.filter((id) => store.monitorRecords.find(worklistId, id));
		const unknown = checked.recordIds.length - known.length;
		if (unknown === 0 || switches.monitorPartialDelete === 'delete-known') {
			for (const recordId of known) store.monitorRecords.drop(recordId);
		}
		if (unknown > 0) {
			const refusal = monitoringRefusal('invalid_record', Array(unknown).fill(NO_SUCH_RECORD));
			return refuse(project, refusal, isSealed);
		}
		return answer(project, { message: 'records deleted successfully' }, isSealed);
	};
}

const NO_SUCH_RECORD = { statusCode: 404, error: { code: 'MAPI-001', message: 'Resource not found' } };

type Checked = { recordIds: string[] } | { refusal: Refusal };

// In the order of the vendor's table; whether the records are there is only known once the worklist is.
function check(
	project: Project,
	{ worklistId, fields }: { worklistId: string; fields: Record<string, unknown> | undefined },
): Checked {
	if (!fields) return { refusal: monitoringRefusal('invalid_payload') };
	if (!isAdmin(project, fields.admin)) return { refusal: monitoringRefusal('invalid_admin') };
	const { recordIds } = fields;
	if (!isIdList(recordIds)) return { refusal: monitoringRefusal('invalid_record') };
	if (!isActive(project, worklistId)) return { refusal: monitoringRefusal('invalide_worklist') };
	const refusal = projectRefusal(project) ?? monitoringFailure(project);
	return refusal ? { refusal } : { recordIds };
}
