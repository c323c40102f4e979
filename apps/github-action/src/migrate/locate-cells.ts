import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Problem } from './problem.ts';

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Finds where on their lines the wrong cells begin, the first character being 1, so that annotations can point
 * at them. What cannot be found (a column that the file does not have, a cell after a quoted line break, any in a
 * packed file) is left out: then the annotation points at the line alone.
 */
export async function locateCells(search: {
	path: string;
	/** Of a CSV. Default: whatever separates the header. */
	delimiter: string | undefined;
	problems: readonly Problem[];
}): Promise<Map<Problem, number>> {
	const { path, delimiter, problems } = search;
	const found = new Map<Problem, number>();
	if (problems.length === 0 || !(await isReadable(path))) return found;
	const delimiters = delimiter === undefined ? DELIMITERS : [delimiter];
	const last = Math.max(...problems.map(({ line }) => line));
	const stream = createReadStream(path, 'utf8');
	let header: string | undefined;
	let number = 0;
	for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
		number++;
		const line = number === 1 ? text.replace(/^\uFEFF/, '') : text;
		if (header === undefined && line.trim() !== '') header = line;
		for (const problem of problems.filter((one) => one.line === number)) {
			const column = positionOf({ header: header ?? '', line, name: problem.column, delimiters });
			if (column !== undefined) found.set(problem, column);
		}
		if (number >= last) break;
	}
	stream.destroy();
	return found;
}

/** Lines and columns of a file that is packed, or written in UTF-16, cannot be told by its bytes. */
async function isReadable(path: string): Promise<boolean> {
	const file = await open(path);
	try {
		const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
		return !['1f8b', 'fffe', 'feff'].includes(buffer.toString('hex'));
	} finally {
		await file.close();
	}
}

function positionOf(cell: {
	header: string;
	line: string;
	name: string;
	delimiters: readonly string[];
}): number | undefined {
	const { header, line, name, delimiters } = cell;
	if (/^\s*[[{]/.test(header)) return propertyStart(line, name);
	for (const delimiter of delimiters) {
		const starts = cellStarts(header, delimiter);
		const index = starts.findIndex((start, at) => {
			const text = header.slice(start, (starts[at + 1] ?? header.length + 1) - 1).trim();
			return text.replace(/^"|"$/g, '') === name;
		});
		const start = cellStarts(line, delimiter)[index];
		if (start !== undefined) return start + 1;
	}
	return undefined;
}

function propertyStart(line: string, name: string): number | undefined {
	const at = line.indexOf(JSON.stringify(name));
	return at === -1 ? undefined : at + 1;
}

function cellStarts(line: string, delimiter: string): number[] {
	const starts = [0];
	let quoted = false;
	for (let at = 0; at < line.length; at++) {
		const sign = line[at];
		if (sign === '"') quoted = !quoted;
		else if (sign === delimiter && !quoted) starts.push(at + 1);
	}
	return starts;
}
