import { DatabaseSync } from 'node:sqlite';

/**
 * Takes a database file for this sandbox alone: two of them would give out the same ids. The claim lies on an empty
 * file beside it, so that other programs can still read the database, and ends with the process at the latest.
 * @returns what gives the file free
 * @throws {Error} when another sandbox has it
 */
export function claimFile(path: string): () => void {
	if (path === ':memory:' || path === '') return () => {};
	let claim: DatabaseSync | undefined;
	try {
		claim = new DatabaseSync(`${path}-in-use`);
		claim.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
		return () => claim?.close();
	} catch (error) {
		claim?.close();
		// Whatever else is wrong with the place, opening the database itself tells in better words.
		if (!isBusy(error)) return () => {};
		throw new Error(
			`The sandbox cannot use the database "${path}": another sandbox has it open. Stop that one, or name another file.`,
		);
	}
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
	return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
