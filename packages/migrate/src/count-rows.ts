import { openCsv } from './csv/open-csv.ts';

/**
 * Counts the data rows of a CSV file, blank lines left out. Reads the file to its end, so it also finds
 * whatever makes the file unreadable.
 * @throws {CsvError} `unreadable`, `not-utf8`, `empty` or `malformed`
 */
export async function countRows(path: string): Promise<number> {
	const { rows } = await openCsv(path);
	let count = 0;
	for await (const _row of rows) count++;
	return count;
}
