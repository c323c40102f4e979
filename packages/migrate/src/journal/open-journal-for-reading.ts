import { existsSync } from 'node:fs';
import type { LimiterUsage } from '@argos/core';
import { MigrationError } from '../migration-error.ts';
import type { ReportSource } from '../report/report.ts';
import { readGuard } from './guard.ts';
import type { JournalRow, RowState } from './journal.ts';
import { damaged, journalFailure } from './journal-failure.ts';
import { journalFiles } from './journal-files.ts';
import { journalRows } from './journal-rows.ts';
import { openFileForReading } from './open-file-for-reading.ts';
import { total } from './row-state.ts';
import { readStoredJournal } from './stored-journal.ts';

/** A journal as it was at one moment, however long the reading takes. */
export interface JournalReader extends ReportSource {
	rows(states?: readonly RowState[]): Iterable<JournalRow>;
	/** Calls counted so far on the last day on which there were any. */
	usage(): LimiterUsage | undefined;
	close(): void;
}

/**
 * Opens a journal for `status` and reports, also while a run writes to it. In a folder that can only be read, a
 * journal can be read that was closed, not one whose last run crashed: SQLite needs room for a file beside it.
 *
 * @throws {MigrationError} `no-journal`, `journal-damaged`, `journal-newer`; `journal-unwritable` for a journal of a
 * crashed run in a folder that can only be read
 */
export function openJournalForReading(path: string): JournalReader {
	const files = journalFiles(path);
	const { name } = files;
	if (!existsSync(files.main)) throw noJournal(name);
	try {
		const guard = readGuard(files);
		const { database, close } = openFileForReading(files);
		try {
			// Everything that is read from here on is of one moment.
			database.exec('BEGIN');
			const { head, counts, usage } = readStoredJournal(database, { files, guard });
			return {
				name,
				head,
				counts: () => counts,
				usage: () => usage,
				*rows(states) {
					try {
						let number = 0;
						for (const row of journalRows(database, states)) {
							number += 1;
							yield row;
						}
						if (states === undefined && number !== total(counts))
							throw damaged(name, 'rows are missing in it');
					} catch (error) {
						throw journalFailure(name, error);
					}
				},
				close,
			};
		} catch (error) {
			close();
			throw error;
		}
	} catch (error) {
		throw journalFailure(name, error);
	}
}

function noJournal(name: string): MigrationError {
	return new MigrationError({
		code: 'no-journal',
		message: `There is no journal "${name}". Name the file that the migration told when it began.`,
	});
}
