import type { Reference } from '../journal/journal.ts';
import type { Mapping, MigrationField } from '../mapping/mapping.ts';
import type { RunRow } from '../run/run-row.ts';
import type { Source, SourceRow } from '../source/source.ts';
import { referenceField } from './reference-field.ts';
import { type SeenReferences, seenReferences } from './seen-references.ts';

/** A row, and what the mapping makes of it. */
export interface CheckedRow extends RunRow {
	/** Its reference stands in an earlier row already. */
	readonly duplicate: boolean;
}

/** Maps every row of a source and refuses references that come twice: a lost answer could not be told apart. */
export async function* checkedRows(options: {
	source: Source;
	mapping: Mapping;
	reference: Reference | undefined;
	/** @throws {MigrationError} `changed`; asked for every batch */
	stillSame?: (() => void) | undefined;
}): AsyncGenerator<CheckedRow[], void, undefined> {
	const { source, mapping, reference, stillSame } = options;
	const field = reference && referenceField(reference);
	const seen = field && seenReferences();
	try {
		for await (const batch of source.batches) {
			stillSame?.();
			yield batch.map((row) => checkedRow(row, mapping, field, seen));
		}
	} finally {
		seen?.close();
		await source.batches.return();
	}
}

function checkedRow(
	source: SourceRow,
	mapping: Mapping,
	field: MigrationField | undefined,
	seen: SeenReferences | undefined,
): CheckedRow {
	const { row, line } = source;
	const mapped = mapping.map(source);
	const reference = mapped.ok && field !== undefined ? mapped.input[field] : undefined;
	if (!reference || field === undefined) return { row, line, mapped, duplicate: false };
	const earlier = seen?.firstLine(reference, line);
	if (earlier === undefined) return { row, line, mapped, duplicate: false };
	const column = mapping.columnOf(source.columns, field);
	const issue = { column, reason: `is the same as in line ${earlier}, and must differ from row to row` };
	return { row, line, mapped: { ok: false, issues: [issue] }, duplicate: true };
}
