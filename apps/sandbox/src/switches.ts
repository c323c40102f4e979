import { flag, integer, listOrNull, oneOf, type SwitchSpec } from './switch-kinds.ts';

/** Every choice that the vendor's documents leave open, as a named switch with the value a sandbox starts with. */
export const SWITCHES = {
	project: oneOf(['active', 'missing'], 'active', {
		basis: 'setting',
		meaning: '`missing` makes every migration answer `invalid_project`.',
	}),
	failMigrations: flag(false, {
		basis: 'setting',
		meaning: '`true` makes every valid migration answer `processing_error`; nothing is stored.',
	}),
	allowedIps: listOrNull(null, {
		basis: 'setting',
		meaning: 'IP addresses that may call the API; `null` = no list. Others get the explicit-deny 403.',
	}),
	ipCheckFirst: flag(false, {
		basis: 'UNKNOWN',
		meaning: 'Whether a blocked IP is refused before its key is looked at.',
	}),
	gatewayErrorBody: oneOf(['message', 'text'], 'message', {
		basis: 'INFERRED',
		meaning: 'Body of a gateway error: `{"message": "..."}`, or the bare text.',
	}),
	unknownRoute: oneOf(['missing-authentication-token', 'not-found'], 'missing-authentication-token', {
		basis: 'INFERRED',
		meaning: 'A path or method that is not there: 403 `Missing Authentication Token`, or 404 `Not Found`.',
	}),
	maxBodyBytes: integer(10_485_760, {
		basis: 'UNKNOWN',
		meaning: 'Largest request body in bytes; above it 413 `Request Entity Too Large`.',
	}),
	invalidQuery: oneOf(['refuse', 'ignore'], 'refuse', {
		basis: 'INFERRED',
		meaning: 'A query value that makes no sense: 400 `Invalid Query String parameters`, or taken as absent.',
	}),
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
	reportError: oneOf(['error-code', 'message', 'not-found'], 'error-code', {
		basis: 'UNKNOWN',
		meaning:
			'AML report for a `resourceId` that is missing or not there: 400 with `errorCode` and `message`, 400 with `message` and `statusCode`, or 404 with `message`. The texts are ours.',
	}),
	wrappedRequests: oneOf(['accept', 'refuse'], 'accept', {
		basis: 'UNKNOWN',
		meaning: 'Encryption: also read the ciphertext from `{"data": ...}` and `{"body": ...}`.',
	}),
	plainBase64Requests: oneOf(['accept', 'refuse'], 'accept', {
		basis: 'UNKNOWN',
		meaning: 'Encryption: also read a body that is Base64 but not percent-encoded.',
	}),
	clearRequests: oneOf(['refuse', 'accept'], 'refuse', {
		basis: 'UNKNOWN',
		meaning: 'Encryption: a body in clear is `invalid_payload`, or read as it is.',
	}),
	encryptErrors: flag(false, {
		basis: 'UNKNOWN',
		meaning: 'Encryption: whether application errors are encrypted too. Gateway errors never are.',
	}),
	percentEncodeAnswers: flag(false, {
		basis: 'UNKNOWN',
		meaning: 'Encryption: whether the Base64 in `data` of an answer is percent-encoded.',
	}),
	answerNesting: oneOf(['body', 'response.body'], 'body', {
		basis: 'INFERRED',
		meaning: 'Encryption: `{"data","isEncrypted"}` is the answer itself, or lies under `response.body`.',
	}),
};

type SwitchTable = typeof SWITCHES;
export type SwitchName = keyof SwitchTable;
export type Switches = { [Name in SwitchName]: SwitchTable[Name]['default'] };

export function defaultSwitches(): Switches {
	return Object.fromEntries(Object.entries(SWITCHES).map(([name, spec]) => [name, spec.default])) as Switches;
}

/**
 * Checks a set of changes from outside.
 * @throws {RangeError} naming the first switch that does not exist or whose value is not allowed
 */
export function checkedSwitches(changes: unknown): Partial<Switches> {
	if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
		throw new RangeError('Switches come as one JSON object, such as {"calendarDates":"strict"}.');
	}
	for (const [name, value] of Object.entries(changes)) {
		const spec: SwitchSpec<unknown> | undefined = Object.hasOwn(SWITCHES, name)
			? SWITCHES[name as SwitchName]
			: undefined;
		if (!spec) throw new RangeError(`There is no switch "${name}". GET /_sandbox/switches lists them.`);
		if (!spec.accepts(value)) throw new RangeError(`The switch "${name}" takes ${spec.allowed}.`);
	}
	return changes;
}
