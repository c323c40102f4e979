import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { type JournalReader, openJournalForReading } from './open-journal-for-reading.ts';
import { crashedJournal } from './testing/crashed-journal.ts';
import { claim, codeOf, done, freshFolder, freshPath, HEAD, NOON, open } from './testing/journals.ts';
import { canMount, isRoot, smallDisk } from './testing/small-disk.ts';

function read(path: string): JournalReader {
	const reader = openJournalForReading(path);
	onTestFinished(() => reader.close());
	return reader;
}

it('says that there is no journal, and makes none', () => {
	const path = freshPath();
	expect(() => read(path)).toThrow(
		expect.objectContaining({
			code: 'no-journal',
			message:
				'There is no journal "people.csv.argos-journal". Name the file that the migration told when it began.',
		}),
	);
	expect(readdirSync(dirname(path))).toEqual([]);
});

it('reads a closed journal and leaves nothing beside it', () => {
	const path = freshPath();
	const journal = open(path);
	journal.commit({
		claims: [claim(1), claim(2)],
		settlements: [done(1)],
		usage: { day: '2026-03-01', calls: 2 },
	});
	journal.close();
	const reader = read(path);
	expect(reader.name).toBe('people.csv.argos-journal');
	expect(reader.head).toEqual(HEAD);
	expect(reader.counts()).toEqual({ pending: 0, sent: 1, done: 1, failed: 0, unknown: 0, skipped: 0 });
	expect(reader.usage()).toEqual({ day: '2026-03-01', calls: 2 });
	expect([...reader.rows(['done'])]).toEqual([
		{
			row: 1,
			line: 2,
			state: 'done',
			tries: 1,
			sentAt: NOON,
			settledAt: NOON + 5,
			submissionId: 'submission-1',
		},
	]);
	reader.close();
	expect(readdirSync(dirname(path))).toEqual(['people.csv.argos-journal']);
});

it('shows a journal that is being written to as it was when reading began', () => {
	const path = freshPath();
	const journal = open(path);
	journal.commit({ claims: [claim(1), claim(2)], settlements: [] });
	const reader = read(path);
	journal.commit({ claims: [claim(3)], settlements: [done(1)] });
	expect(reader.counts()).toMatchObject({ sent: 2, done: 0 });
	expect([...reader.rows()].map(({ row, state }) => [row, state])).toEqual([
		[1, 'sent'],
		[2, 'sent'],
	]);
	expect(read(path).counts()).toMatchObject({ sent: 2, done: 1 });
});

it('can go on while the run closes the journal, which is whole afterwards', () => {
	const path = freshPath();
	const journal = open(path);
	journal.commit({ claims: [claim(1)], settlements: [] });
	const reader = read(path);
	journal.commit({ claims: [], settlements: [done(1)] });
	journal.close();
	expect([...reader.rows()]).toMatchObject([{ state: 'sent' }]);
	reader.close();
	open(path).close();
	expect(readdirSync(dirname(path))).toEqual(['people.csv.argos-journal']);
	expect(read(path).counts()).toMatchObject({ sent: 0, done: 1 });
});

it('keeps a new run from beginning until the reading is over', () => {
	const path = freshPath();
	open(path).close();
	const reader = read(path);
	expect(codeOf(() => open(path))).toBe('journal-in-use');
	reader.close();
	open(path).close();
	expect(readdirSync(dirname(path))).toEqual(['people.csv.argos-journal']);
});

it('reads what a killed run left, and leaves it as it is', async () => {
	const path = freshPath();
	await crashedJournal(path, 20);
	const before = readdirSync(dirname(path));
	const reader = read(path);
	expect(reader.counts()).toMatchObject({ sent: 1, failed: 0 });
	expect(reader.counts().done).toBeGreaterThanOrEqual(19);
	reader.close();
	expect(readdirSync(dirname(path))).toEqual(before);
	expect(open(path).lastRow()).toBeGreaterThanOrEqual(20);
});

it('does not end as if it were complete when rows are missing', () => {
	const path = freshPath();
	const journal = open(path);
	journal.commit({ claims: [claim(1), claim(2)], settlements: [] });
	journal.close();
	const other = new DatabaseSync(path);
	other.exec('DELETE FROM row WHERE row = 2');
	other.close();
	expect(codeOf(() => [...read(path).rows()])).toBe('journal-damaged');
});

it('refuses what lost its log, as a run does', async () => {
	const path = freshPath();
	await crashedJournal(path, 20);
	rmSync(`${path}-wal`);
	expect(codeOf(() => read(path))).toBe('journal-damaged');
});

it.skipIf(!canMount() && isRoot())(
	'reads a closed journal in a folder that can only be read (as root, this needs the right to mount)',
	() => {
		const path = join(
			readOnlyFolder((inside) => open(inside).close()),
			'people.csv.argos-journal',
		);
		const reader = read(path);
		expect(reader.head).toEqual(HEAD);
		expect([...reader.rows()]).toEqual([]);
		reader.close();
		expect(codeOf(() => open(path))).toBe('journal-unwritable');
	},
);

it.skipIf(!canMount() && isRoot())(
	'says where to read the journal of a killed run that lies in such a folder (as root, this needs the right to mount)',
	async () => {
		const crashed = freshPath();
		await crashedJournal(crashed, 20);
		const copy = (to: string) => {
			for (const end of ['', '-wal', '-guard']) copyFileSync(crashed + end, to + end);
		};
		const path = join(readOnlyFolder(copy), 'people.csv.argos-journal');
		expect(() => read(path)).toThrow(
			expect.objectContaining({
				code: 'journal-unwritable',
				message: expect.stringMatching(
					/cannot be read where it is: .+ to a folder that you may write to, and read it there\.$/,
				),
			}),
		);
	},
);

/** Root is held back only by the way a disk is mounted, everyone else by the folder's mode. */
function readOnlyFolder(fill: (path: string) => void): string {
	const folder = isRoot() ? smallDisk('1m') : freshFolder();
	fill(join(folder, 'people.csv.argos-journal'));
	if (isRoot()) {
		execFileSync('mount', ['-o', 'remount,ro', folder]);
		return folder;
	}
	chmodSync(folder, 0o500);
	onTestFinished(() => chmodSync(folder, 0o700));
	return folder;
}
