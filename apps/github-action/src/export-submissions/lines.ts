import type { Submission } from '@argos/core';
import { csvLine, withoutFormula } from '@argos/migrate';
import { type Column, valueAt } from './columns.ts';

export interface LineOptions {
	format: 'csv' | 'jsonl';
	columns: readonly Column[];
	/** In CSV: whether texts that a spreadsheet would run as formulas get an apostrophe in front. */
	formulas: 'escape' | 'keep';
}

/**
 * The lines of an export. CSV: a header of paths, then a row for each, several texts of one cell separated by
 * `; `. JSONL: an object for each with the paths as names; what a submission does not have is left out.
 */
export async function* linesOf(
	submissions: AsyncIterable<Submission>,
	options: LineOptions,
): AsyncGenerator<string, void, undefined> {
	const { format, columns, formulas } = options;
	if (format === 'csv') yield csvLine(columns.map(({ path }) => path));
	for await (const submission of submissions) {
		const values = columns.map((column) => valueAt(submission, column));
		if (format === 'csv') {
			const cells = values.map(textOf);
			yield csvLine(formulas === 'escape' ? cells.map(withoutFormula) : cells);
		} else {
			yield `${JSON.stringify(Object.fromEntries(columns.map(({ path }, at) => [path, values[at]])))}\n`;
		}
	}
}

function textOf(value: unknown): string {
	if (Array.isArray(value)) return value.map(textOf).join('; ');
	return value === undefined ? '' : String(value);
}
