import { expect, it } from 'vitest';
import { parseErrorAnswer } from './error-answer.ts';

// The six shapes of argos-api.md §2.5, as the vendor prints them, then the gateway's (§2.2).
it.each([
	[
		'POST/Submission',
		{ errorCode: 'invalid_payload', message: 'Invalid payload.' },
		{ code: 'invalid_payload', sentence: 'Invalid payload.' },
	],
	[
		'PATCH/Submission, a sentence as code',
		{ errorCode: 'submissionId is required.' },
		{ sentence: 'submissionId is required.' },
	],
	[
		'DELETE/Submission',
		{ message: 'Cannot find submission.', statusCode: 400 },
		{ sentence: 'Cannot find submission.' },
	],
	[
		'tokens',
		{ errorCode: 'token_not_found', errorMessage: 'Token not found.' },
		{ code: 'token_not_found', sentence: 'Token not found.' },
	],
	[
		'GET/FaceAuth/Image',
		{
			traceId: '6c84fb90-12c4-11e1-840d-7b25c5ee775a',
			errorCode: 'NOT_FOUND',
			message: 'faceAuth_project not found',
		},
		{
			code: 'NOT_FOUND',
			sentence: 'faceAuth_project not found',
			traceId: '6c84fb90-12c4-11e1-840d-7b25c5ee775a',
		},
	],
	[
		'POST/Review, type and message',
		{ type: 'Validation : project', message: 'admin is required.' },
		{ sentence: 'admin is required.' },
	],
	['the gateway', { message: 'Forbidden' }, { sentence: 'Forbidden' }],
	["the gateway's authorizer", { Message: 'Forbidden' }, { sentence: 'Forbidden' }],
])('reads the shape of %s', (_where, body, expected) => {
	expect(parseErrorAnswer(body)).toEqual(expected);
});

it.each([
	['invalid parameter: nickname', 'nickname'],
	['invalid format: ${birthDate}', 'birthDate'],
	['invalid format: address_country', 'address_country'],
])('finds the field in "%s"', (message, field) => {
	expect(parseErrorAnswer({ errorCode: 'invalid_format', message }).field).toBe(field);
});

it.each([[undefined], [null], ['<html>'], [[1]], [{}]])('says nothing about %j', (body) => {
	expect(parseErrorAnswer(body)).toEqual({});
});
