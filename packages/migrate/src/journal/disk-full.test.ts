import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { claim, codeOf, freshPath, HEAD, open } from './testing/journals.ts';
import { canMount, smallDisk } from './testing/small-disk.ts';

const claims = (first: number) => Array.from({ length: 50 }, (_, index) => claim(first + index));

it.skipIf(!canMount())(
	'refuses an entry when the disk is full, and goes on when there is space again (needs the right to mount)',
	() => {
		const folder = smallDisk('512k');
		const journal = open(join(folder, 'run.db'));
		const ballast = join(folder, 'ballast');
		writeFileSync(ballast, new Uint8Array(250_000));
		let rows = 0;
		const refused = codeOf(() => {
			for (; rows < 100_000; rows += 50) journal.commit({ claims: claims(rows + 1), settlements: [] });
		});
		expect(refused).toBe('journal-unwritable');
		expect(rows).toBeGreaterThan(0);
		expect(() => journal.commit({ claims: claims(rows + 1), settlements: [] })).toThrow(
			'The journal "run.db" cannot be written: no space is left for it. Free some space, then go on with the same command.',
		);
		expect(journal.counts().sent).toBe(rows);

		rmSync(ballast);
		journal.commit({ claims: claims(rows + 1), settlements: [] });
		journal.close();
		expect(open(join(folder, 'run.db')).counts().sent).toBe(rows + 50);
	},
);

it.skipIf(!canMount())('loses nothing when it is closed on a full disk (needs the right to mount)', () => {
	const folder = smallDisk('256k');
	const path = join(folder, 'run.db');
	const journal = open(path);
	journal.commit({ claims: claims(1), settlements: [] });
	expect(() => {
		for (;;) appendFileSync(join(folder, 'ballast'), new Uint8Array(1024));
	}).toThrow('ENOSPC');
	journal.close();
	expect(existsSync(`${path}-in-use`)).toBe(false);
	rmSync(join(folder, 'ballast'));
	expect(open(path).counts().sent).toBe(50);
});

it.skipIf(!canMount())(
	'says so when a full disk has no room for a new journal, and leaves nothing (needs the right to mount)',
	() => {
		const folder = smallDisk('64k');
		writeFileSync(join(folder, 'ballast'), new Uint8Array(60_000));
		const path = join(folder, 'run.db');
		expect(codeOf(() => open(path))).toBe('journal-unwritable');
		expect(existsSync(path)).toBe(false);
		rmSync(join(folder, 'ballast'));
		expect(open(path).lastRow()).toBe(0);
	},
);

it.skipIf(process.platform === 'win32')(
	'keeps every entry that was committed before a write failed (the shell limits the size of files; not on Windows)',
	() => {
		const path = freshPath();
		const script = fileURLToPath(new URL('./testing/write-until-refused.ts', import.meta.url));
		const command = `trap '' XFSZ; ulimit -f 400; exec "$0" "$@"`;
		const args = ['--conditions=@argos/source', script, path, JSON.stringify(HEAD)];
		const told = JSON.parse(
			execFileSync('bash', ['-c', command, process.execPath, ...args], { encoding: 'utf8' }),
		);
		expect(told).toMatchObject({
			code: 'journal-unwritable',
			message:
				'The journal "people.csv.argos-journal" cannot be written: the disk did not take it. ' +
				'See that the disk is whole, there, and not full, then go on with the same command.',
		});
		expect(told.rows).toBeGreaterThan(0);
		expect(told.counted).toBe(told.rows);
		const journal = open(path);
		expect(journal.counts().sent).toBe(told.rows);
		journal.commit({ claims: claims(told.rows + 1), settlements: [] });
		expect(journal.counts().sent).toBe(told.rows + 50);
	},
);
