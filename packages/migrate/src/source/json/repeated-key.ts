import { stringsIn } from './strings-in.ts';

/**
 * The name of a key that an object of this text has twice, `undefined` when there is none. `JSON.parse` keeps the last
 * one without a word.
 * @param text that `JSON.parse` has taken
 * @param value what it made of it
 */
export function repeatedKey(text: string, value: unknown): string | undefined {
	// Nearly no text has any, and counting is much faster than looking at every name.
	return keysIn(text) === keysOf(value) ? undefined : firstRepeated(text);
}

function keysOf(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	const inside: unknown[] = Object.values(value);
	let keys = Array.isArray(value) ? 0 : inside.length;
	for (const one of inside) keys += keysOf(one);
	return keys;
}

// A key is a string with a colon behind it.
function keysIn(text: string): number {
	const places = stringsIn(text);
	let keys = 0;
	for (let at = 1; at < places.length; at += 2) {
		let next = places[at] ?? text.length;
		while (isBlank(text.charCodeAt(next))) next++;
		if (text.charCodeAt(next) === 0x3a) keys++;
	}
	return keys;
}

function isBlank(code: number): boolean {
	return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function firstRepeated(text: string): string | undefined {
	const open: Set<string>[] = [];
	for (const [token, string, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g)) {
		if (token === '{') open.push(new Set());
		else if (token === '}') open.pop();
		else if (string !== undefined && colon !== undefined) {
			const key = String(JSON.parse(string));
			if (open.at(-1)?.has(key)) return key;
			open.at(-1)?.add(key);
		}
	}
	return undefined;
}
