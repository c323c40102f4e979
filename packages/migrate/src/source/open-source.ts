import { checkDelimiter } from './csv/delimiter.ts';
import { readCsv } from './csv/read-csv.ts';
import { type Input, openInput } from './input/open-input.ts';
import { peek } from './input/peek.ts';
import { isGzip, unpacked } from './input/unpack.ts';
import { readJsonArray, readJsonLines } from './json/read-json.ts';
import type { Source, SourceFormat, SourceOptions, SourceRow } from './source.ts';
import type { Table } from './table.ts';
import { refuseBinary } from './text/binary.ts';
import { decoded } from './text/decode.ts';
import { decoderOf, encodingOf } from './text/encoding.ts';
import { formatOf } from './text/format.ts';

/** In bytes. What is told by the content is told by so much of it. */
const BEGIN = 4_096;

/** Rows are handed on so many at a time at most. */
const BATCH = 500;

/**
 * Opens a table: CSV, JSON lines or a JSON array, packed with gzip or not, in UTF-8, UTF-16 or a named encoding. Reads
 * as far as the header. `batches` must be read to its end or be ended with `return`, so that the file is closed.
 * @throws {MigrationError} `unreadable`, `not-text`, `spreadsheet`, `empty`, `malformed`, `bad-settings`; `batches`
 * throws them too, for what lies further down
 */
export async function openSource(options: SourceOptions): Promise<Source> {
	if (options.delimiter !== undefined) checkDelimiter(options.delimiter);
	if (options.encoding !== undefined) decoderOf(options.encoding);
	const input = await openInput(options.input);
	const { digest, name, progress } = input;
	try {
		const { format, table } = await readTable(input, options);
		const batches = batchesOf(table, input);
		// From here on, its `return` closes the file. Before the first call it would not.
		await batches.next();
		return { name, format, header: table.header, batches, digest, progress };
	} catch (error) {
		await input.close();
		throw error;
	}
}

async function readTable(
	input: Input,
	options: SourceOptions,
): Promise<{ format: SourceFormat; table: Table }> {
	const { name } = input;
	const raw = await peekBytes(input.bytes);
	const { begin, all } = isGzip(raw.begin) ? await peekBytes(unpacked(raw.all, name)) : raw;
	refuseBinary(begin, name);
	const decoder = decoderOf(encodingOf(begin, input.isText() ? 'utf-8' : options.encoding));
	const text = await peek(decoded(all, { decoder, name }), (pieces) => pieces.join('').length >= BEGIN / 4);
	const format = options.format ?? formatOf(text.begin.join(''), name);
	switch (format) {
		case 'csv':
			return { format, table: await readCsv(text.all, { delimiter: options.delimiter, name }) };
		case 'jsonl':
			return { format, table: readJsonLines(text.all, name) };
		case 'json':
			return { format, table: readJsonArray(text.all, name) };
	}
}

async function peekBytes(
	bytes: AsyncIterable<Uint8Array>,
): Promise<{ begin: Uint8Array; all: AsyncIterable<Uint8Array> }> {
	const { begin, all } = await peek(
		bytes,
		(pieces) => pieces.reduce((sum, { length }) => sum + length, 0) >= BEGIN,
	);
	return { begin: Buffer.concat(begin).subarray(0, BEGIN), all };
}

async function* batchesOf(table: Table, input: Input): AsyncGenerator<readonly SourceRow[], void, undefined> {
	try {
		yield [];
		for await (const rows of table.rows) {
			for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
		}
	} finally {
		await input.close();
	}
}
