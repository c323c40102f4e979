import type { Project } from '../project.ts';

/**
 * The id of the projection that a Liveform link names, fixed when the case begins (argos-api.md §5.18). One that is
 * not there hides nothing.
 */
export function attachedProjection(
	{ store }: Project,
	{
		projectionId,
		projectionName,
	}: { projectionId?: string | undefined; projectionName?: string | undefined },
): string | undefined {
	const byId = projectionId === undefined ? undefined : store.projections.find(projectionId);
	const byName = projectionName === undefined ? undefined : store.projections.findByName(projectionName);
	return (byId ?? byName)?.projectionId;
}
