import type { DatabaseSync } from 'node:sqlite';
import type { Prepared } from './prepared.ts';

export interface Batch {
	/**
	 * Writes that may wait for others: all of one turn of the event loop are committed together. A commit costs
	 * more than the writes of one call, and what was written can be read at once.
	 */
	soon(work: () => void): void;
	/** All or nothing, committed on return; inside another one, a part of it. */
	together(work: () => void): void;
	/** Commits what waits. */
	flush(): void;
	/** Fulfilled when what waits is committed, rejected when that failed; `undefined` when nothing waits. */
	committed(): Promise<void> | undefined;
}

/** `beforeCommit` writes what is kept in memory until then; `undone` forgets it. */
export function createBatch(
	database: DatabaseSync,
	prepared: Prepared,
	{ beforeCommit, undone }: { beforeCommit: () => void; undone: () => void },
): Batch {
	const begin = prepared('BEGIN IMMEDIATE');
	const commit = prepared('COMMIT');
	let isWhole = false;
	let isOpen = false;
	let failure: unknown;
	let outcome: PromiseWithResolvers<void> | undefined;

	function flush(): void {
		if (!isOpen) return;
		isOpen = false;
		const told = outcome;
		outcome = undefined;
		try {
			finish();
			told?.resolve();
		} catch (error) {
			told?.reject(error);
			throw error;
		}
	}

	function finish(): void {
		try {
			beforeCommit();
			commit.run();
		} catch (error) {
			undo();
			throw error;
		}
	}

	function undo(): void {
		if (database.isTransaction) database.exec('ROLLBACK');
		undone();
	}

	function flushLater(): void {
		const isAwaited = outcome !== undefined;
		try {
			flush();
		} catch (error) {
			// When nobody waits for this commit, the next one who writes is told that it failed.
			if (!isAwaited) failure = error;
		}
	}

	return {
		soon: (work) => {
			if (failure !== undefined) {
				const error = failure;
				failure = undefined;
				throw error;
			}
			if (!isWhole && !isOpen) {
				begin.run();
				isOpen = true;
				setImmediate(flushLater);
			}
			work();
		},
		together: (work) => {
			if (isWhole) {
				work();
				return;
			}
			flush();
			begin.run();
			isWhole = true;
			try {
				work();
			} catch (error) {
				undo();
				throw error;
			} finally {
				isWhole = false;
			}
			finish();
		},
		flush,
		committed: () => {
			if (!isOpen) return undefined;
			outcome ??= Promise.withResolvers<void>();
			return outcome.promise;
		},
	};
}
