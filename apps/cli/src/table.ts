import Table from 'cli-table3';

/** Rows under a header, with as few lines as a table can have. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const chars = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };
	// Cells come from an answer: control characters would steer the terminal.
	const clean = rows.map((row) => row.map((cell) => cell.replace(/\p{Cc}/gu, ' ')));
	const drawn = new Table({ head: [...head], chars, style: { head: ['bold'], border: ['gray'] } });
	drawn.push(...clean);
	return drawn.toString();
}
