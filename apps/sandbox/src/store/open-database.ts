import { DatabaseSync } from 'node:sqlite';
import { CONSENT_TABLES } from './consents.ts';
import { DELIVERY_TABLES } from './deliveries.ts';
import { DUE_TABLES } from './due.ts';
import { FACE_AUTH_TABLES } from './face-authentications.ts';
import { IMAGE_TABLES } from './images.ts';
import { LINK_TOKEN_TABLES } from './link-tokens.ts';
import { MONITOR_TABLES } from './monitor-records.ts';
import { PROJECTION_TABLES } from './projections.ts';
import { TOKEN_TABLES } from './tokens.ts';

const VERSION = 1;

/** How long a statement waits while another process writes to the file. */
const PATIENCE_MS = 2000;

const CACHE_KIB = 262_144;

// The submissions have row ids, so that records lie in the order of their arrival and a page reads neighbours.
const TABLES = `
CREATE TABLE submissions (
	submission_id TEXT PRIMARY KEY,
	created_at TEXT NOT NULL,
	status TEXT NOT NULL,
	email TEXT NOT NULL,
	userid TEXT,
	red_flag INTEGER NOT NULL,
	record TEXT NOT NULL
) STRICT;
CREATE INDEX by_time ON submissions (created_at, submission_id);
CREATE INDEX by_email ON submissions (email, created_at, submission_id);
CREATE INDEX by_userid ON submissions (userid, created_at, submission_id);
CREATE TABLE matches (
	resource_id TEXT PRIMARY KEY,
	submission_id TEXT NOT NULL REFERENCES submissions (submission_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX by_submission ON matches (submission_id);
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

const INDEXES = `
DROP INDEX IF EXISTS by_status;
CREATE INDEX IF NOT EXISTS by_status_and_time ON submissions (status, created_at, submission_id);
CREATE INDEX IF NOT EXISTS red_flags ON submissions (created_at, submission_id) WHERE red_flag = 1;
CREATE INDEX IF NOT EXISTS by_applicant ON submissions (record ->> '$.applicantId') WHERE status = 'approved';
`;

/** What came later than the tables above. An older file gets what it lacks when it is opened. */
const LATER_TABLES = [
	INDEXES,
	IMAGE_TABLES,
	DUE_TABLES,
	TOKEN_TABLES,
	LINK_TOKEN_TABLES,
	MONITOR_TABLES,
	PROJECTION_TABLES,
	FACE_AUTH_TABLES,
	CONSENT_TABLES,
	DELIVERY_TABLES,
].join('');

/**
 * Opens or makes the sandbox's database.
 * @throws {Error} when the file is another program's database or cannot be opened
 */
export function openDatabase(path: string): DatabaseSync {
	const database = openFile(path);
	try {
		// In memory the answer is 'memory' and nothing happens.
		database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
		// Ids are random, so new ones go all over the indexes; SQLite's own 2 MB of cache are used up by 2,000 cases.
		database.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
		const version = database.prepare('PRAGMA user_version').get()?.user_version;
		const tables = database.prepare('SELECT count(*) AS n FROM sqlite_master').get()?.n;
		if (version !== VERSION && tables !== 0) throw new Error('it holds the data of something else');
		const missing = version === VERSION ? '' : TABLES;
		database.exec(`BEGIN; ${missing} ${LATER_TABLES} PRAGMA user_version = ${VERSION}; COMMIT;`);
		return database;
	} catch (error) {
		database.close();
		throw new Error(unusable(path, error));
	}
}

function openFile(path: string): DatabaseSync {
	try {
		return new DatabaseSync(path, { timeout: PATIENCE_MS });
	} catch (error) {
		throw new Error(unusable(path, error));
	}
}

function unusable(path: string, error: unknown): string {
	const reason = error instanceof Error ? error.message : String(error);
	return `The sandbox cannot use the database "${path}": ${reason}. Name a new file or one that the sandbox made.`;
}
