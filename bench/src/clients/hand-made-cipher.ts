import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/** Encryption as people write it themselves, with Node's own functions. */
export function handMadeCipher(apiKey: string) {
	const key = createHash('sha256').update(apiKey).digest();
	return {
		encrypt(text: string): string {
			const cipher = createCipheriv('aes-256-ecb', key, null);
			return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
		},
		decrypt(base64: string): string {
			const cipher = createDecipheriv('aes-256-ecb', key, null);
			return cipher.update(base64, 'base64', 'utf8') + cipher.final('utf8');
		},
	};
}
