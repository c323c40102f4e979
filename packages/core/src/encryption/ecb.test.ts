import { expect, it } from 'vitest';
import { decryptEcb, encryptEcb } from './ecb.ts';
import { deriveKeySha256 } from './key.ts';

// The vector of argos-api.md §3.5, made there with OpenSSL and confirmed with Node.
const KEY_HEX = '4c806362b613f7496abf284146efd31da90e4b16169fe001841ca17290f427c4';
const PLAINTEXT = '{"submissionId":"sub-0001","admin":"{adminEmail}"}';
const BASE64 = '5IaI899dSbNoee11I8uFhxrxWQx1eLK7n1FLfArzXn+j/MnJizIZFCNqrJKufUa0+QjFsW8O0JURt26TlHHgkQ==';
const PERCENT =
	'5IaI899dSbNoee11I8uFhxrxWQx1eLK7n1FLfArzXn%2Bj%2FMnJizIZFCNqrJKufUa0%2BQjFsW8O0JURt26TlHHgkQ%3D%3D';
const key = deriveKeySha256('test-api-key');

it('derives the documented key', () => {
	expect(Buffer.from(key).toString('hex')).toBe(KEY_HEX);
});

it('encrypts the documented text to the documented Base64', () => {
	expect(encryptEcb(key, PLAINTEXT)).toBe(BASE64);
});

it.each([
	['plain Base64', BASE64],
	['percent-encoded Base64', PERCENT],
	['Base64 with a line end', `${BASE64}\n`],
])('opens %s', (_form, text) => {
	expect(decryptEcb(key, text)).toBe(PLAINTEXT);
});
