import { integer, oneOf } from '../switch-kinds.ts';

/** How many calls a key may make (argos-api.md §2.3). The vendor's own numbers: 5,000 and 500,000. */
export const LIMIT_SWITCHES = {
	callsPerSecond: integer(0, {
		basis: 'setting',
		meaning: 'Most calls per second and key; 0 = no limit (documented: 5000).',
		minimum: 0,
	}),
	callsPerDay: integer(0, {
		basis: 'setting',
		meaning: 'Most calls per UTC day and key; 0 = no limit (documented: 500000, for ARGOS ID 200000).',
		minimum: 0,
	}),
	limitStatus: oneOf(['429', '403', '503'], '429', {
		basis: 'UNKNOWN',
		meaning: 'Status of the answer above a limit.',
	}),
	limitBody: oneOf(['message', 'text', 'empty'], 'message', {
		basis: 'UNKNOWN',
		meaning: 'Body of that answer: `{"message": "..."}`, the bare text, or nothing. The texts are ours.',
	}),
	limitRetryAfter: oneOf(['none', 'seconds', 'date'], 'none', {
		basis: 'UNKNOWN',
		meaning: 'Whether that answer has a `Retry-After` header, and of which form.',
	}),
};
