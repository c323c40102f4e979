import { MigrationError } from '../../migration-error.ts';
import { LARGEST_ROW } from '../text/lines.ts';
import type { JsonText } from './json-text.ts';
import { createLineCount, createNesting } from './nesting.ts';

const COMMA = 0x2c;
const BRACKET = 0x5b;
const END_BRACKET = 0x5d;

/**
 * Cuts a JSON array into its elements without reading them, so that a long one is never held as a whole.
 * What an element holds is for `JSON.parse` to judge; only strings and brackets are followed here.
 * @throws {MigrationError} `empty` or `malformed`
 */
export async function* jsonElements(
	text: AsyncIterable<string>,
	name: string,
): AsyncGenerator<JsonText[], void, undefined> {
	const splitter = createSplitter(name);
	for await (const piece of text) yield splitter.push(piece);
	splitter.end();
}

function createSplitter(name: string): { push(piece: string): JsonText[]; end(): void } {
	const lines = createLineCount();
	const nesting = createNesting();
	let where: 'before' | 'inside' | 'after' = 'before';
	let isFirst = true;
	/** What is known of the element that has begun. */
	let element: JsonText | undefined;

	const malformed = (what: string, line = lines.line()): MigrationError =>
		new MigrationError({ code: 'malformed', line, message: `${name}, line ${line}: ${what}` });

	const short = (one: JsonText): JsonText => {
		if (one.text.length <= LARGEST_ROW) return one;
		throw malformed(
			'this element of the array is longer than a megabyte, or a quote or bracket in it is never closed.',
			one.line,
		);
	};

	const enter = (code: number): void => {
		if (where === 'after') throw malformed('something follows behind the end of the array.');
		if (code !== BRACKET) {
			throw malformed(
				'a JSON array of people, written [{…}, {…}], is expected here. One object on each line is JSONL: name the file .jsonl.',
			);
		}
		where = 'inside';
	};

	return {
		push(piece) {
			const found: JsonText[] = [];
			let from = 0;
			for (let at = 0; at < piece.length; at++) {
				const code = piece.charCodeAt(at);
				const isBlank = code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
				if (where !== 'inside') {
					if (!isBlank) enter(code);
				} else if (nesting.isOutside() && (code === COMMA || code === END_BRACKET)) {
					if (element !== undefined) {
						found.push(short({ text: element.text + piece.slice(from, at), line: element.line }));
					} else if (code === COMMA || !isFirst) {
						throw malformed('an element of the array is missing: there is a comma too many.');
					}
					element = undefined;
					isFirst = false;
					if (code === END_BRACKET) where = 'after';
				} else {
					if (element === undefined && !isBlank) {
						element = { text: '', line: lines.line() };
						from = at;
					}
					if (!nesting.take(code)) throw malformed('a } closes nothing.');
				}
				lines.take(code);
			}
			if (element !== undefined) {
				element = short({ text: element.text + piece.slice(from), line: element.line });
			}
			return found;
		},
		end() {
			if (where === 'before') throw new MigrationError({ code: 'empty', message: `${name} is empty.` });
			if (where === 'inside') throw malformed('the array is never closed. The file may have been cut off.');
		},
	};
}
