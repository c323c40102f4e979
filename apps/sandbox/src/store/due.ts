import type { Decision } from '../control/decide.ts';
import { earliest } from './earliest.ts';
import type { Prepared } from './prepared.ts';

/** A decision that becomes true when the sandbox's clock reaches its moment. */
export interface Due {
	submissionId: string;
	/** ISO 8601, UTC, milliseconds. */
	at: string;
	decision: Decision;
}

export interface DueStore {
	add(due: Due): void;
	/** Takes out the earliest one that is due at `now`, if any. */
	take(now: string): Due | undefined;
	/** What still lies before a case, earliest first. */
	of(submissionId: string): Due[];
	/** A case that is gone has no future. */
	drop(submissionId: string): void;
	/** Asks the database anew. */
	forget(): void;
}

export const DUE_TABLES = `
CREATE TABLE IF NOT EXISTS due (
	number INTEGER PRIMARY KEY,
	submission_id TEXT NOT NULL,
	at TEXT NOT NULL,
	decision TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS due_by_time ON due (at, number);
CREATE INDEX IF NOT EXISTS due_by_submission ON due (submission_id, at, number);
`;

export function dueStore(prepared: Prepared): DueStore {
	const insert = prepared('INSERT INTO due (submission_id, at, decision) VALUES (?, ?, ?)');
	const first = prepared(`DELETE FROM due WHERE number =
		(SELECT number FROM due WHERE at <= ? ORDER BY at, number LIMIT 1) RETURNING *`);
	const next = prepared('SELECT min(at) AS at FROM due');
	const ofOne = prepared('SELECT * FROM due WHERE submission_id = ? ORDER BY at, number');
	const remove = prepared('DELETE FROM due WHERE submission_id = ?');
	const nextAt = earliest();
	return {
		add: ({ submissionId, at, decision }) => {
			insert.run(submissionId, at, JSON.stringify(decision));
			nextAt.atMost(at);
		},
		take: (now) => {
			// Asked before every answer, so it reads and writes nothing while nothing is due.
			if (!nextAt.reaches(now)) return undefined;
			const at = next.get()?.at;
			nextAt.become(typeof at === 'string' ? at : undefined);
			const row = nextAt.reaches(now) ? first.get(now) : undefined;
			return row && dueOf(row);
		},
		of: (submissionId) => ofOne.all(submissionId).map(dueOf),
		drop: (submissionId) => void remove.run(submissionId),
		forget: nextAt.forget,
	};
}

function dueOf(row: Record<string, unknown>): Due {
	return {
		submissionId: String(row.submission_id),
		at: String(row.at),
		decision: JSON.parse(String(row.decision)) as Decision,
	};
}
