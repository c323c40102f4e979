import { type Argos, ArgosError, assertInput, isArgosError, migrateSubmissionOperation } from '@argos/core';
import { afterGrace } from './after-grace.ts';
import { checkRow } from './check-row.ts';
import { countRows } from './count-rows.ts';
import { readHeader } from './csv/columns.ts';
import { openCsv } from './csv/open-csv.ts';
import { type CsvSource, sourceName } from './csv/source.ts';
import { CsvError } from './csv-error.ts';
import type { RowOutcome } from './row-outcome.ts';
import { createFailures } from './stops-run.ts';

export interface MigrateRowsOptions {
	argos: Argos;
	/**
	 * A path, or the bytes or text of the file as they come in. A path is read to its end before anything is sent,
	 * so it must be a regular file; a pipe is given as a stream.
	 */
	source: CsvSource;
	/** Administrator's e-mail for files without an `admin` column. */
	admin?: string | undefined;
	/** Check only, send nothing. Default false. */
	dryRun?: boolean | undefined;
	/** Stops after the row under way, which has `graceMs` left to get its answer. */
	signal?: AbortSignal | undefined;
	/** Milliseconds until a row is given up after `signal`; its outcome is then unknown. Default 5,000. */
	graceMs?: number | undefined;
}

const OPERATION = 'Migrate submission';

/**
 * Migrates the people of a CSV, row by row in the file's order, and tells of each row as it is done. A row is
 * sent once and never again: when its answer is lost, it is `failed` with `error.outcome` `unknown`.
 *
 * @throws {CsvError} when the file is unusable; a file given by path is then untouched by any call
 * @throws {CsvError} `changed` when a file given by path is being written to meanwhile
 * @throws {ArgosError} when the run stops: every further row would fail alike (refused key, blocked IP, no
 * connection, wrong encryption, too many calls), the answer is none of ARGOS (`protocol`, `not-found`), or three
 * rows in a row had a fault or no answer; or when `signal` fires. The rows told before stay as told
 */
export async function* migrateRows(options: MigrateRowsOptions): AsyncGenerator<RowOutcome, void, undefined> {
	const { argos, source, dryRun = false, signal, graceMs = 5_000 } = options;
	const given: Readonly<Record<string, string>> = options.admin ? { admin: options.admin } : {};
	if (options.admin) assertInput(OPERATION, { admin: migrateSubmissionOperation.fields.admin }, given);

	const { header, rows } = await openCsv(source);
	const grace = afterGrace(signal, graceMs);
	try {
		const columns = readHeader({ ...header, name: sourceName(source), given: Object.keys(given) });
		const adminIsColumn = columns.some(({ field }) => field === 'admin');
		// A quote left open at the end must show before the first person is sent, not after the thousandth.
		const counted = typeof source === 'string' && !dryRun ? await countRows(source) : undefined;
		const failures = createFailures({ adminIsColumn });

		let row = 0;
		for await (const { line, cells } of rows) {
			if (signal?.aborted) throw stopped(row);
			if (row === counted) throw changed({ source, row, line });
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
				const { submissionId } = await argos.submissions.migrate(checked.input, {
					signal: grace.signal,
				});
				failures.migrated();
				yield { ...place, status: 'migrated', submissionId };
			} catch (error) {
				if (!isArgosError(error)) throw error;
				const end = failures.failed(error, row);
				// A run that ends with the error as it is was refused as a whole, unless the row may have arrived.
				if (end !== error || error.outcome === 'unknown') yield { ...place, status: 'failed', error };
				if (end !== undefined) throw end;
			}
		}
		if (counted !== undefined && row < counted) throw changed({ source, row });
	} finally {
		grace.clear();
		await rows.return();
	}
}

function changed(at: { source: CsvSource; row: number; line?: number }): CsvError {
	const { source, row, ...line } = at;
	return new CsvError({
		code: 'changed',
		...line,
		message: `${sourceName(source)} has changed since it was checked: stopped after row ${row}. The rows told before stay as told. Start again when nobody writes to the file, without these rows.`,
	});
}

function stopped(row: number): ArgosError {
	return new ArgosError({
		kind: 'aborted',
		operation: OPERATION,
		summary: `Stopped after row ${row}.`,
		advice: 'The rows told before are done; continue with the next one.',
	});
}
