import { MigrationError } from '../../migration-error.ts';

/** What is neither UTF-8 nor UTF-16 is not guessed: a wrong guess alters names without anybody noticing. */
export function encodingOf(begin: Uint8Array, given: string | undefined): string {
	const [first, second] = begin;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	// The mark outweighs what was said, as in every browser (Encoding Standard §6).
	if (first === 0xef && second === 0xbb && begin[2] === 0xbf) return 'utf-8';
	return given ?? unmarked(begin);
}

// Latin letters, digits, delimiters and line ends have a zero as their upper byte. No UTF-8 text has any, and few
// characters have one as their lower byte.
function unmarked(begin: Uint8Array): string {
	let even = 0;
	let odd = 0;
	begin.forEach((byte, at) => {
		if (byte === 0 && at % 2 === 0) even++;
		else if (byte === 0) odd++;
	});
	if (Math.max(even, odd) < begin.length / 8) return 'utf-8';
	if (odd > 8 * even) return 'utf-16le';
	if (even > 8 * odd) return 'utf-16be';
	return 'utf-8';
}

/**
 * Strict: what does not fit is an error and no question mark.
 * @throws {MigrationError} `bad-settings` for a name that is not known
 */
export function decoderOf(label: string): TextDecoder {
	try {
		return new TextDecoder(label, { fatal: true });
	} catch {
		throw new MigrationError({
			code: 'bad-settings',
			message: `The encoding "${label}" is not known. Common ones are utf-8, utf-16le, windows-1252, euc-kr, shift_jis and gb18030.`,
		});
	}
}
