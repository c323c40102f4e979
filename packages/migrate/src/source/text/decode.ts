import { MigrationError } from '../../migration-error.ts';
import { createUtf8Watch } from './utf8-watch.ts';

/**
 * In bytes. What is read at once is held at once, as text, cells and inputs; the runtime gives the more room to what is
 * new, the more of it is still held whenever it looks, and never takes that room back.
 */
const BITE = 16_384;

/**
 * Bytes as text, without the byte order mark. No character is replaced and none left out.
 * @throws {MigrationError} `not-text`
 */
export async function* decoded(
	bytes: AsyncIterable<Uint8Array>,
	{ decoder, name }: { decoder: TextDecoder; name: string },
): AsyncGenerator<string, void, undefined> {
	const decode = (piece?: Uint8Array): string => {
		const text = tried(() => (piece ? decoder.decode(piece, { stream: true }) : decoder.decode()));
		if (text === undefined || isStrange(text, decoder.encoding)) throw notText(name, decoder.encoding);
		return text;
	};
	const watch = createUtf8Watch(decoder.encoding, name);
	for await (const piece of bytes) {
		watch.take(piece);
		for (let at = 0; at < piece.length; at += BITE) {
			const text = decode(piece.subarray(at, at + BITE));
			if (text !== '') yield text;
		}
	}
	watch.end();
	const rest = decode();
	if (rest !== '') yield rest;
}

function tried(decode: () => string): string | undefined {
	try {
		return decode();
	} catch {
		return undefined;
	}
}

// No table holds control characters such as NUL; they are what binary data looks like. The older encodings have places
// that mean nothing, for which the Encoding Standard gives control characters instead of an error.
function isStrange(text: string, encoding: string): boolean {
	if (text.includes('\0')) return true;
	return !encoding.startsWith('utf-') && /[\u0080-\u009f]/.test(text);
}

function notText(name: string, encoding: string): MigrationError {
	const ways =
		encoding === 'utf-8'
			? 'Save it again as "CSV UTF-8", or name its encoding, such as --encoding windows-1252 for files of older Western European programs.'
			: 'Name another encoding, such as --encoding windows-1252 or --encoding utf-8, or save the file again as "CSV UTF-8".';
	return new MigrationError({
		code: 'not-text',
		message: `${name} is not text in ${encoding.toUpperCase()}. ${ways}`,
	});
}
