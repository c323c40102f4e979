import { CsvError } from '../csv-error.ts';
import { type CsvRecord, readRecords } from './records.ts';
import { type CsvSource, sourceName } from './source.ts';

export interface OpenCsv {
	header: CsvRecord;
	/** The data rows. Read them once. */
	rows: AsyncGenerator<CsvRecord, void, undefined>;
}

/**
 * Reads as far as the header.
 * @throws {CsvError} `empty`, and whatever {@link readRecords} throws
 */
export async function openCsv(source: CsvSource): Promise<OpenCsv> {
	const rows = readRecords(source);
	const first = await rows.next();
	if (!first.done) return { header: first.value, rows };
	throw new CsvError({
		code: 'empty',
		message: `${sourceName(source)} is empty. It needs a header line and a row for each person.`,
	});
}
