import { MigrationError } from '../../migration-error.ts';
import { LARGEST_ROW } from '../text/lines.ts';
import type { JsonText } from './json-text.ts';

/**
 * Cuts a JSON array into its elements without reading them, so that a long one is never held as a whole.
 * What an element holds is for `JSON.parse` to judge; only strings and brackets are followed here.
 * @throws {MigrationError} `malformed`
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
	let where: 'before' | 'inside' | 'after' = 'before';
	let depth = 0;
	let isString = false;
	let isEscaped = false;
	let wasReturn = false;
	let line = 1;
	let element: { text: string; line: number } | undefined;
	let isFirst = true;

	const malformed = (what: string): MigrationError =>
		new MigrationError({ code: 'malformed', line, message: `${name}, line ${line}: ${what}` });

	const countLine = (code: number): void => {
		if (code === 13 || (code === 10 && !wasReturn)) line++;
		wasReturn = code === 13;
	};

	/** Says whether an element is over before this character. */
	const isOver = (code: number): boolean => {
		if (isString) {
			if (isEscaped) isEscaped = false;
			else if (code === BACKSLASH) isEscaped = true;
			else if (code === QUOTE) isString = false;
			return false;
		}
		if (code === QUOTE) isString = true;
		else if (code === BRACE || code === BRACKET) depth++;
		else if (code === COMMA) return depth === 0;
		else if (code === END_BRACKET || code === END_BRACE) {
			if (depth > 0) depth--;
			else if (code === END_BRACKET) return true;
			else throw malformed('a } closes nothing.');
		}
		return false;
	};

	return {
		push(piece) {
			const found: JsonText[] = [];
			let from = 0;
			for (let at = 0; at < piece.length; at++) {
				const code = piece.charCodeAt(at);
				const isBlank = code === 32 || code === 9 || code === 10 || code === 13;
				if (where !== 'inside') {
					if (where === 'before' && code === BRACKET) {
						where = 'inside';
						from = at + 1;
					} else if (!isBlank) {
						throw malformed(
							where === 'before'
								? 'a JSON array of people, written [{…}, {…}], is expected here. One object on each line is JSONL: name the file .jsonl.'
								: 'something follows behind the end of the array.',
						);
					}
				} else if (isOver(code)) {
					if (element !== undefined) {
						found.push({ text: element.text + piece.slice(from, at), line: element.line });
					} else if (code === COMMA || !isFirst) {
						throw malformed('an element of the array is missing: there is a comma too many.');
					}
					isFirst = false;
					element = undefined;
					from = at + 1;
					if (code === END_BRACKET) where = 'after';
				} else if (element === undefined) {
					if (!isBlank) {
						element = { text: '', line };
						from = at;
					}
				}
				if (code === 10 || code === 13 || wasReturn) countLine(code);
			}
			if (element !== undefined) element.text += piece.slice(from);
			for (const { text, line } of [...found, ...(element ? [element] : [])]) {
				if (text.length > LARGEST_ROW) {
					throw new MigrationError({
						code: 'malformed',
						line,
						message: `${name}, line ${line}: this element of the array is longer than a megabyte, or a quote or bracket in it is never closed.`,
					});
				}
			}
			return found;
		},
		end() {
			if (where === 'before') {
				throw new MigrationError({ code: 'empty', message: `${name} is empty.` });
			}
			if (where === 'inside') throw malformed('the array is never closed. The file may have been cut off.');
		},
	};
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const END_BRACKET = 0x5d;
const BRACE = 0x7b;
const END_BRACE = 0x7d;
