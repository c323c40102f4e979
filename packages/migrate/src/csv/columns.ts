import { migrateSubmissionOperation, redact } from '@argos/core';
import { CsvError } from '../csv-error.ts';

/** A column of the file: its name as written there, and the field of the operation that it fills. */
export interface Column {
	header: string;
	field: string;
}

const FIELDS = migrateSubmissionOperation.fields;

// `fullName`, `full_name`, `Full Name` and the vendor's `address_city`, `userid` all meet here.
const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');
const FIELD_OF = new Map(Object.keys(FIELDS).map((field) => [plain(field), field]));

/**
 * Reads a header. Nothing is dropped silently: a column that is not known stops everything.
 * @throws {CsvError} `no-header`, `unknown-column`, `duplicate-column` or `missing-column`
 */
export function readHeader(header: {
	cells: readonly string[];
	line: number;
	/** What messages call the file. */
	name: string;
	/** Fields that get their value from elsewhere when there is no such column. */
	given: readonly string[];
}): Column[] {
	const { cells, line, name, given } = header;
	const found = cells.map((cell) => ({ header: cell, field: FIELD_OF.get(plain(cell)) }));
	const columns = found.filter((column): column is Column => column.field !== undefined);
	// Without a header the first line is a person, so it must not be quoted.
	if (columns.length === 0) {
		throw new CsvError({
			code: 'no-header',
			line,
			message: `${name}, line ${line}: no known column is named. The first line must name the columns, such as: ${required(given).join(',')}.`,
		});
	}
	const absent = missing(columns, given);
	const problems = [
		...duplicates(columns),
		...unknown(found, { mayBePerson: absent.length > 1 }),
		...withoutColumns(absent),
	];
	const [first] = problems;
	if (first === undefined) return columns;
	throw new CsvError({
		code: problems.find(({ code }) => code === 'missing-column')?.code ?? first.code,
		line,
		column: first.column,
		message: `${name}, line ${line}: ${problems.map(({ what }) => what).join(' ')}`,
	});
}

interface Problem {
	code: 'unknown-column' | 'duplicate-column' | 'missing-column';
	column: string;
	what: string;
}

function duplicates(columns: readonly Column[]): Problem[] {
	return columns.flatMap(({ header, field }, index) => {
		const earlier = columns.slice(0, index).find((column) => column.field === field);
		if (earlier === undefined) return [];
		const what = `The columns "${earlier.header}" and "${header}" both mean ${field}: keep one.`;
		return [{ code: 'duplicate-column', column: header, what }];
	});
}

// A line that names few of the required columns may be a person, with a cell that happens to read "email".
function unknown(
	columns: readonly { header: string; field: string | undefined }[],
	{ mayBePerson }: { mayBePerson: boolean },
): Problem[] {
	const odd = columns.flatMap(({ header, field }, index) => {
		if (field !== undefined) return [];
		if (header === '') return [`number ${index + 1} (no name)`];
		return [mayBePerson ? `number ${index + 1}` : `"${redact(header, [])}"`];
	});
	const [column] = odd;
	if (column === undefined) return [];
	const names = `${odd.length === 1 ? 'This column is' : 'These columns are'} not known: ${odd.join(', ')}.`;
	const what = `${names} Rename or remove ${odd.length === 1 ? 'it' : 'them'}; known are ${Object.keys(FIELDS).join(', ')}.`;
	return [{ code: 'unknown-column', column, what }];
}

function missing(columns: readonly Column[], given: readonly string[]): string[] {
	return required(given).filter((field) => !columns.some((column) => column.field === field));
}

function withoutColumns(absent: readonly string[]): Problem[] {
	const [column] = absent;
	if (column === undefined) return [];
	const [noun, it] = absent.length === 1 ? ['This column is', 'it'] : ['These columns are', 'them'];
	const what = `${noun} missing: ${absent.join(', ')}. Add ${it} to the header and to every row.`;
	return [{ code: 'missing-column', column, what }];
}

function required(given: readonly string[]): string[] {
	return Object.entries(FIELDS).flatMap(([name, field]) =>
		field.required && !given.includes(name) ? [name] : [],
	);
}
