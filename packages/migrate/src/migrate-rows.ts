import { type Argos, ArgosError, assertInput, isArgosError, migrateSubmissionOperation } from '@argos/core';
import { checkRow } from './check-row.ts';
import { countRows } from './count-rows.ts';
import { readHeader } from './csv/columns.ts';
import { openCsv } from './csv/open-csv.ts';
import { type CsvSource, sourceName } from './csv/source.ts';
import type { RowOutcome } from './row-outcome.ts';
import { stopsRun } from './stops-run.ts';

export interface MigrateRowsOptions {
	argos: Argos;
	/** A path, or the bytes or text of the file as they come in. A path is read to its end before anything is sent. */
	source: CsvSource;
	/** Administrator's e-mail for files without an `admin` column. */
	admin?: string | undefined;
	/** Check only, send nothing. Default false. */
	dryRun?: boolean | undefined;
	/** Stops after the row under way. */
	signal?: AbortSignal | undefined;
}

const OPERATION = 'Migrate submission';

/**
 * Migrates the people of a CSV, row by row in the file's order, and tells of each row as it is done. A row is
 * sent once and never again: when its answer is lost, it is `failed` with `error.outcome` `unknown`.
 *
 * @throws {CsvError} when the file is unusable; a file given by path is then untouched by any call
 * @throws {ArgosError} when every further row would fail alike (refused key, blocked IP, no connection, wrong
 * encryption) or when `signal` fires; the rows told before stay as told
 */
export async function* migrateRows(options: MigrateRowsOptions): AsyncGenerator<RowOutcome, void, undefined> {
	const { argos, source, dryRun = false, signal } = options;
	const given: Readonly<Record<string, string>> = options.admin ? { admin: options.admin } : {};
	if (options.admin) assertInput(OPERATION, { admin: migrateSubmissionOperation.fields.admin }, given);

	const { header, rows } = await openCsv(source);
	try {
		const columns = readHeader({ ...header, name: sourceName(source), given: Object.keys(given) });
		const adminIsColumn = columns.some(({ field }) => field === 'admin');
		// A quote left open at the end must show before the first person is sent, not after the thousandth.
		if (typeof source === 'string' && !dryRun) await countRows(source);

		let row = 0;
		for await (const { line, cells } of rows) {
			if (signal?.aborted) throw stopped(row);
			const place = { row: ++row, line };
			const checked = checkRow({ cells, columns, given });
			if (!checked.ok) {
				const [{ column, reason }] = checked.issues;
				yield { ...place, status: 'rejected', column, reason, issues: checked.issues };
				continue;
			}
			if (dryRun) {
				yield { ...place, status: 'valid' };
				continue;
			}
			try {
				const { submissionId } = await argos.submissions.migrate(checked.input, { signal });
				yield { ...place, status: 'migrated', submissionId };
			} catch (error) {
				if (!isArgosError(error)) throw error;
				const stops = stopsRun(error, { adminIsColumn });
				// A row that may have arrived must be told of, even when it is the last.
				if (!stops || error.outcome === 'unknown') yield { ...place, status: 'failed', error };
				if (stops) throw error;
			}
		}
	} finally {
		await rows.return();
	}
}

function stopped(row: number): ArgosError {
	return new ArgosError({
		kind: 'aborted',
		operation: OPERATION,
		summary: `Stopped after row ${row}.`,
		advice: 'The rows told before are done; continue with the next one.',
	});
}
