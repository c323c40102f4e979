import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { inUse } from './journal-failure.ts';
import { type JournalFiles, MODE } from './journal-files.ts';

/** How often a claim is tried on a file that its last owner is just removing. */
const ATTEMPTS = 100;

/**
 * Takes a journal for this process alone: two runs would send the same people. The claim lies on an empty file beside
 * it, so that other programs can still read the journal, and ends with the process at the latest, however it ends.
 * @returns what gives the journal free
 * @throws {MigrationError} `journal-in-use`
 */
export function claimJournal(files: JournalFiles): () => void {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const before = makeFile(files.claim);
		const claim = locked(files);
		// The last owner removes the file before it gives it free. Whoever had opened it by then holds a file without a
		// name, which keeps nobody away.
		const after = statSync(files.claim, { throwIfNoEntry: false })?.ino;
		if (before !== undefined && before === after) return () => giveFree(claim, files.claim);
		claim.close();
	}
	throw inUse(files.name, 'other runs begin and end on it');
}

function makeFile(path: string): number | undefined {
	try {
		// Never opened when it is there: closing it again would end the claim that this very process has on it.
		closeSync(openSync(path, 'wx', MODE));
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}
	return statSync(path, { throwIfNoEntry: false })?.ino;
}

function locked(files: JournalFiles): DatabaseSync {
	const claim = new DatabaseSync(files.claim);
	try {
		claim.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
		return claim;
	} catch (error) {
		claim.close();
		if (isBusy(error)) throw inUse(files.name, 'another run is writing to it');
		throw error;
	}
}

function giveFree(claim: DatabaseSync, path: string): void {
	try {
		rmSync(path, { force: true });
	} catch {
		// Windows keeps a file that is open. An empty one that stays behind claims nothing.
	}
	claim.close();
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
	return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
