import { redact } from '@argos/core';
import { MigrationError } from '../migration-error.ts';
import type { SourceRow } from '../source/source.ts';
import { type BoundColumn, columnBinder, namelessColumn } from './bind-columns.ts';
import { REQUIRED } from './fields.ts';
import { NAME_ORDERS } from './join-names.ts';
import type { MappingOptions, MigrationField } from './mapping.ts';
import { proposeDateFormat } from './propose-date-format.ts';
import { proposeWords } from './propose-words.ts';

export interface ProposedMapping {
	/** To be looked through and filled in by a person. */
	readonly mapping: MappingOptions;
	/** What that person has to know or do. No cell of the file, but for words of choices and countries. */
	readonly notes: readonly string[];
}

/** Someone's data in the place of names: an address, a date, a long number. */
const DATA = /@|\d{5}|\d[-/.]\d/;

/**
 * Proposes a mapping file for a table from its first rows.
 * @param sample.columns the header; without it, the names that the rows have
 * @throws {MigrationError} `no-header` when the first line seems to be a person
 */
export function proposeMapping(sample: {
	readonly columns?: readonly string[] | undefined;
	readonly rows: readonly SourceRow[];
}): ProposedMapping {
	const { rows } = sample;
	const columns = sample.columns ?? [...new Set(rows.flatMap((row) => row.columns))];
	if (columns.some((column) => DATA.test(column))) {
		const message =
			'The first line seems to hold data. It must name the columns, such as: email,full name,date of birth,status.';
		throw new MigrationError({ code: 'no-header', message });
	}
	const { bound, unknown, again } = columnBinder()(columns);
	const fieldOf = new Map(bound.map(({ column, field }) => [column, field]));
	const cells = cellsByField(rows, fieldOf);
	const dates = proposeDateFormat(cells);
	const words = proposeWords(cells);
	return {
		mapping: {
			// What has no name stays unnamed, so that nothing in it is left out unseen.
			columns: Object.fromEntries(
				columns.filter((column) => column !== '').map((column) => [column, fieldOf.get(column) ?? null]),
			),
			...(dates.format === undefined ? {} : { dateFormat: dates.format }),
			...(Object.keys(words.values).length === 0 ? {} : { values: words.values }),
		},
		notes: [
			...unknown.map(noteOnUnknown),
			...again.map((column) => noteOnAnother(column, fieldOf)),
			...noteOnMissing(bound.map(({ field }) => field)),
			...dates.notes,
			...words.notes,
		],
	};
}

/** The different cells of each field. */
function cellsByField(
	rows: readonly SourceRow[],
	fieldOf: ReadonlyMap<string, MigrationField>,
): ReadonlyMap<MigrationField, ReadonlySet<string>> {
	const cells = new Map<MigrationField, Set<string>>();
	for (const row of rows) {
		if (row.problem !== undefined) continue;
		for (const [index, column] of row.columns.entries()) {
			const field = fieldOf.get(column);
			const cell = row.cells[index]?.trim();
			if (!field || !cell) continue;
			const known = cells.get(field) ?? new Set();
			cells.set(field, known.add(cell));
		}
	}
	return cells;
}

function noteOnAnother({ column, field }: BoundColumn, fieldOf: ReadonlyMap<string, MigrationField>): string {
	const shown = redact(column, []);
	if (fieldOf.has(column)) return `"${shown}" comes twice. Rename one of them in the file.`;
	return `"${shown}" means ${field} as an earlier column does, and is left out (null).`;
}

function noteOnUnknown({ column, index }: { readonly column: string; readonly index: number }): string {
	if (column !== '') {
		return `"${redact(column, [])}" is not known and left out (null). Name its field to take it.`;
	}
	return `Column ${namelessColumn(index)}: rows with a value in it are refused. Name it in the file.`;
}

function noteOnMissing(fields: readonly MigrationField[]): string[] {
	const canJoin = fields.includes('firstName') && fields.includes('lastName');
	const lost = REQUIRED.filter((field) => !fields.includes(field));
	const missing = lost.filter((field) => !(field === 'fullName' && canJoin));
	const joined =
		missing.length === lost.length
			? []
			: [
					`No column is known for fullName. First and last name can be joined: write "fullName": ${NAME_ORDERS.map((order) => `"${order}"`).join(' or ')}.`,
				];
	if (missing.length === 0) return joined;
	return [
		...joined,
		`No column is known for ${missing.join(', ')}, which every person needs. Name a column for each, or set one value for all.`,
	];
}
