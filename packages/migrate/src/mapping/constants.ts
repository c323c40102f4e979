import { checkInput } from '@argos/core';
import { badMapping } from './bad-mapping.ts';
import { FIELDS, isMigrationField } from './fields.ts';
import type { MappingOptions, MigrationField } from './mapping.ts';
import type { Read } from './reading.ts';

/**
 * The values for fields that a row leaves empty, read like cells.
 * @throws {MigrationError} `bad-mapping`
 */
export function constantsOf(
	set: NonNullable<MappingOptions['set']>,
	readers: ReadonlyMap<MigrationField, Read>,
): Readonly<Record<string, string>> {
	const constants: Record<string, string> = {};
	for (const [field, text] of Object.entries(set)) {
		const read = isMigrationField(field) ? readers.get(field) : undefined;
		if (text === undefined || read === undefined) continue;
		const value = text.trim();
		if (value === '') throw badMapping(`The value set for ${field} is empty.`);
		const reading = read(value);
		const reason = 'reason' in reading ? reading.reason : reasonAgainst(field, reading.value);
		if (reason !== undefined) throw badMapping(`The value set for ${field} ${reason}.`);
		if ('value' in reading && reading.value !== undefined) constants[field] = reading.value;
	}
	return constants;
}

function reasonAgainst(field: string, value: string | undefined): string | undefined {
	const description = FIELDS[field];
	return description && checkInput({ [field]: description }, { [field]: value })[0]?.reason;
}
