import type { Project } from '../project.ts';
import type { Refusal } from '../wire/refusal.ts';

/** Errors of projections: a status and a sentence (argos-api.md §5.18; INFERRED that `message` carries it). */
export function projectionRefusal(status: Refusal['status'], message: string): Refusal {
	return { status, body: { message } };
}

export const NOT_FOUND = projectionRefusal(404, 'Projection not found');

export function projectionFailure({ switches }: Project): Refusal | undefined {
	return switches.failProjections ? projectionRefusal(500, 'Internal server error') : undefined;
}
