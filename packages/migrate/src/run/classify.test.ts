import { ArgosError, type ArgosErrorOptions } from '@argos/core';
import { expect, it } from 'vitest';
import { classify, type Experience, type Verdict } from './classify.ts';

type Case = [string, Omit<ArgosErrorOptions, 'summary'>, Verdict, Partial<Experience>?];

it.each<Case>([
	['a limit of the server', { kind: 'rate-limited', status: 429 }, { row: 'back', run: 'throttled' }],
	['the limiter', { kind: 'rate-limited', retryAfterMs: 5 }, { row: 'back', run: 'quota' }],
	['a wrong key', { kind: 'unauthorized', status: 403 }, { row: 'back', run: 'denied' }],
	['an IP', { kind: 'ip-blocked', status: 403 }, { row: 'back', run: 'denied' }],
	[
		'an administrator of all',
		{ kind: 'unauthorized', code: 'invalid_admin' },
		{ row: 'back', run: 'denied' },
	],
	[
		'an administrator of one row',
		{ kind: 'unauthorized', code: 'invalid_admin' },
		{ row: 'failed', run: 'goes-on' },
		{ adminIsConstant: false },
	],
	[
		'an answer that nobody understands, after the row was taken',
		{ kind: 'protocol', status: 200, outcome: 'unknown' },
		{ row: 'lost', run: 'unusable' },
	],
	['an encrypted refusal', { kind: 'decryption', status: 400 }, { row: 'back', run: 'unusable' }],
	['no such address', { kind: 'not-found', status: 404 }, { row: 'back', run: 'unusable' }],
	['no such method', { kind: 'invalid-request', status: 405 }, { row: 'back', run: 'unusable' }],
	[
		'a body that ARGOS cannot open',
		{ kind: 'invalid-request', status: 400, code: 'invalid_payload' },
		{ row: 'back', run: 'unusable' },
	],
	[
		'one body that ARGOS cannot open among others that it could',
		{ kind: 'invalid-request', status: 400, code: 'invalid_payload' },
		{ row: 'failed', run: 'goes-on' },
		{ proven: true },
	],
	['nobody there', { kind: 'network' }, { row: 'back', run: 'server' }],
	['nobody there any more', { kind: 'network' }, { row: 'back', run: 'fault' }, { answered: true }],
	['a broken connection', { kind: 'network', outcome: 'unknown' }, { row: 'lost', run: 'fault' }],
	['a timeout', { kind: 'timeout', outcome: 'unknown' }, { row: 'lost', run: 'fault' }],
	[
		'a fault of the server',
		{ kind: 'server', status: 500, outcome: 'unknown' },
		{ row: 'lost', run: 'fault' },
	],
	['giving up before sending', { kind: 'aborted' }, { row: 'back', run: 'fault' }],
	['giving up after sending', { kind: 'aborted', outcome: 'unknown' }, { row: 'lost', run: 'fault' }],
	[
		'a wrong field',
		{ kind: 'invalid-request', status: 400, code: 'invalid_format' },
		{ row: 'failed', run: 'goes-on' },
	],
	['a body too large', { kind: 'too-large', status: 413 }, { row: 'failed', run: 'goes-on' }],
])('knows what %s means', (_name, error, verdict, experience = {}) => {
	expect(
		classify(new ArgosError({ summary: 'Test.', ...error }), {
			adminIsConstant: true,
			answered: false,
			proven: false,
			...experience,
		}),
	).toEqual(verdict);
});
