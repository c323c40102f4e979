import { expect, it } from 'vitest';
import { createArgos } from '../client.ts';
import { json, loopbackServer } from '../testing/loopback-server.ts';
import { kyTransport } from '../transports/ky.ts';
import { confirmConsent } from './confirm-consent.ts';
import { parseWebhook } from './parse-webhook.ts';

async function arrive(has: object[], webhook: object) {
	await using server = await loopbackServer((_, response) => json(response, 200, { Items: has }));
	const argos = createArgos({
		apiKey: 'unit-test-key',
		baseUrl: server.url,
		transport: kyTransport({ retries: 0 }),
	});
	const message = parseWebhook({ consent_id: 'consent1', ...webhook });
	if (message.trigger !== 'argos_id_auth' && message.trigger !== 'argos_id_aml')
		throw new Error('Another trigger.');
	return await confirmConsent(argos, message);
}

const HAS = { consent_id: 'consent1', argos_id: 'argos1', authed_at: '2026-01-15T10:05:00.000Z' };
const AUTH = { webhook_trigger: 'argos_id_auth', argos_id: 'argos1' };
const AML = { webhook_trigger: 'aml', aml_result: { currentstatus: 'Red Flag' } };

it.each([
	[AUTH, 'argosId:argos_id_auth:consent1'],
	[AML, 'argosId:argos_id_aml:consent1'],
])('confirms %j by the consent itself', async (webhook, id) => {
	expect(await arrive([HAS], webhook)).toMatchObject({
		confirmed: true,
		id,
		consent: { consentId: 'consent1', argosId: 'argos1' },
	});
});

it('does not confirm what the API does not have, or has of someone else', async () => {
	expect(await arrive([], AUTH)).toEqual({ confirmed: false, reason: 'not-found' });
	expect(await arrive([{ ...HAS, argos_id: 'argos2' }], AUTH)).toEqual({
		confirmed: false,
		reason: 'differs',
	});
});
