const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACE = 0x7b;
const BRACKET = 0x5b;
const END_BRACE = 0x7d;
const END_BRACKET = 0x5d;

/** Follows the strings and brackets of a JSON text, one character (UTF-16 code unit) at a time. */
export function createNesting(): { isOutside(): boolean; take(code: number): boolean } {
	let depth = 0;
	let isString = false;
	let isEscaped = false;
	return {
		/** Whether the next character is in no string and no brackets. */
		isOutside: () => depth === 0 && !isString,
		/** `false` for a bracket that closes nothing. */
		take(code) {
			if (isString) {
				if (isEscaped) isEscaped = false;
				else if (code === BACKSLASH) isEscaped = true;
				else if (code === QUOTE) isString = false;
			} else if (code === QUOTE) isString = true;
			else if (code === BRACE || code === BRACKET) depth++;
			else if (code === END_BRACE || code === END_BRACKET) {
				depth--;
				return depth >= 0;
			}
			return true;
		},
	};
}

/** Counts lines of any ends, the first being 1, one character at a time. */
export function createLineCount(): { line(): number; take(code: number): void } {
	let line = 1;
	let wasReturn = false;
	return {
		line: () => line,
		take(code) {
			if (code === 0x0d || (code === 0x0a && !wasReturn)) line++;
			wasReturn = code === 0x0d;
		},
	};
}
