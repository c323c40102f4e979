import { redact } from '@argos/core';
import type { RowIssue } from '../row-issue.ts';
import { type BoundColumn, type BoundColumns, isNameless } from './bind-columns.ts';
import type { MigrationField } from './mapping.ts';
import type { Read } from './reading.ts';

/** What to do with rows of the same columns, worked out once. */
export interface RowPlan {
	readonly cells: readonly (BoundColumn & { readonly read: Read })[];
	readonly columnOf: ReadonlyMap<string, string>;
	/** Places of columns without a name, in which nothing may stand. */
	readonly nameless: readonly number[];
	/** What is wrong with every row of these columns. Tables with a header are refused for it as a whole. */
	readonly issues: readonly RowIssue[];
}

export function rowPlan(columns: BoundColumns, readers: ReadonlyMap<MigrationField, Read>): RowPlan {
	const { bound, unknown, again } = columns;
	const columnOf = new Map<string, string>(bound.map(({ field, column }) => [field, column]));
	return {
		cells: bound.map((column) => ({ ...column, read: readers.get(column.field) ?? asWritten })),
		columnOf,
		nameless: unknown.filter(isNameless).map(({ index }) => index),
		issues: [
			...unknown
				.filter((one) => !isNameless(one))
				.map(({ column }) => ({ column: redact(column, []), reason: 'is not a known column' })),
			...again.map(({ column, field }) => ({
				column: redact(column, []),
				reason: `means ${field}, as an earlier column does`,
			})),
		],
	};
}

const asWritten: Read = (cell) => ({ value: cell });
