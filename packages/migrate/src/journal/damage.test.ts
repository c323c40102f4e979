import {
	copyFileSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { crashedJournal } from './testing/crashed-journal.ts';
import { codeOf, done, freshFolder, freshPath, HASH, open } from './testing/journals.ts';
import { seededRandom } from './testing/seeded-random.ts';

const ROWS = 400;

/** Closed, with {@link ROWS} rows that are done. */
function closedJournal(): string {
	const path = freshPath();
	const journal = open(path);
	for (let row = 1; row <= ROWS; row += 40) {
		const settlements = Array.from({ length: 40 }, (_, index) => done(row + index, { hash: HASH }));
		journal.commit({ claims: [], settlements });
	}
	journal.close();
	return path;
}

/** Copies all files of a journal into a folder of their own. */
function copyOf(path: string, without: readonly string[] = []): string {
	const folder = freshFolder();
	for (const name of readdirSync(dirname(path))) {
		if (!without.some((end) => name.endsWith(end)))
			copyFileSync(join(dirname(path), name), join(folder, name));
	}
	return join(folder, 'people.csv.argos-journal');
}

/** What opening leads to: the number of rows, or the code of what is wrong. */
function rowsOrCode(path: string): number | string {
	let rows = -1;
	const code = codeOf(() => {
		const journal = open(path);
		rows = journal.counts().done + journal.counts().sent;
		journal.close();
	});
	return code === 'nothing thrown' ? rows : code;
}

it('finds out that a closed journal was cut off, wherever', () => {
	const whole = readFileSync(closedJournal());
	const path = freshPath();
	const random = seededRandom(20_261_121);
	for (let at = 0; at < whole.length; at += 1 + Math.floor(random() * 200)) {
		writeFileSync(path, whole.subarray(0, at));
		expect([at, rowsOrCode(path)]).toEqual([at, 'journal-damaged']);
	}
	writeFileSync(path, whole);
	expect(rowsOrCode(path)).toBe(ROWS);
}, 60_000);

it('finds out that a page was overwritten with zeros', () => {
	const whole = readFileSync(closedJournal());
	const path = freshPath();
	for (let page = 0; page < whole.length; page += 4096) {
		const bytes = Buffer.from(whole);
		bytes.fill(0, page, page + 4096);
		writeFileSync(path, bytes);
		expect([page, rowsOrCode(path)]).toEqual([page, 'journal-damaged']);
	}
});

it('finds out that rows were taken out', () => {
	const path = closedJournal();
	const other = new DatabaseSync(path);
	other.exec('DELETE FROM row WHERE row = 17');
	other.close();
	expect(rowsOrCode(path)).toBe('journal-damaged');
});

it('is whole after a crash when all of its files are there', async () => {
	const path = freshPath();
	await crashedJournal(path, 30);
	expect(rowsOrCode(copyOf(path))).toBeGreaterThanOrEqual(30);
});

it('finds out that the log of a crashed run was cut off, wherever an entry that was told of is lost', async () => {
	const path = freshPath();
	await crashedJournal(path, 12);
	const size = statSync(`${path}-wal`).size;
	const random = seededRandom(20_261_121);
	let refused = 0;
	for (let at = 0; at < size - 1; at += 1 + Math.floor(random() * 8000)) {
		const copy = copyOf(path, ['-shm']);
		truncateSync(`${copy}-wal`, at);
		const found = rowsOrCode(copy);
		// What the kill interrupted may be lost: nobody was told that it had been committed.
		if (found === 'journal-damaged') refused += 1;
		else expect(Number(found)).toBeGreaterThanOrEqual(12);
	}
	expect(refused).toBeGreaterThan(10);
}, 60_000);

it('finds out that the main file was cut off beside the log of a crashed run, or has all that was lost in the log', async () => {
	const path = closedJournal();
	await crashedJournal(path, ROWS + 12);
	const whole = rowsOrCode(copyOf(path));
	expect(whole).toBeGreaterThanOrEqual(ROWS + 12);
	const size = statSync(path).size;
	const random = seededRandom(20_261_121);
	const found = new Set<number | string>();
	for (let at = 0; at < size - 1; at += 1 + Math.floor(random() * 1000)) {
		const copy = copyOf(path, ['-shm']);
		truncateSync(copy, at);
		found.add(rowsOrCode(copy));
	}
	expect([whole, 'journal-damaged']).toEqual(expect.arrayContaining([...found]));
	expect(found).toContain('journal-damaged');
}, 60_000);

it.each([
	['its log', ['-wal', '-shm']],
	['everything beside it', ['-wal', '-shm', '-guard', '-in-use']],
	['the guard', ['-guard']],
])('finds out that %s was left behind after a crash', async (_what, without) => {
	const path = freshPath();
	await crashedJournal(path, 30);
	expect(rowsOrCode(copyOf(path, without))).toBe('journal-damaged');
});

it.each([
	['log', ['-guard', '-shm', '-in-use']],
	['guard', ['-wal', '-shm', '-in-use']],
])('does not begin anew beside the %s of a journal that was taken away', async (_what, without) => {
	const path = freshPath();
	await crashedJournal(path, 30);
	const copy = copyOf(path, without);
	rmSync(copy);
	const before = readdirSync(dirname(copy));
	expect(rowsOrCode(copy)).toBe('journal-damaged');
	expect(readdirSync(dirname(copy))).toEqual(before);
});

it('is not older than its guard: a closed copy of an earlier day is refused in place of a crashed journal', async () => {
	const path = freshPath();
	open(path).close();
	const backup = readFileSync(path);
	await crashedJournal(path, 30);
	writeFileSync(path, backup);
	rmSync(`${path}-wal`);
	rmSync(`${path}-shm`);
	expect(rowsOrCode(path)).toBe('journal-damaged');
});

it('goes on after a crash when another program took the log over into the journal', async () => {
	const path = freshPath();
	await crashedJournal(path, 30);
	const viewer = new DatabaseSync(path);
	viewer.exec('SELECT count(*) FROM row');
	viewer.close();
	expect(readdirSync(dirname(path))).not.toContain('people.csv.argos-journal-wal');
	expect(rowsOrCode(path)).toBeGreaterThanOrEqual(30);
});

it('says what to do about a damaged journal, and leaves every byte of it as it was', async () => {
	const path = freshPath();
	await crashedJournal(path, 30);
	truncateSync(path, 4096);
	const files = () => ['', '-wal', '-guard'].map((end) => readFileSync(path + end, 'base64'));
	const before = files();
	expect(() => open(path)).toThrow(
		expect.objectContaining({
			code: 'journal-damaged',
			message: expect.stringMatching(
				/^The journal "people\.csv\.argos-journal" cannot be trusted: .+\. Bring back a whole copy of it; beginning a new journal instead would send again the people who are in ARGOS already\.$/,
			),
		}),
	);
	expect(files()).toEqual(before);
});
