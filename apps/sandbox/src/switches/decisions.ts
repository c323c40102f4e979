import { integer, oneOf } from '../switch-kinds.ts';

/** When cases change by themselves, and which events follow (argos-api.md §2.7, §8.2). */
export const DECISION_SWITCHES = {
	incompleteExpiryHours: integer(24, {
		basis: 'INFERRED',
		meaning: 'Hours after which an incomplete case becomes rejected by itself, from its creation; 0 = never.',
		minimum: 0,
		maximum: 1_000_000,
	}),
	migrationEvent: oneOf(['result', 'none'], 'result', {
		basis: 'UNKNOWN',
		meaning: 'Whether a migration fires the event of its status (`approved`, `rejected`, `submit`).',
	}),
	reviewEvent: oneOf(['result', 'none'], 'result', {
		basis: 'UNKNOWN',
		meaning: 'Whether a review by the client fires `approved` or `rejected`.',
	}),
	editEvent: oneOf(['updated', 'updated-and-result'], 'updated', {
		basis: 'UNKNOWN',
		meaning: 'What an edit of `kycStatus` fires: `updated` alone, or `approved` or `rejected` as well.',
	}),
	amlEvent: oneOf(['after-approval', 'always'], 'after-approval', {
		basis: 'INFERRED',
		meaning: 'Whether `aml` is fired for matches of approved cases only.',
	}),
};
