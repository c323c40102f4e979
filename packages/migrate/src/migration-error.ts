const BRAND = Symbol.for('argos.migration-error');

/**
 * Why a migration cannot begin or go on as a whole. What is wrong with a single row is no error but a row's outcome.
 *
 * The file: `unreadable` (no such file, no permission, a folder), `not-text` (no known encoding), `spreadsheet` (a
 * workbook instead of text), `empty`, `malformed` (quotes do not add up, a row has no end, no JSON array, broken
 * gzip), `changed` (not the file any more that was checked or begun with).
 * The columns: `no-header`, `unknown-column`, `duplicate-column`, `missing-column`.
 * The settings: `bad-mapping` (a mapping, constant or date format that does not fit), `bad-settings`.
 * A report or copy: `unwritable` (there already, disk full, read-only place).
 * The plan: `has-problems` (rows are wrong and may not be skipped).
 * The journal: `journal-in-use`, `journal-damaged`, `journal-newer` (of a newer version), `journal-differs` (belongs
 * to another file, mapping, reference or project), `journal-unwritable` (disk full, read-only place), `no-journal`.
 */
export type MigrationErrorCode =
	| 'unreadable'
	| 'not-text'
	| 'spreadsheet'
	| 'empty'
	| 'malformed'
	| 'changed'
	| 'no-header'
	| 'unknown-column'
	| 'duplicate-column'
	| 'missing-column'
	| 'bad-mapping'
	| 'bad-settings'
	| 'unwritable'
	| 'has-problems'
	| 'journal-in-use'
	| 'journal-damaged'
	| 'journal-newer'
	| 'journal-differs'
	| 'journal-unwritable'
	| 'no-journal';

/** The message is for people: what happened, where, what to do next. It holds no cell of the file. */
export class MigrationError extends Error {
	override readonly name = 'MigrationError';
	readonly code: MigrationErrorCode;
	/** Line of the file, the first being 1. */
	readonly line: number | undefined;
	/** The column, as its header is written. */
	readonly column: string | undefined;

	constructor(options: { code: MigrationErrorCode; message: string; line?: number; column?: string }) {
		super(options.message);
		Object.defineProperty(this, BRAND, { value: true });
		this.code = options.code;
		this.line = options.line;
		this.column = options.column;
	}
}

/** Recognises a MigrationError from any copy of this library: plugins bundle their own. */
export function isMigrationError(error: unknown): error is MigrationError {
	return error instanceof Error && BRAND in error;
}
