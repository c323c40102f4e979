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

// Latin letters, digits, delimiters and line ends have a zero as their upper byte, and no UTF-8 text has any.
function unmarked(begin: Uint8Array): string {
	const zeros = [0, 0];
	begin.forEach((byte, at) => {
		if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	});
	const [even = 0, odd = 0] = zeros;
	const many = begin.length / 8;
	if (even === 0 && odd > 0 && odd >= many) return 'utf-16le';
	if (odd === 0 && even > 0 && even >= many) return 'utf-16be';
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
