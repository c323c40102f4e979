import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { openJournal } from './open-journal.ts';
import { claim, codeOf, done, freshFolder, freshPath, HASH, HEAD, NOON, open } from './testing/journals.ts';

it('makes a journal that knows nothing yet, and remembers everything after it was closed', () => {
	const path = freshPath();
	const first = open(path);
	expect(first.name).toBe('people.csv.argos-journal');
	expect(first.counts()).toEqual({ pending: 0, sent: 0, done: 0, failed: 0, unknown: 0, skipped: 0 });
	expect(first.lastRow()).toBe(0);
	expect(first.usage()).toBeUndefined();
	first.commit({ claims: [claim(1), claim(2)], settlements: [], usage: { day: '2026-03-01', calls: 2 } });
	const fault = {
		kind: 'invalid-request',
		code: 'invalid_format',
		field: 'email',
		status: 400,
		message: 'No.',
	} as const;
	const issues = [{ column: 'E-Mail', reason: 'must be an e-mail address' }];
	first.commit({
		claims: [],
		settlements: [
			done(1),
			{ row: 2, line: 3, state: 'failed', settledAt: NOON + 9, fault },
			{ row: 3, line: 4, state: 'skipped', settledAt: NOON + 9, issues, hash: HASH },
		],
	});
	first.close();
	expect(readdirSync(dirname(path))).toEqual(['people.csv.argos-journal']);

	const second = open(path, {
		createdAt: '2027-01-01T00:00:00.000Z',
		settings: {},
		rows: 4,
		input: 'moved.csv',
	});
	expect(second.head).toEqual(HEAD);
	expect(second.counts()).toEqual({ pending: 0, sent: 0, done: 1, failed: 1, unknown: 0, skipped: 1 });
	expect(second.lastRow()).toBe(3);
	expect(second.usage()).toEqual({ day: '2026-03-01', calls: 2 });
	expect([...rowsOf(second)]).toEqual([
		{
			row: 1,
			line: 2,
			state: 'done',
			tries: 1,
			sentAt: NOON,
			settledAt: NOON + 5,
			submissionId: 'submission-1',
		},
		{ row: 2, line: 3, state: 'failed', tries: 1, sentAt: NOON, settledAt: NOON + 9, fault },
		{ row: 3, line: 4, state: 'skipped', tries: 0, settledAt: NOON + 9, issues },
	]);
});

it('makes every file readable by its owner alone, whatever the process usually allows', () => {
	const path = freshPath();
	const before = process.umask(0);
	try {
		const journal = open(path);
		journal.commit({ claims: [claim(1)], settlements: [] });
		const modes = readdirSync(dirname(path)).map((name) => {
			const mode = statSync(join(dirname(path), name)).mode & 0o777;
			return `${name.slice('people.csv.argos-journal'.length)} ${mode.toString(8)}`;
		});
		expect(modes).toEqual([' 600', '-guard 600', '-in-use 600', '-shm 600', '-wal 600']);
	} finally {
		process.umask(before);
	}
});

it.each([
	[
		'another input',
		{ inputDigest: 'ff'.repeat(32) },
		'changed',
		/^The input is not the file that the journal "people/,
	],
	[
		'a stream after a file',
		{ inputDigest: undefined },
		'journal-differs',
		/begun with a file, and the input is a stream/,
	],
	[
		'another project',
		{ project: 'other' },
		'journal-differs',
		/was begun for another ARGOS project\. Nothing was sent/,
	],
	[
		'another mapping',
		{ mappingDigest: 'ff'.repeat(32) },
		'journal-differs',
		/was begun with another mapping/,
	],
	[
		'another reference',
		{ reference: 'cf1' },
		'journal-differs',
		/with the reference field "userid", and it is the .* "cf1"/,
	],
	['no reference', { reference: undefined }, 'journal-differs', /"userid", and it is no reference field now/],
] as const)('refuses a journal for %s and leaves it free', (_what, changes, code, message) => {
	const path = freshPath();
	open(path).close();
	expect(() => open(path, changes)).toThrow(
		expect.objectContaining({ code, message: expect.stringMatching(message) }),
	);
	expect(readdirSync(dirname(path))).toEqual(['people.csv.argos-journal']);
	expect(open(path).head).toEqual(HEAD);
});

it('takes a stream without a digest again', () => {
	const path = freshPath();
	const stream = { input: undefined, inputDigest: undefined, rows: undefined, reference: undefined };
	open(path, stream).close();
	expect(open(path, stream).head).toEqual({ ...HEAD, ...stream });
});

it('refuses a journal of a newer version without changing it', () => {
	const path = freshPath();
	open(path).close();
	const other = new DatabaseSync(path);
	other.exec('PRAGMA user_version = 2');
	other.close();
	const before = readFileSync(path);
	expect(codeOf(() => open(path))).toBe('journal-newer');
	expect(readFileSync(path).equals(before)).toBe(true);
});

it.each([
	['an empty file', (path: string) => writeFileSync(path, '')],
	['a letter', (path: string) => writeFileSync(path, 'Dear Sir or Madam, '.repeat(500))],
	['zeros', (path: string) => writeFileSync(path, new Uint8Array(8192))],
	['a folder', (path: string) => mkdirSync(path)],
	[
		"another program's database",
		(path: string) => {
			const other = new DatabaseSync(path);
			other.exec('CREATE TABLE row (row INTEGER)');
			other.close();
		},
	],
])('refuses %s and leaves it as it is', (_what, make) => {
	const path = freshPath();
	make(path);
	const before = statSync(path).isFile() ? readFileSync(path, 'hex') : '';
	expect(codeOf(() => open(path))).toBe('journal-damaged');
	expect(statSync(path).isFile() ? readFileSync(path, 'hex') : '').toBe(before);
	expect(readdirSync(dirname(path))).toEqual(['people.csv.argos-journal']);
});

it.each([
	['a folder that is not there', (folder: string) => join(folder, 'nowhere', 'run.db')],
	[
		'a folder that is a file',
		(folder: string) => {
			writeFileSync(join(folder, 'letter'), 'Hello');
			return join(folder, 'letter', 'run.db');
		},
	],
])('says that it cannot write to %s', (_what, place) => {
	const path = place(freshFolder());
	expect(() => openJournal({ path, head: HEAD })).toThrow(
		expect.objectContaining({
			code: 'journal-unwritable',
			message:
				'The journal "run.db" cannot be written: there is no such folder, or something else has that name. ' +
				'Name a file in a folder that you may write to, then go on with the same command.',
		}),
	);
});

it('begins anew when the process that made a journal was killed before it was whole', () => {
	const path = freshPath();
	writeFileSync(`${path}-new`, 'half of it');
	writeFileSync(`${path}-in-use`, '');
	open(path).commit({ claims: [claim(1)], settlements: [] });
	expect(existsSync(`${path}-new`)).toBe(false);
});

it('is the same journal through a symbolic link', () => {
	const path = freshPath();
	const link = `${path}-link`;
	open(path);
	symlinkSync(path, link);
	expect(codeOf(() => open(link))).toBe('journal-in-use');
});

it('keeps the mode that its owner gave it', () => {
	const path = freshPath();
	open(path).close();
	chmodSync(path, 0o640);
	open(path).close();
	expect(statSync(path).mode & 0o777).toBe(0o640);
});

function rowsOf(journal: ReturnType<typeof open>) {
	const rows = journal.rows();
	if (!(Symbol.iterator in rows)) throw new Error('rows of this journal come at once');
	return rows;
}
