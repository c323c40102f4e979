import type { Reference } from '../journal/journal.ts';
import { createMapping } from '../mapping/create-mapping.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { PlanOptions } from '../migrate-options.ts';
import { openSource } from '../source/open-source.ts';
import type { Source } from '../source/source.ts';

/** A source that has been opened as far as its header, and what its rows are read with. */
export interface Prepared {
	readonly source: Source;
	readonly mapping: Mapping;
	/** By which rows are looked up; rows without it are allowed unless the caller named it. */
	readonly reference: Reference | undefined;
}

/** @throws {MigrationError} when file, header or mapping cannot be worked with */
export async function prepare(
	options: Pick<PlanOptions, 'source' | 'mapping' | 'reference'>,
): Promise<Prepared> {
	const named = options.reference === 'none' ? undefined : options.reference;
	const mapping = createMapping({ ...options.mapping, reference: named });
	const source = await openSource(options.source);
	try {
		if (source.header) mapping.checkHeader({ ...source.header, name: source.name });
	} catch (error) {
		await source.batches.return();
		throw error;
	}
	return { source, mapping, reference: options.reference === undefined ? 'userid' : named };
}
