import type { Project } from '../project.ts';
import { jsonObject } from '../wire/json-object.ts';
import type { Refusal } from '../wire/refusal.ts';
import { type Changes, EDITABLE, type Editable, isGood } from './fields.ts';

export interface Edit {
	submissionId: string;
	admin: string;
	status?: 'approved' | 'rejected';
	changes: Changes;
}

/** What the documents check of the values, in their order (argos-api.md §5.4). */
const SENTENCES: readonly ['kycStatus' | Editable, string][] = [
	['idType', 'Invalid idType. Please check the idType.'],
	['kycStatus', 'Invalid kyc status. Please check the kycStatus.'],
	['gender', 'Invalid gender. Please check the gender.'],
	['issuingCountry', 'Invalid issuingCountry. Please enter a valid ISO 3166-1 alpha-3.'],
	['nationality', 'Invalid nationality. Please enter a valid ISO 3166-1 alpha-3.'],
	['birthDate', 'Invalid birthDate. Please enter the date as YYYY-MM-DD'],
	['issueDate', 'Invalid issueDate. Please enter the date as YYYY-MM-DD'],
	['expireDate', 'Invalid expireDate. Please enter the date as YYYY-MM-DD'],
];

const NAMES: readonly string[] = ['kycStatus', ...EDITABLE];

/**
 * Checks an edit in the order of the vendor's table (argos-api.md §5.4). The sentences about a missing key are
 * never reached, since the gateway refuses such a call. `text` is `undefined` when it could not be decrypted.
 */
export function checkEdit(project: Project, text: string | undefined): Edit | { refusal: Refusal } {
	const { switches } = project;
	const refuse = (sentence: string) => ({ refusal: sentenceOf(project, sentence) });
	if (switches.project === 'missing') return refuse('The project is not found.');
	if (text === undefined) return refuse('Decryption is Failed. Please check the api-key.');
	if (switches.failing?.includes('edit')) return refuse('Data Processing Error.');
	const fields = jsonObject(text);
	if (!fields) return refuse('data parsing error. please check input data.');
	const { submissionId, admin, data = {} } = fields;
	if (!isText(submissionId)) return refuse('submissionId is required.');
	if (!isText(admin)) return refuse('admin is required.');
	const given = givenIn(data);
	if (!given) return refuse('data parsing error. please check input data.');
	if (Object.keys(given).length === 0) return refuse('At least one property to modify is required.');
	for (const [field, sentence] of SENTENCES) {
		const value = given[field];
		if (value === undefined) continue;
		const good = field === 'kycStatus' ? isFinal(value) : isGood({ field, text: value, switches });
		if (!good) return refuse(sentence);
	}
	const { kycStatus, ...changes } = given;
	return { submissionId, admin, changes, ...(isFinal(kycStatus) && { status: kycStatus }) };
}

/** Which key carries the sentence is UNKNOWN: switch `editErrorKey`. */
export function sentenceOf({ switches }: Project, sentence: string): Refusal {
	return { status: 400, body: { [switches.editErrorKey]: sentence } };
}

// Empty values and names that no page knows change nothing. `undefined`: not an object, or a value is no text.
function givenIn(data: unknown): (Changes & { kycStatus?: string }) | undefined {
	if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
	const entries = Object.entries(data).filter(([name, value]) => NAMES.includes(name) && value !== '');
	return entries.every(([, value]) => typeof value === 'string') ? Object.fromEntries(entries) : undefined;
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

function isFinal(value: string | undefined): value is 'approved' | 'rejected' {
	return value === 'approved' || value === 'rejected';
}
