import { splitLines } from '../text/lines.ts';

/** With fewer columns, a cell of several lines looks like that by itself. */
const FEWEST = 3;

/**
 * The place of a cell that holds the rest of its row, perhaps whole rows, and the begin of another: its quote was never
 * meant to open, as in a table that is written without quotes, and the next one closed it. The row then has as many
 * cells as any other, and the people in it would be gone without a word. -1 when there is none.
 */
export function swallowedRows(cells: readonly string[], delimiter: string): number {
	if (cells.length < FEWEST) return -1;
	return cells.findIndex((cell, place) => {
		// Of every column it holds a value, so of the e-mail addresses too: without one, it is a text of several lines.
		if (!cell.includes('@') || !/[\r\n]/.test(cell)) return false;
		const counts = splitLines(cell).map((line) => line.split(delimiter).length - 1);
		const last = counts.length - 1;
		return counts.every((count, at) => {
			if (at === 0) return count === cells.length - 1 - place;
			return count === (at === last ? place : cells.length - 1);
		});
	});
}
