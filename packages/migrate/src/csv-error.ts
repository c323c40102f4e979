const BRAND = Symbol.for('argos.csv-error');

/**
 * Why a CSV cannot be worked on.
 * `unreadable`: no such file, no permission, or no regular file. `not-utf8`: not text in UTF-8. `empty`: no header line.
 * `no-header`: the first line names no known column. `unknown-column`, `duplicate-column`, `missing-column`:
 * the header is not usable. `malformed`: quotes do not add up, or a row has no end. `changed`: not the file any
 * more that was checked; rows before that may have been sent.
 */
export type CsvErrorCode =
	| 'unreadable'
	| 'not-utf8'
	| 'empty'
	| 'no-header'
	| 'unknown-column'
	| 'duplicate-column'
	| 'missing-column'
	| 'malformed'
	| 'changed';

/** The file as a whole is unusable. The message is for people and holds no cell of the file. */
export class CsvError extends Error {
	override readonly name = 'CsvError';
	readonly code: CsvErrorCode;
	/** Line of the file, the first being 1. */
	readonly line: number | undefined;
	/** The column, as its header is written. */
	readonly column: string | undefined;

	constructor(options: { code: CsvErrorCode; message: string; line?: number; column?: string }) {
		super(options.message);
		Object.defineProperty(this, BRAND, { value: true });
		this.code = options.code;
		this.line = options.line;
		this.column = options.column;
	}
}

/** Recognises a CsvError from any copy of this library: plugins bundle their own. */
export function isCsvError(error: unknown): error is CsvError {
	return error instanceof Error && BRAND in error;
}
