import type { Safety } from '../endpoints/endpoint.ts';
import { ArgosError } from './argos-error.ts';
import { quotable } from './documented-sentences.ts';
import { type ErrorAnswer, parseErrorAnswer } from './error-answer.ts';
import type { ArgosErrorKind } from './kinds.ts';
import { lostAnswer } from './lost-answer.ts';

// The vendor answers nearly everything with 400, so its codes decide before the status does.
const KIND_OF_CODE: Readonly<Record<string, ArgosErrorKind>> = {
	invalid_project: 'unauthorized',
	invalid_admin: 'unauthorized',
	invalid_submissionId: 'not-found',
	invalid_submission: 'not-found',
	token_not_found: 'not-found',
	token_id_not_found: 'not-found',
	invalid_worklist: 'not-found',
	// The vendor's spelling (§5.17).
	invalide_worklist: 'not-found',
	invalid_record: 'not-found',
	not_found: 'not-found',
	request_token_limit_exceeded: 'too-large',
	token_limit_exceeded: 'conflict',
	all_submissions_failed: 'conflict',
	processing_error: 'server',
	processing_failed: 'server',
	request_failed: 'server',
	internal_server_error: 'server',
};

/** Where the vendor says it by a sentence alone: lower case, without the final stop. Source: §5.4 to §5.7, §6, §7. */
const KIND_OF_SENTENCE: Readonly<Record<string, ArgosErrorKind>> = {
	'api-key is required': 'unauthorized',
	'the project is not found': 'unauthorized',
	'project not found': 'unauthorized',
	'not exist project data': 'unauthorized',
	'failed to find the project': 'unauthorized',
	'invalid api key': 'unauthorized',
	'access denied. the admin is not registered in the project': 'unauthorized',
	'not exist submission data': 'not-found',
	'cannot find submission': 'not-found',
	'cannot find submission. please check input data': 'not-found',
	'invalid submission id': 'not-found',
	'faceauth_project not found': 'not-found',
	'only submissions in pending status can be reviewed': 'conflict',
	'this submission cannot be reviewed by client': 'conflict',
	'this submission is already processed': 'conflict',
	// What API Gateway says of a path that does not exist (INFERRED, §2.2).
	'missing authentication token': 'not-found',
	'decryption is failed. please check the api-key': 'decryption',
	'delete process fail': 'server',
	'error in delete submission': 'server',
	'id image processing error': 'server',
	// Where these come under a good status, it tells nothing.
	'internal server error': 'server',
	'bad gateway': 'server',
	forbidden: 'unauthorized',
	'invalid project': 'unauthorized',
	'invalid admin': 'unauthorized',
	'failed to complete migration': 'server',
	'fail to search aml': 'server',
	'failed to put image': 'server',
};

const KIND_OF_STATUS: Readonly<Record<number, ArgosErrorKind>> = {
	401: 'unauthorized',
	403: 'unauthorized',
	404: 'not-found',
	408: 'timeout',
	409: 'conflict',
	413: 'too-large',
	429: 'rate-limited',
};

const ADVICE_OF_CODE: Readonly<Record<string, string>> = {
	invalid_payload: "Check that the encryption setting matches the project's.",
	invalid_project: 'Check that the API key belongs to an active project.',
	invalid_admin: "Use the e-mail of an administrator of this project, as registered in ARGOS's dashboard.",
	missing_data: 'Fill in every required field and try again.',
	request_token_limit_exceeded: 'Send fewer tokens in one call; ARGOS takes 500 (100 in older documents).',
	token_limit_exceeded: 'Delete tokens that are no longer needed, then try again.',
	all_submissions_failed: 'Only approved cases with full name and birth date can be monitored.',
};

const ADVICE_OF_SENTENCE: Readonly<Record<string, string>> = {
	'this submission cannot be reviewed by client':
		"Set the project's reviewer to Client in the ARGOS dashboard.",
	'access denied. the admin is not registered in the project':
		"Use the e-mail of an administrator of this project, as registered in ARGOS's dashboard.",
};

/**
 * Makes the error for an answer outside 2xx. Only documented sentences are quoted, and all is redacted.
 * Source: argos-api.md §2.2, §2.5; codes of §5.1.
 */
export function errorFromAnswer(answer: {
	operation: string;
	safety: Safety;
	/** The vendor's names of what was sent; a field that is none of them is not believed. */
	parameters: readonly string[];
	status: number;
	body: unknown;
	retryAfterMs?: number | undefined;
	/** What to do when ARGOS refuses this call without a code that says more. */
	advice?: string | undefined;
	secrets: readonly string[];
}): ArgosError {
	const { operation, status, retryAfterMs, secrets } = answer;
	const heard = parseErrorAnswer(answer.body);
	const field = answer.parameters.find((parameter) => parameter === heard.field);
	const kind = kindOf(status, heard);
	const quote = quotable(heard.sentence, field) ?? heard.code;
	// A fault on their side, or a rejected second try after one, may have left something behind.
	const unclear = kind === 'server' || kind === 'timeout' || (kind === 'protocol' && status < 300);
	const lost = unclear ? lostAnswer(answer.safety) : {};
	// It is about ids and inputs: no help to a wrong key or a fault.
	const idAdvice = kind === 'not-found' || kind === 'invalid-request' ? answer.advice : undefined;
	return new ArgosError({
		kind,
		operation,
		status,
		code: heard.code,
		field,
		retryAfterMs,
		secrets,
		summary: summaryOf({ kind, status, quote, code: heard.code }),
		traceId: heard.traceId,
		advice: of(ADVICE_OF_CODE, heard.code) ?? of(ADVICE_OF_SENTENCE, plain(heard.sentence)) ?? idAdvice,
		...lost,
	});
}

function kindOf(status: number, said: ErrorAnswer): ArgosErrorKind {
	const sentence = plain(said.sentence);
	const spoken = said.code !== undefined || quotable(said.sentence, undefined) !== undefined;
	if (status === 403 && sentence.includes('explicit deny')) return 'ip-blocked';
	return (
		of(KIND_OF_CODE, said.code) ??
		of(KIND_OF_CODE, said.code?.toLowerCase()) ??
		of(KIND_OF_SENTENCE, sentence) ??
		KIND_OF_STATUS[status] ??
		(status >= 500 ? 'server' : status >= 400 || (status < 300 && spoken) ? 'invalid-request' : 'protocol')
	);
}

/** What an answer says may be anything, `constructor` too. */
function of<Value>(table: Readonly<Record<string, Value>>, name = ''): Value | undefined {
	return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** As the tables above write it. */
function plain(sentence: string | undefined): string {
	return sentence?.trim().replace(/\.$/, '').toLowerCase() ?? '';
}

function summaryOf(problem: {
	kind: ArgosErrorKind;
	status: number;
	quote: string | undefined;
	code: string | undefined;
}): string {
	const { kind, status, quote, code } = problem;
	const quoted = quote ? `HTTP ${status}, "${quote}"` : `HTTP ${status}`;
	switch (kind) {
		case 'unauthorized':
			return code === 'invalid_admin' || quote?.startsWith('Access denied')
				? `ARGOS does not accept the administrator (${quoted}).`
				: `ARGOS refused the API key (${quoted}).`;
		case 'ip-blocked':
			return `ARGOS does not accept calls from this IP address (HTTP ${status}).`;
		case 'not-found':
			return `ARGOS does not know what was asked for (${quoted}).`;
		case 'too-large':
			return `The request is larger than ARGOS takes (HTTP ${status}).`;
		case 'rate-limited':
			return `ARGOS is being called too often (HTTP ${status}).`;
		case 'server':
			return `ARGOS had a fault (${quoted}).`;
		case 'protocol':
			return `ARGOS answered in a way that is not expected (HTTP ${status}).`;
		default:
			return `ARGOS refused the request (${quoted}).`;
	}
}
