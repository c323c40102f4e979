import { openJournalForReading, writeHtmlReport } from '@argos/migrate';
import { shellLine } from './shell-line.ts';

/**
 * Writes the HTML report of a journal.
 * @throws {MigrationError} when the journal cannot be read or the report not be written
 */
export async function writeReport(report: {
	journal: string;
	path: string;
	goOn: readonly string[];
}): Promise<void> {
	const { journal, path, goOn } = report;
	const reader = openJournalForReading(journal);
	try {
		await writeHtmlReport(reader, { path, resume: shellLine(goOn) });
	} finally {
		reader.close();
	}
}
