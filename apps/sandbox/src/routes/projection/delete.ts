import type { Handler } from 'hono';
import type { Project } from '../../project.ts';
import { NOT_FOUND, projectionFailure } from '../../projection/refusals.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';

/** DELETE /projection/{projectionId}: what it hid can be seen again (argos-api.md §5.18). */
export function deleteProjection(project: Project): Handler {
	return (c) => {
		const isSealed = sealsUndocumented(project);
		const failure = projectionFailure(project);
		if (failure) return refuse(project, failure, isSealed);
		const wasThere = project.store.projections.drop(c.req.param('projectionId') ?? '');
		if (!wasThere) return refuse(project, NOT_FOUND, isSealed);
		return answer(project, { message: 'Delete projection success' }, isSealed);
	};
}
