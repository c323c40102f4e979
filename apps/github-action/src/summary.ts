import { summary } from '@actions/core';

/** Rows of a table that are shown at most. */
export const TABLE_ROWS = 200;

const CELL_LENGTH = 300;

/** A step's summary over 1 MiB is refused whole; tables end before it. */
const TABLE_BYTES = 400_000;

export interface Table {
	header: readonly string[];
	rows: readonly (readonly (string | number)[])[];
	/** How many rows there would be in all. */
	total: number;
}

/** Writes the job summary: a title, a sentence, a chart, and at most two tables of which the end may be left out. */
export async function writeSummary(page: {
	title: string;
	text: string;
	/** A block of Markdown; empty for none. */
	chart: string;
	tables: readonly [Table] | readonly [Table, Table];
}): Promise<void> {
	// Runners that show no summaries name no file for them; what else is to be told must not fail for that.
	if (!process.env.GITHUB_STEP_SUMMARY) return;
	summary.addHeading(escaped(page.title), 2).addRaw(escaped(page.text), true);
	// Markdown begins again after an empty line.
	if (page.chart !== '') summary.addRaw(`\n${page.chart}\n`, true);
	for (const { header, rows, total } of page.tables) {
		if (rows.length === 0) continue;
		const shown = fitting(
			rows.slice(0, TABLE_ROWS).map((row) => row.map((cell) => escaped(cut(String(cell))))),
		);
		summary.addTable([header.map((data) => ({ data: escaped(data), header: true })), ...shown]);
		if (total > shown.length) summary.addRaw(`${total - shown.length} more are not shown here.`, true);
	}
	await summary.write();
}

function fitting(rows: readonly string[][]): string[][] {
	let bytes = 0;
	const end = rows.findIndex((row) => {
		bytes += row.reduce((sum, cell) => sum + Buffer.byteLength(cell) + '<td></td>'.length, 0);
		return bytes > TABLE_BYTES;
	});
	return end === -1 ? [...rows] : rows.slice(0, end);
}

function cut(text: string): string {
	return text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH)}…` : text;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
