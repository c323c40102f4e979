import { openJournalForReading, writeHtmlReport, writeResults } from '@argos/migrate';
import { formatOf } from './format-of.ts';

/** Writes what is asked for from the journal into folders that are there; an empty path asks for nothing. */
export async function writeReports(of: {
	journal: string;
	reportPath: string;
	htmlReportPath: string;
}): Promise<void> {
	const { journal, reportPath, htmlReportPath } = of;
	const reader = openJournalForReading(journal);
	try {
		if (reportPath !== '') await writeResults(reader, { path: reportPath, format: formatOf(reportPath) });
		if (htmlReportPath !== '') {
			const results = reportPath === '' ? {} : { results: reportPath };
			const resume = `Run the workflow again with the journal ${journal}.`;
			await writeHtmlReport(reader, { path: htmlReportPath, resume, ...results });
		}
	} finally {
		reader.close();
	}
}
