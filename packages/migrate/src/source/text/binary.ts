import { MigrationError } from '../../migration-error.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Word, Excel and others before 2007. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Recognises what people take for a table and is none.
 * @throws {MigrationError} `spreadsheet` or `not-text`
 */
export function refuseBinary(begin: Uint8Array, name: string): void {
	const isZip = startsWith(begin, ZIP);
	if ((isZip && holdsWorkbook(begin)) || startsWith(begin, OLE)) {
		throw new MigrationError({
			code: 'spreadsheet',
			message: `${name} is a spreadsheet, in which dates and long numbers are not kept as they look. Open it, choose File > Save As > "CSV UTF-8", and give that file instead.`,
		});
	}
	if (isZip || isGzipAgain(begin)) {
		throw new MigrationError({
			code: 'not-text',
			message: `${name} is an archive. Unpack it, and give the file inside.`,
		});
	}
}

// The names of the parts stand uncompressed in a zip, and those of a workbook come early.
function holdsWorkbook(begin: Uint8Array): boolean {
	const names = Buffer.from(begin.buffer, begin.byteOffset, begin.byteLength).toString('latin1');
	return /\[Content_Types\]\.xml|(?:^|[^a-z])xl\/|_rels\/|mimetypeapplication\/vnd\.oasis\.opendocument/.test(
		names,
	);
}

function isGzipAgain(begin: Uint8Array): boolean {
	return startsWith(begin, [0x1f, 0x8b]);
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
	return sign.every((byte, at) => bytes[at] === byte);
}
