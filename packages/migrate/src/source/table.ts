import type { Source, SourceRow } from './source.ts';

/** What the reader of a format makes of a text. */
export interface Table {
	readonly header: Source['header'];
	readonly rows: AsyncGenerator<readonly SourceRow[], void, undefined>;
}
