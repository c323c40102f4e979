import {
	FIELD_NAMES,
	fieldNamed as found,
	type MappingOptions,
	type MigrationField,
	mappingFromTexts,
	readMappingFile,
} from '@argos/migrate';
import { CliError } from '../cli-error.ts';
import type { MigrateFlags } from './flags.ts';

/**
 * What the mapping file says, and on top of it the flags. The administrator of the settings stands in where neither
 * names one.
 * @throws {CliError} `usage` for a field that does not exist
 * @throws {MigrationError} `bad-mapping` for a file that is none
 */
export async function mappingOptions(
	{ mapping: file, map, set, dateFormat, fullName }: MigrateFlags,
	admin: string | undefined,
): Promise<MappingOptions> {
	const written = file === undefined ? {} : await readMappingFile(file);
	const said = mappingFromTexts({ map, set }, (flag) => {
		throw unknownField(`--${flag}`);
	});
	return {
		...written,
		columns: { ...written.columns, ...said.columns },
		set: { ...(admin !== undefined && { admin }), ...written.set, ...said.set },
		...(dateFormat !== undefined && { dateFormat }),
		...(fullName !== undefined && { fullName }),
	};
}

/** @throws {CliError} `usage` for a field that does not exist */
export function fieldNamed(name: string, flag: string): MigrationField {
	const field = found(name);
	if (field !== undefined) return field;
	throw unknownField(flag);
}

function unknownField(flag: string): CliError {
	const fields = FIELD_NAMES.join(', ');
	return new CliError(
		'usage',
		`${flag} names a field that a migration does not have. The fields are: ${fields}.`,
	);
}
