import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CsvError, isCsvError } from '../csv-error.ts';

/** A path, or the bytes or text as they come in. */
export type CsvSource = string | AsyncIterable<Uint8Array | string>;

/** What messages call the source. */
export function sourceName(source: CsvSource): string {
	return typeof source === 'string' ? basename(source) : 'The CSV';
}

/**
 * The text of a source, piece by piece.
 * @throws {CsvError} `unreadable` or `not-utf8`
 */
export async function* textOf(source: CsvSource): AsyncGenerator<string, void, undefined> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const decode = (bytes?: Uint8Array): string => {
		try {
			return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
		} catch {
			throw notText(source);
		}
	};
	for await (const piece of typeof source === 'string' ? bytesOf(source) : source) {
		const text = typeof piece === 'string' ? piece : decode(piece);
		// UTF-16 without its mark passes as UTF-8 full of NUL characters.
		if (text.includes('\0')) throw notText(source);
		if (text !== '') yield text;
	}
	const rest = decode();
	if (rest !== '') yield rest;
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array, void, undefined> {
	try {
		const unfit = whyUnfit(await stat(path));
		if (unfit !== undefined) throw new CsvError({ code: 'unreadable', message: `${path} ${unfit}` });
		yield* createReadStream(path) as AsyncIterable<Uint8Array>;
	} catch (error) {
		if (isCsvError(error)) throw error;
		throw new CsvError({ code: 'unreadable', message: `${path} ${whyNot(error)}` });
	}
}

// A path is read twice, once to check and once to send. A pipe gives its rows only once: they would be lost.
function whyUnfit(there: Stats): string | undefined {
	if (there.isFile()) return undefined;
	if (there.isDirectory()) return 'is a folder. Name a CSV file in it.';
	// What one program hands to another is a socket on some systems.
	const what = there.isFIFO() || there.isSocket() ? 'a pipe' : 'a device';
	return `is ${what}. Save it to a file first.`;
}

function whyNot(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
	switch (code) {
		case 'ENOENT':
			return 'does not exist. Check the path.';
		case 'EACCES':
		case 'EPERM':
			return 'may not be read by this user. Check the permissions of the file.';
		default:
			return `cannot be read (${code}).`;
	}
}

function notText(source: CsvSource): CsvError {
	return new CsvError({
		code: 'not-utf8',
		message: `${sourceName(source)} is not text in UTF-8. Save it again as "CSV UTF-8", and not as a spreadsheet file.`,
	});
}
