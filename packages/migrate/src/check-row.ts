import { checkInput, type MigrateSubmissionInput, migrateSubmissionOperation } from '@argos/core';
import type { Column } from './csv/columns.ts';

/** One thing that is wrong with a row. */
export interface RowIssue {
	/** As the file's header writes it; for a value that comes from elsewhere, the field's own name. */
	column: string;
	/** A phrase without the value, such as `must be a date, written YYYY-MM-DD`. */
	reason: string;
}

export type CheckedRow =
	| { ok: false; issues: readonly [RowIssue, ...RowIssue[]] }
	| { ok: true; input: MigrateSubmissionInput };

/** Turns the cells of a row into the input of a migration. An empty cell means: not given. */
export function checkRow(row: {
	cells: readonly string[];
	columns: readonly Column[];
	/** Values for fields without a column. */
	given: Readonly<Record<string, string>>;
}): CheckedRow {
	const { cells, columns, given } = row;
	const misshapen = wrongLength(cells.length, columns);
	// Cells that have moved into the neighbouring column must never be sent.
	if (misshapen !== undefined) return { ok: false, issues: [misshapen] };

	const filled = columns.flatMap(({ field }, index) =>
		cells[index] ? [[field, cells[index]] as const] : [],
	);
	const input = { ...given, ...Object.fromEntries(filled) };
	const [first, ...rest] = checkInput(migrateSubmissionOperation.fields, input).map(({ field, reason }) => ({
		column: columns.find((column) => column.field === field)?.header ?? field,
		reason,
	}));
	if (first !== undefined) return { ok: false, issues: [first, ...rest] };
	// `checkInput` has just shown that every field is there as described.
	return { ok: true, input: input as unknown as MigrateSubmissionInput };
}

function wrongLength(length: number, columns: readonly Column[]): RowIssue | undefined {
	const column = columns[Math.min(length, columns.length - 1)];
	if (length === columns.length || column === undefined) return undefined;
	const counts = `the row has ${length} cells, the header ${columns.length} columns`;
	return {
		column: column.header,
		reason: length < columns.length ? `has no cell: ${counts}` : `is followed by too many cells: ${counts}`,
	};
}
