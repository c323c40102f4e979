import { createCipheriv, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

const ITERATIONS = 600_000;
const [KEY_BYTES, IV_BYTES, SALT_BYTES] = [32, 16, 8] as const;

/**
 * Encrypts by a passphrase in the format of `openssl enc` (version 1.1.1 and newer, and LibreSSL), so that people
 * open the file with a tool that they have: AES-256-CBC, key by PBKDF2 with SHA-256. The format has no seal
 * against changes; whoever needs that compares the digest of the file.
 */
export async function* sealed(
	chunks: AsyncIterable<string>,
	passphrase: string,
): AsyncGenerator<Uint8Array, void, undefined> {
	const salt = randomBytes(SALT_BYTES);
	const derived = await promisify(pbkdf2)(passphrase, salt, ITERATIONS, KEY_BYTES + IV_BYTES, 'sha256');
	const cipher = createCipheriv('aes-256-cbc', derived.subarray(0, KEY_BYTES), derived.subarray(KEY_BYTES));
	yield Buffer.concat([Buffer.from('Salted__'), salt]);
	for await (const chunk of chunks) yield cipher.update(chunk, 'utf8');
	yield cipher.final();
}

/** The command that opens a file; it asks for the passphrase. */
export function openingCommand(path: string): string {
	const plain = path.replace(/\.enc$/, '');
	const out = plain === path ? `${path}.plain` : plain;
	return `openssl enc -d -aes-256-cbc -pbkdf2 -iter ${ITERATIONS} -md sha256 -in ${path} -out ${out}`;
}
