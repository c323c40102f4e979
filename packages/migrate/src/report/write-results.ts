import { csvLine, withoutFormula } from './csv-line.ts';
import type { ReportSource } from './report.ts';
import { type ReportRow, reportRows } from './report-rows.ts';
import { writeWhole } from './write-whole.ts';

export type ResultsFormat = 'csv' | 'jsonl';

export interface WriteResultsOptions {
	path: string;
	/** CSV for spreadsheets: what looks like a formula there begins with an apostrophe. */
	format: ResultsFormat;
}

const COLUMNS = [
	'row',
	'line',
	'state',
	'submissionId',
	'tries',
	'kind',
	'code',
	'field',
	'status',
	'column',
	'reason',
	'issues',
	'message',
];

/**
 * Writes what became of every row, each once, by row number: a machine's list without personal data. It is streamed,
 * replaces an older one as a whole, and only its owner may read it.
 *
 * @throws {MigrationError} `unwritable` when the place cannot be written to, `journal-damaged`
 */
export async function writeResults(source: ReportSource, options: WriteResultsOptions): Promise<void> {
	const { path, format } = options;
	await writeWhole({ path, content: format === 'csv' ? csv(source) : jsonl(source), overwrite: true });
}

async function* csv(source: ReportSource): AsyncGenerator<string, void, undefined> {
	yield csvLine(COLUMNS);
	for await (const rows of reportRows(source)) {
		yield rows.map((row) => csvLine(cellsOf(row).map(withoutFormula))).join('');
	}
}

function cellsOf({ row, line, state, submissionId, tries, fault, issues = [] }: ReportRow) {
	return [
		row,
		line,
		state,
		submissionId,
		tries,
		fault?.kind,
		fault?.code,
		fault?.field,
		fault?.status,
		issues[0]?.column,
		issues[0]?.reason,
		issues.map(({ column, reason }) => `${column}: ${reason}`).join('; '),
		fault?.message,
	];
}

async function* jsonl(source: ReportSource): AsyncGenerator<string, void, undefined> {
	for await (const rows of reportRows(source)) yield rows.map(jsonLine).join('');
}

function jsonLine({ row, line, state, submissionId, tries, fault, issues }: ReportRow): string {
	const { kind, code, field, status, message } = fault ?? {};
	// What is undefined is left out.
	const entry = { row, line, state, submissionId, tries, kind, code, field, status, issues, message };
	return `${JSON.stringify(entry)}\n`;
}
