import { type Projection, projectionFromWire } from '../model/projection.ts';
import { promisedRecord, promisedRecords, promisedTexts } from '../model/promised.ts';
import { isRecord } from '../model/wire-values.ts';
import type { DataField } from '../schemas/data-fields.ts';
import type { Endpoint } from './endpoint.ts';
import { readSuccess } from './success.ts';

export interface CreateProjectionInput {
	/** Lower-case letters, digits and `_`; unique in the project. */
	name: string;
	/** What is hidden. */
	fields: readonly DataField[];
}

/** Makes a projection, at most ten in a project. Source: argos-api.md §5.18 (the page of its answer is cut). */
export const createProjection: Endpoint<CreateProjectionInput, Projection> = {
	id: 'projections.create',
	title: 'Create projection',
	method: 'POST',
	path: '/projection',
	safety: 'once',
	input: 'json',
	encryption: 'unknown',
	parameters: { name: 'name', fields: 'fields' },
	constants: { mode: 'exclude' },
	answer: { type: 'json', read: readProjection },
	source: '§5.18',
};

/** All projections of the project. Source: argos-api.md §5.18. */
export const listProjections: Endpoint<object, Projection[]> = {
	id: 'projections.list',
	title: 'List projections',
	method: 'GET',
	path: '/projection',
	safety: 'read',
	input: 'query',
	parameters: {},
	answer: {
		type: 'json',
		read: (body) => promisedRecords(promisedRecord(body).items).map(projectionFromWire),
	},
	source: '§5.18',
};

/** One projection. Source: argos-api.md §5.18. */
export const getProjection: Endpoint<{ projectionId: string }, Projection> = {
	id: 'projections.get',
	title: 'Get projection',
	method: 'GET',
	path: '/projection/{projectionId}',
	safety: 'read',
	input: 'query',
	parameters: { projectionId: { path: true } },
	answer: { type: 'json', read: readProjection },
	source: '§5.18',
};

/** Deletes a projection; what it hid can be seen again. Source: argos-api.md §5.18. */
export const deleteProjection: Endpoint<{ projectionId: string }, undefined> = {
	id: 'projections.delete',
	title: 'Delete projection',
	method: 'DELETE',
	path: '/projection/{projectionId}',
	safety: 'idempotent',
	input: 'query',
	parameters: { projectionId: { path: true } },
	answer: { type: 'json', read: readSuccess },
	refusedAdvice: 'Check the id. An earlier try whose answer was lost may have done it already.',
	source: '§5.18',
};

function readProjection(body: unknown): Projection {
	return projectionFromWire(
		promisedTexts(isRecord(body) && isRecord(body.item) ? body.item : body, 'projection_id'),
	);
}
