/** Parameters whose values tell of no person. The value of any other one is hidden. */
const HARMLESS = new Set([
	'count',
	'nextpage_id',
	'nextpage_date',
	'start_date',
	'end_date',
	'request_type',
	'submission_id',
	'submissionId',
	'applicant_id',
	'resourceId',
	'type',
	'fields',
	'data_fields',
	'authId',
	'auth_id',
	'startDate',
	'endDate',
	'nextKey_id',
	'nextKey_date',
	'nextPageKeyId',
	'nextPageKeyTime',
	'consent_id',
	'argos_id',
]);

const LONGEST = 100;
const LONGEST_PATH = 300;

/** What no id and no day has, but e-mails and names have. */
const PERSONAL = /@|%40|\s|%20/;

/** The query of an address, with `***` for what could be a name, an e-mail or a key. */
export function shownQuery(url: string): Record<string, string> {
	const start = url.indexOf('?');
	if (start < 0) return {};
	const params = new URLSearchParams(url.slice(start + 1));
	return Object.fromEntries(
		[...params].map(([name, value]) => [
			name.slice(0, LONGEST),
			HARMLESS.has(name) && !PERSONAL.test(value) ? value.slice(0, LONGEST) : '***',
		]),
	);
}

/** The path of an address, with `***` for a part that could be a name or an e-mail. */
export function shownPath(path: string): string {
	const parts = path.slice(0, LONGEST_PATH).split('/');
	return parts.map((part) => (PERSONAL.test(part) ? '***' : part)).join('/');
}
