import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Problem } from './problem.ts';

const DELIMITERS = [',', ';', '\t'];

/**
 * Finds where on their lines the wrong cells begin, the first character being 1, so that annotations can point
 * at them. What cannot be found (a column that the file does not have, a cell after a quoted line break) is
 * left out: then the annotation points at the line alone.
 */
export async function locateCells(path: string, problems: readonly Problem[]): Promise<Map<Problem, number>> {
	const found = new Map<Problem, number>();
	if (problems.length === 0) return found;
	const last = Math.max(...problems.map(({ line }) => line));
	const stream = createReadStream(path, 'utf8');
	let header: string | undefined;
	let number = 0;
	for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
		number++;
		const line = number === 1 ? text.replace(/^\uFEFF/, '') : text;
		if (header === undefined) {
			if (line.trim() !== '') header = line;
			continue;
		}
		for (const problem of problems.filter((one) => one.line === number)) {
			const column = positionOf({ header, line, name: problem.column });
			if (column !== undefined) found.set(problem, column);
		}
		if (number >= last) break;
	}
	stream.destroy();
	return found;
}

function positionOf({
	header,
	line,
	name,
}: {
	header: string;
	line: string;
	name: string;
}): number | undefined {
	for (const delimiter of DELIMITERS) {
		const starts = cellStarts(header, delimiter);
		const index = starts.findIndex((start, at) => {
			const cell = header.slice(start, (starts[at + 1] ?? header.length + 1) - 1).trim();
			return cell.replace(/^"|"$/g, '') === name;
		});
		const start = cellStarts(line, delimiter)[index];
		if (start !== undefined) return start + 1;
	}
	return undefined;
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
