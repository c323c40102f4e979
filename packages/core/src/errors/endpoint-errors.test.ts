import { expect, it } from 'vitest';
import { errorFromAnswer } from './error-from-answer.ts';

const errorOf = (status: number, body: unknown, more = {}) =>
	errorFromAnswer({
		operation: 'Some call',
		safety: 'read',
		parameters: [],
		status,
		body,
		secrets: [],
		...more,
	});

// Bodies and statuses of argos-api.md §5.4 to §7, in the shapes of §2.5.
it.each([
	[400, { errorCode: 'The project is not found.' }, 'unauthorized'],
	[400, { message: 'API-Key is required.' }, 'unauthorized'],
	[400, { errorCode: 'Decryption is Failed. Please check the api-key.' }, 'decryption'],
	[400, { errorCode: 'Invalid idType. Please check the idType.' }, 'invalid-request'],
	[400, { message: 'not Exist Submission ID', statusCode: 400 }, 'invalid-request'],
	[400, { message: 'not Exist Submission Data', statusCode: 400 }, 'not-found'],
	[400, { errorCode: 'not Exist Project Data' }, 'unauthorized'],
	[400, { errorCode: 'delete Process FAIL' }, 'server'],
	[400, { message: 'fields parameter is required and cannot be empty' }, 'invalid-request'],
	[400, { error: 'Validation : project', message: 'Project not found.' }, 'unauthorized'],
	[
		400,
		{
			error: 'Validation : project',
			message: 'Access denied. The admin is not registered in the project.',
		},
		'unauthorized',
	],
	[400, { error: 'Validation : submission', message: 'Invalid Submission Id.' }, 'not-found'],
	[400, { message: 'Only submissions in pending status can be reviewed' }, 'conflict'],
	[400, { message: 'This submission cannot be reviewed by client' }, 'conflict'],
	[400, { errorCode: 'invalid_submission', message: 'Invalid submission.' }, 'not-found'],
	[400, { errorCode: 'token_not_found', errorMessage: 'Token not found.' }, 'not-found'],
	[400, { errorCode: 'request_token_limit_exceeded', errorMessage: 'x' }, 'too-large'],
	[400, { errorCode: 'token_limit_exceeded', errorMessage: 'x' }, 'conflict'],
	[500, { errorCode: 'internal_server_error', errorMessage: 'x' }, 'server'],
	[400, { errorCode: 'invalid_submissionId', message: 'Cannot find submission.' }, 'not-found'],
	[400, { errorCode: 'request_failed', message: 'Fail to search AML.' }, 'server'],
	[400, { errorCode: 'invalid_aml_threshold', message: 'Invalid AML Threshold.' }, 'invalid-request'],
	[400, { errorCode: 'invalid_worklist', errorMessage: 'x' }, 'not-found'],
	[400, { errorCode: 'invalide_worklist', errorMessage: 'x' }, 'not-found'],
	[500, { errorCode: 'all_submissions_failed', errorMessage: 'x' }, 'conflict'],
	[
		400,
		{
			errorCode: 'invalid_record',
			errorMessage: 'Some records do not exist',
			details: [{ statusCode: 404 }],
		},
		'not-found',
	],
	[404, { message: 'Projection not found' }, 'not-found'],
	[409, { message: 'Projection count limit exceeded' }, 'conflict'],
	[405, { message: 'Method not allowed for /projections/projectionId path' }, 'invalid-request'],
	[
		400,
		{
			traceId: '3f2a9e70-0000-4000-8000-000000000001',
			errorCode: 'NOT_FOUND',
			message: 'faceAuth_project not found',
		},
		'not-found',
	],
	[400, { errorCode: 'Cannot find submission. Please check input data.' }, 'not-found'],
	[400, { message: 'this submission is already processed' }, 'conflict'],
	[400, { message: 'invalid api key' }, 'unauthorized'],
])('understands %i %j as %s', (status, body, kind) => {
	expect(errorOf(status, body).kind).toBe(kind);
});

it('hands on the number under which ARGOS finds a call again', () => {
	const traceId = '3f2a9e70-0000-4000-8000-000000000001';
	const error = errorOf(400, { traceId, errorCode: 'NOT_FOUND', message: 'faceAuth_project not found' });
	expect(error.traceId).toBe(traceId);
	expect(error.toJSON()).toMatchObject({ traceId });
	expect(errorOf(400, { traceId: 'Ana Example was here', message: 'x' }).traceId).toBeUndefined();
});

it.each([
	['The nationality is invalid: Ana Example', 'The nationality is invalid'],
	['invalid id type : Ana Example', 'invalid id type'],
	['invalid fields found in fields: Ana Example', 'invalid fields found in fields'],
	['Ana Example is not welcome', undefined],
])('quotes of "%s" only what is documented', (message, quoted) => {
	const { summary } = errorOf(400, { message });
	expect(summary).not.toContain('Ana');
	if (quoted !== undefined) expect(summary).toContain(`"${quoted}"`);
});

it('says what to do about the reviewer and about an administrator that is not registered', () => {
	expect(errorOf(400, { message: 'This submission cannot be reviewed by client' }).advice).toContain(
		"project's reviewer to Client",
	);
	const error = errorOf(400, { message: 'Access denied. The admin is not registered in the project.' });
	expect(error.summary).toContain('does not accept the administrator');
});

it('does not know what became of a screening that ARGOS says it failed to make', () => {
	const error = errorOf(
		400,
		{ errorCode: 'request_failed', message: 'Fail to search AML.' },
		{ safety: 'once' },
	);
	expect(error).toMatchObject({ kind: 'server', outcome: 'unknown', retryable: false });
});

it.each([['constructor'], ['toString'], ['__proto__']])(
	'does not stumble over a refusal that says "%s"',
	(message) => {
		const error = errorOf(400, { message });
		expect(error).toMatchObject({
			kind: 'invalid-request',
			summary: 'ARGOS refused the request (HTTP 400).',
		});
		expect(error.advice).toBe('Correct the input and try again.');
	},
);

it.each([
	[404, { message: 'x' }, 'Check the resource id.'],
	[400, { message: 'x' }, 'Check the resource id.'],
	[403, { message: 'Forbidden' }, 'Check that the API key is complete and belongs to this project.'],
	[500, { message: 'x' }, 'Wait a little and try again; if it stays, contact ARGOS.'],
])('gives the advice of an endpoint only where it helps: %i', (status, body, advice) => {
	expect(errorOf(status, body, { advice: 'Check the resource id.' }).advice).toBe(advice);
});
