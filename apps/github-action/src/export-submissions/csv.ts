const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

// Spreadsheets take the signs of East Asian width for the plain ones.
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** One line of a CSV (RFC 4180, ended by CRLF), each cell as it is. */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
	return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Spreadsheets run a text that begins like a formula; an apostrophe before it makes it a text again. */
export function withoutFormula(cell: string): string {
	return LOOKS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
}
