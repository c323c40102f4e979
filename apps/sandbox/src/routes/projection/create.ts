import type { Handler } from 'hono';
import { gatewayError } from '../../gateway/gateway-error.ts';
import { readBody } from '../../gateway/read-body.ts';
import { type Project, timestamp } from '../../project.ts';
import { checkProjection } from '../../projection/check-projection.ts';
import { createdBody } from '../../projection/projection-body.ts';
import { projectionFailure } from '../../projection/refusals.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { undocumentedText } from '../../wire/undocumented.ts';

/** POST /projection (argos-api.md §5.18). */
export function createProjection(project: Project): Handler {
	return async (c) => {
		const body = await readBody(c, project.switches.maxBodyBytes);
		if (body === undefined) return gatewayError(c, project, 'Request Entity Too Large');
		const { text, isSealed } = undocumentedText(project, body);
		const checked = checkProjection(project, text);
		if ('refusal' in checked) return refuse(project, checked.refusal, isSealed);
		const failure = projectionFailure(project);
		if (failure) return refuse(project, failure, isSealed);
		const projectionId = project.newId('projection');
		const projection = { ...checked.projection, projectionId, createdAt: timestamp(project) };
		project.store.projections.save(projection);
		return answer(project, createdBody(projection, project.switches), isSealed);
	};
}
