import { MigrationError } from '../../migration-error.ts';
import { LARGEST_ROW, lineEndBetween, splitLines } from '../text/lines.ts';
import type { JsonText } from './json-text.ts';

/**
 * The lines of a JSONL text, blank ones left out.
 * @throws {MigrationError} `malformed` for a line above a megabyte
 */
export async function* jsonLines(
	text: AsyncIterable<string>,
	name: string,
): AsyncGenerator<JsonText[], void, undefined> {
	let rest = '';
	let line = 1;
	const take = (end: number): JsonText[] => {
		const lines = splitLines(rest.slice(0, end));
		rest = rest.slice(end);
		const first = line;
		line += lines.length - 1;
		return lines
			.map((one, index) => ({ text: one, line: first + index }))
			.filter(({ text }) => !isBlank(text));
	};
	for await (const piece of text) {
		rest += piece;
		const end = lineEndBetween(rest, 0, rest.length);
		if (end > 0) yield take(end).map((one) => short(one, name));
		if (rest.length > LARGEST_ROW) short({ text: rest, line }, name);
	}
	yield take(rest.length).map((one) => short(one, name));
}

function short(one: JsonText, name: string): JsonText {
	if (one.text.length <= LARGEST_ROW) return one;
	throw new MigrationError({
		code: 'malformed',
		line: one.line,
		message: `${name}, line ${one.line}: this line is longer than a megabyte. Check that every person has a line of their own.`,
	});
}

function isBlank(text: string): boolean {
	return text.trim() === '';
}
