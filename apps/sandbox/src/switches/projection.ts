import { flag, integer, oneOf } from '../switch-kinds.ts';

/** Projections (argos-api.md §5.18). */
export const PROJECTION_SWITCHES = {
	mostProjections: integer(10, {
		basis: 'setting',
		meaning: 'Most projections of the project; one more is 409 `Projection count limit exceeded`.',
	}),
	projectionCreated: oneOf(['flat', 'item', 'id'], 'flat', {
		basis: 'UNKNOWN',
		meaning:
			'The answer to a new projection: its fields beside `message`, under `item`, or its `projection_id` alone.',
	}),
	projectionNameTaken: oneOf(['conflict', 'bad-request'], 'conflict', {
		basis: 'UNKNOWN',
		meaning: 'A projection whose name is there already: 409 or 400. The text is ours.',
	}),
	projectedFields: oneOf(['omit', 'null'], 'omit', {
		basis: 'UNKNOWN',
		meaning: 'A field that a projection hides: left out, or `null` (the page names both).',
	}),
	failProjections: flag(false, {
		basis: 'setting',
		meaning: '`true` makes every call for projections answer 500 `Internal server error`; nothing changes.',
	}),
};
