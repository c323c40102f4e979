import type { Handler } from 'hono';
import { gatewayError } from '../../gateway/gateway-error.ts';
import { readBody } from '../../gateway/read-body.ts';
import type { Project } from '../../project.ts';
import { checkScreening } from '../../screening/check-screening.ts';
import { screenCase } from '../../screening/screen-case.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { amlResult } from '../../wire/item.ts';
import { undocumentedText } from '../../wire/undocumented.ts';

/**
 * POST /submission/aml: screens one case (argos-api.md §5.13). The vendor prints neither the path nor more of the
 * answer than its three names; what they hold here is ours.
 */
export function screenSubmission(project: Project): Handler {
	return async (c) => {
		const body = await readBody(c, project.switches.maxBodyBytes);
		if (body === undefined) return gatewayError(c, project, 'Request Entity Too Large');
		const { text, isSealed } = undocumentedText(project, body);
		const checked = checkScreening(project, text);
		if ('refusal' in checked) return refuse(project, checked.refusal, isSealed);
		const { threshold } = checked;
		const raw_data = amlResult(screenCase(project, checked.record, { threshold }));
		return answer(project, { message: 'success', result: raw_data.currentstatus, raw_data }, isSealed);
	};
}
