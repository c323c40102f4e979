import { FIELDS } from './fields.ts';
import type { MigrationField } from './mapping.ts';
import { possibleFormats } from './possible-formats.ts';
import { dateReader } from './read-date.ts';

/** The format in which all dates of a sample can be read, when it is the only one and is needed. */
export function proposeDateFormat(cells: ReadonlyMap<MigrationField, ReadonlySet<string>>): {
	readonly format: string | undefined;
	readonly notes: readonly string[];
} {
	const read = dateReader(undefined);
	const unread = [...cells].flatMap(([field, words]) =>
		FIELDS[field]?.type === 'date' ? [...words].filter((word) => 'reason' in read(word)) : [],
	);
	const possible = unread.map(possibleFormats).filter((formats) => formats.length > 0);
	const [first = [], ...others] = possible;
	const formats = first.filter((format) => others.every((one) => one.includes(format)));
	const [format] = formats;
	const notes: string[] = [];
	if (formats.length === 1) notes.push(`Dates are written ${format}: no other order fits all of them.`);
	if (formats.length > 1) {
		notes.push(`Dates can be read as ${formats.join(' or ')}. Write the right one as "dateFormat".`);
	}
	if (formats.length === 0 && possible.length > 0) {
		notes.push('Dates are written in more than one way. Write them all alike in the file.');
	}
	if (possible.length < unread.length) {
		notes.push('Some dates cannot be read, whatever the format. A dry run names their lines.');
	}
	return { format: formats.length === 1 ? format : undefined, notes };
}
