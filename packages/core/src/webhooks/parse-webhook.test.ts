import { createCipheriv, createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isArgosError } from '../errors/argos-error.ts';
import { type ParseWebhookOptions, parseWebhook } from './parse-webhook.ts';
import { WEBHOOK_TRIGGERS } from './triggers.ts';

const KEY = 'test-api-key';

/** As another program would encrypt it. */
function seal(text: string): string {
	const cipher = createCipheriv('aes-256-ecb', createHash('sha256').update(KEY).digest(), null);
	return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
}

const APPROVED = { webhook_trigger: 'approved', submission_id: 'sub1', kyc_result: { status: 'approved' } };
const TEXT = JSON.stringify(APPROVED);

it.each([
	['text', TEXT],
	['bytes', new TextEncoder().encode(TEXT)],
	['an object', APPROVED],
	['an encrypted body', JSON.stringify({ data: seal(TEXT) })],
	['an encrypted body with its flag', { data: seal(TEXT), isEncrypted: true }],
	['a percent-encoded body', { data: encodeURIComponent(seal(TEXT)), isEncrypted: true }],
])('takes %s', (_form, body) => {
	const message = parseWebhook(body, { apiKey: KEY });
	expect(message).toMatchObject({
		trigger: 'approved',
		webhookTrigger: 'approved',
		submissionId: 'sub1',
		claim: { submissionId: 'sub1', status: 'approved' },
		raw: APPROVED,
	});
});

it('takes another key derivation', () => {
	const deriveKey = () => createHash('sha256').update(KEY).digest();
	expect(parseWebhook({ data: seal(TEXT) }, { apiKey: 'other', deriveKey }).trigger).toBe('approved');
});

function refusal(body: string | Uint8Array | object, options?: ParseWebhookOptions) {
	try {
		parseWebhook(body, options);
	} catch (error) {
		if (isArgosError(error)) return error;
		throw error;
	}
	throw new Error('It was taken.');
}

it.each([
	['no JSON', 'Ana Example'],
	['an empty body', ''],
	['a text in JSON', '"Ana Example"'],
	['nothing', 'null'],
	['an array', [APPROVED]],
	['no trigger', { submission_id: 'sub1', full_name: 'Ana Example' }],
	['a trigger that is an object', { webhook_trigger: {}, submission_id: 'sub1' }],
	['no submission', { webhook_trigger: 'approved', full_name: 'Ana Example' }],
	['a screening of nobody', { webhook_trigger: 'aml', full_name: 'Ana Example' }],
	['an expired token without its id', { webhook_trigger: 'token_expired' }],
	['a consent without its id', { webhook_trigger: 'argos_id_auth', argos_id: 'x' }],
	['a nesting too deep to walk', `${'{"body":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
	['an encrypted array', { data: seal('["Ana Example"]') }],
])('refuses %s as no webhook, and quotes nothing', (_what, body) => {
	const error = refusal(body, { apiKey: KEY });
	expect(error.kind).toBe('protocol');
	expect(error.message).toBe(
		'Webhook: What arrived is not an ARGOS webhook, or lacks what its trigger always has. Check that the ' +
			'webhook URL in the ARGOS dashboard is the only thing that calls this address.',
	);
});

it.each([
	['encrypted without a key', { data: seal(TEXT) }, {}, /no key is set for it here/],
	[
		'encrypted though encryption is off',
		{ data: seal(TEXT) },
		{ apiKey: KEY, encryption: 'off' },
		/no key is set/,
	],
	[
		'in clear though the project encrypts',
		APPROVED,
		{ apiKey: KEY, encryption: 'aes-256-ecb' },
		/came in clear/,
	],
	['encrypted under another key', { data: seal(TEXT) }, { apiKey: 'other' }, /could not be opened/],
	['cut short', { data: seal(TEXT).slice(0, 30) }, { apiKey: KEY }, /could not be opened/],
] as const)('says what to do about a webhook that is %s', (_what, body, options, expected) => {
	const error = refusal(body, options);
	expect(error.kind).toBe('decryption');
	expect(error.message).toMatch(expected);
	expect(JSON.stringify(error)).not.toMatch(/sub1|test-api-key/);
});

it('throws nothing but its own errors, whatever arrives', () => {
	const triggers = fc.constantFrom(...WEBHOOK_TRIGGERS.map(({ value }) => value), 'constructor', '__proto__');
	const names = fc.constantFrom(
		...['submission_id', 'consent_id', 'token_id', 'data', 'cf', 'kyc_result', 'aml_result', 'action'],
		...['records', 'body', 'response', 'isEncrypted', 'attempts', 'reference', 'update_time', 'created_at'],
	);
	const odd = fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue()));
	const webhook = fc.tuple(triggers, fc.dictionary(names, odd)).map(([trigger, more]) => ({
		webhook_trigger: trigger,
		...more,
	}));
	fc.assert(
		fc.property(
			fc.oneof(
				fc.json(),
				webhook.map((one) => JSON.stringify(one)),
				fc.string(),
			),
			(body) => {
				try {
					const message = parseWebhook(body, { apiKey: KEY });
					expect(message.raw).toEqual(JSON.parse(body));
				} catch (error) {
					if (!isArgosError(error)) throw error;
					expect(error.message).toMatch(/^Webhook: (What arrived is not|The encrypted webhook could not)/);
				}
			},
		),
		{ numRuns: 2000 },
	);
});
