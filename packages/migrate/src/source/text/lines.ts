/** In characters. A row above this is a quote that was never closed, or no row at all. */
export const LARGEST_ROW = 1_048_576;

/** The lines of a text that ends with a line end; what follows the last one is a line too. */
export function splitLines(text: string): string[] {
	// Several times as fast, and what nearly every file has.
	return text.includes('\r') ? text.split(/\r\n|\r|\n/) : text.split('\n');
}

/** Where the last line end between the two places ends; 0 when there is none. */
export function lineEndBetween(text: string, from: number, to: number): number {
	for (let at = to - 1; at >= from; at--) {
		const code = text.charCodeAt(at);
		if (code === 10) return at + 1;
		// At the end of what is known, it may be the first half of a CRLF.
		if (code === 13 && at + 1 < text.length) return at + 1;
	}
	return 0;
}
