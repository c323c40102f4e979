import { expect, it } from 'vitest';
import { createArgos } from '../client.ts';
import { json, loopbackServer } from '../testing/loopback-server.ts';
import { kyTransport } from '../transports/ky.ts';
import { confirmFaceAuth } from './confirm-face-auth.ts';
import { parseWebhook } from './parse-webhook.ts';

const FOUND = { auth_id: 'auth1', auth_status: 'approved', kyc_submission_id: 'sub1', create_time: 'x' };

/** Lets the webhook arrive while the FaceAuth project has these. */
async function arrive(has: object[], data: object) {
	await using server = await loopbackServer((_, response) => json(response, 200, has));
	const argos = createArgos({
		apiKey: 'unit-test-key',
		faceAuth: { apiKey: 'face-auth-key' },
		baseUrl: server.url,
		transport: kyTransport({ retries: 0 }),
	});
	const message = parseWebhook({ webhook_trigger: 'faceAuth', data });
	if (message.trigger !== 'faceAuth') throw new Error('Another trigger.');
	const confirmation = await confirmFaceAuth(argos, message);
	return { confirmation, seen: server.seen };
}

const CLAIM = { Authentication_id: 'auth1', Auth_Status: 'approved', Submission_id: 'sub1' };

it.each([
	['older', [FOUND]],
	['newer', [{ faceAuth_projectId: 'face1', data: [FOUND] }]],
])('confirms by the %s list, with the key of FaceAuth', async (_generation, has) => {
	const { confirmation, seen } = await arrive(has, CLAIM);
	expect(confirmation).toMatchObject({
		confirmed: true,
		id: 'faceAuth:auth1:approved',
		authentication: { authenticationId: 'auth1', status: 'approved', submissionId: 'sub1' },
	});
	expect(seen).toHaveLength(1);
	expect(seen[0]?.path).toMatch(/^\/v3\/faceauth\?authId=auth1(&|$)/);
	expect(seen[0]?.headers['x-api-key']).toBe('face-auth-key');
});

it.each([
	['another status', [{ ...FOUND, auth_status: 'rejected' }], CLAIM, 'differs'],
	['another submission', [{ ...FOUND, kyc_submission_id: 'sub2' }], CLAIM, 'differs'],
	['another authentication', [{ ...FOUND, auth_id: 'auth2' }], CLAIM, 'not-found'],
	['nothing', [], CLAIM, 'not-found'],
	['a message without an id', [FOUND], { Auth_Status: 'approved' }, 'no-id'],
])('does not confirm by %s', async (_what, has, claim, reason) => {
	expect((await arrive(has, claim)).confirmation).toEqual({ confirmed: false, reason });
});
