import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createArgos } from '../client.ts';
import { decryptEcb, encryptEcb } from '../encryption/ecb.ts';
import { deriveKeySha256 } from '../encryption/key.ts';
import type { WireRequest } from '../transports/transport.ts';
import { nodeCipher } from './node-cipher.ts';

// The vector of argos-api.md §3.5.
const PLAINTEXT = '{"submissionId":"sub-0001","admin":"{adminEmail}"}';
const BASE64 = '5IaI899dSbNoee11I8uFhxrxWQx1eLK7n1FLfArzXn+j/MnJizIZFCNqrJKufUa0+QjFsW8O0JURt26TlHHgkQ==';
const key = deriveKeySha256('test-api-key');

it('makes and opens the documented ciphertext', () => {
	expect(encryptEcb(key, PLAINTEXT, nodeCipher)).toBe(BASE64);
	expect(decryptEcb(key, encodeURIComponent(BASE64), nodeCipher)).toBe(PLAINTEXT);
});

it('agrees with the portable cipher on any text', () => {
	const texts = fc.string({ unit: 'binary', maxLength: 5000, size: 'max' });
	fc.assert(
		fc.property(texts, (text) => {
			const sealed = encryptEcb(key, text);
			expect(encryptEcb(key, text, nodeCipher)).toBe(sealed);
			expect(decryptEcb(key, sealed, nodeCipher)).toBe(text);
		}),
		{ numRuns: 100 },
	);
});

it.each([
	['another key', deriveKeySha256('another-key'), BASE64],
	['half a block', key, BASE64.slice(0, 44)],
	['what is not Base64', key, `!${BASE64}`],
	['a damaged letter', key, BASE64.replace('5', '!')],
])('refuses %s, as the portable one does', (_what, otherKey, text) => {
	expect(() => decryptEcb(otherKey, text)).toThrow();
	expect(() => decryptEcb(otherKey, text, nodeCipher)).toThrow();
});

it('opens a whole text after a broken one', () => {
	expect(() => decryptEcb(key, BASE64.slice(0, 44), nodeCipher)).toThrow();
	expect(() => decryptEcb(key, '', nodeCipher)).toThrow();
	expect(decryptEcb(key, BASE64, nodeCipher)).toBe(PLAINTEXT);
});

it('does the work of a client that is given it', async () => {
	const used: string[] = [];
	const sent: WireRequest[] = [];
	const argos = createArgos({
		apiKey: 'test-api-key',
		encryption: 'aes-256-ecb',
		cipher: {
			encrypt(...given) {
				used.push('encrypt');
				return nodeCipher.encrypt(...given);
			},
			decrypt(...given) {
				used.push('decrypt');
				return nodeCipher.decrypt(...given);
			},
		},
		transport: async (request) => {
			sent.push(request);
			const data = encryptEcb(key, '{"submissionId":"s1"}');
			const body = new TextEncoder().encode(JSON.stringify({ data, isEncrypted: true }));
			return { status: 200, headers: {}, body };
		},
	});
	const person = { admin: 'admin@example.com', email: 'ana.example@example.com', fullName: 'Ana Example' };
	const input = { ...person, birthDate: '1990-12-31', kycStatus: 'approved' } as const;
	expect(await argos.submissions.migrate(input)).toEqual({ submissionId: 's1' });
	expect(used).toEqual(['encrypt', 'decrypt']);
	expect(JSON.parse(decryptEcb(key, String(sent[0]?.body)))).toMatchObject({ fullName: 'Ana Example' });
});
