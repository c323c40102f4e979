import type { Handler } from 'hono';
import type { Project } from '../../project.ts';
import { projectionItem } from '../../projection/projection-body.ts';
import { NOT_FOUND, projectionFailure } from '../../projection/refusals.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';

/** GET /projection/{projectionId} (argos-api.md §5.18). */
export function getProjection(project: Project): Handler {
	return (c) => {
		const isSealed = sealsUndocumented(project);
		const failure = projectionFailure(project);
		if (failure) return refuse(project, failure, isSealed);
		const projection = project.store.projections.find(c.req.param('projectionId') ?? '');
		if (!projection) return refuse(project, NOT_FOUND, isSealed);
		const item = projectionItem(projection);
		return answer(project, { item, message: 'Get projection success' }, isSealed);
	};
}
