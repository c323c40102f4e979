import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { reserveJournal } from './open-journal.ts';
import { claim, codeOf, done, freshPath, HEAD, open } from './testing/journals.ts';

const claimed = (row: number) => ({ claims: [claim(row)], settlements: [] });
const settled = (row: number) => ({ claims: [], settlements: [done(row)] });

it.each([
	['alone', (path: string) => rmSync(path)],
	[
		'with all that lies beside it',
		(path: string) => {
			for (const name of readdirSync(dirname(path))) rmSync(join(dirname(path), name));
		},
	],
	['by giving it another name', (path: string) => renameSync(path, `${path}-moved`)],
])('claims nothing more when it is removed %s, and is put back whole at its end', async (_name, remove) => {
	const path = freshPath();
	const journal = open(path);
	journal.commit(claimed(1));
	journal.commit(settled(1));
	journal.commit(claimed(2));
	remove(path);
	expect(() => journal.commit(claimed(3))).toThrow('was removed, moved or replaced while people were sent');
	journal.commit(settled(2));
	journal.close();
	expect(statSync(path).mode & 0o777).toBe(0o600);
	const again = open(path);
	expect(await Array.fromAsync(again.rows())).toMatchObject([
		{ row: 1, state: 'done', submissionId: 'submission-1' },
		{ row: 2, state: 'done', submissionId: 'submission-2' },
	]);
	again.commit(claimed(3));
	again.close();
	expect(readdirSync(dirname(path)).filter((name) => !name.endsWith('-moved'))).toEqual([
		'people.csv.argos-journal',
	]);
});

it('leaves what has taken its place alone, and is kept beside it', () => {
	const path = freshPath();
	const journal = open(path);
	journal.commit(claimed(1));
	rmSync(path);
	writeFileSync(path, 'something else');
	expect(codeOf(() => journal.commit(claimed(2)))).toBe('journal-unwritable');
	journal.close();
	expect(statSync(path).size).toBe(14);
	expect(codeOf(() => open(path))).toBe('journal-damaged');
	renameSync(`${path}-rescued`, path);
	expect(open(path).counts().sent).toBe(1);
});

it('is not begun anew when it is removed between being taken and being opened', () => {
	const path = freshPath();
	open(path).close();
	const reserved = reserveJournal({ path, head: HEAD });
	rmSync(path);
	expect(codeOf(() => reserved.open(HEAD))).toBe('journal-damaged');
	expect(existsSync(path)).toBe(false);
});
