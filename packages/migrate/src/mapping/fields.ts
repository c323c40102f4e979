import { migrateSubmissionOperation } from '@argos/core';
import type { MigrationField } from './mapping.ts';

/** The fields of a migration (argos-api.md §5.1), as core describes them. */
export const FIELDS = migrateSubmissionOperation.fields;

export const FIELD_NAMES = Object.keys(FIELDS) as readonly MigrationField[];

export function isMigrationField(name: unknown): name is MigrationField {
	return typeof name === 'string' && Object.hasOwn(FIELDS, name);
}

export const REQUIRED: readonly MigrationField[] = FIELD_NAMES.filter((field) => FIELDS[field]?.required);
