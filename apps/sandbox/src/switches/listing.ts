import { flag, integer, oneOf } from '../switch-kinds.ts';

/** Queries and the shape of their items (argos-api.md §5.2). */
export const LISTING_SWITCHES = {
	unknownSubmission: oneOf(['empty', 'error'], 'empty', {
		basis: 'UNKNOWN',
		meaning:
			'An unknown `submission_id`: 200 with empty `Items`, or 400 `{"errorCode":"invalid_submissionId"}`.',
	}),
	defaultCount: integer(50, {
		basis: 'UNKNOWN',
		meaning: 'Page size without `count` (newest page 50, older pages 2,000).',
	}),
	maxCount: integer(2000, {
		basis: 'UNKNOWN',
		meaning: 'Largest page (2,000 is the only number ever printed).',
	}),
	countAboveMax: oneOf(['clamp', 'refuse'], 'clamp', {
		basis: 'UNKNOWN',
		meaning: 'A `count` above `maxCount`: give `maxCount`, or 400 `Invalid Query String parameters`.',
	}),
	sortOrder: oneOf(['newest-first', 'oldest-first'], 'newest-first', {
		basis: 'INFERRED',
		meaning: 'Order of lists by `created_at` (a sample is newest first).',
	}),
	dateFilterEnd: oneOf(['inclusive', 'exclusive'], 'inclusive', {
		basis: 'UNKNOWN',
		meaning: 'Whether cases of the day `end_date` itself are in the list.',
	}),
	dateFilterUtcOffsetMinutes: integer(0, {
		basis: 'UNKNOWN',
		meaning: 'Where the days of `start_date` and `end_date` begin, in minutes ahead of UTC (Seoul: 540).',
		minimum: -840,
		maximum: 840,
	}),
	listCarriesAml: flag(false, {
		basis: 'UNKNOWN',
		meaning: 'Whether list items have `aml` (the printed list has none; `request_type=aml` always gives it).',
	}),
	nameKeys: oneOf(['new', 'old', 'both'], 'new', {
		basis: 'UNKNOWN',
		meaning: 'Names in `data`: `full_name`, `first_name`, `last_name` (new), `name` (old), or all of them.',
	}),
	addressFullAs: oneOf(['address_input', 'address_formatted'], 'address_input', {
		basis: 'UNKNOWN',
		meaning: 'Under which key of `data` the `address_full` of a migration comes back.',
	}),
	scoresAs: oneOf(['number', 'string'], 'number', {
		basis: 'UNKNOWN',
		meaning: 'Type of `recognition_score` and `argos_score`.',
	}),
};
