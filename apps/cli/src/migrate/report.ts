import {
	copyRows,
	type JournalReader,
	openJournalForReading,
	type ReportState,
	rowsIn,
	summaryOf,
	writeHtmlReport,
	writeResults,
} from '@argos/migrate';
import { CliError } from '../cli-error.ts';
import { oneLine } from '../one-line.ts';
import { printLine, printNote } from '../output.ts';
import { countsLine } from './ending.ts';
import { asOperand } from './go-on.ts';
import { assertApart } from './journal-path.ts';
import { keptSource } from './kept-input.ts';
import { nextSteps } from './next-steps.ts';
import { peopleByRow } from './people.ts';
import { shellLine } from './shell-line.ts';
import { counted } from './words.ts';

export interface ReportFlags {
	html?: string;
	results?: string;
	failedRows?: string;
	review?: string;
	people?: boolean;
}

/**
 * Writes what is asked for about a migration, or tells how it stands.
 * @throws {CliError} `usage` for files that would overwrite each other, or a name that is no CSV and no JSONL
 */
export async function reportMigration(journal: string, flags: ReportFlags): Promise<void> {
	const { html, results, failedRows, review, people } = flags;
	const files = { '--html': html, '--results': results, '--failed-rows': failedRows, '--review': review };
	await assertApart({ 'the journal': journal, ...files });
	const format = results === undefined ? undefined : resultsFormat(results);
	if (people && html === undefined)
		throw new CliError('usage', '--people belongs to --html: name that file, too.');
	const reader = openJournalForReading(journal);
	try {
		if (results !== undefined && format !== undefined) {
			await writeResults(reader, { path: results, format });
			await printLine(`${results}: what became of each row, without personal data`);
		}
		if (failedRows !== undefined) {
			await copy({
				reader,
				journal,
				path: failedRows,
				states: ['failed', 'skipped'],
				what: 'to correct and migrate',
			});
		}
		if (review !== undefined) {
			await copy({ reader, journal, path: review, states: ['unknown'], what: 'to look up in ARGOS' });
		}
		if (html !== undefined) {
			const goOn = shellLine(['migrate', 'resume', asOperand(journal)]);
			const shown = people ? { people: await peopleByRow(reader, journal) } : {};
			await writeHtmlReport(reader, { path: html, resume: goOn, results, ...shown });
			const note = people ? 'it names people, so keep it as you keep their data' : 'no personal data';
			await printLine(`${html}: report (${note})`);
		}
		if (Object.values(files).every((file) => file === undefined)) await tell(reader, journal);
	} finally {
		reader.close();
	}
}

function resultsFormat(path: string): 'csv' | 'jsonl' {
	if (/\.jsonl$/i.test(path)) return 'jsonl';
	if (/\.csv$/i.test(path)) return 'csv';
	throw new CliError('usage', `${path} ends neither in .csv nor in .jsonl: --results writes one of the two.`);
}

async function copy(wanted: {
	reader: JournalReader;
	journal: string;
	path: string;
	states: readonly ReportState[];
	what: string;
}): Promise<void> {
	const { reader, journal, path, states, what } = wanted;
	const { head } = reader;
	const rows = await rowsIn(reader, states);
	const source = keptSource(head, journal);
	const { copied, unreadable } = await copyRows({ source, rows, path, digest: head.inputDigest });
	await printLine(`${path}: ${counted(copied, 'row')} ${what} (people: keep it as you keep their data)`);
	if (unreadable > 0) {
		printNote(
			`${counted(unreadable, 'row')} cannot be copied, since they are broken as such (a cell too many, an open quote); "argos migrate report ${journal} --results results.csv" names their lines.`,
		);
	}
}

async function tell(reader: JournalReader, journal: string): Promise<void> {
	const { faults, issues, ...summary } = await summaryOf(reader);
	const goOn = ['migrate', 'resume', asOperand(journal)];
	const lines = [
		countsLine(summary),
		...faults.top.map(({ kind, code, count }) => `  ${counted(count, 'row')}: ${code ?? kind}`),
		...issues.top.map(
			({ column, reason, count }) => `  ${counted(count, 'row')}: column ${column}: ${reason}`,
		),
		...nextSteps({ summary, journal, goOn }),
	];
	for (const line of lines) await printLine(oneLine(line));
}
