import { summary } from '@actions/core';

/** Rows of a table that fit well within the 1 MiB that a step's summary may have. */
export const TABLE_ROWS = 200;

const CELL_LENGTH = 300;

export interface Table {
	header: readonly string[];
	rows: readonly (readonly (string | number)[])[];
	/** How many rows there would be in all. */
	total: number;
}

/** Writes the job summary: a title, a sentence, and tables of which the end may be left out. */
export async function writeSummary(page: { title: string; text: string; tables: Table[] }): Promise<void> {
	summary.addHeading(escaped(page.title), 2).addRaw(escaped(page.text), true);
	for (const { header, rows, total } of page.tables) {
		if (rows.length === 0) continue;
		const shown = rows.slice(0, TABLE_ROWS);
		summary.addTable([
			header.map((data) => ({ data: escaped(data), header: true })),
			...shown.map((row) => row.map((cell) => escaped(cut(String(cell))))),
		]);
		if (total > shown.length) summary.addRaw(`${total - shown.length} more are not shown here.`, true);
	}
	await summary.write();
}

function cut(text: string): string {
	return text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH)}…` : text;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
