import { execFileSync } from 'node:child_process';

const CIPHER = ['enc', '-aes-256-ecb', '-base64', '-A', '-K'];

/** Encrypts with OpenSSL's own program: AES-256-ECB, PKCS#7, one line of Base64. The key is in hex. */
export function opensslEncrypt(keyHex: string, text: string): string {
	return execFileSync('openssl', [...CIPHER, keyHex], { input: text, encoding: 'utf8' });
}

export function opensslDecrypt(keyHex: string, base64: string): string {
	return execFileSync('openssl', [...CIPHER, keyHex, '-d'], { input: base64, encoding: 'utf8' });
}
