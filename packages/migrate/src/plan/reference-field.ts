import type { Reference } from '../journal/journal.ts';
import type { MigrationField } from '../mapping/mapping.ts';

/** The field of a migration that holds the reference. */
export function referenceField(reference: Reference): MigrationField & ('userId' | 'cf1' | 'cf2' | 'cf3') {
	return reference === 'userid' ? 'userId' : reference;
}
