import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Gives the statement of a text; the same text is prepared once. */
export type Prepared = (sql: string) => StatementSync;

export function preparedStatements(database: DatabaseSync): Prepared {
	const statements = new Map<string, StatementSync>();
	return (sql) => {
		const known = statements.get(sql);
		if (known) return known;
		const fresh = database.prepare(sql);
		statements.set(sql, fresh);
		return fresh;
	};
}
