export type Cell = string | number | undefined;

// All delimiters that a reader may take for the file's own.
const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/;
// Spreadsheets take the signs of East Asian width for the plain ones.
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** One line of a CSV (RFC 4180, ended by CRLF), each cell as it is. */
export function csvLine(cells: readonly Cell[], delimiter = ','): string {
	return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}

function csvCell(cell: Cell, delimiter: string): string {
	if (cell === undefined) return '';
	const text = String(cell);
	const quoted = NEEDS_QUOTES.test(text) || text.includes(delimiter);
	return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets run a text that begins like a formula; an apostrophe before it makes it a text again. */
export function withoutFormula(cell: Cell): Cell {
	return typeof cell === 'string' && LOOKS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
}
