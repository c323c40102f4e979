import type { Projection } from '../store/projections.ts';
import type { Switches } from '../switches.ts';

/** A projection as ARGOS shows it (argos-api.md §5.18). */
export function projectionItem({
	projectionId,
	name,
	fields,
	createdAt,
}: Projection): Record<string, unknown> {
	return { projection_id: projectionId, name, mode: 'exclude', fields, created_at: createdAt };
}

/** The answer to a new projection; its page is cut after `projection_id`: switch `projectionCreated`. */
export function createdBody(
	projection: Projection,
	{ projectionCreated }: Switches,
): Record<string, unknown> {
	const message = 'Create projection success';
	const item = projectionItem(projection);
	switch (projectionCreated) {
		case 'flat':
			return { ...item, message };
		case 'item':
			return { item, message };
		case 'id':
			return { projection_id: projection.projectionId };
	}
}
