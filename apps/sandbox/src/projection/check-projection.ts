import { DATA_FIELDS } from '@argos/core';
import type { Project } from '../project.ts';
import type { Projection } from '../store/projections.ts';
import { jsonObject } from '../wire/json-object.ts';
import type { Refusal } from '../wire/refusal.ts';
import { projectionRefusal } from './refusals.ts';

type Checked = { projection: Pick<Projection, 'name' | 'fields'> } | { refusal: Refusal };

/** Checks a new projection: form, then name, then number (argos-api.md §5.18; the page of its errors is cut). */
export function checkProjection({ store, switches }: Project, text: string | undefined): Checked {
	const { name, mode, fields } = jsonObject(text) ?? {};
	const isNamed = typeof name === 'string' && /^[a-z0-9_]+$/.test(name);
	if (!isNamed || mode !== 'exclude' || !isFieldList(fields)) {
		return { refusal: projectionRefusal(400, 'Invalid request') };
	}
	if (store.projections.findByName(name)) {
		const status = switches.projectionNameTaken === 'conflict' ? 409 : 400;
		return { refusal: projectionRefusal(status, 'Projection name already exists') };
	}
	if (store.projections.all().length >= switches.mostProjections) {
		return { refusal: projectionRefusal(409, 'Projection count limit exceeded') };
	}
	return { projection: { name, fields: [...new Set(fields)] } };
}

function isFieldList(fields: unknown): fields is string[] {
	// All but the old spelling of the name can be hidden.
	const known: readonly unknown[] = DATA_FIELDS.filter((field) => field !== 'name');
	return Array.isArray(fields) && fields.length > 0 && fields.every((field) => known.includes(field));
}
