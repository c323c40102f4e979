import { expect, it } from 'vitest';
import { errorFromAnswer } from './error-from-answer.ts';

const DENY = 'User is not authorized to access this resource with an explicit deny';

// Status, body, then kind and code: argos-api.md §2.2 and §5.1.
it.each([
	[400, { message: 'Invalid Query String parameters' }, 'invalid-request', undefined],
	[403, { message: 'Forbidden' }, 'unauthorized', undefined],
	[403, { message: DENY }, 'ip-blocked', undefined],
	[403, { Message: DENY }, 'ip-blocked', undefined],
	[413, { message: 'Request Entity Too Large' }, 'too-large', undefined],
	[500, { message: 'Internal Server Error' }, 'server', undefined],
	[502, { message: 'Bad Gateway' }, 'server', undefined],
	[429, undefined, 'rate-limited', undefined],
	[400, { errorCode: 'invalid_payload', message: 'Invalid payload' }, 'invalid-request', 'invalid_payload'],
	[
		400,
		{ errorCode: 'missing_data', message: 'Required input data is missing' },
		'invalid-request',
		'missing_data',
	],
	[400, { errorCode: 'invalid_project', message: 'Invalid project' }, 'unauthorized', 'invalid_project'],
	[400, { errorCode: 'invalid_admin', message: 'Invalid admin' }, 'unauthorized', 'invalid_admin'],
	[
		400,
		{ errorCode: 'invalid_parameter', message: 'invalid parameter: nick' },
		'invalid-request',
		'invalid_parameter',
	],
	[
		400,
		{ errorCode: 'invalid_format', message: 'invalid format: gender' },
		'invalid-request',
		'invalid_format',
	],
	[
		400,
		{ errorCode: 'processing_error', message: 'Failed to complete migration' },
		'server',
		'processing_error',
	],
	[400, { errorCode: 'Decryption is Failed. Please check the api-key.' }, 'decryption', undefined],
	[404, '<html>', 'not-found', undefined],
] as const)('%i %j is %s', (status, body, kind, code) => {
	const error = errorFromAnswer({
		operation: 'Get submissions',
		safety: 'read',
		parameters: [],
		status,
		body,
		secrets: [],
	});
	expect(error).toMatchObject({ kind, code, status, outcome: 'not-applied' });
});

it.each([
	[500, undefined, 'unknown'],
	[400, { errorCode: 'processing_error', message: 'Failed to complete migration' }, 'unknown'],
	[400, { errorCode: 'missing_data', message: 'Required input data is missing' }, 'not-applied'],
	[429, undefined, 'not-applied'],
] as const)('a once-call answered %i %j has the outcome %s', (status, body, outcome) => {
	const error = errorFromAnswer({
		operation: 'Migrate',
		safety: 'once',
		parameters: [],
		status,
		body,
		secrets: [],
	});
	expect(error.outcome).toBe(outcome);
});

it('does not repeat input that the vendor echoes', () => {
	const error = errorFromAnswer({
		operation: 'Screen',
		safety: 'once',
		status: 400,
		parameters: ['submissionId', 'birthDate'],
		body: { errorCode: 'invalid_country', message: 'The nationality is invalid: Atlantis' },
		secrets: ['Atlantis'],
	});
	expect(error.message).not.toContain('Atlantis');
	expect(error.code).toBe('invalid_country');
});

it('quotes no sentence that the documents do not have, since it may name a person', () => {
	const error = errorFromAnswer({
		operation: 'Get submissions',
		safety: 'read',
		status: 400,
		parameters: ['submissionId', 'birthDate'],
		body: { errorCode: 'odd_case', message: 'Ana Example is not known here' },
		secrets: [],
	});
	expect(error.summary).toBe('ARGOS refused the request (HTTP 400, "odd_case").');
});

it.each([
	['a field that was not sent', { errorCode: 'invalid_format', message: 'invalid format: Secretname' }],
	['a lone word as code', { errorCode: 'Secretname' }],
	[
		"a lone word as field in the vendor's mask",
		{ errorCode: 'invalid_format', message: 'invalid format: ${Secretname}' },
	],
	['a code that is the key', { errorCode: 'secret_name_key' }],
])('believes and shows nothing of %s', (_what, body) => {
	const error = errorFromAnswer({
		operation: 'Migrate submission',
		safety: 'once',
		status: 400,
		parameters: ['birthDate'],
		body,
		secrets: ['secret_name_key'],
	});
	expect(`${JSON.stringify(error)} ${error.stack}`).not.toMatch(/Secretname|secret_name_key/);
	expect(error.field).toBeUndefined();
});

it('names a field that was sent', () => {
	const error = errorFromAnswer({
		operation: 'Migrate submission',
		safety: 'once',
		status: 400,
		parameters: ['birthDate'],
		body: { errorCode: 'invalid_format', message: 'invalid format: birthDate' },
		secrets: [],
	});
	expect(error).toMatchObject({
		field: 'birthDate',
		summary: 'ARGOS refused the request (HTTP 400, "invalid format: birthDate").',
	});
});
