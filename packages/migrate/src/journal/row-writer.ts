import type { DatabaseSync } from 'node:sqlite';
import type { Claim, RowState, Settlement } from './journal.ts';
import { stateNumber, stateOf } from './row-state.ts';

/** A row's way from one state to another; `from` is `undefined` for a row that was not known. */
export interface Step {
	readonly from: RowState | undefined;
	readonly to: RowState;
}

/**
 * Writes single rows inside a transaction. `done` is the end: whatever would change it is a mistake of the caller that
 * could double a person, and throws.
 */
export function rowWriter(database: DatabaseSync) {
	const read = database.prepare('SELECT state FROM row WHERE row = ?');
	// What an earlier sending came to says nothing about this one.
	const claimed = database.prepare(`
		INSERT INTO row (row, line, state, tries, hash, sent_at) VALUES (?, ?, ${stateNumber('sent')}, 1, ?, ?)
		ON CONFLICT (row) DO UPDATE SET line = excluded.line, state = excluded.state, tries = tries + 1,
			hash = excluded.hash, sent_at = excluded.sent_at, settled_at = NULL, submission_id = NULL, fault = NULL,
			issues = NULL`);
	const added = database.prepare(`
		INSERT INTO row (line, state, settled_at, submission_id, fault, issues, hash, row, tries)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)`);
	const settled = database.prepare(`
		UPDATE row SET line = ?, state = ?, settled_at = ?, submission_id = ?, fault = ?, issues = ?,
			hash = coalesce(?, hash)
		WHERE row = ?`);

	const stateBefore = (row: number): RowState | undefined => {
		const found = read.get(row);
		const state = found && stateOf(found.state);
		if (state === 'done') throw new Error(`Row ${row} is in ARGOS already; its state cannot change.`);
		return state;
	};

	return {
		claim({ row, line, hash, sentAt }: Claim): Step {
			const from = stateBefore(row);
			claimed.run(row, line, hash, sentAt);
			return { from, to: 'sent' };
		},
		settle({ row, line, state, settledAt, submissionId, fault, issues, hash }: Settlement): Step {
			const from = stateBefore(row);
			if (from === undefined && hash === undefined) {
				throw new Error(`Row ${row} has never been claimed; its settlement needs a hash.`);
			}
			(from === undefined ? added : settled).run(
				line,
				stateNumber(state),
				state === 'pending' ? null : settledAt,
				submissionId ?? null,
				fault ? JSON.stringify(fault) : null,
				issues ? JSON.stringify(issues) : null,
				hash ?? null,
				row,
			);
			return { from, to: state };
		},
	};
}
