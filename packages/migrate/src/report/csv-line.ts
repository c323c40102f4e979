export type Cell = string | number | undefined;

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;

/** One line of a CSV (RFC 4180, ended by CRLF), each cell as it is. */
export function csvLine(cells: readonly Cell[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
	const text = String(cell ?? '');
	return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets run a text that begins like a formula; an apostrophe before it makes it a text again. */
export function withoutFormula(cell: Cell): Cell {
	return typeof cell === 'string' && LOOKS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
}
