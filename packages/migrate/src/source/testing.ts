import { openSource } from './open-source.ts';
import type { SourceOptions, SourceRow } from './source.ts';

/** Bytes or text as they come in, cut into pieces of the given length so that no boundary is special. */
export async function* pieces<Content extends Uint8Array | string>(
	content: Content,
	length = 7,
): AsyncGenerator<Content> {
	for (let at = 0; at < content.length; at += length) yield content.slice(at, at + length) as Content;
}

export async function rowsOf(options: SourceOptions): Promise<SourceRow[]> {
	const { batches } = await openSource(options);
	return (await Array.fromAsync(batches)).flat();
}

/** The rows of a text, by the names of their columns. */
export async function tableOf(content: string | Uint8Array, options: Omit<SourceOptions, 'input'> = {}) {
	const rows = await rowsOf({ ...options, input: pieces(content) });
	return rows.map(({ line, columns, cells, problem }) => {
		const row = Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
		return problem === undefined ? { line, row } : { line, row, problem };
	});
}
