import { expect, it } from 'vitest';
import type { Switches } from '../switches.ts';
import { opensslDecrypt, opensslEncrypt } from '../testing/openssl.ts';
import { EXAMPLE, start } from '../testing/start.ts';

// Secure Data Transmission, argos-api.md §3. The other side of every exchange here is OpenSSL's command line.

// The vector of §3.5: the API key and its SHA-256.
const KEY = 'test-api-key';
const KEY_HEX = '4c806362b613f7496abf284146efd31da90e4b16169fe001841ca17290f427c4';
const VECTOR =
	'5IaI899dSbNoee11I8uFhxrxWQx1eLK7n1FLfArzXn%2Bj%2FMnJizIZFCNqrJKufUa0%2BQjFsW8O0JURt26TlHHgkQ%3D%3D';
// The only ciphertext that the vendor prints; its key is not known (§3.5).
const PRINTED =
	'N34SNtWaavEfgtg1g%2Bo%2B9JhQ9rp9dGUbyFNxAsHKKGH24aVQTRXYfNpFDHIGJU6Wo0RVpOupAubiDvFDuFyTkw%3D%3D';

const INVALID = { errorCode: 'invalid_payload', message: 'Invalid payload' };

const encrypting = (switches: Partial<Switches> = {}) =>
	start({ key: KEY, encryption: 'aes-256-ecb', switches });

const seal = (body: unknown) => opensslEncrypt(KEY_HEX, JSON.stringify(body));

function open(answer: { json: () => unknown }): unknown {
	const envelope = answer.json() as { data: string; isEncrypted: boolean };
	expect(Object.keys(envelope)).toEqual(['data', 'isEncrypted']);
	expect(envelope.isEncrypted).toBe(true);
	return JSON.parse(opensslDecrypt(KEY_HEX, envelope.data));
}

it('opens a body sealed by OpenSSL and seals the answer so that OpenSSL opens it', async () => {
	const { migrate, call } = await encrypting();
	const answer = await migrate(encodeURIComponent(seal(EXAMPLE)));
	expect(answer.status).toBe(200);
	const success = open(answer) as { submissionId: string };
	expect(success).toEqual({ message: 'success', submissionId: expect.any(String) });
	const found = await call(`/submission?submission_id=${success.submissionId}`);
	expect(found.text).not.toContain('hong');
	expect(open(found)).toMatchObject({ Items: [{ data: { full_name: 'hong kil dong' } }] });
});

it('keeps letters beyond ASCII whole, both ways', async () => {
	const { migrate, call } = await encrypting();
	await migrate(encodeURIComponent(seal({ ...EXAMPLE, fullName: '홍길동 Łucja Ñúñez' })));
	expect(open(await call('/submission'))).toMatchObject({
		Items: [{ data: { full_name: '홍길동 Łucja Ñúñez' } }],
	});
});

it('opens the vector of §3.5, whose content then lacks required fields', async () => {
	const { migrate } = await encrypting();
	const answer = await migrate(VECTOR);
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode: 'missing_data', message: 'Required input data is missing' });
});

it.each([
	['ciphertext under another key', PRINTED],
	['text that is no ciphertext', 'hello'],
	['an empty body', ''],
	['a broken percent escape', '%E0%A4%A'],
	['ciphertext of something that is no object', encodeURIComponent(opensslEncrypt(KEY_HEX, '"admin"'))],
	['a wrapped text that is no ciphertext', '{"data":"hello"}'],
	['a JSON text around the ciphertext', JSON.stringify(VECTOR)],
])('answers invalid_payload to %s', async (_what, body) => {
	const { migrate } = await encrypting();
	const answer = await migrate(body);
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual(INVALID);
});

// The unescaped forms are only tried with a ciphertext that has the letters which an escape would change.
const sealedWithPlus = () => {
	const sealed = [...'abcdefghijklmnop']
		.map((cf1) => seal({ ...EXAMPLE, cf1 }))
		.find((text) => text.includes('+'));
	if (!sealed) throw new Error('no ciphertext with a plus among sixteen');
	return sealed;
};

it('takes plain Base64, or refuses it under a switch', async () => {
	const { migrate, sandbox } = await encrypting();
	const plain = sealedWithPlus();
	expect((await migrate(plain)).status).toBe(200);
	sandbox.setSwitches({ plainBase64Requests: 'refuse' });
	expect((await migrate(plain)).json()).toEqual(INVALID);
	expect((await migrate(encodeURIComponent(plain))).status).toBe(200);
});

it.each(['data', 'body'])('takes the ciphertext under "%s", or refuses it under a switch', async (name) => {
	const { migrate, sandbox } = await encrypting();
	const wrapped = { [name]: seal(EXAMPLE) };
	expect((await migrate(wrapped)).status).toBe(200);
	sandbox.setSwitches({ wrappedRequests: 'refuse' });
	expect((await migrate(wrapped)).json()).toEqual(INVALID);
});

it('refuses a body in clear, or takes it under a switch', async () => {
	const { migrate, sandbox } = await encrypting();
	expect((await migrate(EXAMPLE)).json()).toEqual(INVALID);
	sandbox.setSwitches({ clearRequests: 'accept' });
	const answer = await migrate(EXAMPLE);
	expect(open(answer)).toMatchObject({ message: 'success' });
});

it('answers errors in clear, or encrypted under a switch', async () => {
	const { migrate, sandbox } = await encrypting();
	expect((await migrate('hello')).json()).toEqual(INVALID);
	sandbox.setSwitches({ encryptErrors: true });
	const answer = await migrate('hello');
	expect(answer.status).toBe(400);
	expect(open(answer)).toEqual(INVALID);
});

it('never encrypts what the gateway says', async () => {
	const { call } = await encrypting({ encryptErrors: true });
	expect((await call('/submission', { headers: { 'x-api-key': 'wrong' } })).json()).toEqual({
		message: 'Forbidden',
	});
	expect((await call('/submission?count=x')).json()).toEqual({ message: 'Invalid Query String parameters' });
});

it('can percent-encode the ciphertext of answers', async () => {
	const { call } = await encrypting({ percentEncodeAnswers: true });
	const { data } = (await call('/submission')).json() as { data: string };
	expect(data).toMatch(/^[A-Za-z0-9%]+$/);
	expect(JSON.parse(opensslDecrypt(KEY_HEX, decodeURIComponent(data)))).toEqual({ Items: [] });
});

it('can nest answers under response.body', async () => {
	const { call } = await encrypting({ answerNesting: 'response.body' });
	expect((await call('/submission')).json()).toEqual({
		response: { body: { data: expect.any(String), isEncrypted: true } },
	});
});

it('reads an encrypted body as broken when the project does not encrypt', async () => {
	const { migrate } = await start({ key: KEY });
	expect((await migrate(VECTOR)).json()).toEqual(INVALID);
});

// Where no document says whether Secure Data Transmission holds: reviews, pictures, partial deletions.

const REFUSED = {
	errorCode: 'Validation : project',
	message: 'Access denied. The admin is not registered in the project.',
};
const REVIEW = { admin: '{adminEmail}', submissionId: 'sub-0001', status: 'approved' };

it('answers a review as it was asked, sealed or in clear', async () => {
	const { call, sandbox } = await encrypting({ encryptErrors: true });
	const review = (body: string) => call('/submission/review', { method: 'POST', body });
	expect(open(await review(encodeURIComponent(seal(REVIEW))))).toEqual(REFUSED);
	expect(open(await review(JSON.stringify({ data: seal(REVIEW) })))).toEqual(REFUSED);
	expect((await review(JSON.stringify(REVIEW))).json()).toEqual(REFUSED);
	sandbox.setSwitches({ undocumentedEncryption: 'clear' });
	expect((await review(JSON.stringify(REVIEW))).json()).toEqual(REFUSED);
	expect((await review(seal(REVIEW))).json()).toMatchObject({ message: 'Invalid data format.' });
	sandbox.setSwitches({ undocumentedEncryption: 'sealed' });
	expect(open(await review(seal(REVIEW)))).toEqual(REFUSED);
	expect(open(await review(JSON.stringify(REVIEW)))).toMatchObject({ message: 'Invalid data format.' });
});

it('answers a partial deletion in clear, or sealed under a switch', async () => {
	const { call, sandbox } = await encrypting({ encryptErrors: true });
	const erase = () => call('/submission/partial', { method: 'DELETE' });
	const expected = { message: 'submission_id is required', statusCode: 400 };
	expect((await erase()).json()).toEqual(expected);
	sandbox.setSwitches({ undocumentedEncryption: 'sealed' });
	expect(open(await erase())).toEqual(expected);
});

it('seals edits, deletions and the cases of an applicant, which the documents name', async () => {
	const { call, migrate } = await encrypting();
	const { submissionId } = open(await migrate(seal(EXAMPLE))) as { submissionId: string };
	const edit = seal({ submissionId, admin: 'admin@example.com', data: { fullName: 'Kim Muster' } });
	expect(open(await call('/submission', { method: 'PATCH', body: edit }))).toEqual({
		message: 'Data Processing Success.',
	});
	expect((await call('/submission', { method: 'PATCH', body: 'hello' })).json()).toEqual({
		errorCode: 'Decryption is Failed. Please check the api-key.',
	});
	expect(open(await call('/submission/applicant?applicant_id=x'))).toEqual([]);
	const gone = await call(`/submission?submission_id=${submissionId}`, { method: 'DELETE' });
	expect(open(gone)).toMatchObject({ message: 'success' });
});
