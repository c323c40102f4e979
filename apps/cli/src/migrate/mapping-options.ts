import { migrateSubmissionOperation } from '@argos/core';
import { type MappingOptions, type MigrationField, readMappingFile } from '@argos/migrate';
import { CliError } from '../cli-error.ts';
import type { MigrateFlags } from './flags.ts';

const FIELDS = Object.keys(migrateSubmissionOperation.fields) as MigrationField[];

/**
 * What the mapping file says, and on top of it the flags. The administrator of the settings stands in where neither
 * names one.
 * @throws {CliError} `usage` for a field that does not exist
 * @throws {MigrationError} `bad-mapping` for a file that is none
 */
export async function mappingOptions(
	{ mapping: file, map = {}, set = {}, dateFormat, fullName }: MigrateFlags,
	admin: string | undefined,
): Promise<MappingOptions> {
	const written = file === undefined ? {} : await readMappingFile(file);
	const columns = Object.entries(map).map(([column, field]) => [
		column,
		field === '' ? null : fieldNamed(field, '--map'),
	]);
	const values = Object.entries(set).map(([field, value]) => [fieldNamed(field, '--set'), value]);
	return {
		...written,
		columns: { ...written.columns, ...Object.fromEntries(columns) },
		set: { ...(admin !== undefined && { admin }), ...written.set, ...Object.fromEntries(values) },
		...(dateFormat !== undefined && { dateFormat }),
		...(fullName !== undefined && { fullName }),
	};
}

/** @throws {CliError} `usage` for a field that does not exist */
export function fieldNamed(name: string, flag: string): MigrationField {
	const field = FIELDS.find((known) => plain(known) === plain(name));
	if (field !== undefined) return field;
	throw new CliError(
		'usage',
		`${flag} names a field that a migration does not have. The fields are: ${FIELDS.join(', ')}.`,
	);
}

/** `userid`, `user_id` and `userId` are one. */
function plain(name: string): string {
	return name.toLowerCase().replace(/[ _-]/g, '');
}
