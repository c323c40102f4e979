import { MigrationError } from '../migration-error.ts';
import { openSource } from '../source/open-source.ts';
import type { Source, SourceOptions, SourceRow } from '../source/source.ts';
import { csvLine } from './csv-line.ts';
import { writeWhole } from './write-whole.ts';

export interface CopyRowsOptions {
	/** The file that was migrated. */
	source: SourceOptions;
	/** Whether the row of this number is wanted, such as {@link rowsIn} gives it. */
	rows: (row: number) => boolean;
	path: string;
	/** Replace a file that is there already. Default false: it may hold corrections. */
	overwrite?: boolean | undefined;
	/** The journal's `inputDigest`. With it, a file with other rows than those that were migrated is refused. */
	digest?: string | undefined;
}

export interface CopiedRows {
	readonly copied: number;
	/** Wanted rows that are no rows of this table, such as those with a cell too many. They are not copied. */
	readonly unreadable: number;
}

/**
 * Copies some rows to a file that can be corrected and migrated with the same mapping: a CSV from a CSV, in UTF-8 with
 * its byte order mark (spreadsheets need it) and commas unless the source names a delimiter; JSONL from JSON. Cells are
 * copied as they are, those that look like formulas included.
 *
 * It holds personal data, so write it only for those who ask; only its owner may read it.
 *
 * @throws {MigrationError} `unwritable` when there is a file already, or the place cannot be written to; `changed`
 * when the source is another one than the digest says; whatever reading the source throws
 */
export async function copyRows(options: CopyRowsOptions): Promise<CopiedRows> {
	const { path, overwrite = false } = options;
	const source = await openSource(options.source);
	const result = { copied: 0, unreadable: 0 };
	try {
		await writeWhole({ path, overwrite, content: copies({ source, options, result }) });
	} finally {
		await source.batches.return();
	}
	return result;
}

async function* copies(copy: {
	source: Source;
	options: CopyRowsOptions;
	result: { copied: number; unreadable: number };
}): AsyncGenerator<string, void, undefined> {
	const { source, options, result } = copy;
	const delimiter = options.source.delimiter ?? ',';
	if (source.header) yield `\uFEFF${csvLine(source.header.columns, delimiter)}`;
	for await (const batch of source.batches) {
		for (const row of batch) {
			if (!options.rows(row.row)) continue;
			if (row.problem) {
				result.unreadable++;
				continue;
			}
			result.copied++;
			yield source.header ? csvLine(row.cells, delimiter) : jsonLine(row);
		}
	}
	if (options.digest === undefined || options.digest === source.digest()) return;
	throw new MigrationError({
		code: 'changed',
		message: `${source.name} is not the file any more that was migrated, so its rows would be the wrong people. Put back the file as it was.`,
	});
}

function jsonLine({ columns, cells }: SourceRow): string {
	const given = columns.map((column, index) => [column, cells[index] ?? ''] as const);
	return `${JSON.stringify(Object.fromEntries(given.filter(([, cell]) => cell !== '')))}\n`;
}
