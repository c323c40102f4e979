import { checkInput, type FieldIssue, type MigrateSubmissionInput } from '@argos/core';
import type { RowIssue } from '../row-issue.ts';
import type { SourceRow } from '../source/source.ts';
import { namelessColumn } from './bind-columns.ts';
import { FIELDS } from './fields.ts';
import { joinNames, type NameOrder } from './join-names.ts';
import type { MappedRow, MigrationField } from './mapping.ts';
import type { RowPlan } from './row-plan.ts';

const HALF_NAME = 'is missing, and first and last name are not both there to be joined';
const NAMELESS =
	'holds a value, and the header gives this column no name: name it, or leave it out with "": null under "columns" of the mapping';
const LOOKED_UP = 'is missing, and the row is to be looked up by it when its answer is lost';

/** Runs twice for each of a million rows, so it makes lists only for rows that are wrong. */
export function mapRow(of: {
	readonly row: SourceRow;
	readonly plan: RowPlan;
	/** Values for fields that the row leaves empty. */
	readonly constants: Readonly<Record<string, string>>;
	/** A field that every row must fill. */
	readonly reference: MigrationField | undefined;
	readonly fullName: NameOrder | undefined;
}): MappedRow {
	const { row, plan, constants, reference, fullName } = of;
	if (row.problem !== undefined) return { ok: false, issues: [row.problem] };

	const input: Record<string, string> = { ...constants };
	const unread: FieldIssue[] = [];
	let hasOwn = false;
	for (const { index, field, read } of plan.cells) {
		const cell = row.cells[index]?.trim();
		if (!cell) continue;
		if (field === 'fullName') hasOwn = true;
		const reading = read(cell);
		if ('reason' in reading) unread.push({ field, reason: reading.reason });
		else if (reading.value !== undefined) input[field] = reading.value;
	}
	if (fullName !== undefined && !hasOwn) {
		const joined = joinNames(input, fullName);
		if (joined !== undefined) input.fullName = joined;
	}
	const unfit: FieldIssue[] = checkInput(FIELDS, input);
	if (reference !== undefined && !input[reference]) unfit.push({ field: reference, reason: LOOKED_UP });

	const nameless = plan.nameless.filter((index) => row.cells[index]?.trim());
	const wrong = unread.length + unfit.length + plan.issues.length + nameless.length;
	const [first, ...rest] =
		wrong === 0 ? [] : issuesOf({ plan, unread, unfit, nameless, isJoined: fullName !== undefined });
	if (first !== undefined) return { ok: false, issues: [first, ...rest] };
	// `checkInput` has just shown that every field is there as described.
	return { ok: true, input: input as unknown as MigrateSubmissionInput };
}

function issuesOf(of: {
	plan: RowPlan;
	unread: readonly FieldIssue[];
	unfit: readonly FieldIssue[];
	nameless: readonly number[];
	isJoined: boolean;
}): readonly RowIssue[] {
	const { plan, unread, unfit, nameless, isJoined } = of;
	// A value that cannot be read is there all the same.
	const others = unfit
		.filter(({ field }) => !unread.some((one) => one.field === field))
		.map((one) => (one.field === 'fullName' && isJoined ? { ...one, reason: HALF_NAME } : one));
	const ofFields = [...unread, ...others]
		.toSorted((a, b) => place(plan, a.field) - place(plan, b.field))
		.map(({ field, reason }) => ({ column: plan.columnOf.get(field) ?? field, reason }));
	const ofNameless = nameless.map((index) => ({ column: namelessColumn(index), reason: NAMELESS }));
	return [...plan.issues, ...ofFields, ...ofNameless];
}

/** Columns in the order of the file, then fields without one. */
function place(plan: RowPlan, field: string): number {
	const index = plan.cells.findIndex((cell) => cell.field === field);
	return index === -1 ? plan.cells.length : index;
}
