import { FIELD_NAMES } from './fields.ts';
import type { MappingOptions, MigrationField } from './mapping.ts';
import { plain } from './plain.ts';

/** What flags or inputs say of a mapping, in a person's own words. */
export interface MappingTexts {
	/** Column → field; an empty text leaves the column out. */
	map?: Readonly<Record<string, string>> | undefined;
	/** Field → value. */
	set?: Readonly<Record<string, string>> | undefined;
}

/**
 * The same as a mapping takes it.
 * @param unknown told of each text with a name that is no field, which is then left out; or it throws
 */
export function mappingFromTexts(
	{ map = {}, set = {} }: MappingTexts,
	unknown: (where: 'map' | 'set') => void,
): Required<Pick<MappingOptions, 'columns' | 'set'>> {
	const columns: [string, MigrationField | null][] = [];
	for (const [column, name] of Object.entries(map)) {
		const field = name === '' ? null : fieldNamed(name);
		if (field === undefined) unknown('map');
		else columns.push([column, field]);
	}
	const values: [MigrationField, string][] = [];
	for (const [name, value] of Object.entries(set)) {
		const field = fieldNamed(name);
		if (field === undefined) unknown('set');
		else values.push([field, value]);
	}
	return { columns: Object.fromEntries(columns), set: Object.fromEntries(values) };
}

/** The field that a person means: `userid`, `user_id` and `userId` are one. */
export function fieldNamed(name: string): MigrationField | undefined {
	return FIELD_NAMES.find((known) => plain(known) === plain(name));
}
