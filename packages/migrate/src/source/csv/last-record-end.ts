import { lineEndBetween } from '../text/lines.ts';

/**
 * Where the last line end outside quotes ends: what comes before is whole records. 0 when there is none.
 * Holds for a text that begins with a record: in a well-formed one, an even number of quotes lies before each record's
 * end. In a malformed one, what comes before holds the mistake.
 */
export function lastRecordEnd(text: string): number {
	let last = 0;
	let from = 0;
	let isInside = false;
	for (let quote = text.indexOf('"'); quote !== -1; quote = text.indexOf('"', quote + 1)) {
		if (!isInside) last = lineEndBetween(text, from, quote) || last;
		isInside = !isInside;
		from = quote + 1;
	}
	return isInside ? last : lineEndBetween(text, from, text.length) || last;
}
