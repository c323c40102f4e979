import { redact } from '@argos/core';
import { MigrationError } from '../migration-error.ts';
import { type BoundColumns, isNameless } from './bind-columns.ts';
import { FIELD_NAMES } from './fields.ts';
import type { MappingOptions, MigrationField } from './mapping.ts';

const JOIN = 'First and last name are joined when the mapping says "fullName": "first-last" or "last-first".';

interface Problem {
	readonly code: 'unknown-column' | 'duplicate-column' | 'missing-column';
	readonly column: string;
	readonly what: string;
}

/**
 * Looks at the line that names the columns. Nothing is dropped silently: a column that is not known stops everything.
 * @throws {MigrationError} `no-header`, `unknown-column`, `duplicate-column` or `missing-column`
 */
export function assertHeader(header: {
	readonly name: string;
	readonly line: number;
	readonly columns: BoundColumns;
	/** Fields that must have a column. */
	readonly needed: readonly MigrationField[];
	/** The columns that the mapping names. */
	readonly mapped: NonNullable<MappingOptions['columns']>;
	readonly fullName: MappingOptions['fullName'];
}): void {
	const { name, line, columns, needed, mapped, fullName } = header;
	// Without a header the first line is a person, so it must not be quoted.
	if (columns.bound.length === 0) {
		const message = `${name}, line ${line}: no known column is named. The first line must name the columns, such as: ${needed.join(',')}. Columns with other names need a mapping.`;
		throw new MigrationError({ code: 'no-header', line, message });
	}
	const fields = columns.bound.map(({ field }) => field);
	const hasParts = fields.includes('firstName') && fields.includes('lastName');
	const isJoined = fullName !== undefined && hasParts;
	const canJoin = hasParts && !fields.includes('fullName');
	const missing = needed.filter((field) => !fields.includes(field) && !(field === 'fullName' && isJoined));
	const problems = [
		...duplicates(columns),
		...unknown(columns, { mayBePerson: missing.length > 1 }),
		...withoutColumns([...missing, ...namedInVain({ mapped, fields: [...fields, ...missing] })], { canJoin }),
	];
	const [first] = problems;
	if (first === undefined) return;
	throw new MigrationError({
		code: problems.find(({ code }) => code === 'missing-column')?.code ?? first.code,
		line,
		column: first.column,
		message: `${name}, line ${line}: ${problems.map(({ what }) => what).join(' ')}`,
	});
}

function duplicates({ bound, again }: BoundColumns): Problem[] {
	return again.map(({ column, field }) => {
		const earlier = bound.find((one) => one.field === field)?.column ?? field;
		const what = `The columns "${redact(earlier, [])}" and "${redact(column, [])}" both mean ${field}: keep one, or map the other to null.`;
		return { code: 'duplicate-column', column: redact(column, []), what };
	});
}

// A line that names few of the needed columns may be a person, with a cell that happens to read "email".
function unknown({ unknown }: BoundColumns, { mayBePerson }: { mayBePerson: boolean }): Problem[] {
	// Rows may have nothing in a column without a name, so nothing is lost of it.
	const odd = unknown
		.filter((one) => !isNameless(one))
		.map(({ column, index }) => (mayBePerson ? `number ${index + 1}` : `"${redact(column, [])}"`));
	const [column] = odd;
	if (column === undefined) return [];
	const [these, it] = odd.length === 1 ? ['This column is', 'it'] : ['These columns are', 'them'];
	const what = `${these} not known: ${odd.join(', ')}. Rename ${it}, map ${it} to a field, or to null to leave ${it} out; fields are ${FIELD_NAMES.join(', ')}.`;
	return [{ code: 'unknown-column', column, what }];
}

// A slip in the mapping would otherwise lose a column that nobody has to fill.
function namedInVain(of: {
	mapped: NonNullable<MappingOptions['columns']>;
	fields: readonly MigrationField[];
}): string[] {
	return Object.entries(of.mapped).flatMap(([column, field]) =>
		field === null || of.fields.includes(field) ? [] : [`"${redact(column, [])}" (named by the mapping)`],
	);
}

function withoutColumns(missing: readonly string[], { canJoin }: { canJoin: boolean }): Problem[] {
	const [column] = missing;
	if (column === undefined) return [];
	const [these, it] = missing.length === 1 ? ['This column is', 'it'] : ['These columns are', 'them'];
	const join = missing.includes('fullName') && canJoin ? ` ${JOIN}` : '';
	const what = `${these} missing: ${missing.join(', ')}. Add ${it} to the header and to every row, or map another column to ${it}.${join}`;
	return [{ code: 'missing-column', column, what }];
}
