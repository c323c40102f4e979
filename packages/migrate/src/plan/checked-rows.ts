import type { Reference } from '../journal/journal.ts';
import { FIELD_NAMES } from '../mapping/fields.ts';
import type { MappedRow, Mapping, MigrationField } from '../mapping/mapping.ts';
import type { RowIssue } from '../row-issue.ts';
import type { RunRow } from '../run/run-row.ts';
import type { Source, SourceRow } from '../source/source.ts';
import { WHOLE_ROW } from '../source/whole-row.ts';
import { referenceField } from './reference-field.ts';
import { type SeenReferences, seenReferences } from './seen-references.ts';

/** A row, and what the mapping makes of it. */
export interface CheckedRow extends RunRow {
	/** An earlier row has its reference already, or, without a reference, all of its cells. The last issue says so. */
	readonly duplicate: boolean;
}

/**
 * Maps every row of a source and refuses references that come twice: a lost answer could not be told apart. Those of
 * wrong rows count as well, since they are there to be corrected and sent later. Without a reference, a row that says
 * the same as another is refused.
 */
export async function* checkedRows(options: {
	source: Source;
	mapping: Mapping;
	reference: Reference | undefined;
	/** @throws {MigrationError} `changed`; asked for every batch */
	stillSame?: (() => void) | undefined;
}): AsyncGenerator<CheckedRow[], void, undefined> {
	const { source, mapping, reference, stillSame } = options;
	const field = reference && referenceField(reference);
	const seen = seenReferences();
	try {
		for await (const batch of source.batches) {
			stillSame?.();
			yield batch.map((row) => checkedRow(row, mapping, field, seen));
		}
	} finally {
		seen.close();
		await source.batches.return();
	}
}

function checkedRow(
	source: SourceRow,
	mapping: Mapping,
	field: MigrationField | undefined,
	seen: SeenReferences,
): CheckedRow {
	const { row, line } = source;
	const mapped = mapping.map(source);
	const again = secondOf({ source, mapped, mapping, field, seen });
	if (again === undefined) return { row, line, mapped, duplicate: false };
	const issues: MappedRow = mapped.ok
		? { ok: false, issues: [again] }
		: { ok: false, issues: [...mapped.issues, again] };
	return { row, line, mapped: issues, duplicate: true };
}

function secondOf(of: {
	source: SourceRow;
	mapped: MappedRow;
	mapping: Mapping;
	field: MigrationField | undefined;
	seen: SeenReferences;
}): RowIssue | undefined {
	const { source, mapped, mapping, field, seen } = of;
	const { line, columns } = source;
	const reference = field && referenceOf({ source, mapped, mapping, field });
	if (reference !== undefined && field !== undefined) {
		const earlier = seen.firstLine(reference, line);
		const reason = `is the same as in line ${earlier}, and must differ from row to row`;
		return earlier === undefined ? undefined : { column: mapping.columnOf(columns, field), reason };
	}
	if (!mapped.ok) return undefined;
	const { input } = mapped;
	const earlier = seen.firstLine(JSON.stringify(FIELD_NAMES.map((name) => input[name])), line);
	const reason = `says the same as line ${earlier} in every cell: one person would be there twice`;
	return earlier === undefined ? undefined : { column: WHOLE_ROW, reason };
}

function referenceOf(of: {
	source: SourceRow;
	mapped: MappedRow;
	mapping: Mapping;
	field: MigrationField;
}): string | undefined {
	const { source, mapped, mapping, field } = of;
	if (mapped.ok) return mapped.input[field] || undefined;
	// Cells of a row that cannot be read may stand in the wrong column.
	if (source.problem !== undefined) return undefined;
	return source.cells[source.columns.indexOf(mapping.columnOf(source.columns, field))]?.trim() || undefined;
}
