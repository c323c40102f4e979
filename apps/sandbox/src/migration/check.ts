import { isAdmin, type Project } from '../project.ts';
import { jsonObject } from '../wire/json-object.ts';
import { type Refusal, refusal } from '../wire/refusal.ts';
import { DISPUTED_FIELDS, FIELDS, type FieldName, isField, REQUIRED_FIELDS } from './fields.ts';
import { hasFormat } from './formats.ts';

export type Migration = Partial<Record<FieldName, string>>;

type Checked = { migration: Migration } | { refusal: Refusal };

/**
 * Checks a migration in the order of the vendor's table: payload, required, project, admin, parameter, format
 * (argos-api.md §5.1, §16). `text` is the body in clear, `undefined` when it could not be decrypted.
 */
export function checkMigration(project: Project, text: string | undefined): Checked {
	const { switches } = project;
	const fields = jsonObject(text);
	if (!fields)
		return refused('invalid_payload', `Invalid payload${switches.invalidPayloadFullStop ? '.' : ''}`);
	const required = switches.requireIdType ? [...REQUIRED_FIELDS, ...DISPUTED_FIELDS] : REQUIRED_FIELDS;
	if (required.some((name) => isMissing(fields[name]))) {
		return refused('missing_data', 'Required input data is missing');
	}
	if (switches.project === 'missing') return refused('invalid_project', 'Invalid project');
	if (!isAdmin(project, fields.admin)) return refused('invalid_admin', 'Invalid admin');
	const unknown = Object.keys(fields).find((name) => !isField(name));
	if (unknown !== undefined) return refused('invalid_parameter', `invalid parameter: ${unknown}`);
	return checkFormats(project, fields);
}

function checkFormats({ switches }: Project, fields: Record<string, unknown>): Checked {
	const migration: Migration = {};
	for (const field of FIELDS) {
		const value = fields[field];
		if (value === undefined) continue;
		if (value === '' && switches.emptyOptionals === 'ignored') continue;
		const good = typeof value === 'string' && value !== '' && hasFormat({ field, text: value, switches });
		if (!good) return refused('invalid_format', `invalid format: ${field}`);
		migration[field] = value;
	}
	return { migration };
}

function refused(errorCode: string, message: string): Checked {
	return { refusal: refusal(errorCode, message) };
}

function isMissing(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
