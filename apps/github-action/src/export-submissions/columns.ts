import { type FieldIssue, type OutputField, SUBMISSION_OUTPUT, type Submission } from '@argos/core';

type Inside<Part extends 'document' | 'address' | 'custom'> = `${Part}.${keyof Submission[Part] & string}`;
type Path = keyof Submission | Inside<'document'> | Inside<'address'> | Inside<'custom'>;

/** A value of a submission that can be exported. */
export type Column = Pick<OutputField, 'path' | 'sensitive'>;

/** What a submission holds beyond what the catalogue offers for a next step. */
const FURTHER: readonly Path[] = ['applicantId', 'tokenId', 'ageGroup', 'updatedAt', 'pendingAt'];

/** The same, of which people can be known. What stands in the custom fields is the client's affair. */
const FURTHER_PERSONAL: readonly Path[] = [
	'reviewer',
	'firstName',
	'lastName',
	'gender',
	'ipAddress',
	'document.type',
	'document.issuingCountry',
	'document.identityNumber',
	'document.documentNumber',
	'document.issueDate',
	'document.expireDate',
	'address.street',
	'address.city',
	'address.state',
	'address.country',
	'address.zipCode',
	'address.formatted',
	'custom.cf1',
	'custom.cf2',
	'custom.cf3',
];

/** All columns, in the order in which `all` gives them. */
export const COLUMNS: readonly Column[] = [
	...SUBMISSION_OUTPUT,
	...FURTHER.map((path) => ({ path })),
	...FURTHER_PERSONAL.map((path) => ({ path, sensitive: true })),
];

/** The columns of an export that names none: what the catalogue offers, without personal data. */
export const DEFAULT_COLUMNS: readonly Column[] = SUBMISSION_OUTPUT.filter(({ sensitive }) => !sensitive);

/** The columns that a text names, with what is wrong with it. Commas or line ends between them. */
export function readColumns(text: string): { columns: readonly Column[]; issues: readonly FieldIssue[] } {
	const names = text.split(/[,\n]/).flatMap((name) => name.trim() || []);
	if (names.length === 1 && names[0] === 'all') return { columns: COLUMNS, issues: [] };
	const found = names.map((name) => COLUMNS.find(({ path }) => path === name));
	const unknown = names.filter((_, at) => !found[at]);
	const twice = names.filter((name, at) => names.indexOf(name) !== at);
	const issues = [
		...(names.length === 0 ? ['names no column'] : []),
		...unknown.map(
			(name) => `has no "${name}"; there are: all, ${COLUMNS.map(({ path }) => path).join(', ')}`,
		),
		...twice.map((name) => `names ${name} twice`),
	].map((reason) => ({ field: 'columns', reason }));
	return { columns: found.filter((column) => column !== undefined), issues };
}

/** What stands in a column of a submission: a text, a list of texts, or nothing. */
export function valueAt(submission: Submission, { path }: Column): unknown {
	return path
		.split('.')
		.reduce<unknown>(
			(at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
			submission,
		);
}
