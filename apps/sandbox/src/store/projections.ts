import type { Prepared } from './prepared.ts';

/** A policy that hides fields of the cases it is attached to (argos-api.md §5.18). */
export interface Projection {
	projectionId: string;
	/** Unique in the project. */
	name: string;
	fields: string[];
	/** ISO 8601, UTC, milliseconds. */
	createdAt: string;
}

export interface ProjectionStore {
	save(projection: Projection): void;
	find(projectionId: string): Projection | undefined;
	findByName(name: string): Projection | undefined;
	/** Oldest first. */
	all(): Projection[];
	/** Whether there was such a projection. */
	drop(projectionId: string): boolean;
}

export const PROJECTION_TABLES = `
CREATE TABLE IF NOT EXISTS projections (
	number INTEGER PRIMARY KEY,
	projection_id TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL UNIQUE,
	fields TEXT NOT NULL,
	created_at TEXT NOT NULL
) STRICT;
`;

export function projectionStore(prepared: Prepared): ProjectionStore {
	const insert = prepared(
		'INSERT INTO projections (projection_id, name, fields, created_at) VALUES (?, ?, ?, ?)',
	);
	const byId = prepared('SELECT * FROM projections WHERE projection_id = ?');
	const byName = prepared('SELECT * FROM projections WHERE name = ?');
	const inOrder = prepared('SELECT * FROM projections ORDER BY number');
	const remove = prepared('DELETE FROM projections WHERE projection_id = ?');
	return {
		save: ({ projectionId, name, fields, createdAt }) =>
			void insert.run(projectionId, name, JSON.stringify(fields), createdAt),
		find: (projectionId) => {
			const row = byId.get(projectionId);
			return row && projectionOf(row);
		},
		findByName: (name) => {
			const row = byName.get(name);
			return row && projectionOf(row);
		},
		all: () => inOrder.all().map((row) => projectionOf(row)),
		drop: (projectionId) => remove.run(projectionId).changes > 0,
	};
}

function projectionOf(row: Record<string, unknown>): Projection {
	return {
		projectionId: String(row.projection_id),
		name: String(row.name),
		fields: JSON.parse(String(row.fields)) as string[],
		createdAt: String(row.created_at),
	};
}
