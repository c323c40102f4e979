import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { claim, codeOf, freshPath, HEAD, open, startProcess } from './testing/journals.ts';

const held = async (path: string) => {
	const started = startProcess('hold-journal.ts', [path, JSON.stringify(HEAD)]);
	const [answer] = await once(started.lines, 'line');
	return { ...started, answer };
};

it('is refused to a second process, and given to it when the first one has closed it', async () => {
	const path = freshPath();
	const first = await held(path);
	expect(first.answer).toBe('open');
	expect((await held(path)).answer).toBe('journal-in-use');
	expect(() => open(path)).toThrow(
		expect.objectContaining({
			code: 'journal-in-use',
			message:
				'The journal "people.csv.argos-journal" cannot be used now: another run is writing to it. ' +
				'Wait until that one has ended, or stop it.',
		}),
	);
	first.child.stdin?.end();
	await once(first.child, 'exit');
	expect(readdirSync(dirname(path))).toEqual(['people.csv.argos-journal']);
	expect((await held(path)).answer).toBe('open');
});

it('is free when the process that had it was killed', async () => {
	const path = freshPath();
	const first = await held(path);
	first.child.kill('SIGKILL');
	await once(first.child, 'exit');
	expect(existsSync(`${path}-in-use`)).toBe(true);
	open(path).commit({ claims: [claim(1)], settlements: [] });
});

it('is refused to the same process, which keeps it all the same', async () => {
	const path = freshPath();
	const first = open(path);
	expect(codeOf(() => open(path))).toBe('journal-in-use');
	expect((await held(path)).answer).toBe('journal-in-use');
	first.commit({ claims: [claim(1)], settlements: [] });
	expect(first.counts()).toMatchObject({ sent: 1 });
});

it('lets one of several processes that start at the same moment have it', async () => {
	const path = freshPath();
	const answers = await Promise.all([held(path), held(path), held(path), held(path)]);
	const sorted = answers.map(({ answer }) => answer).toSorted();
	expect(sorted).toEqual(['journal-in-use', 'journal-in-use', 'journal-in-use', 'open']);
});

it('lets other programs read meanwhile', () => {
	const path = freshPath();
	open(path).commit({ claims: [claim(1)], settlements: [] });
	const viewer = new DatabaseSync(path, { readOnly: true });
	expect(viewer.prepare('SELECT count(*) AS rows FROM row').get()).toEqual({ rows: 1 });
	viewer.close();
});
