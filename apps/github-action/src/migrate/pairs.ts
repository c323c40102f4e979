/** Lines of `name=text`. */
export interface Pairs {
	pairs: readonly (readonly [name: string, text: string])[];
	/** Numbers of the lines that are none, the first being 1. */
	wrong: readonly number[];
}

/** Reads lines of `name=text`. Columns may hold a `=`, and so may values: the sign that counts is the last or the first. */
export function readPairs(text: string, sign: 'first' | 'last'): Pairs {
	const pairs: [string, string][] = [];
	const wrong: number[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		if (line.trim() === '') continue;
		const at = sign === 'first' ? line.indexOf('=') : line.lastIndexOf('=');
		const name = line.slice(0, Math.max(at, 0)).trim();
		if (name === '') wrong.push(index + 1);
		else pairs.push([name, line.slice(at + 1).trim()]);
	}
	return { pairs, wrong };
}
