import Table from 'cli-table3';
import { oneLine } from './one-line.ts';

/** Rows under a header, with as few lines as a table can have. With `widths`, long cells go over several lines. */
export function table(
	head: readonly string[],
	rows: readonly (readonly string[])[],
	widths?: readonly number[],
): string {
	const chars = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };
	const clean = rows.map((row) => row.map(oneLine));
	const coloured = process.stdout.isTTY && !process.env.NO_COLOR;
	const drawn = new Table({
		head: [...head],
		chars,
		style: coloured ? { head: ['bold'], border: ['gray'] } : { head: [], border: [] },
		...(widths && { colWidths: [...widths], wordWrap: true }),
	});
	drawn.push(...clean);
	return drawn.toString();
}
