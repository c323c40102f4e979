import { MigrationError } from '../../migration-error.ts';
import type { SourceRow } from '../source.ts';
import type { Table } from '../table.ts';
import { WHOLE_ROW } from '../whole-row.ts';
import { createColumnNames } from './column-names.ts';
import { jsonElements } from './elements.ts';
import { type FlatObject, flatten } from './flatten.ts';
import type { JsonText } from './json-text.ts';
import { jsonLines } from './lines.ts';
import { parseExactly } from './parse-exactly.ts';
import { repeatedKey } from './repeated-key.ts';

/** Reads a JSON array of objects. */
export function readJsonArray(text: AsyncIterable<string>, name: string): Table {
	return { header: undefined, rows: rowsOf(jsonElements(text, name)) };
}

/** Reads one JSON object from each line. */
export function readJsonLines(text: AsyncIterable<string>, name: string): Table {
	return { header: undefined, rows: rowsOf(filled(jsonLines(text, name), name)) };
}

async function* filled(
	texts: AsyncIterable<JsonText[]>,
	name: string,
): AsyncGenerator<JsonText[], void, undefined> {
	let isEmpty = true;
	for await (const some of texts) {
		if (some.length > 0) isEmpty = false;
		yield some;
	}
	if (isEmpty) {
		throw new MigrationError({
			code: 'empty',
			message: `${name} is empty. It needs a line with a JSON object for each person.`,
		});
	}
}

async function* rowsOf(texts: AsyncIterable<JsonText[]>): AsyncGenerator<SourceRow[], void, undefined> {
	const columnNames = createColumnNames();
	let row = 0;
	for await (const some of texts) {
		yield some.map(({ text, line }) => {
			row++;
			const { columns, cells, problem } = read(text);
			return { row, line, columns: columnNames(columns), cells, ...(problem && { problem }) };
		});
	}
}

function read(text: string): Omit<FlatObject, 'hasNumber'> {
	const value = parsed(text);
	if (value === undefined) return unreadable('is no JSON: a quote, comma or bracket is missing or misplaced');
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return unreadable('is no JSON object: a person is written {"email": "…", …}');
	}
	const key = repeatedKey(text, value);
	const flat = flatten(value);
	if (key !== undefined) return { ...flat, problem: { column: key, reason: 'is given twice in one object' } };
	return flat.hasNumber ? flatten(parseExactly(text) as object) : flat;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function unreadable(reason: string): Omit<FlatObject, 'hasNumber'> {
	return { columns: [], cells: [], problem: { column: WHOLE_ROW, reason } };
}
