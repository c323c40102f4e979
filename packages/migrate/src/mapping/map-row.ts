import { checkInput, type FieldIssue, type MigrateSubmissionInput } from '@argos/core';
import type { RowIssue } from '../row-issue.ts';
import type { SourceRow } from '../source/source.ts';
import { FIELDS } from './fields.ts';
import type { MappedRow, MigrationField } from './mapping.ts';
import type { RowPlan } from './row-plan.ts';

const LOOKED_UP = 'is missing, and the row is to be looked up by it when its answer is lost';

/** Runs twice for each of a million rows, so it makes lists only for rows that are wrong. */
export function mapRow(of: {
	readonly row: SourceRow;
	readonly plan: RowPlan;
	/** Values for fields that the row leaves empty. */
	readonly constants: Readonly<Record<string, string>>;
	/** A field that every row must fill. */
	readonly reference: MigrationField | undefined;
}): MappedRow {
	const { row, plan, constants, reference } = of;
	if (row.problem !== undefined) return { ok: false, issues: [row.problem] };

	const input: Record<string, string> = { ...constants };
	const unread: FieldIssue[] = [];
	for (const { index, field, read } of plan.cells) {
		const cell = row.cells[index]?.trim();
		if (!cell) continue;
		const reading = read(cell);
		if ('reason' in reading) unread.push({ field, reason: reading.reason });
		else if (reading.value !== undefined) input[field] = reading.value;
	}
	const unfit: FieldIssue[] = checkInput(FIELDS, input);
	if (reference !== undefined && !input[reference]) unfit.push({ field: reference, reason: LOOKED_UP });

	const [first, ...rest] =
		unread.length + unfit.length + plan.issues.length === 0 ? [] : issuesOf({ plan, unread, unfit });
	if (first !== undefined) return { ok: false, issues: [first, ...rest] };
	// `checkInput` has just shown that every field is there as described.
	return { ok: true, input: input as unknown as MigrateSubmissionInput };
}

function issuesOf(of: {
	plan: RowPlan;
	unread: readonly FieldIssue[];
	unfit: readonly FieldIssue[];
}): readonly RowIssue[] {
	const { plan, unread, unfit } = of;
	// A value that cannot be read is there all the same.
	const others = unfit.filter(({ field }) => !unread.some((one) => one.field === field));
	const ofFields = [...unread, ...others]
		.toSorted((a, b) => place(plan, a.field) - place(plan, b.field))
		.map(({ field, reason }) => ({ column: plan.columnOf.get(field) ?? field, reason }));
	return [...plan.issues, ...ofFields];
}

/** Columns in the order of the file, then fields without one. */
function place(plan: RowPlan, field: string): number {
	const index = plan.cells.findIndex((cell) => cell.field === field);
	return index === -1 ? plan.cells.length : index;
}
