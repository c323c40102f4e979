import type { Handler } from 'hono';
import type { Project } from '../../project.ts';
import { projectionItem } from '../../projection/projection-body.ts';
import { projectionFailure } from '../../projection/refusals.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';

/** GET /projection: all of the project (argos-api.md §5.18). */
export function listProjections(project: Project): Handler {
	return () => {
		const isSealed = sealsUndocumented(project);
		const failure = projectionFailure(project);
		if (failure) return refuse(project, failure, isSealed);
		const items = project.store.projections.all().map(projectionItem);
		return answer(project, { items, message: 'Get projection list success' }, isSealed);
	};
}
