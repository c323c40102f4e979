import { once } from 'node:events';
import { expect, it } from 'vitest';
import { freshPath, HEAD, open, startProcess } from './testing/journals.ts';
import { seededRandom } from './testing/seeded-random.ts';

it('holds every entry that was committed when its process is killed at any moment, twenty times over', async () => {
	const path = freshPath();
	const random = seededRandom(20_261_121);
	let told = 0;
	for (let round = 0; round < 20; round++) {
		const { child, lines } = startProcess('write-entries.ts', [path, JSON.stringify(HEAD)]);
		const enough = Math.floor(random() * 150);
		let seen = 0;
		lines.on('line', (line) => {
			if (line !== 'open') told = Number(line);
			if (seen++ === enough) child.kill('SIGKILL');
		});
		await Promise.all([once(child, 'exit'), once(lines, 'close')]);
		const journal = open(path);
		expect(journal.lastRow()).toBeGreaterThanOrEqual(told);
		// One that was killed between commit and telling is there without having been told.
		expect(journal.lastRow()).toBeLessThanOrEqual(told + 1);
		expect(journal.usage()).toEqual({ day: '2026-03-01', calls: journal.lastRow() });
		const states = new Map((await journal.known(1, journal.lastRow())).entries());
		for (let row = 1; row < journal.lastRow(); row++) expect(states.get(row)?.state).toBe('done');
		expect(states.get(journal.lastRow())?.state).toBe(journal.lastRow() === 0 ? undefined : 'sent');
		await journal.close();
	}
	expect(told).toBeGreaterThan(200);
}, 60_000);
