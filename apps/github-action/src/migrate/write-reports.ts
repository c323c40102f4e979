import { openJournalForReading, writeHtmlReport, writeResults } from '@argos/migrate';
import { formatOf } from './format-of.ts';

export interface WrittenReports {
	/** Empty for a file that was not asked for, or could not be written. */
	reportPath: string;
	htmlReportPath: string;
	/** Why one of them could not be written. */
	failure?: unknown;
}

/**
 * Writes what is asked for from the journal into folders that are there; an empty path asks for nothing. One that cannot
 * be written keeps back neither the other one nor what the migration has to tell.
 */
export async function writeReports(of: {
	journal: string;
	reportPath: string;
	htmlReportPath: string;
}): Promise<WrittenReports> {
	const { journal, reportPath, htmlReportPath } = of;
	const written: WrittenReports = { reportPath: '', htmlReportPath: '' };
	const attempt = async (work: () => Promise<void>) => {
		try {
			await work();
		} catch (failure) {
			written.failure ??= failure;
		}
	};
	await attempt(async () => {
		const reader = openJournalForReading(journal);
		try {
			await attempt(async () => {
				if (reportPath === '') return;
				await writeResults(reader, { path: reportPath, format: formatOf(reportPath) });
				written.reportPath = reportPath;
			});
			await attempt(async () => {
				if (htmlReportPath === '') return;
				const results = reportPath === '' ? {} : { results: reportPath };
				const resume = `Run the workflow again with the journal ${journal}.`;
				await writeHtmlReport(reader, { path: htmlReportPath, resume, ...results });
				written.htmlReportPath = htmlReportPath;
			});
		} finally {
			reader.close();
		}
	});
	return written;
}
