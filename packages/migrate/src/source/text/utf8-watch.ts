import { MigrationError } from '../../migration-error.ts';

/** Encodings of one byte a character, in which UTF-8 reads as other letters instead of as an error. */
const SINGLE_BYTE = /^(?:windows-|iso-8859-|macintosh|x-mac-|koi8-|ibm866)/;

/** So many letters in a row that are UTF-8 are no chance. */
const PROOF = 10;

/**
 * Looks at bytes that are about to be read in another encoding: José would become JosÃ©. Anything but UTF-8 shows with
 * its first accented letter that it is none.
 */
export function createUtf8Watch(
	encoding: string,
	name: string,
): { take(bytes: Uint8Array): void; end(): void } {
	const decoder = SINGLE_BYTE.test(encoding) ? new TextDecoder('utf-8', { fatal: true }) : undefined;
	let mayBe = decoder !== undefined;
	let letters = 0;
	const look = (bytes?: Uint8Array): void => {
		try {
			const text = bytes ? decoder?.decode(bytes, { stream: true }) : decoder?.decode();
			letters += text?.match(/[^\0-\x7f]/gu)?.length ?? 0;
		} catch {
			mayBe = false;
		}
	};
	const refuse = (): never => {
		throw new MigrationError({
			code: 'not-text',
			message: `${name} is UTF-8, and another encoding is named (${encoding}). Leave it out.`,
		});
	};
	return {
		take(bytes) {
			if (mayBe) look(bytes);
			if (mayBe && letters >= PROOF) refuse();
		},
		end() {
			if (mayBe) look();
			if (mayBe && letters > 0) refuse();
		},
	};
}
