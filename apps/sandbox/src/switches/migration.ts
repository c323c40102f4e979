import { flag, oneOf } from '../switch-kinds.ts';

/** What a migration must hold (argos-api.md §5.1). */
export const MIGRATION_SWITCHES = {
	invalidPayloadFullStop: flag(false, {
		basis: 'UNKNOWN',
		meaning: 'Whether the text of `invalid_payload` ends in a full stop (table: no, sample: yes).',
	}),
	requireIdType: flag(false, {
		basis: 'UNKNOWN',
		meaning: 'Whether a migration must have `idType` and `issuingCountry` (older pages: yes, newest: no).',
	}),
	idTypes: oneOf(['open', 'known'], 'open', {
		basis: 'UNKNOWN',
		meaning:
			'Take any `idType`, or only the codes that appear in the documents (the full list is not public).',
	}),
	calendarDates: oneOf(['format', 'strict'], 'format', {
		basis: 'UNKNOWN',
		meaning:
			'Check dates of people and documents by shape only (the sample has 31 November), or by calendar.',
	}),
	countries: oneOf(['iso', 'format'], 'iso', {
		basis: 'INFERRED',
		meaning: 'Check countries against ISO 3166-1 alpha-3, or only for three capital letters.',
	}),
	ipAddresses: oneOf(['checked', 'open'], 'checked', {
		basis: 'UNKNOWN',
		meaning: 'Whether `ipAddress` of a migration must be an IPv4 or IPv6 address.',
	}),
	useridFormat: oneOf(['open', 'one-lowercase-word'], 'open', {
		basis: 'UNKNOWN',
		meaning: 'Whether `userid` must be one lower-case word (advice on one page; a sample breaks it).',
	}),
	emptyOptionals: oneOf(['ignored', 'invalid_format'], 'ignored', {
		basis: 'UNKNOWN',
		meaning: 'An optional migration field that is an empty string: not entered, or `invalid_format`.',
	}),
};
