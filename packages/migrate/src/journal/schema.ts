/** In the header of a journal's file: `ARGJ`. */
export const APPLICATION_ID = 0x4152474a;

/** Of the tables below. A journal of a greater one is refused. */
export const VERSION = 1;

/*
 * `head`: what the journal belongs to, its id, and the key of the row hashes. Whoever holds both the journal and a file
 * can tell which rows of the file are in it; the journal alone tells nothing of a person but the number of a row.
 * `tally`: written with every entry. `entries` and `counts` say how much must be there, so that nothing is missed
 * silently. `row`: nothing that names or describes a person has a column.
 */
export const TABLES = `
CREATE TABLE head (
	only INTEGER PRIMARY KEY CHECK (only = 1),
	id BLOB NOT NULL,
	key BLOB NOT NULL,
	head TEXT NOT NULL
) STRICT;
CREATE TABLE tally (
	only INTEGER PRIMARY KEY CHECK (only = 1),
	in_use INTEGER NOT NULL,
	entries INTEGER NOT NULL,
	counts TEXT NOT NULL,
	day TEXT,
	calls INTEGER
) STRICT;
CREATE TABLE row (
	row INTEGER PRIMARY KEY,
	line INTEGER NOT NULL,
	state INTEGER NOT NULL,
	tries INTEGER NOT NULL,
	hash BLOB NOT NULL,
	sent_at INTEGER,
	settled_at INTEGER,
	submission_id TEXT,
	fault TEXT,
	issues TEXT
) STRICT;
`;
