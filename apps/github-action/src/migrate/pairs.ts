import { readPair } from '@argos/migrate/hosts';

/** Lines of `name=text`. */
export interface Pairs {
	/** Name → text; of two lines for one name the later counts. */
	pairs: Readonly<Record<string, string>>;
	/** Numbers of the lines that are none, the first being 1. */
	wrong: readonly number[];
}

/** Reads lines of `name=text`. */
export function readPairs(text: string, of: 'column' | 'value'): Pairs {
	const pairs: (readonly [string, string])[] = [];
	const wrong: number[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		if (line.trim() === '') continue;
		const pair = readPair(line, of);
		if (pair === undefined) wrong.push(index + 1);
		else pairs.push(pair);
	}
	return { pairs: Object.fromEntries(pairs), wrong };
}
