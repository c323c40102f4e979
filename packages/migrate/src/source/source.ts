import type { RowIssue } from '../row-issue.ts';

export type SourceFormat = 'csv' | 'jsonl' | 'json';

/** A path, or the bytes or text as they come in, such as `process.stdin`. */
export type SourceInput = string | AsyncIterable<Uint8Array | string>;

export interface SourceOptions {
	input: SourceInput;
	/** Default: told by the content. */
	format?: SourceFormat | undefined;
	/** A label of the Encoding Standard, such as `windows-1252`. Default: UTF-8 or UTF-16, told by the content. */
	encoding?: string | undefined;
	/** One character. Default: the most frequent of `,` `;` tab `|` in the header. CSV only. */
	delimiter?: string | undefined;
}

/** A table that is read once, in order, in memory that does not depend on its length. */
export interface Source {
	/** What messages call it: the file's name without its folders. */
	readonly name: string;
	readonly format: SourceFormat;
	/** The first line of a CSV; JSON objects name their fields themselves. */
	readonly header: { readonly columns: readonly string[]; readonly line: number } | undefined;
	/** The data rows, some hundreds at a time. */
	readonly batches: AsyncGenerator<readonly SourceRow[], void, undefined>;
	/**
	 * SHA-256 of the bytes as they lie in the file (before unpacking and decoding), in hex; `undefined` until
	 * `batches` has been read to its end.
	 */
	digest(): string | undefined;
	/** How many of the file's bytes have been read, and how many it has; `undefined` for a stream. */
	progress(): { bytes: number; of: number } | undefined;
}

export interface SourceRow {
	/** Number of the data row, the first being 1. Blank rows are not counted. */
	readonly row: number;
	/** Line of the (unpacked) text on which the row begins, the first being 1. A CSV's header is usually line 1. */
	readonly line: number;
	/** Names of the columns. The same array object for all rows that have the same names in the same order. */
	readonly columns: readonly string[];
	/** As many as `columns`, trimmed; an empty text means: not given. */
	readonly cells: readonly string[];
	/** Set when the row as such cannot be read: too few or too many cells, no JSON object, a value that is no text. */
	readonly problem?: RowIssue;
}
