import { hash, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Tells which references of a file have come before. */
export interface SeenReferences {
	/** The line on which the same reference stood before, or `undefined` for one that is new. */
	firstLine(reference: string, line: number): number | undefined;
	close(): void;
}

/**
 * Keeps hashes in SQLite's own temporary file, so that a million references take no memory; under a key that is
 * never stored, so that the file tells nothing. 64 bits: among ten million references, two different ones meet with
 * a chance of one in 370,000.
 */
export function seenReferences(): SeenReferences {
	// Short enough for key and reference to be one block of the hash.
	const key = randomBytes(12).toString('base64');
	const database = temporaryDatabase();
	database.exec(
		'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000; CREATE TABLE seen (hash INTEGER PRIMARY KEY, line INTEGER NOT NULL); BEGIN',
	);
	const add = database.prepare('INSERT OR IGNORE INTO seen (hash, line) VALUES (?, ?)');
	const find = database.prepare('SELECT line FROM seen WHERE hash = ?');
	return {
		firstLine(reference, line) {
			const digest = hash('sha256', `${key}${reference}`, 'hex');
			const short = BigInt.asIntN(64, BigInt(`0x${digest.slice(0, 16)}`));
			if (add.run(short, line).changes === 1) return undefined;
			return Number(find.get(short)?.line);
		},
		close: () => database.close(),
	};
}

/** SQLite's own temporary file, which it deletes; kept in memory as long as it fits the cache. */
function temporaryDatabase(): DatabaseSync {
	try {
		return new DatabaseSync('');
	} catch {
		// Deno does not let a database have no name.
		return new DatabaseSync(':memory:');
	}
}
